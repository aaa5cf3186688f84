"""Every cell of every table resolves to its full chain of headers (WCAG 1.3.1), by the HTML Standard's own algorithm
(headers.js) over the live DOM. What the chain has to be comes from the editions' files (forms.py), and the figures in
the cells from what a person read in the originals."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import forms

SCAN = (Path(__file__).parent / "headers.js").read_text("utf-8")
REPORT = re.compile(r"^(?P<english>en/)?centres/(?P<document>.+/reports/.+)/index\.html$")

# Cells of a drawn table that state nothing: the remark in its corner, and the caption of rows beyond the form.
REMARKS = {"corner", "surplus-caption"}


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("document", forms.EDITIONS)
def test_statutory_cells_have_their_full_chain(document, language, tables_of, counts):
    path = f"{'en/' if language == 'en' else ''}centres/{document}/index.html"
    drawn = [table for table in tables_of(path) if "statutory" in table["classes"]]
    assert {table["id"] for table in drawn} == forms.tables(document)

    wrong: list[str] = []
    for table in drawn:
        form = forms.form(document, table["id"], language)
        expected = {f"{table['id']}.{cell}": labels for cell, labels in form.cells().items()}
        cells = {cell["id"]: cell for cell in table["cells"] if cell["id"] in expected}
        wrong += table["errors"]
        missing = [cell for cell in expected if cell not in cells and not form.is_optional(after_dot(cell))]
        wrong += [f"{cell} is not drawn" for cell in missing]
        for cell in table["cells"]:
            if cell["id"] in expected:
                wrong += chain_faults(cell, expected[cell["id"]])
                wrong += scope_faults(cell, form)
                wrong += figure_faults(cell, document)
            elif "unit" in cell["classes"]:
                if not form.unit_label.is_written_as(cell["headers"][-1]) or len(cell["headers"]) < 2:
                    wrong.append(f"a unit is headed {cell['headers']}")
            elif "surplus" in cell["classes"]:
                if not cell["headers"]:
                    wrong.append(f"{cell['id']}, beyond the form, has no header")
            elif not REMARKS & set(cell["classes"]):
                wrong.append(f"{cell['id'] or cell['text']} is no cell of the form")
        counts("statutory cells resolved to their chain of headers", len(cells))
        counts("headers in these chains", sum(len(cell["headers"]) for cell in cells.values()))
    assert not wrong, "\n".join(wrong)


def test_figures_read_in_the_originals_are_all_looked_at(tables_of, counts):
    """So that a table that is not drawn, or drawn under other addresses, cannot pass as one without faults."""
    drawn = {
        (document, cell["id"])
        for document in forms.EDITIONS
        for table in tables_of(f"centres/{document}/index.html")
        for cell in table["cells"]
    }
    missing = [place for place in forms.figures() if place not in drawn and "/extra-" not in place[1]]
    assert not missing, f"figures of the originals that no cell shows: {missing}"
    counts("figures of the originals found in their cells", len(forms.figures()) - len(missing))


def test_cells_of_all_tables_have_headers(opened_paths, tables_of, counts):
    wrong: list[str] = []
    looked_at = 0
    for path in opened_paths:
        for table in tables_of(path):
            report = REPORT.match(path)
            if "statutory" in table["classes"] and not path.startswith("example/") and not (report and report["document"] in forms.EDITIONS):
                wrong.append(f"{path}: forms.py does not say which edition this report fills in")
            wrong += [f"{path}: {error}" for error in table["errors"]]
            wrong += [f"{path}: “{header}” is the header of no cell" for header in table["idle"]]
            for cell in table["cells"]:
                if cell["text"] and not cell["headers"] and not REMARKS & set(cell["classes"]):
                    wrong.append(f"{path}: “{cell['text']}” in table {table['id'] or table['classes']} has no header")
                looked_at += 1
    assert looked_at > 0
    assert not wrong, "\n".join(wrong)
    counts("cells of all tables that have headers", looked_at)


# ---- One cell --------------------------------------------------------------------------------------------------------


def chain_faults(cell: dict, labels: list[forms.Label]) -> list[str]:
    headers = cell["headers"]
    fits = len(headers) == len(labels) and all(label.is_written_as(text) for label, text in zip(labels, headers))
    return [] if fits else [f"{cell['id']} is headed {headers}, the form says {[sorted(l.spellings) for l in labels]}"]


def scope_faults(cell: dict, form: forms.Form) -> list[str]:
    """Screen readers that know only `scope` hear the same headers. In the annex of 2014 all labels stand in one column,
    where `scope` cannot say that one row belongs to another; there they hear the row, its part and the column."""
    stated, by_scope = set(cell["headers"]), set(cell["byScope"])
    if form.is_indented:
        heard = cell["headers"][-2:]
        return [] if by_scope <= stated and by_scope.issuperset(heard) else [f"{cell['id']}: by scope only {by_scope}"]
    return [] if by_scope == stated else [f"{cell['id']}: by scope {by_scope}, by headers {stated}"]


def figure_faults(cell: dict, document: str) -> list[str]:
    expected = forms.figures().get((document, cell["id"]))
    if expected is None:
        return []
    found = re.search(r"[-−]?\d[\d,]*(?:\.\d+)?", cell["text"])
    shown = found[0].replace(",", "").replace("−", "-") if found else cell["text"]
    return [] if shown == expected else [f"{cell['id']} shows {cell['text']}, the original says {expected}"]


def after_dot(cell: str) -> str:
    """ "requests.received/total" without its table."""
    return cell.partition(".")[2]


# ---- Fixtures --------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def tables_of(browser, served):
    page = browser.new_page()
    read: dict[str, list[dict]] = {}

    def tables(path: str) -> list[dict]:
        if path not in read:
            page.goto(served + path)
            read[path] = page.evaluate(SCAN)
        return read[path]

    yield tables
    page.close()
