/// Where links, images, tags and bare addresses of one block stand in the source, to the character.
///
/// cmark's own positions of inlines drift: behind a link or code span of two lines, in lazy lines, behind `\|` in a cell, behind
/// link definitions. So the inlines are laid along the source once more, each taking the bytes it was made of. Only blocks that
/// hold something with a place pay for it.
struct InlinePlaces {
  struct Place {
    /// From the opening bracket to the end of what the node was made of.
    var whole: Range<Int>
    /// The words between the brackets.
    var words: Range<Int>
    /// The address, if it stands here.
    var destination: Range<Int>?
  }

  private(set) var places: [MarkdownNode: Place] = [:]
  /// Where each `://` of a text stands.
  private(set) var colons: [MarkdownNode: [Int]] = [:]

  /// - Parameter block: a paragraph, heading or cell, whose inlines are laid along `source`.
  init(of block: MarkdownNode, along source: LeafSource) {
    let starts = Self.possibleStarts(in: source.bytes)
    for start in starts {
      var walk = InlineWalk(source: source, position: start, isStrict: true)
      if walk.run(block) {
        (places, colons) = (walk.places, walk.colons)
        return
      }
    }
    var walk = InlineWalk(source: source, position: 0, isStrict: false)
    _ = walk.run(block)
    (places, colons) = (walk.places, walk.colons)
  }

  /// The start, and behind each line that may be a link definition, which cmark has taken out of the paragraph.
  private static func possibleStarts(in bytes: [UInt8]) -> [Int] {
    var starts = [0]
    while starts.count < 16, let start = starts.last, start < bytes.count, bytes[start] == UInt8(ascii: "["),
      let end = bytes[start...].firstIndex(of: .lineFeed)
    {
      starts.append(end + 1)
    }
    return starts
  }
}

/// One walk over the inlines of a block with a place in its source.
private struct InlineWalk {
  let source: LeafSource
  var position: Int
  /// A strict walk ends at the first byte that does not fit, another one looks a little further.
  let isStrict: Bool
  var places: [MarkdownNode: InlinePlaces.Place] = [:]
  var colons: [MarkdownNode: [Int]] = [:]
  private var openings: [Int] = []

  init(source: LeafSource, position: Int, isStrict: Bool) {
    self.source = source
    self.position = position
    self.isStrict = isStrict
  }

  private var bytes: [UInt8] { source.bytes }
  private var current: UInt8? { position < source.bytes.count ? source.bytes[position] : nil }

  /// Whether everything found its bytes.
  mutating func run(_ block: MarkdownNode) -> Bool {
    var node = block.firstChild
    while let here = node {
      guard enter(here) else { return false }
      if let child = here.firstChild {
        node = child
        continue
      }
      // Up to the next node that has a successor; what ends on the way takes its closing bytes.
      var ended = here
      while true {
        guard leave(ended) else { return false }
        if let next = ended.next {
          node = next
          break
        }
        guard let parent = ended.parent, parent != block else { return true }
        ended = parent
      }
    }
    return true
  }

  private mutating func enter(_ node: MarkdownNode) -> Bool {
    switch node.kind {
    case .text: return take(text: node)
    case .softBreak, .lineBreak: return takeLineEnd()
    case .code: return takeCode()
    case .htmlInline:
      let start = position
      guard take(literal: node.literal) else { return false }
      places[node] = place(start, words: start..<position, destination: nil)
      return true
    case .emphasis: return takeDelimiters(1)
    case .strong: return takeDelimiters(2)
    case .link, .image:
      openings.append(position)
      if node.kind == .image { position += 1 }
      guard let byte = current, byte == UInt8(ascii: "[") || byte == UInt8(ascii: "<") else { return !isStrict }
      position += 1
      return true
    default: return true
    }
  }

  private mutating func leave(_ node: MarkdownNode) -> Bool {
    switch node.kind {
    case .emphasis: return takeDelimiters(1)
    case .strong: return takeDelimiters(2)
    case .link, .image:
      guard let opening = openings.popLast() else { return false }
      let words = min(opening + (node.kind == .image ? 2 : 1), position)..<position
      if opening < bytes.count, bytes[opening] == UInt8(ascii: "<") {
        guard current == UInt8(ascii: ">") else { return !isStrict }
        position += 1
        places[node] = place(opening, words: words, destination: words)
      } else if let tail = LinkTail(in: bytes, at: position) {
        position = tail.end
        places[node] = place(opening, words: words, destination: tail.destination)
      } else {
        return !isStrict
      }
      return true
    default: return true
    }
  }

  private func place(_ start: Int, words: Range<Int>, destination: Range<Int>?) -> InlinePlaces.Place {
    InlinePlaces.Place(
      whole: source.range(of: min(start, position)..<position), words: source.range(of: words),
      destination: destination.map { source.range(of: $0) })
  }

  private mutating func take(text node: MarkdownNode) -> Bool {
    let literal = node.literal
    let reach = isStrict ? 0 : 256
    let start = position
    while position <= start + reach {
      let colons = positionsOfColons(in: literal)
      if let colons {
        if !colons.isEmpty { self.colons[node] = colons }
        return true
      }
      position += 1
    }
    return false
  }

  /// Lays a text along the source; `nil`, and the position as it was, if it does not fit.
  private mutating func positionsOfColons(in literal: UnsafeBufferPointer<UInt8>) -> [Int]? {
    if standsHere(plainly: literal) {
      position += literal.count
      return []
    }
    var colons: [Int] = []
    var (index, here) = (0, position)
    if let first = literal.first, here < bytes.count, first.isBlank, !bytes[here].isBlank {
      // Behind a hard break cmark keeps the indentation of a lazy line, which `LeafSource` leaves out.
      index = literal.firstIndex { !$0.isBlank } ?? literal.count
    }
    while index < literal.count {
      guard here < bytes.count else { return nil }
      if bytes[here] == .backslash, here + 1 < bytes.count, bytes[here + 1].isASCIIPunctuation,
        bytes[here + 1] == literal[index]
      {
        here += 2
        index += 1
      } else if bytes[here] == UInt8(ascii: "&"), let end = entityEnd(at: here, resolvingTo: literal[index]) {
        here = end
        index = literal.scalar(at: index)?.end ?? index + 1
      } else if bytes[here] == literal[index] {
        if isSchemeEnd(literal, at: index) { colons.append(source.offset(of: here)) }
        here += 1
        index += 1
      } else {
        return nil
      }
    }
    position = here
    return colons
  }

  /// Whether the text is written here byte for byte, without anything that could mean something else; nearly all is.
  private func standsHere(plainly literal: UnsafeBufferPointer<UInt8>) -> Bool {
    guard position + literal.count <= source.bytes.count else { return false }
    return source.bytes.withUnsafeBytes { bytes in
      let here = UnsafeRawBufferPointer(rebasing: bytes[position..<position + literal.count])
      guard isEqual(here, UnsafeRawBufferPointer(literal)) else { return false }
      return [UInt8.backslash, UInt8(ascii: "&"), UInt8(ascii: ":")].allSatisfy { firstOffset(of: $0, in: here) == nil }
    }
  }

  private mutating func take(literal: UnsafeBufferPointer<UInt8>) -> Bool {
    guard position + literal.count <= bytes.count,
      bytes[position..<position + literal.count].elementsEqual(literal)
    else { return !isStrict }
    position += literal.count
    return true
  }

  /// Behind `&…;` — unless the text is a plain `&`, which an unknown name leaves.
  private func entityEnd(at start: Int, resolvingTo first: UInt8) -> Int? {
    var end = start + 1
    while end < bytes.count, bytes[end] == UInt8(ascii: "#") || bytes[end].isASCIILetter || bytes[end].isASCIIDigit {
      end += 1
    }
    guard end < bytes.count, bytes[end] == UInt8(ascii: ";") else { return nil }
    let name = String(bytes[start + 1..<end]).lowercased()
    let isAmpersand = name == "amp" || Int(name.dropFirst()) == 38 || Int(name.dropFirst(2), radix: 16) == 38
    return first != UInt8(ascii: "&") || isAmpersand ? end + 1 : nil
  }

  private mutating func takeLineEnd() -> Bool {
    while let byte = current, byte != .lineFeed, byte.isBlank || byte == .backslash { position += 1 }
    guard current == .lineFeed else { return !isStrict }
    position += 1
    while let byte = current, byte.isBlank { position += 1 }
    return true
  }

  private mutating func takeCode() -> Bool {
    var start = position
    while current == .backtick { position += 1 }
    let width = position - start
    guard width > 0 else { return !isStrict }
    while position < bytes.count {
      guard current == .backtick else {
        position += 1
        continue
      }
      start = position
      while current == .backtick { position += 1 }
      if position - start == width { return true }
    }
    return false
  }

  private mutating func takeDelimiters(_ count: Int) -> Bool {
    for _ in 0..<count {
      guard let byte = current, byte == .star || byte == UInt8(ascii: "_") else { return !isStrict }
      position += 1
    }
    return true
  }
}
