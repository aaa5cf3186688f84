#!/usr/bin/env python3
"""Writes a clearly synthetic portal: a whole content folder for `sitegen build`.

    bench/generate.py --reports 1000 --seed 1 --out FOLDER      a new folder
    bench/generate.py --reports 3600 --years 12 --series content/indicators.yml --out FOLDER
                                                          300 centres over 12 years, with the series of that file
    bench/generate.py --edit 3 --out FOLDER                     changes three reports of it, harmlessly

The same numbers give the same bytes, on every machine. Standard library of Python 3.11 only.
"""

import argparse
import sys
from pathlib import Path

from synthetic.centre import LAST_YEAR, Centre
from synthetic.documents import documents
from synthetic.portal import SITE, indicators, standing_pages


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reports", type=int, default=100, help="exactly as many reports (default 100)")
    parser.add_argument("--seed", type=int, default=1, help="another seed, another portal (default 1)")
    parser.add_argument("--years", type=int, default=10, help="years of each centre (default 10)")
    parser.add_argument("--series", type=Path, metavar="FILE", help="take the comparable series of this indicators.yml")
    parser.add_argument("--edit", type=int, metavar="K", help="change K reports of the folder instead of writing it")
    parser.add_argument("--out", type=Path, required=True, help="the content folder")
    options = parser.parse_args()
    if options.edit is not None:
        return edit(options.out, options.edit)
    if options.out.exists() and any(options.out.iterdir()):
        print(f"generate: {options.out} is not empty; name a new folder", file=sys.stderr)
        return 2
    generate(options.out, options.reports, options.seed, options.years, options.series)
    return 0


def generate(out: Path, reports: int, seed: int, span: int, series: Path | None) -> None:
    # A file of series begins with what can be marked in a text; the series are its last part.
    defined = "\nseries:\n" + series.read_text().split("\nseries:\n", 1)[1] if series else ""
    write(out, {"site.yml": SITE, "indicators.yml": indicators() + defined, **standing_pages(Centre(1).id, seed)})
    all_years = list(range(LAST_YEAR - span + 1, LAST_YEAR + 1))
    written = slips = size = 0
    for number in range(1, -(-reports // span) + 1):
        # The last centre has the latest years only, where the number is no multiple of the span.
        years = all_years[-(reports - written):] if reports - written < span else all_years
        files, slipped = documents(number, years, seed)
        write(out / "centres" / Centre(number).id, files)
        written += len(years)
        slips += slipped
        size += sum(len(text.encode()) for path, text in files.items() if path.startswith("reports/"))
    print(f"{written} reports of {size // max(written, 1)} bytes on average; {slips} of them hold a deliberate slip in the annex")


def write(folder: Path, files: dict[str, str]) -> None:
    for path, text in files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(text.encode())


def edit(out: Path, count: int) -> int:
    """Adds a sentence at the end of evenly spread reports: no figure, no address and no list changes."""
    reports = sorted((out / "centres").glob("*/reports/*.md"))
    if not 0 < count <= len(reports):
        print(f"generate: {out} has {len(reports)} reports, so {count} cannot be changed", file=sys.stderr)
        return 2
    for place in range(count):
        path = reports[(2 * place + 1) * len(reports) // (2 * count)]
        text = path.read_text(encoding="utf-8")
        path.write_text(text.rstrip("\n") + "\n\n补充说明：本段为测量所加，虚构数据。\n", encoding="utf-8")
        print(path)
    return 0


if __name__ == "__main__":
    sys.exit(main())
