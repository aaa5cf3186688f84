/// 统一社会信用代码 (GB 32100-2015): published of every office and company, and no secret.
///
/// Real ones pass the checksum of an identity number, so a number is tried as one of these first.
enum CreditCode {
  /// - Parameter characters: 18 ASCII characters.
  static func isValid(_ characters: some Collection<UInt8>) -> Bool {
    let values = characters.compactMap(value)
    guard values.count == 18, characters.count == 18 else { return false }
    // Who registers, what kind of body, and the division it was registered in: without these two, one identity number in 31 would
    // pass for a code.
    let codes = Array(characters)
    guard registrars[codes[0]]?.contains(codes[1]) == true, Division.isProvince(codes[2], codes[3]),
      codes[2..<8].allSatisfy({ (0x30...0x39).contains($0) })
    else { return false }
    var (sum, weight) = (0, 1)
    for value in values.dropLast() {
      sum += value * weight
      weight = weight * 3 % 31
    }
    return (31 - sum % 31) % 31 == values[17]
  }

  /// Without I, O, S, V and Z, which could be taken for digits.
  private static let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY".utf8)

  private static func value(of character: UInt8) -> Int? { alphabet.firstIndex(of: character) }

  /// The kinds of body that each registrar registers, by the first two characters.
  private static let registrars: [UInt8: [UInt8]] = [
    UInt8(ascii: "1"): Array("1239".utf8), UInt8(ascii: "2"): Array("19".utf8),
    UInt8(ascii: "3"): Array("123459".utf8),
    UInt8(ascii: "4"): Array("19".utf8), UInt8(ascii: "5"): Array("1239".utf8), UInt8(ascii: "6"): Array("129".utf8),
    UInt8(ascii: "7"): Array("129".utf8), UInt8(ascii: "8"): Array("19".utf8), UInt8(ascii: "9"): Array("123".utf8),
    UInt8(ascii: "A"): Array("19".utf8), UInt8(ascii: "N"): Array("1239".utf8), UInt8(ascii: "Y"): Array("1".utf8),
  ]
}

/// The first two digits of 行政区划代码 (GB/T 2260).
enum Division {
  static func isProvince(_ first: UInt8, _ second: UInt8) -> Bool {
    switch (first &- 0x30, second &- 0x30) {
    case (1, 1...5), (2, 1...3), (3, 1...7), (4, 1...6), (5, 0...4), (6, 1...5), (7, 1), (8, 1...3): true
    default: false
    }
  }
}
