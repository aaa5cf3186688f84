import CommonMark

/// The sentence of a report that answers a task of a plan: the words that are marked as the answer, and what stands around them.
struct AnswerQuote: Hashable {
  var before: String
  var words: String
  var after: String

  /// By the anchor of the answer.
  static func all(in body: Body) -> [String: AnswerQuote] {
    var flow = Flow()
    for segment in body.segments {
      switch segment {
      case .html(let range): flow.append(body.buffer[range])
      case .heading, .table: flow.bytes.append(Flow.blockEnd)
      case .taskStart(let index): flow.starts.append((index, flow.bytes.count))
      case .taskEnd(let index): flow.ends[index] = flow.bytes.count
      case .linkStart, .linkEnd, .image, .factStart, .factEnd: continue
      }
    }
    return flow.starts.reduce(into: [:]) { quotes, mark in
      let (index, start) = mark
      guard let end = flow.ends[index], body.tasks.indices.contains(index) else { return }
      quotes[body.tasks[index].anchor] = flow.quote(start..<end)
    }
  }

  /// The words of a document one after the other, with the places of marks.
  private struct Flow {
    static let blockEnd = UInt8(ascii: "\n")
    var bytes: [UInt8] = []
    var starts: [(index: Int, place: Int)] = []
    var ends: [Int: Int] = [:]

    /// Of markup only that it ends a block is kept; what stands inside a sentence (bold, a line break) is dropped.
    mutating func append(_ html: ArraySlice<UInt8>) {
      var index = html.startIndex
      while index < html.endIndex {
        switch html[index] {
        case UInt8(ascii: "<"):
          let end = html[index...].firstIndex(of: UInt8(ascii: ">")) ?? html.endIndex - 1
          let name = html[(index + 1)..<end].drop { $0 == UInt8(ascii: "/") }.prefix { $0 != UInt8(ascii: " ") }
          if Self.blocks.contains(where: { name.elementsEqual($0) }) { bytes.append(Self.blockEnd) }
          index = end + 1
        case UInt8(ascii: "&"):
          let end = html[index...].firstIndex(of: UInt8(ascii: ";")) ?? html.endIndex - 1
          let entity = html[index...end]
          if let known = Self.entities.first(where: { entity.elementsEqual($0.name) }) {
            bytes.append(known.byte)
          } else {
            bytes.append(contentsOf: entity)
          }
          index = end + 1
        case UInt8(ascii: "\n"):
          // A line of the source, not the end of a block.
          bytes.append(UInt8(ascii: " "))
          index += 1
        case let byte:
          bytes.append(byte)
          index += 1
        }
      }
    }

    func quote(_ range: Range<Int>) -> AnswerQuote {
      var first = range.lowerBound
      while first > 0, bytes[first - 1] != Self.blockEnd, !isSentenceEnd(endingAt: first) { first -= 1 }
      var last = range.upperBound
      while last < bytes.count, bytes[last] != Self.blockEnd,
        last == range.lowerBound || !isSentenceEnd(endingAt: last)
      {
        last += 1
      }
      return AnswerQuote(
        before: trimmed(bytes[first..<range.lowerBound]), words: trimmed(bytes[range]),
        after: trimmed(bytes[range.upperBound..<last]))
    }

    /// 。！？； and the same of Latin script but the full stop, which stands in numbers too.
    private func isSentenceEnd(endingAt end: Int) -> Bool {
      guard end > 0 else { return true }
      if bytes[end - 1] == UInt8(ascii: "!") || bytes[end - 1] == UInt8(ascii: "?") { return true }
      guard end >= 3 else { return false }
      return Self.stops.contains { bytes[(end - 3)..<end].elementsEqual($0) }
    }

    private func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
      let blank: (UInt8) -> Bool = { $0 == UInt8(ascii: " ") || $0 == Self.blockEnd }
      var bytes = bytes.drop(while: blank)
      while let last = bytes.last, blank(last) { bytes.removeLast() }
      return String(decoding: bytes, as: UTF8.self)
    }

    private static let stops = ["。", "！", "？", "；"].map { Array($0.utf8) }
    private static let blocks = ["p", "li", "ul", "ol", "blockquote", "pre", "hr"].map { Array($0.utf8) }
    private static let entities: [(name: [UInt8], byte: UInt8)] = [
      ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""),
    ].map { (Array($0.utf8), Array($1.utf8)[0]) }
  }
}
