"""Which pages of the built site the tests look at: one of every kind, and all of them."""

from __future__ import annotations

import re
import zlib
from pathlib import Path

# One page of every kind, by its path in the site. The reports are one of each edition of the form, and of each oddity. In English
# there is one of each way of drawing: words of a page, of a chart, of a table of centres and years, of a form.
PAGE_KINDS: dict[str, str] = {
    "home": "index.html",
    "centres": "centres/index.html",
    "centre": "centres/zibo/index.html",
    "report-2014": "centres/zibo/reports/2018/index.html",
    "report-2019-mixed": "centres/jinan/reports/2023/index.html",
    "report-2021-part-year": "centres/wuzhong/reports/2024/index.html",
    "report-2021": "centres/zibo/reports/2024/index.html",
    "plan": "centres/zibo/plans/2025/index.html",
    "years": "years/index.html",
    "year": "years/2024/index.html",
    "reports": "reports/index.html",
    "policies": "policies/index.html",
    "about": "about/index.html",
    "accessibility": "accessibility/index.html",
    # Years and centres compared: the list, a chart of lines with a break, an implied point and a part of a year, one without any break.
    "compare": "compare/index.html",
    "indicator": "compare/requests-received/index.html",
    "indicator-one-centre": "compare/website-posts/index.html",
    # Who published what and when, and what several centres come to together.
    "coverage": "coverage/index.html",
    "totals": "compare/totals/index.html",
    "totals-region": "compare/totals/regions/shandong/index.html",
    # Beside each other: the choice of a centre, one among its peers, two, a region; sections of a year and of a centre; plans.
    "side-centres": "compare/centres/index.html",
    "side-centre": "compare/centres/zibo/index.html",
    "side-pair": "compare/centres/zibo/jinan/index.html",
    "side-regions": "compare/regions/index.html",
    "side-region": "compare/regions/shandong/index.html",
    "side-sections": "compare/sections/index.html",
    "sections-year": "compare/sections/2024/index.html",
    "sections-centre": "compare/sections/centres/zibo/index.html",
    "plans": "compare/plans/index.html",
    # What can be taken away, and what its fields mean.
    "data": "data/index.html",
    "search": "search/index.html",
    # What was checked: the page of all results, and the rules' own with an example, without one, with a finding.
    "checks": "checks/index.html",
    "check-rule": "checks/cross-footing/index.html",
    "check-rule-without-example": "checks/file-too-large/index.html",
    "not-found": "404.html",
    "home-en": "en/index.html",
    "report-2021-en": "en/centres/zibo/reports/2024/index.html",
    "plan-en": "en/centres/zibo/plans/2025/index.html",
    "indicator-en": "en/compare/requests-received/index.html",
    "search-en": "en/search/index.html",
    "totals-en": "en/compare/totals/index.html",
    "checks-en": "en/checks/index.html",
    "check-rule-en": "en/checks/cross-footing/index.html",
    # A made-up portal for what the shipped one has no occasion to show: two years of one centre, all absences, a row beyond the
    # form, answered tasks, a sub-centre, a centre without an English name, identifiers in the footer.
    "example-centre": "example/centres/example/index.html",
    "example-report": "example/centres/example/reports/2024/index.html",
    "example-report-en": "example/en/centres/example/reports/2024/index.html",
    "example-plan": "example/centres/example/plans/2024/index.html",
}

# A server shows this page under any address below its home, so it is addressed from the root and not opened as a file.
ONLY_SERVED = {"not-found"}

# The pages of the rules are hundreds of one template, and the text alone differs. All of them go through what reads files; a
# browser opens one in eight, chosen by its path, so that each language and each portal shows other ones.
_RULE_PAGE = re.compile(r"(?:^|/)checks/[a-z-]+/index\.html$")
_RULE_PAGES_OPENED = 8

_KIND = re.compile(r'<body\b[^>]*\bclass="(?:[^"]*\s)?(kind-[a-z-]+)')


def all_pages(site: Path) -> list[str]:
    """The path of every HTML page of a site, in a fixed order."""
    return sorted(str(file.relative_to(site)) for file in site.rglob("*.html"))


def opened_pages(site: Path) -> list[str]:
    """The pages that tests open one after the other in a browser, in the same order."""
    kinds = set(PAGE_KINDS.values())
    return [
        page
        for page in all_pages(site)
        if page in kinds or not _RULE_PAGE.search(page) or zlib.crc32(page.encode()) % _RULE_PAGES_OPENED == 0
    ]


def kind_class(file: Path) -> str | None:
    """The class `kind-…` of a page's body, as the file has it."""
    found = _KIND.search(file.read_text("utf-8"))
    return found and found[1]
