/// Walks over the words round a number; white space of every kind is dropped and full-width digits are folded first.
struct FigureScanner {
  enum Word: Hashable {
    case atLeast, almost, increase, decrease
    /// A bound or a roundness that a figure cannot carry: 约, 不足, 不超过.
    case inexact(String)
    case other(String)
  }

  private(set) var rest: Substring
  let folded: String
  /// Whether white space stands inside a number: `1 2` is not twelve.
  let hasSplitNumber: Bool

  init(_ text: String) {
    var folded = ""
    var hasSplitNumber = false
    var hasGap = false
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace || scalar == "\u{200B}" || scalar == "\u{FEFF}" {
        hasGap = true
        continue
      }
      // Full-width forms stand exactly this far behind their ASCII letters.
      let isFullWidth = (0xFF01...0xFF5E).contains(scalar.value) && scalar != "，"
      let narrow = isFullWidth ? Unicode.Scalar(scalar.value - 0xFEE0)! : scalar
      if hasGap, Self.isPartOfNumber(narrow), let last = folded.unicodeScalars.last, Self.isPartOfNumber(last) {
        hasSplitNumber = true
      }
      hasGap = false
      folded.unicodeScalars.append(narrow)
    }
    self.folded = folded
    self.hasSplitNumber = hasSplitNumber
    rest = folded[...]
  }

  private static func isPartOfNumber(_ scalar: Unicode.Scalar) -> Bool {
    ("0"..."9").contains(scalar) || scalar == "." || scalar == "," || scalar == "，"
  }

  var hasDigit: Bool { rest.utf8.contains { (48...57).contains($0) } }

  /// Everything before the first digit (or its sign), as the words it is made of.
  mutating func takeWordsBeforeNumber() -> [Word] {
    guard let digit = rest.firstIndex(where: \.isASCIIDigit) else { return [] }
    var end = digit
    if end > rest.startIndex, ["-", "+", "−", "－"].contains(rest[rest.index(before: end)]) {
      end = rest.index(before: end)
    }
    let words = rest[..<end]
    rest = rest[end...]
    return Self.meaning(of: words)
  }

  private static func meaning(of words: Substring) -> [Word] {
    guard !words.isEmpty else { return [] }
    var words = words
    var found: [Word] = []
    if let bound = ["逾", "超过", "超", "不少于", "不低于", "至少"].first(where: words.ends) {
      // 不超过 is the opposite of 超过.
      if let denial = words.dropLast(bound.count).last, "不未".contains(denial) { return [.inexact("\(denial)\(bound)")] }
      found.append(.atLeast)
      words.removeLast(bound.count)
    } else if words.ends(with: "近") {
      found.append(.almost)
      words.removeLast()
    } else if let doubt = inexactWords.first(where: words.ends) {
      return [.inexact(doubt)]
    }
    if words.ends(with: "了") { words.removeLast() }
    // Only what stands right before the number says which way it goes: “减免 3 笔” is no decrease, “减少到 3 件” no change.
    if ["减少", "下降", "降低", "减"].contains(where: words.ends) {
      found.append(.decrease)
    } else if ["增加", "增长", "上升", "增"].contains(where: words.ends) {
      found.append(.increase)
    } else if !words.isEmpty {
      found.append(.other(String(words)))
    }
    return found
  }

  /// What no figure can carry; a dash before the number may be a minus, a range or a mark of punctuation.
  private static let inexactWords = [
    "不足", "不到", "未到", "少于", "低于", "至多", "最多", "约", "–", "—", "‐", "‑", "‒", "―",
  ]

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
    guard let word = words.first(where: rest.begins) else { return nil }
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
    return next.prefix(3).count == 3 && next.prefix(3).allSatisfy(\.isASCIIDigit)
      && next.dropFirst(3).first?.isASCIIDigit != true
  }
}

extension Character {
  var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
