"""Running one command and knowing what it used; folders that are new each time."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BUILD = ROOT / ".build-bench"


class Failed(Exception):
    """A command that had to succeed did not, or a result is not what it should be."""


@dataclass(frozen=True)
class Use:
    """Seconds of the wall clock, seconds of CPU (user and system), and the largest memory of the process in bytes."""

    wall: float
    cpu: float
    peak: int


def measure(command: list, folder: Path | None = None) -> Use:
    """Runs the command to its end; what it prints is shown only where it fails."""
    with tempfile.NamedTemporaryFile(dir=BUILD) as result:
        done = subprocess.run(
            [BUILD / "measure", result.name, *command], cwd=folder, capture_output=True, text=True,
            env={**os.environ, "LC_ALL": "C.UTF-8", "HUGO_CACHEDIR": str(BUILD / "hugo-cache")},
        )
        if done.returncode != 0:
            raise Failed(f"{' '.join(map(str, command))}\n{done.stdout}{done.stderr}")
        used = json.load(open(result.name))
    return Use(used["wall"], used["user"] + used["system"], used["peak"])


def run(command: list) -> str:
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode != 0:
        raise Failed(f"{' '.join(map(str, command))}\n{done.stdout}{done.stderr}")
    return done.stdout.strip()


def python(script: str, *arguments) -> str:
    return run([sys.executable, ROOT / "bench" / script, *arguments])


class Medium:
    """Where contents and outputs stand: a disk, or memory.

    On ext4, creating files soon after as many were deleted costs seconds of CPU, whoever does it. So every output is a new
    folder, and on a disk nothing is deleted before all is measured.
    """

    def __init__(self, name: str, parent: Path):
        self.name = name
        self.folder = Path(tempfile.mkdtemp(prefix="sitegen-bench-", dir=parent))
        self._count = 0

    def new(self, name: str) -> Path:
        """A folder that does not exist yet, alone in its parent, so that whatever a program puts beside it is counted too."""
        self._count += 1
        parent = self.folder / f"{self._count:03d}"
        parent.mkdir()
        return parent / name

    def settle(self) -> None:
        """Lets the disk finish what the last run left to it."""
        if self.name == "disk":
            os.sync()

    def done_with(self, output: Path) -> None:
        if self.name != "disk":
            shutil.rmtree(output.parent)

    def remove(self) -> None:
        shutil.rmtree(self.folder, ignore_errors=True)

    @property
    def file_system(self) -> str:
        return run(["stat", "-f", "-c", "%T", self.folder])


def tree(folder: Path) -> tuple[int, int]:
    """How many files and how many bytes."""
    sizes = [(Path(parent) / name).lstat().st_size for parent, _, names in os.walk(folder) for name in names]
    return len(sizes), sum(sizes)


def pages(folder: Path) -> int:
    return sum(name.endswith(".html") for _, _, names in os.walk(folder) for name in names)
