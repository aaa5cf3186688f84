import Markup

/// A small line for each centre, all on one scale, so that their heights compare.
package struct SmallMultiples: Chart {
  package struct Panel: Hashable, Sendable {
    package var series: LineSeries
    /// Where the whole of it stands.
    package var href: String?
    /// Its values in words.
    package var name: String

    package init(_ series: LineSeries, href: String? = nil, name: String) {
      (self.series, self.href, self.name) = (series, href, name)
    }
  }

  let panels: [Panel]
  let years: ClosedRange<Int>
  let unit: String
  let isCount: Bool
  package let leftOut: Int

  package init(_ panels: [Panel], years: ClosedRange<Int>, unit: String, isCount: Bool, limit: Int = 60) {
    self.panels = Array(panels.prefix(limit))
    leftOut = panels.count - self.panels.count
    (self.years, self.unit, self.isCount) = (years, unit, isCount)
  }

  package var linkCount: Int { panels.count { $0.href != nil } }

  package var notes: [String] {
    Set(panels.flatMap(\.series.breaks)).sorted { ($0.year, $0.explanation) < ($1.year, $1.explanation) }
      .reduce(into: []) { notes, change in
        let note = "b \(change.year - 1)|\(change.year): \(change.explanation)"
        if !notes.contains(note) { notes.append(note) }
      }
  }

  package func draw(in drawing: inout Drawing, words: ChartWords) {
    let (width, size) = (drawing.width, Drawing.textSize)
    let columns = drawing.isWide ? 4 : 2
    let gap = 20.0
    let panelWidth = (width - gap * Double(columns - 1)) / Double(columns)
    let axis = ValueAxis(
      panels.flatMap { $0.series.points.map(\.value.number) }, steps: 2, isCount: isCount, unit: unit, room: 90,
      words: words)
    drawing.decoration { drawing in
      let scale = words.range(axis.ticks[0].text, axis.ticks[axis.ticks.count - 1].text)
      for text in [axis.unit, words.sameScale(scale)] {
        for line in wrapped(text, width: width, size: size, lines: 2) {
          drawing.text(line, x: 0, y: Drawing.baseline(below: drawing.height), .soft)
          drawing.height += Drawing.lineHeight
        }
      }
      drawing.height += 6
    }
    for start in stride(from: 0, to: panels.count, by: columns) {
      let row = Array(panels[start..<min(start + columns, panels.count)])
      let names = row.map { balanced($0.series.name, width: panelWidth, size: size, lines: 2) }
      let nameHeight = Double(names.map(\.count).max() ?? 1) * Drawing.lineHeight
      let top = drawing.height
      let plotHeight = 72.0
      let height = nameHeight + plotHeight + Drawing.lineHeight + 6
      for (column, panel) in row.enumerated() {
        let x = Double(column) * (panelWidth + gap)
        drawing.decoration { drawing in
          for (line, text) in names[column].enumerated() {
            drawing.text(text, x: x, y: Drawing.baseline(below: top + Double(line) * Drawing.lineHeight))
          }
          SmallLine(
            panel.series, years: years, range: axis.range,
            box: Box(x: x, y: top + nameHeight, width: panelWidth, height: plotHeight)
          ).draw(in: &drawing, hasYears: true)
        }
        // The link lies over its panel: what a link shows has to be in its name, word for word.
        drawing.point(
          name: panel.name, href: panel.href,
          target: Box(x: max(0.5, x - 4), y: top, width: min(panelWidth + 8, width - x + 3), height: height),
          isStop: start + column == 0
        ) { _ in }
      }
      drawing.height = top + height + 10
    }
    drawing.decoration { drawing in
      let marks = panels.flatMap(\.series.points).reduce(into: PointMarks()) { $0.formUnion($1.marks) }
      drawing.key(of: marks, as: .point, words: words)
    }
  }
}

/// The line of one series in a small place: every value a small mark, the newest written out.
struct SmallLine {
  let series: LineSeries
  let years: ClosedRange<Int>
  let range: ClosedRange<Double>
  let box: Box
  private let text: String
  private let textX: Double

  init(_ series: LineSeries, years: ClosedRange<Int>, range: ClosedRange<Double>, box: Box) {
    (self.series, self.years, self.range, self.box) = (series, years, range, box)
    text = shortened(series.points.last?.value.text ?? "", width: box.width * 0.5, size: Drawing.textSize)
    textX = box.right - textWidth(text, size: Drawing.textSize)
  }

  private func place(_ point: LinePoint) -> Point {
    let left = box.x + 6
    let right = max(left + 10, textX - 9)
    let steps = Double(years.count - 1)
    let share = steps == 0 ? 0.5 : Double(point.year - years.lowerBound) / steps
    let height = (point.value.number - range.lowerBound) / (range.upperBound - range.lowerBound)
    return Point(x: left + share * (right - left), y: box.bottom - 6 - height * (box.height - 16))
  }

  func draw(in drawing: inout Drawing, hasYears: Bool) {
    let zero = box.bottom - 6 - (0 - range.lowerBound) / (range.upperBound - range.lowerBound) * (box.height - 16)
    let end = max(box.x + 16, textX - 3)
    drawing.line(Point(x: box.x, y: zero), Point(x: end, y: zero), .axis)
    for change in series.breaks where years.contains(change.year) && years.contains(change.year - 1) {
      var before = LinePoint(change.year - 1, ChartValue("", 0), name: "")
      let one = place(before).x
      before.year = change.year
      let x = (one + place(before).x) / 2
      drawing.line(Point(x: x, y: box.y + 2), Point(x: x, y: box.bottom), dash: "3 3", .definitionBreak)
    }
    // In a small line among words the points of a run are its corners; what stands alone or is no plain value has a mark.
    var corners: Set<Int> = []
    for run in series.runs {
      var plain: HTML?
      for (one, next) in zip(run, run.dropFirst()) {
        let (start, end) = (place(one), place(next))
        if one.marks.contains(.implied) || next.marks.contains(.implied) {
          drawing.line(start, end, width: 1.5, dash: impliedDash, .line(1))
          if let path = plain { drawing.path(path, width: 1.5, .line(1)) }
          plain = nil
        } else {
          plain = (plain ?? "M\(start.x) \(start.y)") + "L\(end.x) \(end.y)"
        }
      }
      if let path = plain { drawing.path(path, width: 1.5, .line(1)) }
      if !hasYears, run.count > 1 { corners.formUnion(run.filter(\.marks.isEmpty).map(\.year)) }
    }
    for point in series.points {
      let isNewest = point.year == series.points.last?.year
      if corners.contains(point.year), !isNewest { continue }
      Marker(
        series: 1, marks: point.marks, centre: place(point), radius: isNewest || !point.marks.isEmpty ? 4 : 2.2
      ).draw(in: &drawing)
    }
    if let newest = series.points.last {
      let middle = min(box.bottom - 9, max(box.y + 11, place(newest).y))
      drawing.text(text, x: box.right, y: Drawing.baseline(around: middle), anchor: .end)
    }
    guard hasYears else { return }
    let y = Drawing.baseline(below: box.bottom + 2)
    drawing.text(String(years.lowerBound), x: box.x, y: y, .soft)
    let last = String(years.upperBound)
    if years.count > 1,
      textX - 3 - textWidth(last, size: Drawing.textSize) > box.x + textWidth(last, size: Drawing.textSize) + 8
    {
      drawing.text(last, x: max(textX - 3, box.x), y: y, anchor: .end, .soft)
    }
  }
}
