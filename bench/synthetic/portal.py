"""What stands beside the centres: site.yml, indicators.yml and the standing pages."""

import re

from .centre import LAST_YEAR, NOTICE
from .dice import Dice
from .prose import FACTS, Writer

SITE = f"""# 虚构数据：由 bench/generate.py 生成，只用于测量速度。
title: 虚构数据年报门户（synthetic）
organisation: 虚构数据生成程序
description: 本站全部内容为虚构数据（synthetic data），由程序生成，只用于测量速度，不代表任何机关单位。
keywords: [虚构数据, synthetic, 政府信息公开, 年度报告]
languages: [zh-Hans]
base-url: https://synthetic.example.com/portal/
as-of: {LAST_YEAR + 1}-06-01
"""

PAGES = [
    ("guide", "guide", "政府信息公开指南（虚构）"), ("policies", "policies", "政府信息公开制度（虚构）"),
    ("catalogue", "catalogue", "法定主动公开内容（虚构）"), ("about", "about", "关于本站（虚构）"),
    ("accessibility", "accessibility", "无障碍声明（虚构）"),
]

# Beside those that sentences are written for: the figures the program works out.
DERIVED = {
    "requests-received": "件", "requests-received-change": "件", "reconsideration-cases": "件", "litigation-cases": "件",
    "pre-award-notices": "条", "failed-tender-notices": "条", "press-conferences": "次", "processing-fee": "元", "disclosure-fees": "元", "disclosure-fee-reductions": "元",
}


def indicators() -> str:
    lines = ["# 虚构数据：由 bench/generate.py 生成。", "indicators:"]
    units = {name: re.search(r"\{n\} 余?(\w+)\]", pattern)[1] for name, (_, pattern) in FACTS.items()} | DERIVED
    for name, unit in units.items():
        signed = ", signed: true" if name.endswith("-change") else ""
        lines.append(f"  {name}: {{zh: {name}（虚构）, en: {name} (synthetic), unit: {unit}{signed}}}")
    return "\n".join(lines) + "\n"


def standing_pages(first_centre: str, seed: int) -> dict[str, str]:
    pages = {}
    for order, (page, section, title) in enumerate(PAGES, start=1):
        writer = Writer(Dice(f"{seed}/{page}"), states_facts=False)
        pages[f"pages/{page}.md"] = f"""---
title: {title}
english: Standing page {order} (synthetic)
section: {section}
order: {order}
added: {LAST_YEAR + 1}-06-01
keywords: [虚构数据, {title}]
description: {title}；虚构数据。
---
{NOTICE}

## 一、说明

{writer.sentence("{office}{verb}{thing}，{aim}。")}例如[第一个中心](../centres/{first_centre}/centre.md)。

## 二、一览

| 栏目 | 负责 |
|---|---|
{"".join(writer.sentence("| {thing} | {office} |") + chr(10) for _ in range(6))}"""
    return pages
