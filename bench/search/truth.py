"""What each query has to find, and the queries, drawn from the text of the pages; both by the oracle of the browser tests."""

from __future__ import annotations

import random
import re
import sys
import zlib
from dataclasses import dataclass
from pathlib import Path

from measuring import ROOT, Failed

sys.path.insert(0, str(ROOT / "Tests" / "Browser"))
from search_oracle import Page, fold, read, split  # noqa: E402

SAMPLE = 300  # pages from which queries are drawn, about
RARE = 3  # a rare phrase stands in no more pages
_DOCUMENT_NUMBER = re.compile(r"[\u4e00-\u9fff]{2,5}〔[0-9]{4}〕[0-9]+号")
_NUMBER = re.compile(r"(?<![0-9.,-])[0-9]{4,}(?![0-9.,-])")
_WORDS = re.compile(r"[\u4e00-\u9fff]{8,}")

# Where a reader of Chinese sees the borders of words, by the dictionary of the browser, which neither search uses.
BORDERS = """(texts) => {
  const words = new Intl.Segmenter("zh", { granularity: "word" });
  return texts.map((text) => [...words.segment(text)].map(({ segment }) => segment));
}"""


@dataclass(frozen=True)
class Query:
    kind: str
    text: str
    expected: frozenset[str]


class Truth:
    """The text of every searched page, folded; of some the blocks too."""

    def __init__(self, site: Path) -> None:
        self.searched: dict[str, str] = {}
        self.sample: list[Page] = []
        files = [file for file in sorted(site.rglob("*.html")) if ' data-search="yes"' in file.read_text("utf-8")]
        for file in files:
            path = file.relative_to(site).as_posix()
            page, _ = read(path, file.read_text("utf-8"))
            self.searched[path] = page.searched
            if zlib.crc32(path.encode()) % max(1, len(files) // SAMPLE) == 0:
                self.sample.append(page)
        if not self.sample:
            raise Failed(f"no page in {site} is searched")

    def answers(self, query: str) -> frozenset[str]:
        wanted = [term.text for term in split(query)]
        return frozenset(path for path, text in self.searched.items() if all(term in text for term in wanted))


class Drawing:
    """So many queries of each kind; the same seed, the same queries."""

    KINDS = ("random substring", "centre name", "fragment over a word border", "rare phrase", "exact phrase", "number", "document number")

    def __init__(self, truth: Truth, page, seed: int) -> None:
        self.truth = truth
        self.page = page
        self.dice = random.Random(seed)

    def queries(self, count: int) -> list[Query]:
        queries = {}
        for kind in self.KINDS:
            drawn = 0
            for _ in range(count * 100):
                if drawn == count:
                    break
                text = getattr(self, kind.replace(" ", "_"))()
                if not text or text in queries:
                    continue
                expected = self.truth.answers(text)
                if not expected:
                    raise Failed(f"{kind}: “{text}” is drawn from a page, and the oracle finds it nowhere")
                if kind == "rare phrase" and len(expected) > RARE:
                    continue
                queries[text] = Query(kind, text, expected)
                drawn += 1
            if drawn == 0:
                raise Failed(f"the portal has no {kind}")
        return list(queries.values())

    def random_substring(self) -> str:
        return self._piece(self._text(least=8), 2, 8)

    def centre_name(self) -> str:
        centres = [page for page in self.truth.sample if re.fullmatch("centres/[^/]+/index.html", page.path)]
        return next(block.text.strip() for block in self.dice.choice(centres).blocks if block.place == 0)

    def fragment_over_a_word_border(self) -> str:
        """The end of one word and the beginning of the next."""
        (words,) = self.page.evaluate(BORDERS, [self._words()])
        borders = [place for place in range(1, len(words)) if min(len(words[place - 1]), len(words[place])) >= 2]
        if not borders:
            return ""
        place = self.dice.choice(borders)
        before, after = words[place - 1], words[place]
        return before[-self.dice.randint(1, len(before) - 1) :] + after[: self.dice.randint(1, len(after) - 1)]

    def rare_phrase(self) -> str:
        return self._piece(self._words(), 6, 12)

    def exact_phrase(self) -> str:
        return f'"{self._piece(self._words(), 6, 14)}"'

    def number(self) -> str:
        return self._found(_NUMBER)

    def document_number(self) -> str:
        return self._found(_DOCUMENT_NUMBER)

    def _text(self, least: int) -> str:
        while True:
            blocks = [block.text for block in self.dice.choice(self.truth.sample).blocks if len(fold(block.text)) >= least]
            if blocks:
                # White space and signs that ask for something are no part of a piece.
                texts = [text for text in re.split(r"[\s\"“”„-]+", self.dice.choice(blocks)) if len(text) >= least]
                if texts:
                    return self.dice.choice(texts)

    def _words(self) -> str:
        while True:
            if found := _WORDS.findall(self._text(least=8)):
                return self.dice.choice(found)

    def _piece(self, text: str, least: int, most: int) -> str:
        length = min(self.dice.randint(least, most), len(text))
        start = self.dice.randint(0, len(text) - length)
        piece = text[start : start + length]
        return piece if len(fold(piece)) >= least and piece[0] not in ",，" and piece[-1] not in ",，" else ""

    def _found(self, pattern: re.Pattern[str]) -> str:
        for _ in range(1000):
            page = self.dice.choice(self.truth.sample)
            if found := [match[0] for block in page.blocks for match in pattern.finditer(block.text)]:
                return self.dice.choice(found)
        return ""
