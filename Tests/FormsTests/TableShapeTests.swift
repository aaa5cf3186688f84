import Disclosure
import Forms
import Testing

@Suite("Rows and cells that are missing or too many") struct TableShapeTests {
  @Test func `a dropped row is shown where it should stand`() {
    let report = MarkedReport(
      """
      | 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
      |---|--:|--:|--:|
      📍| 规章 | 1 | 2 | 3 |
      """)
    #expect(
      report.findings == [
        "📍 the row “行政规范性文件” is missing (form of 2021, Article 20(1): rules and normative documents)"
      ])
    #expect(report.figure("normative-documents", "issued") == nil)
  }

  @Test func `a dropped first row is shown at the head of the table`() {
    let report = MarkedReport(
      """
      📍| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
      |---|--:|--:|--:|
      | 行政规范性文件 | 1 | 2 | 3 |
      """)
    #expect(report.findings(of: "missing-row").count == 1)
    #expect(report.findings(of: "missing-row")[0].hasPrefix("📍 the row “规章”"))
  }

  @Test func `a dropped cell binds nothing of its row, because nobody can tell which one it was`() {
    let report = MarkedReport(
      """
      | 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
      |---|--:|--:|--:|
      | 规章 | 1 | 📍3 |
      | 行政规范性文件 | 4 | 5 | 6 |
      """)
    #expect(report.findings == ["📍 the row “规章” has 3 cells under 4 headings: 1 missing"])
    for column in ["issued", "repealed", "in-force"] { #expect(report.figure("rules", column) == nil) }
    #expect(report.figure("normative-documents", "repealed") == "5")
  }

  @Test func `a cell too many binds nothing of its row either`() {
    let report = MarkedReport(
      """
      | 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
      |---|--:|--:|--:|
      | 规章 | 1 | 2 | 3 | 📍9 |
      | 行政规范性文件 | 4 | 5 | 6 |
      """)
    #expect(
      report.findings == ["📍 the row “规章” has 5 cells under 4 headings, and nobody can tell which is one too many"])
    #expect(report.figure("rules", "issued") == nil)
    #expect(report.figure("normative-documents", "in-force") == "6")
  }

  @Test func `a column with a heading of its own is kept beside the form`() {
    let report = MarkedReport(
      """
      | 信息内容 | 本年制发件数 | 本年废止件数 | 📍政策解读材料 | 现行有效件数 |
      |---|--:|--:|--:|--:|
      | 规章 | 1 | 2 | 甲 | 3 |
      | 行政规范性文件 | 4 | 5 |  | 6 |
      """)
    #expect(report.findings == ["📍 the column “政策解读材料” is not in the form"])
    #expect(!report.binding.findings.containsErrors)
    #expect(report.table?.surplusColumns.map(\.label) == ["政策解读材料"])
    #expect(report.table?.surplusColumns.first?.cells[0]?.text == "甲")
    #expect(report.table?.surplusColumns.first?.cells[1]?.text == "")
    #expect(report.figure("rules", "in-force") == "3")
  }

  @Test func `a column without a heading is kept too, as 吴忠 2024 has one cell too many in table four`() {
    var table = WrittenTable(FormLibrary.national.layout("2021", "reviews"))
    table.header.append("")
    table.rows[0].append("0")
    let report = MarkedReport(table.markdown)
    #expect(report.rules == ["extra-column"])
    #expect(report.findings.first?.hasSuffix("column 16 is beyond the form and has no heading") == true)
    #expect(report.table?.surplusColumns.first?.cells[0]?.text == "0")
    #expect(report.binding.figures == table.figures)
  }

  @Test func `a missing column is named`() {
    let report = MarkedReport(
      """
      | 信息内容 | 本年制发件数 | 📍现行有效件数 |
      |---|--:|--:|
      | 规章 | 1 | 3 |
      | 行政规范性文件 | 4 | 6 |
      """)
    #expect(report.findings(of: "missing-column").count == 1)
    #expect(report.findings[0].hasPrefix("📍 the column “本年废止件数” is missing"))
    #expect(report.figure("rules", "repealed") == nil)
    #expect(report.figure("rules", "in-force") == "3")
  }

  @Test func `a local extension row is kept with every cell, also in a column beyond the form`() throws {
    let report = MarkedReport(
      """
      | 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 | 备注 |
      |---|--:|--:|--:|---|
      | 规章 | 1 | 2 | 3 | |
      | 📍其他主动公开文件 | 7 | 8 | 9 | 含转发 |
      | 行政规范性文件 | 4 | 5 | 6 | |
      """)
    #expect(report.findings(of: "extra-row") == ["📍 the row “其他主动公开文件” is not in the form"])
    let row = try #require(report.table?.surplusRows.first)
    #expect(row.label == "其他主动公开文件")
    #expect(row.cells.map { $0?.text } == ["7", "8", "9"])
    #expect(row.surplusCells.map(\.text) == ["含转发"])
    #expect(row.after == 0)
    #expect(report.figure("normative-documents", "in-force") == "6")
  }

  @Test func `the unit of a local row is kept`() throws {
    var table = WrittenTable(FormLibrary.national.layout("2014", "annex"))
    table.rows.insert(["本地增设指标", "幅", "7"], at: 3)
    let report = MarkedReport(table.markdown, year: 2018)
    #expect(report.rules == ["extra-row"])
    let row = try #require(report.table?.surplusRows.first)
    #expect(row.unit?.text == "幅")
    #expect(row.cells.map { $0?.text } == ["7"])
  }

  @Test func `a figure in a group row belongs to some row, but nobody can tell to which`() {
    let table = WrittenTable(FormLibrary.national.layout("2021", "requests"))
    let lines = table.markdown.split(separator: "\n").map { line in
      line.hasPrefix("| （三）不予公开 |") ? "| （三）不予公开 | | | 📍8 | | | | |" : String(line)
    }
    let report = MarkedReport(lines.joined(separator: "\n"))
    #expect(report.findings == ["📍 “（三）不予公开” is a group without figures in the form, but “8” stands here"])
    #expect(report.binding.figures == table.figures)
  }

  @Test func `a figure in a group column names the column`() {
    var table = WrittenTable(FormLibrary.national.layout("2021", "requests"))
    table.header.insert("法人或其他组织", at: 2)
    for row in table.rows.indices { table.rows[row].insert(row == 0 ? "📍5" : "", at: 2) }
    let report = MarkedReport(table.markdown)
    #expect(report.findings == ["📍 “法人或其他组织” is a group without figures in the form, but “5” stands here"])
    #expect(report.binding.figures == table.figures)
  }

  @Test func `a second row in the table of cases is one too many`() {
    var table = WrittenTable(FormLibrary.national.layout("2021", "reviews"))
    table.rows.append(table.rows[0].map { _ in "99" })
    let report = MarkedReport(table.markdown)
    #expect(report.rules == ["extra-row"])
    #expect(report.binding.findings.containsErrors)
    #expect(report.binding.figures == table.figures)
  }

  @Test func `an optional row may be left out, and is bound where it is there`() {
    let annex = FormLibrary.national.layout("2014", "annex")
    var table = WrittenTable(annex)
    #expect(MarkedReport(table.markdown, year: 2018).binding.figures.count == 65)
    table.rows.removeAll { $0[0].contains("政府公报公开") }
    let report = MarkedReport(table.markdown, year: 2018)
    #expect(report.findings.isEmpty, "淄博 2018 prints no 政府公报: \(report.findings)")
    #expect(report.binding.figures.count == 64)
  }

  @Test func `a figure that cannot be read leaves its cell empty-handed, not its neighbours`() {
    let report = MarkedReport(
      """
      | 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
      |---|--:|--:|--:|
      | 规章 | 📍— | 2 | |
      | 行政规范性文件 | 📍1 2 | 不适用 | 未公布 |
      """)
    #expect(
      report.findings == [
        "📍 “—” may mean zero, blank, not applicable or not published", "📍2 there is more than one number here",
      ])
    #expect(report.figure("rules", "issued") == nil)
    #expect(report.figure("rules", "repealed") == "2")
    #expect(report.figure("rules", "in-force") == "blank")
    #expect(report.figure("normative-documents", "repealed") == "n.a.")
    #expect(report.figure("normative-documents", "in-force") == "n.p.")
  }

  @Test func `a unit that is not the form's is kept and reported`() {
    let report = MarkedReport(
      """
      | 信息内容 | 本年处理决定数量 |
      |---|--:|
      | 行政处罚 | 📍3次 |
      | 行政强制 | 4件 |
      """)
    #expect(report.findings == ["📍 the unit is “次”, expected “件”"])
    #expect(!report.binding.findings.containsErrors)
    #expect(report.figure("penalties", "decisions") == "3次")
    #expect(report.figure("compulsion", "decisions") == "4")
  }

  @Test(arguments: ["2.6万元", "26000元", "26,000 元", "2 万余元", "2.65元", "1亿元"])
  func `an amount of money is no number of cases`(text: String) throws {
    let report = MarkedReport(
      """
      | 信息内容 | 本年处理决定数量 |
      |---|--:|
      | 行政处罚 | 📍\(text) |
      | 行政强制 | 4 |
      """)
    let unit = String(text.drop { !"万亿元".contains($0) }).replacing("余", with: "")
    #expect(report.findings == ["📍 the unit is “\(unit)”, expected “件”"])
    #expect(report.binding.findings.containsErrors)
    let finding = try #require(report.binding.findings.first { $0.rule == "unit" })
    #expect(finding.fix?.zh == "核对原件的数字和单位；这一格以“件”计")
    #expect(finding.fix?.en == "compare number and unit with the original; this cell counts in “件”")
    #expect(report.figure("penalties", "decisions") == nil)
    #expect(report.figure("compulsion", "decisions") == "4")
  }

  @Test func `a unit of other things is kept as printed, and the fix speaks of the cell`() throws {
    let report = MarkedReport(
      """
      | 信息内容 | 本年处理决定数量 |
      |---|--:|
      | 行政处罚 | 465人次 |
      | 行政强制 | 4 |
      """)
    let finding = try #require(report.binding.findings.first { $0.rule == "unit" })
    #expect(finding.severity == .warning)
    #expect(finding.fix?.zh == "核对原件的数字和单位；这一格以“件”计")
    #expect(report.table?["penalties", "decisions"]?.figure == .number(Quantity(.count(465), unit: "人次")))
  }

  @Test func `a form without a unit says what its cells count, things or money`() {
    let form = decoded(
      """
      edition: "2050"
      name: {zh: 表, en: Form}
      instrument: 文
      years: {from: 2050}
      tables:
        - id: t
          caption: 项目
          corner: 项目
          columns: [{id: number, zh: 处理数量}, {id: amount, zh: 处理金额, kind: money}]
          rows: [{id: first, zh: 第一种}, {id: second, zh: 第二种}]
      """)
    let report = MarkedReport(
      """
      | 项目 | 处理数量 | 处理金额 |
      |---|--:|--:|
      | 第一种 | 📍2.6万元 | 📍3件 |
      | 第二种 | 3家 | 2.6万元 |
      """, year: 2050, library: FormLibrary([form.edition!]))
    #expect(
      report.findings == ["📍 the unit is “元”, expected whole things", "📍2 the unit is “件”, expected 元 or 万元"])
    #expect(report.figure("first", "number") == nil)
    #expect(report.figure("first", "amount") == nil)
    #expect(report.figure("second", "number") == "3家")
    #expect(report.figure("second", "amount") == "2.6万元")
  }

  @Test func `a column of units that says money makes an amount of the number of things beside it`() throws {
    let table = WrittenTable(FormLibrary.national.layout("2014", "annex"))
    let lines = table.markdown.split(separator: "\n").map { line in
      line.hasPrefix("| （三）接受培训人员数 |") ? "| （三）接受培训人员数 | 📍万元 | 65 |" : String(line)
    }
    let report = MarkedReport(lines.joined(separator: "\n"), year: 2018)
    #expect(report.findings == ["📍 the unit is “万元”, expected “人次”"])
    #expect(report.binding.findings.containsErrors)
    #expect(report.figure("training.trainees", "count") == nil)
    #expect(report.figure("training.classes", "count") != nil)
  }

  @Test func `another unit of money in the column of units would be wrong by its factor`() {
    let table = WrittenTable(FormLibrary.national.layout("2014", "annex"))
    let lines = table.markdown.split(separator: "\n").map { line in
      line.hasPrefix("| （五）政府信息公开专项经费") ? "| 政府信息公开专项经费 | 📍元 | 26000 |" : String(line)
    }
    let report = MarkedReport(lines.joined(separator: "\n"), year: 2018)
    #expect(report.findings == ["📍 the unit is “元”, expected “万元”"])
    #expect(report.binding.findings.containsErrors)
  }

  @Test func `an amount of fees is no number of things`() {
    let report = MarkedReport(
      """
      | 信息内容 | 本年收费金额（单位：万元） |
      |---|--:|
      | 行政事业性收费 | 📍3件 |
      """)
    #expect(report.findings == ["📍 the unit is “件”, expected “万元”"])
    #expect(report.binding.findings.containsErrors)
    #expect(report.figure("fees", "amount") == nil)
  }

  @Test func `units of the annex stand in a column of their own and are compared with the form's`() {
    let table = WrittenTable(FormLibrary.national.layout("2014", "annex"))
    let lines = table.markdown.split(separator: "\n").map { line in
      line.hasPrefix("| （三）接受培训人员数 |") ? "| （三）接受培训人员数 | 📍人 | 65 |" : String(line)
    }
    let report = MarkedReport(lines.joined(separator: "\n"), year: 2018)
    #expect(report.findings == ["📍 the unit is “人”, expected “人次”"])
    #expect(report.table?.writtenUnits.values.contains("万元") == true)
  }
}
