import Markup

/// A bar for each row, made of its parts: counts, told apart by pattern as well as colour.
package struct StackedBars: Chart {
  let parts: [String]
  let rows: [StackRow]
  let unit: String
  package let leftOut: Int

  /// - Parameters:
  ///   - parts: the names, six at most, in the order of the rows' counts.
  package init(parts: [String], _ rows: [StackRow], unit: String, limit: Int = 60) {
    precondition(parts.count <= distinctSeries, "more parts than can be told apart")
    precondition(rows.allSatisfy { $0.parts.count == parts.count }, "a count, or none, for each part")
    self.parts = parts
    self.rows = Array(rows.prefix(limit))
    leftOut = rows.count - self.rows.count
    self.unit = unit
  }

  package var linkCount: Int {
    rows.reduce(0) { $0 + $1.parts.count { ($0?.value.number ?? 0) > 0 && $0?.href != nil } }
  }

  package func draw(in drawing: inout Drawing, words: ChartWords) {
    drawing.decoration { drawing in
      drawing.partLegend(parts)
      drawing.text(
        shortened(words.unit("", unit), width: drawing.width, size: Drawing.textSize), x: 0,
        y: Drawing.baseline(below: drawing.height), .soft)
      drawing.height += Drawing.lineHeight + 4
    }
    let greatest = rows.map { row in row.parts.reduce(0) { $0 + ($1?.value.number ?? 0) } }.max() ?? 0
    for row in rows { draw(row, greatest: greatest, in: &drawing) }
    drawing.decoration { drawing in
      drawing.height += 4
      drawing.key(of: rows.reduce(into: []) { $0.formUnion($1.marks) }, as: .point, words: words)
    }
  }

  /// The heading with name and sum, the bar below it. While a part is pointed at, its value stands in place of the heading.
  private func draw(_ row: StackRow, greatest: Double, in drawing: inout Drawing) {
    let (top, width, size) = (drawing.height, drawing.width, Drawing.textSize)
    let total = shortened(row.total, width: width * 0.4, size: size)
    let signs = row.marks.isEmpty ? 0.0 : 20
    let room = width - textWidth(total, size: size) - 12 - signs
    let names = wrapped(row.label, width: room, size: size, lines: 2)
    let heading = Double(max(1, names.count)) * Drawing.lineHeight
    drawing.decoration { drawing in
      if !row.marks.isEmpty {
        Marker(series: 1, marks: row.marks, centre: Point(x: 8, y: top + Drawing.lineHeight / 2)).draw(in: &drawing)
      }
      for (index, line) in names.enumerated() {
        drawing.text(line, x: signs, y: Drawing.baseline(below: top + Double(index) * Drawing.lineHeight))
      }
      drawing.text(total, x: width, y: Drawing.baseline(below: top), anchor: .end)
    }
    // A part that is there is seen, however small: it has three units at least, and a gap behind it.
    let unitsPerOne = greatest == 0 ? 0 : (width - Double(parts.count) * 5) / greatest
    var x = 0.0
    let bar = top + heading + 2
    for (index, part) in row.parts.enumerated() {
      guard let part, part.value.number > 0 else { continue }
      let box = Box(x: x + 0.5, y: bar, width: max(3, part.value.number * unitsPerOne), height: 22)
      drawing.point(
        name: part.name, href: part.href, target: Box(x: box.x, y: bar - 1, width: box.width, height: 24),
        isStop: false,
        tip: Drawing.Tip(words: part.name, box: Box(x: 0, y: top, width: width, height: heading))
      ) { drawing in
        drawing.rectangle(box, pattern: .part(index + 1), .rim(index + 1))
        let wide = textWidth(part.value.text, size: size)
        guard box.width >= wide + 10 else { return }
        let middle = box.x + box.width / 2
        // A pattern is no ground for digits.
        drawing.rectangle(Box(x: middle - wide / 2 - 3, y: bar + 2, width: wide + 6, height: 18), .paper)
        drawing.text(
          part.value.text, x: middle, y: Drawing.baseline(around: bar + 11), anchor: .middle)
      }
      x += box.width + 2
    }
    if x == 0 {
      drawing.decoration { drawing in
        drawing.line(Point(x: 1.5, y: bar), Point(x: 1.5, y: bar + 22), width: 3, .axis)
      }
    }
    drawing.height = bar + 22 + 12
  }
}
