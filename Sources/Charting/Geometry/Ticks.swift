/// Round numbers that cover a range: steps of 1, 2 or 5 times a power of ten.
///
/// A tick is a whole multiple of its power, so that its text is exact: 0.3 is three tenths and not the sum of three.
struct Ticks: Hashable {
  private let factor: Int
  let exponent: Int
  private let multiples: ClosedRange<Int>

  /// - Parameters:
  ///   - count: about how many steps there is room for.
  ///   - isCount: whether there is nothing between two whole numbers.
  init(covering values: [Double], about count: Int, isCount: Bool) {
    // Zero is always on the scale: a length that starts elsewhere lies.
    let low = min(0, values.min() ?? 0)
    let high = max(0, values.max() ?? 0)
    let step = max(high - low, low == high ? 1 : 0) / Double(max(1, count))
    var (power, exponent) = (1.0, 0)
    while power * 10 <= step { (power, exponent) = (power * 10, exponent + 1) }
    while power > step, exponent > -12 { (power, exponent) = (power / 10, exponent - 1) }
    var factor = [1, 2, 5].first { Double($0) * power >= step * 0.999_999 } ?? 10
    if isCount, exponent < 0 { (factor, exponent) = (1, 0) }
    if factor == 10 { (factor, exponent) = (1, exponent + 1) }
    (self.factor, self.exponent) = (factor, exponent)
    let size = Double(factor) * powerOfTen(exponent)
    let first = Int((low / size).rounded(.down))
    multiples = first...max(first + 1, Int((high / size * 0.999_999_999).rounded(.up)))
  }

  var values: [Double] { multiples.map { Double($0 * factor) * powerOfTen(exponent) } }

  var range: ClosedRange<Double> { values[0]...values[values.count - 1] }

  /// What stands at each tick, counted in a power of ten.
  func texts(scaledBy scale: Int = 0) -> [String] {
    multiples.map { decimal($0 * factor, exponent: exponent - scale) }
  }
}

private func powerOfTen(_ exponent: Int) -> Double {
  var power = 1.0
  for _ in 0..<abs(exponent) { power *= 10 }
  return exponent < 0 ? 1 / power : power
}

/// `number · 10^exponent` in digits, the thousands set apart.
func decimal(_ number: Int, exponent: Int) -> String {
  guard number != 0 else { return "0" }
  var digits = Array(String(abs(number)))
  var fraction: [Character] = []
  if exponent >= 0 {
    digits += Array(repeating: "0", count: exponent)
  } else {
    digits = Array(repeating: "0", count: max(0, 1 - exponent - digits.count)) + digits
    fraction = Array(digits.suffix(-exponent))
    digits.removeLast(-exponent)
    while fraction.last == "0" { fraction.removeLast() }
  }
  var text = number < 0 ? "\u{2212}" : ""
  for (index, digit) in digits.enumerated() {
    if index > 0, (digits.count - index) % 3 == 0 { text.append(",") }
    text.append(digit)
  }
  return fraction.isEmpty ? text : text + "." + String(fraction)
}
