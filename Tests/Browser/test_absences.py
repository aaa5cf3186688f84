"""Zero, blank, not applicable and not published are different statements in law: they differ for the eye and for the ear,
in both languages. The portal they stand in is made up (fixtures/example)."""

from __future__ import annotations

import pytest

from spoken import Spoken

REPORT = "centres/example/reports/2024/index.html"

ZERO, BLANK = "documents.rules/issued", "documents.rules/repealed"
NOT_APPLICABLE, NOT_PUBLISHED = "documents.normative-documents/issued", "documents.normative-documents/repealed"

EXPECTED = {
    REPORT: {ZERO: "0", BLANK: "空白", NOT_APPLICABLE: "不适用", NOT_PUBLISHED: "未公布"},
    f"en/{REPORT}": {ZERO: "0", BLANK: "blank", NOT_APPLICABLE: "not applicable", NOT_PUBLISHED: "not published"},
}
CLASSES = {BLANK: "blank", NOT_APPLICABLE: "not-applicable", NOT_PUBLISHED: "not-published"}


@pytest.mark.parametrize("path", EXPECTED)
def test_the_four_differ_for_eye_and_ear(path, built, browser, counts):
    page = browser.new_page(viewport={"width": 320, "height": 800})
    page.goto((built / "example" / path).as_uri())
    ids = list(EXPECTED[path])
    # `innerText` is what is drawn: hidden text is not in it.
    seen = {id_: page.locator(f'[id="{id_}"]').inner_text() for id_ in ids}
    classes = {id_: set(page.locator(f'[id="{id_}"]').get_attribute("class").split()) for id_ in ids}
    spoken = Spoken(page)
    heard = {id_: spoken.name(id_) for id_ in ids}
    page.close()
    assert seen == EXPECTED[path]
    assert heard == EXPECTED[path]
    absences = set(CLASSES.values())
    assert {id_: classes[id_] & absences for id_ in ids} == {ZERO: set()} | {id_: {one} for id_, one in CLASSES.items()}
    counts("absences told apart by eye and ear", len(ids))


def test_shipped_pages_tell_every_absence_they_have(browser, served, opened_paths, counts):
    """On every page a cell that is marked as an absence says so in words, and no cell of figures is empty."""
    page = browser.new_page()
    faults, looked_at = [], 0
    for path in opened_paths:
        page.goto(served + path)
        cells = page.evaluate(
            """() => [...document.querySelectorAll("td.number, td.blank, td.not-applicable, td.not-published")]
              .map((cell) => ({ id: cell.id, classes: [...cell.classList], text: cell.innerText.trim() }))"""
        )
        looked_at += len(cells)
        for cell in cells:
            is_absence = bool(set(cell["classes"]) & set(CLASSES.values()))
            if not cell["text"] or (is_absence and cell["text"].isnumeric()):
                faults.append(f"{path}: {cell['id']} {cell['classes']} says “{cell['text']}”")
    page.close()
    assert looked_at > 0
    assert not faults, "\n".join(faults)
    counts("cells of figures that say something", looked_at)
