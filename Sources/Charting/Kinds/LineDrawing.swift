import Markup

extension LineLayout {
  /// The layout drawn lower on the page; it is laid out from zero, for the legend above it is drawn first.
  func moved(by offset: Double) -> Moved { Moved(layout: self, dy: offset) }

  struct Moved {
    let layout: LineLayout
    let dy: Double

    private func down(_ point: Point) -> Point { Point(x: point.x, y: point.y + dy) }

    /// All but the points: grid, axis, what happened, lines, words.
    func drawScenery(in drawing: inout Drawing) {
      let plot = layout.plot
      for tick in layout.ticks {
        let y = tick.y + dy
        let isBaseline = tick.y == layout.baseline
        drawing.line(Point(x: plot.x, y: y), Point(x: plot.right, y: y), isBaseline ? .axis : .grid)
        drawing.text(tick.text, x: plot.x - 7, y: Drawing.baseline(around: y), anchor: .end, .soft)
      }
      for (year, x) in layout.yearLabels {
        drawing.line(Point(x: x, y: plot.bottom + dy), Point(x: x, y: plot.bottom + dy + 4), .axis)
        drawing.text(String(year), x: x, y: Drawing.baseline(below: plot.bottom + dy + 5), anchor: .middle, .soft)
      }
      for upright in layout.uprights {
        let top = upright.label.box.y + dy + 3
        drawing.line(
          Point(x: upright.x, y: top), Point(x: upright.x, y: plot.bottom + dy), dash: upright.dash, upright.paint)
      }
      for line in layout.lines {
        drawing.line(
          down(line.segment.start), down(line.segment.end), width: 2,
          dash: line.isImplied ? impliedDash : dash(ofSeries: line.series), .line(line.series))
      }
      for label in layout.labels + layout.uprights.map(\.label) {
        if let leader = label.leader { drawing.line(down(leader.start), down(leader.end), .leader) }
        for (index, line) in label.lines.enumerated() {
          let top = label.box.y + dy + Double(index) * Drawing.lineHeight
          drawing.text(line, x: label.box.x, y: Drawing.baseline(below: top), label.paint)
        }
      }
    }

    func drawPoints(in drawing: inout Drawing, readout: Box) {
      for point in layout.points {
        let place = down(point.place)
        // Neighbours closer than that share the room between them.
        let near = layout.points.lazy.filter { $0.place != point.place && abs($0.place.y - point.place.y) < 26 }
          .map { abs($0.place.x - point.place.x) }.filter { $0 > 0.5 }.min()
        let reach = min(26, near ?? 26)
        var marker = point.marker
        marker.centre = place
        drawing.point(
          name: point.point.name, href: point.point.href,
          target: Box(x: place.x - reach / 2, y: place.y - 13, width: reach, height: 26), isStop: point.isNewest,
          tip: Drawing.Tip(words: point.point.name, box: readout)
        ) { marker.draw(in: &$0) }
      }
    }
  }
}
