/// What a line looks like before anybody parses it.
struct LineShape {
  /// Nothing but white space.
  let isEmpty: Bool
  /// Empty, or nothing but the marks of quotations, which end a paragraph just as well.
  let isBlank: Bool
  /// For a line of only `-`, `:`, `|` and blanks, with at least one `-`: how many columns it would delimit.
  let delimiterColumns: Int?
  let startsWithPipe: Bool

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    startsWithPipe = range.first.map { bytes[$0] == .pipe } ?? false
    isEmpty = trimmed(range, in: bytes).isEmpty
    isBlank = isEmpty || Self.isBlankQuote(bytes, range)
    delimiterColumns = isBlank ? nil : Self.delimiterColumns(bytes, range)
  }

  /// `>` counts as blank only where it surely opens a quotation: indented less than a code block, blanks of one.
  private static func isBlankQuote(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    let content = trimmed(range, in: bytes)
    guard bytes[content.lowerBound] == UInt8(ascii: ">"), content.lowerBound - range.lowerBound <= 3,
      !bytes[range.lowerBound..<content.lowerBound].contains(0x09)
    else { return false }
    var wasSpace = false
    for byte in bytes[content] {
      if byte == 0x20 {
        if wasSpace { return false }
        wasSpace = true
      } else if byte == UInt8(ascii: ">") {
        wasSpace = false
      } else {
        return false
      }
    }
    return true
  }

  private static func delimiterColumns(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    var content = trimmed(range, in: bytes)
    // A quotation's marks may stand before it; those of a list are made of the same bytes.
    while let first = content.first, bytes[first] == UInt8(ascii: ">") || bytes[first].isBlank {
      content = first + 1..<content.upperBound
    }
    var hasDash = false
    for byte in bytes[content] {
      switch byte {
      case UInt8(ascii: "-"): hasDash = true
      case UInt8(ascii: ":"), .pipe, 0x20, 0x09, 0x0B, 0x0C: break
      default: return nil
      }
    }
    return hasDash ? tableCellCount(bytes, content) : nil
  }
}

/// The cells of a table row: pipes divide it, a first and a last one only bound it, `\|` is text.
func tableCellCount(_ bytes: [UInt8], _ range: Range<Int>) -> Int { tableCells(bytes, range).count }

/// The content of each cell of a table row, without the blanks around it.
///
/// The rule is that of cmark's table extension, where any pipe behind a backslash is text. An empty cell is the empty range just
/// behind its pipe, or behind one blank that follows it.
func tableCells(_ bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
  let row = trimmed(range, in: bytes)
  var cells: [Range<Int>] = []
  var start = row.lowerBound
  if let first = row.first, bytes[first] == .pipe {
    start += 1
    cells.reserveCapacity(12)
  }
  bytes.withUnsafeBytes { all in
    let line = UnsafeRawBufferPointer(rebasing: all[..<row.upperBound])
    var from = start
    while let pipe = firstOffset(of: .pipe, in: line, from: from) {
      from = pipe + 1
      guard pipe == row.lowerBound || line[pipe - 1] != .backslash else { continue }
      cells.append(cell(start..<pipe, in: bytes))
      start = from
    }
  }
  if !trimmed(start..<row.upperBound, in: bytes).isEmpty { cells.append(cell(start..<row.upperBound, in: bytes)) }
  return cells
}

private func cell(_ range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
  let content = trimmed(range, in: bytes)
  guard content.isEmpty else { return content }
  let place = range.isEmpty ? range.lowerBound : range.lowerBound + 1
  return place..<place
}
