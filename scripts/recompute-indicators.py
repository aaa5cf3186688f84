#!/usr/bin/env python3
"""Computes every comparable series again from the open data of a portal, without anything of sitegen.

    scripts/recompute-indicators.py site-output/data > recomputed.csv
    用开放数据重新算出各项可比指标，不用 sitegen 的任何程序。

What it reads: figures.csv (all numbers), expressions.csv (what yields a series in each edition of the form), series.csv (units),
documents.csv and centres.csv (which reports there are, what they count). `value` is the arithmetic; the rest says why there may be
no number. The tests hold the result against the tables on the pages.
"""

import csv
import json
import sys
from collections import defaultdict
from decimal import Decimal
from pathlib import Path

YUAN = {"元": Decimal(1), "万元": Decimal(10**4), "亿元": Decimal(10**8)}
LIMIT = {"at-least": lambda bound, number: bound <= number, "almost": lambda bound, number: number <= bound}


class Refused(Exception):
    """The report says something, and it is no number."""


def rows(folder, table):
    """The rows of a table, of all its parts; a part of figures is named after its year, one of indicators after its series."""
    for file in json.loads((folder / "datapackage.json").read_text("utf-8"))["resources"]:
        if file["format"] == "csv" and (file["name"] == table or file["name"].startswith(table + "-")):
            with open(folder / file["path"], encoding="utf-8-sig", newline="") as lines:
                yield from csv.DictReader(lines)


def value(expression, edition, figures, series):
    """The first alternative that the report has: number, qualifier. None where it says nothing."""
    for alternative in expression.split(" or "):
        terms = [term.split("- ") for term in alternative.replace(" - ", " + - ").split(" + ")]
        found = [(len(term) == 2, operand(term[-1], edition, figures, series)) for term in terms]
        if any(number is None for _, number in found):
            continue
        if refused := [number for _, number in found if isinstance(number, Refused)]:
            raise refused[0]
        found = [(minus, number) for minus, number in found if number != "left out"]
        if found:
            bounds = {qualifier for _, (_, qualifier) in found} - {"exactly"}
            total = sum(-number if minus else number for minus, (number, _) in found)
            if total < 0 or len(bounds) > 1 or any(minus and qualifier != "exactly" for minus, (_, qualifier) in found):
                raise Refused("unclear")
            return total, bounds.pop() if bounds else "exactly"
    return None


def operand(place, edition, figures, series):
    """A cell or a fact: number, qualifier; None, a Refused, or "left out" where there is no number."""
    if place.startswith("fact:"):
        stated = [figure for figure in figures if (figure["table"], figure["row"]) == ("facts", place[5:])]
        exact = [figure for figure in stated if figure["qualifier"] == "exactly"]
        chosen = (exact or stated or [None])[0]
        if chosen and not all(agrees(figure, chosen) for figure in stated):
            return Refused("unclear")
    else:
        table = [figure for figure in figures if (figure["edition"], figure["table"]) == (edition, place.split(".")[0])]
        chosen = next((figure for figure in table if figure["address"] == place.rstrip("?")), None)
        if chosen is None and table and place.endswith("?"):
            return "left out"
    if chosen is None or chosen["status"] == "blank":
        return None
    if chosen["status"] in ("not-applicable", "not-published"):
        return Refused(chosen["status"])
    number = in_unit(chosen, series)
    return Refused("unclear") if number is None else (number, chosen["qualifier"])


def agrees(figure, chosen):
    """Offices say a number in round words first and exactly later; two numbers that cannot both be true are no number."""
    one, other = money(figure), money(chosen)
    if figure["qualifier"] == chosen["qualifier"]:
        return one == other
    return chosen["qualifier"] == "exactly" and LIMIT[figure["qualifier"]](one, other)


def money(figure):
    return Decimal(figure["value"]) * YUAN.get(figure["unit"], 1)


def in_unit(figure, series):
    """The number in the unit of the series; None where it counts something else."""
    unit, wanted = figure["unit"], series["unit"]
    if wanted in YUAN:
        return money(figure) / YUAN[wanted] if unit in YUAN or not unit else None
    return Decimal(figure["value"]) if unit in ["", wanted, *series["measure_words"].split()] else None


def reading(report, figures, series, expressions):
    """What a report says of a series: (number, qualifier), or the reason why there is none."""
    present = {figure["edition"] for figure in figures}
    editions = [report["edition"], *(one for one in reversed(expressions) if one in present and one != report["edition"])]
    asked = [one for one in editions if expressions.get(one)]
    refusal = None
    for edition in asked:
        try:
            if found := value(expressions[edition], edition, figures, series):
                return found
        except Refused as reason:
            refusal = refusal or str(reason)
    return refusal or ("not-stated" if asked else "not-in-form")


def is_whole(report, series):
    start, end = (report[f"period_{side}"] == f"{report['year']}-{day}" for side, day in (("start", "01-01"), ("end", "12-31")))
    return end and (start or series["is_stock"] == "true")


def recomputed(folder):
    """(series, centre, year) -> (number as text, qualifier) or a reason, for every series, centre and year of the portal."""
    figures = defaultdict(list)
    for figure in rows(folder, "figures"):
        figures[figure["centre"], int(figure["year"])].append(figure)
    reports = {(row["centre"], int(row["year"])): row for row in rows(folder, "documents") if row["kind"] == "report"}
    centres = {row["id"]: row for row in rows(folder, "centres")}
    expressions = defaultdict(dict)
    for row in rows(folder, "expressions"):
        expressions[row["series"]][row["edition"]] = row["expression"]
    last_due = json.loads((folder / "datapackage.json").read_text("utf-8")).get("lastDueYear", 9999)
    years = range(min(year for _, year in reports), max(year for _, year in reports) + 1)
    result = {}
    for series in rows(folder, "series"):
        said = {of: reading(report, figures[of], series, expressions[series["id"]]) for of, report in reports.items()}
        for centre, profile in centres.items():
            for year in years:
                found = said.get((centre, year)) or absence(profile, year, last_due)
                if found in ("no-report", "not-stated", "not-in-form", "not-published"):
                    found = implied(series, centre, year, reports, figures, said, profile) or found
                result[series["id"], centre, year] = found
    return result


def absence(centre, year, last_due):
    if centre["founded"] and year < int(centre["founded"][:4]):
        return "not-founded"
    if centre["closed"] and year > int(centre["closed"][:4]):
        return "closed"
    return "not-due" if year > last_due else "no-report"


def implied(series, centre, year, reports, figures, said, profile):
    """“较上年减少 4 件” gives the number of the year before, from exact numbers of whole years alone."""
    here, later = reports.get((centre, year)), reports.get((centre, year + 1))
    changes = [f for f in figures[centre, year + 1] if (f["table"], f["row"]) == ("facts", series["change_fact"])]
    stated = said.get((centre, year + 1))
    part_year = str(year) in (profile["founded"][:4], profile["closed"][:4]) or (here and not is_whole(here, series))
    if part_year or not later or not is_whole(later, series) or not changes or isinstance(stated, str):
        return None
    if stated[1] != "exactly" or {(money(f), f["qualifier"]) for f in changes} != {(money(changes[0]), "exactly")}:
        return None
    change = in_unit(changes[0], series)
    number = None if change is None else stated[0] - change
    return None if number is None or number < 0 else (number, "exactly")


def plain(number):
    """`8405`, `2.6`: without an exponent or zeros at the end."""
    text = format(number, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


if __name__ == "__main__":
    out = csv.writer(sys.stdout)
    out.writerow(["series", "centre", "year", "value", "qualifier", "absence"])
    for key, found in recomputed(Path(sys.argv[1])).items():
        out.writerow([*key, "", "", found] if isinstance(found, str) else [*key, plain(found[0]), found[1], ""])
