/// Digits that stand together, as numbers of people are written: without a gap, or in groups with one blank or hyphen between them,
/// and in half-width or full-width digits.
struct DigitRun {
  /// ASCII digits, whatever the text has.
  private(set) var digits: [UInt8] = []
  /// Where each digit stands in the text.
  private(set) var places: [Range<Int>] = []
  /// What was written without a gap, as ranges of `digits`.
  private(set) var groups: [Range<Int>] = []

  /// The bytes in the text of some digits.
  func place(of range: Range<Int>) -> Range<Int> {
    places[range.lowerBound].lowerBound..<places[range.upperBound - 1].upperBound
  }

  /// Every choice of whole groups beside one another that has as many digits as asked for, from the left.
  func spans(of lengths: ClosedRange<Int>) -> [(groups: Range<Int>, digits: Range<Int>)] {
    var spans: [(groups: Range<Int>, digits: Range<Int>)] = []
    for first in groups.indices {
      for last in first..<groups.count {
        let range = groups[first].lowerBound..<groups[last].upperBound
        if range.count > lengths.upperBound { break }
        if lengths.contains(range.count) { spans.append((first..<last + 1, range)) }
      }
    }
    return spans
  }

  func sizes(of range: Range<Int>) -> [Int] { groups[range].map(\.count) }
}

extension ScannedText {
  /// All runs of so many digits or more. Years and counts are passed over without being kept.
  func digitRuns(ofAtLeast minimum: Int) -> [DigitRun] {
    bytes.withUnsafeBytes { bytes in
      var runs: [DigitRun] = []
      var offset = 0
      while let start = bytes.nextDigit(from: offset) {
        guard let width = bytes.digit(at: start)?.width else {
          offset = start + 1
          continue
        }
        var (end, count) = (start + width, 1)
        while end < bytes.count {
          if let width = bytes.digit(at: end)?.width {
            end += width
            count += 1
          } else if let gap = bytes.gap(at: end), let width = bytes.digit(at: end + gap)?.width {
            end += gap + width
            count += 1
          } else {
            break
          }
        }
        if count >= minimum { runs.append(DigitRun(bytes, start..<end)) }
        offset = end
      }
      return runs
    }
  }
}

extension DigitRun {
  fileprivate init(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) {
    var (offset, group) = (range.lowerBound, 0)
    while offset < range.upperBound {
      if let (value, width) = bytes.digit(at: offset) {
        digits.append(value)
        places.append(offset..<offset + width)
        offset += width
      } else {
        groups.append(group..<digits.count)
        group = digits.count
        offset += bytes.gap(at: offset) ?? 1
      }
    }
    groups.append(group..<digits.count)
  }
}

extension UnsafeRawBufferPointer {
  /// The digit at an offset as ASCII, and how many bytes it takes.
  @inline(__always) fileprivate func digit(at offset: Int) -> (value: UInt8, width: Int)? {
    guard offset < count else { return nil }
    let byte = self[offset]
    if (0x30...0x39).contains(byte) { return (byte, 1) }
    // U+FF10–FF19
    guard byte == 0xEF, offset + 2 < count, self[offset + 1] == 0xBC, (0x90...0x99).contains(self[offset + 2]) else {
      return nil
    }
    return (self[offset + 2] - 0x60, 3)
  }

  /// How many bytes a blank or hyphen takes that may stand within a number.
  @inline(__always) fileprivate func gap(at offset: Int) -> Int? {
    let byte = self[offset]
    if byte == 0x20 || byte == 0x2D { return 1 }
    guard byte >= 0xC2 else { return nil }
    func follows(_ second: UInt8) -> Bool { offset + 1 < count && self[offset + 1] == second }
    func follows(_ second: UInt8, _ third: ClosedRange<UInt8>) -> Bool {
      offset + 2 < count && self[offset + 1] == second && third.contains(self[offset + 2])
    }
    switch byte {
    case 0xC2: return follows(0xA0) ? 2 : nil  // no-break space
    case 0xE2: return follows(0x80, 0x90...0x93) ? 3 : nil  // hyphens, en dash
    case 0xE3: return follows(0x80, 0x80...0x80) ? 3 : nil  // ideographic space
    case 0xEF: return follows(0xBC, 0x8D...0x8D) ? 3 : nil  // full-width hyphen
    default: return nil
    }
  }
}
