"""Nothing overflows the screen and no text is cut off or covered by other text, from a phone to a desk (WCAG 1.4.10), at
400 %, with text twice as large (1.4.4) and with the text spacing of 1.4.12; targets are large enough (2.5.8)."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from looks import look
from pages import PAGE_KINDS

HERE = Path(__file__).parent
FITS = (HERE / "reflow.js").read_text("utf-8")
TARGETS = (HERE / "targets.js").read_text("utf-8")
STUCK = (HERE / "stuck.js").read_text("utf-8")

SPACING = """* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
p { margin-block-end: 2em !important }"""
TWICE = "html { font-size: 200% !important }"


@dataclass(frozen=True)
class View:
    """A screen and what its reader has set."""

    name: str
    width: int
    height: int
    rules: str = ""


VIEWS = [
    View("320 px", 320, 800),
    View("390 px", 390, 844),
    View("768 px", 768, 1024),
    View("1280 px", 1280, 900),
    View("1280 px at 400 %", 320, 256),
    View("768 px, text at 200 %", 768, 1024, TWICE),
    View("1280 px, text at 200 %", 1280, 900, TWICE),
    View("320 px, text spacing", 320, 800, SPACING),
    View("1280 px, text spacing", 1280, 900, SPACING),
]

# The page's policy allows no style of ours in a `style` element; a sheet set by a reader's tool is not bound by it.
ADOPT = """(rules) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  document.adoptedStyleSheets = [sheet];
}"""


@pytest.mark.parametrize("kind", PAGE_KINDS)
def test_everything_fits(kind, browser, served, counts):
    page = browser.new_page()
    page.goto(served + PAGE_KINDS[kind])
    faults: list[str] = []
    for view in VIEWS:
        show(page, view)
        for check in (FITS, TARGETS, STUCK):
            found = page.evaluate(check)
            faults += [f"{view.name}: {fault}" for fault in found.pop("faults")]
            for what, number in found.items():
                counts(f"{what} looked at in all views", number)
        counts("pages x views that fit")
    page.close()
    assert not faults, "\n".join(faults)


def show(page, view: View) -> None:
    page.evaluate(ADOPT, view.rules)
    look(page, view.width, height=view.height)


FAULTY = {
    "the page is": "<p style='width:600px'>wide</p>",
    "reaches from": "<p style='position:absolute;left:-40px'>left</p>",
    "shows 80 x": "<p style='width:80px;overflow:hidden;white-space:nowrap'>cut off at its end</p>",
    "lie over each other": "<p>below</p><p style='margin-top:-1.9em'>above</p>",
    "is not drawn": "<p style='font-size:0'>too small</p>",
}


@pytest.mark.parametrize("fault", FAULTY)
def test_what_does_not_fit_is_noticed(fault, browser):
    page = browser.new_page(viewport={"width": 320, "height": 800})
    page.set_content(f"<body style='line-height:1.5'>{FAULTY[fault]}")
    faults = page.evaluate(FITS)["faults"]
    page.close()
    assert any(fault in told for told in faults), faults


def test_small_targets_are_noticed(browser):
    page = browser.new_page()
    page.set_content(
        "<p>A sentence with <a href='#1'>a link</a> in it.</p>"
        "<p style='font-size:10px;margin:40px'><a href='#2'>alone</a></p>"
        "<ul style='font-size:10px;line-height:1;list-style:none'>"
        "<li><a href='#3'>crowded</a><li><a href='#4'>together</a></ul>"
    )
    faults = page.evaluate(TARGETS)["faults"]
    page.close()
    assert [told.rpartition("“")[2] for told in faults] == ["crowded”", "together”"]


def test_what_sticks_and_leaves_no_room_is_noticed(browser):
    page = browser.new_page(viewport={"width": 320, "height": 256})
    page.set_content(
        "<body style='margin:0'><div style='position:sticky;top:0;height:200px'>head</div>"
        "<div style='height:900px'></div><div class=table-region style='overflow:auto;width:200px'><table><tbody><tr>"
        "<th style='position:sticky;left:0;min-width:150px'>label</th>"
        "<td style='min-width:100px'>figure</td><td style='min-width:100px'>figure</td></tr></table></div>"
    )
    faults = "\n".join(page.evaluate(STUCK)["faults"])
    page.close()
    assert "of the screen" in faults and "beside the labels" in faults, faults
