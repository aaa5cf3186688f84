import Markup

/// Lines over years: a gap is a gap, a break of definition parts the line, a value that is not a whole year's stands alone.
package struct LineChart: Chart {
  let series: [LineSeries]
  let years: ClosedRange<Int>
  let events: [ChartEvent]
  let unit: String
  let isCount: Bool
  package let leftOut: Int

  /// - Parameters:
  ///   - series: in the order of the legend; six are drawn.
  ///   - years: what the axis spans, whether or not there are values.
  ///   - isCount: whether there is nothing between two whole numbers.
  package init(_ series: [LineSeries], years: ClosedRange<Int>, events: [ChartEvent] = [], unit: String, isCount: Bool)
  {
    for line in series {
      precondition(line.points.allSatisfy { years.contains($0.year) }, "the axis spans every point of \(line.name)")
    }
    self.series = Array(series.prefix(distinctSeries))
    leftOut = max(0, series.count - distinctSeries)
    (self.years, self.unit, self.isCount) = (years, unit, isCount)
    self.events = events.filter { years.contains($0.year) }.sorted {
      ($0.year, $0.part, $0.label) < ($1.year, $1.part, $1.label)
    }
  }

  package var notes: [String] { breaks.map { "b \($0.year - 1)|\($0.year): \($0.explanation)" } }

  package var linkCount: Int { series.reduce(0) { $0 + $1.points.count { $0.href != nil } } }

  /// Each once, though several series have it.
  var breaks: [SeriesBreak] {
    Set(series.flatMap(\.breaks)).filter { years.contains($0.year) && years.contains($0.year - 1) }
      .sorted { ($0.year, $0.label, $0.explanation) < ($1.year, $1.label, $1.explanation) }
  }

  package func draw(in drawing: inout Drawing, words: ChartWords) {
    // Names at the lines are read without looking to and fro; where they find no room, a legend has them.
    let layout =
      LineLayout(self, width: drawing.width, names: .atTheLines, words: words)
      ?? LineLayout(self, width: drawing.width, names: .inLegend, words: words)!
    drawing.decoration { drawing in
      if layout.hasLegend { drawing.lineLegend(series.map(\.name)) }
      let top = drawing.height
      drawing.text(layout.unit, x: 0, y: Drawing.baseline(below: top), .soft)
      drawing.height = top + layout.readoutHeight
    }
    let offset = drawing.height
    let readout = Box(x: 0, y: offset - layout.readoutHeight, width: drawing.width, height: layout.readoutHeight)
    drawing.decoration { layout.moved(by: offset).drawScenery(in: &$0) }
    layout.moved(by: offset).drawPoints(in: &drawing, readout: readout)
    drawing.height = offset + layout.height
    drawing.decoration { drawing in
      let marks = series.flatMap(\.points).reduce(into: PointMarks()) { $0.formUnion($1.marks) }
      drawing.key(of: marks, as: .point, words: words)
    }
  }
}
