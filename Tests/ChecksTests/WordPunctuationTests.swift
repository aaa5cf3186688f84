import Disclosure
import Testing

@testable import Checks

@Suite("Marks between Han characters") struct WordPunctuationTests {
  @Test(arguments: [
    ("公开⟦,⟧透明", "，"), ("第一⟦;⟧第二", "；"), ("如下⟦:⟧一是", "："), ("是否公开⟦?⟧是", "？"), ("完成⟦!⟧下一步", "！"),
    ("公告⟦(含变更)⟧发布", "（含变更）"), ("⟦(一)⟧主动公开", "（一）"), ("一是公开⟦,二是解读,⟧三是回应", "，二是解读，"),
    ("| 收费金额⟦(万元)⟧ | 0 |", "（万元）"), ("《要点》⟦,⟧《方案》", "，"), ("一⟦,⟧二\n三⟦,⟧四", "，"),
    ("（2024 年版⟦)⟧发布", "）"),
  ])
  func `a half-width mark is marked and widened`(sentence: String, replacement: String) {
    let (words, expected) = unbraced(sentence)
    let found = DocumentCheck(rules: [.punctuation]).textFindings(in: text(words)).map(\.finding)
    #expect(found.map(\.range) == expected)
    #expect(found.first?.replacement == replacement)
  }

  @Test(arguments: [
    "工作⟦。。⟧", "公开⟦，，⟧透明", "公开⟦。，⟧透明", "规章⟦、、⟧文件", "如下⟦：：⟧", "结束⟦；。⟧",
    "根据⟦《⟧国务院办公厅关于印发〈格式〉的通知（国办公开办函〔2021〕30号）要求，现发布《甲中心 2024 年报告》。",
    "落实⟦“⟧三同步工作机制。", "报告⟦（⟧全文见网站。", "印发《关于⟦〈⟧要点的通知》。", "要求⟦, ⟧推动工作", "全文⟦（⟧见 a\n\n下一段",
    "数据（2024⟦)⟧年",
  ])
  func `what only the author can mend is marked without a replacement`(sentence: String) {
    let sentence = sentence.replacing("⟦, ⟧", with: "⟦,⟧ ")
    let (words, expected) = unbraced(sentence)
    let found = DocumentCheck(rules: [.punctuation]).textFindings(in: text(words)).map(\.finding)
    #expect(found.map(\.range) == expected)
    #expect(found.allSatisfy { $0.replacement == nil && $0.severity == .warning })
  }

  @Test func `a line written half-width from end to end is one finding that says how many`() throws {
    let words = "一是,二是,三是;四是:五是(含六)七是"
    let finding = try #require(DocumentCheck(rules: [.punctuation]).textFindings(in: text(words)).first?.finding)
    #expect(ranges(.punctuation, words).count == 1)
    #expect(finding.message.zh.contains("6 个半角标点"))
  }

  @Test(arguments: [
    "时间 9:30，比例 1:2，金额 1,000.50 元。", "电话:0533-2270076", "网址https://a.cn/公告,一;二 查阅",
    "[公告,一](附件(一).pdf)[二](a,b)".replacing("公告,一", with: "公告"),
    "见 (H5) 页面、(2024) 年", "版本(GB/T 9704)要求", "| 一 | 二 |\n|:--|--:|\n| 0 | 0 |", "`甲,乙`", "```\n甲,乙\n```",
    "[甲]: 附件/甲,乙(终稿).pdf",
    "a,b;c:d?e!", "全文见《报告》（附件）。", "一）甲；二）乙", "真的吗？！还有……", "——附件——", "![图](a.png)",
    "- 甲\n  乙（\n  丙）", "关于印发《甲中心\n\n2025年要点》的通知",
  ])
  func `addresses, figures, Markdown and code are left alone`(words: String) {
    #expect(marked(.punctuation, words) == [])
  }

  @Test func `labels of statutory tables are read without their width, and prose beside them is not`() {
    let row = "| (一)主动公开政府信息数(不同渠道和方式公开相同信息计1条) | 条 | 0 |"
    #expect(marked(.punctuation, row) == [])
    #expect(marked(.punctuation, "| 行政复议:结果维持 | 行政诉讼:未经复议直接起诉:结果维持 |") == [])
    #expect(marked(.punctuation, "(一)主动公开政府信息数").count == 1)
    #expect(marked(.punctuation, "| 各科室(一)主动公开政府信息数 | 0 |").count == 1)
    #expect(marked(.punctuation, row, kind: .page).count == 1)
  }

  @Test(arguments: [
    "keywords: [公开,年报, 甲市]", "keywords: [公开,年报]", "indicator: {zh: 网站,en: Site}", "file: 附件,一(终稿).docx", "path: 甲/乙,丙",
  ])
  func `YAML keeps its own marks`(line: String) {
    #expect(findings(of: .punctuation, in: sample("---\ntitle: 甲\n\(line)\n---\n正文\n")) == [])
    #expect(marked(.punctuation, line + "\n", kind: .data) == [])
  }

  @Test func `a title is prose`() {
    let found = findings(of: .punctuation, in: sample("---\ntitle: 甲市,乙县\n---\n正文\n"))
    #expect(found.map(\.location) == [SourceLocation(file: "content/a.md", line: 2, column: 10, length: 1)])
  }
}
