import Markup

extension Drawing {
  /// A row of signs with their words, flowing into as many lines as they need; the height of the drawing moves below them.
  private mutating func flow(
    _ items: [String], paint: Paint, signWidth: Double, sign: (inout Drawing, Int, Point) -> Void
  ) {
    var x = 0.0
    for (index, item) in items.enumerated() {
      let text = shortened(item, width: width - signWidth - 6, size: Self.textSize)
      let needed = signWidth + 6 + textWidth(text, size: Self.textSize)
      if x > 0, x + needed > width {
        x = 0
        height += Self.lineHeight + 3
      }
      sign(&self, index, Point(x: x, y: height + Self.lineHeight / 2))
      self.text(text, x: x + signWidth + 6, y: Self.baseline(around: height + Self.lineHeight / 2), paint)
      x += needed + 18
    }
    height += items.isEmpty ? 0 : Self.lineHeight + 7
  }

  /// Above the chart, in the order of the data.
  mutating func lineLegend(_ names: [String]) {
    flow(names, paint: .text, signWidth: 34) { drawing, index, place in
      drawing.line(
        place, Point(x: place.x + 34, y: place.y), width: 2, dash: dash(ofSeries: index + 1), .line(index + 1))
      Marker(series: index + 1, marks: [], centre: Point(x: place.x + 17, y: place.y)).draw(in: &drawing)
    }
  }

  mutating func partLegend(_ names: [String]) {
    flow(names, paint: .text, signWidth: 16) { drawing, index, place in
      drawing.rectangle(
        Box(x: place.x + 0.5, y: place.y - 6, width: 15, height: 12), pattern: .part(index + 1), .rim(index + 1))
    }
  }

  enum KeyShape { case point, bar }

  /// Below the chart: what the marks mean that occur in it.
  mutating func key(of marks: PointMarks, as shape: KeyShape, words: ChartWords) {
    let present = PointMarks.all.filter { !marks.isDisjoint(with: $0) }
    flow(present.map(words.meaning), paint: .soft, signWidth: 18) { drawing, index, place in
      switch shape {
      case .point:
        let shift = present[index] == .atLeast ? 4.0 : present[index] == .almost ? -4 : 0
        Marker(series: 1, marks: present[index], centre: Point(x: place.x + 9, y: place.y + shift)).draw(in: &drawing)
      case .bar:
        drawing.bar(Box(x: place.x, y: place.y - 6, width: 12, height: 12), marks: present[index], series: 1)
      }
    }
  }

  /// One bar, its end on the right: hollow and dashed where implied, hatched for a part of a year, with an arrow where there is more, or less.
  mutating func bar(_ box: Box, marks: PointMarks, series: Int, endsLeft: Bool = false) {
    if marks.contains(.partYear) {
      rectangle(box, pattern: .hatch(series), dash: marks.contains(.implied) ? "4 2" : nil, .rim(series))
    } else if marks.contains(.implied) {
      rectangle(box, dash: "4 2", .hollow(series))
    } else {
      rectangle(box, .mark(series))
    }
    guard !marks.isDisjoint(with: [.atLeast, .almost]) else { return }
    let middle = box.y + box.height / 2
    let outwards = endsLeft ? -1.0 : 1
    let end = endsLeft ? box.x : box.right
    let (foot, tip) =
      marks.contains(.atLeast) ? (end + outwards * 2, end + outwards * 7) : (end + outwards * 7, end + outwards * 2)
    path("M\(foot) \(middle - 5)L\(tip) \(middle)L\(foot) \(middle + 5)", width: 1.8, .line(series))
  }
}
