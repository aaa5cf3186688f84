import Disclosure
import Markup

/// Draws the frame of a table: the layout of the law, with a mark wherever something of the office stands.
struct FrameDrawing {
  private let table: StatutoryTable
  private let layout: TableLayout
  private let words: TableWords
  let ids: HeaderIDs
  let labelColumns: Int
  let width: Int
  private let drawnRows: DrawnRows
  private let columnGroups: ColumnGroups
  private let units: StatedUnits
  private let marks = Marks()

  /// What stands in the places that were marked, in the order in which they were drawn.
  private final class Marks {
    var parts: [TableFrame.Part] = []
    var cells: [TableFrame.CellPlace] = []
  }

  init(_ table: StatutoryTable, words: TableWords) {
    self.table = table
    layout = table.layout
    self.words = words
    ids = HeaderIDs(table.layout)
    drawnRows = DrawnRows(table)
    columnGroups = ColumnGroups(table.layout.columns)
    units = StatedUnits(table.layout)
    let layout = table.layout
    if !layout.hasRowLabels {
      labelColumns = 0
    } else if layout.style == .indented {
      labelColumns = 1
    } else {
      labelColumns = 1 + (layout.rows.figureNodes.map { Self.groupCount(above: $0, layout) }.max() ?? 0)
    }
    width =
      labelColumns + (layout.unitColumn == nil ? 0 : 1) + layout.columns.figureNodes.count + table.surplusColumns.count
  }

  /// The whole table, cut at the marks.
  func draw() -> (parts: [TableFrame.Part], markup: [UInt8], cells: [TableFrame.CellPlace]) {
    let drawn = html.bytes
    var (parts, markup): ([TableFrame.Part], [UInt8]) = ([], [])
    for (index, piece) in drawn.split(separator: Self.marker, omittingEmptySubsequences: false).enumerated() {
      if index.isMultiple(of: 2) {
        if !piece.isEmpty { parts.append(.markup(markup.count..<markup.count + piece.count)) }
        markup += piece
        continue
      }
      guard let number = Int(String(decoding: piece, as: UTF8.self)) else {
        preconditionFailure("escaping drops every control character, so the marks are ours")
      }
      parts.append(marks.parts[number])
    }
    return (parts, markup, marks.cells)
  }

  private static let marker: UInt8 = 1

  private func mark(_ part: TableFrame.Part) -> HTML {
    marks.parts.append(part)
    return .raw([Self.marker] + Array(String(marks.parts.count - 1).utf8) + [Self.marker])
  }

  private var html: HTML {
    let language = words.language.rawValue
    return """
      <div class="table-region" role="region" aria-labelledby="\(ids.caption)" tabindex="0" lang="\(language)">
      <table id="\(ids.table)" class="statutory statutory-\(layout.style.rawValue)">
      \(caption)\(colgroups)\(head)\(layout.style == .merged ? mergedBody : indentedBody)\(mark(.surplusRows))</table>
      </div>
      \(explanations)
      """
  }

  // MARK: caption and column heads

  private var caption: HTML {
    let unit = units.inCaption.map { words.unit.replacing("{unit}", with: words.unitNames[$0] ?? $0) } ?? ""
    let facts: HTML = "\(mark(.context))\(unit.isEmpty ? HTML() : mark(.separator))\(unit)"
    let context: HTML = #"<span class="caption-context">\#(facts)</span>"#
    return #"<caption id="\#(ids.caption)">\#(layout.caption(words.language)) \#(context)</caption>\#("\n")"#
  }

  /// How many groups stand beside a row in columns of their own; a row that has figures itself needs none.
  private static func groupCount(above node: Int, _ layout: TableLayout) -> Int {
    layout.rows.ancestors(of: node).count { !layout.rows.nodes[$0].hasFigures }
  }

  /// The column groups that `scope="colgroup"` speaks of: the labels with their unit, those of the form, what is beyond
  /// it.
  private var colgroups: HTML {
    let labels = labelColumns + (layout.unitColumn == nil ? 0 : 1)
    let spans = ([labels] + columnGroups.spans + [table.surplusColumns.count]).filter { $0 > 0 }
    return spans.map { span -> HTML in #"<colgroup span="\#(span)"></colgroup>\#("\n")"# }.joined()
  }

  private var head: HTML {
    let levels = layout.columns.depth
    let rows = (0..<levels).map { level -> HTML in
      var cells: HTML = ""
      if level == 0, labelColumns > 0 {
        cells += #"<td class="corner"\#(span("colspan", labelColumns))\#(span("rowspan", levels))>\#(corner)</td>"#
      }
      if level == 0, let unit = layout.unitColumn {
        cells += #"<th id="\#(ids.unit)" scope="col"\#(span("rowspan", levels))>\#(unit(words.language))</th>"#
      }
      for node in layout.columns.nodes.indices where layout.columns.nodes[node].depth == level {
        cells += columnHead(node, levels: levels)
      }
      if level == 0 {
        for index in table.surplusColumns.indices {
          cells +=
            #"<th id="\#(ids.surplusColumn(index))" class="surplus" scope="col"\#(span("rowspan", levels))>\#(mark(.surplusHead(index)))</th>"#
        }
      }
      return "<tr>\(cells)</tr>\n"
    }
    return "<thead>\n\(rows)</thead>\n"
  }

  /// The corner is a remark of the form, not a heading of anything, so it is no `<th>`; an empty one says nothing.
  private var corner: HTML { "\(layout.corner(words.language))" }

  private func columnHead(_ node: Int, levels: Int) -> HTML {
    let label: HTML =
      words.language == .chinese ? mark(.columnLabel(node)) : "\(layout.columns.nodes[node].label.en)"
    let children = layout.columns.children(of: node)
    if children.isEmpty {
      let rowspan = levels - layout.columns.nodes[node].depth
      return #"<th id="\#(ids.column(node))" scope="col"\#(span("rowspan", rowspan))>\#(label)</th>"#
    }
    let colspan = span("colspan", layout.columns.figureCount(under: node))
    // Column groups do not nest: what stands over several of them heads its columns one by one.
    let scope: HTML = columnGroups.isOneGroup(node) ? "colgroup" : "col"
    return #"<th id="\#(ids.column(node))" class="group" scope="\#(scope)"\#(colspan)>\#(label)</th>"#
  }

  // MARK: rows

  /// Groups in columns of their own, merged over their rows: 不予公开 stands beside its eight reasons.
  private var mergedBody: HTML {
    var bodies = RowGroups()
    var pendingHeads: HTML = ""
    for node in layout.rows.nodes.indices where drawnRows.contains(node) {
      let row = layout.rows.nodes[node]
      if row.parent == nil { bodies.begin() }
      if row.hasFigures {
        // A leaf reaches over the columns of the groups it does not have.
        let colspan = span("colspan", labelColumns - Self.groupCount(above: node, layout))
        let head: HTML? =
          layout.hasRowLabels ? #"<th id="\#(ids.row(node))" scope="row"\#(colspan)>\#(label(node))</th>"# : nil
        bodies.append("<tr>\(pendingHeads)\(head)\(unitCell(of: node))\(cells(node))</tr>\n")
        pendingHeads = ""
      } else {
        let height = drawnRows.count(under: node)
        let scope: HTML = row.parent == nil ? "rowgroup" : "row"
        pendingHeads +=
          #"<th id="\#(ids.row(node))" class="group" scope="\#(scope)"\#(span("rowspan", height))>\#(label(node))</th>"#
      }
    }
    return bodies.html
  }

  /// All labels in one column, indented by level: the annex of 2014.
  private var indentedBody: HTML {
    var bodies = RowGroups()
    for node in layout.rows.nodes.indices where drawnRows.contains(node) {
      let row = layout.rows.nodes[node]
      if row.parent == nil { bodies.begin() }
      let id = ids.row(node)
      if row.hasFigures {
        let head: HTML? =
          layout.hasRowLabels
          ? #"<th id="\#(id)" class="level-\#(row.depth)" scope="row">\#(label(node))</th>"# : nil
        bodies.append("<tr>\(head)\(unitCell(of: node))\(cells(node))</tr>\n")
      } else {
        let scope: HTML = row.parent == nil ? "rowgroup" : "row"
        let classes: HTML = "group level-\(row.depth)"
        let colspan = span("colspan", width)
        let head: HTML = #"<th id="\#(id)" class="\#(classes)" scope="\#(scope)"\#(colspan)>\#(label(node))</th>"#
        bodies.append("<tr>\(head)</tr>\n")
      }
    }
    return bodies.html
  }

  /// The unit as printed beside a row; nothing where the form has no column for it.
  private func unitCell(of node: Int) -> HTML? {
    guard layout.unitColumn != nil else { return nil }
    let headers = [ids.rows[node], ids.unit].filter { !$0.isEmpty }.joined(separator: " ")
    return #"<td class="unit" headers="\#(headers)">\#(mark(.unit(node)))</td>"#
  }

  private func label(_ node: Int) -> HTML {
    words.language == .chinese ? mark(.rowLabel(node)) : "\(layout.rows.nodes[node].label.en)"
  }

  // MARK: cells

  private func cells(_ node: Int) -> HTML {
    guard let row = layout.rows.position(of: node) else { preconditionFailure("only rows with figures have cells") }
    var cells: HTML = ""
    for (position, column) in layout.columns.figureNodes.enumerated() {
      let reader = layout.reader(row: node, column: column)
      let place = TableFrame.CellPlace(
        row: row, column: position, cell: row * layout.columns.figureNodes.count + position, rowNode: node,
        unit: reader.unit, statement: units.statement(row: node, column: column))
      marks.cells.append(place)
      let id = ids.cell(row: node, column: column)
      let headers = ids.headers(row: node, column: column)
      cells +=
        #"<td id="\#(id)" class="\#(mark(.classes(cell: marks.cells.count - 1)))" headers="\#(headers)">\#(mark(.content))</td>"#
    }
    for index in table.surplusColumns.indices {
      let id = ids.cell(row: node, surplusColumn: index)
      let headers = [ids.rows[node], ids.surplusColumn(index)].filter { !$0.isEmpty }.joined(separator: " ")
      cells +=
        #"<td id="\#(id)" class="number surplus" headers="\#(headers)">\#(mark(.surplusCell(row: row, column: index)))</td>"#
    }
    return cells
  }

  // MARK: below the table

  private var explanations: HTML? {
    let explained = (layout.columns.nodes + layout.rows.nodes).compactMap { node in
      node.explanation.map { "\(node.label(words.language))\(words.colon)\($0(words.language))" }
    }
    guard !explained.isEmpty else { return nil }
    let text = explained.joined(separator: words.semicolon)
    return #"<p class="table-note" lang="\#(words.language.rawValue)">\#(text)</p>\#("\n")"#
  }

  private func span(_ name: String, _ count: Int) -> HTML? { count > 1 ? #" \#(name)="\#(count)""# : nil }
}

/// The `<tbody>` elements of a table: one for each label that stands at the top, so that
/// `scope="rowgroup"` covers its rows.
private struct RowGroups {
  private var groups: [HTML] = []

  mutating func begin() { groups.append(HTML()) }

  mutating func append(_ row: HTML) { groups[groups.count - 1].append(row) }

  var html: HTML { groups.map { "<tbody>\n\($0)</tbody>\n" }.joined() }
}
