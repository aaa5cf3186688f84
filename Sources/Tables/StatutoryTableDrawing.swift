import Disclosure
import Markup

/// A statutory table in the layout of the law: merged headings, row groups, a `<caption>`, and on every data cell an anchor and the
/// complete list of its headers.
package struct StatutoryTableDrawing {
  private let table: StatutoryTable
  private let layout: TableLayout
  private let words: TableWords
  private let ids: HeaderIDs
  /// What the caption says beside the table's name: centre and year.
  private let context: String

  package init(_ table: StatutoryTable, context: String, words: TableWords) {
    self.table = table
    layout = table.layout
    self.words = words
    self.context = context
    ids = HeaderIDs(table.layout)
  }

  /// The table in a region that scrolls by itself where the page is narrow, and the explanations of its terms below it.
  package func render() -> HTML {
    """
    <div class="table-region" role="region" aria-labelledby="\(layout.id).caption" tabindex="0" lang="\(words.language.rawValue)">
    <table id="\(layout.id)" class="statutory statutory-\(layout.style.rawValue)">
    \(caption)\(head)\(layout.style == .merged ? mergedBody : indentedBody)\(surplusBody)</table>
    </div>
    \(explanations)
    """
  }

  // MARK: caption and column heads

  private var caption: HTML {
    let units = Set(layout.rows.figureNodes.map { layout.rows.nodes[$0].unit })
    // One unit for the whole table is said once; where rows differ, a column or the cells say it.
    let unit = layout.unitColumn == nil && units.count == 1 ? units.first ?? "" : ""
    let facts = [context, unit.isEmpty ? "" : words.unit.replacing("{unit}", with: unit)].filter { !$0.isEmpty }
    return """
      <caption id="\(layout.id).caption">\(layout.caption(words.language)) <span class="caption-context">\(facts.joined(separator: " · "))</span></caption>

      """
  }

  private var labelColumns: Int { !layout.hasRowLabels ? 0 : layout.style == .indented ? 1 : layout.rows.depth }

  private var head: HTML {
    let levels = layout.columns.depth
    let rows = (0..<levels).map { level -> HTML in
      var cells: HTML = ""
      if level == 0, labelColumns > 0 {
        cells += #"<td class="corner"\#(span("colspan", labelColumns))\#(span("rowspan", levels))>\#(corner)</td>"#
      }
      if level == 0, let unit = layout.unitColumn {
        cells += #"<th id="\#(layout.id)/unit" scope="col"\#(span("rowspan", levels))>\#(unit(words.language))</th>"#
      }
      for node in layout.columns.nodes.indices where layout.columns.nodes[node].depth == level {
        cells += columnHead(node, levels: levels)
      }
      if level == 0 {
        for (index, column) in table.surplusColumns.enumerated() {
          let label = column.label.isEmpty ? words.surplusColumn : column.label
          cells += #"<th id="\#(surplusID(index))" class="surplus" scope="col"\#(span("rowspan", levels))>\#(label)</th>"#
        }
      }
      return "<tr>\(cells)</tr>\n"
    }
    return "<thead>\n\(rows)</thead>\n"
  }

  /// The corner is a remark of the form, not a heading of anything, so it is no `<th>`; an empty one says nothing.
  private var corner: HTML { "\(layout.corner(words.language))" }

  private func columnHead(_ node: Int, levels: Int) -> HTML {
    let label = words.language == .chinese ? table.writtenColumnLabels[node] ?? layout.columns.nodes[node].label.zh : layout.columns.nodes[node].label.en
    let children = layout.columns.children(of: node)
    if children.isEmpty {
      let rowspan = levels - layout.columns.nodes[node].depth
      return #"<th id="\#(ids.column(node))" scope="col"\#(span("rowspan", rowspan))>\#(label)</th>"#
    }
    let width = layout.columns.figureCount(under: node)
    return #"<th id="\#(ids.column(node))" class="group" scope="colgroup"\#(span("colspan", width))>\#(label)</th>"#
  }

  // MARK: rows

  /// Groups in columns of their own, merged over their rows: 不予公开 stands beside its eight reasons.
  private var mergedBody: HTML {
    var body: HTML = ""
    var pendingHeads: HTML = ""
    for node in layout.rows.nodes.indices where isDrawn(node) {
      let row = layout.rows.nodes[node]
      if row.parent == nil { body += node == 0 ? "<tbody>\n" : "</tbody>\n<tbody>\n" }
      if row.hasFigures {
        // A leaf reaches over the columns of the groups it does not have.
        let head: HTML =
          layout.hasRowLabels
          ? #"<th id="\#(ids.row(node))" scope="row"\#(span("colspan", labelColumns - row.depth))>\#(label(node))</th>"# : ""
        body += "<tr>\(pendingHeads)\(head)\(cells(node))</tr>\n"
        pendingHeads = ""
      } else {
        let height = drawnCount(under: node)
        let scope: HTML = row.parent == nil ? "rowgroup" : "row"
        pendingHeads += #"<th id="\#(ids.row(node))" class="group" scope="\#(scope)"\#(span("rowspan", height))>\#(label(node))</th>"#
      }
    }
    return body + "</tbody>\n"
  }

  /// All labels in one column, indented by level: the annex of 2014.
  private var indentedBody: HTML {
    var body: HTML = ""
    let width = 1 + (layout.unitColumn == nil ? 0 : 1) + layout.columns.figureNodes.count + table.surplusColumns.count
    for node in layout.rows.nodes.indices where isDrawn(node) {
      let row = layout.rows.nodes[node]
      if row.parent == nil { body += node == 0 ? "<tbody>\n" : "</tbody>\n<tbody>\n" }
      if row.hasFigures {
        let unit: HTML? = layout.unitColumn.map { _ in
          #"<td class="unit" headers="\#(ids.rows[node]) \#(layout.id)/unit">\#(table.writtenUnits[node] ?? "")</td>"#
        }
        body += #"<tr><th id="\#(ids.row(node))" class="level-\#(row.depth)" scope="row">\#(label(node))</th>\#(unit)\#(cells(node))</tr>"#
      } else {
        let scope: HTML = row.parent == nil ? "rowgroup" : "row"
        body += #"<tr><th id="\#(ids.row(node))" class="group level-\#(row.depth)" scope="\#(scope)" colspan="\#(width)">\#(label(node))</th></tr>"#
      }
      body += "\n"
    }
    return body + "</tbody>\n"
  }

  /// Rows that the form does not know stand behind it, as the office wrote them.
  private var surplusBody: HTML? {
    guard !table.surplusRows.isEmpty else { return nil }
    let width = labelColumns + (layout.unitColumn == nil ? 0 : 1) + layout.columns.figureNodes.count + table.surplusColumns.count
    let rows = table.surplusRows.enumerated().map { index, row -> HTML in
      let id = "\(layout.id).extra-\(index + 1)"
      let cells = zip(layout.columns.figureNodes, row.cells).map { node, cell -> HTML in
        #"<td id="\#(id)/\#(layout.columns.nodes[node].path)" class="number surplus" headers="\#(id) \#(ids.columns[node])">\#(cell?.text ?? "")</td>"#
      }
      let gaps = (layout.unitColumn == nil ? 0 : 1) + table.surplusColumns.count
      let padding: [HTML] = Array(repeating: "<td></td>", count: gaps)
      return #"<tr><th id="\#(id)" class="surplus" scope="row"\#(span("colspan", labelColumns))>\#(row.label)</th>\#(padding)\#(cells)</tr>\#("\n")"#
    }
    return #"<tbody class="surplus"><tr><td class="surplus-caption" colspan="\#(width)">\#(words.surplusRows)</td></tr>\#("\n")\#(rows)</tbody>\#("\n")"#
  }

  private func label(_ node: Int) -> String {
    words.language == .chinese ? table.writtenRowLabels[node] ?? layout.rows.nodes[node].label.zh : layout.rows.nodes[node].label.en
  }

  // MARK: cells

  private func cells(_ node: Int) -> HTML {
    let row = layout.rows.position(of: layout.rows.nodes[node].path)!
    var cells: HTML = ""
    for (position, column) in layout.columns.figureNodes.enumerated() {
      let cell = FigureCell(table[position: row, position]?.figure ?? .blank, formUnit: layout.reader(row: node, column: column).unit, words: words)
      cells += #"<td id="\#(layout.address(row: node, column: column))" class="\#(cell.classes)" headers="\#(ids.headers(row: node, column: column))">\#(cell.content)</td>"#
    }
    for (index, column) in table.surplusColumns.enumerated() {
      let id = "\(layout.id).\(layout.rows.nodes[node].path)/extra-\(index + 1)"
      let headers = [ids.rows[node], surplusID(index)].filter { !$0.isEmpty }.joined(separator: " ")
      cells += #"<td id="\#(id)" class="number surplus" headers="\#(headers)">\#(column.cells[row]?.text ?? "")</td>"#
    }
    return cells
  }

  private func surplusID(_ index: Int) -> String { "\(layout.id)/extra-\(index + 1)" }

  /// A row the form lets offices leave out is drawn only where the report has it.
  private func isDrawn(_ node: Int) -> Bool {
    let row = layout.rows.nodes[node]
    guard row.hasFigures, row.isOptional, let position = layout.rows.position(of: row.path) else { return true }
    return layout.columns.figureNodes.indices.contains { table[position: position, $0] != nil }
  }

  private func drawnCount(under node: Int) -> Int {
    layout.rows.children(of: node).reduce(layout.rows.nodes[node].hasFigures && isDrawn(node) ? 1 : 0) { $0 + drawnCount(under: $1) }
  }

  // MARK: below the table

  private var explanations: HTML? {
    let explained = layout.rows.nodes.compactMap { node in
      node.explanation.map { "\(node.label(words.language))\(words.colon)\($0(words.language))" }
    }
    guard !explained.isEmpty else { return nil }
    return #"<p class="table-note" lang="\#(words.language.rawValue)">\#(explained.joined(separator: words.semicolon))</p>\#("\n")"#
  }

  private func span(_ name: String, _ count: Int) -> HTML? { count > 1 ? #" \#(name)="\#(count)""# : nil }
}
