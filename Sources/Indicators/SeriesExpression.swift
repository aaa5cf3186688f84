import Disclosure

/// What yields the number of a series in one edition: cells of its tables, facts of the narrative, their sums and differences,
/// and what stands in for them where they are not there.
///
/// `SeriesExpressionParser` reads it; `value(in:)` computes it.
package struct SeriesExpression: Hashable, Sendable {
  package enum Operand: Hashable, Sendable {
    case cell(CellPlace)
    /// The indicator of a fact.
    case fact(String)
  }

  package struct Term: Hashable, Sendable {
    package var isSubtracted: Bool
    package var operand: Operand
  }

  /// A cell of a form, found once for all reports in that form.
  package struct CellPlace: Hashable, Sendable {
    package var layout: TableLayout
    /// Positions among the rows and columns with figures.
    package var row: Int
    package var column: Int

    package var address: String {
      layout.address(row: layout.rows.figureNodes[row], column: layout.columns.figureNodes[column])
    }

    /// Whether offices may leave its row or column out; then nothing is missing from a sum.
    package var isOptional: Bool {
      layout.rows.nodes[layout.rows.figureNodes[row]].isOptional
        || layout.columns.nodes[layout.columns.figureNodes[column]].isOptional
    }
  }

  /// Sums, of which the first that a report has is the number.
  package var alternatives: [[Term]]
  /// As the file states it.
  package var source: String
}
