import Disclosure

/// The text of a file as lines: UTF-8, every line ended by one line feed, without byte order mark.
package struct SourceText: Sendable {
  package let file: String
  package let bytes: [UInt8]
  /// Where each line starts; one more than there are line feeds.
  package let lineStarts: [Int]

  package init(file: String, bytes: [UInt8]) {
    self.file = file
    self.bytes = bytes
    lineStarts = startsOfLines(in: bytes)
  }

  var whole: SourceLines { SourceLines(source: self, lines: 0..<lineStarts.count) }

  /// The bytes of a line, counted from 0, without its line feed.
  package func line(_ index: Int) -> Range<Int> {
    let start = lineStarts[index]
    return start..<(index + 1 < lineStarts.count ? lineStarts[index + 1] - 1 : bytes.count)
  }

  package func location(of range: Range<Int>) -> SourceLocation {
    let line = lineIndex(of: range.lowerBound, in: lineStarts)
    let whole = self.line(line)
    return SourceLocation(
      file: file, line: line + 1, column: 1 + scalarCount(bytes, whole.lowerBound..<range.lowerBound),
      length: max(
        1, scalarCount(bytes, range.lowerBound..<max(range.lowerBound, min(range.upperBound, whole.upperBound)))))
  }

  /// A whole line, without the white space around it.
  func location(ofLine index: Int) -> SourceLocation { location(of: trimmed(line(index), in: bytes)) }
}

/// Some lines of a file: its front matter, its body.
struct SourceLines {
  let source: SourceText
  /// Indices of lines, from 0.
  let lines: Range<Int>

  /// With the line feed of the last one, where it has one.
  var bytes: Range<Int> {
    guard !lines.isEmpty else { return 0..<0 }
    let end = lines.upperBound < source.lineStarts.count ? source.lineStarts[lines.upperBound] : source.bytes.count
    return source.lineStarts[lines.lowerBound]..<end
  }
}

func startsOfLines(in bytes: [UInt8]) -> [Int] {
  var starts = [0]
  starts.reserveCapacity(bytes.count / 24 + 1)
  bytes.withUnsafeBytes { bytes in
    var index = 0
    while let end = firstOffset(of: .lineFeed, in: bytes, from: index) {
      starts.append(end + 1)
      index = end + 1
    }
  }
  return starts
}

/// The last line that starts at or before `offset`.
func lineIndex(of offset: Int, in lineStarts: [Int]) -> Int {
  var (low, high) = (0, lineStarts.count)
  while high - low > 1 {
    let middle = (low + high) / 2
    if lineStarts[middle] <= offset { low = middle } else { high = middle }
  }
  return low
}

/// Unicode scalars in a range; the sentinel of `MarkedText` is nobody's character.
func scalarCount(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
  precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count)
  return bytes.withUnsafeBytes { all in
    let ones: UInt64 = 0x0101_0101_0101_0101
    let sevens: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    var uncounted = 0
    var index = range.lowerBound
    while index + 8 <= range.upperBound {
      // SAFETY: eight bytes from `index` lie inside the buffer, and the load asks for no alignment.
      let word = all.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      // One bit for each byte 10xxxxxx, and one for each sentinel: exactly those bytes are zero after the exclusive or.
      let continuations = (word >> 7) & (~word >> 6) & ones
      let rest = word ^ (ones &* UInt64(UInt8.sentinel))
      let sentinels = ~(((rest & sevens) &+ sevens) | rest | sevens) >> 7
      // The product adds the eight bytes up into the highest one.
      uncounted += Int(((continuations | sentinels) &* ones) >> 56)
      index += 8
    }
    while index < range.upperBound {
      let byte = all[index]
      uncounted += byte & 0xC0 == 0x80 || byte == .sentinel ? 1 : 0
      index += 1
    }
    return range.count - uncounted
  }
}

func trimmed(_ range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
  var (start, end) = (range.lowerBound, range.upperBound)
  while start < end, bytes[start].isBlank { start += 1 }
  while start < end, bytes[end - 1].isBlank { end -= 1 }
  return start..<end
}
