import Markup

/// Collects HTML and cuts it where a segment of another kind stands.
struct SegmentWriter {
  private(set) var buffer: [UInt8] = []
  private(set) var flow: [Segment] = []
  private(set) var inline: [Segment] = []
  /// Where the HTML that is in no segment yet starts.
  private var pending = 0
  private var isInline = false
  private var isAtLineStart = true

  init(capacity: Int) { buffer.reserveCapacity(capacity) }

  mutating func raw(_ markup: StaticString) {
    // SAFETY: a static string that is a literal points to constant memory of exactly this many bytes.
    buffer.append(contentsOf: UnsafeBufferPointer(start: markup.utf8Start, count: markup.utf8CodeUnitCount))
  }

  mutating func raw(_ number: Int) { buffer.append(contentsOf: String(number).utf8) }

  mutating func text(_ text: UnsafeBufferPointer<UInt8>) { buffer.appendEscaped(text) }

  /// A line feed, unless one has just been written; as cmark's own writer does.
  mutating func startLine() {
    let isStart = pending == buffer.count ? isAtLineStart : buffer.last == .lineFeed
    if !isStart { buffer.append(.lineFeed) }
  }

  /// A segment that is no HTML. Headings and tables end with a line feed.
  mutating func mark(_ segment: Segment) {
    cut()
    switch segment {
    case .heading, .table: isAtLineStart = true
    default: isAtLineStart = false
    }
    append(segment)
  }

  /// Until `endInline`, segments belong to a heading or a cell.
  mutating func beginInline() -> Int {
    cut()
    isInline = true
    return inline.count
  }

  mutating func endInline(since start: Int) -> Range<Int> {
    cut()
    isInline = false
    return start..<inline.count
  }

  mutating func finish() { cut() }

  private mutating func cut() {
    if pending < buffer.count {
      isAtLineStart = buffer.last == .lineFeed
      append(.html(pending..<buffer.count))
      pending = buffer.count
    }
  }

  private mutating func append(_ segment: Segment) {
    if isInline { inline.append(segment) } else { flow.append(segment) }
  }
}
