import Markup

extension HTML.StringInterpolation {
  /// A length in a drawing, to a tenth: finer than a screen shows, and short.
  mutating func appendInterpolation(_ length: Double) {
    let tenths = Int((length * 10).rounded())
    let (whole, rest) = abs(tenths).quotientAndRemainder(dividingBy: 10)
    if tenths < 0 { appendLiteral("-") }
    appendInterpolation(whole)
    guard rest != 0 else { return }
    appendLiteral(".")
    appendInterpolation(rest)
  }
}
