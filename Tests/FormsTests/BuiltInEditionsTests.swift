import Disclosure
import Forms
import Testing

@Suite("The three national editions") struct BuiltInEditionsTests {
  @Test(arguments: ["edition-2014.yml", "edition-2019.yml", "edition-2021.yml"])
  func `each file decodes without a finding`(name: String) throws {
    let file = try #require(BuiltInEditions.files.first { $0.name == name })
    let (edition, findings) = decoded(file.bytes, file: name)
    #expect(findings.isEmpty, "unexpected: \(findings)")
    #expect(edition?.id == String(name.dropFirst(8).prefix(4)))
  }

  @Test func `they stand oldest first, each with its notice and its years`() {
    #expect(FormLibrary.national.editions.map(\.id) == ["2014", "2019", "2021"])
    #expect(
      FormLibrary.national.editions.map(\.instrument) == ["国办发〔2014〕32号", "国办公开办函〔2019〕60号", "国办公开办函〔2021〕30号"])
    #expect(FormLibrary.national.editions.map(\.sections.count) == [0, 6, 6])
  }

  @Test(
    arguments: [
      (2013, nil), (2014, "2014"), (2018, "2014"), (2019, "2019"), (2020, "2019"), (2021, "2021"), (2024, "2021"),
      (2199, "2021"),
    ] as [(Int, String?)])
  func `every report year has its edition, and none before 2014`(year: Int, edition: String?) {
    #expect(FormLibrary.national.edition(for: year)?.id == edition)
  }

  @Test(
    arguments: [
      ("2014", "annex", 65, 1), ("2019", "documents", 2, 3), ("2019", "licensing", 2, 3), ("2019", "enforcement", 2, 3),
      ("2019", "fees", 1, 2), ("2019", "procurement", 1, 2), ("2019", "requests", 23, 7), ("2019", "reviews", 1, 15),
      ("2021", "documents", 2, 3), ("2021", "licensing", 1, 1), ("2021", "enforcement", 2, 1), ("2021", "fees", 1, 1),
      ("2021", "requests", 25, 7), ("2021", "reviews", 1, 15),
    ])
  func `each table has the rows and columns of the form`(edition: String, table: String, rows: Int, columns: Int) {
    let layout = FormLibrary.national.layout(edition, table)
    #expect(layout.rows.figureNodes.count == rows)
    #expect(layout.columns.figureNodes.count == columns)
  }

  @Test func `there is no table beside these`() {
    #expect(FormLibrary.national.editions.map(\.tables.count) == [1, 7, 6])
  }

  @Test(
    arguments: [
      ("2014", "annex", SurveyedLabels.annex), ("2019", "requests", SurveyedLabels.requests2019),
      ("2021", "requests", SurveyedLabels.requests2021),
    ])
  func `labels, levels and units are those of the published form`(
    edition: String, table: String, lines: [SurveyedLabels.Line]
  ) {
    let nodes = FormLibrary.national.layout(edition, table).rows.nodes
    #expect(nodes.count == lines.count)
    for (node, line) in zip(nodes, lines) {
      #expect(FoldedLabel(node.label.zh).words == FoldedLabel(line.label).words)
      if let ordinal = FoldedLabel(line.label).ordinal { #expect(FoldedLabel(node.label.zh).ordinal == ordinal) }
      #expect(node.depth == line.level, "\(line.label)")
      #expect(node.hasFigures == !line.isHead, "\(line.label)")
      if !line.unit.isEmpty { #expect(node.unit == line.unit, "\(line.label)") }
    }
  }

  @Test(arguments: ["2019", "2021"])
  func `table four has its fifteen columns in the order of the law`(edition: String) {
    let columns = FormLibrary.national.layout(edition, "reviews").columns
    let printed = columns.figureNodes.map { node in
      (columns.ancestors(of: node) + [node]).map { columns.nodes[$0].label.zh }
    }
    #expect(printed == SurveyedLabels.reviews)
  }

  @Test func `every label has words in both languages, every figure an address of its own`() {
    for layout in FormLibrary.national.layouts {
      var addresses: Set<String> = []
      for row in layout.rows.figureNodes {
        for column in layout.columns.figureNodes {
          #expect(addresses.insert(layout.address(row: row, column: column)).inserted)
        }
      }
      for node in layout.columns.nodes + (layout.hasRowLabels ? layout.rows.nodes : []) {
        #expect(!node.label.zh.isEmpty && !node.label.en.isEmpty, "\(layout.id) \(node.path)")
        #expect(!node.label.en.unicodeScalars.contains { $0.properties.isIdeographic }, "\(node.label.en)")
      }
      #expect(!layout.caption.en.unicodeScalars.contains { $0.properties.isIdeographic })
    }
  }

  @Test func `tables that stand in several editions keep their addresses, so that years can be compared`() {
    func paths(_ edition: String) -> (rows: Set<String>, columns: [String]) {
      let layout = FormLibrary.national.layout(edition, "requests")
      return (
        Set(layout.rows.figureNodes.map { layout.rows.nodes[$0].path }),
        layout.columns.figureNodes.map { layout.columns.nodes[$0].path }
      )
    }
    let (old, new) = (paths("2019"), paths("2021"))
    #expect(old.columns == new.columns)
    #expect(old.rows.subtracting(new.rows) == ["outcomes.other"], "（六）其他处理 is one row in 2019")
    #expect(
      new.rows.subtracting(old.rows)
        == ["outcomes.other.not-corrected", "outcomes.other.fee-unpaid", "outcomes.other.other"])
  }

  @Test func `only a change may be negative, only fees, procurement and the budget are money`() {
    var signed: [String] = []
    var money: [String] = []
    for layout in FormLibrary.national.layouts {
      for row in layout.rows.figureNodes {
        for column in layout.columns.figureNodes {
          let reader = layout.reader(row: row, column: column)
          let address = "\(layout.edition) \(layout.address(row: row, column: column))"
          if reader.isSigned { signed.append(address) }
          if reader.kind == .money { money.append(address) }
        }
      }
    }
    #expect(
      signed == [
        "2019 licensing.licences/change", "2019 licensing.other-services/change", "2019 enforcement.penalties/change",
        "2019 enforcement.compulsion/change", "2019 fees.fees/change",
      ])
    #expect(
      money == [
        "2014 annex.organisation.budget/count", "2019 procurement.central-procurement/amount", "2021 fees.fees/amount",
      ])
  }
}
