"""The tables of the formats of 2019 and 2021, with made-up figures that add up and carry over from year to year."""

from dataclasses import dataclass, field

from .dice import Dice
from .habits import Habits
from .markdown import table

APPLICANTS = ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"]

# A group row holds no figures and is marked by None; the others are leaves, counted from zero in this order.
OUTCOMES = [
    ("（一）予以公开", 40), ("（二）部分公开（区分处理的，只计这一情形，不计其他情形）", 12), ("（三）不予公开", None),
    ("1.属于国家秘密", 1), ("2.其他法律行政法规禁止公开", 2), ("3.危及“三安全一稳定”", 1), ("4.保护第三方合法权益", 6),
    ("5.属于三类内部事务信息", 4), ("6.属于四类过程性信息", 4), ("7.属于行政执法案卷", 1), ("8.属于行政查询事项", 3),
    ("（四）无法提供", None), ("1.本机关不掌握相关政府信息", 20), ("2.没有现成信息需要另行制作", 6),
    ("3.补正后申请内容仍不明确", 2), ("（五）不予处理", None), ("1.信访举报投诉类申请", 4), ("2.重复申请", 2),
    ("3.要求提供公开出版物", 1), ("4.无正当理由大量反复申请", 1), ("5.要求行政机关确认或重新出具已获取信息", 2),
]
OTHER_2019 = [("（六）其他处理", 3)]
OTHER_2021 = [
    ("（六）其他处理", None), ("1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", 3),
    ("2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", 1), ("3.其他", 2),
]
RESULTS = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"]
CASES = ["行政复议", "行政诉讼：未经复议直接起诉", "行政诉讼：复议后起诉"]


@dataclass
class Standing:
    """What one year hands on to the next."""

    carried_out: list[int] = field(default_factory=lambda: [0] * len(APPLICANTS))
    in_force: list[int] = field(default_factory=lambda: [0, 0])
    items: dict[str, int] = field(default_factory=dict)


@dataclass
class Requests:
    """Table three: one number for each kind of applicant."""

    received: list[int]
    carried_in: list[int]
    outcomes: list[tuple[str, list[int] | None]]
    processed: list[int]
    carried_out: list[int]

    def markdown(self, habits: Habits) -> str:
        rows = [row("一、本年新收政府信息公开申请数量", self.received), row("二、上年结转政府信息公开申请数量", self.carried_in)]
        rows.append(row("三、本年度办理结果", None))
        rows += [row(label, figures) for label, figures in self.outcomes]
        rows += [row("（七）总计", self.processed), row("四、结转下年度继续办理", self.carried_out)]
        return table([habits.corner, *APPLICANTS, "总计"], habits.rows(rows))


def row(label: str, figures: list[int] | None) -> list[str]:
    if figures is None:
        return [label] + [""] * (len(APPLICANTS) + 1)
    return [label, *map(str, figures), str(sum(figures))]


def requests(edition: int, standing: Standing, dice: Dice) -> Requests:
    """New requests and those carried in are all concluded but for a few, which the next year takes over."""
    leaves = OUTCOMES + (OTHER_2019 if edition == 2019 else OTHER_2021)
    urn = [place for place, (_, weight) in enumerate(leaves) for _ in range(weight or 0)]
    received = [dice.below(60), dice.below(25), dice.below(3), dice.below(3), dice.below(8), dice.below(4)]
    counts: list[list[int] | None] = [None if weight is None else [0] * len(APPLICANTS) for _, weight in leaves]
    processed, carried_out = [], []
    for applicant, number in enumerate(received):
        number += standing.carried_out[applicant]
        left = dice.below(min(number, 4) + 1)
        for _ in range(number - left):
            counts[dice.pick(urn)][applicant] += 1
        processed.append(number - left)
        carried_out.append(left)
    carried_in = standing.carried_out
    standing.carried_out = carried_out
    return Requests(received, carried_in, [(label, count) for (label, _), count in zip(leaves, counts)], processed, carried_out)


def reviews(dice: Dice) -> tuple[str, list[int]]:
    """Table four, and its three totals."""
    headings, figures, totals = [], [], []
    for case in CASES:
        counts = [dice.below(3) if dice.chance(0.3) else 0 for _ in RESULTS[:-1]]
        totals.append(sum(counts))
        figures += [*counts, totals[-1]]
        headings += [f"{case}：{result}" for result in RESULTS]
    return table(headings, [list(map(str, figures))], label_columns=0), totals


def proactive_2021(standing: Standing, dice: Dice) -> str:
    """Table two: what was issued, repealed and stands in force follows from the year before."""
    documents = []
    for place, label in enumerate(("规章", "行政规范性文件")):
        issued = dice.below(9) if place else 0
        repealed = dice.below(standing.in_force[place] + 1) if dice.chance(0.4) else 0
        standing.in_force[place] += issued - repealed
        documents.append([label, str(issued), str(repealed), str(standing.in_force[place])])
    fee = "不适用" if dice.chance(0.05) else f"{dice.below(900)}.{dice.between(1, 9)}" if dice.chance(0.5) else "0"
    return "\n".join([
        "**第二十条第（一）项**\n", table(["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"], documents),
        "**第二十条第（五）项**\n", table(["信息内容", "本年处理决定数量"], [["行政许可", str(dice.below(700))]]),
        "**第二十条第（六）项**\n",
        table(["信息内容", "本年处理决定数量"], [["行政处罚", str(dice.below(60))], ["行政强制", str(dice.below(5))]]),
        "**第二十条第（八）项**\n", table(["信息内容", "本年收费金额（单位：万元）"], [["行政事业性收费", fee]]),
    ])


def proactive_2019(standing: Standing, dice: Dice) -> str:
    """Table two of the trial format: items of last year and their change."""
    def made(label: str) -> list[str]:
        published = dice.below(9)
        return [label, str(published + dice.below(3)), str(published), str(published + dice.below(40))]

    def items(label: str, decisions: int | None) -> list[str]:
        before = standing.items.setdefault(label, dice.below(30))
        change = dice.between(-min(before, 5), 6)
        standing.items[label] = before + change
        return [label, str(before), f"{change:+d}" if change else "0"] + ([] if decisions is None else [str(decisions)])

    counted = ["信息内容", "上一年项目数量", "本年增/减", "处理决定数量"]
    return "\n".join([
        "**第二十条第（一）项**\n",
        table(["信息内容", "本年新制作数量", "本年新公开数量", "对外公开总数量"], [made("规章"), made("规范性文件")]),
        "**第二十条第（五）项**\n",
        table(counted, [items("行政许可", dice.below(700)), items("其他对外管理服务事项", dice.below(300))]),
        "**第二十条第（六）项**\n", table(counted, [items("行政处罚", dice.below(60)), items("行政强制", dice.below(5))]),
        "**第二十条第（八）项**\n", table(counted[:3], [items("行政事业性收费", None)]),
        "**第二十条第（九）项**\n",
        table(["信息内容", "采购项目数量", "采购总金额"], [["政府集中采购", str(dice.below(200)), f"{dice.below(9_000)}.{dice.between(1, 9)}万元"]]),
    ])
