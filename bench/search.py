#!/usr/bin/env python3
"""Measures the search of a site beside Pagefind on the same pages, and writes what it found into docs/benchmarks.md.

A synthetic portal is built by sitegen, its searched pages are indexed by Pagefind too, and queries drawn from their text are put to both in
Chromium, with plain search for substrings as the truth. Counted are the bytes of script and index as a server sends them, compressed; page
and styles, which every page of a site has, are not.
"""

import argparse
import os
import random
import shutil
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from measuring import BUILD, ROOT, Failed, python
from search import searches, table
from search.counting import counting
from search.searches import Answer, Pagefind, Sitegen
from search.table import Found
from search.truth import Drawing, Query, Truth

sys.path.insert(0, str(ROOT / "Tests" / "Browser"))
from chromium import launch  # noqa: E402

SITEGEN = Path(os.environ.get("SITEGEN") or ROOT / ".build-release" / "release" / "sitegen")
PAGE = ROOT / "docs" / "benchmarks.md"
SEED = 1


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", default="1000", help="numbers of reports, for instance 1000,10000 (default 1000)")
    parser.add_argument("--queries", type=int, default=10, help="queries of each kind (default 10)")
    parser.add_argument("--seed", type=int, default=SEED, help="another seed, other queries (default 1)")
    parser.add_argument("--work", type=Path, default=BUILD, help="a folder with room for the portals (default .build-bench)")
    parser.add_argument("--no-write", action="store_true", help="print the table, leave docs/benchmarks.md alone")
    options = parser.parse_args()
    everything: list[Found] = []
    folder = Path(tempfile.mkdtemp(prefix="sitegen-search-", dir=options.work))
    try:
        if not options.no_write:
            table.place(PAGE)  # before the hour it may take, not behind it
        with sync_playwright() as playwright:
            browser = launch(playwright)
            for size in map(int, options.sizes.split(",")):
                everything += measure_size(size, options.queries, options.seed, folder / str(size), browser)
            browser.close()
        text = table.table(everything) + f"\n\n{searches.versions(SITEGEN)}."
        print(text)
        if not options.no_write:
            table.write(PAGE, text)
    except Failed as failure:
        print(f"bench: {failure}", file=sys.stderr)
        return 1
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return 0


# How often a site is built with the index and without; the median of the differences counts, since one alone would be
# that of two builds' luck as much as of the index.
PAIRS = 3


def runs(reports: int) -> int:
    """How often Pagefind's index is built, which takes minutes for a large site; the median of them counts."""
    return 3 if reports <= 1_000 else 1


def say(words: str) -> None:
    print(f"bench: {words}", file=sys.stderr, flush=True)


def measure_size(reports: int, count: int, seed: int, folder: Path, browser: Browser) -> list[Found]:
    content, site, copy = folder / "content", folder / "site", folder / "pagefind"
    folder.mkdir()
    say(python("generate.py", "--reports", str(reports), "--seed", str(SEED), "--out", content))
    ours = searches.index_cost(SITEGEN, content, folder, PAIRS)
    say(f"{reports} reports, sitegen: CPU {ours.cpu:.1f} s of {ours.use.cpu:.1f} s, {ours.files} files of the index, {ours.bytes / 1e6:.1f} MB")
    truth = Truth(site)
    searches.copy_searched_pages(site, copy, list(truth.searched))
    theirs = searches.pagefind_cost(copy, runs(reports))
    say(f"{reports} reports, Pagefind: CPU {theirs.cpu:.1f} s, {theirs.files} files of the index, {theirs.bytes / 1e6:.1f} MB")
    page = browser.new_page()
    queries = Drawing(truth, page, seed).queries(count)
    page.close()
    found = [Found("sitegen", reports, ours), Found("Pagefind", reports, theirs)]
    for one, search in zip(found, (Sitegen(site), Pagefind(copy)), strict=True):
        missing = truth.searched.keys() ^ set(search.paths if isinstance(search.paths, list) else search.paths.values())
        if missing:
            raise Failed(f"{search.name} has other pages than the site: {sorted(missing)[:5]}")
        put(search, queries, one, browser)
        say(f"{reports} reports, {search.name}: {len(queries)} queries, recall {table.share(one.recall())}, precision {table.share(one.precision())}")
    return found


def put(search, queries: list[Query], found: Found, browser: Browser) -> None:
    with counting(search.folder) as line:
        for query in queries:
            context = browser.new_context()
            found.first.append((query, *asked(search, opened(search, context, line), line, query)))
            context.close()
        # Behind each other, in another order than they were drawn in, as one reader would; the very first one is counted above.
        context = browser.new_context()
        page = opened(search, context, line)
        order = random.Random(SEED).sample(queries, len(queries))
        for query in order:
            line.forget()
            found.later.append((query, *asked(search, page, line, query)))
        del found.later[0]
        context.close()


def opened(search, context, line):
    line.forget()
    page = context.new_page()
    page.goto(line.address + search.PAGE)
    if isinstance(search, Pagefind):
        page.evaluate(search.LOAD)
    while not page.evaluate(search.READY):
        page.wait_for_timeout(5)
    return page


def asked(search, page, line, query: Query):
    """The answer, and the bytes it took since the line forgot; what tells the pages of all hits is asked for behind that."""
    answer = page.evaluate(search.ASK, query.text)
    count = line.bytes_of(*search.FETCHED)
    paths = search.hits(page, query.text)
    shown = min(len(paths), 10)
    if answer["shown"] < shown:
        raise Failed(f"{search.name} shows {answer['shown']} passages of {shown} for “{query.text}”")
    return Answer(paths, answer["total"], answer["after"], answer["shown"]), count


if __name__ == "__main__":
    sys.exit(main())
