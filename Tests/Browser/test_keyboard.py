"""Everything can be reached and read with the keyboard alone and without script: focus in the order of the page, visible
and never covered (WCAG 2.1.1, 2.1.2, 2.4.1, 2.4.3, 2.4.7, 2.4.11), and the same text with and without script."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from pages import PAGE_KINDS

HERE = Path(__file__).parent
FOCUS = (HERE / "focus.js").read_text("utf-8")
SHOWN = (HERE / "shown.js").read_text("utf-8")

PHONE = {"width": 320, "height": 640}
DESK = {"width": 1280, "height": 800}
MOST_STOPS = 600  # more than any page has; a trap would go round for ever


@pytest.mark.parametrize("kind", PAGE_KINDS)
@pytest.mark.parametrize(("screen", "script"), [(PHONE, False), (DESK, True)], ids=["phone", "desk-with-script"])
def test_tab_goes_through_the_whole_page(kind, screen, script, browser, served, counts):
    page = opened(browser, served + PAGE_KINDS[kind], screen, script)
    shown = page.evaluate(SHOWN)
    assert not shown["jumps"], f"these take the focus out of turn: {shown['jumps']}"

    stops = list(tabbed(page))
    places = [stop["place"] for stop in stops]
    faults = [f"{stop['name']}: {fault}" for stop in stops for fault in stop["faults"]]
    missed = [stop["name"] for stop in shown["stops"] if stop["place"] not in places]
    page.context.close()
    assert places == sorted(set(places)), f"the focus does not follow the page: {[stop['name'] for stop in stops]}"
    assert not missed, f"the focus never comes to: {missed}"
    assert not faults, "\n".join(faults)
    counts("focus stops seen", len(stops))


@pytest.mark.parametrize("kind", PAGE_KINDS)
def test_the_first_stop_leads_past_the_navigation(kind, browser, served):
    page = opened(browser, served + PAGE_KINDS[kind], PHONE)
    first = pressed(page, "Tab")
    assert first and first["href"] == "#main", f"the first stop is {first}"
    pressed(page, "Enter")
    after = pressed(page, "Tab")
    expected = page.evaluate(
        """() => {
          const all = [...document.querySelectorAll("*")];
          const stops = "main a[href], main [tabindex='0'], main ~ * a[href]";
          return all.indexOf(document.querySelector(stops));
        }"""
    )
    page.context.close()
    assert after and after["place"] == expected, f"after the skip link comes {after}"
    assert not first["faults"] + after["faults"], first["faults"] + after["faults"]


@pytest.mark.parametrize("screen", [PHONE, DESK], ids=["phone", "desk"])
def test_from_home_to_a_cell_of_table_three(screen, browser, served, counts):
    """As a reader without mouse and script goes: a centre, its report, the contents, the table, its last column."""
    page = opened(browser, served, screen)
    steps = [
        follow(page, lambda stop: stop["inMain"] and (stop["path"] or "").endswith("/centres/wuzhong/index.html")),
        follow(page, lambda stop: (stop["path"] or "").endswith("/centres/wuzhong/reports/2024/index.html")),
        follow(page, lambda stop: "收到和处理政府信息公开申请情况" in stop["name"] and stop["href"].startswith("#")),
    ]
    heading = page.evaluate("() => document.querySelector(':target').textContent")
    assert "收到和处理政府信息公开申请情况" in heading
    assert is_in_view(page, page.evaluate("() => document.querySelector(':target').id")), "the heading is covered"

    steps.append(tab_until(page, lambda stop: stop["table"] == "requests"))
    for cell, key in [
        ("requests.received/natural-person", "ArrowDown"),
        ("requests.received/total", "ArrowRight"),
        ("requests.carried-out/total", "ArrowDown"),
    ]:
        steps.append(scroll_until_in_view(page, cell, key))
    if screen == PHONE:
        assert page.evaluate("() => document.activeElement.scrollLeft") > 0, "the table did not scroll"
    page.context.close()
    counts("keys pressed from home to a cell of table three", sum(steps))


@pytest.mark.parametrize("kind", PAGE_KINDS)
def test_without_script_nothing_is_missing_and_nothing_is_dead(kind, browser, served, counts):
    shown = {}
    for script in (True, False):
        page = opened(browser, served + PAGE_KINDS[kind], DESK, script)
        shown[script] = page.evaluate(SHOWN)
        page.context.close()
    if kind.startswith("search"):
        # The page that searches says why it cannot; all else is the same.
        only = [text for text in shown[False]["texts"] if text not in shown[True]["texts"]]
        assert len(only) == 1 and ("脚本" in only[0] or "script" in only[0]), only
        shown[False]["texts"].remove(only[0])
    assert shown[False]["texts"] == shown[True]["texts"]
    assert shown[False]["links"] == shown[True]["links"]
    assert shown[True]["buttons"], "the controls did not come with the script"
    assert not shown[False]["buttons"], f"dead without script: {shown[False]['buttons']}"
    counts("texts that are the same with and without script", len(shown[False]["texts"]))


def test_a_covered_or_unmarked_focus_is_noticed(browser):
    page = browser.new_page(viewport=PHONE)
    page.set_content(
        "<style>a:focus { outline: 3px solid } .bare:focus { outline: none }</style>"
        "<div style='position:fixed;inset:0 0 auto 0;height:90px;background:#fff'>bar</div>"
        "<p style='margin-top:40px'><a href='#1'>covered</a><p style='margin-top:80px'><a href='#2' class=bare>bare</a>"
        "<p><a href='#3'>good</a>"
    )
    stops = list(tabbed(page))
    page.close()
    assert [bool(stop["faults"]) for stop in stops] == [True, True, False]
    assert "covered by div" in stops[0]["faults"][0] and "outline is none" in stops[1]["faults"][0]


# ---- Keys ------------------------------------------------------------------------------------------------------------


def opened(browser: Browser, address: str, screen: dict[str, int], script: bool = False) -> Page:
    # Without motion, what is scrolled to is there at once.
    context = browser.new_context(java_script_enabled=script, viewport=screen, reduced_motion="reduce")
    page = context.new_page()
    page.goto(address)
    if script:
        page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    return page


def pressed(page: Page, key: str) -> dict | None:
    """Presses a key; gives what has the focus then."""
    page.keyboard.press(key)
    return page.evaluate(FOCUS)


def tabbed(page: Page):
    """Every stop of the focus, until it leaves the page at its end."""
    for _ in range(MOST_STOPS):
        stop = pressed(page, "Tab")
        if stop is None:
            return
        yield stop
    raise AssertionError(f"the focus does not leave the page; it is at {stop}")


def tab_until(page: Page, found) -> int:
    """Tabs on to the stop that is looked for; gives how many keys it took."""
    for keys, stop in enumerate(tabbed(page), start=1):
        assert not stop["faults"], stop
        if found(stop):
            return keys
    raise AssertionError(f"no such stop on {page.url}")


def follow(page: Page, found) -> int:
    """Tabs to a link and opens it; gives how many keys it took."""
    keys = tab_until(page, found)
    target = page.evaluate("() => document.activeElement.href")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(re.escape(target) + "$"))
    return keys + 1


def scroll_until_in_view(page: Page, cell: str, key: str) -> int:
    """Presses an arrow until a cell is seen; gives how many keys it took."""
    for keys in range(200):
        if is_in_view(page, cell):
            return keys
        page.keyboard.press(key)
        page.wait_for_timeout(20)  # a frame, in which the table scrolls
    raise AssertionError(f"{cell} does not come into view with {key}")


def is_in_view(page: Page, element: str) -> bool:
    """Whether the middle of an element is on the screen and nothing lies over it."""
    return page.evaluate(
        """(id) => {
          const element = document.getElementById(id);
          const { left, right, top, bottom } = element.getBoundingClientRect();
          const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
          return element.contains(hit);
        }""",
        element,
    )
