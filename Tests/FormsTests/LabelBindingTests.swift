import Disclosure
import Forms
import Testing

@Suite("Which label of the form a written label is") struct LabelBindingTests {
  @Test func `the words bind, however they are numbered and punctuated`() {
    let report = MarkedReport(
      """
      | 信息 内容 | 本年处理决定数量 |
      |---|--:|
      | 1.行政处罚： | 3 |
      | ②行政强制 | 4 |
      """)
    #expect(report.findings.isEmpty, "unexpected: \(report.findings)")
    #expect(report.figure("penalties", "decisions") == "3")
    #expect(report.figure("compulsion", "decisions") == "4")
  }

  @Test func `a known other wording binds, and is kept as the office's own`() {
    let report = MarkedReport(
      requests(
        ["一、本年接收政府信息公开数量": "1 | 2 | 3 | 4 | 5 | 6 | 21"], replacing: "一、本年新收政府信息公开申请数量", header: "商业机构"))
    #expect(report.findings.isEmpty, "unexpected: \(report.findings)")
    #expect(report.figure("received", "organisation.business") == "2")
    #expect(report.table?.writtenRowLabels.values.sorted() == ["一、本年接收政府信息公开数量"])
    #expect(report.table?.writtenColumnLabels.values.sorted() == ["商业机构"])
  }

  @Test func `the form's own words are not recorded as the office's`() {
    let report = MarkedReport(requests([:]))
    #expect(report.table?.writtenRowLabels.isEmpty == true)
    #expect(report.table?.writtenColumnLabels.isEmpty == true)
  }

  @Test func `another wording behind its group is recorded without the group`() {
    let report = MarkedReport(requests([:], header: "法人或其他组织：商业机构"))
    #expect(report.findings.isEmpty, "unexpected: \(report.findings)")
    #expect(report.table?.writtenColumnLabels.values.sorted() == ["商业机构"])
  }

  @Test func `a near miss names the label that is meant, and its figures are not bound`() {
    let report = MarkedReport(
      """
      | 信息内容 | 本年处理决定数量 |
      |---|--:|
      | 📍行政处法 | 3 |
      | 行政强制 | 4 |
      """)
    #expect(report.findings == ["📍 the row label “行政处法” is not in the form; is “行政处罚” meant?"])
    #expect(report.figure("penalties", "decisions") == nil)
    #expect(report.figure("compulsion", "decisions") == "4")
  }

  @Test func `a near miss among the headings is one too, and its column is not bound`() {
    let report = MarkedReport(
      """
      | 信息内容 | 本年制发件数 | 📍本年费止件数 | 现行有效件数 |
      |---|--:|--:|--:|
      | 规章 | 1 | 2 | 3 |
      | 行政规范性文件 | 4 | 5 | 6 |
      """)
    #expect(report.findings == ["📍 the column label “本年费止件数” is not in the form; is “本年废止件数” meant?"])
    #expect(report.figure("rules", "repealed") == nil)
    #expect(report.figure("rules", "in-force") == "3")
  }

  @Test func `a mistyped label hides no other row or column that is missing`() {
    var table = WrittenTable(FormLibrary.national.layout("2021", "requests"))
    let labels = table.rows.map { $0[0] }
    table.header[3] = "科研机沟"
    table.rows[labels.firstIndex(of: "（一）予以公开")!][0] = "（一）予以公升"
    table.header.remove(at: 5)
    for row in table.rows.indices { table.rows[row].remove(at: 5) }
    table.rows.remove(at: labels.firstIndex(of: "2.重复申请")!)
    let report = MarkedReport(table.markdown)
    #expect(report.rules == ["near-label", "near-label", "missing-column", "missing-row"])
    #expect(report.findings(of: "missing-column").first?.contains("法律服务机构”") == true)
    #expect(report.findings(of: "missing-row").first?.contains("2.重复申请”") == true)
  }

  @Test func `each mistyped label that the form repeats is one finding`() {
    var table = WrittenTable(FormLibrary.national.layout("2021", "reviews"))
    for column in [5, 10] {
      #expect(table.header[column] == "结果维持")
      table.header[column] = "结果维特"
    }
    let report = MarkedReport(table.markdown)
    #expect(report.rules == ["near-label", "near-label"], "\(report.findings)")
  }

  @Test func `every label of every form, mistyped in one character, is one finding`() {
    var found = 0
    for layout in FormLibrary.national.layouts {
      let year = layout.edition == "2014" ? 2018 : layout.edition == "2019" ? 2020 : 2024
      let right = WrittenTable(layout)
      func check(_ table: WrittenTable, _ label: String) {
        let report = MarkedReport(table.markdown, year: year)
        // A table of one row or column may be unrecognisable then.
        guard report.table?.layout.id == layout.id, report.table?.layout.edition == layout.edition else { return }
        guard report.rules.contains("near-label") else { return }
        found += 1
        #expect(report.rules == ["near-label"], "\(layout.edition) \(layout.id) \(label): \(report.findings)")
      }
      for column in right.labelCells..<right.header.count {
        var table = right
        table.header[column] = mistyped(table.header[column])
        check(table, table.header[column])
      }
      for row in right.rows.indices where layout.hasRowLabels {
        var table = right
        table.rows[row][0] = mistyped(table.rows[row][0])
        check(table, table.rows[row][0])
      }
    }
    #expect(found > 150, "only \(found) labels were told to be near")
  }

  /// The last character of the words replaced by one that no form has.
  private func mistyped(_ label: String) -> String {
    var characters = Array(label)
    if let last = characters.lastIndex(where: { $0.unicodeScalars.allSatisfy { $0.properties.isIdeographic } }) {
      characters[last] = "龘"
    }
    return String(characters)
  }

  @Test func `labels that changed places are out of order`() {
    let report = MarkedReport(
      """
      | 信息内容 | 本年处理决定数量 |
      |---|--:|
      | 行政强制 | 3 |
      | 📍行政处罚 | 4 |
      """)
    #expect(
      report.findings == ["📍 “行政处罚” stands after “行政强制”, but before it in the form: the labels may be swapped"])
  }

  @Test func `headings that changed places are out of order`() {
    let report = MarkedReport(
      """
      | 信息内容 | 本年废止件数 | 📍本年制发件数 | 现行有效件数 |
      |---|--:|--:|--:|
      | 规章 | 1 | 2 | 3 |
      | 行政规范性文件 | 4 | 5 | 6 |
      """)
    #expect(
      report.findings == ["📍 “本年制发件数” stands after “本年废止件数”, but before it in the form: the labels may be swapped"])
  }

  @Test func `a wrong ordinal is a warning, since the words bind`() {
    let report = MarkedReport(requests(["📍（五）予以公开": "0 | 0 | 0 | 0 | 0 | 0 | 7"], replacing: "（一）予以公开"))
    #expect(report.findings == ["📍 the ordinal of “（五）予以公开” differs from the form's “（一）予以公开”"])
    #expect(report.binding.findings.filter { $0.rule == "label-ordinal" }.allSatisfy { $0.severity == .warning })
    #expect(report.figure("outcomes.disclosed", "total") == "7")
  }

  @Test(arguments: ["予以公开", "()予以公开", "（）予以公开"])
  func `a lost ordinal is no finding`(label: String) {
    let report = MarkedReport(requests([label: "0 | 0 | 0 | 0 | 0 | 0 | 7"], replacing: "（一）予以公开"))
    #expect(report.findings.isEmpty, "unexpected: \(report.findings)")
    #expect(report.figure("outcomes.disclosed", "total") == "7")
  }

  @Test(
    arguments: [
      "（三）不予公开 1.属于国家秘密", "(三)不予公开 ①属于国家秘密", "不予公开：属于国家秘密", "三、本年度办理结果（三）不予公开1.属于国家秘密", "本年度办理结果：不予公开：属于国家秘密",
    ])
  func `a label written behind its groups binds without a finding`(label: String) {
    let report = MarkedReport(requests([label: "9 | 0 | 0 | 0 | 0 | 0 | 9"], replacing: "1.属于国家秘密"))
    #expect(report.findings.isEmpty, "unexpected: \(report.findings)")
    #expect(report.figure("outcomes.withheld.state-secrets", "natural-person") == "9")
  }

  @Test func `a row without a label is nobody's`() {
    let report = MarkedReport(
      """
      | 信息内容 | 本年处理决定数量 |
      |---|--:|
      | 行政处罚 | 3 |
      |📍  | 4 |
      """)
    #expect(report.findings(of: "missing-label").count == 1)
    #expect(report.findings(of: "missing-row").count == 1)
    #expect(report.figure("compulsion", "decisions") == nil)
  }

  @Test func `a row that stands twice is reported, and the second does not replace the first`() {
    let report = MarkedReport(
      """
      | 信息内容 | 本年处理决定数量 |
      |---|--:|
      | 行政处罚 | 3 |
      | 📍行政处罚 | 9 |
      | 行政强制 | 4 |
      """)
    #expect(report.findings == ["📍 the row label “行政处罚” stands twice"])
    #expect(report.figure("penalties", "decisions") == "3")
  }

  @Test func `a heading that stands twice is reported`() {
    let report = MarkedReport(
      """
      | 信息内容 | 本年制发件数 | 📍本年制发件数 | 本年废止件数 | 现行有效件数 |
      |---|--:|--:|--:|--:|
      | 规章 | 1 | 9 | 2 | 3 |
      | 行政规范性文件 | 4 | 9 | 5 | 6 |
      """)
    #expect(report.findings == ["📍 the column label “本年制发件数” stands twice"])
    #expect(report.figure("rules", "issued") == "1")
    #expect(report.figure("rules", "repealed") == "2")
  }

  /// Table three of 2021, with its total column alone filled, and one label written otherwise.
  private func requests(_ row: [String: String], replacing label: String = "", header: String = "商业企业") -> String {
    var table = WrittenTable(FormLibrary.national.layout("2021", "requests"))
    table.header[2] = header
    return table.markdown.split(separator: "\n").map { line in
      guard let (written, figures) = row.first, line.hasPrefix("| \(label) |") else { return String(line) }
      return "| \(written) | \(figures) |"
    }.joined(separator: "\n")
  }
}
