/// Where everything of a line chart stands, below its legend.
struct LineLayout {
  enum Names { case atTheLines, inLegend }

  struct Placed {
    var series: Int
    var point: LinePoint
    var place: Point
    /// The newest of its series.
    var isNewest: Bool
    var marker: Marker { Marker(series: series, marks: point.marks, centre: place) }
  }

  struct Label {
    var lines: [String]
    var box: Box
    var paint: Paint
    var leader: Segment?
  }

  struct Upright {
    var x: Double
    var label: Label
    var paint: Paint
    var dash: String?
  }

  let width: Double
  let years: ClosedRange<Int>
  let hasLegend: Bool
  let unit: String
  /// The band above the plot in which a value appears while it is pointed at: there it hides nothing, and nothing hides it.
  let readoutHeight: Double
  let height: Double
  let plot: Box
  let ticks: [(text: String, y: Double)]
  let baseline: Double
  let yearLabels: [(year: Int, x: Double)]
  /// By year, then by series: the order of the Tab key.
  let points: [Placed]
  let lines: [(series: Int, isImplied: Bool, segment: Segment)]
  let labels: [Label]
  let uprights: [Upright]

  /// - Returns: nothing where names should stand at the lines and do not all find room.
  init?(_ chart: LineChart, width: Double, names: Names, words: ChartWords) {
    let size = Drawing.textSize
    let lineHeight = Drawing.lineHeight
    self.width = width
    years = chart.years
    let isWide = width >= 480
    let hasNames = chart.series.count > 1
    hasLegend = hasNames && names == .inLegend
    let hasEndNames = hasNames && names == .atTheLines

    let axis = ValueAxis(
      chart.series.flatMap { $0.points.map(\.value.number) }, steps: isWide ? 5 : 4, isCount: chart.isCount,
      unit: chart.unit, room: width * 0.2, words: words)
    unit = shortened(axis.unit, width: width, size: size)

    // Names at the ends of the lines stand in a margin of their own.
    let lastYear = chart.series.compactMap(\.points.last?.year).max()
    let endNames: [(series: Int, lines: [String])] = chart.series.enumerated().compactMap { index, series in
      guard hasEndNames, let year = series.points.last?.year, year == lastYear, year == chart.years.upperBound else {
        return nil
      }
      return (index, balanced(series.name, width: width * 0.3, size: size, lines: 9))
    }
    guard endNames.allSatisfy({ $0.lines.count <= 2 }) else { return nil }
    guard !hasEndNames || chart.series.allSatisfy({ !$0.points.isEmpty }) else { return nil }
    let margin = endNames.flatMap(\.lines).map { textWidth($0, size: size) }.max().map { $0 + 14 } ?? 0

    let left = axis.width + 8
    let right = width - margin
    // A year at the edge needs half its label beside it, or half of what stands side by side in it.
    let abreast = Double(chart.series.count)
    let pitch = min(Self.pitch, (right - left) / Double(chart.years.count) / max(1, abreast))
    let inset = max(textWidth("2024", size: size) / 2 + 1, (abreast - 1) / 2 * pitch + 8)
    let steps = Double(chart.years.count - 1)
    let stride = steps == 0 ? right - left : (right - left - 2 * inset) / steps
    let firstX = steps == 0 ? (left + right) / 2 : left + inset
    func x(_ year: Double) -> Double { firstX + (year - Double(chart.years.lowerBound)) * stride }

    // Events and breaks: their words in rows above the plot, none over another.
    var uprights: [Upright] = []
    var rows: [[Box]] = []
    let marks: [(x: Double, text: String, paint: Paint, dash: String?)] =
      (chart.events.map { (x(Double($0.year) + $0.part - 0.5), $0.label, .event, nil) }
      + chart.breaks.map { (x(Double($0.year) - 0.5), "b " + $0.label, .definitionBreak, "3 3") })
      .sorted { ($0.0, $0.1) < ($1.0, $1.1) }
    // From right to left: what stands farther left goes into a higher row, so that no line runs through the words of another.
    for mark in marks.reversed() {
      let place = min(right, max(left, mark.x))
      let lines = balanced(mark.text, width: min(width * 0.65, 260), size: size, lines: 3)
      let wide = lines.map { textWidth($0, size: size) }.max() ?? 0
      let start = place + 5 + wide <= width ? place + 5 : max(0, min(place - 5 - wide, width - wide))
      let box = Box(x: start, y: 0, width: wide, height: Double(lines.count) * lineHeight)
      let row =
        rows.firstIndex { row in !row.contains { $0.x < box.right + 12 && box.x < $0.right + 12 } } ?? rows.count
      if row == rows.count { rows.append([]) }
      rows[row].append(box)
      uprights.append(
        Upright(x: place, label: Label(lines: lines, box: box, paint: .label), paint: mark.paint, dash: mark.dash))
      // The row is known, its height not yet: the index is kept in y until then.
      uprights[uprights.count - 1].label.box.y = Double(row)
    }
    let rowHeights = rows.map { $0.map(\.height).max() ?? 0 }
    let bandHeight = rowHeights.reduce(0, +) + (rows.isEmpty ? 0 : 4)
    self.uprights = uprights.map { upright in
      var upright = upright
      // The first row stands nearest to the plot.
      let row = Int(upright.label.box.y)
      upright.label.box.y = bandHeight - 4 - rowHeights[...row].reduce(0, +)
      return upright
    }

    let plot = Box(x: left, y: bandHeight, width: right - left, height: isWide ? 240 : 190)
    self.plot = plot
    // Room for the value above the highest point.
    func y(_ value: Double) -> Double {
      let span = axis.range.upperBound - axis.range.lowerBound
      return plot.bottom - (value - axis.range.lowerBound) / span * (plot.height - 24)
    }
    ticks = axis.ticks.map { ($0.text, y($0.value)) }
    baseline = y(0)
    let every = Self.yearStep(stride: stride, count: chart.years.count)
    yearLabels = chart.years.filter { (chart.years.upperBound - $0) % every == 0 }.map { ($0, x(Double($0))) }

    var placed: [Placed] = []
    for year in chart.years {
      placed += Self.sideBySide(
        chart.series.enumerated().compactMap { index, series in
          series.points.first { $0.year == year }.map {
            Placed(
              series: index + 1, point: $0, place: Point(x: x(Double(year)), y: y($0.value.number)),
              isNewest: $0.year == series.points.last?.year)
          }
        }, stride: stride)
    }
    points = placed

    func place(_ series: Int, _ year: Int) -> Point {
      placed.first { $0.series == series && $0.point.year == year }!.place
    }
    var joined: [(series: Int, isImplied: Bool, segment: Segment)] = []
    for (index, series) in chart.series.enumerated() {
      for run in series.runs {
        for (one, next) in zip(run, run.dropFirst()) {
          joined.append(
            (
              index + 1, one.marks.contains(.implied) || next.marks.contains(.implied),
              Segment(start: place(index + 1, one.year), end: place(index + 1, next.year))
            ))
        }
      }
    }
    lines = joined

    var occupied = Occupied(bounds: Box(x: left, y: plot.y, width: right - left, height: plot.height))
    for point in placed { occupied.take(point.marker.box) }
    occupied.lines =
      joined.map(\.segment)
      + self.uprights.map { Segment(start: Point(x: $0.x, y: plot.y), end: Point(x: $0.x, y: plot.bottom)) }

    var labels: [Label] = []
    if hasEndNames {
      let wanted = endNames.map { name in
        (middle: place(name.series + 1, chart.years.upperBound).y, height: Double(name.lines.count) * lineHeight)
      }
      guard let tops = stacked(wanted, within: plot.y...plot.bottom + 8, gap: 0) else { return nil }
      for (name, (top, want)) in zip(endNames, zip(tops, wanted)) {
        let box = Box(x: right + 8, y: top, width: margin - 8, height: want.height)
        let end = place(name.series + 1, chart.years.upperBound)
        let isShifted = abs(top + want.height / 2 - want.middle) > 5 || right - end.x > 30
        let leader = Segment(start: Point(x: end.x + 8, y: end.y), end: Point(x: right + 5, y: top + want.height / 2))
        labels.append(Label(lines: name.lines, box: box, paint: .text, leader: isShifted ? leader : nil))
        if isShifted { occupied.lines.append(leader) }
      }
      // A line that ends earlier has its name at its end, if there is room for it.
      for (index, series) in chart.series.enumerated() where !endNames.contains(where: { $0.series == index }) {
        guard let year = series.points.last?.year,
          let box = occupied.takeFirst(
            of: Self.around(
              place(index + 1, year), distance: 10, width: textWidth(series.name, size: size), height: lineHeight))
        else { return nil }
        labels.append(Label(lines: [series.name], box: box, paint: .label))
      }
    }

    // Values, the ones that are looked for first; what finds no room shows when it is pointed at. Among many lines nobody could tell whose
    // value a number is, so only those that need a word are written there.
    let greatest = placed.map(\.point.value.number).max()
    func rank(_ point: Placed) -> Int {
      if point.isNewest { return 0 }
      if !point.point.marks.isEmpty { return 1 }
      return point.point.value.number == greatest ? 2 : 3
    }
    for point in placed.sorted(by: { (rank($0), -$0.point.year, $0.series) < (rank($1), -$1.point.year, $1.series) }) {
      guard chart.series.count <= 3 || rank(point) < 2 else { continue }
      let text = point.point.value.text
      let wide = textWidth(text, size: size)
      guard wide < width / 3 else { continue }
      let marker = point.marker.box
      let above = Box(x: point.place.x - wide / 2, y: marker.y - lineHeight, width: wide, height: lineHeight)
      var below = above
      below.y = marker.bottom
      // Beside a zero a text stands on the baseline, not across it.
      let sides = Self.around(point.place, distance: 9, width: wide, height: lineHeight).map { side in
        Box(x: side.x, y: min(side.y, plot.bottom - lineHeight), width: side.width, height: side.height)
      }
      if let box = occupied.takeFirst(of: [above, below] + sides.prefix(2)) {
        labels.append(Label(lines: [text], box: box, paint: .label))
      }
    }
    self.labels = labels

    let tipLines = placed.map { wrapped($0.point.name, width: width, size: size, lines: 3).count }.max() ?? 1
    readoutHeight = Double(max(1, tipLines)) * lineHeight + 3
    height = plot.bottom + 8 + lineHeight + 7
  }

  /// Right, left, and aslant of a place.
  private static func around(_ place: Point, distance: Double, width: Double, height: Double) -> [Box] {
    let right = Box(x: place.x + distance, y: place.y - height / 2, width: width, height: height)
    var left = right
    left.x = place.x - distance - width
    var above = right
    (above.x, above.y) = (place.x - width / 2, place.y - distance - height + 3)
    var below = above
    below.y = place.y + distance - 3
    return [right, left, above, below]
  }

  /// Values of one year that are nearly the same stand beside each other, or one would hide the other: zeros above all.
  private static func sideBySide(_ points: [Placed], stride: Double) -> [Placed] {
    var points = points
    let order = points.indices.sorted { (points[$0].place.y, $0) < (points[$1].place.y, $1) }
    var start = 0
    for position in order.indices {
      let isLast =
        position + 1 == order.count || points[order[position + 1]].place.y - points[order[position]].place.y > 5
      guard isLast else { continue }
      let group = order[start...position].sorted()
      let pitch = min(Self.pitch, stride * 0.9 / Double(group.count))
      for (index, member) in group.enumerated() {
        points[member].place.x += (Double(index) - Double(group.count - 1) / 2) * pitch
      }
      start = position + 1
    }
    return points
  }

  /// How far apart the middles of two marks are that do not touch.
  private static let pitch = 13.0

  /// Every year if there is room for its label, else every second, fifth, tenth, counted back from the newest.
  private static func yearStep(stride: Double, count: Int) -> Int {
    let needed = textWidth("2024", size: Drawing.textSize) + 8
    return [1, 2, 5, 10, 20, 50].first { Double($0) * stride >= needed } ?? max(1, count)
  }
}
