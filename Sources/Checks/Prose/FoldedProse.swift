/// The text of a paragraph as the words in it are compared: no white space, full-width digits, letters and marks as ASCII.
///
/// Offices type “2024 年”, “２０２４年” and “2024年” for the same, and a line break may stand inside a word.
struct FoldedProse {
  private(set) var bytes: [UInt8] = []
  /// For each byte, its offset in the text.
  private(set) var offsets: [Int32] = []

  init(_ text: String) {
    var text = text
    text.withUTF8 { source in
      bytes.reserveCapacity(source.count)
      offsets.reserveCapacity(source.count)
      var index = 0
      func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
      while index < source.count {
        let byte = source[index]
        if byte < 0x80 {
          if byte > 0x20 { append(byte, at: index) } else { keepGap(before: index + 1, in: source) }
          index += 1
          continue
        }
        let count = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
        guard index + count <= source.count else { break }
        if count == 3 {
          let (second, third) = (source[index + 1], source[index + 2])
          if byte == 0xEF, second == 0xBC || second == 0xBD, let narrow = Self.narrow(second, third) {
            append(narrow, at: index)
            index += 3
            continue
          }
          // The ideographic space, spaces of a width and zero width.
          if byte == 0xE3 && second == 0x80 && third == 0x80 || byte == 0xE2 && second == 0x80 && third <= 0x8B
            || byte == 0xEF && second == 0xBB && third == 0xBF
          {
            keepGap(before: index + 3, in: source)
            index += 3
            continue
          }
        } else if count == 2, byte == 0xC2, source[index + 1] == 0xA0 {
          keepGap(before: index + 2, in: source)
          index += 2
          continue
        }
        for next in index..<index + count { append(source[next], at: next) }
        index += count
      }
    }
  }

  /// The bytes of the text that a range of the folded bytes was made from.
  func range(of folded: Range<Int>) -> Range<Int> {
    guard let last = folded.last else { return 0..<0 }
    // A folded character may have been three bytes.
    let end = last + 1 < offsets.count ? Int(offsets[last + 1]) : Int(offsets[last]) + (bytes[last] < 0x80 ? 3 : 1)
    return Int(offsets[folded.lowerBound])..<end
  }

  private mutating func append(_ byte: UInt8, at offset: Int) {
    bytes.append(byte)
    offsets.append(Int32(truncatingIfNeeded: offset))
  }

  /// White space between two digits stays: “1 2” is not twelve.
  private mutating func keepGap(before next: Int, in source: UnsafeBufferPointer<UInt8>) {
    guard let last = bytes.last, last &- 0x30 < 10, next < source.count, source[next] &- 0x30 < 10 else { return }
    append(0x20, at: next - 1)
  }

  /// U+FF01–FF5E stand exactly 0xFEE0 behind their ASCII forms.
  private static func narrow(_ second: UInt8, _ third: UInt8) -> UInt8? {
    let value = (second == 0xBC ? third &- 0x80 : third &- 0x80 &+ 0x40)
    guard (0x01...0x5E).contains(value) else { return nil }
    // A full-width comma is a mark between clauses, never one between thousands.
    return value == 0x0C ? nil : value + 0x20
  }
}
