import Disclosure
import Forms
import Testing

@Suite("An edition's file, read") struct EditionDecoderTests {
  /// A whole small file, with one line of it put in place of another.
  private func messages(_ line: String = "", instead: String = "") -> [String] {
    let file = """
      edition: "2030"
      name: {zh: 年报格式, en: Report format}
      years: {from: 2030}
      tables:
        - id: requests
          caption: {zh: 申请, en: Requests}
          columns:
            - {id: total, zh: 总计, en: Total}
          rows:
            - {id: received, zh: 收到, en: Received}
            - {id: refused, zh: 退回, en: Refused}
          relations:
            - refused <= received
      """
    precondition(line.isEmpty || file.contains(line))
    return decoded(line.isEmpty ? file : file.replacing(line, with: instead)).findings.map {
      "\($0.location.line):\($0.location.column) \($0.message.en)"
    }
  }

  @Test func `a small file is a whole edition`() {
    #expect(messages().isEmpty)
  }

  @Test(
    arguments: [
      ("name: {zh", "names: {zh", "2:1 a form file has no key “names”; did you mean “name”?"),
      ("caption: {zh", "captoin: {zh", "6:5 a form file has no key “captoin”; did you mean “caption”?"),
      (
        "refused, zh: 退回, en: Refused", "refused, zh: 退回, optinal: true",
        "11:31 a form file has no key “optinal”; did you mean “optional”?"
      ),
      ("{id: refused", "{id: Refused", "11:14 the id Refused is not made of a-z, 0-9 and hyphens"),
      ("{id: refused, ", "{id: received, ", "11:14 the id received stands twice"),
      ("{id: refused, ", "{", "11:9 a label with figures needs an `id`"),
      ("{id: refused, ", "{id: unit, ", "11:14 the id unit is reserved; choose another"),
      ("{id: refused, ", "{id: extra-1, ", "11:14 the id extra-1 is reserved; choose another"),
      ("zh: 退回, ", "", "11:9 the label has no words in `zh`, so nothing can be bound to it"),
      ("en: Refused}", "en: Refused, aliases: 退件}", "11:53 expected a list: [a, b], or lines that begin with “- ”"),
      ("en: Refused}", "en: Refused, signed: yes}", "11:52 expected true or false"),
      ("en: Refused}", "en: Refused, kind: euro}", "11:50 kind is count, money or decimal, not euro"),
      ("id: requests", "id: 申请", "5:9 a table needs an `id` of a-z, 0-9 and hyphens"),
      ("{from: 2030}", "{from: 今年}", "3:15 expected a year, not 今年"),
      ("{from: 2030}", "2030", "3:8 years is written {from: 2021, to: 2025}"),
      ("caption: {zh", "style: round\n    caption: {zh", "6:12 style is merged or indented, not round"),
      (
        "{id: total, zh: 总计, en: Total}", "{id: total, zh: 总计, figures: false}",
        "8:9 a column has either figures or children; give the figures a column among the children"
      ),
      ("edition: \"2030\"", "edition: 二〇三〇", "1:10 the file names no `edition`, such as \"2021\""),
      ("- {id: total, zh: 总计, en: Total}", "", "5:5 table requests has no rows or no columns for figures"),
    ])
  func `each fault is reported at its place, with what was meant`(line: String, instead: String, message: String) {
    #expect(messages(line, instead: instead).contains(message), "\(messages(line, instead: instead))")
  }

  @Test func `all faults of a file come at once`() {
    let file = """
      edition: "2030"
      tabels: []
      tables:
        - id: t
          columns: [{id: A, zh: 甲}]
          rows: [{id: b}]
          relations: [b = c]
      """
    #expect(decoded(file).findings.count == 4)
  }

  @Test(arguments: ["", "甲", "- a", "edition: \"2030\"", "edition: \"2030\"\ntables: []", "tables: []"])
  func `a file without an edition or a table is none`(file: String) {
    let (edition, findings) = decoded(file)
    #expect(edition == nil)
    #expect(!findings.isEmpty || file.isEmpty)
  }

  @Test func `two tables of one id are reported`() {
    let table = "{id: t, columns: [{id: a, zh: 甲}], rows: [{id: b, zh: 乙}]}"
    let (_, findings) = decoded("edition: \"2030\"\ntables: [\(table), \(table)]")
    #expect(findings.map(\.message.en) == ["table t is defined twice"])
  }

  @Test func `a row takes the unit of what stands above it, a unit of money makes money`() throws {
    let (edition, findings) = decoded(
      """
      edition: "2030"
      tables:
        - id: t
          unit: 件
          columns: [{id: a, zh: 甲}, {id: b, zh: 乙, unit: 元}]
          rows:
            - {id: r, zh: 收到}
            - {id: g, zh: 经费, unit: 万元, children: [{id: s, zh: 专项}, {id: n, zh: 笔数, unit: 笔}]}
      """)
    #expect(findings.isEmpty, "unexpected: \(findings)")
    let layout = try #require(edition?.tables.first)
    #expect(layout.rows.figureNodes.map { layout.reader(row: $0, column: 0).unit } == ["件", "万元", "笔"])
    #expect(layout.rows.figureNodes.map { layout.reader(row: $0, column: 0).kind } == [.count, .money, .count])
    #expect(layout.rows.figureNodes.map { layout.reader(row: $0, column: 1).unit } == ["元", "元", "元"])
  }

  @Test func `one text may stand for both languages`() throws {
    let (edition, _) = decoded(
      """
      edition: "2030"
      name: 地方表
      tables: [{id: t, caption: 申请, columns: [{id: a, zh: 甲}], rows: [{id: b, zh: 乙}]}]
      """)
    #expect(edition?.name == Text(zh: "地方表", en: "地方表"))
    #expect(edition?.tables.first?.caption == Text(zh: "申请", en: "申请"))
    #expect(edition?.tables.first?.columns.nodes.first?.label == Text(zh: "甲", en: "甲"))
    #expect(edition?.isPrescribed(for: 1999) == true, "without years it is prescribed for all")
  }

  @Test func `a deep tree of labels costs no stack`() {
    var rows = "{id: r, zh: 末}"
    for level in 0..<25 { rows = "{id: g\(level), zh: 层, children: [\(rows)]}" }
    let (edition, findings) = decoded(
      "edition: \"2030\"\ntables: [{id: t, columns: [{id: a, zh: 甲}], rows: [\(rows)]}]")
    #expect(findings.containsErrors || edition?.tables.first?.rows.depth == 26)
  }
}
