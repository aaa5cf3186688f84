import Disclosure

/// Where a reader finds the unit of a cell: in the caption, in the column's heading, in a column of units, or else in
/// the cell itself.
struct StatedUnits {
  /// Whether the unit stands beside a cell already, so that the cell need not say it.
  enum Statement {
    case always, never
    /// Where the office filled in the column of units: things are counted without one too, but money is not.
    case whereWritten
  }

  /// The unit of every cell, which the caption says once.
  let inCaption: String?
  private let layout: TableLayout

  init(_ layout: TableLayout) {
    self.layout = layout
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

  func statement(row: Int, column: Int) -> Statement {
    let reader = layout.reader(row: row, column: column)
    if inCaption != nil || Self.says(layout.columns.nodes[column].label.zh, reader.unit) { return .always }
    guard layout.unitColumn != nil else { return .never }
    return reader.kind == .money ? .whereWritten : .always
  }

  /// Whether a heading ends with its unit, as in 本年收费金额（单位：万元）.
  private static func says(_ heading: String, _ unit: String) -> Bool {
    !unit.isEmpty && ["（\(unit)）", "：\(unit)）", "(\(unit))", ":\(unit))"].contains { heading.hasSuffix($0) }
  }
}
