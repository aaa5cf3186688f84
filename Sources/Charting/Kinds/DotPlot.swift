import Markup

/// Very many centres at once: each is one dot, in the row of what its value lies between.
///
/// Zero has a row of its own, and so has having no figure: in counts as small as these, both are what most centres have. The dots of a row
/// flow into as many lines as they need, so equal values never hide each other.
package struct DotPlot: Chart {
  let rows: [BarRow]
  let unit: String
  let isCount: Bool
  package let leftOut: Int

  package init(_ rows: [BarRow], unit: String, isCount: Bool, limit: Int = 300) {
    self.rows = Array(rows.prefix(limit))
    leftOut = rows.count - self.rows.count
    (self.unit, self.isCount) = (unit, isCount)
  }

  package var linkCount: Int { rows.count { $0.href != nil } }

  /// One line of the chart: what the values lie between, and whose they are.
  struct Group: Hashable {
    enum Kind: Hashable {
      case noValue, zero
      case between(String, String)
    }
    var kind: Kind
    var members: [BarRow]
  }

  /// From the highest down; those without a figure stand last. A row in the middle that nobody is in stays: it is a gap that says something.
  func groups(words: ChartWords) -> [Group] {
    let valued = rows.filter { $0.value != nil }
    let missing = rows.filter { $0.value == nil }
    let zeros = valued.filter { $0.value?.number == 0 }
    let others = valued.filter { $0.value?.number != 0 }
    var groups: [Group] = []
    if !others.isEmpty {
      let axis = ValueAxis(
        others.compactMap { $0.value?.number }, steps: 8, isCount: isCount, unit: unit, room: 90, words: words)
      for (low, high) in zip(axis.ticks, axis.ticks.dropFirst()).reversed() {
        // A value on the border belongs to the row nearer to zero, so that no row but its own has a zero in it.
        let members = others.filter { row in
          guard let number = row.value?.number else { return false }
          return low.value >= 0
            ? number > low.value && number <= high.value : number >= low.value && number < high.value
        }
        groups.append(Group(kind: kind(from: low, to: high, isScaled: axis.isScaled), members: members))
        if low.value == 0, !zeros.isEmpty { groups.append(Group(kind: .zero, members: zeros)) }
      }
      if !zeros.isEmpty, !groups.contains(where: { $0.kind == .zero }) {
        groups.insert(Group(kind: .zero, members: zeros), at: 0)
      }
    } else if !zeros.isEmpty {
      groups.append(Group(kind: .zero, members: zeros))
    }
    if !missing.isEmpty { groups.append(Group(kind: .noValue, members: missing)) }
    return groups
  }

  /// Whole numbers can say the row's first and last, and then no number is in two rows.
  private func kind(
    from low: (value: Double, text: String), to high: (value: Double, text: String), isScaled: Bool
  ) -> Group.Kind {
    guard isCount, !isScaled else { return .between(low.text, high.text) }
    let (first, last) = low.value >= 0 ? (Int(low.value) + 1, Int(high.value)) : (Int(low.value), Int(high.value) - 1)
    return .between(decimal(first, exponent: 0), decimal(last, exponent: 0))
  }

  package func draw(in drawing: inout Drawing, words: ChartWords) {
    let size = Drawing.textSize
    let groups = groups(words: words)
    let axis = ValueAxis(
      rows.compactMap { $0.value?.number }, steps: 8, isCount: isCount, unit: unit, room: 90, words: words)
    let labels = groups.map { group in
      switch group.kind {
      case .noValue: words.noValue
      case .zero: "0"
      case .between(let low, let high): low == high ? low : words.range(low, high)
      }
    }
    let labelWidth = min(drawing.width * 0.4, labels.map { textWidth($0, size: size) }.max() ?? 0)
    let countWidth = textWidth("300", size: size) + 10
    let left = labelWidth + 10
    let perLine = max(1, Int((drawing.width - left - countWidth) / Self.pitch))
    let tipLines = rows.map { wrapped($0.name, width: drawing.width, size: size, lines: 2).count }.max() ?? 1

    let readout = Box(
      x: 0, y: drawing.height, width: drawing.width, height: Double(max(1, tipLines)) * Drawing.lineHeight + 4)
    drawing.decoration { drawing in
      drawing.text(
        shortened(axis.unit, width: drawing.width, size: size), x: 0, y: Drawing.baseline(below: readout.y), .soft)
    }
    drawing.height = readout.bottom + 2
    for (group, label) in zip(groups, labels) {
      let lines = max(1, (group.members.count + perLine - 1) / perLine)
      let top = drawing.height
      drawing.decoration { drawing in
        drawing.line(Point(x: 0, y: top), Point(x: drawing.width, y: top), .grid)
        let y = Drawing.baseline(around: top + 1 + Self.pitch / 2)
        drawing.text(shortened(label, width: labelWidth, size: size), x: labelWidth, y: y, anchor: .end)
        drawing.text(String(group.members.count), x: drawing.width, y: y, anchor: .end, .soft)
      }
      for (index, row) in group.members.enumerated() {
        let centre = Point(
          x: left + (Double(index % perLine) + 0.5) * Self.pitch,
          y: top + 1 + (Double(index / perLine) + 0.5) * Self.pitch)
        draw(row, at: centre, isFirst: index == 0, readout: readout, in: &drawing)
      }
      drawing.height = top + Double(lines) * Self.pitch + 2
    }
    drawing.height += 8
    drawing.decoration { drawing in
      drawing.key(of: rows.reduce(into: []) { $0.formUnion($1.marks) }, as: .point, words: words)
    }
  }

  /// The least that a finger hits (24 by 24).
  private static let pitch = 24.0

  private func draw(_ row: BarRow, at centre: Point, isFirst: Bool, readout: Box, in drawing: inout Drawing) {
    drawing.point(
      name: row.name, href: row.href, target: Box(around: centre, radius: Self.pitch / 2),
      isStop: isFirst || row.isHighlighted,
      tip: Drawing.Tip(words: row.name, box: readout)
    ) { drawing in
      if row.isHighlighted {
        drawing.path(
          "M\(centre.x - 9.5) \(centre.y)a9.5 9.5 0 1 1 19 0a9.5 9.5 0 1 1 -19 0Z", width: 1.5, fill: "none", .rim(1))
      }
      if row.value == nil {
        drawing.path(
          "M\(centre.x - 4) \(centre.y - 4)l8 8M\(centre.x - 4) \(centre.y + 4)l8 -8", width: 1.5, .axis)
      } else {
        Marker(series: 1, marks: row.marks, centre: centre, radius: 5.5).draw(in: &drawing)
      }
    }
  }
}
