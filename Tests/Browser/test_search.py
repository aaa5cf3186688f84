"""A search finds what stands in the pages, all of it and nothing else: hundreds of queries drawn from the pages' own text, and hundreds
that nothing answers, from a server and from a folder, against an oracle that reads the pages (search_oracle.py).

All of them are put to the client as a function; some of every kind also to the form, as a reader does, with every link followed."""

from __future__ import annotations

import gzip
import re
from urllib.parse import unquote, urlsplit

import pytest

from conftest import ROOT
from search_index import Index
from search_oracle import INLINE, Corpus, fold, split
from search_queries import Query, by_kind, negative, positive
from site_server import serving

SEED = 20260607
PATH = "search/index.html"
SCRIPT_LIMIT = 15_000  # bytes, compressed
FIRST_RESULTS = 10
# Of each kind of query, this many are put to the form.
ASKED_ON_PAGE = 4

# ---- The client's answers --------------------------------------------------------------------------------------------

FIND = """async (queries) => {
  const answers = [];
  for (const query of queries) answers.push(await sitegenFind(query));
  return answers;
}"""

# Puts one query to the form, waits until the search says it is finished, asks for more until there is no more, and returns what is shown.
ASK = """async (query) => {
  const input = document.getElementById("search-input"), status = document.getElementById("search-status");
  const list = document.getElementById("search-results"), more = document.getElementById("search-more");
  const until = async (what, condition) => {
    for (const start = performance.now(); !condition();) {
      if (performance.now() - start > 20000) throw new Error(`waited in vain for ${what} of “${query}”`);
      await new Promise((done) => setTimeout(done, 5));
    }
  };
  delete status.dataset.total;
  input.value = query;
  input.dispatchEvent(new InputEvent("input", { bubbles: true }));
  await until("the number of results", () => status.dataset.total !== undefined);
  const total = Number(status.dataset.total), shownFirst = list.children.length;
  while (!more.hidden) {
    const count = list.children.length;
    more.click();
    await until("more results", () => list.children.length > count);
  }
  const results = [...list.children].map((item) => {
    const link = item.querySelector(":scope > a");
    return { href: link.href, text: item.innerText, marks: [...item.querySelectorAll("mark")].map((mark) => mark.textContent) };
  });
  return { total, shownFirst, results, said: status.textContent };
}"""


@pytest.fixture(scope="module")
def queries(corpus) -> tuple[list[Query], list[Query]]:
    return positive(corpus, SEED), negative(corpus, SEED)


@pytest.fixture(scope="module")
def index(built) -> Index:
    return Index(built / "search")


@pytest.fixture(scope="module")
def page(browser, home):
    page = browser.new_page()
    faults: list[str] = []
    page.on("console", lambda message: faults.append(message.text) if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.goto(home + PATH)
    yield page
    page.close()
    assert not faults, faults


def test_as_many_queries_as_promised(queries, counts):
    found, nothing = queries
    assert len(found) >= 400 and len(nothing) >= 200
    for kind, drawn in by_kind(found + nothing):
        counts(f"queries drawn: {kind}", len(drawn))
    assert all(not query.expected for query in nothing)


def test_every_query_is_answered_by_all_its_pages_and_no_others(page, index, queries, counts):
    asked = [*queries[0], *queries[1]]
    paths = index.paths()
    faults = []
    for query, answer in zip(asked, page.evaluate(FIND, [query.text for query in asked]), strict=True):
        documents = answer["documents"]
        if answer["total"] != len(documents) or len(set(documents)) != len(documents):
            faults.append(f"{query}: says {answer['total']}, names {documents}")
        faults += differences(query, {paths[number] for number in documents})
    assert not faults, f"{len(faults)} faults\n" + "\n".join(faults)
    counts("queries put to the client", len(asked))


def differences(query: Query, found: set[str]) -> list[str]:
    missed, false = sorted(query.expected - found), sorted(found - query.expected)
    return [f"{query}: misses {missed}"] * bool(missed) + [f"{query}: finds wrongly {false}"] * bool(false)


# ---- The form's answers ----------------------------------------------------------------------------------------------


def test_the_page_shows_every_hit_and_its_link_leads_to_the_match(page, home, corpus, queries, counts):
    faults = []
    sample = [query for group in queries for _, drawn in by_kind(group) for query in drawn[:ASKED_ON_PAGE]]
    assert len(sample) >= 60
    for query in sample:
        shown = page.evaluate(ASK, query.text)
        results = shown["results"]
        if shown["total"] != len(results) or shown["shownFirst"] != min(len(results), FIRST_RESULTS):
            faults.append(f"{query}: says {shown['total']}, shows {shown['shownFirst']} first and {len(results)} in all")
        if results and str(len(results)) not in shown["said"]:
            faults.append(f"{query}: does not tell how many: “{shown['said']}”")
        faults += differences(query, {target(home, result["href"])[0] for result in results})
        terms = [term.text for term in split(query.text) if term.is_wanted]
        for result in results:
            faults += [f"{query}: {fault}" for fault in result_faults(corpus, result, target(home, result["href"]), terms)]
            counts("links of results looked at")
    assert not faults, f"{len(faults)} faults\n" + "\n".join(faults)
    counts("queries put to the form", len(sample))


def target(home: str, address: str) -> tuple[str, str]:
    """The page and the element an address leads to."""
    assert address.startswith(home), address
    parts = urlsplit(address[len(home) :])
    return unquote(parts.path), unquote(parts.fragment)


def result_faults(corpus: Corpus, result: dict, place: tuple[str, str], terms: list[str]) -> list[str]:
    path, anchor = place
    if path not in corpus.pages:
        return [f"{path} is not searched"]
    faults = []
    blocks = corpus.blocks(path, anchor)
    if not any(term in block.folded for block in blocks for term in terms):
        faults.append(f"{path}#{anchor} holds none of the terms: {[block.text for block in blocks]}")
    marks = [fold(mark) for mark in result["marks"]]
    if not any(term == mark for term in terms for mark in marks):
        faults.append(f"{path}: marks {result['marks']}")
    if any(mark != mark.strip() or not mark for mark in result["marks"]):
        faults.append(f"{path}: marks what is no part of the match: {result['marks']}")
    year = re.search(r"/(?:reports|plans)/([0-9]{4})/", path)
    if year and year[1] not in result["text"]:
        faults.append(f"{path}: its year is not shown: “{result['text']}”")
    return faults


def test_what_stands_in_a_better_place_comes_first(page, index, corpus, queries, counts):
    """Title before heading before label before the rest: for one term that is no longer than the shortest strings an index has."""
    paths = index.paths()
    asked = [query for query in queries[0] if len(split(query.text)) == 1 and len(query.expected) > 1]
    faults = []
    for query, answer in zip(asked, page.evaluate(FIND, [query.text for query in asked]), strict=True):
        (term,) = split(query.text)
        places = [corpus.place(paths[number], term.text) for number in answer["documents"] if paths[number] in query.expected]
        if places != sorted(places):
            faults.append(f"{query}: {list(zip(places, [paths[number] for number in answer['documents']]))}")
    assert not faults, f"{len(faults)} of {len(asked)}\n" + "\n".join(faults)
    counts("queries whose results stand in the order of their places", len(asked))


def test_a_title_leads_to_its_page_first(page, index, corpus, counts):
    paths = index.paths()
    for number, path in enumerate(paths):
        title = index.document(number).title
        (answer,) = page.evaluate(FIND, [f'"{title}"'])
        titled = {other for other in corpus.pages if fold(title) in other_title(corpus, other)}
        assert paths[answer["documents"][0]] in titled, (title, [paths[one] for one in answer["documents"]])
        counts("titles that lead to their page")


def other_title(corpus: Corpus, path: str) -> str:
    return "\0".join(block.folded for block in corpus.pages[path].blocks if block.place == 0)


# ---- What the index holds --------------------------------------------------------------------------------------------


def test_the_index_holds_the_text_of_the_pages_and_no_more(built, corpus, index, counts):
    """Block by block and in order: so no remark of an editor, no draft and no field of a file's head comes into it."""
    documents = {path: index.document(number) for number, path in enumerate(index.paths())}
    assert documents.keys() == corpus.pages.keys()
    for path, document in documents.items():
        shown = [(block.anchor, squeezed(block.text)) for block in corpus.pages[path].blocks if block.folded]
        held = [(anchor, squeezed(text)) for anchor, text in document.blocks]
        assert held == shown, next((one, other) for one, other in zip([*held, None], [*shown, None]) if one != other)
        assert fold(document.title) in corpus.pages[path].searched, f"{path}: its title “{document.title}” is not on it"
        counts("blocks of text the same in page and index", len(held))


def squeezed(text: str) -> str:
    return " ".join(text.split())


def test_every_block_has_an_element_to_lead_to(corpus):
    nameless = [f"{path}: “{block.text[:40]}”" for path, page in corpus.pages.items() for block in page.blocks if not block.anchor]
    assert not nameless, "\n".join(nameless)
    # An element that is inline might lie around half a match.
    inline = [f"{path}#{block.anchor}" for path, page in corpus.pages.items() for block in page.blocks if block.element in INLINE]
    assert not inline, "\n".join(inline)


def test_which_pages_are_searched(built, corpus):
    documents = {str(file.relative_to(built)) for folder in ("reports", "plans") for file in built.glob(f"centres/*/{folder}/*/index.html")}
    centres = {str(file.relative_to(built)) for file in built.glob("centres/*/index.html")}
    assert documents | centres <= corpus.pages.keys()
    assert {"about/index.html", "policies/index.html", "accessibility/index.html"} <= corpus.pages.keys()


def test_parts_are_named_by_what_they_hold(built, index):
    """So a browser may keep them for ever. A part that nothing refers to would be one from an earlier build."""
    names = {file.stem for file in (built / "search/parts").iterdir()}
    assert names and all(re.fullmatch(r"[0-9a-z]{10}", name) for name in names)
    referred = set()
    for file in [built / "search/index.js", *(built / "search/parts").iterdir()]:
        text = file.read_text("utf-8")
        referred |= {name for name in names if name in text.split(",", 1)[1]}
    assert names == referred, f"nothing leads to {names - referred}"


def test_the_portal_in_a_folder_of_its_own_finds_its_own_pages(browser, built):
    """Two portals beside each other: each index is its own."""
    folder = built / "example"
    corpus = Corpus(folder)
    queries = positive(corpus, SEED, {"text": 40, "cell": 20, "several words": 20})
    paths = Index(folder / "search").paths()
    with serving(folder) as address:
        page = browser.new_page()
        page.goto(address + PATH)
        answers = page.evaluate(FIND, [query.text for query in queries])
        page.close()
    for query, answer in zip(queries, answers, strict=True):
        assert not differences(query, {paths[number] for number in answer["documents"]})


# ---- The script ------------------------------------------------------------------------------------------------------


def test_the_script_is_small_and_plain():
    script = (ROOT / "theme/assets/search.js").read_bytes()
    assert len(gzip.compress(script, 9)) <= SCRIPT_LIMIT
    # What a folder on a disk or the content policy refuses, or a reader of the script cannot follow.
    for word in (rb"\beval\b", rb"\bnew Function\b", rb"\bWebAssembly\b", rb"\bWorker\b", rb"\bfetch\(", rb"\bimport\b", rb"\binnerHTML\b"):
        assert not re.search(word, script), word
