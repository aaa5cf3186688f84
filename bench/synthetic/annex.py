"""The annex of 2014 (政府信息公开工作情况统计表): 73 lines with made-up figures that add up."""

from .dice import Dice
from .habits import Habits
from .markdown import table

# A heading without a figure is None; a figure is the name it has in `figures`.
LINES = [
    ("一、主动公开情况", "", None),
    ("（一）主动公开政府信息数（不同渠道和方式公开相同信息计1条）", "条", "disclosed"),
    ("其中：主动公开规范性文件数", "条", "normative"),
    ("制发规范性文件总数", "件", "normative-issued"),
    ("（二）通过不同渠道和方式公开政府信息的情况", "", None),
    ("政府公报公开政府信息数", "条", "gazette"),
    ("1.政府网站公开政府信息数", "条", "website"),
    ("2.政务微博公开政府信息数", "条", "weibo"),
    ("3.政务微信公开政府信息数", "条", "wechat"),
    ("4.其他方式公开政府信息数", "条", "other-channels"),
    ("二、回应解读情况", "", None),
    ("（一）回应公众关注热点或重大舆情数（不同方式回应同一热点或舆情计1次）", "次", "topics"),
    ("（二）通过不同渠道和方式回应解读的情况", "", None),
    ("1.参加或举办新闻发布会总次数", "次", "press"),
    ("其中：主要负责同志参加新闻发布会次数", "次", "press-led"),
    ("2.政府网站在线访谈次数", "次", "interviews"),
    ("其中：主要负责同志参加政府网站在线访谈次数", "次", "interviews-led"),
    ("3.政策解读稿件发布数", "篇", "interpretations"),
    ("4.微博微信回应事件数", "次", "social"),
    ("5.其他方式回应事件数", "次", "other-responses"),
    ("三、依申请公开情况", "", None),
    ("（一）收到申请数", "件", "received"),
    ("1.当面申请数", "件", "in-person"),
    ("2.传真申请数", "件", "fax"),
    ("3.网络申请数", "件", "online"),
    ("4.信函申请数", "件", "letter"),
    ("5.其他形式", "件", "other-form"),
    ("（二）申请办结数", "件", "concluded"),
    ("1.按时办结数", "件", "on-time"),
    ("2.延期办结数", "件", "extended"),
    ("（三）申请答复数", "件", "answered"),
    ("1.属于已主动公开范围数", "件", "already-public"),
    ("2.同意公开答复数", "件", "granted"),
    ("3.同意部分公开答复数", "件", "partly"),
    ("4.不同意公开答复数", "件", "withheld"),
    ("其中：涉及国家秘密", "件", "state-secrets"),
    ("涉及商业秘密", "件", "trade-secrets"),
    ("涉及个人隐私", "件", "privacy"),
    ("危及国家安全、公共安全、经济安全和社会稳定", "件", "security"),
    ("不是《条例》所指政府信息", "件", "not-information"),
    ("法律法规规定的其他情形", "件", "other-law"),
    ("5.不属于本行政机关公开数", "件", "not-responsible"),
    ("6.申请信息不存在数", "件", "non-existent"),
    ("7.告知作出更改补充数", "件", "correction"),
    ("8.告知通过其他途径办理数", "件", "elsewhere"),
    ("四、行政复议数量", "件", "reconsideration"),
    ("（一）维持具体行政行为数", "件", "reconsideration-upheld"),
    ("（二）被依法纠错数", "件", "reconsideration-corrected"),
    ("（三）其他情形数", "件", "reconsideration-other"),
    ("五、行政诉讼数量", "件", "litigation"),
    ("（一）维持具体行政行为或者驳回原告诉讼请求数", "件", "litigation-upheld"),
    ("（二）被依法纠错数", "件", "litigation-corrected"),
    ("（三）其他情形数", "件", "litigation-other"),
    ("六、被举报投诉数量", "件", "complaints"),
    ("（一）维持具体行政行为数", "件", "complaints-upheld"),
    ("（二）被纠错数", "件", "complaints-corrected"),
    ("（三）其他情形数", "件", "complaints-other"),
    ("七、向图书馆、档案馆等查阅场所报送信息数", "条", "archives"),
    ("（一）纸质文件数", "件", "paper"),
    ("（二）电子文件数", "件", "electronic"),
    ("八、机构建设和保障经费情况", "", None),
    ("（一）政府信息公开工作专门机构数", "个", "offices"),
    ("（二）设置政府信息公开查阅点数", "个", "reading-points"),
    ("（三）查阅点接待人数", "人次", "visitors"),
    ("（四）从事政府信息公开工作人员数", "人", "staff"),
    ("1.专职人员数（不包括政府公报及政府网站工作人员数）", "人", "full-time"),
    ("2.兼职人员数", "人", "part-time"),
    ("（五）政府信息公开专项经费（不包括政府公报编辑管理及政府网站建设维护等方面的经费）", "万元", "budget"),
    ("九、政府信息公开会议和培训情况", "", None),
    ("（一）召开政府信息公开工作会议或专题会议数", "次", "meetings"),
    ("（二）举办各类培训班数", "次", "classes"),
    ("（三）接受培训人员数", "人次", "trainees"),
]

# Each total is the sum of its parts, so the parts are thrown first.
TOTALS = {
    "withheld": ["state-secrets", "trade-secrets", "privacy", "security", "not-information", "other-law"],
    "answered": ["already-public", "granted", "partly", "withheld", "not-responsible", "non-existent", "correction", "elsewhere"],
    "reconsideration": ["reconsideration-upheld", "reconsideration-corrected", "reconsideration-other"],
    "litigation": ["litigation-upheld", "litigation-corrected", "litigation-other"],
    "complaints": ["complaints-upheld", "complaints-corrected", "complaints-other"],
    "archives": ["paper", "electronic"],
    "staff": ["full-time", "part-time"],
}


def annex_figures(dice: Dice) -> dict[str, int]:
    figures = {name: 0 for _, _, name in LINES if name}
    for name in ("already-public", "granted", "partly", "trade-secrets", "privacy", "not-responsible", "non-existent", "correction"):
        figures[name] = dice.below(6)
    for name in TOTALS["reconsideration"] + TOTALS["litigation"] + TOTALS["complaints"]:
        figures[name] = dice.below(2)
    for name, limit in (("paper", 90), ("electronic", 300), ("full-time", 5), ("part-time", 9), ("normative", 12), ("press", 6),
                        ("interviews", 5), ("interpretations", 40), ("social", 30), ("topics", 12), ("reading-points", 8),
                        ("visitors", 4_000), ("budget", 30), ("meetings", 9), ("classes", 20), ("trainees", 900), ("other-responses", 9)):
        figures[name] = dice.below(limit)
    figures["offices"] = 1
    for total, parts in TOTALS.items():
        figures[total] = sum(figures[part] for part in parts)
    figures["website"] = 2_000 + dice.below(9_000)
    figures["wechat"] = 100 + dice.below(900)
    figures["weibo"] = dice.below(400)
    figures["disclosed"] = figures["website"]
    figures["normative-issued"] = figures["normative"] + dice.below(4)
    figures["press-led"] = dice.below(figures["press"] + 1)
    figures["interviews-led"] = dice.below(figures["interviews"] + 1)
    figures["received"] = figures["concluded"] = figures["answered"]
    figures["online"] = dice.below(figures["received"] + 1)
    figures["letter"] = figures["received"] - figures["online"]
    figures["extended"] = dice.below(figures["concluded"] // 4 + 1)
    figures["on-time"] = figures["concluded"] - figures["extended"]
    return figures


def annex_table(figures: dict[str, int], habits: Habits) -> str:
    rows = [
        [label, unit, "" if name is None else str(figures[name])] for label, unit, name in LINES if name not in habits.left_out
    ]
    return table(["统计指标", "单位", "统计数"], habits.rows(rows), label_columns=2)
