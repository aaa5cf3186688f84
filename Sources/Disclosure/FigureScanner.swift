/// Walks over the words round a number; white space of every kind is dropped and full-width digits are folded first.
struct FigureScanner {
  enum Word: Hashable {
    case atLeast, almost, decrease
    case other(String)
  }

  private(set) var rest: Substring
  let folded: String

  init(_ text: String) {
    var folded = ""
    for scalar in text.unicodeScalars where !scalar.properties.isWhitespace && scalar != "\u{200B}" && scalar != "\u{FEFF}" {
      // Full-width forms stand exactly this far behind their ASCII letters.
      let isFullWidth = (0xFF01...0xFF5E).contains(scalar.value) && scalar != "，"
      folded.unicodeScalars.append(isFullWidth ? Unicode.Scalar(scalar.value - 0xFEE0)! : scalar)
    }
    self.folded = folded
    rest = folded[...]
  }

  var hasDigit: Bool { rest.utf8.contains { (48...57).contains($0) } }

  /// Everything before the first digit (or its sign), as the words it is made of.
  mutating func takeWordsBeforeNumber() -> [Word] {
    guard let digit = rest.firstIndex(where: \.isASCIIDigit) else { return [] }
    var end = digit
    if end > rest.startIndex, ["-", "+", "−", "－"].contains(rest[rest.index(before: end)]) { end = rest.index(before: end) }
    let words = rest[..<end]
    rest = rest[end...]
    guard !words.isEmpty else { return [] }
    var found: [Word] = []
    if ["逾", "超", "超过", "不少于", "至少"].contains(where: words.hasSuffix) { found.append(.atLeast) }
    if words.hasSuffix("近") { found.append(.almost) }
    if ["减少", "下降", "减"].contains(where: words.contains) { found.append(.decrease) }
    return found.isEmpty || words.hasSuffix("约") ? found + [.other(String(words))] : found
  }

  /// Digits with an optional sign, thousands separators and decimal point.
  mutating func takeNumber() -> Decimal? {
    var isNegative = false
    if let sign = rest.first, "+-−－".contains(sign) {
      isNegative = sign != "+"
      rest.removeFirst()
    }
    var mantissa = 0
    var scale = 0
    var hasPoint = false
    var digits = 0
    while let character = rest.first {
      if let digit = character.isASCIIDigit ? character.wholeNumberValue : nil {
        let (shifted, overflow) = mantissa.multipliedReportingOverflow(by: 10)
        guard !overflow, digits < 18 else { return nil }
        mantissa = shifted + digit
        digits += 1
        if hasPoint { scale += 1 }
      } else if character == ".", !hasPoint, rest.dropFirst().first?.isASCIIDigit == true {
        hasPoint = true
      } else if (character != "," && character != "，") || hasPoint || !isThousandsSeparator {
        break
      }
      rest.removeFirst()
    }
    guard digits > 0 else { return nil }
    return Decimal(mantissa: isNegative ? -mantissa : mantissa, scale: scale)
  }

  mutating func take(anyOf words: [String]) -> String? {
    guard let word = words.first(where: rest.hasPrefix) else { return nil }
    rest.removeFirst(word.count)
    return word
  }

  mutating func takeRest() -> String {
    defer { rest = "" }
    return String(rest)
  }

  /// A comma with exactly three digits behind it.
  private var isThousandsSeparator: Bool {
    let next = rest.dropFirst().prefix(4)
    return next.prefix(3).count == 3 && next.prefix(3).allSatisfy(\.isASCIIDigit) && next.dropFirst(3).first?.isASCIIDigit != true
  }
}

extension Character {
  var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
