import Disclosure

/// The body as cmark gets it: with sentinels that make Chinese emphasis work.
///
/// CommonMark opens and closes `**` by what stands on both sides, and counts Chinese punctuation like Latin one, around which it
/// expects spaces; so `这是**“重点”**内容` and `**注意：**后文` keep their stars. Where a run of stars stands between
/// punctuation and a letter and one of the two is Chinese, U+0001 — neither punctuation nor space — goes between the run and the
/// punctuation, and the run may open and close as between two letters. The byte is refused in sources, so every one that comes
/// back from cmark is ours and is dropped, and positions do not count it. `_` keeps its rules.
struct MarkedText {
  let file: String
  let bytes: [UInt8]
  /// Whether any sentinel was put in.
  let isMarked: Bool
  let lineStarts: [Int]
  /// The line of the file that line 1 of cmark is, from 0.
  let firstLine: Int

  init(markingEmphasisOf body: SourceLines) {
    file = body.source.file
    firstLine = body.lines.lowerBound
    bytes = emphasisMarked(body.source.bytes[body.bytes])
    isMarked = bytes.count > body.bytes.count
    lineStarts = startsOfLines(in: bytes)
  }

  /// The bytes of a line of cmark (from 1), without its line feed.
  func line(_ number: Int) -> Range<Int> {
    guard number >= 1, number <= lineStarts.count else { return bytes.count..<bytes.count }
    return lineStarts[number - 1]..<(number < lineStarts.count ? lineStarts[number] - 1 : bytes.count)
  }

}

/// Turns offsets into places, and remembers the last one: a long line with many links is counted through once.
struct Locator {
  let text: MarkedText
  private var line = 0
  private var offset = 0
  private var column = 1

  init(_ text: MarkedText) { self.text = text }

  /// The place in the file, as far as it stands on one line.
  mutating func location(of range: Range<Int>) -> SourceLocation {
    let start = range.lowerBound
    let isBehind = line < text.lineStarts.count && start >= offset && start <= text.line(line + 1).upperBound
    if !isBehind {
      line = lineIndex(of: start, in: text.lineStarts)
      offset = text.lineStarts[line]
      column = 1
    }
    column += scalarCount(text.bytes, offset..<start)
    offset = start
    let end = min(range.upperBound, text.line(line + 1).upperBound)
    return SourceLocation(
      file: text.file, line: text.firstLine + line + 1, column: column,
      length: max(1, scalarCount(text.bytes, start..<max(start, end))))
  }
}

/// Copies the text with a sentinel wherever a run of stars needs one.
func emphasisMarked(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
  var index = lineOfNextStar(in: bytes, from: bytes.startIndex)
  if index == bytes.endIndex { return Array(bytes) }
  var marked: [UInt8] = []
  marked.reserveCapacity(bytes.count + 64)
  var copied = bytes.startIndex
  // Stars that open a line are bullets or breaks, or open emphasis by themselves; quotation marks `>` do not change that.
  var isLineStart = true
  while index < bytes.endIndex {
    switch bytes[index] {
    case .star:
      var end = index
      while end < bytes.endIndex, bytes[end] == .star { end += 1 }
      let sides = sentinelSides(around: index..<end, in: bytes, isLineStart: isLineStart)
      if sides.before {
        marked.append(contentsOf: bytes[copied..<index])
        marked.append(.sentinel)
        copied = index
      }
      if sides.after {
        marked.append(contentsOf: bytes[copied..<end])
        marked.append(.sentinel)
        copied = end
      }
      index = end
      isLineStart = false
    case .backslash where index + 1 < bytes.endIndex && bytes[index + 1].isASCIIPunctuation:
      index += 2
      isLineStart = false
    case UInt8(ascii: "<"):
      // cmark refuses control characters between `<` and `>`, so an address there stays as it is.
      index = endOfAngle(from: index, in: bytes)
      isLineStart = false
    case .lineFeed:
      isLineStart = true
      index = lineOfNextStar(in: bytes, from: index + 1)
    case 0x20, 0x09, UInt8(ascii: ">"):
      index += 1
    default:
      isLineStart = false
      index = firstMark(in: bytes, from: index + 1)
    }
  }
  marked.append(contentsOf: bytes[copied...])
  return marked
}

/// The start of the next line with a star, since nothing reaches from one line into another; the end where there is none.
private func lineOfNextStar(in bytes: ArraySlice<UInt8>, from start: Int) -> Int {
  bytes.withUnsafeBytes { all in
    let first = start - bytes.startIndex
    guard var line = firstOffset(of: .star, in: all, from: first) else { return bytes.endIndex }
    while line > first, all[line - 1] != .lineFeed { line -= 1 }
    return line + bytes.startIndex
  }
}

/// Where the next byte stands that `emphasisMarked` looks at in the middle of a line.
private func firstMark(in bytes: ArraySlice<UInt8>, from start: Int) -> Int {
  bytes.withUnsafeBufferPointer { all in
    var index = start - bytes.startIndex
    while index < all.count {
      switch all[index] {
      case .star, .backslash, UInt8(ascii: "<"), .lineFeed: return index + bytes.startIndex
      default: index &+= 1
      }
    }
    return bytes.endIndex
  }
}

private func sentinelSides(
  around run: Range<Int>, in bytes: ArraySlice<UInt8>, isLineStart: Bool
) -> (before: Bool, after: Bool) {
  guard !isLineStart, let before = bytes.scalar(before: run.lowerBound), let after = bytes.scalar(at: run.upperBound),
    // Between `*` and `_` a letter would change what the underscore may do.
    before.scalar != "_", after.scalar != "_"
  else { return (false, false) }
  let left = CharacterClass(before.scalar)
  let right = CharacterClass(after.scalar)
  if left.isPunctuation, right.isLetter {
    return (right.isChinese || isChinese(left, beyond: { previousClass(in: bytes, &$0) }, from: before.start), false)
  }
  if left.isLetter, right.isPunctuation {
    return (false, left.isChinese || isChinese(right, beyond: { nextClass(in: bytes, &$0) }, from: after.end))
  }
  return (false, false)
}

/// A shared quotation mark is Chinese if the text it belongs to is.
private func isChinese(
  _ punctuation: CharacterClass, beyond next: (inout Int) -> CharacterClass?, from start: Int
) -> Bool {
  var (current, position, steps) = (punctuation, start, 0)
  while current == .sharedPunctuation, steps < 4, let following = next(&position) {
    current = following
    steps += 1
  }
  return current.isChinese || current == .widePunctuation
}

private func previousClass(in bytes: ArraySlice<UInt8>, _ position: inout Int) -> CharacterClass? {
  bytes.scalar(before: position).map {
    position = $0.start
    return CharacterClass($0.scalar)
  }
}

private func nextClass(in bytes: ArraySlice<UInt8>, _ position: inout Int) -> CharacterClass? {
  bytes.scalar(at: position).map {
    position = $0.end
    return CharacterClass($0.scalar)
  }
}

/// Behind `<…>` if that may be an address or a tag, else behind the `<`.
private func endOfAngle(from start: Int, in bytes: ArraySlice<UInt8>) -> Int {
  guard start + 1 < bytes.endIndex, bytes[start + 1].isASCIILetter else { return start + 1 }
  var index = start + 1
  while index < bytes.endIndex {
    let byte = bytes[index]
    if byte == UInt8(ascii: ">") { return index + 1 }
    if byte == UInt8(ascii: "<") || byte.isBlank { break }
    index += 1
  }
  return start + 1
}

extension CharacterClass {
  fileprivate var isLetter: Bool { self == .letter || isChinese }
  fileprivate var isChinese: Bool { self == .wideLetter || self == .hangul }
}
