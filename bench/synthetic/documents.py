"""The documents of one centre: its profile, its reports and its plans."""

from dataclasses import dataclass

from .annex import annex_figures, annex_table
from .dice import Dice
from .form import Standing, proactive_2019, proactive_2021, requests, reviews
from .habits import Habits, habits
from .numerals import chinese
from .prose import PLAIN, PROBLEMS, REMEDIES, Writer

FIRST_YEAR, LAST_YEAR = 2016, 2025
NOTICE = "**本文为虚构数据（synthetic data）**，由程序生成，只用于测量速度，不对应任何单位，所有名称和数字均非真实。"
PROVINCES = "甲乙丙丁戊己庚辛壬癸"
TASKS = ["优化主动公开机制", "规范依申请公开办理", "加强政策解读", "提升公众参与", "拓展公开平台", "加强队伍建设"]


@dataclass(frozen=True)
class Centre:
    number: int

    @property
    def id(self) -> str:
        return f"shili-{self.number:05d}"

    @property
    def city(self) -> str:
        return f"示例{chinese(self.number)}市"

    @property
    def name(self) -> str:
        return f"{self.city}公共资源交易中心（虚构）"

    @property
    def province(self) -> str:
        return f"虚构{PROVINCES[self.number % len(PROVINCES)]}省"


def edition(year: int) -> int:
    return 2014 if year < 2019 else 2019 if year < 2021 else 2021


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
    writer = Writer(dice)
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


def report(
    centre: Centre, year: int, years: list[int], planned: list[int], last_received: int | None, standing: Standing, office: Habits,
    dice: Dice,
) -> tuple[str, int, bool]:
    """The text, the number of requests received, and whether there is a slip in it."""
    writer = Writer(dice, extent=dice.between(130, 270) / 100)
    signed = f"{year + 1}-01-{dice.between(5, 28):02d}"
    head = f"""---
title: {centre.name}{year}年政府信息公开工作年度报告
published: {signed}
signed: {signed}
added: {signed}
period: {year}-01-01/{year}-12-31
index: SYN-{centre.number:05d}/{year}-{dice.between(100, 999)}
number: 虚构函〔{year + 1}〕{dice.between(1, 99)}号
issuer: {centre.name}
keywords: [{centre.city}公共资源交易中心, 政府信息公开, 年度报告, {year} 年]
description: {centre.name} {year} 年政府信息公开工作年度报告；虚构数据。
---
{NOTICE}

本报告的统计期限为 {year} 年 1 月 1 日至 {year} 年 12 月 31 日。{links(year, years, planned)}

"""
    if edition(year) == 2014:
        body, received, slipped = annex_report(year, writer, office, dice)
    else:
        body, received = form_report(year, last_received, planned, writer, standing, office, dice)
        slipped = False
    return head + body, received, slipped


def links(year: int, years: list[int], planned: list[int]) -> str:
    words = "单位概况见[中心页面](../centre.md)"
    if year - 1 in years:
        words += f"，上年情况见[{year - 1} 年年度报告]({year - 1}.md#s-1)"
    if year in planned:
        words += f"，年初部署见[{year} 年工作要点](../plans/{year}.md#s-2)"
    return words + "。"


def annex_report(year: int, writer: Writer, office: Habits, dice: Dice) -> tuple[str, int, bool]:
    figures = annex_figures(dice)
    slipped = figures["on-time"] > 0 and dice.chance(0.03)
    if slipped:
        figures["on-time"] -= 1
    received = figures["received"]
    stated = f"[{received} 件](fact:requests-received)" if received else "[0 件](fact:requests-received)"
    cases = f"[{figures['reconsideration']} 件](fact:reconsideration-cases)", f"[{figures['litigation']} 件](fact:litigation-cases)"
    return f"""## 一、概述

{writer.text(12)}
## 二、主动公开政府信息情况

{writer.text(6)}
{writer.items(6)}
## 三、政府信息公开申请的办理情况

全年收到依申请公开 {stated}，均已答复。{writer.text(4)}
## 四、政府信息的公开收费及减免情况

[不存在](fact:disclosure-fees)信息公开收费，也[不存在](fact:disclosure-fee-reductions)收费减免。

## 五、因政府信息公开提起申请行政复议、行政诉讼的情况

行政复议 {cases[0]}，行政诉讼 {cases[1]}。

## 六、存在的主要问题以及改进情况

{"".join(map(writer.sentence, PROBLEMS))}

{writer.bullets(REMEDIES)}
## 附件：{year}年度政府信息公开工作情况统计表

{annex_table(figures, office)}""", received, slipped


def form_report(
    year: int, last_received: int | None, planned: list[int], writer: Writer, standing: Standing, office: Habits, dice: Dice
) -> tuple[str, int]:
    proactive = proactive_2019(standing, dice) if edition(year) == 2019 else proactive_2021(standing, dice)
    table_three = requests(edition(year), standing, dice)
    table_four, (cases, direct, later) = reviews(dice)
    received = sum(table_three.received)
    change = "" if last_received is None or last_received == received else (
        f"，较上年[{'增加' if received > last_received else '减少'} {abs(received - last_received)} 件](fact:requests-received-change)"
    )
    task = f"[{TASKS[1]}](task:{year}/2.2)已落实。" if year in planned else ""
    return f"""## 一、总体情况

{writer.text(4)}
### （一）主动公开情况

{writer.text(5)}
{writer.items(3)}
### （二）依申请公开情况

全年收到申请 [{received} 件](fact:requests-received){change}。{task}{writer.text(3)}
### （三）政府信息管理情况

{writer.text(5)}
### （四）平台建设情况

{writer.text(5)}
### （五）监督保障情况

{writer.text(5)}
## 二、主动公开政府信息情况

{proactive}
## 三、收到和处理政府信息公开申请情况

{table_three.markdown(office)}
## 四、政府信息公开行政复议、行政诉讼情况

全年因政府信息公开被申请行政复议 [{cases} 件](fact:reconsideration-cases)，被提起行政诉讼 [{direct + later} 件](fact:litigation-cases)。

{table_four}
## 五、存在的主要问题及改进情况

### （一）存在问题

{"".join(map(writer.sentence, PROBLEMS))}

### （二）改进情况

{writer.bullets(REMEDIES)}
## 六、其他需要报告的事项

[未收取](fact:processing-fee)信息处理费。{writer.text(4)}""", received


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
