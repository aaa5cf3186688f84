/// A label as it is compared: without white space, punctuation, character width, and the ordinal in front of it.
///
/// `（三）不予公开`, `(三) 不予公开` and `3．不予公开` are the same words with the same ordinal; offices and converters change all
/// of that freely, but never the words.
package struct FoldedLabel: Hashable, Sendable {
  package var words: String
  /// The number in front: 3 for 三、, （三）, (三), 3., 3．, ③. `nil` where there is none or it was lost, as in `()`.
  package var ordinal: Int?

  package init(_ text: String) {
    var scalars = text.unicodeScalars.map(Self.narrow).filter {
      Self.isHan($0) || !$0.properties.isWhitespace && !Self.isInvisible($0)
    }[...]
    ordinal = Self.takeOrdinal(&scalars)
    var words: [UInt8] = []
    words.reserveCapacity(scalars.count * 3)
    var hasCase = false
    for scalar in scalars where Self.isWordCharacter(scalar) {
      // Behind a group the ordinal of the leaf stands amid the words: （三）不予公开 ①属于国家秘密.
      if let number = Self.ready(scalar) {
        words += String(number).utf8
      } else {
        words += UTF8.encode(scalar)!
        hasCase = hasCase || !Self.isHan(scalar)
      }
    }
    let text = String(decoding: words, as: UTF8.self)
    self.words = hasCase ? text.lowercased() : text
  }

  /// What labels are nearly made of: neither space nor mark nor a letter with a case. Unicode's tables are slow to ask.
  private static func isHan(_ scalar: Unicode.Scalar) -> Bool { (0x4E00...0x9FFF).contains(scalar.value) }

  /// Full-width forms to their ASCII letters.
  private static func narrow(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    (0xFF01...0xFF5E).contains(scalar.value) ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
  }

  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .format || scalar.properties.generalCategory == .control
  }

  private static func isWordCharacter(_ scalar: Unicode.Scalar) -> Bool {
    if isHan(scalar) { return true }
    if scalar.isASCII { return scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) }
    switch scalar.properties.generalCategory {
    case .otherLetter, .uppercaseLetter, .lowercaseLetter, .decimalNumber, .letterNumber, .otherNumber,
      .titlecaseLetter, .modifierLetter:
      return true
    default: return false
    }
  }

  /// Takes `三、` `（三）` `(3)` `3.` `3)` `③` `⒊` `㈢` off the front. A numeral without a mark behind it belongs to the
  /// words (`三类`).
  private static func takeOrdinal(_ scalars: inout ArraySlice<Unicode.Scalar>) -> Int? {
    guard let first = scalars.first else { return nil }
    if let number = ready(first) {
      scalars.removeFirst()
      return number
    }
    let isBracketed = first == "(" || first == "〔" || first == "["
    let digits = scalars.dropFirst(isBracketed ? 1 : 0).prefix(while: isNumeral)
    let rest = scalars[digits.endIndex...]
    guard let mark = rest.first else { return nil }
    let closes = isBracketed ? [")", "〕", "]"].contains(mark) : ["、", ".", ",", ":", "。", ")"].contains(mark)
    guard closes, isBracketed || !digits.isEmpty else { return nil }
    // 3.5 is a number, not the third of something.
    if !isBracketed, mark == ".", let next = rest.dropFirst().first, ("0"..."9").contains(next) { return nil }
    scalars = rest.dropFirst()
    if isBracketed, let mark = scalars.first, ["、", "."].contains(mark) { scalars.removeFirst() }
    return ChineseNumeral.value(of: String(String.UnicodeScalarView(digits)))
  }
}

extension FoldedLabel {
  private static func isNumeral(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "0"..."9", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "百", "〇", "零": true
    default: false
    }
  }

  /// The numbers that are one character with their mark: ① to ⑳, ⑴ to ⒇, ⒈ to ⒛, ㈠ to ㈩.
  private static func ready(_ scalar: Unicode.Scalar) -> Int? {
    let first: UInt32
    switch scalar.value {
    case 0x2460...0x2473: first = 0x2460
    case 0x2474...0x2487: first = 0x2474
    case 0x2488...0x249B: first = 0x2488
    case 0x3220...0x3229: first = 0x3220
    default: return nil
    }
    return Int(scalar.value - first) + 1
  }
}

/// 一 … 九十九, and plain digits.
enum ChineseNumeral {
  static func value(of text: String) -> Int? {
    if text.isEmpty { return nil }
    if let number = Int(text) { return number }
    let digits: [Character: Int] = ["一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9]
    let parts = text.split(separator: "十", omittingEmptySubsequences: false)
    switch parts.count {
    case 1: return parts[0].count == 1 ? digits[Character(String(parts[0]))] : nil
    case 2:
      guard parts.allSatisfy({ $0.count <= 1 }) else { return nil }
      let tens = parts[0].first.map { digits[$0] } ?? 1
      let ones = parts[1].first.map { digits[$0] } ?? 0
      guard let tens, let ones else { return nil }
      return tens * 10 + ones
    default: return nil
    }
  }
}
