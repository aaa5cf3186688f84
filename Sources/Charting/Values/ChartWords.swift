/// Every word a chart says of its own accord, in the language of its page.
package struct ChartWords: Sendable {
  package var language: String
  /// What each mark means, in the key.
  package var implied: String
  package var partYear: String
  package var atLeast: String
  package var almost: String
  /// For a row without a figure, where nothing better is known.
  package var noValue: String
  /// Said of small charts side by side, with the end of their scale.
  package var sameScale: @Sendable (_ greatest: String) -> String
  /// So many of what was given could not be drawn, and stands in the table.
  package var leftToTable: @Sendable (_ count: Int) -> String
  /// The link to the table that goes with the chart.
  package var seeTable: String
  /// Names for powers of ten, rising: where figures are too long for an axis, it counts in these (万, million).
  package var scales: [(exponent: Int, name: String)]
  /// The unit as the axis says it; the scale is empty where it counts in ones.
  package var unit: @Sendable (_ scale: String, _ unit: String) -> String
  /// From one number to another, both included.
  package var range: @Sendable (_ from: String, _ to: String) -> String

  package init(
    language: String, implied: String, partYear: String, atLeast: String, almost: String, noValue: String,
    sameScale: @escaping @Sendable (String) -> String, leftToTable: @escaping @Sendable (Int) -> String,
    seeTable: String, scales: [(exponent: Int, name: String)],
    unit: @escaping @Sendable (String, String) -> String, range: @escaping @Sendable (String, String) -> String
  ) {
    self.language = language
    (self.implied, self.partYear, self.atLeast, self.almost) = (implied, partYear, atLeast, almost)
    (self.noValue, self.sameScale, self.leftToTable, self.seeTable) = (noValue, sameScale, leftToTable, seeTable)
    (self.scales, self.unit, self.range) = (scales, unit, range)
  }

  func meaning(of mark: PointMarks) -> String {
    switch mark {
    case .implied: implied
    case .partYear: partYear
    case .atLeast: atLeast
    default: almost
    }
  }
}
