"""Reads the index of a search as docs/search-format.md describes it: the second client, of which the tests want to know what the index
holds and which document has which number."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path

_PART = re.compile(r'sitegenSearch\("([0-9a-z]+)",("(?:[^"\\]|\\.)*")\);\n', re.DOTALL)
_NAME = 10  # characters in the name of a part
_LIMIT = 7936


class Numbers:
    """Numbers and strings one after the other, counted in the units of UTF-16."""

    def __init__(self, file: Path) -> None:
        whole = _PART.fullmatch(file.read_text("utf-8"))
        assert whole, f"{file} is not one call with two strings"
        assert whole[1] == file.stem, f"{file} calls itself {whole[1]}"
        # What a script escapes, JSON does too.
        self._units = memoryview(json.loads(whole[2], strict=False).encode("utf-16-le", "surrogatepass")).cast("H")
        self._at = 0

    def number(self) -> int:
        if self._units[self._at] == ord("!"):
            self._at += 1
            return self.number() * _LIMIT + self._digit()
        return self._digit()

    def _digit(self) -> int:
        code = self._units[self._at]
        self._at += 1
        return code - 0x23 - (0x22 if code >= 0xA1 else 0) - (1 if code > 0x5C else 0)

    def difference(self) -> int:
        number = self.number()
        return -(number + 1) // 2 if number % 2 else number // 2

    def take(self, count: int) -> str:
        self._at += count
        return self._units[self._at - count : self._at].tobytes().decode("utf-16-le", "surrogatepass")

    def string(self) -> str:
        return self.take(self.number())

    def is_at_end(self) -> bool:
        return self._at == len(self._units)


@dataclass(frozen=True)
class Document:
    title: str
    path: str
    # Ids of elements and the text they hold, in the order of the page.
    blocks: list[tuple[str, str]]


class Index:
    """What stands in the folder of an index."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        root = Numbers(folder / "index.js")
        version, _, _, per_table = (root.number() for _ in range(4))
        assert version == 1
        self.variants = root.string()
        self.centres = [(root.string(), root.string()) for _ in range(root.number())]
        self.kinds = [root.string() for _ in range(root.number())]
        self.sections = [root.string() for _ in range(root.number())]
        count = root.number()
        for column in ("centre", "year"):
            [root.difference() for _ in range(count)]
        [root.number() for _ in range(count)]
        self._vocabulary = self._words(root.take(_NAME))
        self.traditional = self._part(root.take(_NAME)).string()
        tables = [root.take(_NAME) for _ in range(root.number())]
        assert len(tables) == -(-count // per_table)
        self.texts: list[str] = []
        for table in map(self._part, tables):
            while not table.is_at_end():
                self.texts.append(table.take(_NAME))
        assert len(self.texts) == count

    def _part(self, name: str) -> Numbers:
        return Numbers(self.folder / f"parts/{name}.js")

    def _words(self, name: str) -> list[str]:
        part, words = self._part(name), [""]
        for _ in range(part.number()):
            shared, count = part.number(), part.number()
            words.append(words[-1][:shared] + part.take(count))
        return words[1:]

    def paths(self) -> list[str]:
        """The page of each document, by its number."""
        return [self.document(number).path + "index.html" for number in range(len(self.texts))]

    def document(self, number: int) -> Document:
        text = self._part(self.texts[number])
        title, path, has_traditional = text.string(), text.string(), text.number()
        assert has_traditional in (0, 1)
        blocks = []
        word, paragraph = -1, 0
        for _ in range(text.number()):
            code = text.number()
            if code == 0:
                anchor = text.string()
                paragraph = int(anchor[2:]) if re.fullmatch(r"p-\d+", anchor) else paragraph
            elif code == 1:
                paragraph += 1
                anchor = f"p-{paragraph}"
            else:
                word += 1 - (code - 1) // 2 if code % 2 else code // 2
                anchor = self._vocabulary[word]
            text.number()
            known = text.number()
            blocks.append((anchor, self._vocabulary[known - 1] if known else text.string()))
        assert text.is_at_end(), f"{path} has more than its text"
        return Document(title, path, blocks)
