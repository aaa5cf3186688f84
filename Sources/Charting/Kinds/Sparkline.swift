import Markup

/// A line the size of a word with its newest value: no axis, on a scale of its own that begins at zero.
package struct Sparkline: Hashable, Sendable {
  let series: LineSeries
  let years: ClosedRange<Int>
  private let isCount: Bool

  package init(_ series: LineSeries, years: ClosedRange<Int>, isCount: Bool) {
    precondition(series.points.allSatisfy { years.contains($0.year) }, "the axis spans every point of \(series.name)")
    (self.series, self.years, self.isCount) = (series, years, isCount)
  }

  /// - Parameter name: the whole series in words.
  package func svg(name: String) -> HTML {
    var drawing = Drawing(style: .themed, width: 160, prefix: "")
    draw(in: &drawing)
    return
      "<svg class=\"chart-spark\" role=\"img\" aria-label=\"\(name)\" viewBox=\"0 0 \(drawing.width) \(drawing.height)\" font-size=\"\(Drawing.textSize)\">\(drawing.markup)</svg>"
  }

  package func draw(in drawing: inout Drawing) {
    let ticks = Ticks(covering: series.points.map(\.value.number), about: 2, isCount: isCount)
    SmallLine(series, years: years, range: ticks.range, box: Box(x: 0, y: 0, width: drawing.width, height: 44))
      .draw(in: &drawing, hasYears: false)
    drawing.height = 44
  }
}
