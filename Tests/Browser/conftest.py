"""Fixtures of the browser tests.

`built`       the site as sitegen writes it, as a Path; built once for the whole run
`served`      its address on this machine, ending in /zwgk/, with the content policy as a header
`browser`     Debian's Chromium, driven by Playwright (sync API)
`page_kinds`  name -> path in the site, one page of every kind (pages.py)
`opened_paths` the path of every HTML page that tests open in a browser: all, but of the pages of rules one in eight
`home`        where the site is, once on a server and once in a folder
`corpus`      the searched text of its pages (search_oracle.py)
`counts`      counts("cells", 12) adds to the sums printed at the end of the run

`make browser` runs them. By hand, for one file: scripts/browser-tests.sh test_reflow.py -k home

Environment: SITEGEN, the program (else .build-release/release/sitegen); CHROMIUM, the browser (else the one on the
PATH); BROWSER_BUILD, the folder to work in (else .build-browser), for two runs beside each other.
"""

from __future__ import annotations

import fcntl
import os
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Callable, Iterator

import pytest
from playwright.sync_api import Browser, sync_playwright

sys.path.insert(0, str(Path(__file__).parent))
from chromium import launch  # noqa: E402
from pages import PAGE_KINDS, opened_pages  # noqa: E402
from search_oracle import Corpus  # noqa: E402
from site_server import serving  # noqa: E402

ROOT = Path(__file__).resolve().parents[2]
WORK = Path(os.environ.get("BROWSER_BUILD") or ROOT / ".build-browser").resolve()
BASE_URL = "https://www.example.gov.cn/zwgk/"
EXAMPLE = Path(__file__).parent / "fixtures/example"


# ---- The site --------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="session")
def built() -> Path:
    """The site of content/ and theme/, and in its folder `example` the made-up portal of fixtures/example; built once for
    the run, however many processes share it."""
    site = WORK / "site"

    def make() -> None:
        build(site, "--base-url", BASE_URL)
        build(site / "example", "--base-url", BASE_URL + "example/", content=EXAMPLE)

    once("site", make)
    return site


def once(name: str, make: Callable[[], None]) -> None:
    """Makes something in WORK once for the run, however many processes share it."""
    run = os.environ.get("PYTEST_XDIST_TESTRUNUID", str(os.getpid()))
    mark = WORK / f"{name}-of-run"
    WORK.mkdir(parents=True, exist_ok=True)
    with open(WORK / f"{name}-lock", "w", encoding="utf-8") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not mark.exists() or mark.read_text("utf-8") != run:
            make()
            mark.write_text(run, "utf-8")


def build(output: Path, *options: str, content: Path = ROOT / "content", theme: Path = ROOT / "theme") -> None:
    """Runs `sitegen build`; fails with the program's own words where it does not publish."""
    program = Path(os.environ.get("SITEGEN") or ROOT / ".build-release/release/sitegen")
    assert program.is_file(), f"there is no {program}; `make build` makes it, or SITEGEN names another one"
    command = [program, "build", "--lang", "en", "--content", content, "--theme", theme, "--output", output, *options]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"sitegen did not publish:\n{done.stdout}{done.stderr}"


@pytest.fixture(scope="session")
def served(built: Path) -> Iterator[str]:
    with serving(built) as address:
        yield address


@pytest.fixture(scope="module", params=["server", "folder"])
def home(request: pytest.FixtureRequest, served: str, built: Path) -> str:
    return served if request.param == "server" else built.as_uri() + "/"


@pytest.fixture(scope="session")
def corpus(built: Path) -> Corpus:
    return Corpus(built)


@pytest.fixture(scope="session")
def page_kinds() -> dict[str, str]:
    return PAGE_KINDS


@pytest.fixture(scope="session")
def opened_paths(built: Path) -> list[str]:
    return opened_pages(built)


# ---- The browser -----------------------------------------------------------------------------------------------------


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        chromium = launch(playwright)
        yield chromium
        chromium.close()


# ---- Counts ----------------------------------------------------------------------------------------------------------


@pytest.fixture
def counts(request: pytest.FixtureRequest) -> Callable[[str, int], None]:
    """Adds to a sum that the end of the run prints. The sums travel with the test's report, so that they also arrive
    from the processes that share the work."""

    def add(what: str, number: int = 1) -> None:
        request.node.user_properties.append(("count", (what, number)))

    return add


def pytest_terminal_summary(terminalreporter) -> None:
    sums: Counter[str] = Counter()
    for reports in terminalreporter.stats.values():
        for report in reports:
            if getattr(report, "when", None) == "call":
                for name, value in report.user_properties:
                    if name == "count":
                        sums[value[0]] += value[1]
    if sums:
        terminalreporter.section("what was looked at")
        for what in sorted(sums):
            terminalreporter.write_line(f"{sums[what]:>8}  {what}")
