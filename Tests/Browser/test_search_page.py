"""The search page in use: filters and addresses, input methods, answers that come late or not at all. What is found is held against the
pages in test_search.py; who reads the page without a mouse, a large screen or a script is thought of in test_search_access.py."""

from __future__ import annotations

import re
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, Route

from search_oracle import fold, split
from search_page import COMMON, FILTERS, NOWHERE, PARTS, PATH, RARE, answered, ask, opened, results, state, total, wait_for
from search_queries import Draw


# ---- What a result shows ---------------------------------------------------------------------------------------------


def test_a_result_shows_each_word_it_was_found_by(browser, served, corpus, counts):
    """However far apart two words stand, the title and the passages show both."""
    draw = Draw(corpus, seed=7)
    with opened(browser, served + PATH) as page:
        for _ in range(25):
            source, block = draw.block(lambda block: len(block.folded) >= 4)
            other = draw.dice.choice([one for one in source.blocks if len(one.folded) >= 2])
            words = [word for text in (block.text, other.text) for word in draw.piece(text, 2, 4).split()[:1] if len(fold(word)) >= 2]
            if len(words) < 2 or not ask(page, " ".join(f'"{word}"' for word in words)):
                continue
            for item in page.locator("#search-results > li").all():
                shown = [fold(text) for text in item.locator("> a, > .search-passage").all_inner_texts()]
                assert all(any(fold(word) in text for text in shown) for word in words), (words, shown)
                assert item.locator("mark").count() > 0
                counts("words looked for in results")


def test_of_a_long_paragraph_the_parts_that_were_found_are_shown(browser, served, corpus):
    page_path, block = max(((path, block) for path, page in corpus.pages.items() for block in page.blocks), key=lambda one: len(one[1].text))
    words = [block.text[:6], block.text[-7:-1]]
    assert len(block.text) > 300, "there is no long paragraph any more"
    with opened(browser, served + PATH) as page:
        ask(page, " ".join(f'"{word}"' for word in words))
        assert page_path in results(page)
        passage = page.locator("#search-results > li", has=page.locator(f"a[href*='{page_path}']")).locator(".search-passage").first.inner_text()
        assert "…" in passage and len(passage) < 250, passage
        assert all(fold(word) in fold(passage) for word in words), passage


def test_on_paper_the_question_stands_over_its_answer(browser, served):
    with opened(browser, served + PATH) as page:
        page.emulate_media(media="print")
        assert not page.locator("#search-input").is_visible()
        page.emulate_media(media="screen")
        ask(page, COMMON)
        page.select_option("#search-kind", "plan")
        wait_for(page, "the plans", lambda: state(page).get("kind") == "plan" and total(page) is not None)
        page.emulate_media(media="print")
        assert page.locator("#search-input").is_visible()
        assert page.locator("#search-kind").is_visible() and not page.locator("#search-year").is_visible()
        assert not page.locator("#search-form button").first.is_visible()


# ---- Filters and addresses -------------------------------------------------------------------------------------------


def options(page: Page, name: str) -> dict[str, int]:
    """What a filter offers, and how many results it tells of each."""
    texts = page.eval_on_selector_all(
        f"#search-{name} option", "options => options.map(option => [option.value, option.textContent])"
    )
    return {value: int(re.findall("[0-9]+", text)[-1]) for value, text in texts if value}


@pytest.mark.parametrize("name", FILTERS)
def test_a_filter_counts_what_it_leaves(name, browser, served, corpus, counts):
    with opened(browser, served + PATH) as page:
        everything = ask(page, COMMON)
        assert everything == len(corpus.answers(COMMON))
        offered = options(page, name)
        assert len(offered) >= 2, offered
        for value, count in offered.items():
            page.select_option(f"#search-{name}", value)
            wait_for(page, f"{count} results of {value}", lambda: total(page) == count)
            assert state(page) == {"q": COMMON, name: value}
            found = results(page)
            assert len(found) == min(count, 10)
            if name == "centre":
                assert all(path.startswith(f"centres/{value}/") for path in found), found
            if name == "year":
                assert all(f"/{value}/" in path for path in found), found
            # A filter offers its own other values, as if it were not set.
            assert options(page, name) == offered
            counts("values of filters chosen")
        page.select_option(f"#search-{name}", "")
        wait_for(page, "all results", lambda: total(page) == everything)


def test_a_section_leads_into_the_section(browser, served, corpus, counts):
    """With a section chosen, each result stands in it: behind its heading, before that of the next one."""
    with opened(browser, served + PATH) as page:
        for query in (COMMON, "申请", "存在的主要问题及改进情况"):
            ask(page, query)
            for value, count in options(page, "section").items():
                page.select_option("#search-section", value)
                wait_for(page, f"{count} results of section {value}", lambda: total(page) == count)
                title = page.locator("#search-section option:checked").inner_text()
                for link in page.eval_on_selector_all("#search-results > li > a", "links => links.map(link => link.href)"):
                    path, _, anchor = link.partition("#")
                    page_of_it = corpus.pages[path.removeprefix(served)]
                    heading = section_of(page_of_it.blocks, anchor)
                    is_of_it = heading and (heading[1] in fold(title) or heading[0] == numeral(fold(title)))
                    assert is_of_it, f"{query}: {link} stands in {heading}, not in {title}"
                    counts("results seen to stand in the section that was chosen")
                page.select_option("#search-section", "")
                wait_for(page, "all results", lambda: total(page) is not None)


def section_of(blocks, anchor: str) -> tuple[str, str] | None:
    """Numeral and name of the last heading of the second level up to an element: an older form has other numerals, and not every
    report has the form's names."""
    heading = None
    for block in blocks:
        if block.element == "h2":
            heading = numeral(block.folded), re.sub("^[一二三四五六七八九十]+、", "", block.folded)
        if block.anchor == anchor:
            return heading
    raise AssertionError(f"there is no {anchor}")


def numeral(title: str) -> str:
    return title.partition("、")[0]


def test_filters_narrow_together(browser, served, corpus):
    with opened(browser, served + PATH) as page:
        ask(page, COMMON)
        page.select_option("#search-centre", "zibo")
        wait_for(page, "the address", lambda: state(page).get("centre") == "zibo")
        answered(page)
        offered = options(page, "year")
        year = max(offered)
        page.select_option("#search-year", year)
        wait_for(page, "fewer results", lambda: total(page) == offered[year])
        expected = {path for path in corpus.answers(COMMON) if path.startswith("centres/zibo/") and f"/{year}/" in path}
        assert set(results(page)) == expected and expected


def test_the_state_stands_in_the_address_and_back_takes_it_back(home, browser, counts):
    with opened(browser, home + PATH) as page:
        everything = ask(page, COMMON)
        page.locator("#search-input").press("Enter")
        page.select_option("#search-centre", "zibo")
        wait_for(page, "fewer results", lambda: total(page) not in (None, everything))
        fewer = total(page)
        page.locator("#search-input").fill(RARE)
        page.locator("#search-input").press("Enter")
        wait_for(page, "the address", lambda: state(page) == {"q": RARE, "centre": "zibo"})
        answered(page)

        for query, centre, expected in ((COMMON, "zibo", fewer), (COMMON, "", everything)):
            page.go_back()
            wait_for(page, f"{expected} results", lambda: total(page) == expected)
            assert page.locator("#search-input").input_value() == query
            assert page.locator("#search-centre").input_value() == centre
            counts("steps back through the history of a search")
        page.go_back()
        wait_for(page, "an empty page", lambda: page.locator("#search-input").input_value() == "")
        assert state(page) == {} and page.locator("#search-results > li").count() == 0
        page.go_forward()
        wait_for(page, f"{everything} results", lambda: total(page) == everything)


def test_typing_leaves_one_place_to_come_back_to(browser, served):
    with opened(browser, served + PATH) as page:
        length = page.evaluate("history.length")
        page.locator("#search-input").press_sequentially("公开指南", delay=150)
        wait_for(page, "the address", lambda: state(page) == {"q": "公开指南"})
        answered(page)
        page.locator("#search-input").press("Enter")
        page.wait_for_timeout(100)
        assert page.evaluate("history.length") <= length + 1


def test_an_address_that_was_sent_on_shows_the_same(home, browser, corpus):
    address = f"{home}{PATH}?q={quote(COMMON)}&centre=zibo&kind=report"
    with opened(browser, address) as page:
        assert answered(page) == len([one for one in corpus.answers(COMMON) if one.startswith("centres/zibo/reports/")])
        assert page.locator("#search-input").input_value() == COMMON
        assert page.locator("#search-centre").input_value() == "zibo" and page.locator("#search-kind").input_value() == "report"
        assert page.url == address, "an address stays as it was sent"


def test_what_an_address_has_wrong_narrows_nothing(browser, served, corpus):
    """As with the filter of a series: a value that no filter has is as if it were not there, since no filter could show it."""
    with opened(browser, f"{served}{PATH}?q={quote(COMMON)}&centre=%3Cb%3E&year=never&section=99") as page:
        assert answered(page) == len(corpus.answers(COMMON))
    with opened(browser, f"{served}{PATH}?q={quote('<img src=x onerror=alert(1)>')}") as page:
        assert answered(page) == 0


@pytest.mark.parametrize("path", ["index.html", "centres/zibo/reports/2024/index.html", "compare/requests-received/index.html"])
def test_the_field_in_every_head_leads_to_the_results(path, home, browser, corpus):
    with opened(browser, home + path) as page:
        assert page.locator("header form.site-search[role=search]").count() == 1
        field = page.locator("header .site-search input[name=q]")
        field.fill(RARE)
        field.press("Enter")
        page.wait_for_url(f"**/search/**{quote(RARE)}*", wait_until="load")
        assert answered(page) == len(corpus.answers(RARE)) > 0


def test_in_a_further_language_the_same_is_found_on_the_pages_that_have_it(home, browser, corpus, counts):
    """Labels of tables are in the language of their page, so a result leads to the page whose words were searched."""
    with opened(browser, home + "en/" + PATH) as page:
        for query in (COMMON, RARE, "28449", "公开办函 [2021] 30号", "勾稽", NOWHERE):
            expected = corpus.answers(query)
            assert ask(page, query) == len(expected), query
            for link in page.eval_on_selector_all("#search-results > li > a", "links => links.map(link => link.href)"):
                path, _, anchor = link.removeprefix(home).partition("#")
                assert path in expected, link
                (term,) = split(query)
                assert any(term.text in block.folded for block in corpus.blocks(path, anchor)), f"{query}: {link}"
                counts("links of results looked at in a further language")


def test_no_page_is_without_the_field(built, counts):
    pages = [file for file in built.rglob("*.html") if file.name == "index.html"]
    without = [str(file) for file in pages if "site-search" not in file.read_text("utf-8")]
    # The search page has its own.
    assert [file for file in without if not file.endswith("search/index.html")] == []
    counts("pages with a field to search", len(pages) - len(without))


# ---- Input methods, late answers, failures ---------------------------------------------------------------------------


def test_nothing_is_asked_while_an_input_method_composes(browser, served):
    with opened(browser, served + PATH) as page:
        requests: list[str] = []
        page.locator("#search-input").focus()
        page.wait_for_timeout(200)  # what is fetched for any query may come with the focus
        page.on("request", lambda request: requests.append(request.url))
        keys = page.context.new_cdp_session(page)
        for letters in ("g", "gong", "gong kai"):
            keys.send("Input.imeSetComposition", {"text": letters, "selectionStart": len(letters), "selectionEnd": len(letters)})
            page.wait_for_timeout(200)
        assert page.locator("#search-input").input_value() == "gong kai"
        assert requests == [] and total(page) is None and state(page) == {}
        keys.send("Input.insertText", {"text": COMMON})
        assert answered(page) > 0
        assert page.locator("#search-input").input_value() == COMMON


class Line:
    """The line between a page and its server: holds what is asked for, until it is let go."""

    def __init__(self, page: Page) -> None:
        self.held: list[Route] = []
        self.is_holding = True
        page.route(PARTS, self._take)

    def _take(self, route: Route) -> None:
        self.held.append(route) if self.is_holding else route.continue_()

    def let_go(self) -> None:
        for route in self.held:
            route.continue_()
        self.held = []


def test_an_answer_that_comes_late_overwrites_nothing(browser, served, corpus):
    """The parts for the first query arrive when the second was answered, or at least asked."""
    with opened(browser, served + PATH) as page:
        line = Line(page)
        page.locator("#search-input").fill(COMMON)
        wait_for(page, "a request for a part", lambda: line.held)
        line.is_holding = False
        page.locator("#search-input").fill(RARE)
        page.wait_for_timeout(500)
        shown_early = total(page)
        line.let_go()
        expected = corpus.answers(RARE)
        assert answered(page) == len(expected) and shown_early in (None, len(expected))
        page.wait_for_timeout(300)
        assert total(page) == len(expected) and set(results(page)) == expected
        assert state(page) == {"q": RARE}


def test_more_of_an_older_answer_comes_not_into_a_newer_one(browser, served, corpus):
    """A reader asks for more results and then for something else; the texts of the former arrive last."""
    with opened(browser, served + PATH) as page:
        assert ask(page, COMMON) > 10
        line = Line(page)
        page.locator("#search-more").click()
        page.wait_for_timeout(100)
        is_delayed = bool(line.held)
        line.is_holding = False
        page.locator("#search-input").fill("政府信息")
        page.locator("#search-input").press("Enter")
        page.wait_for_timeout(500)
        line.let_go()
        assert is_delayed, "the texts of more results are not fetched when they are asked for"
        first = answered(page)
        page.wait_for_timeout(300)
        assert first == len(corpus.answers("政府信息"))
        assert page.locator("#search-results > li").count() == min(first, 10)
        texts = page.locator("#search-results > li").all_inner_texts()
        assert all("政府信息" in fold(text) for text in texts), texts


def test_more_pressed_while_a_newer_query_is_under_way_adds_nothing_old(browser, served, corpus):
    """Both in the same moment; the newer query needs nothing that is not there, what is more of the older one comes last."""
    tried = 0
    with opened(browser, served + PATH) as page:
        for newer in ("政府信息", "公共资源", "交易", "中心", "年"):
            expected = corpus.answers(newer)
            if len(expected) < 10:
                continue
            page.goto(served + PATH)
            ask(page, newer)
            ask(page, COMMON)
            line = Line(page)
            page.evaluate(
                """(newer) => {
                  document.getElementById("search-input").value = newer;
                  document.getElementById("search-form").requestSubmit();
                  document.getElementById("search-more").click();
                }""",
                newer,
            )
            page.wait_for_timeout(300)
            line.is_holding = False
            line.let_go()
            assert answered(page) == len(expected)
            page.wait_for_timeout(300)
            found = results(page)
            assert len(found) == 10 and set(found) <= expected, found
            page.unroute(PARTS)
            tried += 1
        assert tried, "no query has more results than are shown, so nothing was tried"


@pytest.mark.parametrize("lost", ["**/search/index.js", PARTS], ids=["root", "parts"])
def test_what_could_not_be_fetched_is_told_and_can_be_fetched_again(lost, browser, served, corpus):
    with opened(browser, served + "about/index.html", expects_errors=True) as page:
        page.route(lost, lambda route: route.abort())
        page.goto(served + PATH)
        assert not page.locator("#search-error").is_visible()
        page.locator("#search-input").fill(COMMON)
        wait_for(page, "word of the failure", page.locator("#search-error").is_visible)
        assert page.locator("#search-error").inner_text().strip() and total(page) is None
        page.unroute(lost)
        page.locator("#search-retry").click()
        assert answered(page) == len(corpus.answers(COMMON))
        assert not page.locator("#search-error").is_visible()
        assert page.locator("#search-results > li").count() == min(10, total(page))


def test_a_failure_shows_no_results_of_another_query(browser, served):
    with opened(browser, served + PATH, expects_errors=True) as page:
        ask(page, RARE)
        page.route(PARTS, lambda route: route.abort())
        page.locator("#search-input").fill("行政复议")
        wait_for(page, "word of the failure", page.locator("#search-error").is_visible)
        assert total(page) is None and page.locator("#search-results > li").count() == 0
