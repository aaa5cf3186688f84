import Disclosure
import Testing

@testable import Checks

@Suite("Two statements of one quantity (前后矛盾)") struct ProseContradictionTests {
  @Test(arguments: [
    ("全年收到申请 5 件。\n\n综上，全年共收到政府信息公开申请 6 件。", "6 件"),
    ("全年收到申请 5 件。\n\n全年未收到政府信息公开申请。", "未收到"),
    ("全年未收到政府信息公开申请。\n\n2024 年共收到依申请公开 3 件。", "3 件"),
    ("未发生行政复议。\n\n因政府信息公开引发行政复议 1 件。", "1 件"),
    ("行政复议、行政诉讼均为 0 件。\n\n发生行政诉讼 2 件。", "2 件"),
    ("未收取信息处理费。\n\n收取信息处理费 200 元。", "200 元"),
    ("收取信息处理费 200 元。\n\n全年没有收取信息处理费。", "没有收取"),
    ("制发规范性文件 3 件。\n\n制发规范性文件 4 件。", "4 件"),
    ("收到申请 5 件，上年结转 1 件。\n\n上年结转申请 2 件。", "2 件"),
    ("收到申请 5 件，结转下年度 1 件。\n\n结转下年度继续办理 2 件。", "2 件"),
    ("收到申请 5 件，其中自然人 4 件。\n\n收到自然人申请 3 件。", "3 件"),
    ("收到申请 5 件，予以公开 4 件。\n\n收到申请 5 件，予以公开 3 件。", "3 件"),
    ("收到申请 5 件，不予公开 1 件。\n\n5 件申请中，不予公开 2 件。", "2 件"),
    ("作出行政处罚决定 1 件。\n\n全年未作出行政处罚决定。", "未作出"),
    ("全年收到申请五件。\n\n全年收到申请六件。", "六件"), ("全年收到申请 ５ 件。\n\n全年收到申请 ６ 件。", "６ 件"),
    ("现行有效规范性文件 12 件。\n\n现行有效规范性文件 13 件。", "13 件"),
    ("废止规范性文件 1 件。\n\n制发规范性文件 3 件，废止 2 件。", "2 件"),
    ("发布 [5 条](fact:website-posts)。\n\n发布 [6 条](fact:website-posts)。", "6 条"),
    ("收到 [5 件](fact:requests-received)。\n\n全年收到申请 6 件。", "5 件"),
    ("全年收到申请 6 件。\n\n[未收到](fact:requests-received)申请。", "未收到"),
    ("复议后起诉 1 件。\n\n行政诉讼方面，复议后起诉 2 件。", "2 件"),
    ("行政复议结果纠正 1 件。\n\n行政复议 2 件，其中结果纠正 2 件。", "2 件"),
    ("收到申请 5 件，重复申请 1 件。\n\n收到申请 5 件，重复申请 2 件。", "2 件"),
    ("全年办结申请 5 件。\n\n全年共办结政府信息公开申请 4 件。", "4 件"),
    ("[未收取](fact:processing-fee)信息处理费。\n\n全年收取信息处理费 30 元。", "30 元"),
    ("- 收到申请 5 件；\n- 共收到依申请公开 7 件。", "7 件"),
  ])
  func `a second number for the same is reported where it stands`(prose: String, words: String) throws {
    let found = try ProseReport().findings(of: .contradiction, in: prose)
    #expect(found.map(\.words) == [words], "found \(found.map { "\($0.words): \($0.finding.message.zh)" })")
  }

  @Test(arguments: [
    "全年收到申请 5 件。\n\n收到申请 5 件，均已办结。", "全年收到申请 5 件。\n\n2023 年收到申请 8 件。", "全年收到申请 5 件。\n\n上半年收到申请 2 件。",
    "全年收到申请 5 件。\n\n收到申请逾 4 件。", "全年收到申请 5 件，其中涉及招投标的申请 3 件。", "商业企业 2 件予以公开，自然人 3 件予以公开。",
    "未收到行政复议申请。\n\n收到行政诉讼 1 件。", "发布 [5 条](fact:website-posts)。\n\n推送 [6 条](fact:wechat-posts)。",
    "发布 [700 余条](fact:website-posts)。\n\n发布 [712 条](fact:website-posts)。",
    "全年[收到申请 5 件](fact:requests-received)，这 [5 件](fact:requests-received)均已办结。",
  ])
  func `what differs for a reason is left alone`(prose: String) throws {
    let found = try ProseReport().findings(of: .contradiction, in: prose)
    #expect(found.isEmpty, "found \(found.map { "\($0.words): \($0.finding.message.zh)" })")
  }

  @Test func `what a table counts is left to the rule that knows which is wrong`() throws {
    let report = ProseReport.usual
    let prose = "收到申请 12 件。\n\n收到申请 13 件。"
    #expect(try report.findings(of: .contradiction, in: prose).isEmpty)
    #expect(try report.findings(of: .proseTable, in: prose).map(\.words) == ["13 件"])
  }

  @Test func `the message names both places`() throws {
    let found = try ProseReport().findings(of: .contradiction, in: "未发生行政复议。\n\n发生行政复议 1 件。").first?.finding
    #expect(found?.message.zh == "行政复议：这里为 1，第 3 行为没有")
    #expect(found?.message.en == "reconsideration cases: 1 here, none in line 3")
    #expect(found?.severity == .error)
  }
}
