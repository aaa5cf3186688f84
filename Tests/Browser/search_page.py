"""The search page in a browser: opened, asked, and what it shows then."""

from __future__ import annotations

import time
from contextlib import contextmanager
from typing import Callable, Iterator
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Browser, Page

PATH = "search/index.html"
PARTS = "**/search/parts/*.js"
FILTERS = ("centre", "year", "kind", "section")
# A word of many pages, one of few, and one of none.
COMMON, RARE, NOWHERE = "公开", "投诉建议", "乌有之乡"
DESK = {"width": 1280, "height": 900}


@contextmanager
def opened(browser: Browser, address: str, expects_errors: bool = False, **options) -> Iterator[Page]:
    """A page of a reader who was never here; whatever its console complains of fails the test."""
    context = browser.new_context(**{"viewport": DESK, "reduced_motion": "reduce", **options})
    page = context.new_page()
    faults: list[str] = []
    page.on("console", lambda message: faults.append(message.text) if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.goto(address)
    yield page
    context.close()
    assert expects_errors or not faults, faults


def wait_for(page: Page, what: str, condition: Callable[[], object]) -> None:
    """Asks again and again: Playwright's own waiting runs text as script, which the content policy forbids."""
    deadline = time.monotonic() + 15
    while not condition():
        assert time.monotonic() < deadline, f"waited in vain for {what}"
        page.wait_for_timeout(20)


def total(page: Page) -> int | None:
    """How many results the page tells of; none while it searches."""
    said = page.locator("#search-status").get_attribute("data-total")
    return None if said is None else int(said)


def ask(page: Page, query: str) -> int:
    """Types a query as a reader does and waits for its results."""
    page.evaluate("() => { delete document.getElementById('search-status').dataset.total }")
    page.locator("#search-input").fill(query)
    return answered(page)


def answered(page: Page) -> int:
    wait_for(page, "the number of results", lambda: total(page) is not None)
    return total(page)


def results(page: Page) -> list[str]:
    """The pages of the results, below the home of the site."""
    links = page.eval_on_selector_all("#search-results > li > a", "links => links.map(link => link.href)")
    root = page.evaluate("() => new URL('..', location.href).href")
    return [link.removeprefix(root).split("#")[0] for link in links]


def state(page: Page) -> dict[str, str]:
    return {name: values[0] for name, values in parse_qs(urlsplit(page.url).query).items()}
