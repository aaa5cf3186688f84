/// One line over the years: the years that have a value, and what parts them.
package struct LineSeries: Hashable, Sendable {
  package var name: String
  /// A year without a point is a gap, never a zero.
  package let points: [LinePoint]
  package let breaks: [SeriesBreak]

  /// - Parameter points: one at most for each year, in any order.
  package init(_ name: String, points: [LinePoint], breaks: [SeriesBreak] = []) {
    self.name = name
    self.points = points.sorted { $0.year < $1.year }
    self.breaks = breaks.sorted { ($0.year, $0.label) < ($1.year, $1.label) }
    precondition(zip(self.points, self.points.dropFirst()).allSatisfy { $0.year < $1.year }, "one point for each year")
  }

  /// Points that a line may join: neighbouring years, both whole, defined the same way. The rest stands alone.
  package var runs: [ArraySlice<LinePoint>] {
    var runs: [ArraySlice<LinePoint>] = []
    var start = points.startIndex
    for index in points.indices {
      let next = index + 1
      guard next == points.endIndex || !isJoined(points[index], points[next]) else { continue }
      runs.append(points[start..<next])
      start = next
    }
    return runs
  }

  private func isJoined(_ one: LinePoint, _ next: LinePoint) -> Bool {
    next.year == one.year + 1 && !one.marks.contains(.partYear) && !next.marks.contains(.partYear)
      && !breaks.contains { $0.year == next.year }
  }
}

package struct LinePoint: Hashable, Sendable {
  package var year: Int
  package var value: ChartValue
  package var marks: PointMarks
  /// Where the cell or sentence stands that it came from.
  package var href: String?
  /// All of it in words, with unit and marks: what is read aloud, and shown to who points at it.
  package var name: String

  package init(_ year: Int, _ value: ChartValue, marks: PointMarks = [], href: String? = nil, name: String) {
    (self.year, self.value, self.marks, self.href, self.name) = (year, value, marks, href, name)
  }
}

/// From here on a series is defined otherwise than before.
package struct SeriesBreak: Hashable, Sendable {
  /// The first year of the new definition.
  package var year: Int
  /// A few words at the line.
  package var label: String
  /// The whole explanation, below the chart.
  package var explanation: String

  package init(_ year: Int, label: String, explanation: String) {
    (self.year, self.label, self.explanation) = (year, label, explanation)
  }
}

/// Something that happened on one day, to read the line by.
package struct ChartEvent: Hashable, Sendable {
  package let year: Int
  /// How much of the year had passed, from 0 to 1. The tick of a year stands in its middle.
  package let part: Double
  package let label: String

  package init(year: Int, part: Double, label: String) {
    precondition((0...1).contains(part), "a part of a year")
    (self.year, self.part, self.label) = (year, part, label)
  }
}
