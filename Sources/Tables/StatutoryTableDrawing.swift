import Disclosure
import Markup

/// A statutory table in the layout of the law: merged headings, row groups, a `<caption>`, and on every data cell an
/// anchor and the complete list of its headers.
package struct StatutoryTableDrawing {
  private let table: StatutoryTable
  private let layout: TableLayout
  private let words: TableWords
  private let ids: HeaderIDs
  private let drawnRows: DrawnRows
  private let columnGroups: ColumnGroups
  /// What the caption says beside the table's name: centre and year.
  private let context: HTML
  private let units: StatedUnits

  package init(_ table: StatutoryTable, context: HTML, words: TableWords) {
    self.table = table
    layout = table.layout
    self.words = words
    self.context = context
    ids = HeaderIDs(table.layout)
    drawnRows = DrawnRows(table)
    columnGroups = ColumnGroups(table.layout.columns)
    units = StatedUnits(table)
  }

  /// The table in a region that scrolls by itself where the page is narrow, and the explanations of its terms below it.
  package func render() -> HTML {
    let language = words.language.rawValue
    return """
      <div class="table-region" role="region" aria-labelledby="\(ids.caption)" tabindex="0" lang="\(language)">
      <table id="\(ids.table)" class="statutory statutory-\(layout.style.rawValue)">
      \(caption)\(colgroups)\(head)\(layout.style == .merged ? mergedBody : indentedBody)\(surplusBody)</table>
      </div>
      \(explanations)
      """
  }

  // MARK: caption and column heads

  private var caption: HTML {
    let unit = units.inCaption.map { words.unit.replacing("{unit}", with: words.unitNames[$0] ?? $0) } ?? ""
    let facts = [context, "\(unit)"].filter { !$0.isEmpty }.joined(separator: " · ")
    let context: HTML = #"<span class="caption-context">\#(facts)</span>"#
    return #"<caption id="\#(ids.caption)">\#(layout.caption(words.language)) \#(context)</caption>\#("\n")"#
  }

  private var labelColumns: Int {
    guard layout.hasRowLabels else { return 0 }
    return layout.style == .indented ? 1 : 1 + (layout.rows.figureNodes.map(groupCount).max() ?? 0)
  }

  /// How many groups stand beside a row in columns of their own; a row that has figures itself needs none.
  private func groupCount(above node: Int) -> Int {
    layout.rows.ancestors(of: node).count { !layout.rows.nodes[$0].hasFigures }
  }

  private var width: Int {
    labelColumns + (layout.unitColumn == nil ? 0 : 1) + layout.columns.figureNodes.count + table.surplusColumns.count
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
        for (index, column) in table.surplusColumns.enumerated() {
          let label = column.label.isEmpty ? words.surplusColumn : column.label
          cells +=
            #"<th id="\#(ids.surplusColumn(index))" class="surplus" scope="col"\#(span("rowspan", levels))>\#(label)</th>"#
        }
      }
      return "<tr>\(cells)</tr>\n"
    }
    return "<thead>\n\(rows)</thead>\n"
  }

  /// The corner is a remark of the form, not a heading of anything, so it is no `<th>`; an empty one says nothing.
  private var corner: HTML { "\(layout.corner(words.language))" }

  private func columnHead(_ node: Int, levels: Int) -> HTML {
    let label =
      words.language == .chinese
      ? table.writtenColumnLabels[node] ?? layout.columns.nodes[node].label.zh : layout.columns.nodes[node].label.en
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
        let colspan = span("colspan", labelColumns - groupCount(above: node))
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

  /// Rows that the form does not know stand behind it, as the office wrote them.
  private var surplusBody: HTML? {
    guard !table.surplusRows.isEmpty else { return nil }
    let rows = table.surplusRows.enumerated().map { index, row -> HTML in
      let id = ids.surplusRow(index)
      let unit = unitCell(row.unit?.text, headers: id)
      let cells = layout.columns.figureNodes.enumerated().map { position, node in
        let text = position < row.cells.count ? row.cells[position]?.text : nil
        return surplusCell(text, id: ids.cell(surplusRow: index, column: node), headers: "\(id) \(ids.columns[node])")
      }
      let beyond = table.surplusColumns.indices.map { column in
        let text = column < row.surplusCells.count ? row.surplusCells[column].text : nil
        return surplusCell(
          text, id: ids.cell(surplusRow: index, surplusColumn: column), headers: "\(id) \(ids.surplusColumn(column))")
      }
      let colspan = span("colspan", labelColumns)
      let head: HTML = #"<th id="\#(id)" class="surplus" scope="row"\#(colspan)>\#(words.foreign(row.label))</th>"#
      return "<tr>\(head)\(unit)\(cells)\(beyond)</tr>\n"
    }
    let heading: HTML = #"<td class="surplus-caption"\#(span("colspan", width))>\#(words.surplusRows)</td>"#
    return #"<tbody class="surplus"><tr>\#(heading)</tr>\#("\n")\#(rows)</tbody>\#("\n")"#
  }

  private func unitCell(of node: Int) -> HTML? { unitCell(table.writtenUnits[node], headers: ids.rows[node]) }

  /// The unit as printed beside a row; nothing where the form has no column for it.
  private func unitCell(_ text: String?, headers: String) -> HTML? {
    guard layout.unitColumn != nil else { return nil }
    let separator = headers.isEmpty ? "" : " "
    return #"<td class="unit" headers="\#(headers)\#(separator)\#(ids.unit)">\#(words.foreign(text ?? ""))</td>"#
  }

  private func surplusCell(_ text: String?, id: String, headers: String) -> HTML {
    #"<td id="\#(id)" class="number surplus" headers="\#(headers)">\#(words.foreign(text ?? ""))</td>"#
  }

  private func label(_ node: Int) -> String {
    words.language == .chinese
      ? table.writtenRowLabels[node] ?? layout.rows.nodes[node].label.zh : layout.rows.nodes[node].label.en
  }

  // MARK: cells

  private func cells(_ node: Int) -> HTML {
    guard let row = layout.rows.position(of: node) else { preconditionFailure("only rows with figures have cells") }
    var cells: HTML = ""
    for (position, column) in layout.columns.figureNodes.enumerated() {
      let cell = FigureCell(
        table[position: row, position]?.figure ?? .blank, statedUnit: units.beside(row: node, column: column),
        words: words)
      let id = ids.cell(row: node, column: column)
      let headers = ids.headers(row: node, column: column)
      cells += #"<td id="\#(id)" class="\#(cell.classes)" headers="\#(headers)">\#(cell.content)</td>"#
    }
    for (index, column) in table.surplusColumns.enumerated() {
      let id = ids.cell(row: node, surplusColumn: index)
      let headers = [ids.rows[node], ids.surplusColumn(index)].filter { !$0.isEmpty }.joined(separator: " ")
      cells += surplusCell(column.cells[row]?.text, id: id, headers: headers)
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
