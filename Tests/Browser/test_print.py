"""Every kind of page on paper: no row is split, no column cut, heads repeat on every page; black on white whatever the
screen showed. What a rule says stands in print_rules.py, and how a PDF is read in printed.py."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest
from PIL import Image, ImageChops

import print_rules
from pages import PAGE_KINDS
from printed import Printed, read

A4 = (595, 842)
# A4 less the margins of print.css, in CSS pixels: what the page is laid out for.
SHEET = {"width": 643, "height": 944}


def print_to(file: Path, page) -> Path:
    page.pdf(path=file, prefer_css_page_size=True, print_background=True, tagged=True)
    return file


def examine(page, file: Path) -> tuple[Printed, list[str]]:
    """Prints an open page; gives what is on paper, and what is wrong with it."""
    shown = page.evaluate(print_rules.SHOWN)
    page.emulate_media(media="print")
    page.set_viewport_size(SHEET)
    laid_out = page.evaluate(print_rules.LAID_OUT)
    page.emulate_media(media="null")
    printed = read(print_to(file, page))
    return printed, print_rules.findings(printed, shown, laid_out)


@pytest.mark.parametrize("kind", PAGE_KINDS)
def test_a_page_is_whole_on_paper(browser, served, tmp_path, counts, kind):
    page = browser.new_page()
    page.goto(served + PAGE_KINDS[kind])
    printed, found = examine(page, tmp_path / "page.pdf")
    page.close()
    assert not found, "\n".join(found)
    assert {tuple(map(round, size)) for size in printed.sizes} == {A4}
    tables = list(printed.tree.all("Table"))
    counts("printed pages", 1)
    counts("sheets of paper", len(printed.sizes))
    counts("table rows on paper", sum(len(table.nearest("TR")) for table in tables))
    counts("tables that run over sheets", sum(len({mark.page for mark in table.marks()}) > 1 for table in tables))


def test_the_annex_of_2014_runs_over_sheets(browser, served, tmp_path):
    """Otherwise nothing above would have shown that heads repeat."""
    page = browser.new_page()
    page.goto(served + PAGE_KINDS["report-2014"])
    printed = read(print_to(tmp_path / "page.pdf", page))
    page.close()
    assert any(len({mark.page for mark in table.marks()}) > 1 for table in printed.tree.all("Table"))


# ---- Colours ---------------------------------------------------------------------------------------------------------


def test_paper_is_black_on_white_whatever_the_screen_showed(browser, served, tmp_path):
    """The same picture from a light and from a dark screen, by the system's wish and by the reader's choice."""
    pictures = {}
    for name, scheme, choice in [("light", "light", None), ("dark", "dark", None), ("chosen", "light", "dark")]:
        page = browser.new_page(color_scheme=scheme)
        page.goto(served + PAGE_KINDS["report-2021"])
        if choice:
            page.evaluate("choice => document.documentElement.dataset.theme = choice", choice)
        file = print_to(tmp_path / f"{name}.pdf", page)
        page.close()
        pictures[name] = sheets(file)
        faint = {mark.colour for mark in read(file).marks if mark.text.strip() and contrast_on_white(mark.colour) < 4.5}
        assert not faint, f"{name}: text in these colours cannot be read on paper: {faint}"
        for number, sheet in enumerate(pictures[name]):
            greys = sheet.convert("L").histogram()
            assert greys.index(max(greys)) == 255, f"{name}: sheet {number + 1} is not white"
    for name in ("dark", "chosen"):
        assert len(pictures[name]) == len(pictures["light"])
        for number, (one, other) in enumerate(zip(pictures["light"], pictures[name])):
            assert ImageChops.difference(one, other).getbbox() is None, f"{name}: sheet {number + 1} looks different"


def sheets(file: Path) -> list[Image.Image]:
    return [page.render(scale=1).to_pil().convert("RGB") for page in pypdfium2.PdfDocument(file)]


def contrast_on_white(colour: tuple[float, ...]) -> float:
    """The contrast of WCAG 2.2 against white, of a grey or of red, green and blue from 0 to 1."""
    parts = colour * 3 if len(colour) == 1 else colour
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 1.05 / (0.05 + sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear)))


# ---- Choices of the reader -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["report-2014", "report-2021", "report-2021-en", "plan"])
def test_large_type_is_whole_on_paper_too(browser, served, tmp_path, kind):
    page = browser.new_page()
    page.goto(served + PAGE_KINDS[kind])
    page.evaluate("document.documentElement.dataset.textSize = 'largest'")
    _, found = examine(page, tmp_path / "page.pdf")
    page.close()
    assert not found, "\n".join(found)


def test_what_is_folded_on_screen_is_open_on_paper(browser, served, tmp_path):
    """Under the styles of the site, so that it holds for every page that folds something."""
    page = browser.new_page()
    page.goto(served + PAGE_KINDS["about"])
    page.evaluate(
        """document.querySelector("main").insertAdjacentHTML("beforeend",
          "<details><summary>说明</summary><p>折叠起来的内容</p></details>")"""
    )
    text = read(print_to(tmp_path / "page.pdf", page)).tree.text()
    page.close()
    assert "折叠起来的内容" in text


# ---- The rules themselves --------------------------------------------------------------------------------------------

GOOD = """
  @page { size: A4; margin: 20mm } h2 { break-after: avoid } tr, thead { break-inside: avoid }
  footer { break-before: avoid } table { width: 100% } body { margin: 0; font-size: 11pt }
"""
LONG = "".join(f"<tr><th>第{row}行</th><td>{row}</td><td>说明</td></tr>" for row in range(90))
TABLE = "<table><thead><tr><th>名称</th><th>数量</th><th>说明</th></tr></thead><tbody>" + LONG + "</tbody></table>"
FILLED = "".join(f"<p>第{paragraph}段。</p>" for paragraph in range(16))
WIDE = TABLE.replace("说明</td>", "说明" * 45 + "</td>")
TALL = "<table><tbody><tr><th>一行</th><td>" + "很长的内容<br>" * 90 + "</td></tr></tbody></table>"

# What is wrong with a page, and the rule that has to say so.
BAD = {
    "a row taller than what is left": ("", "<p>上文</p>" + TALL, "split"),
    "a head that is not one": ("thead { display: table-row-group }", TABLE, "head"),
    "a table without a head": ("", TABLE.replace("thead", "tbody"), "head"),
    "a column that is cut": ("td { display: block; width: 1em; height: 1em; overflow: hidden }", TABLE, "cut"),
    "a column that is hidden": ("@media print { td:last-child { visibility: hidden } }", TABLE, "missing"),
    "a table that is hidden": ("@media print { table { display: none } }", TABLE + FILLED, "missing"),
    "a paragraph that is hidden": ("@media print { p { display: none } }", "<p>不见了</p><div>还在</div>", "missing"),
    "a table wider than the sheet": ("td { white-space: nowrap }", WIDE, "shrunk"),
    "a heading across the margin": ("h2 { margin-left: -4mm }", "<h2>题目</h2>" + FILLED, "edge"),
    "type for nobody's eyes": ("td { font-size: 5pt }", TABLE, "shrunk"),
    "a heading that ends a page": ("h2 { break-after: page }", "<h2>题</h2>" + FILLED, "heading"),
    "a footer on a sheet of its own": ("footer { break-before: page }", FILLED + "<footer>主办单位</footer>", "bare"),
}


def on_paper(browser, file: Path, style: str, body: str) -> set[str]:
    page = browser.new_page()
    page.set_content(f"<!DOCTYPE html><html lang=zh><title>示例</title><style>{GOOD}{style}</style><main>{body}</main>")
    _, found = examine(page, file)
    page.close()
    return {finding.split(":")[0] for finding in found}


def test_a_sound_page_has_no_findings(browser, tmp_path):
    body = "<h2>题</h2>" + TABLE + FILLED + "<footer>主办单位</footer>"
    assert on_paper(browser, tmp_path / "page.pdf", "", body) == set()


@pytest.mark.parametrize("fault", BAD)
def test_a_fault_on_paper_is_found(browser, tmp_path, fault):
    style, body, rule = BAD[fault]
    assert rule in on_paper(browser, tmp_path / "page.pdf", style, body)
