import CommonMark

// What stands round a number tells what it is.

extension ScannedText {
  func hasLetter(at offset: Int) -> Bool { offset < bytes.count && bytes[offset].isLetter }

  func hasLetter(before offset: Int) -> Bool { offset > 0 && bytes[offset - 1].isLetter }

  func hasDigit(at offset: Int) -> Bool { offset < bytes.count && (0x30...0x39).contains(bytes[offset]) }

  /// A part of a number with a decimal point, of an address or a code: `13800138000.00`, `0.13800138000`, `E13800138000`.
  func isPartOfCode(_ range: Range<Int>) -> Bool {
    if hasLetter(before: range.lowerBound) || hasLetter(at: range.upperBound) { return true }
    if has(".", at: range.upperBound) || has(",", at: range.upperBound), hasDigit(at: range.upperBound + 1) {
      return true
    }
    return (has(".", before: range.lowerBound) || has(",", before: range.lowerBound)) && range.lowerBound >= 2
      && hasDigit(at: range.lowerBound - 2)
  }

  /// Within the address of a link, or an address written out.
  func isInAddress(_ offset: Int) -> Bool {
    // An address is ASCII without blanks; longer ones than this are no number's neighbourhood.
    let floor = max(0, offset - 1024)
    var start = offset
    while start > floor, (0x21...0x7E).contains(bytes[start - 1]), bytes[start - 1] != UInt8(ascii: "|") {
      if bytes[start - 1] == UInt8(ascii: "("), start >= 2, bytes[start - 2] == UInt8(ascii: "]") { return true }
      if has("://", at: start - 1) || has("www.", at: start - 1) { return true }
      start -= 1
    }
    // `[甲](files/说明 … )` and `<files/说明…>` have Chinese and blanks in them.
    let line = lineStart(of: offset, notBefore: floor)
    var open = offset
    while open > line {
      open -= 1
      if bytes[open] == UInt8(ascii: ")") { return false }
      if bytes[open] == UInt8(ascii: "("), open > line, bytes[open - 1] == UInt8(ascii: "]") { return true }
    }
    return false
  }

  private func lineStart(of offset: Int, notBefore floor: Int) -> Int {
    var start = offset
    while start > floor, bytes[start - 1] != 0x0A { start -= 1 }
    return start
  }

  /// The key of the front matter or the data file that a line belongs to; `nil` in the body.
  func key(ofLineAt offset: Int) -> String? {
    guard offset < bodyStart else { return nil }
    var line = line(at: offset)
    // Lines of a list or a folded text belong to the key above them, which stands at the margin; no list is very long.
    for _ in 0..<200 {
      if let first = bytes[line].first, first.isLetter || first == UInt8(ascii: "\""),
        let colon = bytes[line].firstIndex(of: UInt8(ascii: ":"))
      {
        return string(line.lowerBound..<colon)
      }
      guard line.lowerBound > 0 else { return nil }
      line = self.line(at: line.lowerBound - 1)
    }
    return nil
  }

  /// The nearest line above that is not empty, and the nearest below.
  func neighbours(of line: Range<Int>) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var above = line
    while above.lowerBound > 0 {
      above = self.line(at: above.lowerBound - 1)
      if !isBlank(above) {
        lines.append(above)
        break
      }
    }
    var below = line
    while below.upperBound + 1 < bytes.count {
      below = self.line(at: below.upperBound + 1)
      if !isBlank(below) {
        lines.append(below)
        break
      }
    }
    return lines
  }

  /// The first row of the table that a line belongs to; no table of a report is very long.
  func headRow(of line: Range<Int>) -> Range<Int>? {
    guard has("|", at: line.lowerBound) else { return nil }
    var head = line
    for _ in 0..<200 {
      guard head.lowerBound > 0 else { break }
      let above = self.line(at: head.lowerBound - 1)
      guard has("|", at: above.lowerBound) else { break }
      head = above
    }
    return head
  }

  func isBlank(_ range: Range<Int>) -> Bool { bytes[range].allSatisfy { $0 == 0x20 || $0 == 0x09 } }
}

/// Whether lines are what somebody asks, each line asked about once: a line may hold ten thousand numbers.
struct LineMemory {
  private var line: Range<Int>?
  private var answer = false

  mutating func answer(at offset: Int, in text: ScannedText, _ ask: (Range<Int>) -> Bool) -> Bool {
    if let line, line.contains(offset) { return answer }
    let line = text.line(at: offset)
    self.line = line
    answer = ask(line)
    return answer
  }
}

extension UInt8 {
  var isLetter: Bool { (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self) }
  var isASCIIWord: Bool { isLetter || (0x30...0x39).contains(self) || self == UInt8(ascii: "_") }
}
