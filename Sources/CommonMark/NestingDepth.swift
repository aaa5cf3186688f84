/// How deep the quotations and lists stand inside each other, line by line.
///
/// Follows cmark's containers closely enough never to count fewer: what looks like a marker is one, also inside code, and a
/// container stays open as long as any rule of Markdown could keep it open.
struct NestingDepth {
  private enum Container {
    case quote
    case item(contentColumn: Int)
  }

  private var open: [Container] = []
  private var followsBlank = true

  mutating func takeBlank() { followsBlank = true }

  /// The depth on this line.
  mutating func take(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
    var cursor = LineCursor(bytes: bytes, index: range.lowerBound, end: range.upperBound)
    cursor.skipBlanks()
    var matched = 0
    var contentColumn = 0
    loop: while matched < open.count {
      switch open[matched] {
      case .quote:
        guard cursor.takeQuoteMark() else { break loop }
        contentColumn = cursor.column + 1
        cursor.skipBlanks()
      case .item(let column):
        guard cursor.column >= column else { break loop }
        contentColumn = column
      }
      matched += 1
    }
    // What is indented by four is no marker, and like any other text it may continue the paragraph of the innermost container
    // lazily, which keeps all of them open.
    let marker = cursor.column - contentColumn < 4 ? cursor.marker() : nil
    if marker != nil || followsBlank { open.removeSubrange(matched...) }
    var next = marker
    while let found = next {
      open.append(found.contentColumn.map { .item(contentColumn: $0) } ?? .quote)
      cursor = found.cursor
      cursor.skipBlanks()
      next = cursor.marker()
    }
    followsBlank = false
    return open.count
  }
}

/// A place in a line with its column, tabs counted to the next multiple of four.
private struct LineCursor {
  let bytes: [UInt8]
  var index: Int
  let end: Int
  var column = 0

  mutating func skipBlanks() {
    while index < end, bytes[index] == 0x20 || bytes[index] == 0x09 { advance() }
  }

  mutating func takeQuoteMark() -> Bool {
    guard index < end, bytes[index] == UInt8(ascii: ">") else { return false }
    advance()
    return true
  }

  private mutating func advance() {
    column = bytes[index] == 0x09 ? (column / 4 + 1) * 4 : column + 1
    index += 1
  }

  /// The marker that stands here, and the place behind it; no content column for that of a quotation.
  func marker() -> (contentColumn: Int?, cursor: LineCursor)? {
    var cursor = self
    if cursor.takeQuoteMark() { return (nil, cursor) }
    guard index < end else { return nil }
    switch bytes[index] {
    case UInt8(ascii: "-"), UInt8(ascii: "+"), .star: cursor.advance()
    case let byte where byte.isASCIIDigit:
      while cursor.index < end, bytes[cursor.index].isASCIIDigit, cursor.index - index < 10 { cursor.advance() }
      guard cursor.index < end, bytes[cursor.index] == UInt8(ascii: ".") || bytes[cursor.index] == UInt8(ascii: ")")
      else { return nil }
      cursor.advance()
    default: return nil
    }
    guard cursor.index == end || bytes[cursor.index] == 0x20 || bytes[cursor.index] == 0x09 else { return nil }
    let behind = cursor.column
    cursor.skipBlanks()
    // One to four blanks belong to the marker; five are one and the start of code.
    let width = cursor.column - behind
    return ((1...4).contains(width) && cursor.index < end ? cursor.column : behind + 1, cursor)
  }
}
