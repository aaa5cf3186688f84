// What stands around a place, asked for the few places that are judged.
extension ScannedText {
  /// The character that starts at an offset, and where it ends; nothing behind the end of the text.
  func character(at start: Int) -> (scalar: UInt32, end: Int)? {
    guard start >= 0, start < bytes.count else { return nil }
    let first = bytes[start]
    if first < 0x80 { return (UInt32(first), start + 1) }
    let count = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard start + count <= bytes.count else { return nil }
    var value = UInt32(first) & (0x7F >> UInt32(count))
    for index in start + 1..<start + count { value = value << 6 | UInt32(bytes[index] & 0x3F) }
    return (value, start + count)
  }

  /// The character that ends at an offset, and where it starts.
  func character(before end: Int) -> (scalar: UInt32, start: Int)? {
    var start = end - 1
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return start < 0 ? nil : character(at: start).map { ($0.scalar, start) }
  }

  func scalar(at start: Int) -> UInt32 { character(at: start)?.scalar ?? 0x0A }
  func scalar(before end: Int) -> UInt32 { character(before: end)?.scalar ?? 0x0A }

  func isHan(at start: Int) -> Bool { Han.contains(scalar(at: start)) }
  func isHan(before end: Int) -> Bool { Han.contains(scalar(before: end)) }

  func isDigit(at offset: Int) -> Bool { offset >= 0 && offset < bytes.count && bytes[offset] &- 0x30 < 10 }

  /// Whether the words at an offset are these.
  func holds(_ words: String, at offset: Int) -> Bool {
    var index = offset
    for byte in words.utf8 {
      guard index >= 0, index < bytes.count, bytes[index] == byte else { return false }
      index += 1
    }
    return true
  }

  /// Behind the blanks at an offset.
  func afterBlanks(_ offset: Int) -> Int {
    var index = offset
    while index < bytes.count, bytes[index] == 0x20 { index += 1 }
    return index
  }

  /// Whether a note of the front matter quotes the place: digests tell there what the original has wrong.
  func isQuotedInFrontMatter(_ range: Range<Int>) -> Bool {
    guard kind != .data, range.upperBound <= bodyStart else { return false }
    let line = line(at: range.lowerBound)
    var start = range.lowerBound
    while start > line.lowerBound {
      let before = scalar(before: start)
      if before == 0x201D { return false }
      if before == 0x201C { return true }
      start = character(before: start)?.start ?? line.lowerBound
    }
    return false
  }
}

enum Han {
  /// Han characters, and the radicals and compatibility forms that stand for them until they are mended.
  static func contains(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x3007, 0x2E80...0x2FD5, 0xF900...0xFAFF, 0x20000...0x323AF: true
    default: false
    }
  }

  /// Han characters and titles or quotations of them. Marks that `--fix` itself writes are none of these, so that what it has
  /// mended never makes room for more.
  static func orTitle(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x3001, 0x3002, 0x3008...0x300B, 0x201C, 0x201D: true
    default: contains(scalar)
    }
  }

  /// Han characters and the marks that stand among them.
  static func orMark(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x3001...0x3011, 0x3014...0x301F, 0x2018...0x201D, 0xFF01, 0xFF08, 0xFF09, 0xFF0C, 0xFF1A, 0xFF1B, 0xFF1F: true
    default: contains(scalar)
    }
  }
}
