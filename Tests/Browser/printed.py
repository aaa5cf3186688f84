"""Reads a PDF that Chromium printed: what stands where on which page, and the tables, rows and cells it is part of.

Chromium tags what it prints. Every table, row and cell is an element of the document's structure tree, and names the
pieces of content that belong to it, with their page: its text, its ground and its rules. So whether a row stands on
two pages is read, not guessed from lines and gaps.
"""

from __future__ import annotations

import logging
import unicodedata
from dataclasses import dataclass, field
from pathlib import Path
from typing import Iterator

from pdfminer.converter import PDFLayoutAnalyzer
from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
from pdfminer.pdfpage import PDFPage
from pdfminer.pdfparser import PDFParser
from pdfminer.pdftypes import resolve1
from pdfminer.psparser import literal_name
from pdfminer.utils import decode_text

# Chromium embeds Han faces without a box that pdfminer asks for; it would say so once a character.
logging.getLogger("pdfminer").setLevel(logging.ERROR)

MILLIMETRE = 72 / 25.4


def folded(text: str) -> str:
    """Text as it is compared: without spaces, and without the forms one glyph may stand for beside its character."""
    return "".join(unicodedata.normalize("NFKC", text).split())


@dataclass(frozen=True)
class Mark:
    """One printed character, or a painted area with no text; in points from the top left of its page."""

    page: int
    left: float
    top: float
    right: float
    bottom: float
    text: str = ""
    size: float = 0
    colour: tuple[float, ...] = (0,)


@dataclass
class Element:
    """An element of the structure tree: `kind` is a type of ISO 32000, 14.8.4, as Table, TR, TH, TD, H1."""

    kind: str
    children: list[Element] = field(default_factory=list)
    own: list[Mark] = field(default_factory=list)

    def marks(self) -> Iterator[Mark]:
        yield from self.own
        for child in self.children:
            yield from child.marks()

    def text(self) -> str:
        return folded("".join(mark.text for mark in self.marks()))

    def nearest(self, *kinds: str) -> list[Element]:
        """The elements of these kinds below this one, but not those inside a further table."""
        found = []
        for child in self.children:
            if child.kind in kinds:
                found.append(child)
            elif child.kind != "Table":
                found += child.nearest(*kinds)
        return found

    def all(self, *kinds: str) -> Iterator[Element]:
        for child in self.children:
            if child.kind in kinds:
                yield child
            yield from child.all(*kinds)


@dataclass
class Printed:
    """A printed document; pages count from 0."""

    sizes: list[tuple[float, float]]  # width and height of every page
    marks: list[Mark]  # in the order they are painted
    tree: Element

    def characters(self, page: int) -> list[Mark]:
        return [mark for mark in self.marks if mark.page == page and mark.text.strip()]


def read(path: Path) -> Printed:
    with open(path, "rb") as file:
        document = PDFDocument(PDFParser(file))
        pages = list(PDFPage.create_pages(document))
        resources = PDFResourceManager()
        recorder = _Recorder(resources)
        interpreter = PDFPageInterpreter(resources, recorder)
        for page in pages:
            interpreter.process_page(page)
        numbers = {page.pageid: number for number, page in enumerate(pages)}
        root = resolve1(document.catalog["StructTreeRoot"])
        tree = _element("Root", root, None, numbers, recorder.pieces)
    return Printed([(page.mediabox[2], page.mediabox[3]) for page in pages], recorder.marks, tree)


def _element(kind: str, node: dict, page: int | None, numbers: dict, pieces: dict) -> Element:
    """An element with all below it. A child is an element, or names marked content: by number on the page of its
    parent, or by number and page."""
    element = Element(kind)
    content = resolve1(node.get("K"))
    for child in content if isinstance(content, list) else [content]:
        child = resolve1(child)
        if isinstance(child, int):
            element.own += pieces.get((page, child), [])
        elif isinstance(child, dict):
            its_page = numbers[child["Pg"].objid] if "Pg" in child else page
            if "MCID" in child:
                element.own += pieces.get((its_page, child["MCID"]), [])
            elif "S" in child:
                element.children.append(_element(literal_name(child["S"]), child, its_page, numbers, pieces))
    return element


class _Recorder(PDFLayoutAnalyzer):
    """Keeps every character and painted area, under the number of the marked content it stands in."""

    def __init__(self, resources: PDFResourceManager) -> None:
        super().__init__(resources, laparams=None)
        self.page = -1
        self.height = 0.0
        self.marks: list[Mark] = []
        self.pieces: dict[tuple[int, int], list[Mark]] = {}
        self.open: list[dict] = []

    def begin_page(self, page, ctm):
        super().begin_page(page, ctm)
        self.page += 1
        self.height = page.mediabox[3]
        self.open = []

    def begin_tag(self, tag, props=None):
        self.open.append(dict(props) if isinstance(props, dict) else {})

    def end_tag(self):
        self.open.pop()

    def render_char(self, *arguments):
        advance = super().render_char(*arguments)
        char = self.cur_item._objs[-1]
        colour = char.graphicstate.ncolor
        colour = tuple(colour) if isinstance(colour, (list, tuple)) else (colour,)
        self.keep(char, self.meant(char.get_text()), char.size, colour)
        return advance

    def paint_path(self, gstate, stroke, fill, evenodd, path):
        before = len(self.cur_item._objs)
        super().paint_path(gstate, stroke, fill, evenodd, path)
        for item in self.cur_item._objs[before:]:
            self.keep(item)

    def meant(self, glyph: str) -> str:
        """The character meant where a font has one glyph for two: Chromium then states the text beside it."""
        for properties in reversed(self.open):
            if "ActualText" in properties:
                # Stated once for all glyphs under it, so the first one takes it.
                stated, properties["ActualText"] = properties["ActualText"], b""
                return decode_text(stated) if stated else ""
        return glyph

    def keep(self, item, text="", size=0.0, colour=(0,)):
        mark = Mark(self.page, item.x0, self.height - item.y1, item.x1, self.height - item.y0, text, size, colour)
        self.marks.append(mark)
        number = next((properties["MCID"] for properties in reversed(self.open) if "MCID" in properties), None)
        if number is not None:
            self.pieces.setdefault((self.page, number), []).append(mark)
