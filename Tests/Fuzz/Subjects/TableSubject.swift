import Disclosure
import Forms

@testable import Site

/// A grid of cells — a line is a row, a tab divides cells — bound to the forms of a year and drawn.
///
/// A legal figure never stands under another label in silence: whatever is bound was written in its own cell, and where nothing is
/// reported nothing that was written is lost.
func tableViolations(of input: [UInt8]) -> [String] {
  let text = String(decoding: input.dropFirst(), as: UTF8.self)
  let rows = text.split(separator: "\n", maxSplits: 200, omittingEmptySubsequences: false).map {
    $0.split(separator: "\t", maxSplits: 40, omittingEmptySubsequences: false).map(String.init)
  }
  guard let header = rows.first else { return [] }
  let year = [2018, 2020, 2024][Int(input.first ?? 0) % 3]
  let grid = Grid(
    header: cells(header, line: 1), alignments: header.map { _ in .none },
    rows: rows.dropFirst().enumerated().map {
      Grid.Row(
        cells: cells($0.element, line: $0.offset + 2), location: SourceLocation(file: "a.md", line: $0.offset + 2))
    }, location: SourceLocation(file: "a.md"))
  let binding = ReportBinding(
    [grid], year: year, library: .national, reportLocation: SourceLocation(file: "a.md"))
  var broken = violations(in: binding.findings, of: nil)
  for bound in binding.tables { broken += violations(in: bound.table, of: grid, binding.findings) }
  return broken
}

/// Cells as the reader of Markdown gives them: trimmed, without control characters.
private func cells(_ texts: [String], line: Int) -> [Grid.Cell] {
  texts.enumerated().map { column, text in
    let seen = String(
      String.UnicodeScalarView(text.unicodeScalars.filter { $0.properties.generalCategory != .control }))
    let words = seen.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()
    return Grid.Cell(text: String(words), location: SourceLocation(file: "a.md", line: line, column: column + 1))
  }
}

private func violations(in table: StatutoryTable, of grid: Grid, _ findings: [Diagnostic]) -> [String] {
  var broken: [String] = []
  var used: Set<SourceLocation> = []
  let layout = table.layout
  for (rowPosition, row) in layout.rows.figureNodes.enumerated() {
    for (columnPosition, column) in layout.columns.figureNodes.enumerated() {
      guard let cell = table[position: rowPosition, columnPosition] else { continue }
      let address = layout.address(row: row, column: column)
      guard let written = grid.cell(at: cell.location) else {
        broken.append("\(address) was read at \(cell.location), where no cell stands")
        continue
      }
      if !used.insert(cell.location).inserted { broken.append("\(cell.location) was read twice") }
      let reader = layout.reader(row: row, column: column)
      let anyUnit = FigureText(unit: "", kind: reader.kind, isSigned: reader.isSigned)
      let readings = [reader.cell(written.text), anyUnit.cell(written.text)]
      if !readings.contains(.success(cell.figure)) {
        broken.append("\(address) is \(cell.figure), not “\(written.text)”")
      }
    }
  }
  let surplus =
    table.surplusColumns.flatMap { $0.cells.values.map(\.location) }
    + table.surplusRows.flatMap { $0.cells.compactMap(\.?.location) + $0.surplusCells.map(\.location) }
  for place in surplus where !used.insert(place).inserted { broken.append("\(place) was kept twice") }
  if !findings.containsErrors {
    let first = layout.hasRowLabels ? 1 : 0
    let units = layout.unitColumn == nil ? 0 : 1
    for row in grid.rows {
      let lost = row.cells.dropFirst(first).filter { !$0.text.isEmpty && !used.contains($0.location) }
      if lost.count > units { broken.append("lost in silence: \(lost.map(\.text))") }
    }
  }
  return broken
    + HTMLRules.violations(
      in: SamplePortal.shared.tableHTML(table), .prose, isPublished: !findings.containsErrors)
}

extension Grid {
  fileprivate func cell(at place: SourceLocation) -> Cell? {
    rows.lazy.flatMap(\.cells).first { $0.location == place }
  }
}
