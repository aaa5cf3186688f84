import Disclosure

/// Grid to statutory table: every label bound by its words, every figure read, nothing shifted, guessed or dropped in
/// silence.
package struct TableBinding {
  package private(set) var table: StatutoryTable
  package private(set) var findings: [Diagnostic] = []

  private let layout: TableLayout
  private let grid: Grid
  /// Where the columns of figures begin: 1 where the form has row labels.
  private let firstColumn: Int
  /// Positions in the grid of the columns that the form does not know, as they stand in `table.surplusColumns`.
  private var surplusColumns: [Int] = []
  /// Nodes whose labels are mistyped: that is reported at the label and not once more as a missing row or column.
  private var mistypedRows: Set<Int> = []
  private var mistypedColumns: Set<Int> = []

  init(_ grid: Grid, labels: GridLabels, layoutIndex: Int, library: FormLibrary) {
    self.grid = grid
    layout = library.layouts[layoutIndex]
    table = StatutoryTable(layout: layout, at: grid.location)
    firstColumn = layout.hasRowLabels ? 1 : 0
    let unitColumn = unitColumn()
    let columns = bindColumns(unitColumn: unitColumn) { [layout] written in
      library.memory.binding(of: labels, layout: layoutIndex, isRow: false) {
        AxisBinding(
          written, axis: layout.columns, wordings: library.labels.columnWordings[layoutIndex], isRow: false)
      }
    }
    let rows = bindRows { [layout] written in
      library.memory.binding(of: labels, layout: layoutIndex, isRow: true) {
        AxisBinding(written, axis: layout.rows, wordings: library.labels.rowWordings[layoutIndex], isRow: true)
      }
    }
    fill(rows: rows, columns: columns, unitColumn: unitColumn)
    reportMissing(rows: rows, columns: columns)
  }

  // MARK: labels

  /// What a written column or row is.
  private enum Place: Hashable {
    case node(Int)
    case surplus
    /// Reported already: it is neither bound nor kept, and the error stops the build.
    case refused
  }

  private func unitColumn() -> Int? {
    guard let unit = layout.unitColumn else { return nil }
    let words = FoldedLabel(unit.zh).words
    return grid.header.indices.dropFirst(firstColumn).first {
      grid.header[$0].text == unit.zh || FoldedLabel(grid.header[$0].text).words == words
    }
  }

  private mutating func bindColumns(unitColumn: Int?, _ bind: ([AxisBinding.Written]) -> AxisBinding) -> [Place?] {
    let positions = grid.header.indices.dropFirst(firstColumn).filter { $0 != unitColumn }
    let written = positions.map { AxisBinding.Written(text: grid.header[$0].text, location: grid.header[$0].location) }
    let binding = bind(written)
    findings += binding.findings
    mistypedColumns = binding.meant
    var places = [Place?](repeating: nil, count: grid.header.count)
    for (index, position) in positions.enumerated() {
      let cell = grid.header[position]
      if let bound = binding.bound[index] {
        places[position] = .node(bound.node)
        table.writtenColumnLabels[bound.node] = bound.otherWording(written: cell.text)
      } else if binding.refused.contains(index) {
        places[position] = .refused
      } else {
        places[position] = .surplus
        surplusColumns.append(position)
        table.surplusColumns.append(.init(label: cell.text, cells: [:]))
        findings.append(TableFinding.extraColumn(cell, number: position + 1))
      }
    }
    return places
  }

  private mutating func bindRows(_ bind: ([AxisBinding.Written]) -> AxisBinding) -> [Place] {
    guard layout.hasRowLabels else {
      for row in grid.rows.dropFirst() { findings.append(TableFinding.secondRow(at: row.location)) }
      return grid.rows.indices.map { $0 == 0 ? .node(layout.rows.figureNodes[0]) : .refused }
    }
    let written = grid.rows.map {
      AxisBinding.Written(text: $0.cells.first?.text ?? "", location: $0.cells.first?.location ?? $0.location)
    }
    let binding = bind(written)
    findings += binding.findings
    mistypedRows = binding.meant
    return grid.rows.indices.map { position in
      let label = written[position]
      if let bound = binding.bound[position] {
        table.writtenRowLabels[bound.node] = bound.otherWording(written: label.text)
        return .node(bound.node)
      }
      if binding.refused.contains(position) { return .refused }
      if label.text.isEmpty {
        findings.append(TableFinding.missingLabel(at: label.location))
        return .refused
      }
      findings.append(TableFinding.extraRow(label.text, at: label.location))
      return .surplus
    }
  }

  // MARK: figures

  private mutating func fill(rows: [Place], columns: [Place?], unitColumn: Int?) {
    var lastNode: Int?
    for (position, row) in grid.rows.enumerated() {
      let place = rows[position]
      if case .node(let node) = place { lastNode = node }
      guard place != .refused, hasRightLength(row) else { continue }
      switch place {
      case .node(let node) where layout.rows.nodes[node].hasFigures:
        if let unitColumn, !row.cells[unitColumn].text.isEmpty { readUnit(row.cells[unitColumn], of: node) }
        for column in grid.header.indices.dropFirst(firstColumn) {
          read(row.cells[column], row: node, place: columns[column], column: column)
        }
      case .node(let node):
        let label = layout.rows.nodes[node].label.zh
        for cell in row.cells.dropFirst(firstColumn) where !cell.text.isEmpty {
          findings.append(TableFinding.figureInGroup(cell, label: label, isRow: true))
        }
      case .surplus: keep(row, after: lastNode, columns: columns, unitColumn: unitColumn)
      case .refused: break
      }
    }
  }

  /// Nothing a report states is dropped: a row beside those of the form keeps every cell, whatever column it is in.
  private mutating func keep(_ row: Grid.Row, after node: Int?, columns: [Place?], unitColumn: Int?) {
    func cell(_ position: Int) -> StatutoryTable.SurplusCell {
      .init(text: row.cells[position].text, location: row.cells[position].location)
    }
    table.surplusRows.append(
      .init(
        label: row.cells[0].text, after: node,
        cells: layout.columns.figureNodes.map { node in columns.firstIndex(of: .node(node)).map(cell)
        },
        unit: unitColumn.map(cell), surplusCells: surplusColumns.map(cell)))
  }

  private mutating func read(_ cell: Grid.Cell, row: Int, place: Place?, column: Int) {
    guard let rowPosition = layout.rows.position(of: row) else {
      preconditionFailure("only rows with figures are read")
    }
    switch place {
    case .node(let node):
      guard let columnPosition = layout.columns.position(of: node) else {
        if !cell.text.isEmpty {
          let label = layout.columns.nodes[node].label.zh
          findings.append(TableFinding.figureInGroup(cell, label: label, isRow: false))
        }
        return
      }
      let reader = layout.reader(position: rowPosition, column: columnPosition)
      // An amount beside a unit of things is no number of things; the unit has its own finding.
      if let unit = table.writtenUnits[row], isMoney(unit, amongThings: reader) { return }
      if let count = reader.plainCount(cell.text) {
        table.set(count, row: rowPosition, column: columnPosition, at: cell.location)
        return
      }
      switch reader.cell(cell.text) {
      case .success(let figure):
        if let unit = figure.quantity?.unit, unit != reader.unit, isMoney(unit, amongThings: reader) {
          findings.append(otherUnit(unit, expected: reader.unit, at: cell.location, .error))
        } else {
          table[position: rowPosition, columnPosition] = .init(figure, at: cell.location)
        }
      case .failure(.otherUnit(let found, let expected)):
        // The printed unit is the report's own word, so it is kept; whether it is right is for a person to say.
        let anyUnit = FigureText(unit: "", kind: reader.kind, isSigned: reader.isSigned)
        if !isMoney(found, amongThings: reader), case .success(let figure) = anyUnit.cell(cell.text) {
          table[position: rowPosition, columnPosition] = .init(figure, at: cell.location)
          findings.append(otherUnit(found, expected: expected, at: cell.location, .warning))
        } else {
          findings.append(otherUnit(found, expected: expected, at: cell.location, .error))
        }
      case .failure(let problem):
        findings.append(FigureFinding.diagnostic(for: problem, at: cell.location, isCell: true))
      }
    case .surplus:
      guard let surplus = surplusColumns.firstIndex(of: column) else { return }
      table.surplusColumns[surplus].cells[rowPosition] = .init(text: cell.text, location: cell.location)
    case .refused, nil: break
    }
  }

  private mutating func readUnit(_ cell: Grid.Cell, of node: Int) {
    table.writtenUnits[node] = cell.text
    let expected = layout.rows.nodes[node].unit
    if !expected.isEmpty, cell.text != expected, FoldedLabel(cell.text).words != FoldedLabel(expected).words {
      let isAmount = layout.columns.figureNodes.contains {
        isMoney(cell.text, amongThings: layout.reader(row: node, column: $0))
      }
      // The figures of a row of money are read in the form's unit: under another one they would be wrong by its factor.
      let isWrong = isAmount || layout.rows.nodes[node].kind == .money
      findings.append(otherUnit(cell.text, expected: expected, at: cell.location, isWrong ? .error : .warning))
    }
  }

  /// Whether a unit is one of money where the form counts things.
  private func isMoney(_ unit: String, amongThings reader: FigureText) -> Bool {
    MoneyUnit.isMoney(unit) && reader.kind != .money && !MoneyUnit.isMoney(reader.unit)
  }

  private func otherUnit(
    _ found: String, expected: String, at location: SourceLocation, _ severity: Diagnostic.Severity
  ) -> Diagnostic {
    FigureFinding.otherUnitInCell(found: found, expected: expected, at: location, severity: severity)
  }

  // MARK: shape

  private mutating func hasRightLength(_ row: Grid.Row) -> Bool {
    let columns = grid.header.count
    if row.cells.count < columns { findings.append(TableFinding.missingCells(in: row, columns: columns)) }
    if row.cells.count > columns { findings.append(TableFinding.extraCells(in: row, columns: columns)) }
    return row.cells.count == columns
  }

  private mutating func reportMissing(rows: [Place], columns: [Place?]) {
    var isBoundColumn = [Bool](repeating: false, count: layout.columns.nodes.count)
    for case .node(let node)? in columns { isBoundColumn[node] = true }
    for node in layout.columns.figureNodes
    where !isBoundColumn[node] && !layout.columns.nodes[node].isOptional
      && !mistypedColumns.contains(node)
    {
      let location = grid.header.last?.location ?? grid.location
      findings.append(TableFinding.missing(node, of: layout.columns, isRow: false, layout: layout, at: location))
    }
    var isBoundRow = [Bool](repeating: false, count: layout.rows.nodes.count)
    for case .node(let node) in rows { isBoundRow[node] = true }
    for node in layout.rows.figureNodes
    where !isBoundRow[node] && !layout.rows.nodes[node].isOptional && !mistypedRows.contains(node) {
      // Shown where it should stand: at the row before it.
      let before = rows.lastIndex { if case .node(let other) = $0 { other < node } else { false } }
      let location = before.map { grid.rows[$0].location } ?? grid.location
      findings.append(TableFinding.missing(node, of: layout.rows, isRow: true, layout: layout, at: location))
    }
  }
}

extension AxisBinding.Bound {
  /// What the page shows in place of the form's own words, where the office uses others.
  fileprivate func otherWording(written: String) -> String? {
    wording.alias.map { wording.hasGroups ? $0 : written }
  }
}
