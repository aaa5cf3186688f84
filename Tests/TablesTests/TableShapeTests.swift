import Disclosure
import Forms
import Tables
import TestSupport
import Testing

/// Every table of every edition, in both styles, whole and with all that may be missing or too many.
@Suite("A drawn table is a whole rectangle, and every cell knows its headings") struct TableShapeTests {
  enum Variant: CaseIterable { case whole, optionalRowsLeftOut, surplusColumns, surplusRows, everything }

  /// A table of the form in a style, by its name where a test fails.
  struct Subject: CustomTestStringConvertible {
    var layout: TableLayout
    var testDescription: String { "\(layout.edition) \(layout.id), \(layout.style)" }
  }

  static let subjects: [Subject] = FormLibrary.national.layouts.flatMap { layout in
    [TableLayout.Style.merged, .indented].map { Subject(layout: layout.altered(style: $0)) }
  }

  private func table(_ layout: TableLayout, _ variant: Variant) -> StatutoryTable {
    let leavesOut = variant == .optionalRowsLeftOut || variant == .everything
    var table = StatutoryTable(numbered: layout, leavingOut: leavesOut)
    let place = SourceLocation(file: "a.md")
    if variant == .surplusColumns || variant == .everything {
      let rows = Dictionary(
        uniqueKeysWithValues: layout.rows.figureNodes.indices.map {
          ($0, StatutoryTable.SurplusCell(text: "x\($0)", location: place))
        })
      table.surplusColumns = [.init(label: "备注", cells: rows), .init(label: "", cells: [:])]
    }
    if layout.hasRowLabels, variant == .surplusRows || variant == .everything {
      let cells = layout.columns.figureNodes.map { StatutoryTable.SurplusCell(text: "c\($0)", location: place) }
      table.surplusRows = [
        .init(
          label: "地方增设甲", after: 0, cells: cells, unit: .init(text: "幅", location: place),
          surplusCells: table.surplusColumns.indices.map { .init(text: "s\($0)", location: place) }),
        .init(label: "地方增设乙", after: nil, cells: cells.map { _ in nil }),
      ]
    }
    return table
  }

  @Test(arguments: subjects, Variant.allCases)
  func `no cell overlaps another, and every row is as wide as the table`(subject: Subject, variant: Variant) throws {
    let layout = subject.layout
    for words in [TableWords.chinese, .english] {
      let drawn = try Drawn(table(layout, variant), words: words)
      let labels = drawn.model.width - layout.columns.figureNodes.count - (layout.unitColumn == nil ? 0 : 1)
      let surplus = variant == .surplusColumns || variant == .everything ? 2 : 0
      switch (layout.hasRowLabels, layout.style) {
      case (false, _): #expect(labels - surplus == 0)
      case (true, .indented): #expect(labels - surplus == 1)
      case (true, .merged): #expect(labels - surplus >= 1)
      }
    }
  }

  @Test(arguments: subjects, Variant.allCases)
  func `every figure has its address, and the complete list of its headings, outermost first`(
    subject: Subject, variant: Variant
  ) throws {
    let layout = subject.layout
    let table = table(layout, variant)
    let drawn = try Drawn(table)
    for (position, row) in layout.rows.figureNodes.enumerated() {
      let isLeftOut = table[position: position, 0] == nil
      for column in layout.columns.figureNodes {
        let address = layout.address(row: row, column: column)
        guard let cell = drawn.model.cell(address) else {
          #expect(isLeftOut, "\(address) is not drawn")
          continue
        }
        #expect(!isLeftOut, "\(address) was left out")
        // By the form: the labels above each, in its own order.
        let rowLabels = (layout.rows.ancestors(of: row) + [row]).map { layout.rows.nodes[$0].label.zh }
        let columnLabels = (layout.columns.ancestors(of: column) + [column]).map { layout.columns.nodes[$0].label.zh }
        let named = cell.element.headers.map { drawn.model.cell($0)?.element.text ?? "nothing has the id \($0)" }
        #expect(named == (layout.hasRowLabels ? rowLabels : []) + columnLabels, "\(address)")
        // By the drawing: what stands over it and, where groups are merged, left of it.
        let headings = drawn.model.headings(above: cell)
        #expect(Array(cell.element.headers.suffix(headings.count)) == headings, "\(address)")
        let before = drawn.model.headings(before: cell)
        #expect(before.allSatisfy(cell.element.headers.contains), "\(address)")
        #expect(before.last == (layout.hasRowLabels ? cell.element.headers[rowLabels.count - 1] : nil))
      }
    }
  }

  @Test(arguments: subjects, Variant.allCases)
  func `ids are unique, headers exist and stand before what they head`(subject: Subject, variant: Variant) throws {
    let layout = subject.layout
    let drawn = try Drawn(table(layout, variant))
    let ids = drawn.region.all.compactMap(\.id)
    #expect(Set(ids).count == ids.count, "twice: \(ids.filter { id in ids.count { $0 == id } > 1 })")
    #expect(!ids.contains { $0.contains(" ") || $0.isEmpty })
    let cells = drawn.model.cells
    for (index, cell) in cells.enumerated() where !cell.isHeader {
      #expect(Set(cell.element.headers).count == cell.element.headers.count)
      for header in cell.element.headers {
        let place = cells.firstIndex { $0.isHeader && $0.element.id == header }
        #expect(place.map { $0 < index } == true, "\(cell.element.id ?? "?") is headed by \(header)")
      }
      let isRemark = cell.element.classes.contains { ["corner", "surplus-caption"].contains($0) }
      #expect(isRemark == cell.element.headers.isEmpty, "\(cell.element)")
      #expect(isRemark || cell.element.classes == ["unit"] || cell.element.id != nil)
    }
  }

  @Test(arguments: subjects, Variant.allCases)
  func `every heading says what it heads`(subject: Subject, variant: Variant) throws {
    let layout = subject.layout
    let drawn = try Drawn(table(layout, variant))
    for cell in drawn.model.cells where cell.isHeader {
      let isGroup = cell.element.classes.contains("group")
      let isColumnGroup = isGroup && drawn.model.columnGroups.contains(cell.columns)
      let expected = cell.isInHead ? (isColumnGroup ? "colgroup" : "col") : nil
      if let expected { #expect(cell.element.attributes["scope"] == expected, "\(cell.element.text)") }
      if !cell.isInHead {
        let isFirst = drawn.table.elements.contains { group in
          group.name == "tbody" && group.elements.first?.elements.first?.id == cell.element.id
        }
        // Only what stands at the head of a row group heads the whole of it.
        #expect(cell.element.attributes["scope"] == (isGroup && isFirst ? "rowgroup" : "row"), "\(cell.element.text)")
      }
      #expect(!cell.element.text.isEmpty)
    }
  }

  @Test(arguments: subjects, Variant.allCases)
  func `the column groups add up to the width, and no label of the form reaches into half of one`(
    subject: Subject, variant: Variant
  ) throws {
    let layout = subject.layout
    let drawn = try Drawn(table(layout, variant))
    let groups = drawn.model.columnGroups
    #expect(groups.last?.upperBound == drawn.model.width)
    let names = drawn.table.elements.map(\.name)
    #expect(names.starts(with: ["caption"] + groups.map { _ in "colgroup" } + ["thead"]))
    let corner = drawn.model.cells.first { $0.element.classes.contains("corner") }
    let labels = (corner?.columns.count ?? 0) + (layout.unitColumn == nil ? 0 : 1)
    #expect(labels == 0 || groups.first == 0..<labels)
    let surplus = drawn.source.surplusColumns.count
    #expect(surplus == 0 || groups.last?.count == surplus)
    for cell in drawn.model.cells where cell.isInHead && cell.element.classes.contains("group") {
      for group in groups where group.overlaps(cell.columns) {
        #expect(group.clamped(to: cell.columns) == group, "\(cell.element.text)")
      }
    }
  }

  @Test(arguments: subjects, Variant.allCases)
  func `a link to any drawn id leads somewhere, and to no other`(subject: Subject, variant: Variant) throws {
    let layout = subject.layout
    let drawn = try Drawn(table(layout, variant))
    let ids = Set(drawn.region.all.compactMap(\.id))
    // Everything that another variant of this table, or none, has.
    let whole = try Drawn(table(layout, .whole)).region.all.compactMap(\.id)
    let surplus = try [Variant.surplusColumns, .surplusRows].flatMap {
      try Drawn(table(layout, $0)).region.all.compactMap(\.id)
    }
    let made =
      [
        "", ".", "/", ".nothing", "/nothing", ".nothing/total", ".caption/total", ".unit", ".extra-0", ".extra-3",
        "/extra-0", "/extra-3", ".~99", "/~99", "x",
      ].map { $0.isEmpty ? "" : layout.id + $0 } + ["x" + layout.id, "." + layout.id, layout.id.uppercased()]
    let appended = ids.flatMap { [$0 + "x", $0 + "/", $0 + " "] }
    let candidates = whole + surplus + made + appended + (layout.unitColumn == nil ? [layout.id + "/unit"] : [])
    #expect(drawn.anchors(among: candidates) == ids)
    #expect(ids.contains(layout.id) && ids.contains(layout.id + ".caption"))
    #expect(!hasAnchor(try #require(ids.first), in: StatutoryTable(numbered: Self.other)))
  }

  /// A table whose ids begin with none of the forms'.
  private static let other = FormLibrary.edition(
    Array(
      """
      edition: "2050"
      tables: [{id: zz, caption: 表, corner: 项, columns: [{id: a, zh: 甲}], rows: [{id: b, zh: 乙}]}]
      """.utf8)
  ).tables[0]

  @Test(arguments: subjects)
  func `what is beyond the form stands under its own heading`(subject: Subject) throws {
    let layout = subject.layout
    let drawn = try Drawn(table(layout, .everything))
    let surplus = drawn.model.cells.filter { !$0.isHeader && $0.element.classes.contains("surplus") }
    #expect(!surplus.isEmpty)
    for cell in surplus {
      // The last heading listed is the one that stands over the cell.
      #expect(cell.element.headers.last == drawn.model.headings(above: cell).last, "\(cell.element.id ?? "?")")
    }
    if layout.hasRowLabels {
      #expect(drawn.cell("\(layout.id).extra-1/extra-2")?.text == "s1")
      let first = layout.columns.nodes[layout.columns.figureNodes[0]].path
      #expect(drawn.cell("\(layout.id).extra-1/\(first)")?.text == "c\(layout.columns.figureNodes[0])")
    }
  }

  @Test func `the empty heading of a column beyond the form gets words`() throws {
    let drawn = try Drawn(table(FormLibrary.layout("2021", "reviews"), .surplusColumns))
    #expect(drawn.cell("reviews/extra-1")?.text == "备注")
    #expect(drawn.cell("reviews/extra-2")?.text == "表外")
    #expect(drawn.cell("reviews.cases/extra-1")?.text == "x0")
  }
}
