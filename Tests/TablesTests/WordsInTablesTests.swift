import Disclosure
import Forms
import Markup
import Tables
import Testing

@Suite("What a drawn table says") struct WordsInTablesTests {
  private let fees = FormLibrary.layout("2021", "fees")
  private let documents = FormLibrary.layout("2021", "documents")

  private func cell(_ figure: Figure, words: TableWords = .chinese, in layout: TableLayout? = nil) throws
    -> StrictXML.Element
  {
    let layout = layout ?? documents
    var table = StatutoryTable(layout: layout, at: SourceLocation(file: "a.md"))
    table.put(figure, 0, 0)
    return try #require(
      try Drawn(table, words: words).cell(
        layout.address(row: layout.rows.figureNodes[0], column: layout.columns.figureNodes[0])))
  }

  // MARK: caption

  @Test func `the caption names table, centre, year and unit`() throws {
    let drawn = try Drawn(StatutoryTable(numbered: documents), context: "淄博市公共资源交易中心 · 2024 年")
    #expect(drawn.model.caption?.text == "第二十条第（一）项 淄博市公共资源交易中心 · 2024 年 · 单位：件")
    #expect(drawn.region.attributes["aria-labelledby"] == drawn.model.caption?.id)
    #expect(drawn.region.attributes["role"] == "region")
    #expect(drawn.region.attributes["tabindex"] == "0", "a region that scrolls is reached with the keyboard")
  }

  @Test func `a unit that the heading, a column or only some cells have is not said for the table`() throws {
    for layout in [fees, FormLibrary.layout("2014", "annex"), FormLibrary.layout("2019", "licensing")] {
      let caption = try Drawn(StatutoryTable(numbered: layout)).model.caption?.text
      #expect(caption?.contains("单位") == false, "\(caption ?? "")")
    }
  }

  @Test func `where cells differ in unit and no heading says it, the cells do`() throws {
    var table = StatutoryTable(layout: FormLibrary.layout("2019", "licensing"), at: SourceLocation(file: "a.md"))
    table.put(.number(Quantity(.count(3), unit: "项")), 0, 0)
    table.put(.number(Quantity(.count(-1), unit: "项")), 0, 1)
    table.put(.number(Quantity(.count(9), unit: "件")), 0, 2)
    let drawn = try Drawn(table)
    #expect(drawn.cell("licensing.licences/previous-items")?.text == "3项")
    #expect(drawn.cell("licensing.licences/change")?.text == "-1项")
    #expect(drawn.cell("licensing.licences/decisions")?.text == "9件")
  }

  @Test func `an amount of money is never without its unit, a count in the annex is where the office left it out`()
    throws
  {
    let layout = FormLibrary.layout("2014", "annex")
    var table = StatutoryTable(layout: layout, at: SourceLocation(file: "a.md"))
    let budget = try #require(layout.rows.position(of: "organisation.budget"))
    table.put(.number(Quantity(.count(8405), unit: "条")), 0, 0)
    table.put(.number(Quantity(.money(fen: 2_600_000), unit: "万元")), budget, 0)
    #expect(try Drawn(table).cell("annex.organisation.budget/count")?.text == "2.6万元")
    #expect(try Drawn(table).cell("annex.disclosure.total/count")?.text == "8405")
    table.writtenUnits[layout.rows.figureNodes[budget]] = "万元"
    #expect(try Drawn(table).cell("annex.organisation.budget/count")?.text == "2.6")
  }

  // MARK: figures

  @Test func `zero, blank, not applicable and not published differ for the eye and for the ear`() throws {
    let cells = [
      try cell(.number(Quantity(.count(0), unit: "件"))), try cell(.blank), try cell(.notApplicable),
      try cell(.notPublished),
    ]
    #expect(cells.map(\.text) == ["0", "空白", "不适用", "未公布"])
    #expect(
      cells.map(\.classes) == [
        ["number"], ["number", "blank"], ["number", "not-applicable"], ["number", "not-published"],
      ])
  }

  @Test func `a cell the report does not have says blank, never zero`() throws {
    let drawn = try Drawn(StatutoryTable(layout: documents, at: SourceLocation(file: "a.md")))
    #expect(drawn.cell("documents.rules/issued")?.text == "空白")
  }

  @Test func `a bound is part of the number`() throws {
    #expect(try cell(.number(Quantity(.count(700), unit: "件", qualifier: .atLeast))).text == "700余")
    #expect(try cell(.number(Quantity(.count(700), unit: "件", qualifier: .almost))).text == "近700")
    #expect(
      try cell(.number(Quantity(.count(700), unit: "件", qualifier: .atLeast)), words: .english).text == "at least 700")
  }

  @Test func `a unit is shown where it is not the form's`() throws {
    #expect(try cell(.number(Quantity(.money(fen: 2_600_000), unit: "万元")), in: fees).text == "2.6")
    #expect(try cell(.number(Quantity(.money(fen: 2_600_000), unit: "元")), in: fees).text == "26000元")
    #expect(try cell(.number(Quantity(.count(3), unit: "次"))).text == "3次")
    #expect(try cell(.number(Quantity(.money(fen: 0))), in: fees).text == "0")
  }

  @Test func `a reconstructed number says so, a blank beside it does not`() throws {
    var table = StatutoryTable(layout: documents, at: SourceLocation(file: "a.md"))
    table.put(.number(Quantity(.count(1), unit: "件")), 0, 0)
    table.put(.blank, 0, 1)
    table.reconstruct(because: "合计推得")
    let drawn = try Drawn(table)
    #expect(drawn.cell("documents.rules/issued")?.classes == ["number", "reconstructed"])
    #expect(drawn.cell("documents.rules/issued")?.text == "1重建")
    #expect(drawn.cell("documents.rules/issued")?.elements.map(\.classes) == [["mark-reconstructed"]])
    #expect(drawn.cell("documents.rules/repealed")?.classes == ["number", "blank"])
  }

  // MARK: labels and languages

  @Test func `the office's own wording is shown in Chinese, the form's in English`() throws {
    var table = StatutoryTable(numbered: FormLibrary.layout("2021", "requests"))
    let business = try #require(table.layout.columns.nodes.firstIndex { $0.path == "organisation.business" })
    table.writtenRowLabels[0] = "一、本年接收政府信息公开数量"
    table.writtenColumnLabels[business] = "商业机构"
    let chinese = try Drawn(table)
    #expect(chinese.cell("requests.received")?.text == "一、本年接收政府信息公开数量")
    #expect(chinese.cell("requests/organisation.business")?.text == "商业机构")
    let english = try Drawn(table, context: "Zibo · 2024", words: .english)
    #expect(english.cell("requests.received")?.text == "1. Requests received this year")
    #expect(english.cell("requests/organisation.business")?.text == "Businesses")
    #expect(english.region.attributes["lang"] == "en")
    #expect(chinese.region.attributes["lang"] == "zh-Hans")
  }

  @Test func `an English table has no Chinese label but the unit`() throws {
    for layout in FormLibrary.national.layouts {
      let drawn = try Drawn(StatutoryTable(numbered: layout), context: "Zibo · 2024", words: .english)
      for cell in drawn.model.cells where cell.isHeader {
        #expect(!cell.element.text.unicodeScalars.contains { $0.properties.isIdeographic }, "\(cell.element.text)")
      }
    }
  }

  @Test func `terms of the law are explained below the table, not on hover`() throws {
    let drawn = try StrictXML.elements(
      of: StatutoryTableDrawing(
        StatutoryTable(numbered: FormLibrary.layout("2021", "requests")), context: "", words: .chinese
      )
      .render().string)
    #expect(drawn.count == 2)
    #expect(drawn[1].name == "p")
    #expect(drawn[1].text.contains("3.危及“三安全一稳定”：国家安全、公共安全、经济安全和社会稳定"))
    #expect(!drawn[0].all.contains { $0.attributes["title"] != nil })
  }

  // MARK: safety

  @Test func `whatever a report writes stays text`() throws {
    var table = StatutoryTable(numbered: documents)
    let nasty = #"<script>"&'</td>"#
    table.writtenRowLabels[0] = nasty
    table.writtenColumnLabels[0] = nasty
    let place = SourceLocation(file: "a.md")
    table.surplusColumns = [.init(label: nasty, cells: [0: .init(text: nasty, location: place)])]
    table.surplusRows = [
      .init(
        label: nasty, after: nil, cells: [.init(text: nasty, location: place), nil, nil],
        surplusCells: [.init(text: nasty, location: place)])
    ]
    table.put(.number(Quantity(.count(1), unit: nasty)), 1, 1)
    let drawn = try Drawn(table, context: nasty)
    #expect(!drawn.html.contains("<script"))
    #expect(drawn.cell("documents.rules")?.text == nasty)
    #expect(drawn.cell("documents.extra-1/extra-1")?.text == nasty)
    #expect(drawn.cell("documents.normative-documents/repealed")?.text == "1" + nasty)
    #expect(drawn.model.caption?.text.contains(nasty) == true)
  }

  @Test func `the same table gives the same bytes`() throws {
    let table = StatutoryTable(numbered: FormLibrary.layout("2021", "requests"))
    #expect(try Drawn(table).html == Drawn(table).html)
  }
}
