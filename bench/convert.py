#!/usr/bin/env python3
"""Turns a synthetic content folder into what Hugo reads: the same Markdown, with paths and front matter as Hugo wants them.

    bench/convert.py CONTENT OUT      OUT becomes a Hugo project: this theme's layouts and OUT/content

Whatever can be prepared for Hugo is prepared here, and none of this time is counted: links become addresses, headings get
the anchors sitegen works out, the order of lists stands in `weight`. So the comparison errs on Hugo's side.
"""

import re
import shutil
import sys
from pathlib import Path

HERE = Path(__file__).parent
BASE = "/portal"
FORMS = {
    2014: "政府信息公开情况统计表（2014 年） 国办发〔2014〕32号",
    2019: "年度报告格式（试行，2019 年） 国办公开办函〔2019〕60号",
    2021: "年度报告格式（2021 年） 国办公开办函〔2021〕30号",
}
ORDINALS = {word: place for place, word in enumerate("一二三四五六七八九十", start=1)}


def main() -> int:
    content, out = Path(sys.argv[1]), Path(sys.argv[2])
    shutil.copytree(HERE / "hugo", out)
    target = out / "content"
    years = set()
    centres = sorted((content / "centres").iterdir())
    documents = []
    for position, centre in enumerate(centres):
        text = (centre / "centre.md").read_text(encoding="utf-8")
        head, body = split(text)
        province = value(head, "region")[:4]
        place = value(head, "region").removeprefix(province)
        head = head.replace("\nname: ", "\ntitle: ", 1).replace("\norder: ", "\nweight: ", 1)
        head += f"layout: centre\nid: {centre.name}\nprovince: {province}\nplace: {place}\n"
        put(target / "centres" / centre.name / "_index.md", head, converted(body, f"/centres/{centre.name}/"))
        for kind in ("reports", "plans"):
            for path in (centre / kind).glob("*.md"):
                documents.append((value(path.read_text(encoding="utf-8"), "published"), -position, path))
                years.add(int(path.stem))
    # Newest first, as on the home page and in the feed; among those of one day the portal's order.
    for weight, (_, _, path) in enumerate(sorted(documents, reverse=True), start=1):
        document(path, weight, target)
    for page in (content / "pages").glob("*.md"):
        head, body = split(page.read_text(encoding="utf-8"))
        put(target / page.name, head.replace("\norder: ", "\nplace: ", 1), converted(body, "/pages/"))
    put(target / "_index.md", "\ntitle: 首页\n", "")
    for folder, title in (("centres", "发布机构"), ("years", "按年度查阅"), ("reports", "政府信息公开年报")):
        put(target / folder / "_index.md", f"\ntitle: {title}\nlayout: {folder}\n", "")
    for year in years:
        # Behind the documents in every list that is ordered by weight, and the newest year first.
        put(target / "years" / f"{year}.md", f"\ntitle: {year} 年\nlayout: year\nyear: {year}\nweight: {10_000_000 - year}\n", "")
    return 0


def document(path: Path, weight: int, target: Path) -> None:
    centre, kind, year = path.parent.parent.name, path.parent.name.removesuffix("s"), int(path.stem)
    head, body = split(path.read_text(encoding="utf-8"))
    head += f"type: {kind}\nlayout: {kind}\nweight: {weight}\ncentre: {centre}\nyear: {year}\n"
    if kind == "report":
        form = FORMS[2014 if year < 2019 else 2019 if year < 2021 else 2021]
        head = re.sub(r"\nperiod: (\S+)/(\S+)", r"\nperiod: \1 至 \2", head) + f"form: {form}\n"
    # `published` means more to Hugo than a text to print.
    head = re.sub(r"\n(signed|added): (\S+)", r'\n\1: "\2"', re.sub(r"\npublished: (\S+)", r'\nissued: "\1"', head))
    put(target / "centres" / centre / path.parent.name / path.name, head, converted(body, f"/centres/{centre}/{path.parent.name}/"))


def split(text: str) -> tuple[str, str]:
    """Front matter with a line break at both ends, and body."""
    head, body = text.removeprefix("---").split("\n---\n", 1)
    return head + "\n", body


def value(head: str, key: str) -> str:
    return re.search(rf"^{key}: (.*)$", head, re.M)[1]


def put(path: Path, head: str, body: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"---{head}---\n{body}", encoding="utf-8")


def converted(body: str, folder: str) -> str:
    """Links lead to addresses, and headings carry the anchors that sitegen gives them."""
    section = part = 0
    lines = body.split("\n")
    for number, line in enumerate(lines):
        if line.startswith("## "):
            section, part = ORDINALS.get(line[3], 0), 0
            if section:
                lines[number] += f" {{#s-{section}}}"
        elif line.startswith("### "):
            part += 1
            lines[number] += f" {{#s-{section}-{part}}}"
    text = "\n".join(lines)
    centre = folder.split("/")[2] if folder.startswith("/centres/") else ""
    text = re.sub(r"\]\(task:(\d+)/(\d+)\.(\d+)\)", rf"]({BASE}/centres/{centre}/plans/\1/#s-\2-\3)", text)
    return re.sub(r"\]\((?!fact:|/|#|\w+:)([^)#]+)(#[^)]*)?\)", lambda link: f"]({address(folder, link[1])}{link[2] or ''})", text)


def address(folder: str, path: str) -> str:
    parts = folder.strip("/").split("/")
    for step in path.split("/"):
        if step == "..":
            parts.pop()
        else:
            parts.append(step)
    return f"{BASE}/{'/'.join(parts).removesuffix('.md').removesuffix('/centre')}/"


if __name__ == "__main__":
    sys.exit(main())
