import Disclosure

/// Whether a link to `#fragment` finds something in the drawn table: exactly the `id`s that `StatutoryTableDrawing`
/// writes for it, in whichever language.
package func hasAnchor(_ fragment: String, in table: StatutoryTable) -> Bool {
  // All of them begin with the table's own, so most tables are passed over at once.
  fragment.hasPrefix(table.layout.id) && TableAnchors(table).all.contains(fragment)
}

/// The `id`s of a drawn table.
struct TableAnchors {
  let all: Set<String>

  init(_ table: StatutoryTable) {
    let layout = table.layout
    let ids = HeaderIDs(layout)
    let drawn = DrawnRows(table)
    let columns = layout.columns.figureNodes
    let beyond = table.surplusColumns.indices

    var all: Set = [ids.table, ids.caption]
    if layout.unitColumn != nil { all.insert(ids.unit) }
    all.formUnion(layout.columns.nodes.indices.map(ids.column))
    all.formUnion(beyond.map(ids.surplusColumn))
    for row in layout.rows.nodes.indices where drawn.contains(row) {
      let hasFigures = layout.rows.nodes[row].hasFigures
      // The one row of the table of cases has no label.
      if layout.hasRowLabels || !hasFigures { all.insert(ids.row(row)) }
      guard hasFigures else { continue }
      all.formUnion(columns.map { ids.cell(row: row, column: $0) })
      all.formUnion(beyond.map { ids.cell(row: row, surplusColumn: $0) })
    }
    for row in table.surplusRows.indices {
      all.insert(ids.surplusRow(row))
      all.formUnion(columns.map { ids.cell(surplusRow: row, column: $0) })
      all.formUnion(beyond.map { ids.cell(surplusRow: row, surplusColumn: $0) })
    }
    self.all = all
  }
}
