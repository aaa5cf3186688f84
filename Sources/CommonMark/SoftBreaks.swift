/// Whether a line break in the source is a space on the page.
///
/// Between two Chinese characters it is not: browsers would show the line feed as a gap inside a sentence.
func isSpaceNeeded(after previous: Unicode.Scalar?, before next: Unicode.Scalar?) -> Bool {
  guard let previous, let next else { return true }
  let left = CharacterClass(previous)
  let right = CharacterClass(next)
  return !(left.joinsLines && right.joinsLines && (left.isWide || right.isWide))
}

extension MarkdownNode {
  /// The first character of the text behind this node in its block, markup between them passed over.
  var nextScalar: Unicode.Scalar? {
    var node = self
    while true {
      if let next = node.next {
        node = next
      } else if let parent = node.parent, parent.isInlineContainer {
        node = parent
        continue
      } else {
        return nil
      }
      while node.isInlineContainer, node.kind != .image, let child = node.firstChild { node = child }
      switch node.kind {
      case .text, .code:
        let literal = node.literal
        let start = literal.firstIndex { $0 != .sentinel } ?? literal.count
        if let first = literal.scalar(at: start) { return first.scalar }
      case .htmlInline: return "<"
      case .softBreak, .lineBreak, .image: return nil
      default: break
      }
    }
  }

  private var isInlineContainer: Bool {
    switch kind {
    case .emphasis, .strong, .link, .image: true
    default: false
    }
  }
}

extension CharacterClass {
  fileprivate var isWide: Bool { self == .wideLetter || self == .widePunctuation }
  /// Quotation marks that Chinese shares with Latin text take the side of their neighbour across the break.
  fileprivate var joinsLines: Bool { isWide || self == .sharedPunctuation }
}
