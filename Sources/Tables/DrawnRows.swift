import Disclosure

/// Which rows of the form a table shows: one that offices may leave out only where the report has it or a row below it,
/// a group only where one of its rows is drawn.
struct DrawnRows {
  private let table: StatutoryTable

  init(_ table: StatutoryTable) { self.table = table }

  func contains(_ node: Int) -> Bool { count(under: node) > 0 }

  /// How many rows of figures a label stands beside, its own among them.
  func count(under node: Int) -> Int {
    let rows = table.layout.rows
    let below = rows.children(of: node).reduce(0) { $0 + count(under: $1) }
    let isRow = rows.nodes[node].hasFigures && (below > 0 || hasCells(node))
    return below + (isRow ? 1 : 0)
  }

  private func hasCells(_ node: Int) -> Bool {
    let layout = table.layout
    let row = layout.rows.nodes[node]
    guard let position = layout.rows.position(of: node) else { return false }
    return !row.isOptional || layout.columns.figureNodes.indices.contains { table[position: position, $0] != nil }
  }
}
