"""The controls readers expect (字号、深色、打印) do what they say, say what they did, and remember it on the next page; from a
server and from a folder. test_keyboard.py holds that without script they are absent."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page

from looks import settle
from pages import PAGE_KINDS

SIZES = {"standard": 1.0, "large": 1.1875, "largest": 1.375}


@pytest.fixture(params=["server", "folder"])
def address(request, served, built):
    return served if request.param == "server" else built.as_uri() + "/"


def test_text_size_is_chosen_and_remembered(address, browser, counts):
    page = opened(browser, address)
    standard = text_size(page)
    for size, factor in SIZES.items():
        press(page, f"[data-size={size}]")
        assert text_size(page) == pytest.approx(standard * factor, rel=0.01)
        assert pressed_sizes(page) == [size]
        page.goto(address + PAGE_KINDS["report-2021"])
        settle(page)
        assert text_size(page) == pytest.approx(standard * factor, rel=0.01), "the next page has forgotten it"
        assert pressed_sizes(page) == [size]
        counts("choices made with the controls and remembered")
    page.context.close()


@pytest.mark.parametrize("system", ["light", "dark"])
def test_dark_is_chosen_and_remembered(system, address, browser, counts):
    page = opened(browser, address, color_scheme=system)
    assert is_dark(page) == (system == "dark") == is_pressed(page)
    for wanted in (system != "dark", system == "dark"):
        press(page, "[data-action=dark]")
        assert is_dark(page) == wanted == is_pressed(page)
        page.goto(address + PAGE_KINDS["plan"])
        settle(page)
        assert is_dark(page) == wanted == is_pressed(page), "the next page has forgotten it"
        counts("choices made with the controls and remembered")
    page.context.close()


def test_a_choice_stays_when_the_system_changes(browser, served):
    """Who chose dark in a light room keeps it in the evening, when the system itself turns dark and light again."""
    page = opened(browser, served, color_scheme="light")
    press(page, "[data-action=dark]")
    for system in ("dark", "light"):
        page.emulate_media(color_scheme=system)
        settle(page)
        assert is_dark(page) and is_pressed(page)
    page.context.close()


def test_print_prints(browser, served):
    page = opened(browser, served, script="window.print = () => { document.title = 'printed' }")
    press(page, "[data-action=print]")
    assert page.title() == "printed"
    page.context.close()


def test_controls_work_where_nothing_can_be_remembered(browser, served):
    """Private windows and some policies of offices refuse storage."""
    refuse = "{ get() { throw new DOMException('no', 'SecurityError') } }"
    page = opened(browser, served, script=f"Object.defineProperty(window, 'localStorage', {refuse})")
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.reload()
    settle(page)
    before = text_size(page)
    press(page, "[data-size=largest]")
    assert text_size(page) > before and not errors, errors
    page.context.close()


# ---- A reader's hand and eyes ----------------------------------------------------------------------------------------


def opened(browser: Browser, address: str, script: str = "", **options: str) -> Page:
    # A context of its own has a memory of its own.
    page = browser.new_context(**options).new_page()
    if script:
        page.add_init_script(script)
    page.goto(address + PAGE_KINDS["home"])
    settle(page)
    return page


def press(page: Page, button: str) -> None:
    """As one without a mouse does; the control that acted keeps the focus."""
    control = page.locator(f"[role=group] button{button}")
    control.focus()
    page.keyboard.press("Enter")
    settle(page)
    assert control.evaluate("(control) => control === document.activeElement")


def text_size(page: Page) -> float:
    return page.evaluate("() => parseFloat(getComputedStyle(document.body).fontSize)")


def is_dark(page: Page) -> bool:
    """Whether the ground the page stands on is dark."""
    channels = page.evaluate(
        """() => [document.body, document.documentElement].map((one) => getComputedStyle(one).backgroundColor)
          .find((color) => color !== "rgba(0, 0, 0, 0)").match(/[\\d.]+/g).slice(0, 3).map(Number)"""
    )
    return sum(channels) / 3 < 128


def is_pressed(page: Page) -> bool:
    return page.locator("[role=group] [data-action=dark]").get_attribute("aria-pressed") == "true"


def pressed_sizes(page: Page) -> list[str]:
    return page.locator("[role=group] [data-size][aria-pressed=true]").evaluate_all(
        "(buttons) => buttons.map((button) => button.dataset.size)"
    )
