import Disclosure

/// Grid to statutory table: every label bound by its words, every figure read, nothing shifted, guessed or dropped in silence.
package struct TableBinding {
  package private(set) var table: StatutoryTable
  package private(set) var findings: [Diagnostic] = []

  private let layout: TableLayout
  private let grid: Grid
  /// Where the columns of figures begin: 1 where the form has row labels.
  private let firstColumn: Int
  /// Positions in the grid of the columns that the form does not know, as they stand in `table.surplusColumns`.
  private var surplusColumns: [Int] = []

  init(_ grid: Grid, layoutIndex: Int, library: FormLibrary) {
    self.grid = grid
    layout = library.layouts[layoutIndex]
    table = StatutoryTable(layout: layout, at: grid.location)
    firstColumn = layout.hasRowLabels ? 1 : 0
    let unitColumn = unitColumn()
    let columns = bindColumns(words: library.labels.columnWords[layoutIndex], unitColumn: unitColumn)
    let rows = bindRows(words: library.labels.rowWords[layoutIndex])
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
    return grid.header.indices.dropFirst(firstColumn).first { FoldedLabel(grid.header[$0].text).words == words }
  }

  private mutating func bindColumns(words: [[String]], unitColumn: Int?) -> [Int: Place] {
    let positions = grid.header.indices.dropFirst(firstColumn).filter { $0 != unitColumn }
    let binding = AxisBinding(
      positions.map { .init(text: grid.header[$0].text, location: grid.header[$0].location) }, axis: layout.columns, words: words, isRow: false)
    findings += binding.findings
    var places: [Int: Place] = [:]
    for (index, position) in positions.enumerated() {
      let cell = grid.header[position]
      if let node = binding.nodes[index] {
        places[position] = .node(node)
        let form = layout.columns.nodes[node]
        if FoldedLabel(cell.text).words != FoldedLabel(form.label.zh).words, form.aliases.contains(where: { FoldedLabel($0) == FoldedLabel(cell.text) }) {
          table.writtenColumnLabels[node] = cell.text
        }
      } else if binding.nearMisses.contains(index) {
        places[position] = .refused
      } else {
        places[position] = .surplus
        surplusColumns.append(position)
        table.surplusColumns.append(.init(label: cell.text, cells: [:]))
        findings.append(
          Diagnostic(
            .warning, "extra-column", at: cell.location,
            Text(
              zh: cell.text.isEmpty ? "表式之外多出一列（第 \(position + 1) 列），没有标题" : "列“\(cell.text)”不在表式中",
              en: cell.text.isEmpty ? "column \(position + 1) is beyond the form and has no heading" : "the column “\(cell.text)” is not in the form"),
            fix: Text(zh: "核对原件：多印的照录并保留此提示，转录之误则删去", en: "compare with the original: keep it if it is printed there, remove it if it is not")))
      }
    }
    return places
  }

  private mutating func bindRows(words: [[String]]) -> [Place] {
    guard layout.hasRowLabels else {
      // One row without a label: the first is meant, any further one would have to be guessed.
      for row in grid.rows.dropFirst() {
        findings.append(
          Diagnostic(
            .error, "extra-row", at: row.location,
            Text(zh: "表式中此表只有一行数字，这里多出一行", en: "the form has one row of figures here; this is one more"),
            fix: Text(zh: "核对原件，只保留一行", en: "compare with the original and keep one row")))
      }
      return grid.rows.indices.map { $0 == 0 ? .node(layout.rows.figureNodes[0]) : .refused }
    }
    let written = grid.rows.map { AxisBinding.Written(text: $0.cells.first?.text ?? "", location: $0.cells.first?.location ?? $0.location) }
    let binding = AxisBinding(written, axis: layout.rows, words: words, isRow: true)
    findings += binding.findings
    return grid.rows.indices.map { position in
      if let node = binding.nodes[position] {
        let form = layout.rows.nodes[node]
        if form.aliases.contains(where: { FoldedLabel($0).words == FoldedLabel(written[position].text).words }),
          FoldedLabel(form.label.zh).words != FoldedLabel(written[position].text).words
        {
          table.writtenRowLabels[node] = written[position].text
        }
        return .node(node)
      }
      if binding.nearMisses.contains(position) { return .refused }
      if written[position].text.isEmpty {
        findings.append(
          Diagnostic(
            .error, "missing-label", at: written[position].location,
            Text(zh: "这一行没有行标题，无法知道数字属于哪一项", en: "this row has no label, so nobody can tell what its figures are"),
            fix: Text(zh: "按原件补上行标题", en: "add the label from the original")))
        return .refused
      }
      findings.append(
        Diagnostic(
          .warning, "extra-row", at: written[position].location,
          Text(zh: "行“\(written[position].text)”不在表式中", en: "the row “\(written[position].text)” is not in the form"),
          fix: Text(zh: "核对原件：地方增设的照录并保留此提示，写错的改正标题", en: "compare with the original: keep a local extension, correct a mistyped label")))
      return .surplus
    }
  }

  // MARK: figures

  private mutating func fill(rows: [Place], columns: [Int: Place], unitColumn: Int?) {
    var lastNode: Int?
    for (position, row) in grid.rows.enumerated() {
      let place = rows[position]
      if case .node(let node) = place { lastNode = node }
      guard place != .refused, hasRightLength(row, position) else { continue }
      switch place {
      case .node(let node) where layout.rows.nodes[node].hasFigures:
        if let unitColumn, !row.cells[unitColumn].text.isEmpty { readUnit(row.cells[unitColumn], of: node) }
        for column in grid.header.indices.dropFirst(firstColumn) { read(row.cells[column], row: node, place: columns[column], column: column) }
      case .node(let node):
        for cell in row.cells.dropFirst(firstColumn) where !cell.text.isEmpty { findings.append(figureInGroup(cell, node)) }
      case .surplus:
        table.surplusRows.append(
          .init(
            label: row.cells[0].text, after: lastNode,
            cells: layout.columns.figureNodes.map { node in
              columns.first { $0.value == .node(node) }.map { .init(text: row.cells[$0.key].text, location: row.cells[$0.key].location) }
            }))
      case .refused: break
      }
    }
  }

  private mutating func read(_ cell: Grid.Cell, row: Int, place: Place?, column: Int) {
    let rowPosition = layout.rows.position(of: layout.rows.nodes[row].path)!
    switch place {
    case .node(let node):
      guard layout.columns.nodes[node].hasFigures, let columnPosition = layout.columns.position(of: layout.columns.nodes[node].path) else {
        if !cell.text.isEmpty { findings.append(figureInGroup(cell, row)) }
        return
      }
      let reader = layout.reader(row: row, column: node)
      switch reader.cell(cell.text) {
      case .success(let figure):
        table[position: rowPosition, columnPosition] = .init(figure, at: cell.location)
      case .failure(.otherUnit(let found, let expected)):
        // The printed unit is the report's own word, so it is kept; whether it is right is for a person to say.
        if case .success(let figure) = FigureText(unit: "", kind: reader.kind, isSigned: reader.isSigned).cell(cell.text) {
          table[position: rowPosition, columnPosition] = .init(figure, at: cell.location)
          findings.append(FigureFinding.otherUnit(found: found, expected: expected, at: cell.location, severity: .warning))
        } else {
          findings.append(FigureFinding.otherUnit(found: found, expected: expected, at: cell.location, severity: .error))
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
    if !expected.isEmpty, FoldedLabel(cell.text).words != FoldedLabel(expected).words {
      findings.append(FigureFinding.otherUnit(found: cell.text, expected: expected, at: cell.location, severity: .warning))
    }
  }

  // MARK: shape

  private mutating func hasRightLength(_ row: Grid.Row, _ position: Int) -> Bool {
    let label = row.cells.first?.text ?? ""
    if row.cells.count < grid.header.count {
      findings.append(
        Diagnostic(
          .error, "missing-cell", at: row.cells.last?.location ?? row.location,
          Text(
            zh: "“\(label)”这一行有 \(row.cells.count) 格，表头有 \(grid.header.count) 列，缺 \(grid.header.count - row.cells.count) 格",
            en: "the row “\(label)” has \(row.cells.count) cells under \(grid.header.count) headings: \(grid.header.count - row.cells.count) missing"),
          fix: Text(zh: "按原件补齐；原件没有的数字留空格，竖线仍要写", en: "complete it from the original; leave a cell empty, with its bars, where the original states nothing")))
      return false
    }
    if row.cells.count > grid.header.count {
      let surplus = row.cells[grid.header.count]
      findings.append(
        Diagnostic(
          .error, "extra-cell", at: surplus.location,
          Text(
            zh: "“\(label)”这一行有 \(row.cells.count) 格，表头只有 \(grid.header.count) 列，不知道哪一格是多的",
            en: "the row “\(label)” has \(row.cells.count) cells under \(grid.header.count) headings, and nobody can tell which is one too many"),
          fix: Text(zh: "核对原件：转录之误则删去；原件确实多印，则给它加一个（可以空着的）表头", en: "compare with the original: remove it, or give it a heading (which may be empty) if it is printed there")))
      return false
    }
    return true
  }

  private func figureInGroup(_ cell: Grid.Cell, _ node: Int) -> Diagnostic {
    let label = layout.rows.nodes[node].label
    return Diagnostic(
      .error, "figure-in-group", at: cell.location,
      Text(zh: "“\(label.zh)”是分组标题，表式中没有数字，这里写了“\(cell.text)”", en: "“\(label.zh)” is a group without figures in the form, but “\(cell.text)” stands here"),
      fix: Text(zh: "核对原件，把数字移到它所属的一行", en: "compare with the original and move the figure to the row it belongs to"))
  }

  private mutating func reportMissing(rows: [Place], columns: [Int: Place]) {
    let boundColumns = Set(columns.values)
    for node in layout.columns.figureNodes where !boundColumns.contains(.node(node)) && !layout.columns.nodes[node].isOptional {
      findings.append(missing(layout.columns, node, rule: "missing-column", name: Text(zh: "列", en: "column"), at: grid.header.last?.location ?? grid.location))
    }
    let boundRows = Set(rows)
    for node in layout.rows.figureNodes where !boundRows.contains(.node(node)) && !layout.rows.nodes[node].isOptional {
      // Shown where it should stand: at the row before it.
      let before = rows.lastIndex { if case .node(let other) = $0 { other < node } else { false } }
      findings.append(
        missing(layout.rows, node, rule: "missing-row", name: Text(zh: "行", en: "row"), at: before.map { grid.rows[$0].location } ?? grid.location))
    }
  }

  private func missing(_ axis: LabelAxis, _ node: Int, rule: RuleID, name: Text, at location: SourceLocation) -> Diagnostic {
    let label = (axis.ancestors(of: node) + [node]).map { axis.nodes[$0].label.zh }.joined(separator: " ")
    return Diagnostic(
      .error, rule, at: location,
      Text(zh: "缺少\(name.zh)“\(label)”（\(layout.edition) 年表式 \(layout.caption.zh)）", en: "the \(name.en) “\(label)” is missing (form of \(layout.edition), \(layout.caption.en))"),
      fix: Text(zh: "按表式补上这一\(name.zh)；原件没有载明的数字留空", en: "add the \(name.en); leave its cells empty where the original states nothing"))
  }
}
