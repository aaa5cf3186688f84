"""The documents of one centre: its profile, its reports and its plans."""

from .centre import NOTICE, TASKS, Centre
from .dice import Dice
from .form import Standing
from .habits import habits
from .numerals import chinese
from .prose import PLAIN, Writer
from .reports import report


def documents(number: int, years: list[int], seed: int) -> tuple[dict[str, str], int]:
    """Path below the centre's folder and text of every document, and how many reports hold a deliberate slip.

    A centre depends on its own number and the seed alone, so a larger portal begins with the same centres.
    """
    centre, dice, standing = Centre(number), Dice(f"{seed}/{number}"), Standing()
    office = habits(dice)
    planned = [year for year in years if year >= 2019 and dice.chance(0.3)]
    files = {"centre.md": profile(centre, dice)}
    slips = 0
    received: int | None = None
    for year in years:
        text, received, slipped = report(centre, year, years, planned, received, standing, office, dice)
        files[f"reports/{year}.md"] = text
        slips += slipped
    for year in planned:
        files[f"plans/{year}.md"] = plan(centre, year, dice)
    return files, slips


def profile(centre: Centre, dice: Dice) -> str:
    writer = Writer(dice, states_facts=False)
    return f"""---
name: {centre.name}
short: {centre.city.removesuffix("市")}
english: Example Centre {centre.number} (synthetic)
region: {centre.province}{centre.city}
address: {centre.province}{centre.city}虚构路 {dice.between(1, 400)} 号
hours: 工作日 {dice.between(8, 9)}:00 至 17:00
order: {centre.number}
keywords: [{centre.city}公共资源交易中心, 政府信息公开, 虚构]
description: {centre.name}的概况和年度报告；虚构数据。
---
{NOTICE}

{writer.sentence(PLAIN[1])}{writer.sentence(PLAIN[4])}{writer.sentence(PLAIN[6])}
"""


def plan(centre: Centre, year: int, dice: Dice) -> str:
    writer = Writer(dice)
    tasks = "".join(
        f"### （{chinese(place)}）{title}\n\n{writer.bullets(dice.pick(PLAIN) for _ in range(3))}"
        f"{'- 每季度公布一次进展。' if place % 2 else '- 每月更新一次栏目。'}\n\n"
        for place, title in enumerate(TASKS, start=1)
    )
    published = f"{year}-03-{dice.between(1, 28):02d}"
    return f"""---
title: {centre.name}{year}年政务公开工作要点
published: {published}
added: {published}
index: SYN-{centre.number:05d}/{year}-P{dice.between(100, 999)}
number: 虚构发〔{year}〕{dice.between(1, 99)}号
issuer: {centre.name}
keywords: [{centre.city}公共资源交易中心, 政务公开, 工作要点, {year} 年]
description: {centre.name} {year} 年政务公开工作要点；虚构数据。
---
{NOTICE}

## 一、总体要求

{writer.sentence(PLAIN[7])}{writer.sentence(PLAIN[3])}

## 二、主要任务

{tasks}## 三、措施保障

### （一）加强组织领导

{writer.bullets(PLAIN[9:12])}"""
