/// The source of one paragraph, heading or cell as cmark's inline parser sees it, with the way back to the text.
struct LeafSource {
  private(set) var bytes: [UInt8] = []
  /// Where each stretch that was copied in one go starts here, and where in the text.
  private var pieces: [(here: Int, there: Int)] = []

  /// The place in the text; a place behind the end is that of the end.
  func offset(of index: Int) -> Int {
    guard !pieces.isEmpty else { return 0 }
    var (low, high) = (0, pieces.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if pieces[middle].here <= index { low = middle } else { high = middle }
    }
    return pieces[low].there + index - pieces[low].here
  }

  func range(of range: Range<Int>) -> Range<Int> {
    let start = offset(of: range.lowerBound)
    return start..<max(start, range.isEmpty ? start : offset(of: range.upperBound - 1) + 1)
  }

  private mutating func append(_ range: Range<Int>, of text: MarkedText) {
    pieces.append((bytes.count, range.lowerBound))
    bytes.append(contentsOf: text.bytes[range])
  }

  /// A table cell: `\|` has become `|` before its inlines are parsed.
  init(cell: Range<Int>, of text: MarkedText) {
    var start = cell.lowerBound
    for index in cell
    where text.bytes[index] == .backslash && index + 1 < cell.upperBound && text.bytes[index + 1] == .pipe {
      append(start..<index, of: text)
      start = index + 1
    }
    append(start..<cell.upperBound, of: text)
  }

  /// A paragraph or heading: its lines without the marks of the quotations and lists around it.
  init(block: MarkdownNode, quoteDepth: Int, of text: MarkedText) {
    guard let first = contentStart(of: block, in: text) else { return }
    append(first..<text.line(block.firstLine).upperBound, of: text)
    for number in stride(from: block.firstLine + 1, through: block.lastLine, by: 1) {
      let line = text.line(number)
      let start = contentStart(of: line, behindQuotes: quoteDepth, in: text.bytes)
      pieces.append((bytes.count, start - 1))
      bytes.append(.lineFeed)
      append(start..<line.upperBound, of: text)
    }
  }
}

/// Where the words of a block start; `nil` where cmark does not know the place.
func contentStart(of block: MarkdownNode, in text: MarkedText) -> Int? {
  guard block.firstLine > 0 else { return nil }
  let line = text.line(block.firstLine)
  var start = min(line.lowerBound + max(0, block.firstColumn - 1), line.upperBound)
  if block.kind == .heading {
    while start < line.upperBound, text.bytes[start] == UInt8(ascii: "#") { start += 1 }
    while start < line.upperBound, text.bytes[start].isBlank { start += 1 }
  }
  return start
}

/// Behind the blanks and at most so many `>` at the start of a line; a lazy line has fewer.
func contentStart(of line: Range<Int>, behindQuotes quotes: Int, in bytes: [UInt8]) -> Int {
  var start = line.lowerBound
  var left = quotes
  while start < line.upperBound {
    if bytes[start] == UInt8(ascii: ">"), left > 0 {
      left -= 1
    } else if !bytes[start].isBlank {
      break
    }
    start += 1
  }
  return start
}

extension MarkdownNode {
  // A paragraph whose last line became the header of a table has no place of its own; the table has kept it.
  private var placed: MarkdownNode {
    if startLine == 0, kind == .paragraph, let table = next, table.kind == .table { table } else { self }
  }
  var firstLine: Int { placed.startLine }
  var firstColumn: Int { placed.startColumn }
  /// Never before the last line of the block; a paragraph above a table is given those of the table too.
  var lastLine: Int { placed.endLine }
}
