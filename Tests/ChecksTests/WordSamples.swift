import CommonMark
import Disclosure

@testable import Checks

/// The rules about words, as their tests run them.
let wordRules: [Rule] = [.typo, .documentNumber, .punctuation, .ocrResidue, .placeholderText, .citation]

/// What a rule marks in a text, as the words it marks.
func marked(_ rule: Rule, _ words: String, kind: ScannedText.Kind = .report, year: Int? = 2024) -> [String] {
  let text = text(words, kind: kind, year: year)
  return DocumentCheck(rules: [rule]).textFindings(in: text).map { text.string($0.finding.range) }
}

/// What stands where the braces are, with the braces taken out: `计划{布署}工作`.
func unbraced(_ words: String) -> (words: String, marked: [Range<Int>]) {
  var plain = ""
  var ranges: [Range<Int>] = []
  var start = 0
  for character in words {
    switch character {
    case "⟦": start = plain.utf8.count
    case "⟧": ranges.append(start..<plain.utf8.count)
    default: plain.append(character)
    }
  }
  return (plain, ranges)
}

/// Where a rule finds something, in the order of the text.
func ranges(_ rule: Rule, _ words: String, kind: ScannedText.Kind = .report, year: Int? = 2024) -> [Range<Int>] {
  DocumentCheck(rules: [rule]).textFindings(in: text(words, kind: kind, year: year)).map(\.finding.range)
    .sorted { $0.lowerBound < $1.lowerBound }
}

/// Sentences as careful officials write them: every rule about words has to be silent on all of them.
let cleanProse = [
  "本报告根据《中华人民共和国政府信息公开条例》（国务院令第711号）和《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（国办公开办函〔2021〕30号）编制。",
  "所列数据的统计期限自 2024 年 1 月 1 日起，至 2024 年 12 月 31 日止；截至 2024 年底，公众号关注人数 7981 人。",
  "如有疑问，请与中心联系（地址：甲市柳泉路 125 号 B 座；电话：0533-2270076；电子邮箱：zx@example.gov.cn）。",
  "开标时间为 9:30，比例为 1:2，金额 1,000 元，网址 https://www.example.gov.cn/a,b(c)?d=1;e=2 可供查阅。",
  "情况属实的，在该条件下予以公开；不具备条件的，不予公开，行政机关不再处理其政府信息公开申请。",
  "中标结果公布署名后的交易信息，发布署名稿件 12 篇，公布暑期值班安排 1 次。",
  "叫做为群众办实事的活动，当做为民服务的抓手，把公开做为人民满意的事。",
  "提交意见建议 3 条，以经济建设为中心，以经营主体需求为导向，以经费保障为支撑。",
  "重申清理整顿要求，引申清晰；按装修合同办理，按装订顺序归档，按装机容量计算。",
  "自己公开、自己负责；知己知彼；月末收到申请 1 件，年末发生变更 2 件，期末公开 3 件。",
  "广播站、登陆艇、抢滩登陆；报名截止时间为 5 月 1 日，投标截止日前澄清，数据截止期限为 2024 年 12 月 31 日。",
  "究竟价格几何，毕竟争议已决；社会义务与工作会议并重，复盖章后存档，反复盖章 2 次。",
  "招标公告（含变更）850 条；中标公告 1028 条；其中：工程建设 275 条、政府采购 442 条。",
  "《关于印发〈年报格式（试行）〉的通知》（国办公开办函〔2019〕60号）已由 2021 年的通知修订。",
  "按照《国务院办公厅关于推进公共资源配置领域政府信息公开的意见》（国办发〔2017〕97号）和发改办法规〔2018〕94号执行。",
  "最高人民法院关于审理政府信息公开行政案件若干问题的规定（法释〔2011〕17号）；案号为（2020）京01行终123号、(2021)鲁03行初45号。",
  "索引号 123703003103997747/2019-001，网站标识码 5101320017，备案号川公网安备 51152602000004号。",
  "拟稿时参见注[1]和注[12]；幸福路12号、柳泉路（北段）12号、地铁5号线。",
  "采用“请填写”按钮的表单 1 个；“□是 □否”由申请人勾选；手机号码显示为 138****5678。",
  "张某某诉某市自然资源局案中，李××未到庭；身份证号显示为 3703**********1234。",
  "**一是**加强领导。**二是****三是**并举。*强调*之后继续。",
  "O2O 模式、B2B 平台、PM2.5 监测、CO2 排放、H5 动画、A座、U盾、α系数、5 μm、Ω形、K线图。",
  "俄文名称为 Россия，希腊字母 αβγδ 用于公式。",
  "答复称：“第一段没有结束。\n\n“第二段才结束。”",
  "1）登录网站；2）提交申请；一）现场；（1）书面。",
  "目的的确明确，为了了解情况，不了了之的事项逐一销号；众目睽睽，有的放矢。",
  "下一步，进一步健全机制；引进一部设备，购进一部车辆；一切时间节点从严，密切时刻关注。",
  "通迅速响应渠道，交通迅速恢复；举措失当的予以纠正；贯彻一贯策略。",
  "纳入民政府购买服务清单的项目由民政部门负责；人大代表建议和政协提案 0 件。",
  "本年新收政府信息公开申请数量、上年结转政府信息公开申请数量、结转下年度继续办理，均为 0。",
]
