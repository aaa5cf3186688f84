"""Sentences with made-up facts: no two reports read alike, and all of them say what such reports say."""

from .dice import Dice

# Words in braces are thrown anew for each sentence.
WORDS = {
    "field": ["工程建设", "政府采购", "自然资源", "国有资产", "农村产权", "碳排放权", "林业产权", "医药采购", "矿业权出让", "土地使用权出让"],
    "office": ["办公室", "综合科", "信息科", "交易一科", "交易二科", "见证服务科", "监督科", "法规科", "财务科", "机关党委"],
    "body": ["市场主体", "招标人", "代理机构", "投标企业", "评标专家", "群众代表", "媒体记者", "行业协会", "县区分中心", "监管部门"],
    "verb": ["梳理", "修订", "公布", "细化", "核对", "更新", "完善", "汇编", "优化", "通报"],
    "thing": ["主动公开基本目录", "办事指南", "交易流程图", "信息发布审批单", "保密审查表", "专栏栏目", "依申请公开答复文书", "网站检查台账", "信用信息清单", "常见问题库"],
    "way": ["图解", "短视频", "问答", "访谈", "座谈", "现场说明", "一图读懂", "音频", "海报", "明白纸"],
    "place": ["服务大厅", "开标区", "门户网站", "微信公众号", "查阅点", "自助终端", "意见箱", "公示栏", "电子服务系统", "政务服务平台"],
    "aim": ["便于查询", "减少往返", "缩短时限", "接受监督", "防止遗漏", "统一口径", "及时回应关切", "保证准确", "分清责任", "方便核对"],
    "month": [f"{month} 月" for month in range(1, 13)],
    "quality": ["及时", "规范", "准确", "完整", "易懂", "醒目", "连贯", "有序"],
    "problem": ["解读形式偏少", "个别栏目更新不够及时", "答复文书说理不足", "县区之间进度不一", "数据口径不尽一致", "新媒体内容单一", "培训覆盖面有限", "目录调整滞后"],
    "rule": ["谁起草、谁解读", "谁公开、谁审查", "先审查、后公开", "一事一审", "专人负责、逐级审签", "月调度、季通报"],
}

PLAIN = [
    "{office}会同{office}{verb}{thing}，{aim}。",
    "{field}领域的{thing}由{office}负责，{month}{verb}完毕，{aim}。",
    "面向{body}以{way}和{way}的方式说明{field}交易的办理要点，{aim}。",
    "在{place}设置{field}专区，信息发布做到{quality}、{quality}。",
    "坚持{rule}，未经审查的信息不得在{place}发布。",
    "{month}起，{field}交易公告与结果公示在{place}同步发布，**{aim}**。",
    "听取{body}、{body}的意见后，{office}{verb}了{thing}。",
    "{place}与{place}的内容由{office}每周核对，发现差错当日更正。",
    "对{field}、{field}两类项目，{verb}{thing}，责任落实到{office}。",
    "{month}和{month}各开展一次抽查，重点是{place}的{thing}是否{quality}。",
    "围绕{body}关心的{field}问题，采用{way}回应，力求{quality}、{quality}。",
    "将{thing}纳入年度考核，由{office}按季度通报，{aim}。",
]

# Behind each: the largest number to throw, and the sentence; an indicator is stated once in a report at most.
FACTS = {
    "website-posts": (28_000, "网站全年发布信息 [{n} 条](fact:website-posts)，内容{quality}、{quality}。"),
    "trade-notices": (9_000, "公开{field}、{field}等交易公告 [{n} 条](fact:trade-notices)。"),
    "work-news": (300, "发布工作动态 [{n} 条](fact:work-news)，由{office}审核。"),
    "wechat-posts": (400, "微信公众号推送信息 [{n} 条](fact:wechat-posts)，以{way}、{way}为主。"),
    "wechat-followers": (9_000, "公众号关注人数为 [{n} 余人](fact:wechat-followers)。"),
    "tender-notices": (2_000, "其中招标（采购、出让）公告 [{n} 条](fact:tender-notices)。"),
    "award-notices": (2_000, "中标公告 [{n} 条](fact:award-notices)，结果与{place}一致。"),
    "change-notices": (500, "变更公告 [{n} 条](fact:change-notices)，均说明原因。"),
    "procurement-plans": (700, "提前公开招标计划与采购意向 [{n} 条](fact:procurement-plans)，{aim}。"),
    "interpretations": (60, "以{way}、{way}等形式解读政策 [{n} 条](fact:interpretations)。"),
    "messages-answered": (90, "投诉建议栏目答复留言 [{n} 条](fact:messages-answered)，均按期办结。"),
    "common-questions": (300, "整理高频问题 [{n} 条](fact:common-questions)，供{body}查询。"),
    "directors-meetings": (12, "主任办公会 [{n} 次](fact:directors-meetings)涉及公开事项，{aim}。"),
    "website-self-checks": (12, "自查网站问题 [{n} 次](fact:website-self-checks)，重点是{thing}。"),
    "sub-columns-improved": (12, "优化服务指南子栏目 [{n} 个](fact:sub-columns-improved)，{field}部分调整较多。"),
    "self-service-queries": (5_000, "自助终端全年查询 [{n} 次](fact:self-service-queries)，多为{field}信息。"),
    "disclosure-work-hearings": (6, "领导小组听取汇报 [{n} 次](fact:disclosure-work-hearings)，研究{thing}。"),
    "training-sessions": (9, "举办专题培训 [{n} 次](fact:training-sessions)，参加者来自{office}和{office}。"),
    "agency-training-attendances": (900, "培训代理机构 [{n} 人次](fact:agency-training-attendances)，讲解{field}规则。"),
    "open-days": (18, "平台开放日 [{n} 次](fact:open-days)，邀请{body}、{body}参加。"),
    "service-ratings": (3_000, "收到“好差评”评价 [{n} 条](fact:service-ratings)，由{office}逐条回访。"),
    "opinions-collected": (60, "征集意见建议 [{n} 项](fact:opinions-collected)，涉及{field}和{field}。"),
    "loans": (90, "助力{body}贷款 [{n} 笔](fact:loans)，{aim}。"),
    "loan-amount": (9_000, "贷款金额共 [{n} 万元](fact:loan-amount)。"),
}

PROBLEMS = ["一是{problem}，{field}领域较为明显。", "二是{problem}，{office}已列入清单。", "三是{problem}，{body}多有反映。"]
REMEDIES = ["{verb}{thing}，{month}底前完成；", "由{office}牵头，以{way}充实{place}的内容；", "按照{rule}的要求，使{field}信息更加{quality}；"]


class Writer:
    """Writes for one document: what has been stated is not stated again, and some offices write more than others. Only reports
    and plans state figures."""

    def __init__(self, dice: Dice, extent: float = 1, states_facts: bool = True):
        self._dice = dice
        self._extent = extent
        self._facts = dice.shuffled(FACTS) if states_facts else []

    def sentence(self, pattern: str) -> str:
        """Words of one kind that stand in the same sentence differ."""
        first, *pieces = pattern.split("{")
        words, used = [first], set()
        for piece in pieces:
            name, rest = piece.split("}", 1)
            word = self._dice.pick(WORDS[name])
            while word in used:
                word = self._dice.pick(WORDS[name])
            used.add(word)
            words += [word, rest]
        return "".join(words)

    def text(self, sentences: int) -> str:
        """That many sentences, more where the office writes at length, in paragraphs of five at most."""
        written = [self._next() for _ in range(round(sentences * self._extent))]
        return "\n\n".join("".join(written[start:start + 5]) for start in range(0, len(written), 5)) + "\n"

    def bullets(self, patterns) -> str:
        return "".join(f"- {self.sentence(pattern)}\n" for pattern in patterns)

    def items(self, count: int) -> str:
        return "".join(f"- {self._next()}{self._next()}\n" for _ in range(round(count * self._extent)))

    def _next(self) -> str:
        """A figure that has not been stated yet, or a plain sentence; plain ones alone once all indicators are used."""
        if not self._facts or self._dice.chance(0.6):
            return self.sentence(self._dice.pick(PLAIN))
        largest, pattern = FACTS[self._facts.pop()]
        return self.sentence(pattern.replace("{n}", str(self._dice.between(1, largest))))
