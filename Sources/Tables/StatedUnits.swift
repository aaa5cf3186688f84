import Disclosure

/// Where a reader finds the unit of a cell: in the caption, in the column's heading, in a column of units, or else in
/// the cell itself.
struct StatedUnits {
  /// The unit of every cell, which the caption says once.
  let inCaption: String?
  private let table: StatutoryTable

  init(_ table: StatutoryTable) {
    self.table = table
    let layout = table.layout
    let units = Set(
      layout.rows.figureNodes.flatMap { row in
        layout.columns.figureNodes.map { layout.reader(row: row, column: $0).unit }
      })
    guard layout.unitColumn == nil, units.count == 1, let unit = units.first, !unit.isEmpty,
      !layout.columns.figureNodes.allSatisfy({ Self.says(layout.columns.nodes[$0].label.zh, unit) })
    else {
      inCaption = nil
      return
    }
    inCaption = unit
  }

  /// The unit that stands beside a cell already, so that the cell need not say it; empty where none does.
  func beside(row: Int, column: Int) -> String {
    let layout = table.layout
    let reader = layout.reader(row: row, column: column)
    if inCaption != nil || Self.says(layout.columns.nodes[column].label.zh, reader.unit) { return reader.unit }
    // A column of units that the office left empty says nothing; things are then counted without, but money is not.
    if layout.unitColumn != nil, reader.kind != .money || table.writtenUnits[row] != nil { return reader.unit }
    return ""
  }

  /// Whether a heading ends with its unit, as in 本年收费金额（单位：万元）.
  private static func says(_ heading: String, _ unit: String) -> Bool {
    !unit.isEmpty && ["（\(unit)）", "：\(unit)）", "(\(unit))", ":\(unit))"].contains { heading.hasSuffix($0) }
  }
}
