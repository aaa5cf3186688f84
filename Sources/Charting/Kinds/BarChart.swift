import Markup

/// Horizontal bars from zero, one for each centre in one year, in the order given. The value stands at the end of its bar.
package struct BarChart: Chart {
  let rows: [BarRow]
  let unit: String
  package let leftOut: Int

  /// - Parameter limit: how many rows are drawn at most; the table has the rest.
  package init(_ rows: [BarRow], unit: String, limit: Int = 300) {
    self.rows = Array(rows.prefix(limit))
    leftOut = rows.count - self.rows.count
    self.unit = unit
  }

  package var linkCount: Int { rows.count { $0.href != nil } }

  package func draw(in drawing: inout Drawing, words: ChartWords) {
    let layout = BarLayout(rows, width: drawing.width, words: words)
    drawing.decoration { drawing in
      let unit = wrapped(words.unit("", unit), width: drawing.width, size: Drawing.textSize, lines: 2)
      for line in unit {
        drawing.text(line, x: 0, y: Drawing.baseline(below: drawing.height), .soft)
        drawing.height += Drawing.lineHeight
      }
      drawing.height += 5
    }
    let top = drawing.height
    drawing.decoration { drawing in
      var y = top
      for index in rows.indices {
        layout.drawWords(ofRow: index, at: y, in: &drawing)
        y += layout.height(ofRow: index)
      }
    }
    // The links hold the bars and lie over the words: what a link shows has to be in its name, word for word.
    for (index, row) in rows.enumerated() {
      // The first and the last of a long list can be reached by Tab, so that it can be entered from both ends.
      let isStop = row.isHighlighted || index == 0 || index == rows.count - 1
      let height = layout.height(ofRow: index)
      drawing.point(
        name: row.name, href: row.href,
        target: Box(x: 0.5, y: drawing.height + 0.5, width: drawing.width - 1, height: height - 1), isStop: isStop
      ) { drawing in layout.drawBar(ofRow: index, at: drawing.height, in: &drawing) }
      drawing.height += height
    }
    let bottom = drawing.height
    drawing.decoration { drawing in
      // Where names stand above their bars the baseline would run through them.
      if layout.namesStandBeside, !rows.isEmpty {
        drawing.line(Point(x: layout.zero, y: top), Point(x: layout.zero, y: bottom), .axis)
      }
      drawing.height += 8
      drawing.key(of: rows.reduce(into: []) { $0.formUnion($1.marks) }, as: .bar, words: words)
    }
  }
}

/// Where the parts of a row stand: the name beside its bar while all names are short, else above it.
private struct BarLayout {
  let rows: [BarRow]
  let width: Double
  let namesStandBeside: Bool
  /// Where every bar begins.
  let zero: Double
  private let unitsPerOne: Double
  private let names: [[String]]
  private let nameEnd: Double
  private let absences: [String]

  init(_ rows: [BarRow], width: Double, words: ChartWords) {
    self.rows = rows
    self.width = width
    func widest(_ texts: [String]) -> Double { texts.map { textWidth($0, size: Drawing.textSize) }.max() ?? 0 }
    // A highlighted name is bold, and wider than the table of widths.
    let nameWidth = widest(rows.map(\.label)) * (rows.contains(where: \.isHighlighted) ? 1.08 : 1)
    nameEnd = nameWidth
    namesStandBeside = nameWidth <= width * 0.4
    names = rows.map { [beside = namesStandBeside] row in
      beside ? [row.label] : wrapped(row.label, width: (width - 2) / 1.08, size: Drawing.textSize, lines: 2)
    }
    let left = namesStandBeside ? nameWidth + 10 : 1
    // The bar, an arrow, a space and the widest value end at the right edge; the same to the left where there are negative values.
    let reserve = min(width * 0.6, widest(rows.compactMap { $0.value?.text })) * 1.08 + 16
    let numbers = rows.compactMap { $0.value?.number }
    let (low, high) = (min(0, numbers.min() ?? 0), max(0, numbers.max() ?? 0))
    let room = max(10, width - left - (high > 0 || low == 0 ? reserve : 4) - (low < 0 ? reserve : 0))
    unitsPerOne = high == low ? 0 : room / (high - low)
    let zero = left + (low < 0 ? reserve : 0) - low * unitsPerOne
    self.zero = zero
    absences = rows.map { row in
      row.value == nil
        ? shortened(row.absence ?? words.noValue, width: width - zero - 8, size: Drawing.textSize) : ""
    }
  }

  func height(ofRow index: Int) -> Double {
    namesStandBeside ? 26 : Double(names[index].count) * Drawing.lineHeight + 27
  }

  func drawWords(ofRow index: Int, at top: Double, in drawing: inout Drawing) {
    let row = rows[index]
    let paint: Paint = row.isHighlighted ? .strong : .text
    let middle = middle(ofRow: index, at: top)
    if namesStandBeside {
      drawing.text(row.label, x: nameEnd, y: Drawing.baseline(around: middle), anchor: .end, paint)
    } else {
      for (line, text) in names[index].enumerated() {
        drawing.text(text, x: 1, y: Drawing.baseline(below: top + 1 + Double(line) * Drawing.lineHeight), paint)
      }
    }
    guard let value = row.value else {
      drawing.text(absences[index], x: zero + 8, y: Drawing.baseline(around: middle), .soft)
      return
    }
    let length = value.number * unitsPerOne
    let hasArrow = !row.marks.isDisjoint(with: [.atLeast, .almost])
    let distance = hasArrow ? 12.0 : 6
    drawing.text(
      shortened(value.text, width: width * 0.6, size: Drawing.textSize),
      x: length < 0 ? zero + length - distance : zero + length + distance, y: Drawing.baseline(around: middle),
      anchor: length < 0 ? .end : .start, paint)
  }

  func drawBar(ofRow index: Int, at top: Double, in drawing: inout Drawing) {
    let row = rows[index]
    guard let value = row.value else { return }
    let middle = middle(ofRow: index, at: top)
    let length = value.number * unitsPerOne
    if abs(length) < 1.5 {
      // Zero is seen: a mark that stands on the baseline and is no bar.
      drawing.line(Point(x: zero, y: middle - 7), Point(x: zero, y: middle + 7), width: 3, .line(1))
    }
    if abs(length) >= 1.5 || !row.marks.isEmpty {
      let bar = Box(x: min(zero, zero + length), y: middle - 7, width: abs(length), height: 14)
      drawing.bar(bar, marks: row.marks, series: 1, endsLeft: length < 0)
    }
  }

  private func middle(ofRow index: Int, at top: Double) -> Double {
    namesStandBeside ? top + 13 : top + Double(names[index].count) * Drawing.lineHeight + 12
  }
}
