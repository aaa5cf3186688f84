"""A made-up portal of 300 centres over 12 years: no words of a chart touch or leave it, and every page stays light."""

from __future__ import annotations

import gzip
import shutil
import subprocess
import sys
from pathlib import Path

from conftest import ROOT, WORK, build, once
from looks import look

REPORTS, YEARS = 3600, 12
LIMIT = 200_000  # bytes of a page with all its styles and scripts, compressed
WIDTHS = (320, 1280)  # the two drawings of a chart: for a phone, for a desk
HERE = Path(__file__).parent
LABELS = (HERE / "labels.js").read_text("utf-8")


def large_portal() -> Path:
    """Its site, built once for the run."""
    content, site = WORK / "large-content", WORK / "large-site"

    def make() -> None:
        for folder in (content, site):
            shutil.rmtree(folder, ignore_errors=True)
        command = [sys.executable, ROOT / "bench/generate.py", "--reports", str(REPORTS), "--years", str(YEARS)]
        subprocess.run([*command, "--series", ROOT / "content/indicators.yml", "--out", content], check=True)
        build(site, content=content)

    once("large", make)
    return site


def test_labels_of_charts_never_touch_turn_or_leave_their_chart(browser, counts):
    site = large_portal()
    pages = [*site.glob("compare/*/index.html"), *site.glob("years/*/index.html"), site / "index.html"]
    # One of the many pages of each kind that has small charts.
    pages += [min(site.glob("centres/*/index.html")), min(site.glob("compare/centres/*/index.html"))]
    page = browser.new_page()
    faults: list[str] = []
    charts = texts = 0
    for file in sorted(set(pages)):
        page.goto(file.as_uri())
        for width in WIDTHS:
            look(page, width)
            found = page.evaluate(LABELS)
            faults += [f"{file.relative_to(site)}, {width} px: {fault}" for fault in found["faults"]]
            charts += found["charts"]
            texts += found["texts"]
    page.close()
    counts("charts of a portal of 300 centres whose labels were measured", charts)
    counts("labels measured in them", texts)
    assert not faults, "\n".join(faults[:40])
    assert charts > 200 and texts > 5000


def test_words_that_touch_turn_or_leave_are_found(browser):
    page = browser.new_page()
    page.set_content(
        "<figure class='chart'><svg viewBox='0 0 100 50' width='100' height='50' font-size='13'>"
        "<text x='5' y='20'>one</text><text x='6' y='20'>one</text><text x='15' y='22'>two</text><text x='90' y='45'>three</text>"
        "<text x='60' y='20' transform='rotate(20)'>four</text></svg></figure>"
    )
    found = page.evaluate(LABELS)["faults"]
    page.close()
    for words in ("“one” touches “two”", "“one” touches “one”", "“three” leaves the chart", "“four” is turned"):
        assert words in found, found


def test_every_page_of_a_large_portal_is_light(counts):
    site = large_portal()
    assets = [file for kind in ("css", "js") for file in site.glob(f"assets/**/*.{kind}")]
    shared = sum(len(gzip.compress(file.read_bytes(), 6)) for file in assets)
    heaviest, name = 0, ""
    for file in site.rglob("*.html"):
        # What is no larger as it stands is none when it is compressed.
        if file.stat().st_size + shared <= LIMIT:
            continue
        weight = len(gzip.compress(file.read_bytes(), 6)) + shared
        if weight > heaviest:
            heaviest, name = weight, str(file.relative_to(site))
    counts(f"bytes of the heaviest page of a portal of 300 centres, {name}", heaviest)
    assert shared < heaviest <= LIMIT, name
