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
    package let layout: TableLayout
    /// Positions among the rows and columns with figures.
    package let row: Int
    package let column: Int
    /// `requests.received/total`
    package let address: String
    /// Whether offices may leave its row or column out; then nothing is missing from a sum.
    package let isOptional: Bool

    init(layout: TableLayout, row: Int, column: Int) {
      self.layout = layout
      self.row = row
      self.column = column
      let (rowNode, columnNode) = (layout.rows.figureNodes[row], layout.columns.figureNodes[column])
      address = layout.address(row: rowNode, column: columnNode)
      isOptional = layout.rows.nodes[rowNode].isOptional || layout.columns.nodes[columnNode].isOptional
    }
  }

  /// Sums, of which the first that a report has is the number.
  package var alternatives: [[Term]]
  /// As the file states it.
  package var source: String
}
