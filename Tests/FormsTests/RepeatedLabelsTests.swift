import Disclosure
import Forms
import Testing

@Suite("Labels that the form repeats are told apart by their order") struct RepeatedLabelsTests {
  private let annex = WrittenTable(FormLibrary.national.layout("2014", "annex"))
  private let reviews = FormLibrary.national.layout("2021", "reviews")

  /// The annex without some of its lines, by their number in the form.
  private func annex(without lines: Set<Int>) -> MarkedReport {
    var table = annex
    table.rows = table.rows.indices.filter { !lines.contains($0) }.map { table.rows[$0] }
    return MarkedReport(table.markdown, year: 2018)
  }

  private func line(_ path: String) -> Int { annex.layout.rows.nodes.firstIndex { $0.path == path }! }

  @Test func `其他情形数 stands three times in the annex and is three figures`() {
    let report = annex(without: [])
    #expect(report.findings.isEmpty, "unexpected: \(report.findings)")
    for block in ["reconsideration", "litigation", "complaints"] {
      #expect(report.binding.figures["annex.\(block).other/count"] == annex.figures["annex.\(block).other/count"])
    }
  }

  @Test(
    arguments: [
      ["reconsideration.other"], ["reconsideration.corrected"], ["reconsideration.upheld"], ["litigation.other"],
      ["litigation"], ["litigation.corrected"], ["complaints"], ["complaints.upheld"], ["complaints.other"],
      ["reconsideration", "reconsideration.upheld", "reconsideration.corrected", "reconsideration.other"],
      ["litigation", "litigation.upheld", "litigation.corrected", "litigation.other"],
    ])
  func `where lines are missing, those that are there keep their own figures`(missing: [String]) {
    let report = annex(without: Set(missing.map(line)))
    #expect(report.findings(of: "missing-row").count == missing.count)
    #expect(report.rules.allSatisfy { $0 == "missing-row" }, "\(report.rules)")
    for (address, figure) in report.binding.figures { #expect(figure == annex.figures[address], "\(address)") }
    #expect(report.binding.figures.count == annex.figures.count - missing.count)
  }

  /// Table four with bare headings, as the form prints them, and without some of its columns.
  private func reviews(without columns: Set<Int> = []) -> (report: MarkedReport, written: WrittenTable) {
    let written = WrittenTable(reviews)
    var table = written
    table.header = table.header.indices.filter { !columns.contains($0) }.map { table.header[$0] }
    table.rows = table.rows.map { row in row.indices.filter { !columns.contains($0) }.map { row[$0] } }
    return (MarkedReport(table.markdown), written)
  }

  @Test func `结果维持 stands three times in table four and is three figures`() {
    let (report, written) = reviews()
    #expect(report.findings.isEmpty, "unexpected: \(report.findings)")
    #expect(report.figure("cases", "reconsideration.upheld") == "1")
    #expect(report.figure("cases", "litigation.direct.upheld") == "6")
    #expect(report.figure("cases", "litigation.after-reconsideration.upheld") == "11")
    #expect(report.binding.figures == written.figures)
  }

  @Test(arguments: 0..<15)
  func `where one of fifteen columns is missing, the others keep their own figures or it is an error`(column: Int) {
    let (report, written) = reviews(without: [column])
    #expect(report.findings(of: "missing-column").count == 1)
    for (address, figure) in report.binding.figures { #expect(figure == written.figures[address], "\(address)") }
    #expect(report.binding.figures.count == 14)
  }

  @Test func `a whole group that is missing is an error, since nobody can tell which`() {
    let (report, _) = reviews(without: Set(5..<10))
    #expect(report.findings(of: "missing-column").count == 5)
    #expect(report.binding.findings.containsErrors)
  }

  @Test func `behind their groups headings bind wherever they stand, and a missing one is named with its groups`() {
    var written = WrittenTable(reviews, style: .withGroups)
    written.header.remove(at: 6)
    written.rows[0].remove(at: 6)
    let report = MarkedReport(written.markdown)
    #expect(report.findings.count == 1)
    #expect(report.findings.first?.contains("行政诉讼 未经复议直接起诉 结果纠正") == true)
  }
}
