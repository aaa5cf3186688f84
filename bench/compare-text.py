#!/usr/bin/env python3
"""Compares the visible text of two built sites, page by page: sitegen's with the lean theme, and Hugo's; feed and sitemap too.

    bench/compare-text.py SITEGEN-OUTPUT HUGO-OUTPUT

Text is compared block by block, white space at the edges apart. Statutory tables are compared by their figures in order and
by their labels as a set, because sitegen prints the merged headings of the law. What is left out by rule is listed in
docs/benchmarks.md. Exit code 1 where anything differs, with the first differences.
"""

import difflib
import re
import sys
import unicodedata
from html.parser import HTMLParser
from pathlib import Path

INLINE = {"a", "b", "data", "em", "strong", "time", "code", "span"}
VOID = {"meta", "link", "br", "img", "col", "hr"}
# By rule on sitegen's side alone: the address of a section, the notes to a form, the caption of a statutory table.
LEFT_OUT = {"heading-anchor", "table-note"}
ARTICLE_TWENTY = re.compile(r"第二十条第（.）项")
SHOWN_DIFFERENCES = 20


class Table:
    """A statutory table: figures in reading order, labels without order; `groups` are headings above other headings."""

    def __init__(self):
        self.figures: list[str] = []
        self.labels: set[str] = set()
        self.groups: set[str] = set()


class Page(HTMLParser):
    """What a page shows: `blocks` of text in order, and its statutory tables apart from them."""

    def __init__(self, path: Path):
        super().__init__()
        self.blocks: list[str] = []
        self.tables: list[Table] = []
        self._open: list[tuple[str, dict[str, str]]] = []
        self._text = ""
        self.feed(path.read_text(encoding="utf-8"))
        self.close()

    def handle_starttag(self, tag, attributes):
        if tag not in INLINE:
            self._end_block()
        if tag not in VOID:
            self._open.append((tag, {name: value or "" for name, value in attributes}))
        if tag == "table" and self._in_statutory_table():
            self.tables.append(Table())

    def handle_startendtag(self, tag, attributes):
        if tag not in INLINE:
            self._end_block()

    def handle_endtag(self, tag):
        if tag not in INLINE:
            self._end_block()
        while self._open and self._open.pop()[0] != tag:
            pass

    def handle_data(self, data):
        if not any(LEFT_OUT & set(names.get("class", "").split()) for _, names in self._open):
            self._text += data

    def _end_block(self):
        text = " ".join(self._text.split())
        self._text = ""
        if not text:
            return
        if self._in_statutory_table():
            self._add_to_table(text)
        # The bold line above a table is, in sitegen, its caption.
        elif not ARTICLE_TWENTY.fullmatch(text):
            self.blocks.append(text)

    def _in_statutory_table(self) -> bool:
        raise NotImplementedError

    def _add_to_table(self, text: str):
        raise NotImplementedError


class SitegenPage(Page):
    def _in_statutory_table(self) -> bool:
        return any(tag == "table" and "statutory" in names.get("class", "").split() for tag, names in self._open)

    def _add_to_table(self, text: str):
        tag, names = self._open[-1]
        classes = names.get("class", "").split()
        if tag == "th":
            self.tables[-1].labels |= parts(text)
            if "group" in classes and any(above == "thead" for above, _ in self._open):
                self.tables[-1].groups |= parts(text)
        elif "unit" in classes:
            self.tables[-1].labels.add(text)
        elif tag == "td" and "corner" not in classes:
            self.tables[-1].figures.append(plain(text))


class HugoPage(Page):
    """Hugo draws every table of the Markdown alike: figures are the cells set to the right."""

    def __init__(self, path: Path, statutory: bool):
        self._statutory = statutory
        super().__init__(path)

    def _in_statutory_table(self) -> bool:
        return self._statutory and any(tag == "table" for tag, _ in self._open)

    def _add_to_table(self, text: str):
        tag, names = self._open[-1]
        table = self.tables[-1]
        right = "right" in names.get("style", "")
        if tag == "td" and right:
            table.figures.append(plain(text))
        # The first heading is the corner, for which the form prints words of its own.
        elif right or table.labels or tag == "td":
            table.labels |= parts(text)
        else:
            table.labels.add("")


def plain(figure: str) -> str:
    """Where columns differ in unit sitegen prints it in the cell, and it prints no plus sign."""
    return re.sub(r"^\+|[项件]$", "", figure)


def parts(label: str) -> set[str]:
    """行政复议：结果维持 is a heading below another one. Width and blanks are those of the form, whatever the office typed."""
    return set(unicodedata.normalize("NFKC", label).replace(" ", "").split(":"))


def differences(sitegen: SitegenPage, hugo: HugoPage) -> list[str]:
    found = [
        line for line in difflib.unified_diff(sitegen.blocks, hugo.blocks, "sitegen", "hugo", lineterm="", n=0)
        if not line.startswith(("---", "+++", "@@"))
    ]
    if len(sitegen.tables) != len(hugo.tables):
        return [*found, f"{len(sitegen.tables)} statutory tables against {len(hugo.tables)}"]
    for number, (ours, theirs) in enumerate(zip(sitegen.tables, hugo.tables), start=1):
        if ours.figures != theirs.figures:
            found.append(f"table {number}: figures {ours.figures} against {theirs.figures}")
        only_theirs, only_ours = theirs.labels - ours.labels - {""}, ours.labels - theirs.labels - ours.groups
        if only_theirs or only_ours:
            found.append(f"table {number}: labels only in sitegen {only_ours}, only in Hugo {only_theirs}")
    return found


def lists(folder: Path) -> dict[str, list[str]]:
    """The entries of the feed, in order, and the addresses of the sitemap, without."""
    feed = (folder / "feed.xml").read_text(encoding="utf-8")
    entries = ["".join(entry.split()) for entry in re.findall(r"<entry>.*?</entry>", feed, re.DOTALL)]
    return {"feed.xml": entries, "sitemap.xml": sorted(re.findall(r"<loc>(.*?)</loc>", (folder / "sitemap.xml").read_text()))}


def main() -> int:
    sitegen, hugo = Path(sys.argv[1]), Path(sys.argv[2])
    ours, theirs = ({path.relative_to(root) for path in root.rglob("*.html")} for root in (sitegen, hugo))
    faults = [f"only in sitegen's output: {path}" for path in sorted(ours - theirs)]
    faults += [f"only in Hugo's output: {path}" for path in sorted(theirs - ours)]
    blocks = tables = figures = 0
    for path in sorted(ours & theirs):
        left = SitegenPage(sitegen / path)
        right = HugoPage(hugo / path, statutory="reports" in path.parts[:-2])
        faults += [f"{path}: {line}" for line in differences(left, right)]
        blocks += len(left.blocks)
        tables += len(left.tables)
        figures += sum(len(table.figures) for table in left.tables)
    if not tables or not figures:
        faults.append("no statutory table was found, so nothing was compared")
    for name, ours_listed in lists(sitegen).items():
        if not ours_listed or ours_listed != lists(hugo)[name]:
            faults.append(f"{name}: other entries")
    for fault in faults[:SHOWN_DIFFERENCES]:
        print(fault[:600])
    if faults:
        print(f"compare-text: {len(faults)} differences in {len(ours | theirs)} pages")
        return 1
    print(f"compare-text: {len(ours)} pages show the same text: {blocks} blocks, {tables} statutory tables with {figures} figures")
    return 0


if __name__ == "__main__":
    sys.exit(main())
