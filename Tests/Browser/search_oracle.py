"""What a search has to find, worked out without the program: the pages are read with Python's own parser of HTML, text is folded by
`unicodedata` and the lists of characters in scripts/folding-tables.py, and a query is answered by looking for substrings.

`Corpus(site)`        the searched pages of a built portal, with their blocks of text
`corpus.answers(q)`   the paths a query has to find, all of them and no others

Neither index nor client is looked at, so what both have wrong in the same way is still noticed here.
"""

from __future__ import annotations

import importlib.util
import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from html.parser import HTMLParser
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]

INLINE = frozenset(
    "a abbr b bdi bdo br cite code data del dfn em i img ins kbd label mark q ruby rb rt rp s samp small span strong sub sup time u var "
    "wbr".split()
)
VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
NOT_READ = frozenset("svg script style template".split())
# Where a match stands, the best first: the title, a heading, a label, anything else.
PLACES = {"h1": 0, **dict.fromkeys(["h2", "h3", "h4", "h5", "h6", "caption"], 1), "th": 2, "dt": 2, "td": 3}
LAST_PLACE = 3

# ---- Folding ---------------------------------------------------------------------------------------------------------


def _tables():
    described = importlib.util.spec_from_file_location("folding_tables", ROOT / "scripts/folding-tables.py")
    module = importlib.util.module_from_spec(described)
    described.loader.exec_module(module)
    return module


TABLES = _tables()
SIMPLIFIED = {pair[0]: pair[1] for pair in TABLES.TRADITIONAL.split() if pair[0] != pair[1]}
VARIANTS = {
    **dict.fromkeys(TABLES.BRACKETS[0], "("),
    **dict.fromkeys(TABLES.BRACKETS[1], ")"),
    **TABLES.QUOTES,
    **TABLES.DASHES,
    **TABLES.POINTS,
    **TABLES.RADICALS,
    **SIMPLIFIED,
}
SHOWS_NOTHING = frozenset([0xAD, *range(0x200B, 0x2010), 0x2060, 0xFEFF])


class _Characters(dict):
    """What becomes of each character by itself; worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        self[code] = self._image(code)
        return self[code]

    @staticmethod
    def _image(code: int) -> str:
        if code in SHOWS_NOTHING:
            return ""
        if chr(code).isspace():
            return " "
        return "".join(VARIANTS.get(one, one) for one in unicodedata.normalize("NFKC", chr(code)).lower())


_CHARACTERS = _Characters()
_LATIN = "0-9a-z\u00df-\u024f"
_SPACES = re.compile(r"\s+")
_IDLE_SPACE = re.compile(f"(?<![{_LATIN}]) | (?![{_LATIN}])")
_THOUSANDS = re.compile(r"(?<=[0-9]),(?=[0-9]{3}(?![0-9]))")
_THOUSANDS_BEGUN = re.compile(r"(?<=[0-9]),(?=[0-9]{1,3}$)")


def fold(text: str) -> str:
    one_space = _SPACES.sub(" ", text.translate(_CHARACTERS))
    return _THOUSANDS.sub("", _IDLE_SPACE.sub("", one_space))


def fold_term(text: str) -> str:
    """A number in a query may end anywhere, also between a comma and its third digit."""
    return _THOUSANDS_BEGUN.sub("", fold(text))


# ---- Pages -----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Block:
    """The text of one paragraph, item, cell or heading."""

    text: str
    # Id and name of the element that holds it.
    anchor: str | None
    element: str
    place: int
    # Where inline markup begins or ends inside the text.
    joints: tuple[int, ...]

    @cached_property
    def folded(self) -> str:
        return fold(self.text)


@dataclass
class Page:
    path: str
    title: str
    blocks: list[Block]

    @cached_property
    def searched(self) -> str:
        """All of the page; no query holds what stands between two blocks."""
        return "\0".join(block.folded for block in self.blocks)


@dataclass
class _Element:
    name: str
    anchor: str | None
    place: int
    is_searched: bool


class _Reader(HTMLParser):
    """Blocks of the elements marked as searched."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[Block] = []
        self.title = ""
        self.anchors: Counter[str] = Counter()
        self._open = [_Element("", None, LAST_PLACE, False)]
        self._text = ""
        self._joints: list[int] = []

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        given = dict(attributes)
        if given.get("id"):
            self.anchors[given["id"]] += 1
        self._edge(tag)
        above = self._open[-1]
        if tag == "br" and above.is_searched:
            self._text += "\n"
        if tag in VOID:
            return
        searched = above.is_searched or given.get("data-search") == "yes"
        if tag in NOT_READ or "hidden" in given or given.get("aria-hidden") == "true" or given.get("data-search") == "no":
            searched = False
        self._open.append(_Element(tag, given.get("id"), PLACES.get(tag, above.place), searched))

    def handle_startendtag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attributes)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in VOID:
            return
        assert self._open[-1].name == tag, f"</{tag}> closes <{self._open[-1].name}>"
        self._edge(tag)
        self._open.pop()

    def handle_data(self, data: str) -> None:
        if self._open[-1].is_searched:
            self._text += data
        elif self._open[-1].name == "title" and "svg" not in [one.name for one in self._open]:
            self.title += data

    def _edge(self, tag: str) -> None:
        """A block ends where an element begins or ends that is not inline."""
        if tag in INLINE:
            self._joints.append(len(self._text))
            return
        if self._text.strip():
            holder = next(one for one in reversed(self._open) if one.name not in INLINE)
            inside = tuple(joint for joint in dict.fromkeys(self._joints) if self._text[:joint].strip() and self._text[joint:].strip())
            self.blocks.append(Block(self._text, holder.anchor, holder.name, self._open[-1].place, inside))
        self._text, self._joints = "", []


def read(path: str, html: str) -> tuple[Page, Counter[str]]:
    """A page, and how often each id stands in it."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return Page(path, reader.title, reader.blocks), reader.anchors


# ---- A portal --------------------------------------------------------------------------------------------------------


class Corpus:
    """The searched pages of one portal, in its first language; folders of other portals and languages are left out."""

    def __init__(self, site: Path, left_out: tuple[str, ...] = ("en", "example")) -> None:
        self.site = site
        self.pages: dict[str, Page] = {}
        for file in sorted(site.rglob("*.html")):
            path = file.relative_to(site)
            if path.parts[0] in left_out:
                continue
            html = file.read_text("utf-8")
            if ' data-search="yes"' in html:
                page, anchors = read(path.as_posix(), html)
                assert max(anchors.values(), default=1) == 1, f"{path} has an id twice: {anchors.most_common(3)}"
                self.pages[page.path] = page

    def answers(self, query: str) -> set[str]:
        terms = split(query)
        wanted = [term for term in terms if term.is_wanted]
        refused = [term for term in terms if not term.is_wanted]
        if not wanted:
            return set()

        def has(page: Page, term: Term) -> bool:
            return term.text in page.searched or term.uncut in page.searched

        return {
            path
            for path, page in self.pages.items()
            if all(has(page, term) for term in wanted) and not any(has(page, term) for term in refused)
        }

    def blocks(self, path: str, anchor: str) -> list[Block]:
        return [block for block in self.pages[path].blocks if block.anchor == anchor]

    def place(self, path: str, term: str) -> int:
        """The best place of a page that has the term."""
        return min(block.place for block in self.pages[path].blocks if term in block.folded)


# ---- Queries ---------------------------------------------------------------------------------------------------------


class Term(NamedTuple):
    text: str
    is_wanted: bool
    # The same where a comma before its last digits is none of thousands.
    uncut: str


def split(query: str) -> list[Term]:
    """The terms of a query: apart at white space, but not in quotation marks, nor where a bracket is set off by a space.

    Quotation marks hold a term together where they stand around it; in the middle of one they are text like any other."""
    terms = []
    rest = query.strip()
    while rest:
        is_wanted = not (rest[0] == "-" and len(rest) > 1 and not rest[1].isspace())
        rest = rest if is_wanted else rest[1:]
        if quoted := _QUOTED.match(rest):
            word, rest = quoted[1], rest[quoted.end() :]
        else:
            end = next((gap.start() for gap in re.finditer(r"\s+", rest) if _separates(rest, gap)), len(rest))
            word, rest = rest[:end], rest[end:]
        folded = fold_term(word)
        if folded and folded != "-":
            terms.append(Term(folded, is_wanted, fold(word)))
        rest = rest.lstrip()
    return terms


_QUOTED = re.compile(r'["“”„](?:(.+?)["“”„](?=\s|$))', re.DOTALL)


def _separates(text: str, gap: re.Match[str]) -> bool:
    before, behind = fold(text[gap.start() - 1]), fold(text[gap.end() : gap.end() + 1])
    return behind != "(" and not (before == ")" and behind.isdigit())
