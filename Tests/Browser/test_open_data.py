"""Open data: the files say what they claim, and the same figure stands everywhere.

One walk goes over every point of every series: the chart, the table, the files of the series, the table of all series, and the cell
or sentence of the report behind the link. `scripts/recompute-indicators.py` computes all of it again from the figures alone.
"""

from __future__ import annotations

import csv
import importlib.util
import json
import re
import xml.etree.ElementTree as XML
from decimal import Decimal
from pathlib import Path
from urllib.parse import unquote

import pytest
from frictionless import Package, system

from conftest import BASE_URL, ROOT

WORDS = {"at-least": "至少 {}", "almost": "近 {}", "exactly": "{}"}
FORMULA = re.compile(r"[=+\-@\t\r\n＝＋－＠]")
YUAN = {"元": Decimal(1), "万元": Decimal(10**4), "亿元": Decimal(10**8)}

# The portal of content/ and the made-up one, each with its address.
PORTALS = {"": BASE_URL, "example/": BASE_URL + "example/"}


@pytest.fixture(params=PORTALS, ids=["content", "example"])
def portal(request, built) -> Path:
    return built / request.param


# ---- Reading ---------------------------------------------------------------------------------------------------------


def table(file: Path) -> list[dict[str, str]]:
    with open(file, encoding="utf-8-sig", newline="") as lines:
        return list(csv.DictReader(lines))


class Page:
    """A page as a tree; our pages are well-formed XML."""

    def __init__(self, file: Path):
        self.root = XML.fromstring(file.read_text("utf-8").split("\n", 1)[1])
        self.places = {element.get("id"): element for element in self.root.iter() if element.get("id")}

    def links(self, element=None) -> list[XML.Element]:
        return [link for link in (self.root if element is None else element).iter() if local(link) == "a" and link.get("href")]


def local(element: XML.Element) -> str:
    return element.tag.rsplit("}", 1)[-1]


def words(element: XML.Element, leaving_out: str = "") -> str:
    """The text of an element, without the parts of one class."""
    if leaving_out and leaving_out in (element.get("class") or "").split():
        return ""
    return (element.text or "") + "".join(words(child, leaving_out) + (child.tail or "") for child in element)


# ---- The files -------------------------------------------------------------------------------------------------------


def test_the_descriptor_validates_with_frictionless(portal, counts):
    with system.use_context(trusted=False):
        report = Package(str(portal / "data/datapackage.json")).validate()
    faults = report.flatten(["name", "rowNumber", "fieldName", "message"])
    assert report.valid, "\n".join(map(str, faults[:20]))
    validated = sum(task.stats["rows"] for task in report.tasks)
    counts("rows validated by frictionless", validated)
    standing = [len(json.loads(file.read_text("utf-8"))) - 1 for file in portal.glob("data/*.json") if file.stem != "datapackage"]
    assert validated == 2 * sum(standing) > 0
    listed = {resource["path"] for resource in descriptor(portal)["resources"]}
    standing = {file.name for file in (portal / "data").iterdir()} - {"index.html", "datapackage.json"}
    assert listed == standing


def test_frictionless_finds_what_is_wrong(portal, tmp_path):
    for file in (portal / "data").iterdir():
        (tmp_path / file.name).write_bytes(file.read_bytes())
    documents = tmp_path / "documents.csv"
    lines = documents.read_bytes().split(b"\r\n")
    documents.write_bytes(b"\r\n".join([lines[0], lines[1], lines[1].replace(b"report,", b"report,no-such-", 1), *lines[1:]]))
    types = {error.type for task in Package(str(tmp_path / "datapackage.json")).validate().tasks for error in task.errors}
    assert {"primary-key", "foreign-key"} <= types, types


def descriptor(portal: Path) -> dict:
    return json.loads((portal / "data/datapackage.json").read_text("utf-8"))


def test_csv_and_json_say_the_same_and_no_text_is_a_formula(portal, counts):
    pairs = 0
    for file in sorted(portal.rglob("*.csv")):
        raw = file.read_bytes()
        assert raw.startswith(b"\xef\xbb\xbf") and raw.endswith(b"\r\n") and b"\xef\xbb\xbf" not in raw[3:], file
        with open(file, encoding="utf-8-sig", newline="") as lines:
            written = list(csv.reader(lines, strict=True))
        told = json.loads(file.with_suffix(".json").read_text("utf-8"), parse_float=Decimal)
        assert len(written) == len(told), file
        for line, row in zip(written, told):
            assert line == [in_csv(cell) for cell in row], file
            assert not any(FORMULA.match(cell) for cell, value in zip(line, row) if isinstance(value, str)), (file, line)
        pairs += 1
        counts("rows compared between CSV and JSON", len(told))
    assert pairs >= 6


def in_csv(value) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    return "'" + value if isinstance(value, str) and FORMULA.match(value) else str(value)


def test_every_file_is_linked_and_every_slice_is_part_of_the_whole(portal, counts):
    page = Page(portal / "data/index.html")
    linked = {unquote(link.get("href").rsplit("/", 1)[-1]) for link in page.links() if "/data/" in link.get("href")}
    assert {resource["path"] for resource in descriptor(portal)["resources"]} | {"datapackage.json"} <= linked
    left_out = {"period_start", "period_end", "source"}
    whole = [{name: cell for name, cell in row.items() if name not in left_out} for row in table(portal / "data/figures.csv")]
    slices = [row for file in sorted(portal.glob("centres/*/reports/*/figures.csv")) for row in table(file)]
    assert sorted(map(str, slices)) == sorted(map(str, whole)) and whole
    for file in portal.glob("centres/*/reports/*/figures.*"):
        page = Page(file.parent / "index.html")
        assert any(link.get("href").endswith("/" + file.name) for link in page.links()), file
    counts("figures in the slices of reports", len(slices))


def test_every_figure_stands_where_its_source_says(built, counts):
    """Cell by cell and sentence by sentence, absences too."""
    pages: dict[str, Page] = {}
    seen = 0
    for row in table(built / "data/figures.csv"):
        place = source(built, row["source"], pages)
        if row["table"] == "facts":
            assert place.get("value") == row["value"] and (place.get("data-unit") or "") == row["unit"], row
        elif row["status"] in ("blank", "not-applicable", "not-published"):
            assert row["status"] in place.get("class").split() and not row["value"], row
        else:
            assert words(place, "mark-reconstructed").strip() == row["value"], row
            assert ("reconstructed" in place.get("class").split()) == (row["status"] == "reconstructed"), row
        seen += 1
    counts("figures found where their source says", seen)
    assert seen > 500


def source(site: Path, address: str, pages: dict[str, Page]) -> XML.Element:
    assert address.startswith(BASE_URL), address
    path, anchor = address[len(BASE_URL) :].split("#")
    if path not in pages:
        pages[path] = Page(site / path / "index.html")
    return pages[path].places[anchor]


# ---- The same figure everywhere --------------------------------------------------------------------------------------


def test_a_point_is_the_same_in_chart_table_files_and_report(built, counts):
    pages: dict[str, Page] = {}
    figures = {row["source"]: row for row in table(built / "data/figures.csv")}
    expressions = {(row["series"], row["edition"]): row["expression"] for row in table(built / "data/expressions.csv")}
    names = {row["id"]: row["name"] for row in table(built / "data/centres.csv")}
    everything = table(built / "data/indicators.csv")
    points = absences = 0
    for series in table(built / "data/series.csv"):
        rows = [row for row in everything if row["series"] == series["id"]]
        folder = built / "compare" / series["id"]
        assert table(folder / "data.csv") == rows, series["id"]
        told = json.loads((folder / "data.json").read_text("utf-8"), parse_float=Decimal)
        assert [dict(zip(told[0], map(in_csv, line))) for line in told[1:]] == rows, series["id"]
        if not any(row["value"] for row in rows):
            continue
        page = Page(folder / "index.html")
        cells = table_cells(page)
        drawn = chart_points(page)
        for row in rows:
            cell = cells.get((names[row["centre"]], row["year"]))
            if not row["value"]:
                # A centre without a single number has no row in the table.
                if cell is not None:
                    assert "series-absent" in cell.get("class").split() and words(cell).strip(), row
                    absences += 1
                continue
            sources = whole_addresses(row["source"])
            (link,) = page.links(cell)
            shown = WORDS[row["qualifier"]].format(row["value"])
            assert words(link) == shown, (row, words(link))
            assert link.get("href") == "../../" + sources[0][len(BASE_URL) :].replace("#", "index.html#"), row
            labels = [label for href, label in drawn if href == link.get("href") and f"{row['year']} 年" in label]
            assert labels and all(f"：{shown} " in label for label in labels), (row, labels)
            assert computed(row, series, sources, figures, expressions, built, pages) == Decimal(row["value"]), row
            points += 1
    counts("points the same in chart, table, files and report", points)
    counts("absences the same in table and files", absences)
    assert points >= 100 and absences >= 100


def whole_addresses(sources: str) -> list[str]:
    """Of places on one page only the first has the address of the page."""
    addresses: list[str] = []
    for place in sources.split(" "):
        addresses.append(addresses[-1].split("#")[0] + place if place.startswith("#") else place)
    return addresses


def table_cells(page: Page) -> dict[tuple[str, str], XML.Element]:
    """(name of the centre, year) -> its cell."""
    head, *rows = [element for element in page.places["series-table"].iter() if local(element) == "tr"]
    years = [words(cell) for cell in head][1:]
    return {(words(row[0]), year): cell for row in rows for year, cell in zip(years, list(row)[1:], strict=True)}


def chart_points(page: Page) -> list[tuple[str, str]]:
    return [
        (link.get("href"), link.get("aria-label") or words(link))
        for link in page.links(page.places["chart"])
        if "#" in link.get("href") and not link.get("href").startswith("#")
    ]


def computed(row, series, sources, figures, expressions, site, pages) -> Decimal:
    """What the report's own page says at each of the sources, added up as the expression has it."""
    total = Decimal(0)
    for address in sources:
        figure, place = figures[address], source(site, address, pages)
        number = Decimal(place.get("value") or words(place, "mark-reconstructed").strip())
        if series["unit"] in YUAN:
            number = number * YUAN[figure["unit"]] / YUAN[series["unit"]]
        is_fact = figure["table"] == "facts"
        term = "fact:" + figure["row"] if is_fact else figure["address"]
        is_change = is_fact and figure["row"] == series["change_fact"]
        expression = expressions.get((row["series"], figure["edition"]), "")
        total += -number if is_change or f" - {term}" in expression else number
    return total


def test_every_series_can_be_computed_again_from_the_figures(built, counts):
    """By a script that knows nothing of the program; the walk above holds the table it is compared with against the pages."""
    script = load("recompute-indicators")
    recomputed = script.recomputed(built / "data")
    told = {(row["series"], row["centre"], int(row["year"])): row for row in table(built / "data/indicators.csv")}
    assert recomputed.keys() == told.keys()
    for key, row in told.items():
        found = recomputed[key]
        found = found if isinstance(found, str) else (script.plain(found[0]), found[1])
        assert found == (row["absence"] or (row["value"], row["qualifier"])), key
    numbers = sum(not isinstance(found, str) for found in recomputed.values())
    counts("points computed again", numbers)
    assert numbers >= 100 and any(row["status"] == "implied" for row in told.values())


def load(name: str):
    module = importlib.util.spec_from_file_location(name.replace("-", "_"), ROOT / f"scripts/{name}.py")
    loaded = importlib.util.module_from_spec(module)
    module.loader.exec_module(loaded)
    return loaded


# ---- JSON-LD ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "path, kind", [("data", "Dataset"), ("compare/requests-received", "Dataset"), ("centres/zibo/reports/2024", "Report")]
)
def test_pages_say_what_they_are_to_programs(path, kind, built):
    blocks = [
        element
        for element in Page(built / path / "index.html").root.iter()
        if local(element) == "script" and element.get("type") == "application/ld+json"
    ]
    assert len(blocks) == 1
    said = json.loads(blocks[0].text)
    assert said["@context"] == "https://schema.org" and said["@type"] == kind and said["@id"] == f"{BASE_URL}{path}/"
    assert said["name"] and said["temporalCoverage"]
    files = said["distribution" if kind == "Dataset" else "encoding"]
    assert len(files) >= 2
    for file in files:
        assert (built / file["contentUrl"].removeprefix(BASE_URL)).is_file(), file
        assert file["encodingFormat"] in ("text/csv", "application/json", "text/markdown")
