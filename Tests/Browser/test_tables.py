"""Tables stay tables for screen readers on the narrowest screen, and what scrolls sideways is a named region that takes
the focus (shared checklist, "Tables"; WCAG 1.3.1, 2.1.1, 4.1.2)."""

from __future__ import annotations

import pytest

from looks import look
from pages import PAGE_KINDS
from spoken import Spoken

TABLES = """() => [...document.querySelectorAll("table")].map((table) => {
  const region = table.closest(".table-region");
  const caption = table.caption;
  return {
    name: table.id || table.className,
    isStatutory: table.classList.contains("statutory"),
    caption: caption?.textContent.trim() ?? null,
    named: caption
      ? Boolean(caption.id) && region?.getAttribute("aria-labelledby") === caption.id
      : Boolean(region?.getAttribute("aria-label")?.trim()),
    role: region?.getAttribute("role") ?? null,
    scrolls: region ? region.scrollWidth > region.clientWidth || region.scrollHeight > region.clientHeight : false,
    stop: region?.tabIndex === 0,
    overflow: region && getComputedStyle(region).overflowX,
    emptyHeaders: [...table.querySelectorAll("th")].filter((cell) => !cell.textContent.trim()).length,
    lineBreaks: table.querySelectorAll("td br, th br").length,
  };
})"""


@pytest.mark.parametrize("kind", PAGE_KINDS)
def test_tables_are_tables_at_every_width(kind, browser, served, counts):
    page = browser.new_page()
    page.goto(served + PAGE_KINDS[kind])
    faults: list[str] = []
    for width in (320, 1280):
        look(page, width)
        tables = page.evaluate(TABLES)
        faults += [f"{width} px: table {table['name']}: {fault}" for table in tables for fault in table_faults(table)]
        faults += [f"{width} px: {fault}" for fault in spoken_faults(page)]
        counts("tables seen as tables", len(tables))
    page.close()
    assert not faults, "\n".join(faults)


def table_faults(table: dict) -> list[str]:
    faults = []
    # A table in an author's text has no caption of its own; its region is named after the section it stands in.
    if table["caption"] == "" or (table["isStatutory"] and table["caption"] is None):
        faults.append("it has no caption")
    if table["emptyHeaders"]:
        faults.append(f"{table['emptyHeaders']} headings are empty")
    if table["lineBreaks"]:
        faults.append("line breaks stand for rows")
    if table["role"] != "region" or not table["named"]:
        faults.append("it stands in no region with its name")
    if table["overflow"] not in {"auto", "scroll"}:
        faults.append(f"what does not fit is {table['overflow']}")
    if table["scrolls"] and not table["stop"]:
        faults.append("it scrolls and cannot take the focus")
    # A table that does not move is no stop for the keyboard; without script, which cannot know, it may be one.
    if table["stop"] and not table["scrolls"]:
        faults.append("it takes the focus and does not scroll")
    return faults


def spoken_faults(page) -> list[str]:
    """Chromium takes a table with a changed `display`, or one it believes to be layout, out of its tree."""
    drawn = page.evaluate(
        """() => Object.fromEntries(["table", "tr", "td", "th", "caption"]
          .map((name) => [name, document.querySelectorAll(name).length]))"""
    )
    roles = Spoken(page).roles()
    pairs = {
        "table": (roles["table"], drawn["table"]),
        "row": (roles["row"], drawn["tr"]),
        "cell": (roles["cell"], drawn["td"]),
        "heading cell": (roles["columnheader"] + roles["rowheader"], drawn["th"]),
        "caption": (roles["caption"], drawn["caption"]),
    }
    return [f"{heard} of {there} {what}s are spoken" for what, (heard, there) in pairs.items() if heard != there]
