import Disclosure
import Forms
import Testing

@Suite("Which edition a report is in") struct EditionDetectionTests {
  private func tables(_ edition: String, except left: String...) -> [String] {
    FormLibrary.national.edition(edition)!.tables.filter { !left.contains($0.id) }.map { WrittenTable($0).markdown }
  }

  private func report(_ tables: [String], year: Int) -> MarkedReport {
    MarkedReport(tables.joined(separator: "\n"), year: year)
  }

  @Test(arguments: [("2014", 2018), ("2019", 2020), ("2021", 2024)])
  func `the labels tell the edition, and the year agrees`(edition: String, year: Int) {
    let report = report(tables(edition), year: year)
    #expect(report.binding.edition?.id == edition)
    #expect(report.binding.findings.isEmpty, "unexpected: \(report.binding.findings)")
    #expect(report.binding.tables.map(\.table.layout.edition) == tables(edition).map { _ in edition })
  }

  @Test(arguments: [("2019", 2022), ("2021", 2019), ("2014", 2020), ("2021", 2018)])
  func `the labels decide against the year, and the disagreement is a warning`(edition: String, year: Int) {
    let report = report(tables(edition), year: year)
    #expect(report.binding.edition?.id == edition)
    #expect(report.rules == ["edition-year"])
    #expect(!report.binding.findings.containsErrors)
    #expect(report.findings[0].contains("\(year) calls for the"))
  }

  @Test func `a year before any form has nothing to disagree with`() {
    #expect(report(tables("2014"), year: 2010).binding.findings.isEmpty)
  }

  @Test func `a report may mix editions, as 济南 2023 does`() {
    let old = WrittenTable(FormLibrary.national.layout("2019", "requests"))
    let report = report(tables("2021", except: "requests") + ["📍" + old.markdown], year: 2023)
    #expect(report.binding.edition?.id == "2021")
    #expect(
      report.findings == [
        "📍 “收到和处理政府信息公开申请情况” is in the Trial annual report format (2019), "
          + "the report's other tables in the Annual report format (2021)"
      ])
    #expect(report.binding.tables.first { $0.table.layout.id == "requests" }?.table.layout.edition == "2019")
    for (address, figure) in old.figures { #expect(report.binding.figures[address] == figure, "\(address)") }
  }

  @Test func `table four reads alike in two editions, and is of the edition of the report's other tables`() {
    for (edition, year) in [("2019", 2024), ("2021", 2020)] {
      let report = report(tables(edition), year: year)
      #expect(report.binding.tables.last?.table.layout.id == "reviews")
      #expect(report.binding.tables.last?.table.layout.edition == edition)
    }
  }

  @Test(arguments: [(2020, "2019"), (2024, "2021"), (2018, "2021")])
  func `alone, it is of the edition of the year, or the newest`(year: Int, edition: String) {
    let report = report([WrittenTable(FormLibrary.national.layout("2021", "reviews")).markdown], year: year)
    #expect(report.binding.edition?.id == edition)
  }

  @Test func `a table that the edition has and the report has not is named`() {
    let report = report(tables("2021", except: "fees", "reviews"), year: 2024)
    #expect(report.findings(of: "missing-table").count == 2)
    #expect(report.binding.findings.allSatisfy { $0.severity == .warning })
  }

  @Test func `a table that stands twice is an error`() {
    let report = report(
      tables("2021") + [WrittenTable(FormLibrary.national.layout("2021", "fees")).markdown], year: 2024)
    #expect(report.rules == ["duplicate-table"])
    #expect(report.binding.findings.containsErrors)
  }

  @Test(
    arguments: [
      "| 时间 | 活动 | 次数 |\n|---|---|--:|\n| 3 月 | 开放日 | 2 |\n| 6 月 | 座谈会 | 1 |\n",
      "| 信息内容 | 数量 |\n|---|--:|\n| 招标公告 | 850 |\n| 中标公告 | 1028 |\n| 变更公告 | 488 |\n",
      "| 单位 | 总计 |\n|---|--:|\n| 张店分中心 | 12 |\n| 临淄分中心 | 7 |\n",
      "| 自然人 | 其他 | 说明 | 备注 | 来源 | 日期 |\n|---|---|---|---|---|---|\n| 1 | 2 | 甲 | 乙 | 丙 | 丁 |\n",
      "| |\n|---|\n| |\n",
    ])
  func `an ordinary table of the narrative is left alone`(table: String) {
    let report = report(tables("2021") + [table], year: 2024)
    #expect(report.binding.findings.isEmpty, "unexpected: \(report.binding.findings)")
    #expect(report.binding.tables.map(\.grid) == [0, 1, 2, 3, 4, 5])
  }

  @Test func `a report without statutory tables is in no edition and lacks none`() {
    let report = report(["| 时间 | 活动 |\n|---|---|\n| 3 月 | 开放日 |\n"], year: 2024)
    #expect(report.binding.edition == nil)
    #expect(report.binding.tables.isEmpty)
    #expect(report.binding.findings.isEmpty)
  }

  @Test func `bound tables know their place among the tables of the document`() {
    let report = report(["| 时间 | 活动 |\n|---|---|\n| 3 月 | 开放日 |\n"] + tables("2021"), year: 2024)
    #expect(report.binding.tables.map(\.grid) == [1, 2, 3, 4, 5, 6])
  }
}
