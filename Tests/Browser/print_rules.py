"""What must hold of a page on paper. Each rule gives its findings as sentences that begin with its name."""

from __future__ import annotations

import unicodedata
from typing import Iterator

from printed import MILLIMETRE, Element, Mark, Printed, folded

# The margin of the sheet to the left and the right, as print.css sets it. Chromium paints nothing of the page outside,
# so a character that stands across it is cut. Page numbers stand in the margin below; office printers reach to 5 mm.
MARGIN = 20 * MILLIMETRE
EDGE = 5 * MILLIMETRE
SMALLEST = 7.0  # points; below it, figures in a file copy cannot be told apart
BARE = 2  # lines of text of its own that the last sheet has at least

# What the screen shows of a page: its tables cell by cell, and every other piece of text. Text for the ear alone, and
# what only a screen can do (ways elsewhere, controls, files to fetch), need not be on paper.
SHOWN = r"""
() => {
  const forTheEye = node => {
    const range = document.createRange();
    range.selectNodeContents(node);
    if (range.getClientRects().length === 0) return false;
    for (let box = node.parentElement; box; box = box.parentElement) {
      const style = getComputedStyle(box);
      if (style.visibility !== "visible") return false;
      if (style.position === "absolute" && box.clientWidth <= 1 && box.clientHeight <= 1) return false;
    }
    return true;
  };
  // Signs beside words are for the eye alone, and words of a drawing are no text of its page: both stand outside the structure of a PDF.
  const outside = "[aria-hidden=true], svg";
  const texts = root => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const found = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (node.data.trim() && !node.parentElement.closest(outside) && forTheEye(node)) found.push(node);
    return found;
  };
  const onScreenOnly = "nav, button, form, .heading-anchor, .task-link, .neighbours, .back-to-top, .downloads";
  const body = document.querySelector("main") || document.body;
  const loose = texts(body).filter(node => !node.parentElement.closest("table, " + onScreenOnly));
  const footers = Array.from(document.querySelectorAll("footer"));
  return {
    tables: Array.from(document.querySelectorAll("table"), table => ({
      rows: Array.from(table.rows, row => ({
        head: row.parentElement === table.tHead,
        cells: Array.from(row.cells, cell => ({
          text: texts(cell).map(node => node.data).join(""),
          rows: cell.rowSpan,
        })),
      })),
    })),
    texts: loose.map(node => node.data),
    drawn: Array.from(document.querySelectorAll("svg text"))
      .filter(text => text.checkVisibility() && !text.closest(".chart-tip")).map(text => text.textContent),
    footer: footers.flatMap(footer => texts(footer).map(node => node.data)).join(""),
  };
}
"""

# What the style for paper does, laid out as wide as the paper: boxes that cut what is in them, and the largest type.
LAID_OUT = r"""
() => {
  const cut = [];
  let largest = 0;
  for (const box of document.querySelectorAll("body *")) {
    const style = getComputedStyle(box);
    if (!box.getClientRects().length || style.visibility !== "visible") continue;
    if (box.textContent.trim()) largest = Math.max(largest, parseFloat(style.fontSize));
    const hides = style.overflowX !== "visible" || style.overflowY !== "visible";
    const large = box.clientWidth > 1 && box.clientHeight > 1;
    if (hides && large && (box.scrollWidth > box.clientWidth + 1 || box.scrollHeight > box.clientHeight + 1))
      cut.push(`${box.localName}.${box.className}: ${box.textContent.trim().slice(0, 30)}`);
  }
  return { cut, largest };
}
"""


def findings(printed: Printed, shown: dict, laid_out: dict) -> list[str]:
    tables = list(printed.tree.all("Table"))
    found = [f"cut: {box}" for box in laid_out["cut"]]
    if len(tables) != len(shown["tables"]):
        return found + [f"missing: {len(shown['tables'])} tables on screen, {len(tables)} on paper"]
    for number, (table, drawn) in enumerate(zip(tables, shown["tables"])):
        where = f"table {number + 1}"
        rows = [row.nearest("TH", "TD") for row in table.nearest("TR")]
        if [len(row) for row in rows] != [len(row["cells"]) for row in drawn["rows"]]:
            found.append(f"missing: {where} has other rows or cells on paper than on screen")
            continue
        found += [f"{finding} ({where})" for finding in _of_cells(rows, drawn["rows"])]
        found += [f"{finding} ({where})" for finding in _of_heads(rows, drawn["rows"])]
    found += _of_text(printed, shown["texts"])
    found += _of_drawings(printed, shown["drawn"])
    found += _of_edges(printed, laid_out["largest"])
    found += _of_headings(printed)
    found += _of_last_page(printed, shown["footer"])
    return found


def _of_cells(rows: list[list[Element]], drawn: list[dict]) -> Iterator[str]:
    """No row stands on two pages, and every cell has its whole text."""
    for row, cells in zip(rows, drawn):
        pages = set()
        for element, cell in zip(row, cells["cells"]):
            if not _within(folded(cell["text"]), element.text()):
                yield f"missing: “{cell['text']}” is “{element.text()}” on paper"
            if cells["head"]:
                continue
            if cell["rows"] == 1:
                pages |= {mark.page for mark in element.marks()}
            elif len({mark.page for mark in element.marks() if mark.text.strip()}) > 1:
                yield f"split: the text of “{cell['text']}”"
        if len(pages) > 1:
            yield f"split: the row “{cells['cells'][0]['text']}”"


def _of_heads(rows: list[list[Element]], drawn: list[dict]) -> Iterator[str]:
    """On every page a table stands on, its head stands above its rows, as it does on the first of them."""
    head = [mark for row, cells in zip(rows, drawn) if cells["head"] for mark in _text_of(row)]
    body = [mark for row, cells in zip(rows, drawn) if not cells["head"] for mark in _text_of(row)]
    pages = sorted({mark.page for mark in body})
    if len(pages) < 2:
        return
    if not head:
        yield "head: the table runs over several pages and has none"
        return
    first = _shape([mark for mark in head if mark.page == pages[0]])
    for page in pages:
        above = min(mark.top for mark in body if mark.page == page)
        shape = _shape([mark for mark in head if mark.page == page and mark.top < above])
        if not _same(shape, first):
            yield f"head: it is not whole above the rows of page {page + 1}"


def _of_text(printed: Printed, texts: list[str]) -> Iterator[str]:
    paper = printed.tree.text()
    for text in texts:
        if folded(text) not in paper:
            yield f"missing: “{text.strip()}”"


def _of_drawings(printed: Printed, texts: list[str]) -> Iterator[str]:
    paper = folded("".join(mark.text for mark in printed.marks))
    for text in texts:
        if folded(text) not in paper:
            yield f"missing: “{text}” of a drawing"


def _of_edges(printed: Printed, largest: float) -> Iterator[str]:
    """Nothing leaves the sheet, and nothing was made small so that it does not: a browser shrinks what is too wide."""
    for page, (width, height) in enumerate(printed.sizes):
        for mark in printed.characters(page):
            # Full-width brackets and quotes have a blank half, which hangs over at the edges of a line.
            blank = mark.size / 2 if unicodedata.category(mark.text[0]) in {"Ps", "Pe", "Pi", "Pf", "Po"} else 0
            left, right = MARGIN - blank - 1, width - MARGIN + blank + 1
            if mark.left < left or mark.right > right or mark.top < EDGE or mark.bottom > height - EDGE:
                yield f"edge: “{mark.text}” at {mark.left:.0f}, {mark.top:.0f} of page {page + 1}"
    sizes = [mark.size for mark in printed.marks if mark.text.strip()]
    # CSS pixels are three quarters of a point.
    if max(sizes) < 0.995 * largest * 0.75:
        yield f"shrunk: the largest type is {max(sizes):.1f} pt instead of {largest * 0.75:.1f} pt"
    if min(sizes) < SMALLEST:
        yield f"shrunk: there is type of {min(sizes):.1f} pt"


def _of_headings(printed: Printed) -> Iterator[str]:
    """A heading stands on the page of what it heads."""
    for heading in printed.tree.all("H1", "H2", "H3", "H4", "H5", "H6"):
        marks = [mark for mark in heading.marks() if mark.text.strip()]
        if not marks:
            continue
        page, bottom = marks[-1].page, max(mark.bottom for mark in marks)
        if not any(mark.top >= bottom - 1 for mark in _tagged(printed, page)):
            yield f"heading: “{heading.text()}” ends page {page + 1}"


def _of_last_page(printed: Printed, footer: str) -> Iterator[str]:
    """The last sheet carries more than the footer of the site."""
    last = len(printed.sizes) - 1
    if last == 0:
        return
    lines: dict[int, str] = {}
    for mark in _tagged(printed, last):
        lines[round(mark.bottom)] = lines.get(round(mark.bottom), "") + mark.text
    own = [line for line in lines.values() if folded(line) not in folded(footer)]
    if len(own) < BARE:
        yield f"bare: page {last + 1} has {len(own)} lines beside the footer"


def _tagged(printed: Printed, page: int) -> list[Mark]:
    """The text of a page that is part of the document; page numbers in the margin are not."""
    return [mark for mark in printed.tree.marks() if mark.page == page and mark.text.strip()]


def _text_of(row: list[Element]) -> list[Mark]:
    return [mark for cell in row for mark in cell.marks() if mark.text.strip()]


def _shape(marks: list[Mark]) -> list[tuple[str, float, float]]:
    """Characters with their place below the topmost of them, so that pages can be compared."""
    top = min((mark.top for mark in marks), default=0)
    return [(mark.text, mark.left, mark.top - top) for mark in marks]


def _same(one: list[tuple], other: list[tuple]) -> bool:
    """Whether the same characters stand at the same places, to within a point."""
    return bool(one) and len(one) == len(other) and all(
        text == its_text and abs(left - its_left) < 1 and abs(top - its_top) < 1
        for (text, left, top), (its_text, its_left, its_top) in zip(one, other)
    )


def _within(text: str, paper: str) -> bool:
    """Whether a text stands on paper in its order; the style may add words between."""
    rest = iter(paper)
    return all(character in rest for character in text)
