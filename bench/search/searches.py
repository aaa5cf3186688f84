"""The two searches: what each makes of a site, and how each is asked in a browser."""

from __future__ import annotations

import gzip
import json
import shutil
import sysconfig
from pathlib import Path
from statistics import median
from typing import NamedTuple

from measuring import ROOT, Failed, Use, measure, run, tree


class Answer(NamedTuple):
    """How many hits, their pages in order of rank, milliseconds in all and since the last of the data arrived."""

    paths: list[str]
    total_ms: float
    after_data_ms: float
    shown: int


# Milliseconds count from the query; where nothing had to be fetched, the data was there from the start.
CLOCK = """
  performance.setResourceTimingBufferSize(100000);
  performance.clearResourceTimings();
  const start = performance.now();
  const times = () => {
    const end = performance.now();
    const arrived = performance.getEntriesByType("resource").map((one) => one.responseEnd).filter((time) => time <= end);
    return { total: end - start, after: end - Math.max(start, ...arrived) };
  };
"""


class Sitegen:
    """The form of the search page: from the key Enter to the first ten results with their passages."""

    name = "sitegen"
    PAGE = "search/index.html"
    FETCHED = ("search/index.js", "search/parts/", "assets/search.js")
    READY = "() => typeof sitegenFind === 'function'"
    ASK = """async (query) => {
      const status = document.getElementById("search-status"), form = document.getElementById("search-form");
      delete status.dataset.total;
      document.getElementById("search-input").value = query;
      %s
      form.requestSubmit();
      await new Promise((done) => {
        const look = () => { if (status.dataset.total !== undefined) { watch.disconnect(); done(); } };
        const watch = new MutationObserver(look);
        watch.observe(status, { attributes: true });
        look();
      });
      return { ...times(), shown: document.querySelectorAll("#search-results > li mark").length };
    }""" % CLOCK
    # Which pages: not part of what is measured.
    FIND = "async (query) => (await sitegenFind(query)).documents"

    def __init__(self, site: Path) -> None:
        self.folder = site
        self.files = site / "search"
        self._paths: list[str] | None = None

    @property
    def paths(self) -> list[str]:
        if self._paths is None:
            from search_index import Index  # of the browser tests, which truth.py makes known

            self._paths = Index(self.files).paths()
        return self._paths

    def hits(self, page, query: str) -> list[str]:
        return [self.paths[number] for number in page.evaluate(self.FIND, query)]


class Pagefind:
    """Its own script, as its documentation uses it: from the query to the data of the first ten results."""

    name = "Pagefind"
    PAGE = "index.html"
    FETCHED = ("pagefind/",)
    READY = "() => typeof pagefind === 'object'"
    LOAD = """async () => {
      window.pagefind = await import(new URL("pagefind/pagefind.js", location.href).href);
      // On the page itself, where its requests can be timed; what it fetches is the same.
      await pagefind.options({ noWorker: true });
    }"""
    ASK = """async (query) => {
      %s
      await pagefind.init();
      const { results } = await pagefind.search(query);
      const data = await Promise.all(results.slice(0, 10).map((one) => one.data()));
      return { ...times(), shown: data.filter((one) => one.excerpt).length, ids: results.map((one) => one.id) };
    }""" % CLOCK
    FIND = "async (query) => (await pagefind.search(query)).results.map((one) => one.id)"

    def __init__(self, site: Path) -> None:
        self.folder = site
        self.files = site / "pagefind"
        self._paths: dict[str, str] | None = None

    @property
    def paths(self) -> dict[str, str]:
        """The page of each result, from the file it would fetch to show it."""
        if self._paths is None:
            self._paths = {}
            for file in (self.files / "fragment").iterdir():
                address = json.loads(gzip.decompress(file.read_bytes()).removeprefix(b"pagefind_dcd"))["url"]
                self._paths[file.stem] = address.removeprefix("/") + ("index.html" if address.endswith("/") else "")
        return self._paths

    def hits(self, page, query: str) -> list[str]:
        return [self.paths[one] for one in page.evaluate(self.FIND, query)]

    @staticmethod
    def program() -> Path:
        """The file itself: the command that is installed is a Python program that starts it."""
        file = Path(sysconfig.get_path("platlib")) / "pagefind_bin_extended/pagefind_extended"
        if not file.is_file():
            raise Failed(f"there is no {file}; bench/search.sh installs it")
        return file


def copy_searched_pages(site: Path, target: Path, paths: list[str]) -> None:
    """The same pages, with the same regions marked for Pagefind."""
    for path in paths:
        html = (site / path).read_text("utf-8").replace(' data-search="yes"', ' data-search="yes" data-pagefind-body')
        (target / path).parent.mkdir(parents=True, exist_ok=True)
        (target / path).write_text(html.replace(' data-search="no"', ' data-search="no" data-pagefind-ignore="all"'), "utf-8")
    # A page to ask from; without a region it is not indexed.
    (target / "index.html").write_text('<!DOCTYPE html><html lang="zh-Hans"><title>Pagefind</title></html>', "utf-8")


# ---- What the index costs --------------------------------------------------------------------------------------------


class Cost(NamedTuple):
    use: Use
    # Seconds of CPU and of the clock for the index alone, where `use` is more than that.
    cpu: float
    wall: float
    files: int
    bytes: int


def index_cost(program: Path, content: Path, folder: Path, runs: int) -> Cost:
    """What a build takes more than one whose templates mark nothing to be searched. That one draws and writes the same pages, and an index
    of what the program itself marks, the few lines about a document; their share of the whole is given back. The site with the index is
    left in `folder`; the memory is that of the whole build, which holds the index beside the rest."""
    theme, site = folder / "theme-unmarked", folder / "site"
    shutil.copytree(ROOT / "theme", theme)
    for template in theme.glob("templates/*.html"):
        template.write_text(template.read_text("utf-8").replace(' data-search="yes"', ""), "utf-8")

    def build(theme: Path, site: Path) -> Use:
        shutil.rmtree(site, ignore_errors=True)
        return measure([program, "build", "--lang", "en", "--no-cache", "--content", content, "--theme", theme, "--output", site])

    # In turns, so that a busy minute meets both.
    uses = [(build(ROOT / "theme", site), build(theme, folder / "unmarked")) for _ in range(runs)]
    left = tree(folder / "unmarked/search")[1] / tree(site / "search")[1]
    if left > 0.2:
        raise Failed(f"without marked templates there is {left:.0%} of the index all the same")
    shutil.rmtree(folder / "unmarked")
    cpu, wall = (median(getattr(marked, what) - getattr(bare, what) for marked, bare in uses) / (1 - left) for what in ("cpu", "wall"))
    largest = max((marked for marked, _ in uses), key=lambda use: use.peak)
    return Cost(largest, cpu, wall, *tree(site / "search"))


def pagefind_cost(site: Path, runs: int) -> Cost:
    uses = [measure([Pagefind.program(), "--site", site, "--silent"]) for _ in range(runs)]
    # The parts for a page's design are not needed to search.
    for extra in (site / "pagefind").glob("pagefind-*-ui.*"):
        extra.unlink()
    cpu, wall = (median(getattr(use, what) for use in uses) for what in ("cpu", "wall"))
    return Cost(max(uses, key=lambda use: use.peak), cpu, wall, *tree(site / "pagefind"))


def versions(program: Path) -> str:
    return f"{run([program, '--version'])}; {run([Pagefind.program(), '--version'])} (extended)"
