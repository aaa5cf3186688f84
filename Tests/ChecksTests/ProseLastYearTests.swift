import Disclosure
import Testing

@testable import Checks

@Suite("Sentences against last year's report (与上年比较)") struct ProseLastYearTests {
  /// Last year eight requests were received, this year twelve; four reconsiderations became three; no lawsuit became two.
  private static let last = ProseReport(
    cells: [
      "requests": [
        "received/total": 8, "received/natural-person": 8, "outcomes.total/total": 7, "carried-out/total": 1,
      ],
      "reviews": ["cases/reconsideration.total": 4],
    ], year: 2023)

  private func findings(
    _ prose: String, after last: ProseReport? = ProseLastYearTests.last, period: ReportingPeriod? = nil
  ) throws -> [(finding: Diagnostic, words: String)] {
    func report(_ document: CheckedDocument, period: ReportingPeriod?) -> CheckedReport {
      CheckedReport(
        year: document.year ?? 0, file: document.file, period: period, tables: document.tables.map(\.table),
        trace: DocumentTrace(of: document))
    }
    let document = try ProseReport.usual.document(prose)
    var reports = [report(document, period: period)]
    if let last { reports.insert(report(try last.document("去年的年报。"), period: nil), at: 0) }
    let centre = CheckedCentre(
      id: "a", name: "甲市公共资源交易中心", formerNames: [], parent: nil, successor: nil, founded: nil, reports: reports,
      plans: [])
    let portal = CheckedPortal(centres: [centre])
    return PortalCheck(rules: [.proseLastYear]).findings(in: portal).map {
      ($0, ProseReport.words(at: $0.location, in: document))
    }
  }

  @Test(arguments: [
    ("收到申请 12 件，较上年增加 5 件。", "5 件"), ("收到申请 12 件，较上年减少 4 件。", "4 件"), ("收到申请 12 件，比上年减少 4 件。", "4 件"),
    ("收到申请 12 件，比上年多 3 件。", "3 件"), ("收到申请 12 件，同比增加 2 件。", "2 件"), ("收到申请 12 件，同比增长 40%。", "40%"),
    ("收到申请 12 件，同比下降 50%。", "50%"), ("收到申请 12 件，较去年增长 49.9%。", "49.9%"), ("收到申请 12 件，与上年持平。", "持平"),
    ("收到申请 12 件，与 2023 年持平。", "持平"), ("收到申请 12 件，与 2023 年相比增加 3 件。", "3 件"), ("收到申请 12 件，较 2023 年下降 4 件。", "4 件"),
    ("收到申请数量较上年增加 5 件。", "5 件"), ("依申请公开数量同比增长 33.3%。", "33.3%"), ("收到申请 12 件（较上年增加 1 件）。", "1 件"),
    ("收到申请 12 件，较上年增加 4 件，增长 40%。", "40%"), ("收到申请 12 件，较上年的 7 件增加 4 件。", "7 件"), ("收到申请 12 件，上年为 9 件。", "9 件"),
    ("2023 年收到申请 9 件。", "9 件"), ("2023 年，收到申请 9 件。", "9 件"), ("上年收到政府信息公开申请 7 件。", "7 件"), ("去年共收到申请 10 件。", "10 件"),
    ("行政复议 3 件，较上年增加 1 件。", "1 件"), ("行政复议 3 件，同比下降 20%。", "20%"), ("其中自然人申请 10 件，较上年增加 3 件。", "3 件"),
    ("收到申请 12 件，比上年[减少 4 件](fact:requests-received-change)。", "4 件"),
    ("申请有所变化，[减少 4 件](fact:requests-received-change)。", "减少 4 件"), ("收到申请 12 件，较上年增加四件，增长六成，同比增长 60%。", "60%"),
    ("办结申请 11 件，较上年减少 3 件。", "3 件"), ("全年收到申请十二件，较上年增加五件。", "五件"),
  ])
  func `what last year's report contradicts is reported where it stands`(prose: String, words: String) throws {
    let found = try findings(prose)
    #expect(found.map(\.words) == [words], "found \(found.map { "\($0.words): \($0.finding.message.zh)" })")
  }

  @Test(arguments: [
    "收到申请 12 件，较上年增加 4 件。", "收到申请 12 件，同比增长 50%。", "收到申请 12 件，较上年增加 4 件，增长 50.0%。", "收到申请 12 件，上年为 8 件。",
    "行政复议 3 件，同比下降 25%。", "行政诉讼 2 件，较上年增加 2 件。",
    // A percentage of nothing.
    "行政诉讼 2 件，同比增长 100%。",
    // Of which of them is not said: one of the two fits.
    "收到申请 12 件，办结 11 件，较上年增加 4 件。", "收到申请 12 件，办结 11 件，分别较上年增加 1 件、2 件。",
    // Something else is compared.
    "网站访问量较上年增长 20%。", "收到申请 12 件，网站访问量较上年增长 20%。", "发布信息 500 条，较上年增加 80 条。", "收到申请 12 件，发布信息 500 条，较上年增加 80 条。",
    "收到申请 12 件，较上年有所增加。", "收到申请 12 件，由上年的 9 件增加到 12 件。", "收到申请 12 件，较上年增加约 5 件。", "收到申请 12 件，较上年基本持平。",
    "收到申请 12 件，较全市平均多 5 件。", "收到申请 12 件，较 2022 年增加 9 件。", "2022 年收到申请 3 件。", "答复率较上年提高 5 个百分点。",
    "上年也未收到，无上年结转申请。", "预计 2025 年较上年减少 5 件。", "2023 年至 2024 年收到申请 30 件。",
  ])
  func `what fits, or may mean something else, is left alone`(prose: String) throws {
    let found = try findings(prose)
    #expect(found.isEmpty, "found \(found.map { "\($0.words): \($0.finding.message.zh)" })")
  }

  @Test func `without last year's report nothing is said`() throws {
    #expect(try findings("收到申请 12 件，较上年减少 4 件。", after: nil).isEmpty)
  }

  @Test func `a report of a part of its year is not compared with a whole one`() throws {
    let period = try #require(ReportingPeriod(iso: "2024-05-29/2024-12-31"))
    #expect(try findings("收到申请 12 件，较上年减少 4 件。", period: period).isEmpty)
  }

  @Test func `the message names both years`() throws {
    let found = try findings("收到申请 12 件，较上年减少 4 件。").first?.finding
    #expect(found?.severity == .error)
    #expect(found?.message.zh == "收到的申请：正文称减少 4，两年的表中 2023 年为 8，2024 年为 12")
    #expect(found?.message.en == "requests received: the text says 4 fewer, the tables have 8 in 2023 and 12 in 2024")
  }
}
