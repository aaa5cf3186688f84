"""An annual report in the edition of its year: prose as the form prescribes it, and every table."""

from .annex import annex_figures, annex_table
from .centre import NOTICE, TASKS, Centre
from .dice import Dice
from .form import Standing, proactive_2019, proactive_2021, requests, reviews
from .habits import Habits
from .prose import PROBLEMS, REMEDIES, Writer


def edition(year: int) -> int:
    return 2014 if year < 2019 else 2019 if year < 2021 else 2021


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
    # As in a real annex: it does not add up, and the report is published with the reason.
    slipped = figures["on-time"] > 0 and dice.chance(0.03)
    if slipped:
        figures["on-time"] -= 1
    accepted = "<!-- sitegen-allow cross-footing 办结数: 原件即如此 -->\n\n" if slipped else ""
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

{accepted}{annex_table(figures, office)}""", received, slipped


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
