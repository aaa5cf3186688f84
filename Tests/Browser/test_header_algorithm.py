"""headers.js does what the HTML Standard says: small tables whose headers the Standard's own rules give."""

from __future__ import annotations

from pathlib import Path

import pytest

SCAN = (Path(__file__).parent / "headers.js").read_text("utf-8")


@pytest.fixture(scope="module")
def scan(browser):
    page = browser.new_page()

    def table(content: str) -> dict:
        page.set_content(f"<table>{content}</table>")
        return page.evaluate(SCAN)[0]

    yield table
    page.close()


def headers(table: dict) -> dict[str, list[str]]:
    return {cell["text"]: cell["headers"] for cell in table["cells"]}


def test_headers_without_scope_are_found_by_their_place(scan):
    found = scan(
        "<thead><tr><th></th><th>2024</th><th>2023</th></tr></thead>"
        "<tbody><tr><th>received</th><td>a</td><td>b</td></tr><tr><th>closed</th><td>c</td><td>d</td></tr></tbody>"
    )
    assert headers(found) == {
        "a": ["received", "2024"],
        "b": ["received", "2023"],
        "c": ["closed", "2024"],
        "d": ["closed", "2023"],
    }


def test_groups_reach_over_their_rows_and_columns_only(scan):
    found = scan(
        "<colgroup span='1'></colgroup><colgroup span='2'></colgroup><colgroup span='1'></colgroup>"
        "<tr><td></td><th scope='colgroup' colspan='2'>persons</th><th scope='col' rowspan='2'>total</th></tr>"
        "<tr><td></td><th scope='col'>natural</th><th scope='col'>legal</th></tr>"
        "<tbody><tr><th scope='rowgroup'>withheld</th></tr>"
        "<tr><th scope='row'>secret</th><td>a</td><td>b</td><td>c</td></tr></tbody>"
        "<tbody><tr><th scope='row'>disclosed</th><td>d</td><td>e</td><td>f</td></tr></tbody>"
    )
    assert {text: set(list_) for text, list_ in headers(found).items() if text} == {
        "a": {"secret", "natural", "withheld", "persons"},
        "b": {"secret", "legal", "withheld", "persons"},
        "c": {"secret", "total", "withheld"},
        "d": {"disclosed", "natural", "persons"},
        "e": {"disclosed", "legal", "persons"},
        "f": {"disclosed", "total"},
    }


def test_a_header_below_data_hides_the_one_of_equal_width_above_it(scan):
    found = scan(
        "<tr><th scope='col'>2023</th></tr><tr><td>a</td></tr>"
        "<tr><th scope='col'>2024</th></tr><tr><td>b</td></tr>"
    )
    assert headers(found) == {"a": ["2023"], "b": ["2024"]}


def test_the_attribute_headers_goes_before_scope_and_keeps_its_order(scan):
    found = scan(
        "<tr><th id='x' scope='col'>x</th><th id='y' scope='col'>y</th></tr><tr><td headers='y x'>a</td><td>b</td></tr>"
    )
    assert headers(found) == {"a": ["y", "x"], "b": ["y"]}


def test_a_cell_that_grows_downward_covers_the_rest_of_its_group(scan):
    found = scan(
        "<tbody><tr><th rowspan='0' scope='row'>group</th><td>a</td></tr><tr><td>b</td></tr></tbody>"
        "<tbody><tr><th scope='row'>other</th><td>c</td></tr></tbody>"
    )
    assert headers(found) == {"a": ["group"], "b": ["group"], "c": ["other"]}


def test_a_header_of_nothing_is_told(scan):
    found = scan(
        "<tr><th scope='col'>used</th><th scope='col'>idle</th></tr><tr><td>a</td></tr>"
        "<tbody><tr><th scope='rowgroup'>group</th></tr><tr><td>b</td></tr></tbody>"
    )
    assert found["idle"] == ["idle"]


@pytest.mark.parametrize(
    ("content", "error"),
    [
        ("<tr><td>a</td><td rowspan='2'>b</td></tr><tr><td colspan='2'>c</td></tr>", "two cells at column 2, row 2"),
        ("<tr><th id='x'>x</th></tr><tr><td headers='x z'>a</td></tr>", "headers names “z”"),
        ("<tr><td colspan='2'>a</td></tr>", "no cell begins in column 2"),
    ],
)
def test_errors_of_the_table_model_are_told(scan, content, error):
    assert any(error in told for told in scan(content)["errors"])
