import CommonMark
import Disclosure

/// Where the words of a paragraph stand in the file: the plain text laid beside the Markdown it was made from.
///
/// It is made for a finding, and so rarely: both are walked once, and what stands in the file only (stars of emphasis, the address of
/// a link, the line break and indentation) is passed over. Where the two cannot be laid beside one another (an entity such as
/// `&amp;`), nothing is told rather than a wrong place.
struct SourceAlignment {
  private let source: SourceText
  /// For each byte of the text, its offset in the file; shorter than the text where the walk came to an end.
  private var offsets: [Int] = []

  init(of text: String, startingAt place: SourceLocation, in source: SourceText) {
    self.source = source
    let words = Array(text.utf8)
    offsets.reserveCapacity(words.count)
    let bytes = source.bytes
    guard place.line >= 1, place.line <= source.lineStarts.count else { return }
    var offset = source.lineStarts[place.line - 1]
    // The column counts characters from 1.
    var column = 1
    while column < place.column, offset < bytes.count {
      offset += 1
      while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      column += 1
    }
    var next = 0
    while next < words.count, offset < bytes.count {
      let (byte, word) = (bytes[offset], words[next])
      if byte == word {
        offsets.append(offset)
        next += 1
        offset += 1
      } else if byte == UInt8(ascii: "]"), offset + 1 < bytes.count, bytes[offset + 1] == UInt8(ascii: "(") {
        offset = Self.end(ofAddressAt: offset + 1, in: bytes)
      } else if Self.isMarkup(byte) {
        offset += 1
      } else if word == UInt8(ascii: " ") {
        // A line break that became a space, and blanks that were folded.
        offsets.append(offset)
        next += 1
      } else {
        return
      }
    }
  }

  /// The place of some bytes of the text, up to the end of the line they start on.
  func location(of range: Range<Int>) -> SourceLocation? {
    guard range.upperBound <= offsets.count, let last = range.last else { return nil }
    let (start, end) = (offsets[range.lowerBound], offsets[last] + 1)
    return source.location(of: start..<max(start, end))
  }

  private static func isMarkup(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "["), UInt8(ascii: "]"),
      UInt8(ascii: "\\"), UInt8(ascii: "!"), UInt8(ascii: ">"), UInt8(ascii: "<"), 0x20, 0x09, 0x0A:
      true
    default: false
    }
  }

  /// Behind the parenthesis that closes the address of a link.
  private static func end(ofAddressAt start: Int, in bytes: [UInt8]) -> Int {
    var (offset, depth) = (start, 0)
    while offset < bytes.count {
      switch bytes[offset] {
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"):
        depth -= 1
        if depth == 0 { return offset + 1 }
      case 0x0A: return offset
      default: break
      }
      offset += 1
    }
    return offset
  }
}
