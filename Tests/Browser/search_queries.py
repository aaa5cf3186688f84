"""Queries drawn at random from the text of a portal, each with the pages it has to find.

`positive(corpus, seed)`  queries of every kind; each finds at least the page it was drawn from
`negative(corpus, seed)`  queries that nothing answers, most of them close to something that is there
"""

from __future__ import annotations

import random
import re
from dataclasses import dataclass, field
from typing import Callable, Iterator

from search_oracle import SIMPLIFIED, Block, Corpus, Page, fold


@dataclass(frozen=True)
class Query:
    kind: str
    text: str
    # The page it was drawn from; none for one that finds nothing.
    page: str | None = None
    expected: frozenset[str] = field(default_factory=frozenset)

    def __str__(self) -> str:
        return f"{self.kind}: {self.text}"


BRACKET_PAIRS = ["[]", "()", "（）", "【】", "〔〕", "［］", "〖〗", "{}"]
_NUMBER = re.compile(r"[0-9][0-9,]*[0-9](?:\.[0-9]+)?")
_DOCUMENT_NUMBER = re.compile(r"[\u4e00-\u9fff]{2,5}[〔\[（(【]([0-9]{4})[〕\]）)】] ?[0-9]+ ?号?")
_LATIN_WORD = re.compile(r"[A-Za-z0-9][A-Za-z0-9@./:_-]+[A-Za-z0-9]")
_TRADITIONAL = {new: old for old, new in SIMPLIFIED.items()}
_FULL_WIDTH = {code: code + 0xFEE0 for code in range(0x21, 0x7F) if chr(code) != '"'} | {0x20: 0x3000}

# What is no number of the text any more, and what a bracket makes one term of.
_CUT = re.compile(r"[,，]$|(?:^|\s|\")-?[,，]")
_ONE_TERM = re.compile(r"\s[([{（【〔［〖]|[)\]}）】〕］〗]\s[0-9０-９]")

# How many of each kind are drawn from a portal.
POSITIVE = {
    "text": 100, "long": 30, "across a joint": 40, "label": 40, "cell": 40, "heading": 20, "number": 40, "document number": 30, "Latin": 20,
    "full width": 30, "traditional": 30, "several words": 40, "in quotes": 30, "without a word": 30, "one character": 10,
}  # fmt: skip
NEGATIVE = {"glued": 60, "one character changed": 50, "halves swapped": 40, "never together": 20, "other number": 20, "reversed": 20}


class Draw:
    """Draws queries from a portal's text; the same seed, the same queries."""

    def __init__(self, corpus: Corpus, seed: int) -> None:
        self.corpus = corpus
        self.dice = random.Random(seed)
        self.blocks = [(page, block) for page in corpus.pages.values() for block in page.blocks if len(block.folded) >= 2]
        self.characters = sorted(set("".join(block.folded for _, block in self.blocks)) - set(' "'))

    # -- pieces of text

    def block(self, fits: Callable[[Block], bool] = lambda _: True) -> tuple[Page, Block]:
        """Any page as likely as any other, however long."""
        pages = list(self.corpus.pages.values())
        while True:
            page = self.dice.choice(pages)
            blocks = [block for block in page.blocks if len(block.folded) >= 2 and fits(block)]
            if blocks:
                return page, self.dice.choice(blocks)

    def piece(self, text: str, least: int = 2, most: int = 12, around: int | None = None) -> str:
        """2 to 12 characters of a text; `around` a place, to both sides of it."""
        text = re.sub(r"\s+", " ", text) if around is None else re.sub(r"\s", " ", text)
        length = min(self.dice.randint(least, most), len(text))
        if around is None:
            start = self.dice.randint(0, len(text) - length)
        else:
            low, high = max(0, around - length + 1), min(around - 1, len(text) - length)
            start = self.dice.randint(min(low, high), max(low, high))
        return text[start : start + length].strip()

    def found(self, pattern: re.Pattern[str]) -> tuple[Page, str]:
        everywhere = self._everywhere(pattern)
        return self.dice.choice(everywhere)

    def _everywhere(self, pattern: re.Pattern[str]) -> list[tuple[Page, str]]:
        known = self.__dict__.setdefault("_known", {})
        if pattern not in known:
            known[pattern] = sorted(
                {(page.path, match[0]) for page, block in self.blocks for match in pattern.finditer(block.text)}
            )
            assert known[pattern], f"nothing in the portal looks like {pattern.pattern}"
        return [(self.corpus.pages[path], text) for path, text in known[pattern]]

    # -- what finds something

    def text(self) -> tuple[Page, str]:
        page, block = self.block()
        return page, self.piece(block.text)

    def long(self) -> tuple[Page, str]:
        """Longer than what an index of pieces would hold whole."""
        page, block = self.block(lambda block: len(block.folded) > 12)
        return page, self.piece(block.text, least=13, most=48)

    def across_a_joint(self) -> tuple[Page, str]:
        page, block = self.block(lambda block: bool(block.joints))
        joint = self.dice.choice(block.joints)
        return page, self.piece(block.text, least=3, around=joint)

    def label(self) -> tuple[Page, str]:
        page, block = self.block(lambda block: block.place == 2)
        return page, self.piece(block.text)

    def cell(self) -> tuple[Page, str]:
        page, block = self.block(lambda block: block.element in ("td", "dd"))
        return page, self.piece(block.text)

    def heading(self) -> tuple[Page, str]:
        page, block = self.block(lambda block: block.place < 2)
        return page, self.piece(block.text)

    def number(self) -> tuple[Page, str]:
        page, number = self.found(_NUMBER)
        plain = number.replace(",", "")
        whole, point, rest = plain.partition(".")
        written = f"{int(whole):,}" if self.dice.random() < 0.5 and not plain.startswith("0") else whole
        return page, written + point + rest

    def document_number(self) -> tuple[Page, str]:
        page, number = self.found(_DOCUMENT_NUMBER)
        opening, closing = self.dice.choice(BRACKET_PAIRS)
        before, after = self.dice.choice(["", "", " "]), self.dice.choice(["", "", " "])
        number = re.sub(r"[〔\[（(【]", before + opening, number)
        return page, re.sub(r"[〕\]）)】] ?", closing + after, number).removesuffix(self.dice.choice(["号", "\0"]))

    def latin(self) -> tuple[Page, str]:
        page, word = self.found(_LATIN_WORD)
        piece = self.piece(word)
        return page, self.dice.choice([piece, piece.upper(), piece.lower()])

    def full_width(self) -> tuple[Page, str]:
        page, block = self.block(lambda block: bool(re.search(r"[0-9A-Za-z(),:]", block.text)))
        place = self.dice.choice([match.start() for match in re.finditer(r"[0-9A-Za-z(),:]", block.text)])
        return page, self.piece(block.text, around=place + 1).translate(_FULL_WIDTH)

    def traditional(self) -> tuple[Page, str]:
        page, block = self.block(lambda block: any(one in _TRADITIONAL for one in block.text))
        place = self.dice.choice([at for at, one in enumerate(block.text) if one in _TRADITIONAL])
        piece = self.piece(block.text, around=place + 1)
        return page, "".join(_TRADITIONAL.get(one, one) for one in piece)

    def several_words(self) -> tuple[Page, str]:
        page, _ = self.block()
        blocks = [block for block in page.blocks if len(block.folded) >= 2]
        return page, " ".join(self.piece(self.dice.choice(blocks).text, most=6) for _ in range(self.dice.randint(2, 4)))

    def in_quotes(self) -> tuple[Page, str]:
        page, block = self.block(lambda block: len(block.folded) >= 4)
        piece = self.piece(block.text, least=4)
        if re.search("[“”„\"]", piece):
            return page, ""  # one of them before a space would end the term
        place = self.dice.randint(1, len(piece))
        # A space where the text has none says nothing, but between two Latin letters.
        is_word = re.search("[0-9A-Za-z\u00c0-\u024f]{2}", fold(piece[max(0, place - 1) : place + 1]))
        return page, f'"{piece}"' if is_word else f'"{piece[:place]} {piece[place:]}"'

    def without_a_word(self) -> tuple[Page, str]:
        page, wanted = self.text()
        others = [other for other in self.corpus.pages.values() if other is not page]
        refused = self.piece(self.dice.choice([b for b in self.dice.choice(others).blocks if len(b.folded) >= 2]).text, most=5)
        is_one_word = refused and not re.search(r"[\s\"]", refused)
        return page, f"{wanted} -{refused}" if is_one_word else f'{wanted} -"{refused}"'

    def one_character(self) -> tuple[Page, str]:
        page, block = self.block(lambda block: block.place < 3)
        return page, self.dice.choice([one for one in block.text if one.isalnum()] or ["\0"])

    # -- what finds nothing

    def glued(self) -> str:
        """Across the border of two blocks, which no text is."""
        page, _ = self.block()
        number = self.dice.randrange(max(1, len(page.blocks) - 1))
        first, second = (page.blocks[min(number + step, len(page.blocks) - 1)].text.strip() for step in (0, 1))
        return first[-self.dice.randint(1, 5) :] + second[: self.dice.randint(1, 5)]

    def one_character_changed(self) -> str:
        _, block = self.block(lambda block: len(block.folded) >= 4)
        piece = self.piece(block.text, least=4)
        place = self.dice.randrange(len(piece))
        return piece[:place] + self.dice.choice(self.characters) + piece[place + 1 :]

    def halves_swapped(self) -> str:
        _, block = self.block(lambda block: len(block.folded) >= 4)
        piece = self.piece(block.text, least=4)
        half = len(piece) // 2
        return piece[half:] + piece[:half]

    def never_together(self) -> str:
        return " ".join(self.piece(self.block()[1].text, least=3, most=8) for _ in range(2))

    def other_number(self) -> str:
        _, number = self.found(_NUMBER)
        plain = number.replace(",", "").replace(".", "")
        return f"{int(plain) * self.dice.randint(2, 9) + 1:,}" if self.dice.random() < 0.5 else plain + str(self.dice.randint(0, 9))

    def reversed(self) -> str:
        _, block = self.block(lambda block: len(block.folded) >= 4)
        return self.piece(block.text, least=4)[::-1]


def positive(corpus: Corpus, seed: int, counts: dict[str, int] | None = None) -> list[Query]:
    """Queries of every kind, none twice; each finds at least the page it was drawn from."""
    draw = Draw(corpus, seed)
    seen: set[str] = set()
    queries = []
    for kind, count in (counts or POSITIVE).items():
        drawn = 0
        for _ in range(count * 50):
            if drawn == count:
                break
            page, text = getattr(draw, kind.lower().replace(" ", "_"))()
            if text in seen or not _is_asked(text, kind):
                continue
            expected = frozenset(corpus.answers(text))
            if page.path not in expected:
                # Only a word that is refused, a number cut at its comma and a term that begins with a bracket may lose the page.
                is_other = kind == "without a word" or _CUT.search(text) or kind == "several words" and _ONE_TERM.search(text)
                assert is_other, f"{kind}: “{text}” stands in {page.path}, and the oracle does not find it"
                continue
            seen.add(text)
            queries.append(Query(kind, text, page.path, expected))
            drawn += 1
    return queries


def _is_asked(text: str, kind: str) -> bool:
    """Whether a piece of text reads as one query: it has a word, quotation marks stand in pairs, and none is refused by chance."""
    shortest = 1 if kind == "one character" else 2
    if len(fold(text.replace('"', ""))) < shortest or "\0" in text:
        return False
    if kind not in ("in quotes", "without a word") and ('"' in text or re.search(r"(?:^|\s)[“”„]", text)):
        return False
    return kind == "without a word" or not re.search(r"(?:^|\s)-", text)


def negative(corpus: Corpus, seed: int, counts: dict[str, int] | None = None) -> list[Query]:
    draw = Draw(corpus, seed)
    seen: set[str] = set()
    queries = []
    for kind, count in (counts or NEGATIVE).items():
        method = getattr(draw, kind.replace(" ", "_"))
        drawn = 0
        for _ in range(count * 50):
            if drawn == count:
                break
            text = re.sub(r"\s+", " ", method()).strip()
            if text in seen or not _is_asked(text, kind) or corpus.answers(text):
                continue
            seen.add(text)
            queries.append(Query(kind, text))
            drawn += 1
    return queries


def by_kind(queries: list[Query]) -> Iterator[tuple[str, list[Query]]]:
    for kind in dict.fromkeys(query.kind for query in queries):
        yield kind, [query for query in queries if query.kind == kind]
