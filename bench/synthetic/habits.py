"""How one office types the labels of the forms: the law's words, but its own width, spaces, corner and optional rows."""

from dataclasses import dataclass

from .dice import Dice

NARROW = str.maketrans("（）", "()")
CORNERS = ["申请办理情况", "申请情况", "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）"]
OPTIONAL = ["gazette", "other-form", "visitors"]


@dataclass(frozen=True)
class Habits:
    narrow: bool
    space_after_ordinal: bool
    corner: str
    left_out: frozenset[str]
    stray_space: int | None

    def label(self, words: str) -> str:
        if self.narrow:
            words = words.translate(NARROW)
        if self.space_after_ordinal:
            words = words.replace("、", "、 ", 1)
        return words

    def rows(self, rows: list[list[str]]) -> list[list[str]]:
        """The first column as this office types it; where the hand slipped, one label has a blank in its middle."""
        typed = [[self.label(row[0]), *row[1:]] for row in rows]
        if self.stray_space is not None:
            label = typed[self.stray_space % len(typed)][0]
            typed[self.stray_space % len(typed)][0] = f"{label[:len(label) // 2]} {label[len(label) // 2:]}"
        return typed


def habits(dice: Dice) -> Habits:
    """Half of the offices type what the form prints; no two of the others need to agree."""
    if dice.chance(0.5):
        return Habits(False, False, CORNERS[0], frozenset(), None)
    left_out = frozenset(name for name in OPTIONAL if dice.chance(0.5))
    return Habits(dice.chance(0.5), dice.chance(0.3), dice.pick(CORNERS), left_out, dice.below(60) if dice.chance(0.5) else None)
