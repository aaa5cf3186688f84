import Markup

extension HTML.StringInterpolation {
  /// A length in a drawing, to a tenth: finer than a screen shows, and short.
  mutating func appendInterpolation(_ length: Double) {
    let tenths = Int((length * 10).rounded())
    let (whole, rest) = abs(tenths).quotientAndRemainder(dividingBy: 10)
    appendInterpolation(
      HTML.raw((tenths < 0 ? "-" : "") + String(whole) + (rest == 0 ? "" : "." + String(rest))))
  }
}
