/// The number a heading starts with: `一、` `（一）` `(1)` `1.` `1．` `1、` `第一章` `第一部分`.
func leadingOrdinal(of heading: String) -> Int? {
  var scanner = OrdinalScanner(scalars: Array(heading.unicodeScalars.prefix(24)))
  scanner.skipSpaces()
  if scanner.take(oneOf: "（", "(") {
    scanner.skipSpaces()
    guard let number = scanner.number() else { return nil }
    scanner.skipSpaces()
    return scanner.take(oneOf: "）", ")") ? number : nil
  }
  if scanner.take(oneOf: "第") {
    guard let number = scanner.number() else { return nil }
    return scanner.take(oneOf: "章", "节", "篇", "编", "条") || scanner.take(word: ["部", "分"]) ? number : nil
  }
  guard let number = scanner.number() else { return nil }
  if scanner.take(oneOf: "、", "．") { return number }
  // `1.` is an ordinal, the 1 of `1.5 万元` is not.
  return scanner.take(oneOf: ".") && !scanner.isAtDigit ? number : nil
}

private struct OrdinalScanner {
  let scalars: [Unicode.Scalar]
  private var index = 0

  init(scalars: [Unicode.Scalar]) { self.scalars = scalars }

  private var current: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

  var isAtDigit: Bool { current.flatMap { digit($0) } != nil }

  mutating func skipSpaces() {
    while let scalar = current, scalar == " " || scalar == "\t" || scalar == "\u{A0}" || scalar == "\u{3000}" {
      index += 1
    }
  }

  mutating func take(oneOf choices: Unicode.Scalar...) -> Bool {
    guard let scalar = current, choices.contains(scalar) else { return false }
    index += 1
    return true
  }

  mutating func take(word: [Unicode.Scalar]) -> Bool {
    guard scalars[index...].starts(with: word) else { return false }
    index += word.count
    return true
  }

  /// Digits of either width, or Chinese numerals up to 九百九十九. Zero is no ordinal.
  mutating func number() -> Int? {
    let start = index
    var value = 0
    while let scalar = current, let digit = digit(scalar), index - start < 3 {
      value = value * 10 + digit
      index += 1
    }
    if index == start { value = chineseNumber() }
    return value > 0 ? value : nil
  }

  private mutating func chineseNumber() -> Int {
    var (sum, digit) = (0, 0)
    while let scalar = current {
      if let value = chineseDigit(scalar) {
        digit = value
      } else if scalar == "十" || scalar == "百" {
        sum += max(1, digit) * (scalar == "十" ? 10 : 100)
        digit = 0
      } else {
        break
      }
      index += 1
    }
    return sum + digit
  }

  private func digit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "0"..."9": Int(scalar.value - 0x30)
    case "０"..."９": Int(scalar.value - 0xFF10)
    default: nil
    }
  }
}

private func chineseDigit(_ scalar: Unicode.Scalar) -> Int? {
  switch scalar {
  case "〇", "零": 0
  case "一": 1
  case "二", "两": 2
  case "三": 3
  case "四": 4
  case "五": 5
  case "六": 6
  case "七": 7
  case "八": 8
  case "九": 9
  default: nil
  }
}
