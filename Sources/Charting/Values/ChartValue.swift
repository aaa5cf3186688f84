/// A number as it is written and as it is placed.
///
/// The text is the figure and is shown as it came; the number only says where it stands.
package struct ChartValue: Hashable, Sendable {
  package let text: String
  package let number: Double

  package init(_ text: String, _ number: Double) {
    precondition(number.isFinite, "a value has a place on the scale")
    (self.text, self.number) = (text, number)
  }
}

/// What sets a value apart from one that was stated, in full, for a whole year.
package struct PointMarks: OptionSet, Hashable, Sendable {
  package let rawValue: Int
  package init(rawValue: Int) { self.rawValue = rawValue }

  /// Another document states it ("4 fewer than last year"): drawn hollow and dashed.
  package static let implied = PointMarks(rawValue: 1)
  /// Its period is not the whole year: drawn by half, and never joined to a neighbour.
  package static let partYear = PointMarks(rawValue: 2)
  /// The text says "more than" (余、逾): drawn with an arrow towards more.
  package static let atLeast = PointMarks(rawValue: 4)
  /// The text says "almost" (近): drawn with an arrow towards less.
  package static let almost = PointMarks(rawValue: 8)

  /// In the order of a key.
  package static let all: [PointMarks] = [.implied, .partYear, .atLeast, .almost]
}
