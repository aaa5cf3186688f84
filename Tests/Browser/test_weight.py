"""The first visit: at most 60 kB for any page, nothing moves while it loads, and it works before any script arrives."""

from __future__ import annotations

import gzip
import re
import time
from contextlib import contextmanager
from urllib.parse import urlsplit

import pytest

from pages import PAGE_KINDS, opened_pages
from site_server import serving

LIMIT = 60_000  # bytes, of all that a first visit fetches
WIDTHS = (320, 1280)
# What web servers compress; docs/hosting.md lists the same.
COMPRESSED = ("text/", "application/javascript", "application/json", "application/xml", "image/svg+xml")


# ---- Weight ----------------------------------------------------------------------------------------------------------


def test_a_first_visit_to_any_page_is_light(browser, built, served, counts):
    weights = {}
    sizes: dict[str, int] = {}
    with fresh(browser) as page:
        # A page with a route keeps nothing: as if nothing of the site had ever been fetched, for each address anew.
        page.route("**/*", lambda route: route.continue_())
        for path in opened_pages(built):
            parts = {urlsplit(one).path: size(page, one, sizes) for one in asked_for(page, served + path)}
            assert sum(name.endswith(".css") for name in parts) >= 4, f"{path} came without its styles: {sorted(parts)}"
            weights[path] = sum(parts.values()), parts
    heaviest = max(weights, key=lambda path: weights[path][0])
    print(f"\nheaviest: {heaviest}: {weights[heaviest]}")
    counts("pages weighed", len(weights))
    counts(f"bytes of the heaviest first visit, {heaviest}", weights[heaviest][0])
    too_heavy = {path: weight for path, weight in weights.items() if weight[0] > LIMIT}
    assert not too_heavy, f"more than {LIMIT} bytes: {too_heavy}"


def asked_for(page, address: str) -> set[str]:
    """The address of everything a browser fetches for a page when it has nothing of the site yet."""
    requests = []
    listen = lambda request: requests.append(request.url)  # noqa: E731 - Playwright cannot wrap a method of a list
    page.on("request", listen)
    page.goto(address)
    page.remove_listener("request", listen)
    # A window has a tab and asks for its icon; a browser without window does not.
    icons = page.eval_on_selector_all("link[rel~=icon]", "links => links.map(link => link.href)")
    return {address, *requests, *icons}


def size(page, address: str, known: dict[str, int]) -> int:
    """The bytes at an address, compressed as a server would; each is fetched once."""
    if address not in known:
        answer = page.request.get(address)
        known[address] = weight(answer.body(), answer.headers["content-type"])
    return known[address]


def weight(body: bytes, kind: str) -> int:
    return len(gzip.compress(body, 6)) if kind.startswith(COMPRESSED) else len(body)


# ---- Nothing moves ---------------------------------------------------------------------------------------------------

# Every shift of the layout that Chromium sees, from the first frame on. Where a line is broken at a space, Chromium lays the space itself
# out as wide as the line and tells that it moved; nobody sees a space.
WATCH = """
  window.shifts = [];
  new PerformanceObserver(list => {
    for (const entry of list.getEntries())
      if (entry.sources.length === 0 || entry.sources.some(source => source.node?.nodeName !== "#text" || source.node.data.trim()))
        shifts.push({ value: entry.value, nodes: entry.sources.map(source =>
        source.node && (source.node.nodeName + "." + (source.node.className || ""))) });
  }).observe({ type: "layout-shift", buffered: true });
"""
PAINTED = "performance.getEntriesByName('first-contentful-paint').length > 0"
# Frames are drawn and what they tell has arrived.
SETTLED = "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 100))))"


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("kind", PAGE_KINDS)
def test_nothing_moves_while_a_page_loads(browser, served, counts, kind, width):
    """Neither when the script comes with the page, nor when it comes after the page was painted."""
    for late in (False, True):
        with fresh(browser, width) as page:
            assert shifts(page, served + PAGE_KINDS[kind], late) == [], "late script" if late else "script in time"
        counts("loads without a layout shift (page kinds × widths × script in time or late)")


def tags(page: bytes) -> list[int]:
    """Where a slow line falls silent: at every tag of the head and the foot of a page, and at every eighth in between."""
    start, main, end = page.index(b"<body"), page.index(b"<main"), page.index(b"</main")
    places = [match.start() for match in re.finditer(rb"<[a-z/]", page) if match.start() >= start]
    inside = [place for place in places if main <= place < end]
    return sorted({*places} - {*inside} | {*inside[::8]})


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("kind", ("home", "not-found", "checks", "report-2021"))
def test_nothing_moves_while_a_page_arrives_in_pieces(browser, built, kind, width):
    """Chromium shows what it has, and on a busy machine it does so anywhere; what comes after may only stand below it."""
    with serving(built, tags) as slow, fresh(browser, width) as page:
        assert shifts(page, slow + PAGE_KINDS[kind], late=False) == []


def test_a_shift_would_be_seen(browser, served):
    with fresh(browser) as page:
        page.goto(served)
        page.add_init_script(WATCH)
        page.reload()
        wait_for(page, "the first picture", lambda: page.evaluate(PAINTED))
        page.evaluate("document.querySelector('main').insertAdjacentHTML('beforebegin', '<p>一行<br/>两行</p>')")
        page.evaluate(SETTLED)
        assert page.evaluate("shifts.reduce((sum, shift) => sum + shift.value, 0)") >= 0.001


# A choice the reader made on an earlier page, by the control that makes it.
REMEMBERED = {
    "dark": ("[data-action=dark]", "data-theme", "dark"),
    "large type": ("[data-size=largest]", "data-text-size", "largest"),
}


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("choice", REMEMBERED)
def test_a_remembered_choice_moves_nothing(browser, served, choice, width):
    """The script waits for nothing: where it comes before the styles, the first picture already shows the choice. Where
    it comes after the first picture, dark still moves nothing; large type then has to, and no first visit has any."""
    button, attribute, value = REMEMBERED[choice]
    with fresh(browser, width) as page:
        page.goto(served)
        page.locator(f".controls {button}").click()
        for late in (False, True) if choice == "dark" else (False,):
            visit = page.context.new_page()
            if not late:
                hold_styles_until_script(visit)
            moved = shifts(visit, served + PAGE_KINDS["report-2021"], late)
            assert visit.locator("html").get_attribute(attribute) == value, "the choice was forgotten"
            assert moved == [], "late script" if late else "script in time"


def hold_styles_until_script(page) -> None:
    held = []
    arrived = []

    def hold(route) -> None:
        route.continue_() if arrived else held.append(route)

    def release(_) -> None:
        arrived.append(True)
        for route in held:
            route.continue_()

    page.route("**/*.css", hold)
    page.on("requestfinished", lambda request: release(request) if request.url.endswith(".js") else None)


def shifts(page, address: str, late: bool) -> list[dict]:
    """What moves while a page loads; a late script is held back until the page has been painted.

    On a busy machine Chromium now and then tells of one shift of no element, of 0.0003: a score of 0.001 is a hundredth of the screen
    moving by a tenth of it, and less than that in all is nothing a reader sees."""
    held = []
    page.add_init_script(WATCH)
    if late:
        page.route("**/*.js", lambda route: held.append(route))
    page.goto(address, wait_until="commit")
    wait_for(page, "the first picture", lambda: page.evaluate(PAINTED))
    if late:
        wait_for(page, "a request for the script", lambda: held)
        page.evaluate(SETTLED)
        for route in held:
            route.continue_()
    page.wait_for_load_state("load")
    page.evaluate(SETTLED)
    seen = page.evaluate("shifts")
    return seen if sum(shift["value"] for shift in seen) >= 0.001 else []


# ---- Before any script -----------------------------------------------------------------------------------------------


def test_a_page_is_usable_before_any_script_arrives(browser, served):
    with fresh(browser, 390) as page:
        held = []
        page.route("**/*.js", lambda route: held.append(route))
        page.goto(served, wait_until="commit")
        wait_for(page, "the first picture", lambda: page.evaluate(PAINTED))
        wait_for(page, "a request for the script", lambda: held)
        page.mouse.move(200, 400)
        page.mouse.wheel(0, 600)
        wait_for(page, "the page to scroll", lambda: page.evaluate("scrollY > 300"))
        link = page.locator("main a[href*='centres/']").first
        link.click(no_wait_after=True)
        page.wait_for_url("**/centres/**", wait_until="commit")
        wait_for(page, "the first picture", lambda: page.evaluate(PAINTED))
        assert page.locator("h1").is_visible()


# ---- Helpers ---------------------------------------------------------------------------------------------------------


@contextmanager
def fresh(browser, width: int = 1280):
    """A page of a reader who was never here: nothing stored, nothing remembered."""
    context = browser.new_context(viewport={"width": width, "height": 900})
    try:
        yield context.new_page()
    finally:
        context.close()


def wait_for(page, what: str, condition) -> None:
    """Asks again and again: Playwright's own waiting runs text as script, which the content policy forbids."""
    deadline = time.monotonic() + 30
    while not condition():
        assert time.monotonic() < deadline, f"waited in vain for {what}"
        page.wait_for_timeout(20)
