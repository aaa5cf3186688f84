"""No axe violation on any kind of page, in light, dark and forced colours, on a phone, a tablet and a desk, from a
server and from a folder. What axe cannot decide ("incomplete") is decided by a check of our own, or the test fails."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote, urlsplit

import axe_playwright_python
import pytest
from playwright.sync_api import Page

from looks import WIDTHS, look
from pages import ONLY_SERVED, PAGE_KINDS

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text("utf-8")
HERE = Path(__file__).parent
CONTRAST = (HERE / "contrast.js").read_text("utf-8")
HEADERS = (HERE / "headers.js").read_text("utf-8")

# Every rule axe has runs, the experimental ones and those of WCAG 2.2 included, but for these.
NOT_RUN = {
    "color-contrast-enhanced": "level AAA",
    "identical-links-same-purpose": "level AAA",
    "meta-refresh-no-exceptions": "level AAA",
    "hidden-content": "only ever asks a person to look; test_keyboard.py compares what is shown",
    "td-has-header": "wants headers for the form's remark in the corner too; test_headers.py holds every figure",
}

# Colours change with the mode and places with the width, so not every mode is looked at in every width; a chart has one drawing for
# phones and one for desks, and both are looked at in the dark.
LOOKS = [("light", width) for width in WIDTHS] + [
    ("dark", WIDTHS[0]),
    ("dark", WIDTHS[-1]),
    ("forced colours", WIDTHS[-1]),
]

RUN = """(off) => axe.run(document, {
  resultTypes: ["violations", "incomplete"],
  rules: Object.fromEntries(axe.getRules().map(({ ruleId }) => [ruleId, { enabled: !off.includes(ruleId) }])),
})"""


@pytest.mark.parametrize("kind", PAGE_KINDS)
def test_served(kind, browser, served, counts):
    page = browser.new_page()
    page.goto(served + PAGE_KINDS[kind])
    faults: list[str] = []
    for mode, width in LOOKS:
        look(page, width, mode)
        faults += [f"{mode}, {width} px: {fault}" for fault in examine(page, counts)]
        counts("looks of pages examined by axe")
    page.close()
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("kind", [kind for kind in PAGE_KINDS if kind not in ONLY_SERVED])
def test_from_a_folder(kind, browser, built, counts):
    page = browser.new_page()
    page.goto((built / PAGE_KINDS[kind]).as_uri())
    look(page, WIDTHS[0])
    faults = [f"file: {fault}" for fault in examine(page, counts)]
    counts("looks of pages examined by axe")
    page.close()
    assert not faults, "\n".join(faults)


def test_axe_and_contrast_find_what_is_wrong(browser):
    """Without this, a rule set that finds nothing anywhere would look like pages without faults."""
    page = browser.new_page()
    page.set_content(
        "<title>x</title><body style='background:#fff'><img src='data:,'>"
        "<p style='color:#888;background:linear-gradient(#fff,#ddd)'>faint</p>"
        "<table><tr><td>a</td></tr></table>"
    )
    found = "\n".join(examine(page, counts=lambda *_: None))
    page.close()
    assert "image-alt" in found
    assert "html-has-lang" in found
    assert "contrast is 2.6, not 4.5" in found


def examine(page: Page, counts) -> list[str]:
    """What is wrong with a page as it stands: rule, elements and axe's words for it."""
    if not page.evaluate("() => typeof axe === 'object'"):
        # Evaluated through the debugger, which the page's policy does not bind.
        page.evaluate(AXE)
    result = page.evaluate(RUN, list(NOT_RUN))
    faults = [
        f"{rule['id']}: {selector(node)}: {reasons(node)}" for rule in result["violations"] for node in rule["nodes"]
    ]
    for rule in result["incomplete"]:
        if decide := DECIDED_HERE.get(rule["id"]):
            found = decide(page, [selector(node) for node in rule["nodes"]])
            faults += [f"{rule['id']}: {fault}" for fault in found]
            counts(f"elements left open by axe, decided here: {rule['id']}", len(rule["nodes"]))
        else:
            faults += [f"{rule['id']}: undecided: {selector(node)}: {reasons(node)}" for node in rule["nodes"]]
    counts("rules of axe that applied", len(result["passes"]) + len(result["violations"]))
    return faults


def contrast_faults(page: Page, selectors: list[str]) -> list[str]:
    """Axe gives up on gradients, on text of one character and on what is partly covered; the colours are there all the
    same."""
    faults = []
    for place, found in zip(selectors, page.evaluate(CONTRAST, selectors)):
        if "unknown" in found:
            faults.append(f"{place}: {found['unknown']}")
        elif found["ratio"] < found["needed"]:
            colours = f"{found['text']} on {found['grounds']}"
            faults.append(f"{place}: contrast is {found['ratio']:.1f}, not {found['needed']}: {colours}")
    return faults


def orientation_faults(page: Page, _: list[str]) -> list[str]:
    """From a folder, scripts may not read style sheets. They are the same ones that axe reads from the server, and
    nothing in them may ask how the screen is held."""
    sheets = page.evaluate("() => [...document.querySelectorAll('link[rel=stylesheet]')].map((link) => link.href)")
    assert all(sheet.startswith("file://") for sheet in sheets), sheets
    texts = {sheet: Path(unquote(urlsplit(sheet).path)).read_text("utf-8") for sheet in sheets}
    return [f"{sheet} asks for the orientation" for sheet, text in texts.items() if "orientation" in text]


def label_faults(page: Page, selectors: list[str]) -> list[str]:
    """Axe does not compare words in Han characters: what is seen on a control has to be in its name (WCAG 2.5.3), for
    those who speak to their machine."""
    faults = []
    for place in selectors:
        seen, name = page.locator(place).evaluate("(one) => [one.innerText.trim(), one.getAttribute('aria-label')]")
        if not name or seen.casefold() not in name.casefold():
            faults.append(f"{place}: shows “{seen}”, is named “{name}”")
    return faults


def idle_header_faults(page: Page, selectors: list[str]) -> list[str]:
    """Axe does not follow `scope="rowgroup"`; the HTML Standard's algorithm says whether a header heads a cell."""
    tables = page.evaluate(HEADERS)
    faults = []
    for place in selectors:
        index = page.locator(place).evaluate("(table) => [...document.querySelectorAll('table')].indexOf(table)")
        assert index >= 0, place
        faults += [f"{place}: “{header}” is the header of no cell" for header in tables[index]["idle"]]
    return faults


# Rule that axe may leave open -> what decides it: given the page and the elements, the faults.
DECIDED_HERE = {
    "color-contrast": contrast_faults,
    "css-orientation-lock": orientation_faults,
    "label-content-name-mismatch": label_faults,
    "th-has-data-cells": idle_header_faults,
}


def selector(node: dict) -> str:
    assert len(node["target"]) == 1, f"in a frame or a shadow tree: {node['target']}"
    return node["target"][0]


def reasons(node: dict) -> str:
    return "; ".join(check["message"] or check["id"] for check in node["any"] + node["all"] + node["none"])
