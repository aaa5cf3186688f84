"""Scores of answers, and the table of it all for docs/benchmarks.md."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from statistics import fmean, median

from measuring import Failed
from search.searches import Answer, Cost
from search.truth import Query

BEGIN, END = "<!-- search -->", "<!-- /search -->"
MIB = 2**20


@dataclass
class Found:
    """Everything measured of one search at one size."""

    search: str
    reports: int
    cost: Cost
    # Of each query alone, in a browser that has nothing; and of each behind others, in one that keeps what it has.
    first: list[tuple[Query, Answer, int]] = field(default_factory=list)
    later: list[tuple[Query, Answer, int]] = field(default_factory=list)

    def recall(self, kind: str | None = None) -> float:
        return fmean(len(query.expected & set(answer.paths)) / len(query.expected) for query, answer, _ in self.of(kind))

    def precision(self, kind: str | None = None) -> float | None:
        """Of the queries that found anything."""
        shares = [len(query.expected & set(answer.paths)) / len(answer.paths) for query, answer, _ in self.of(kind) if answer.paths]
        return fmean(shares) if shares else None

    def right_first(self) -> int:
        return sum(bool(answer.paths) and answer.paths[0] in query.expected for query, answer, _ in self.first)

    def of(self, kind: str | None) -> list[tuple[Query, Answer, int]]:
        return [one for one in self.first if kind in (None, one[0].kind)]

    def kinds(self) -> list[str]:
        return list(dict.fromkeys(query.kind for query, _, _ in self.first))


def at_95(values: list[float]) -> float:
    """The value that 95 % do not pass."""
    return sorted(values)[max(0, -(-len(values) * 95 // 100) - 1)]


def both(values: list[float], show) -> str:
    return f"{show(median(values))}, {show(at_95(values))}"


def kilobytes(count: float) -> str:
    return f"{count / 1000:.1f}"


def milliseconds(count: float) -> str:
    return f"{count:.0f}" if count >= 10 else f"{count:.1f}"


def share(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}"


# What a row is called, and what stands in it.
ROWS = [
    ("Recall", lambda found: share(found.recall())),
    ("Precision", lambda found: share(found.precision())),
    ("Recall of exact phrases", lambda found: share(found.recall("exact phrase"))),
    ("Right answer first", lambda found: f"{found.right_first()} of {len(found.first)}"),
    ("First query, kB: median, 95 %", lambda found: both([count for _, _, count in found.first], kilobytes)),
    ("Later queries, kB: median, 95 %", lambda found: both([count for _, _, count in found.later], kilobytes)),
    ("First query, ms in all", lambda found: both([answer.total_ms for _, answer, _ in found.first], milliseconds)),
    ("First query, ms behind its data", lambda found: both([answer.after_data_ms for _, answer, _ in found.first], milliseconds)),
    ("Later queries, ms in all", lambda found: both([answer.total_ms for _, answer, _ in found.later], milliseconds)),
    ("Later queries, ms behind their data", lambda found: both([answer.after_data_ms for _, answer, _ in found.later], milliseconds)),
    ("To build it: CPU s", lambda found: f"{found.cost.cpu:.1f}"),
    ("To build it: wall s", lambda found: f"{found.cost.wall:.1f}"),
    ("To build it: peak MiB (sitegen: the whole build)", lambda found: f"{found.cost.use.peak / MIB:.0f}"),
    ("Index, MB", lambda found: f"{found.cost.bytes / 1e6:.1f}"),
    ("Index, files", lambda found: str(found.cost.files)),
]


def table(everything: list[Found]) -> str:
    heads = ["", *(f"{found.search}, {found.reports:_} reports".replace("_", " ") for found in everything)]
    lines = ["| " + " | ".join(heads) + " |", "|---|" + "--:|" * len(everything)]
    lines += ["| " + " | ".join([name, *(show(found) for found in everything)]) + " |" for name, show in ROWS]
    # By kind, so that it is seen where words of a dictionary fail.
    for kind in everything[0].kinds():
        cells = [f"{share(found.recall(kind))}, {share(found.precision(kind))}" for found in everything]
        lines.append("| " + " | ".join([f"Recall, precision: {kind}", *cells]) + " |")
    return "\n".join(lines)


def place(page: Path) -> tuple[str, str]:
    """What stands before and behind the table."""
    whole = page.read_text(encoding="utf-8")
    if whole.count(BEGIN) != 1 or whole.count(END) != 1:
        raise Failed(f"{page.name} has no place for the figures between {BEGIN} and {END}")
    before, rest = whole.split(BEGIN)
    return before, rest.split(END)[1]


def write(page: Path, text: str) -> None:
    before, behind = place(page)
    page.write_text(f"{before}{BEGIN}\n{text}\n{END}{behind}", encoding="utf-8")
