"""Starts the Chromium that the tests drive: the system's own, so that what is tested is what Debian's readers have."""

from __future__ import annotations

import os
import shutil

from playwright.sync_api import Browser, Playwright


def launch(playwright: Playwright) -> Browser:
    program = os.environ.get("CHROMIUM") or shutil.which("chromium")
    assert program, "no chromium on the PATH; `bash scripts/setup.sh browser` installs it, or CHROMIUM names one"
    # Chromium's own sandbox refuses to run as root, which is what containers are.
    return playwright.chromium.launch(executable_path=program, args=["--no-sandbox"] if os.geteuid() == 0 else [])
