import Disclosure
import Forms
import Tables
import TestSupport
import Testing

@Suite("The layout of the law") struct LegalLayoutTests {
  private func spans(_ element: StrictXML.Element?) -> [Int] {
    ["colspan", "rowspan"].map { element?.attributes[$0].flatMap(Int.init) ?? 1 }
  }

  @Test func `table three is ten columns wide, its corner three by three, its outcomes twenty-two rows high`() throws {
    let drawn = try Drawn(StatutoryTable(numbered: FormLibrary.layout("2021", "requests")))
    #expect(drawn.model.width == 10)
    #expect(drawn.model.places.count == 3 + 25)
    let corner = drawn.model.cells.first?.element
    #expect(corner?.name == "td", "a remark heads nothing")
    #expect(spans(corner) == [3, 3])
    #expect(corner?.text.contains("第一项加第二项之和，等于第三项加第四项之和") == true)
    #expect(spans(drawn.cell("requests.outcomes")) == [1, 22])
    #expect(spans(drawn.cell("requests.outcomes.withheld")) == [1, 8])
    #expect(spans(drawn.cell("requests.outcomes.withheld.state-secrets")) == [1, 1])
    #expect(spans(drawn.cell("requests.outcomes.disclosed")) == [2, 1])
    #expect(spans(drawn.cell("requests.received")) == [3, 1])
    #expect(spans(drawn.cell("requests/organisation")) == [5, 1])
    #expect(spans(drawn.cell("requests/natural-person")) == [1, 2])
    #expect(spans(drawn.cell("requests/~0")) == [7, 1], "申请人情况")
  }

  @Test func `the innermost groups of headings are the column groups, since those cannot nest`() throws {
    func spans(_ edition: String, _ table: String) throws -> [Int] {
      try Drawn(StatutoryTable(numbered: FormLibrary.layout(edition, table))).model.columnGroups.map(\.count)
    }
    #expect(try spans("2021", "requests") == [3, 1, 5, 1])
    #expect(try spans("2021", "reviews") == [5, 5, 5])
    #expect(try spans("2021", "documents") == [1, 3])
    #expect(try spans("2014", "annex") == [2, 1])
    let requests = try Drawn(StatutoryTable(numbered: FormLibrary.layout("2021", "requests")))
    #expect(requests.cell("requests/~0")?.attributes["scope"] == "col", "申请人情况 stands over three of them")
    #expect(requests.cell("requests/organisation")?.attributes["scope"] == "colgroup")
    let reviews = try Drawn(StatutoryTable(numbered: FormLibrary.layout("2021", "reviews")))
    #expect(reviews.cell("reviews/litigation")?.attributes["scope"] == "col")
    #expect(reviews.cell("reviews/litigation.direct")?.attributes["scope"] == "colgroup")
    #expect(reviews.cell("reviews/reconsideration")?.attributes["scope"] == "colgroup")
  }

  @Test func `in 2019 the outcomes are twenty rows high`() throws {
    let drawn = try Drawn(StatutoryTable(numbered: FormLibrary.layout("2019", "requests")))
    #expect(spans(drawn.cell("requests.outcomes")) == [1, 20])
  }

  @Test func `table four is one row of fifteen under three rows of headings`() throws {
    let drawn = try Drawn(StatutoryTable(numbered: FormLibrary.layout("2021", "reviews")))
    #expect(drawn.model.width == 15)
    #expect(drawn.model.places.count == 4)
    #expect(spans(drawn.cell("reviews/reconsideration")) == [5, 1])
    #expect(spans(drawn.cell("reviews/litigation")) == [10, 1])
    #expect(spans(drawn.cell("reviews/litigation.direct")) == [5, 1])
    #expect(spans(drawn.cell("reviews/reconsideration.upheld")) == [1, 2])
    #expect(
      drawn.cell("reviews.cases/litigation.direct.total")?.headers
        == ["reviews/litigation", "reviews/litigation.direct", "reviews/litigation.direct.total"])
  }

  @Test func `the annex is label, unit and figure, by level, its groups across the table`() throws {
    var table = StatutoryTable(numbered: FormLibrary.layout("2014", "annex"))
    let layout = table.layout
    let budget = try #require(layout.rows.nodes.firstIndex { $0.path == "organisation.budget" })
    table.writtenUnits[budget] = "万元"
    let drawn = try Drawn(table)
    #expect(drawn.model.width == 3)
    #expect(drawn.cell("annex.organisation")?.classes == ["group", "level-0"])
    #expect(spans(drawn.cell("annex.organisation")) == [3, 1])
    #expect(drawn.cell("annex.requests.answered.withheld.privacy")?.classes == ["level-3"])
    let units = drawn.model.cells.filter { $0.element.classes == ["unit"] }
    #expect(units.count == 65)
    #expect(units.first { $0.element.text == "万元" }?.element.headers.last == "annex/unit")
    #expect(drawn.table.elements.count { $0.name == "tbody" } == 9)
  }

  @Test func `a row that may be left out and is, is not drawn, and nothing shifts`() throws {
    let drawn = try Drawn(StatutoryTable(numbered: FormLibrary.layout("2014", "annex"), leavingOut: true))
    #expect(drawn.cell("annex.disclosure.channels.gazette") == nil)
    #expect(drawn.cell("annex.disclosure.channels.website/count")?.text == "5")
  }

  /// Rows with figures and rows below them beside groups; a first row and a whole group that may be left out; a column
  /// of units beside merged groups: nothing the national forms have, but a form file may.
  private static let unusual = FormLibrary.edition(
    Array(
      """
      edition: "2050"
      tables:
        - id: t
          caption: 表
          corner: 项目
          unit: 件
          unit-column: 单位
          columns: [{id: a, zh: 甲, explanation: 甲方}, {zh: 乙, children: [{id: b, zh: 丙}, {id: c, zh: 丁, unit: 万元}]}]
          rows:
            - {id: first, zh: 首行, optional: true}
            - id: whole
              zh: 总数
              figures: true
              children:
                - {id: part, zh: 其中, children: [{id: deep, zh: 更深}, {id: deeper, zh: 最深, optional: true}]}
                - {id: rest, zh: 其余}
            - {id: empty, zh: 空组, children: [{id: gone, zh: 可略, optional: true}]}
            - {id: maybe, zh: 可略总数, figures: true, optional: true, children: [{id: of, zh: 其中之一}]}
      """.utf8)
  ).tables[0]

  @Test(arguments: [TableLayout.Style.merged, .indented], [true, false])
  func `an unusual form is a whole rectangle too`(style: TableLayout.Style, leavingOut: Bool) throws {
    let layout = Self.unusual.altered(style: style)
    let drawn = try Drawn(StatutoryTable(numbered: layout, leavingOut: leavingOut))
    #expect(drawn.model.width == (style == .merged ? 6 : 5))
    #expect(drawn.model.columnGroups.map(\.count) == [style == .merged ? 3 : 2, 1, 2])
    #expect(Set(drawn.region.all.compactMap(\.id)) == drawn.anchors(among: ["t.empty", "t.gone", "t.empty.gone/a"]))
    #expect((drawn.cell("t.first/a") == nil) == leavingOut)
    #expect((drawn.cell("t.empty") == nil) == leavingOut, "a group without rows is no heading")
    #expect(drawn.cell("t.maybe.of/a") != nil)
    for cell in drawn.model.cells where !cell.isHeader {
      for header in cell.element.headers { #expect(drawn.model.cell(header)?.isHeader == true, "\(header)") }
    }
    #expect(
      drawn.cell("t.whole.part.deep/c")?.headers == ["t.whole", "t.whole.part", "t.whole.part.deep", "t/~1", "t/c"])
    #expect(drawn.html.contains("甲：甲方"), "explanations of columns are printed too")
  }

  @Test func `the example of docs/forms.md is drawn without touching Swift`() throws {
    let layout = FormLibrary.edition(Array(try #require(try fencedBlocks("yaml", of: "forms.md").first).utf8)).tables[0]
    let drawn = try Drawn(StatutoryTable(numbered: layout, leavingOut: true))
    #expect(drawn.model.width == 4 + 3)
    #expect(
      drawn.cell("services.open.admitted.works.roads/halves.first")?.headers == [
        "services.open", "services.open.admitted", "services.open.admitted.works", "services.open.admitted.works.roads",
        "services/halves", "services/halves.first",
      ])
    #expect(spans(drawn.cell("services.open.admitted.works")) == [1, 2], "水利 is left out")
    #expect(drawn.html.contains("2.土地出让：国有建设用地使用权出让"))
  }
}
