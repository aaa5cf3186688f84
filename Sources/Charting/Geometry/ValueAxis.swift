/// The axis of values with its texts: in ones where they are short enough, else in a power of ten that has a name.
struct ValueAxis {
  let ticks: [(value: Double, text: String)]
  let range: ClosedRange<Double>
  let unit: String
  /// Whether it counts in more than ones.
  let isScaled: Bool
  /// Of the widest text.
  let width: Double

  /// - Parameters:
  ///   - room: how wide a text may be before the axis counts in more than ones.
  init(_ values: [Double], steps: Int, isCount: Bool, unit: String, room: Double, words: ChartWords) {
    let ticks = Ticks(covering: values, about: steps, isCount: isCount)
    func widest(_ texts: [String]) -> Double { texts.map { textWidth($0, size: Drawing.textSize) }.max() ?? 0 }
    var texts = ticks.texts()
    var scale = ""
    for candidate in words.scales where widest(texts) > room && candidate.exponent <= ticks.exponent + 1 {
      texts = ticks.texts(scaledBy: candidate.exponent)
      scale = candidate.name
    }
    self.ticks = Array(zip(ticks.values, texts)).map { (value: $0.0, text: $0.1) }
    range = ticks.range
    width = widest(texts)
    isScaled = !scale.isEmpty
    self.unit = words.unit(scale, unit)
  }
}
