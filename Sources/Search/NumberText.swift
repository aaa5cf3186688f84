/// Numbers and strings as characters of a script's string literal, so that a compressor sees text and a reader needs only
/// `charCodeAt`. `docs/search-format.md` has the code in words.
struct NumberText: Sendable {
  private(set) var bytes: [UInt8] = []

  /// Numbers below it are one character.
  static let limit = 7936

  mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  mutating func append(_ other: NumberText) { bytes += other.bytes }

  mutating func appendRaw(_ other: ArraySlice<UInt8>) { bytes += other }

  /// - Precondition: not negative, and below `limit` cubed.
  mutating func append(_ number: Int) {
    // Most are small: steps from one document to the next.
    if number < 0x5C - 0x23 { return bytes.append(UInt8(number + 0x23)) }
    guard number >= Self.limit else { return appendDigit(number) }
    bytes.append(UInt8(ascii: "!"))
    append(number / Self.limit)
    appendDigit(number % Self.limit)
  }

  /// A difference that may be negative.
  mutating func append(difference: Int) { append(difference >= 0 ? difference * 2 : -difference * 2 - 1) }

  private mutating func appendDigit(_ number: Int) {
    // Behind `#`, without the backslash, the control characters and the spaces that follow them.
    var code = number + 0x23
    if code >= 0x5C { code += 1 }
    if code >= 0x7F { code += 0x22 }
    appendScalar(UInt32(code))
  }

  private mutating func appendScalar(_ scalar: UInt32) {
    switch scalar {
    case ..<0x80: bytes.append(UInt8(scalar))
    case ..<0x800:
      bytes.append(UInt8(0xC0 | scalar >> 6))
      bytes.append(UInt8(0x80 | scalar & 0x3F))
    default:
      bytes.append(UInt8(0xE0 | scalar >> 12))
      bytes.append(UInt8(0x80 | scalar >> 6 & 0x3F))
      bytes.append(UInt8(0x80 | scalar & 0x3F))
    }
  }

  // MARK: strings

  /// Units without their number; halves of a pair and what ends a literal are escaped.
  mutating func append(_ units: some Sequence<UInt16>) {
    for unit in units {
      switch unit {
      case 0x22, 0x5C:
        bytes.append(0x5C)
        bytes.append(UInt8(unit))
      case 0xD800...0xDFFF:
        bytes += #"\u"#.utf8
        bytes += String(unit, radix: 16).utf8
      case 0x2028, 0x2029: bytes += unit == 0x2028 ? #"\u2028"#.utf8 : #"\u2029"#.utf8
      case ..<0x20: bytes.append(0x20)
      default: appendScalar(UInt32(unit))
      }
    }
  }

  /// How many units a string shares with the one before it, how many follow, and these.
  mutating func append(_ units: some Collection<UInt16>, after last: some Collection<UInt16>) {
    let shared = zip(last, units).prefix { $0 == $1 }.count
    append(shared)
    append(units.count - shared)
    append(units.dropFirst(shared))
  }

  /// How many units a text has, and the text.
  ///
  /// - Parameter text: UTF-8.
  mutating func append(text: ArraySlice<UInt8>) {
    // One unit for each first byte, and a second one for a character of four bytes.
    append(text.reduce(0) { $0 + ($1 & 0xC0 != 0x80 ? 1 : 0) + ($1 >= 0xF0 ? 1 : 0) })
    let start = bytes.count
    bytes += text
    guard text.contains(where: { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C || $0 == 0xE2 }) else { return }
    bytes.removeLast(bytes.count - start)
    append(String(decoding: text, as: UTF8.self).utf16)
  }

  mutating func append(text: String) { append(text: Array(text.utf8)[...]) }
}
