"""The filter of a series' table narrows it in place and says so, keeps what was chosen in the address, gives way to the Back button,
and is absent without a script; from a server and from a folder."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page

from looks import settle
from pages import PAGE_KINDS

PATH = PAGE_KINDS["indicator"]


@pytest.fixture(params=["server", "folder"])
def address(request, served, built):
    return (served if request.param == "server" else built.as_uri() + "/") + PATH


def opened(browser: Browser, address: str, **options) -> Page:
    page = browser.new_context(viewport={"width": 1280, "height": 900}, **options).new_page()
    page.goto(address)
    if options.get("java_script_enabled", True):  # else no page ever answers
        settle(page)
    return page


def centres(page: Page) -> list[str]:
    return page.eval_on_selector_all("#series-table tbody tr:not([hidden])", "rows => rows.map(row => row.dataset.centre)")


def years(page: Page) -> list[str]:
    return page.eval_on_selector_all(
        "#series-table thead th:not([hidden])", "heads => heads.slice(1).map(head => head.textContent)"
    )


def told(page: Page) -> str:
    return page.locator(".filter-status[role=status]").inner_text()


def test_nothing_is_narrowed_at_first(address, browser):
    page = opened(browser, address)
    assert centres(page) == ["zibo", "jinan", "wuzhong"] and years(page) == [str(year) for year in range(2018, 2025)]
    assert told(page) == "显示 3 个中心（共 3 个），2018—2024 年。"
    assert page.url == address, "an address that says nothing stays as it is"
    page.context.close()


def test_what_is_chosen_stands_in_the_address_and_back_takes_it_back(address, browser, counts):
    page = opened(browser, address)
    page.select_option(".series-filter [name=region]", "山东省")
    page.select_option(".series-filter [name=from]", "2023")
    assert centres(page) == ["zibo", "jinan"] and years(page) == ["2023", "2024"]
    assert told(page) == "显示 2 个中心（共 3 个），2023—2024 年。"
    assert "from=2023" in page.url and "region=" in page.url
    page.go_back()
    assert centres(page) == ["zibo", "jinan"] and years(page)[0] == "2018"
    page.go_back()
    assert len(centres(page)) == 3 and page.url == address
    assert page.locator(".series-filter [name=region]").input_value() == ""
    page.go_forward()
    assert centres(page) == ["zibo", "jinan"]
    counts("steps through the history of a filter", 3)
    page.context.close()


def test_an_address_that_was_sent_on_opens_with_the_same_choice(address, browser):
    page = opened(browser, address + "?centres=wuzhong,zibo&to=2019")
    assert centres(page) == ["zibo", "wuzhong"] and years(page) == ["2018", "2019"]
    assert page.locator(".filter-centres input:checked").count() == 2
    page.locator(".series-filter [type=reset]").click()
    assert len(centres(page)) == 3 and len(years(page)) == 7 and page.url == address
    page.context.close()


def test_what_an_address_has_wrong_narrows_nothing(address, browser):
    page = opened(browser, address + "?region=%3Cb%3E&from=1066&to=never")
    assert len(centres(page)) == 3 and len(years(page)) == 7
    page.context.close()


def test_it_is_worked_by_keyboard_alone(address, browser):
    page = opened(browser, address)
    page.locator(".series-filter [name=q]").focus()
    page.keyboard.type("吴忠")
    assert centres(page) == ["wuzhong"] and told(page).startswith("显示 1 个中心")
    page.keyboard.press("Enter")
    assert "q=" in page.url and page.evaluate("document.activeElement.name") == "q"
    page.locator(".series-filter summary").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    assert centres(page) == [], "no centre is of that name and chosen"
    assert told(page).startswith("显示 0 个中心")
    page.locator(".series-filter [type=reset]").focus()
    page.keyboard.press("Enter")
    assert len(centres(page)) == 3
    page.context.close()


def test_without_a_script_there_is_no_filter(address, browser):
    page = opened(browser, address, java_script_enabled=False)
    assert page.locator(".series-filter").count() == 1 and not page.locator(".series-filter").is_visible()
    assert page.locator("#series-table tbody tr").count() == 3
    page.context.close()
