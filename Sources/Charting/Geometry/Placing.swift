/// Where labels find room.

/// Moves labels that stand above each other apart, as little as they must, within a span.
///
/// - Parameter wanted: the middle and the height of each, in any order.
/// - Returns: the top of each, in the same order; `nil` where they do not all fit.
func stacked(_ wanted: [(middle: Double, height: Double)], within span: ClosedRange<Double>, gap: Double) -> [Double]? {
  let needed = wanted.reduce(0) { $0 + $1.height } + gap * Double(max(0, wanted.count - 1))
  guard needed <= span.upperBound - span.lowerBound else { return nil }
  let order = wanted.indices.sorted { (wanted[$0].middle, $0) < (wanted[$1].middle, $1) }
  var tops = wanted.map { $0.middle - $0.height / 2 }
  var free = span.lowerBound
  for index in order {
    tops[index] = max(tops[index], free)
    free = tops[index] + wanted[index].height + gap
  }
  free = span.upperBound
  for index in order.reversed() {
    tops[index] = min(tops[index], free - wanted[index].height)
    free = tops[index] - gap
  }
  return tops
}

/// What is taken already in a part of a chart.
struct Occupied {
  let bounds: Box
  private(set) var boxes: [Box] = []
  var lines: [Segment] = []

  init(bounds: Box) { self.bounds = bounds }

  mutating func take(_ box: Box) { boxes.append(box) }

  func isFree(_ box: Box) -> Bool {
    bounds.contains(box) && !boxes.contains { $0.overlaps(box) } && !lines.contains { box.isCrossed(by: $0) }
  }

  /// The first place that is free; it is taken then.
  mutating func takeFirst(of candidates: [Box]) -> Box? {
    guard let box = candidates.first(where: isFree) else { return nil }
    take(box)
    return box
  }
}
