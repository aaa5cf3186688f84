import Disclosure

/// The anchors of a statutory table. A cell has its address, `requests.received/natural-person`; the label of its row
/// is `requests.received`, that of its column `requests/natural-person`. Rows and columns beyond the form are numbered
/// from 1: `requests.extra-1`, `requests/extra-1`.
struct HeaderIDs {
  let layout: TableLayout
  /// For each node the `id`s of the labels above it and its own, outermost first, as `headers` lists them.
  let rows: [String]
  let columns: [String]

  init(_ layout: TableLayout) {
    self.layout = layout
    rows = layout.hasRowLabels ? Self.chains(layout.rows) { Self.row($0, layout) } : layout.rows.nodes.map { _ in "" }
    columns = Self.chains(layout.columns) { Self.column($0, layout) }
  }

  func row(_ node: Int) -> String { Self.row(node, layout) }
  func column(_ node: Int) -> String { Self.column(node, layout) }

  var table: String { layout.id }
  var caption: String { "\(layout.id).caption" }
  /// The heading of the column of units.
  var unit: String { "\(layout.id)/unit" }

  func surplusRow(_ index: Int) -> String { "\(layout.id).extra-\(index + 1)" }
  func surplusColumn(_ index: Int) -> String { "\(layout.id)/extra-\(index + 1)" }

  func cell(row: Int, column: Int) -> String { layout.address(row: row, column: column) }
  func cell(row: Int, surplusColumn: Int) -> String {
    "\(layout.id).\(layout.rows.nodes[row].path)/extra-\(surplusColumn + 1)"
  }
  func cell(surplusRow: Int, column: Int) -> String {
    "\(self.surplusRow(surplusRow))/\(layout.columns.nodes[column].path)"
  }
  func cell(surplusRow: Int, surplusColumn: Int) -> String {
    "\(self.surplusRow(surplusRow))/extra-\(surplusColumn + 1)"
  }

  /// What `headers` of a cell says.
  func headers(row: Int, column: Int) -> String {
    rows[row].isEmpty ? columns[column] : "\(rows[row]) \(columns[column])"
  }

  private static func row(_ node: Int, _ layout: TableLayout) -> String {
    hasOwnPath(node, layout.rows) ? "\(layout.id).\(layout.rows.nodes[node].path)" : "\(layout.id).~\(node)"
  }

  private static func column(_ node: Int, _ layout: TableLayout) -> String {
    hasOwnPath(node, layout.columns) ? "\(layout.id)/\(layout.columns.nodes[node].path)" : "\(layout.id)/~\(node)"
  }

  /// A mere heading (申请人情况) has the path of the label above it and is numbered instead.
  private static func hasOwnPath(_ node: Int, _ axis: LabelAxis) -> Bool {
    let path = axis.nodes[node].path
    return !path.isEmpty && axis.nodes[node].parent.map { axis.nodes[$0].path != path } ?? true
  }

  private static func chains(_ axis: LabelAxis, id: (Int) -> String) -> [String] {
    axis.nodes.indices.map { node in (axis.ancestors(of: node) + [node]).map(id).joined(separator: " ") }
  }
}
