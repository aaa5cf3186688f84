import Disclosure

/// A number of a sentence with its unit and how firmly it is said: `5 件`, `逾 700 条`, `三件`, `20%`.
struct ProseNumber: Hashable, Sendable {
  enum Firmness: Hashable, Sendable {
    case exactly
    /// 余、多、逾、超过、以上、不少于
    case atLeast
    /// 近
    case almost
    /// 约、左右
    case about
    /// 不足、不超过
    case atMost
  }

  var value: Decimal
  /// 件, 条, 次 …; `%` for a percentage, 年 and 月 of a date; empty where none is known.
  var unit: String
  var firmness = Firmness.exactly

  var isPercentage: Bool { unit == "%" }

  /// Yuan, where it is money.
  var yuan: Decimal? {
    MoneyUnit.isMoney(unit) ? value.shiftedUp(by: MoneyUnit.exponent(of: unit)) : nil
  }

  /// As a sentence of ours says it.
  var words: String { "\(value)\(unit == "%" ? "" : " ")\(unit)" }
}

/// Reads numbers in digits and in Chinese numerals from folded text.
struct ProseNumberReader {
  let bytes: [UInt8]

  /// The number that starts at an offset, with all that belongs to it, and where it ends; `nil` where there is none to be sure of.
  ///
  /// - Parameter start: of the digits or numerals; a bound before them has been read.
  func number(at start: Int) -> (number: ProseNumber, end: Int)? {
    var offset = start
    guard let value = digits(&offset) ?? numerals(&offset) else { return nil }
    let isNumeral = bytes[start] >= 0x80
    var number = ProseNumber(value: value, unit: "")
    // “12—15 件”, “3 至 5 件”, “1.2.3”: not one number.
    if offset < bytes.count, [UInt8(ascii: "-"), UInt8(ascii: "~"), UInt8(ascii: ".")].contains(bytes[offset]),
      offset + 1 < bytes.count, isDigit(bytes[offset + 1])
    {
      return nil
    }
    for range in ["—", "–", "至", "到"] where has(range, at: offset) {
      if offset + 3 < bytes.count, isDigit(bytes[offset + 3]) { return nil }
    }
    if takeAny(["余", "多", "几", "逾"], &offset) { number.firmness = .atLeast }
    if !isNumeral, let factor = take("万", "亿", &offset) {
      // 万元 and 亿元 are units of money; before anything else they are factors.
      if has("元", at: offset) {
        offset -= 3
      } else {
        guard let scaled = number.value.shiftedUp(by: factor == 0 ? 4 : 8) else { return nil }
        number.value = scaled
        if takeAny(["余", "多"], &offset) { number.firmness = .atLeast }
      }
    }
    if let unit = Self.unitsByStart[character(at: offset)]?.first(where: { has($0, at: offset) }) {
      offset += unit.utf8.count
      number.unit = unit
    }
    if isNumeral {
      // 一, 十 and the like stand in many words that are no numbers: only with a unit are they one, and 零 before a mark.
      guard !number.unit.isEmpty || value.mantissa == 0 else { return nil }
      // 一件件, 一次次; 一条龙, 一条线.
      if has(number.unit, at: offset), !number.unit.isEmpty { return nil }
    }
    if takeAny(["以上", "多", "余"], &offset) { number.firmness = .atLeast }
    if takeAny(["左右"], &offset) { number.firmness = .about }
    if takeAny(["以内", "以下"], &offset) { number.firmness = .atMost }
    return (number, offset)
  }

  /// Units that are counted with here, the longer before what they start with.
  private static let units = [
    "件次", "人次", "个百分点", "万元", "亿元", "万人次", "工作日", "个工作日", "个月", "%", "件", "条", "宗", "份", "项", "起", "例", "次", "篇", "期",
    "家", "名", "人", "位", "个", "元", "笔", "场", "类", "种", "页", "幅", "部", "批", "倍", "天", "日", "月", "年", "号",
  ]

  /// By their first character: fifty comparisons at every number of a portal were a fiftieth of all that checking costs.
  private static let unitsByStart = Dictionary(grouping: units) {
    ProseNumberReader(bytes: Array($0.utf8)).character(at: 0)
  }

  /// The first byte, of Chinese the first three; 0 at the end.
  private func character(at offset: Int) -> UInt32 {
    guard offset < bytes.count else { return 0 }
    guard bytes[offset] >= 0x80, offset + 3 <= bytes.count else { return UInt32(bytes[offset]) }
    return UInt32(bytes[offset]) << 16 | UInt32(bytes[offset + 1]) << 8 | UInt32(bytes[offset + 2])
  }

  private func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  private func has(_ word: String, at offset: Int) -> Bool {
    offset + word.utf8.count <= bytes.count && bytes[offset..<offset + word.utf8.count].elementsEqual(word.utf8)
  }

  private func takeAny(_ words: [String], _ offset: inout Int) -> Bool {
    guard let word = words.first(where: { has($0, at: offset) }) else { return false }
    offset += word.utf8.count
    return true
  }

  private func take(_ first: String, _ second: String, _ offset: inout Int) -> Int? {
    if takeAny([first], &offset) { return 0 }
    return takeAny([second], &offset) ? 1 : nil
  }

  /// Plain digits, with commas before each three and a decimal point.
  private func digits(_ offset: inout Int) -> Decimal? {
    var (mantissa, scale, count) = (0, 0, 0)
    var isFraction = false
    var next = offset
    while next < bytes.count {
      let byte = bytes[next]
      if isDigit(byte) {
        guard count < 15 else { return nil }
        mantissa = mantissa * 10 + Int(byte - 0x30)
        count += 1
        if isFraction { scale += 1 }
      } else if byte == UInt8(ascii: "."), !isFraction, count > 0, next + 1 < bytes.count, isDigit(bytes[next + 1]) {
        isFraction = true
      } else if byte != UInt8(ascii: ",") || isFraction || count == 0 || !hasThousands(at: next + 1) {
        break
      }
      next += 1
    }
    guard count > 0 else { return nil }
    // A blank between digits: whose they are is not clear.
    if next + 1 < bytes.count, bytes[next] == 0x20 { return nil }
    offset = next
    return Decimal(mantissa: mantissa, scale: scale)
  }

  private func hasThousands(at start: Int) -> Bool {
    guard start + 3 <= bytes.count, bytes[start..<start + 3].allSatisfy(isDigit) else { return false }
    return start + 3 == bytes.count || !isDigit(bytes[start + 3])
  }

  /// 三, 十二, 二十, 一百零五, 两千; no number where two digits stand side by side (三五件).
  private func numerals(_ offset: inout Int) -> Decimal? {
    var (total, digit) = (0, -1)
    var next = offset
    while let (value, isPower) = Self.numeral(bytes, at: next) {
      if isPower {
        total += (digit < 0 ? 1 : digit) * value
        digit = -1
      } else {
        if digit > 0 { return nil }
        digit = value
      }
      next += 3
    }
    guard next > offset else { return nil }
    offset = next
    return Decimal(mantissa: total + max(0, digit), scale: 0)
  }

  static let numerals = ["零", "〇", "一", "二", "两", "三", "四", "五", "六", "七", "八", "九", "十", "百", "千"]

  static func numeral(_ bytes: [UInt8], at offset: Int) -> (value: Int, isPower: Bool)? {
    guard offset + 3 <= bytes.count else { return nil }
    switch (bytes[offset], bytes[offset + 1], bytes[offset + 2]) {
    case (0xE9, 0x9B, 0xB6), (0xE3, 0x80, 0x87): return (0, false)  // 零 〇
    case (0xE4, 0xB8, 0x80): return (1, false)  // 一
    case (0xE4, 0xBA, 0x8C), (0xE4, 0xB8, 0xA4): return (2, false)  // 二 两
    case (0xE4, 0xB8, 0x89): return (3, false)  // 三
    case (0xE5, 0x9B, 0x9B): return (4, false)  // 四
    case (0xE4, 0xBA, 0x94): return (5, false)  // 五
    case (0xE5, 0x85, 0xAD): return (6, false)  // 六
    case (0xE4, 0xB8, 0x83): return (7, false)  // 七
    case (0xE5, 0x85, 0xAB): return (8, false)  // 八
    case (0xE4, 0xB9, 0x9D): return (9, false)  // 九
    case (0xE5, 0x8D, 0x81): return (10, true)  // 十
    case (0xE7, 0x99, 0xBE): return (100, true)  // 百
    case (0xE5, 0x8D, 0x83): return (1000, true)  // 千
    default: return nil
    }
  }
}
