"""Takes pictures of every kind of page, for eyes to look at: phone and desktop, light and dark, forced colours, paper.

    scripts/browser-tests.sh takes them at the end of a whole run, into .build-browser/screenshots
    python screenshots.py <site> <folder> [home report-2021 …]   takes them of a built site, of some kinds or all

The folder is an artifact of the run; nothing compares the pictures.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path
from urllib.parse import quote

import pypdfium2
from playwright.sync_api import Browser, sync_playwright

from chromium import launch
from pages import ONLY_SERVED, PAGE_KINDS
from site_server import serving

SCREENS = {"phone": (390, 844), "desktop": (1280, 900)}
TALLEST = 12_000  # pixels; what is longer is cut, since image viewers give up
# Looked at in every mode there is; the other kinds share its parts.
MODEL = "report-2021"
# The page of search with the answer to a question, beside the page as it opens.
SEARCH = "search"
READY = "#search-results > li"
QUESTION = "?q=" + quote("政府信息公开 申请 28449")


def main(site: Path, folder: Path, kinds: list[str]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    with serving(site) as home, sync_playwright() as playwright:
        browser = launch(playwright)
        for kind in kinds:
            address = home + (PAGE_KINDS[kind] if kind not in ONLY_SERVED else "no/such/page")
            views = {kind: (address, "body")}
            if kind == SEARCH:
                views[f"{kind}-results"] = (address + QUESTION, READY)
            for view, (address, ready) in views.items():
                for screen in SCREENS:
                    for scheme in ("light", "dark"):
                        take(browser, address, folder / f"{view}-{screen}-{scheme}.png", screen, ready, color_scheme=scheme)
                    if kind == MODEL:
                        take(browser, address, folder / f"{view}-{screen}-forced.png", screen, ready, forced_colors="active")
                if kind in (MODEL, SEARCH):
                    print_out(browser, address, folder, view, ready)
        browser.close()
    print(f"{len(list(folder.glob('*.png')))} pictures in {folder}")


def take(browser: Browser, address: str, file: Path, screen: str, ready: str, **mode: str) -> None:
    width, height = SCREENS[screen]
    page = browser.new_page(viewport={"width": width, "height": height}, reduced_motion="reduce", **mode)
    page.goto(address)
    page.wait_for_selector(ready)
    length = page.evaluate("document.documentElement.scrollHeight")
    page.screenshot(path=file, full_page=True, clip={"x": 0, "y": 0, "width": width, "height": min(length, TALLEST)})
    page.close()


def print_out(browser: Browser, address: str, folder: Path, view: str, ready: str) -> None:
    """Every sheet as a picture, at about 110 dots per inch."""
    page = browser.new_page()
    page.goto(address)
    page.wait_for_selector(ready)
    with tempfile.TemporaryDirectory() as scratch:
        file = Path(scratch) / "page.pdf"
        page.pdf(path=file, prefer_css_page_size=True, print_background=True)
        for number, sheet in enumerate(pypdfium2.PdfDocument(file.read_bytes())):
            sheet.render(scale=1.5).to_pil().save(folder / f"{view}-paper-{number + 1}.png")
    page.close()


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    target = Path(sys.argv[2])
    # Pictures of an earlier run must not pass for those of this one.
    if len(sys.argv) == 3:
        shutil.rmtree(target, ignore_errors=True)
    main(Path(sys.argv[1]), target, sys.argv[3:] or list(PAGE_KINDS))
