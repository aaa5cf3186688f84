"""The widths that charts are laid out with are no smaller than those of the faces Chromium draws them in."""

from __future__ import annotations

import re
from pathlib import Path

TABLE = Path(__file__).parents[2] / "Sources/Charting/Text/TextWidth.swift"

MEASURE = """([face, signs]) => {
  const drawn = document.createElement('canvas').getContext('2d')
  drawn.font = `1000px "${face}"`
  return signs.map((sign) => drawn.measureText(sign).width)
}"""


def test_no_sign_is_wider_than_the_table_of_widths_says(browser, counts):
    listed = TABLE.read_text("utf-8").split("asciiAdvances: [Int] = [")[1].split("\n]")[0]
    advances = [int(number) for line in listed.splitlines() if not line.strip().startswith("//")
                for number in re.findall(r"\d+", line)]
    ascii_signs = [chr(code) for code in range(0x20, 0x7F)]
    assert len(advances) == len(ascii_signs)
    table = dict(zip(ascii_signs, advances)) | dict.fromkeys("公，（“”·…—×≥→é", 1000)
    page = browser.new_page()
    page.set_content("<p>公 2024 W</p>")
    for face in ("Noto Sans CJK SC", "Liberation Sans"):
        widths = page.evaluate(MEASURE, [face, list(table)])
        assert widths[0] > 0
        wider = {sign: width for sign, width in zip(table, widths) if width > table[sign] + 0.5}
        assert not wider, f"{face}: {wider}"
        counts("signs no wider than the table of widths", len(widths))
    page.close()
