"""On what and with which versions was measured; no names and no paths of the machine."""

import os
import platform
import re
from pathlib import Path

from measuring import ROOT, Medium, run


def describe(sitegen: Path, hugo: Path, disk: Medium, memory: Medium | None) -> dict[str, str]:
    size = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    system = re.search(r'PRETTY_NAME="(.*)"', Path("/etc/os-release").read_text())[1]
    return {
        "Processor": f"{processor()}, {os.cpu_count()} cores",
        "Memory": f"{size / 2**30:.0f} GiB",
        "File systems": disk.file_system.replace("ext2/ext3", "ext4") + (f", {memory.file_system}" if memory else ""),
        "System": f"{system}, Linux {platform.release().split('-')[0]}",
        "sitegen": f"{run([sitegen, '--version'])}, built in release mode by Swift {swift()}",
        "Hugo": re.match(r"hugo (v[\d.]+)\S*", run([hugo, "version"]))[1] + ", from the Python package index",
        "cmark-gfm": run(["pkg-config", "--modversion", "libcmark-gfm"]),
    }


def processor() -> str:
    named = re.search(r"model name\s*: (.*)", Path("/proc/cpuinfo").read_text())
    return named[1] if named else platform.machine()


def swift() -> str:
    return re.search(r"Swift version ([\d.]+)", run(["swift", "--version"]))[1]


def revision() -> str:
    """The commit measured, with a plus sign where something was changed since."""
    changed = run(["git", "-C", ROOT, "status", "--porcelain", "--", "Sources", "theme", "Package.swift"])
    return run(["git", "-C", ROOT, "rev-parse", "--short", "HEAD"]) + ("+" if changed else "")
