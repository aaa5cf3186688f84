import Disclosure
import Testing

@testable import Checks

@Suite("Sentences against the tables (正文与表格)") struct ProseTableTests {
  /// The sentence, and the words that contradict the usual report.
  @Test(arguments: [
    ("2024 年，收到政府信息公开申请 13 件。", "13 件"),
    ("全年共收到政府信息公开申请15件，均已办结。", "15件"),
    ("2024年，中心共收到11件政府信息依申请公开。", "11件"),
    ("中心全年新收政府信息公开申请 10 件。", "10 件"),
    ("本年度共接到依申请公开十三件。", "十三件"),
    ("依申请公开 ２１ 件。", "２１ 件"),
    ("收到公民、法人或其他组织提出的政府信息公开申请 14 件。", "14 件"),
    ("收到申请1,212件。", "1,212件"),
    ("全年收到申请 12 件，其中自然人 9 件，法人或其他组织 2 件。", "9 件"),
    ("全年收到申请 12 件，其中自然人申请 10 件、商业企业申请 3 件。", "3 件"),
    ("全年收到申请 12 件，其中法人或其他组织 4 件。", "4 件"),
    ("全年收到申请 12 件；上年结转 2 件。", "2 件"),
    ("上年结转申请 3 件，结转下年度 2 件。", "3 件"),
    ("结转下年度继续办理 5 件。", "5 件"),
    ("收到申请 12 件，其中予以公开 6 件。", "6 件"),
    ("收到申请 12 件，办理结果为予以公开 5 件，部分公开 3 件，不予公开 1 件。", "3 件"),
    ("收到申请 12 件，有 4 件无法提供。", "4 件"),
    ("收到申请 12 件，其中不予处理 2 件。", "2 件"),
    ("收到申请 12 件，其中因不掌握相关政府信息无法提供 1 件。", "1 件"),
    ("因政府信息公开引发行政复议 4 件。", "4 件"),
    ("全年发生行政复议案件 1 件。", "1 件"),
    ("全年发生行政诉讼案件 3 件。", "3 件"),
    ("行政复议 3 件，其中结果维持 2 件、结果纠正 1 件。", "2 件"),
    ("行政诉讼方面，未经复议直接起诉 2 件，复议后起诉 1 件。", "2 件"),
    ("行政复议、行政诉讼均为 0 件。", "0 件"),
    ("全年未收到政府信息公开申请。", "未收到"),
    ("2024 年无依申请公开事项。", "无"), ("无政府信息公开申请。", "无"), ("今年以来，共收到申请 9 件。", "9 件"),
    ("截至 2024 年 12 月 31 日，共收到依申请公开 5 件。", "5 件"), ("我单位共收到自然人提交的政府信息公开申请 2 件。", "2 件"),
    ("提起行政诉讼 5 件。", "5 件"), ("年内办理的 20 件申请，数量和频次均未超过合理范围。", "20 件"), ("上表行政复议案件共 9 件。", "9 件"),
    ("截至年底，答复申请 11 件，其中予以公开 6 件。", "6 件"), ("收到申请 12 件，到年底，办理结果为予以公开 6 件、部分公开 2 件。", "6 件"),
    ("已审结的行政复议案件 3 件。", "3 件"), ("截至 2024 年底，办结申请 20 件。", "20 件"), ("政府信息公开类行政复议案件 7 件，均被维持。", "7 件"),
    ("现行有效的行政规范性文件 15 件。", "15 件"),
    ("全年没有发生因政府信息公开引发的行政复议案件。", "没有发生"),
    ("已出具答复书，无因依申请公开引发的行政复议案件。", "无"),
    ("行政复议、行政诉讼案件均未发生。", "均未发生"),
    ("2024年，中心共收到12件政府信息公开申请，均为自然人通过网络提交。", "均为自然人"),
    ("申请均为自然人提出。", "均为自然人"),
    ("制发行政规范性文件 4 件，废止 1 件，现行有效 14 件。", "4 件"),
    ("制发规范性文件 3 件，废止 2 件，现行有效 14 件。", "2 件"),
    ("作出行政处罚决定 5 件。", "5 件"),
    ("全年[收到申请 9 件](fact:requests-received)。", "9 件"),
    ("这 [9 件](fact:requests-received)都在网上提交。", "9 件"),
    ("全年收到申请逾 20 件。", "逾 20 件"),
    ("全年收到申请近 30 件。", "近 30 件"),
    ("全年共办理政府信息公开申请 20 件。", "20 件"),
    ("全年共办结政府信息公开申请 9 件。", "9 件"),
    ("2024 年**共收到申请 7 件**，\n全部办结。", "7 件"),
    ("2023 年结转 4 件，结转至 2025 年 2 件。", "4 件"),
  ])
  func `a number that no cell of the table has is reported where it stands`(prose: String, words: String) throws {
    let found = try ProseReport.usual.findings(of: .proseTable, in: prose)
    #expect(found.map(\.words).contains(words), "found \(found.map { "\($0.words): \($0.finding.message.zh)" })")
  }

  @Test(arguments: [
    "2024 年，收到政府信息公开申请 12 件，上年结转 1 件，办结 11 件，结转下年度 2 件。",
    "全年共收到政府信息公开申请12件，其中自然人申请10件，法人或其他组织申请2件；予以公开5件，部分公开2件，不予公开1件，无法提供2件，不予处理1件。",
    "全年收到申请 12 件，其中自然人 10 件、商业企业 2 件。办结 11 件。",
    // What was concluded of those received this year.
    "全年收到申请 12 件，其中办结 10 件。",
    "全年办理申请 13 件。",
    "因政府信息公开引发行政复议 3 件，其中结果维持 1 件、结果纠正 1 件、尚未审结 1 件。",
    // Concluded cases: three less the pending one.
    "因政府信息公开引发行政复议案件 2 件、行政诉讼 1 件。",
    "行政诉讼 2 件。", "行政复议、行政诉讼共 5 件。",
    "制发规范性文件 3 件，废止 1 件，现行有效 14 件。", "全年作出行政许可决定 120 件、行政处罚决定 4 件。",
    "全年收到申请 10 余件。", "全年收到申请近 13 件。", "收到申请约 12 件。", "收到申请不超过 20 件。",
    "全年[收到申请 12 件](fact:requests-received)。", "收到申请一十二件。", "收到申请十二件。", "2023 年结转 1 件，结转至 2025 年 2 件。",
  ])
  func `what agrees with the tables is not reported`(prose: String) throws {
    let found = try ProseReport.usual.findings(of: .proseTable, in: prose)
    #expect(found.isEmpty, "found \(found.map { "\($0.words): \($0.finding.message.zh)" })")
  }

  @Test(arguments: [
    // Other years, and more or less than one.
    "2023 年，收到政府信息公开申请 8 件。", "上年收到申请 8 件。", "去年共收到申请 8 件，今年继续下降。", "2022年收到申请 8 件，2023年收到申请 7 件。",
    "自 2019 年以来，累计收到政府信息公开申请 300 件。", "历年共收到申请 300 件。", "近三年收到申请 50 件。", "上半年收到申请 6 件。",
    "1 至 6 月收到申请 6 件。", "第三季度收到申请 2 件。", "截至 9 月底，收到申请 9 件。", "2025 年收到申请预计 20 件。",
    "由 2023 年的 8 件增加到 2024 年的 12 件。",
    // Plans, suppositions and rules.
    "下一步，力争全年收到申请不超过 5 件。", "如收到申请 3 件以上，启动会商。", "例如收到申请 5 件、答复 5 件。",
    "收到申请后应当在 20 个工作日内答复。", "依据《条例》第三十三条，收到申请 1 件的登记 1 件。", "按照《关于收到申请 5 件以上的处理办法》执行。",
    "制度规定“收到申请 5 件以上的，集中研究”。", "计划制发规范性文件 5 件。",
    // Other bodies.
    "全市各单位共收到申请 500 件。", "各部门收到政府信息公开申请 45 件。", "高新区分中心收到申请 3 件。", "市住建局收到申请 20 件。",
    "招标科收到申请 4 件。",
    // Other things.
    "收到群众来信 25 件，办结 25 件。", "12345 热线转办 36 件，办结 36 件。", "收到人大代表建议 3 件。", "收到入库申请 300 件。",
    "办理市长信箱邮件 25 件，答复 25 件。", "收到 5 件表扬信。", "发布规范性文件解读 6 件。", "公开行政许可事项 30 项。", "收到申请书 4 份。",
    "全年受理投诉 8 件，办结 8 件。",
    // A share of the requests, by a way the form does not know.
    "其中通过网络收到申请 8 件，信函收到申请 4 件。", "收到网上申请 8 件。", "收到涉及招投标的申请 6 件。", "有 3 件申请涉及个人信息。",
    "收到申请 12 件，其中涉及土地出让的申请 7 件。", "另收到申请 1 件。", "未按时办结 0 件。", "尚未办结的 1 件。", "电话答复 30 件。",
    "不予公开决定被复议 1 件。",
    // Words with a number in them.
    "做到件件有着落，每件申请都有回音，每一件申请都登记。", "第一件申请于 3 月 4 日收到。", "依据条例第 33 条办理申请。", "办好群众关心的一件件小事。",
    "国办函〔2020〕109号 5 件。", "地址：高新区柳泉路 125 号。", "收到申请 3 至 5 件。", "收到申请三五件。", "收到申请数十件。", "统一受理申请。",
    // Nothing, of something else.
    "行政复议案件 3 件，行政诉讼案件 2 件，其中尚未审结的共 2 件。", "行政复议共 3 件，行政诉讼合计 2 件，两类案件中尚未审结的合计 2 件。",
    "未收到申请人的异议。", "对没有申请的单位进行提醒。", "没有办结的申请转入专班。", "对现行有效的 2 件规范性文件进行清理。",
    "主动公开规章 13 件（含新制定 5 件，修改 4 件，废止 4 件）。", "对 5 件规范性文件进行清理，无一废止。", "中心共有公开申请答复模板 12 件。",
    "办理政府信息公开申请的平均用时 8 个工作日。", "全年共收到政府信息公开申请及信访件 5 件。", "共处理异议 35 件，其中成立 5 件。", "没有收到逾期答复的投诉。", "无超期未办结的申请。",
    "没有不予公开的信息。", "未发生泄密事件。", "无人大代表建议。",
    "依申请公开渠道无障碍，申请无需排队。", "未因答复不当被申请人投诉。", "网络渠道未收到申请。",
    "3 件申请均为自然人提出。", "不予公开的申请均为自然人提出。", "工作人员均为自然人。",
  ])
  func `a sentence about something else is left alone`(prose: String) throws {
    let found = try ProseReport.usual.findings(of: .proseTable, in: prose)
    #expect(found.isEmpty, "found \(found.map { "\($0.words): \($0.finding.message.zh)" })")
  }

  @Test func `under a heading about requests a bare count is one of requests`() throws {
    let found = try ProseReport.usual.findings(
      of: .proseTable, in: "2024 年共收到 9 件，办结 11 件。", heading: "### （二）依申请公开情况")
    #expect(found.map(\.words) == ["9 件"])
  }

  @Test func `the severity tells one cell from what comes near it`() throws {
    let report = ProseReport.usual
    #expect(try report.findings(of: .proseTable, in: "收到申请 9 件。").map(\.finding.severity) == [.error])
    #expect(try report.findings(of: .proseTable, in: "收到申请逾 90 件。").map(\.finding.severity) == [.warning])
    #expect(try report.findings(of: .proseTable, in: "办理申请 9 件。").map(\.finding.severity) == [.warning])
  }

  @Test func `the message names the quantity, both numbers and the line of the table`() throws {
    let found = try ProseReport.usual.findings(of: .proseTable, in: "收到申请 9 件。").first
    #expect(found?.finding.message.zh == "收到的申请：正文为 9 件，表中（第 21 行）为 12")
    #expect(found?.finding.message.en == "requests received: 9 件 in the text, 12 in the table (line 21)")
  }

  @Test func `the annex of 2014 is compared by its own rows`() throws {
    let report = ProseReport(
      cells: [
        "annex": [
          "requests.received/count": 1, "disclosure.total/count": 8405, "training.trainees/count": 465,
          "reconsideration/count": 0,
        ]
      ], edition: "2014", year: 2018)
    #expect(try report.findings(of: .proseTable, in: "2018 年收到 2 条依申请公开。").map(\.words) == ["2 条"])
    #expect(try report.findings(of: .proseTable, in: "主动公开政府信息 9000 条。").map(\.finding.severity) == [.warning])
    #expect(
      try report.findings(of: .proseTable, in: "发布信息 8477 条，培训 110 人、343 人次。没有发生因政府信息公开申请的行政复议。").isEmpty)
  }

  @Test func `without tables there is nothing to compare`() throws {
    #expect(try ProseReport().findings(of: .proseTable, in: "收到申请 9 件。").isEmpty)
  }
}
