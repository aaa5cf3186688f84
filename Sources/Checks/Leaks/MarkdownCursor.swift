/// Goes through a body once, from place to place, and tells where words are no prose: in a block of code, a code span, a comment.
struct MarkdownCursor {
  private let text: ScannedText
  private var offset: Int
  /// The character and the length of the fence that is open.
  private var fence: (character: UInt8, count: Int)?
  private var isComment = false
  /// Back quotes on this line so far.
  private var quotes = 0

  init(_ text: ScannedText) {
    self.text = text
    offset = text.bodyStart
  }

  /// - Parameter place: at or behind the one asked about before.
  mutating func isSilent(at place: Int) -> Bool {
    let bytes = text.bytes
    while offset < place {
      let startsLine = offset == text.bodyStart || bytes[offset - 1] == 0x0A
      if startsLine { readLineStart() }
      switch bytes[offset] {
      case UInt8(ascii: "`"): quotes += 1
      case UInt8(ascii: "<") where !isComment && text.has("<!--", at: offset): isComment = true
      case UInt8(ascii: "-") where isComment && text.has("-->", at: offset): isComment = false
      default: break
      }
      offset += 1
    }
    return fence != nil || isComment || !quotes.isMultiple(of: 2)
  }

  private mutating func readLineStart() {
    quotes = 0
    let bytes = text.bytes
    var start = offset
    while start < bytes.count, start - offset < 3, bytes[start] == 0x20 { start += 1 }
    guard start < bytes.count, bytes[start] == UInt8(ascii: "`") || bytes[start] == UInt8(ascii: "~") else { return }
    var end = start
    while end < bytes.count, bytes[end] == bytes[start] { end += 1 }
    guard end - start >= 3 else { return }
    if let open = fence {
      if open.character == bytes[start], end - start >= open.count { fence = nil }
    } else {
      fence = (bytes[start], end - start)
    }
    // The fence's own back quotes open no span.
    if bytes[start] == UInt8(ascii: "`") { quotes = (end - start).isMultiple(of: 2) ? 0 : 1 }
  }
}
