"""What the statutory forms say a cell's headers are, read from the editions' files and from nothing that draws."""

from __future__ import annotations

import csv
import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parents[2]

# Which edition each report fills in, as its original shows; 济南 2023 has one table of the older form.
EDITIONS: dict[str, dict[str, str]] = {
    "zibo/reports/2018": {"": "2014"},
    "jinan/reports/2023": {"": "2021", "requests": "2019"},
    "wuzhong/reports/2024": {"": "2021"},
    "zibo/reports/2024": {"": "2021"},
}


@dataclass(frozen=True)
class Label:
    """A heading of the form: what may stand on a page for it, folded."""

    spellings: frozenset[str]

    def is_written_as(self, text: str) -> bool:
        return fold(text) in self.spellings


@dataclass(frozen=True)
class Axis:
    """The rows or the columns of a form: for each that has figures its path and its labels, outermost first."""

    chains: dict[str, list[Label]]
    optional: frozenset[str]


@dataclass(frozen=True)
class Form:
    rows: Axis
    columns: Axis
    unit_label: Label | None
    is_indented: bool

    def cells(self) -> dict[str, list[Label]]:
        """Path of a cell ("received/natural-person") -> its labels: those of the row, then those of the column."""
        return {
            f"{row}/{column}": row_labels + column_labels
            for row, row_labels in self.rows.chains.items()
            for column, column_labels in self.columns.chains.items()
        }

    def is_optional(self, cell: str) -> bool:
        return cell.partition("/")[0] in self.rows.optional


@cache
def form(document: str, table: str, language: str) -> Form:
    editions = EDITIONS[document]
    edition = editions.get(table, editions[""])
    data = _read(ROOT / f"Sources/Forms/Editions/edition-{edition}.yml")
    found = next(entry for entry in data["tables"] if entry["id"] == table)
    unit = found.get("unit-column")
    return Form(
        rows=_axis(found["rows"], language),
        columns=_axis(found["columns"], language),
        unit_label=_label(unit, language) if unit else None,
        is_indented=found.get("style") == "indented",
    )


def tables(document: str) -> set[str]:
    """The tables that the editions of a document know."""
    editions = EDITIONS[document]
    of_rest = _read(ROOT / f"Sources/Forms/Editions/edition-{editions['']}.yml")
    return {entry["id"] for entry in of_rest["tables"]}


@cache
def figures() -> dict[tuple[str, str], str]:
    """(document, "table.row/column") -> the figure as a person read it in the original."""
    with open(ROOT / "Tests/Fixtures/expected-figures.tsv", encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return {(row["document"], row["place"]): row["value"] for row in rows if "/" in row["place"]}


@cache
def _read(file: Path) -> dict:
    # Every scalar is text here: an `id` such as "2021" or "no" is a name, not a number or a truth.
    return yaml.load(file.read_text("utf-8"), Loader=yaml.BaseLoader)


def _axis(nodes: list[dict], language: str) -> Axis:
    chains: dict[str, list[Label]] = {}
    optional: set[str] = set()

    def walk(node: dict, path: str, above: list[Label]) -> None:
        # A mere heading has no id: what stands below it has the path of what stands above it.
        own = ".".join(part for part in (path, node.get("id", "")) if part)
        label = _label(node, language)
        labels = above + [label] if label.spellings != {""} else above
        children = node.get("children", [])
        if not children or node.get("figures") == "true":
            chains[own] = labels
            if node.get("optional") == "true":
                optional.add(own)
        for child in children:
            walk(child, own, labels)

    for node in nodes:
        walk(node, "", [])
    return Axis(chains, frozenset(optional))


def _label(node: dict, language: str) -> Label:
    # Pages in Chinese may show a label as the office wrote it, which is the form's own or one of its aliases.
    written = [node["en"]] if language == "en" else [node["zh"], *node.get("aliases", [])]
    return Label(frozenset(fold(text) for text in written))


# “（一）”, “一、”, “1.” and “其中：” before a label, which offices leave out, and remarks in brackets behind it.
_ORDINAL = re.compile(r"^(?:\([一二三四五六七八九十]+\)|\(\d+\)|[一二三四五六七八九十]+、|\d+\.|其中:|ofwhich:)")
_REMARK = re.compile(r"(?<=.)\([^()]*\)$")


def fold(text: str) -> str:
    """A label without spaces, ordinals, closing remarks and punctuation, so that two spellings of it are equal."""
    text = re.sub(r"\s", "", unicodedata.normalize("NFKC", text))
    text = _REMARK.sub("", _ORDINAL.sub("", text))
    return "".join(sign for sign in text if unicodedata.category(sign)[0] in "LN").casefold()
