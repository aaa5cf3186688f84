/// One row of a chart whose rows are centres.
package struct BarRow: Hashable, Sendable {
  package var label: String
  /// Without one the row says why in `absence`, and has no bar.
  package var value: ChartValue?
  package var absence: String?
  package var marks: PointMarks
  package var href: String?
  /// All of it in words.
  package var name: String
  /// The row the page is about.
  package var isHighlighted: Bool

  package init(
    _ label: String, _ value: ChartValue?, absence: String? = nil, marks: PointMarks = [], href: String? = nil,
    name: String, isHighlighted: Bool = false
  ) {
    (self.label, self.value, self.absence, self.marks) = (label, value, absence, marks)
    (self.href, self.name, self.isHighlighted) = (href, name, isHighlighted)
  }
}

/// One row of stacked bars: a count for each part, in the order in which the chart names the parts.
package struct StackRow: Hashable, Sendable {
  package struct Part: Hashable, Sendable {
    package var value: ChartValue
    package var href: String?
    package var name: String

    package init(_ value: ChartValue, href: String? = nil, name: String) {
      (self.value, self.href, self.name) = (value, href, name)
    }
  }

  package var label: String
  /// The sum as it is written, at the end of the row's heading.
  package var total: String
  /// A part without a figure is `nil` and takes no room.
  package let parts: [Part?]
  package var marks: PointMarks

  package init(_ label: String, total: String, parts: [Part?], marks: PointMarks = []) {
    precondition(parts.allSatisfy { ($0?.value.number ?? 0) >= 0 }, "parts of a whole are not negative")
    (self.label, self.total, self.parts, self.marks) = (label, total, parts, marks)
  }
}
