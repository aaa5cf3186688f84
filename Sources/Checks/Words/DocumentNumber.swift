import Disclosure

/// A document number (发文字号) as it was written: `国办发〔2017〕97号`.
struct DocumentNumber: Hashable, Sendable {
  /// From the opening bracket to 号; the letters in front of it are read where they are needed.
  var range: Range<Int>
  var open: Range<Int>
  var close: Range<Int>
  /// As written, of two or four digits.
  var year: String
  /// Without zeros in front.
  var serial: Int
  var hasOrdinalPrefix: Bool
  var hasLeadingZero: Bool
  var hasInnerBlank: Bool
  /// Whether it stands in 〔〕.
  var isBracketedRight: Bool

  /// - Parameter start: where an opening bracket of any shape stands.
  init?(at start: Int, in text: ScannedText) {
    guard let (opening, inside) = text.character(at: start), Self.closing[opening] != nil else { return nil }
    let yearStart = text.afterBlanks(inside)
    var yearEnd = yearStart
    while text.isDigit(at: yearEnd) { yearEnd += 1 }
    year = text.string(yearStart..<yearEnd)
    let closeStart = text.afterBlanks(yearEnd)
    // A bracket of another shape closes it too: 〔2020]179号.
    guard let (closing, behind) = text.character(at: closeStart), Self.closing.values.contains(closing) else {
      return nil
    }
    isBracketedRight = opening == 0x3014 && closing == 0x3015
    open = start..<inside
    close = closeStart..<behind
    var index = text.afterBlanks(behind)
    hasOrdinalPrefix = text.holds("第", at: index)
    if hasOrdinalPrefix { index = text.afterBlanks(index + 3) }
    let serialStart = index
    while text.isDigit(at: index), index - serialStart < 6 { index += 1 }
    guard let serial = Int(text.string(serialStart..<index)) else { return nil }
    self.serial = serial
    hasLeadingZero = text.bytes[serialStart] == UInt8(ascii: "0")
    hasInnerBlank = yearStart != inside || closeStart != yearEnd || !hasOrdinalPrefix && serialStart != behind
    // A blank before 号 is the typesetting of some offices (1 件, 109 号) and no fault.
    index = text.afterBlanks(index)
    guard text.holds("号", at: index),
      text.isHan(before: start) || text.holds(" ", at: start - 1) && text.isHan(before: start - 1)
    else {
      return nil
    }
    range = start..<index + 3
    // 34号楼, 5号线: a place, not a document.
    guard !["楼", "线", "院", "门", "厅", "路", "窗"].contains(where: { text.holds($0, at: index + 3) }) else { return nil }
    switch year.utf8.count {
    case 4: guard let number = Int(year), (1949...2100).contains(number) else { return nil }
    case 2: guard opening != 0x28 && opening != 0xFF08 else { return nil }
    default: return nil
    }
  }

  /// 〔 [ ( （ 【 ［ ﹝ and what closes them.
  private static let closing: [UInt32: UInt32] = [
    0x3014: 0x3015, 0x5B: 0x5D, 0x28: 0x29, 0xFF08: 0xFF09, 0x3010: 0x3011, 0xFF3B: 0xFF3D, 0xFE5D: 0xFE5E,
  ]
}
