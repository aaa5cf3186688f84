"""The search page for everyone: the keyboard alone, a screen reader, narrow screens, light and dark, a reader without script, and a browser
that adds the search to its own."""

from __future__ import annotations

import re
import xml.etree.ElementTree as XML
from urllib.parse import urlsplit

import pytest

from conftest import BASE_URL, ROOT, build
from looks import look, settle
from search_oracle import fold, split
from search_page import COMMON, DESK, FILTERS, NOWHERE, PARTS, PATH, RARE, answered, ask, opened, wait_for
from spoken import Spoken
from test_axe import examine
from test_keyboard import tab_until, tabbed
from test_reflow import FITS, STUCK, TARGETS


# ---- Keyboard and screen reader --------------------------------------------------------------------------------------


@pytest.mark.parametrize("screen", [{"width": 320, "height": 640}, DESK], ids=["phone", "desk"])
def test_from_the_field_to_the_match_by_keyboard_alone(screen, browser, served, corpus, counts):
    with opened(browser, served + PATH, viewport=screen) as page:
        keys = tab_until(page, lambda _: page.evaluate("document.activeElement.id") == "search-input")
        page.keyboard.type(RARE)
        page.keyboard.press("Enter")
        answered(page)
        keys += tab_until(page, lambda _: page.evaluate("document.activeElement.matches('#search-results > li > a')"))
        address = page.evaluate("document.activeElement.href")
        page.keyboard.press("Enter")
        page.wait_for_url(address)
        assert split(RARE)[0].text in fold(page.evaluate("document.querySelector(':target').textContent"))
        settle(page)
        assert page.evaluate(IS_MARKED), "the place that was found looks like its neighbours"
        assert page.evaluate(IS_IN_VIEW), "the place that was found is not on the screen"
        counts("keys pressed from the head of the page to a match", keys + len(RARE) + 2)


IS_MARKED = """() => {
  const target = document.querySelector(":target"), ground = (one) => getComputedStyle(one).backgroundColor;
  const others = [target.nextElementSibling, target.previousElementSibling, target.parentElement].filter(Boolean);
  return others.every((other) => ground(other) !== ground(target));
}"""
IS_IN_VIEW = """() => {
  const box = document.querySelector(":target").getBoundingClientRect();
  return box.top < innerHeight && box.bottom > 0 && box.left < innerWidth && box.right > 0;
}"""


# The place is marked as long as the address names it; its colours change at once.
UNMARKED = """(anchors) => {
  const ground = (id) => getComputedStyle(document.getElementById(id)).backgroundColor;
  return anchors.filter((id) => {
    location.hash = "main";
    const before = ground(id);
    location.hash = id;
    return ground(id) === before;
  });
}"""


@pytest.mark.parametrize("path", ["centres/zibo/reports/2024/index.html", "centres/zibo/index.html", "about/index.html"])
def test_every_place_that_can_be_found_is_marked_when_it_is(path, browser, served, corpus, counts):
    """Cells, labels, headings, captions, items: whatever a result may lead to."""
    elements = {block.anchor: block.element for block in corpus.pages[path].blocks}
    with opened(browser, served + path) as page:
        for mode in ("light", "dark"):
            look(page, 1280, mode)
            unmarked = [f"{elements[anchor]}#{anchor}" for anchor in page.evaluate(UNMARKED, list(elements))]
            assert not unmarked, f"{mode}: {unmarked}"
            counts("places seen to be marked when an address leads to them", len(elements))


def test_more_results_take_the_focus_along(browser, served):
    with opened(browser, served + PATH) as page:
        assert ask(page, COMMON) > 10
        page.locator("#search-more").focus()
        page.keyboard.press("Enter")
        wait_for(page, "more results", lambda: page.locator("#search-results > li").count() > 10)
        focus = page.evaluate("[...document.querySelectorAll('#search-results > li > a')].indexOf(document.activeElement)")
        assert focus == 10, "the focus is to go on with the first of the new results, not to be lost"


def test_every_stop_of_the_page_with_results_shows_its_focus(browser, served, counts):
    with opened(browser, served + PATH) as page:
        ask(page, COMMON)
        page.evaluate("() => { document.activeElement.blur(); scrollTo(0, 0) }")
        stops = list(tabbed(page))
        faults = [f"{stop['name']}: {fault}" for stop in stops for fault in stop["faults"]]
        assert not faults, "\n".join(faults)
        places = [stop["place"] for stop in stops]
        # The first key goes on from the field that was left, so the page may be gone round from its middle.
        assert places == sorted(places)
        counts("focus stops seen with results open", len(stops))


def test_a_screen_reader_is_told_all_of_it(browser, served, counts):
    with opened(browser, served + PATH) as page:
        spoken = Spoken(page)
        assert all(spoken.names("searchbox")), "a field has no name"
        assert spoken.name("search-input")
        before = page.locator("#search-status").evaluate("one => [one.getAttribute('role'), one.checkVisibility()]")
        assert before == ["status", True], "a region that comes with its text is not spoken"
        count = ask(page, COMMON)
        assert str(count) in page.locator("#search-status").inner_text()
        roles = spoken.roles()
        assert roles["status"] == 1 and roles["search"] >= 1 and roles["listitem"] >= 10, roles
        searches = spoken.names("search")
        assert len(set(searches)) == len(searches) and all(searches), f"landmarks of one kind need names: {searches}"
        assert spoken.name("search-results"), "the list of results has no name"
        for name in FILTERS:
            assert spoken.name(f"search-{name}"), name
        links = spoken.names("link")
        assert all(text in links for text in page.locator("#search-results > li > a").all_inner_texts())
        assert ask(page, NOWHERE) == 0
        assert page.locator("#search-status").inner_text(), "that nothing was found has to be said"
        counts("results spoken as items of a list", min(count, 10))


def test_the_number_is_told_once_for_a_query(browser, served):
    """While results come in, a screen reader is not interrupted again and again."""
    with opened(browser, served + PATH) as page:
        page.evaluate(
            """() => {
              window.told = [];
              new MutationObserver(() => told.push(document.getElementById("search-status").textContent))
                .observe(document.getElementById("search-status"), { childList: true, characterData: true, subtree: true });
            }"""
        )
        ask(page, COMMON)
        page.wait_for_timeout(400)
        numbers = [text for text in page.evaluate("told") if re.search("[0-9]", text)]
        assert len(numbers) == 1, numbers


# ---- Looks -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("mode", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_axe_finds_nothing_with_results_open(width, mode, browser, served, counts):
    with opened(browser, served + PATH) as page:
        ask(page, COMMON)
        look(page, width, mode)
        faults = examine(page, counts)
        assert not faults, "\n".join(faults)


def test_axe_finds_nothing_with_a_failure_shown(browser, served, counts):
    with opened(browser, served + PATH, expects_errors=True) as page:
        page.route(PARTS, lambda route: route.abort())
        page.locator("#search-input").fill(COMMON)
        wait_for(page, "word of the failure", page.locator("#search-error").is_visible)
        assert not (faults := examine(page, counts)), "\n".join(faults)


@pytest.mark.parametrize(("width", "height"), [(320, 800), (320, 256), (768, 1024), (1280, 900)])
def test_results_fit(width, height, browser, served, counts):
    """320 by 256 is a desk at 400 %."""
    with opened(browser, served + PATH) as page:
        for query in (COMMON, "28449", f'"{RARE}"', "sggzyjyzxzhk@zb.shandong.cn"):
            assert ask(page, query), query
            look(page, width, height=height)
            assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), query
            faults = [fault for check in (FITS, TARGETS, STUCK) for fault in page.evaluate(check)["faults"]]
            assert not faults, f"{query}: " + "\n".join(faults)
            counts("pages of results that fit")


# ---- Without a script, and for browsers ------------------------------------------------------------------------------


def test_without_a_script_every_document_is_listed_and_it_is_said_why(home, browser, built, corpus, counts):
    with opened(browser, home + PATH, java_script_enabled=False) as page:
        listed = page.locator("#search-documents a[href]").evaluate_all("links => links.map(link => link.href)")
        documents = {link.removeprefix(home).split("#")[0] for link in listed}
        published = {
            str(file.relative_to(built)) for folder in ("reports", "plans") for file in built.glob(f"centres/*/{folder}/*/index.html")
        }
        assert published and published <= documents, published - documents
        assert corpus.pages.keys() <= documents, corpus.pages.keys() - documents
        assert "脚本" in page.locator("main").inner_text()
        assert not page.locator("main form").is_visible(), "a field that does nothing"
        headings = page.locator("#search-documents :is(h2, h3)").all_inner_texts()
        for words in ("中心", "年", "主题"):
            assert any(words in heading for heading in headings), f"no list by {words}: {headings}"
        counts("documents listed for readers without script", len(documents))


def test_browsers_can_add_the_search(built, counts):
    """OpenSearch 1.1: linked from every page, and its template leads to the search page."""
    pages = [file for file in built.rglob("index.html") if "example" not in file.relative_to(built).parts[:1]]
    linked = set()
    for file in pages:
        (link,) = re.findall(r"<link rel=\"search\"[^>]*>", file.read_text("utf-8"))
        assert 'type="application/opensearchdescription+xml"' in link and 'title="' in link, link
        linked.add((file.parent / re.search('href="([^"]*)"', link)[1]).resolve())
    for description in linked:
        root = XML.parse(description).getroot()
        space = "{http://a9.com/-/spec/opensearch/1.1/}"
        assert root.tag == space + "OpenSearchDescription"
        assert 0 < len(root.findtext(space + "ShortName")) <= 16 and 0 < len(root.findtext(space + "Description")) <= 1024
        template = root.find(space + "Url[@type='text/html']").get("template")
        language = description.parent.parent.relative_to(built).as_posix().removeprefix(".")
        assert template == f"{BASE_URL}{language and language + '/'}search/?q={{searchTerms}}", template
        path = urlsplit(template).path.removeprefix(urlsplit(BASE_URL).path)
        assert (built / path / ("index.html" if path.endswith("/") else "")).is_file(), template
        assert root.findtext(space + "InputEncoding", "UTF-8") == "UTF-8"
    counts("pages that lead to the description of the search", len(pages))


def test_without_an_address_no_description_is_promised(tmp_path):
    """A template has to be absolute, so there is none where the address of the site is not known."""
    # The portal of content/ names its own address, if any.
    if "base-url:" in (ROOT / "content/site.yml").read_text("utf-8"):
        pytest.skip("the portal names its address")
    build(tmp_path / "site")
    assert 'rel="search"' not in (tmp_path / "site/index.html").read_text("utf-8")
    assert not list((tmp_path / "site").rglob("*opensearch*"))
