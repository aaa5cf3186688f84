"""What was measured, kept from run to run, and the tables made of it: ratios first."""

import json
from pathlib import Path
from statistics import median

from measuring import BUILD, Failed

KEPT = BUILD / "results.json"
BEGIN, END = "<!-- measured: begin -->", "<!-- measured: end -->"
MIB = 2**20


def keep(size: int, found: dict) -> None:
    everything = load()
    everything["sizes"][str(size)] = found
    save(everything)


def keep_comparison(words: str) -> None:
    save(load() | {"comparison": words.removeprefix("compare-text: ")})


def keep_machine(machine: dict, start_up: dict) -> None:
    save(load() | {"machine": machine, "start-up": start_up})


def load() -> dict:
    return json.loads(KEPT.read_text()) if KEPT.exists() else {"sizes": {}}


def save(everything: dict) -> None:
    KEPT.write_text(json.dumps(everything))


class Size:
    """The medians of one number of reports; None where something was not measured."""

    def __init__(self, found: dict):
        self.found = found
        self.reports = found["reports"]

    def values(self, program: str, case: str, medium: str, what: str) -> list[float]:
        return [use[what] for use in self.found["cases"].get(f"{program}/{case}/{medium}", [])]

    def middle(self, program: str, case: str, medium: str, what: str) -> float | None:
        values = self.values(program, case, medium, what)
        return median(values) if values else None

    def cpu(self, program: str, case: str = "fresh", medium: str = "disk") -> float | None:
        return self.middle(program, case, medium, "cpu")

    def peak(self, program: str) -> float | None:
        """The largest of all builds, not the median: the memory has to be there."""
        values = [use["peak"] for name, uses in self.found["cases"].items() if name.startswith(f"{program}/") for use in uses]
        return max(values) if values else None


def sizes() -> list[Size]:
    return [Size(found) for _, found in sorted(load()["sizes"].items(), key=lambda item: int(item[0]))]


def write(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    if text.count(BEGIN) != 1 or text.count(END) != 1:
        raise Failed(f"{page.name} has no place for the figures between {BEGIN} and {END}")
    before, rest = text.split(BEGIN)
    page.write_text(f"{before}{BEGIN}\n{tables()}\n{END}{rest.split(END)[1]}", encoding="utf-8")


def tables() -> str:
    return "\n".join(["## What was to be reached", "", bars(), "", "## Ratios", "", ratios(), "", "## Seconds, memory, files", "",
                      figures(), "", "## Start and size of the program", "", starting(), "", "## On what", "", machine()])


def table(heads: list[str], rows: list[list[str]], words: int = 1) -> str:
    rule = "|" + "|".join(["---"] * words + ["--:"] * (len(heads) - words)) + "|"
    return "\n".join("| " + " | ".join(row) + " |" if row is not None else rule for row in [heads, None, *rows])


def ratio(above: float | None, below: float | None, digits: int = 2) -> str:
    return "not measured" if above is None or not below else f"{above / below:.{digits}f}"


def bars() -> str:
    by_size = {size.reports: size for size in sizes()}
    rows = []

    def bar(words: str, reached: float | None, limit: float, shown: str) -> None:
        verdict = "not measured" if reached is None else "met" if reached <= limit else "**missed**"
        rows.append([words, shown if reached is not None else "–", verdict])

    def share(above: float | None, below: float | None) -> float | None:
        return None if above is None or not below else above / below

    if ten := by_size.get(10_000):
        hugo, floor, ours = ten.cpu("hugo"), ten.cpu("floor"), ten.cpu("sitegen")
        reached = share(ours, hugo)
        bar("10 000 reports: CPU at most 1/8 of Hugo's", reached, 1 / 8, f"1/{1 / reached:.1f}" if reached else "")
        reached = share(ours, floor)
        bar("10 000 reports: CPU at most 2.5 × the floor", reached, 2.5, f"{reached:.2f} ×" if reached else "")
        bar("10 000 reports: peak memory at most 256 MiB", ten.peak("sitegen"), 256 * MIB, f"{ten.peak('sitegen') / MIB:.0f} MiB")
        reached = share(ten.peak("sitegen"), ten.peak("hugo"))
        bar("10 000 reports: peak memory at most 1/20 of Hugo's", reached, 1 / 20, f"1/{1 / reached:.1f}" if reached else "")
        for case in ("unchanged", "one report changed"):
            reached = share(ten.cpu("sitegen", case), ours)
            bar(f"10 000 reports, {case}: CPU at most 1/4 of a fresh build's", reached, 1 / 4, f"{reached:.2f}" if reached else "")
        parse = ten.cpu("cmark-gfm", "parse")
        for case, words in (("check", "nothing read before"), ("check after a build", "after a build")):
            reached = share(ten.cpu("sitegen", case), parse)
            bar(f"10 000 reports, `sitegen check`, {words}: CPU at most 1.5 × cmark-gfm's parse", reached, 1.5,
                f"{reached:.2f} ×" if reached else "")
    thousand, most = by_size.get(1_000), by_size.get(100_000)
    if thousand and most:
        reached = share(most.cpu("sitegen") / 100, thousand.cpu("sitegen"))
        bar("100 000 reports: CPU a report at most 1.3 × that at 1 000", reached, 1.3, f"{reached:.2f} ×")
        bar("100 000 reports: peak memory at most 1 GiB", most.peak("sitegen"), 1024 * MIB, f"{most.peak('sitegen') / MIB:.0f} MiB")
    start = median(load()["start-up"]["sitegen"]["walls"])
    bar("`sitegen --version` at most 15 ms", start, 0.015, f"{1000 * start:.1f} ms")
    return table(["To reach", "Reached", ""], rows, words=3)


def ratios() -> str:
    rows = []
    for size in sizes():
        for medium in ("disk", "tmpfs"):
            ours = size.cpu("sitegen", medium=medium)
            if ours is None:
                continue
            wall = size.middle("sitegen", "fresh", medium, "wall"), size.middle("hugo", "fresh", medium, "wall")
            peak = size.middle("sitegen", "fresh", medium, "peak"), size.middle("hugo", "fresh", medium, "peak")
            rows.append([
                f"{size.reports:,}".replace(",", " "), medium, ratio(ours, size.cpu("hugo", medium=medium)), ratio(*wall), ratio(*peak),
                ratio(ours, size.cpu("floor", medium=medium)), ratio(size.cpu("sitegen", "unchanged", medium), ours),
                ratio(size.cpu("sitegen", "one report changed", medium), ours),
                ratio(size.cpu("sitegen with its own theme", medium=medium), ours),
            ])
    heads = ["Reports", "On", "CPU / Hugo's", "wall / Hugo's", "peak / Hugo's", "CPU / floor's", "unchanged / fresh, CPU",
             "one changed / fresh, CPU", "own theme / lean, CPU"]
    return table(heads, rows, words=2)


def figures() -> str:
    rows = []
    for size in sizes():
        for name in size.found["cases"]:
            program, case, medium = name.split("/")
            cpu = size.values(program, case, medium, "cpu")
            output = size.found["output"].get(program) if case == "fresh" else None
            rows.append([
                f"{size.reports:,}".replace(",", " "), program, case, medium,
                f"{size.middle(program, case, medium, 'wall'):.2f}", f"{median(cpu):.2f}", f"{min(cpu):.2f}–{max(cpu):.2f}",
                f"{1000 * median(cpu) / size.reports:.2f}", f"{size.middle(program, case, medium, 'peak') / MIB:.0f}",
                str(output[0]) if output else "", f"{output[1] / 1e6:.1f}" if output else "", f"{output[2] / 1e6:.1f}" if output else "",
                str(len(cpu)),
            ])
    heads = ["Reports", "Program", "Build", "On", "wall s", "CPU s", "from–to", "CPU ms a report", "peak MiB", "files", "MB",
             "MB beside", "runs"]
    return table(heads, rows, words=4)


def starting() -> str:
    rows = [
        [name, f"{1000 * median(one['walls']):.1f}", f"{one['size'] / 1e6:.1f}", f"{one['stripped'] / 1e6:.1f}"]
        for name, one in load()["start-up"].items()
    ]
    return table(["Program", "ms to name its version", "MB", "MB without symbols"], rows)


def machine() -> str:
    everything = load()
    rows = [[name, words] for name, words in everything["machine"].items()]
    rows.append(["Text compared", everything["comparison"]])
    for size in sizes():
        files, read = size.found["read"]
        measured = f"{files} files, {read / 1e6:.1f} MB; sitegen at commit {size.found['revision']}, {size.found['date']}"
        rows.append([f"{size.reports:,} reports".replace(",", " "), measured])
    return table(["", ""], rows, words=2)
