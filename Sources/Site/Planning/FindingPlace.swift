import CommonMark
import Disclosure

// Where on a page the reader finds what a finding speaks of: the cell, the figure, the answer, else the section.

extension Report {
  /// The fragment of the cell, the figure in the text, the answer to a task or the table at a place of its file.
  package func anchor(at place: SourceLocation) -> String? {
    for table in tables.map(\.table) {
      if let cell = table.anchor(ofCellAt: place) { return cell }
    }
    if let fact = facts.anchor(at: place) { return fact }
    if let answer = answers.first(where: { $0.location.overlaps(place) }) { return answer.anchor }
    return table(at: place)?.table.layout.id
  }

  /// The statutory table that a place of its file belongs to.
  package func table(at place: SourceLocation) -> BoundTable? { tables.first { $0.table.lines.contains(place.line) } }
}

extension Plan {
  /// The fragment of the figure at a place of its file.
  package func anchor(at place: SourceLocation) -> String? { facts.anchor(at: place) }
}

extension Body {
  /// The section that a line of its file stands in; nothing above the first heading.
  package func section(atLine line: Int) -> Heading? { headings.last { $0.location.line <= line } }
}

extension [Fact?] {
  fileprivate func anchor(at place: SourceLocation) -> String? {
    compactMap(\.self).first { $0.location.overlaps(place) }?.anchor
  }
}

extension StatutoryTable {
  fileprivate func anchor(ofCellAt place: SourceLocation) -> String? {
    for (row, column, cell) in placedCells where cell.overlaps(place) {
      return layout.address(row: layout.rows.figureNodes[row], column: layout.columns.figureNodes[column])
    }
    return nil
  }

  /// From its head to the last line with a figure.
  fileprivate var lines: ClosedRange<Int> {
    location.line...max(location.line, placedCells.map(\.place.line).max() ?? 0)
  }

  private var placedCells: [(row: Int, column: Int, place: SourceLocation)] {
    layout.rows.figureNodes.indices.flatMap { row in
      layout.columns.figureNodes.indices.compactMap { column in
        self[position: row, column].map { (row, column, $0.location) }
      }
    }
  }
}

extension SourceLocation {
  /// Whether two places of one file share a character.
  fileprivate func overlaps(_ other: SourceLocation) -> Bool {
    line == other.line && column < other.column + max(1, other.length) && other.column < column + max(1, length)
  }
}
