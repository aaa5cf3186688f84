/// Numbers as a drafter writes them.
enum Numbers {
  private static let digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]

  /// `三`, `十二`, `四十六`; before a measure word two is `两`.
  ///
  /// - Parameter number: from 0 to 99; higher ones are written in digits in such reports.
  static func chinese(_ number: Int, beforeMeasure: Bool = true) -> String {
    precondition((0...99).contains(number))
    if number == 2, beforeMeasure { return "两" }
    if number < 10 { return digits[number] }
    let tens = number < 20 ? "十" : digits[number / 10] + "十"
    return number % 10 == 0 ? tens : tens + digits[number % 10]
  }

  /// Share in percent, rounded half up to one place; a whole number loses its `.0`.
  static func percent(_ part: Int, of whole: Int) -> String {
    let tenths = (part * 2000 + whole) / (2 * whole)
    return tenths % 10 == 0 ? "\(tenths / 10)%" : "\(tenths / 10).\(tenths % 10)%"
  }

  /// A whole number of units of a smaller kind as a decimal: `decimal(12345, places: 4)` is `1.2345`; ending zeros are dropped.
  static func decimal(_ number: Int, places: Int) -> String {
    let scale = (0..<places).reduce(1) { scale, _ in scale * 10 }
    var fraction = String(String(number % scale + scale).dropFirst())
    while fraction.hasSuffix("0") { fraction.removeLast() }
    return fraction.isEmpty ? "\(number / scale)" : "\(number / scale).\(fraction)"
  }
}
