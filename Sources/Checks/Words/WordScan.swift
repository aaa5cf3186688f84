/// What one look through a text for all rules about words came upon.
///
/// Reports are many and the rules are several, so the text is walked once, on bytes, and the rules judge the few places that
/// are worth it. Addresses of links, code and comments are passed over: what stands there is not read as a sentence, and a
/// file's name may not be mended in a link alone.
package struct WordScan: Sendable {
  package let text: ScannedText
  let events: [WordEvent]
  private let found: [(word: Int, offset: Int)]

  package init(_ text: ScannedText) {
    self.text = text
    let table = WordTable.shared
    (events, found) = text.bytes.withUnsafeBufferPointer { bytes in
      table.filter.withUnsafeBufferPointer { filter in
        var walk = WordWalk(bytes: bytes, table: table)
        walk.run(filter)
        return (walk.events, walk.words.sorted { $0.offset < $1.offset })
      }
    }
  }

  /// The words of the vocabulary that a rule asks for, and where they stand.
  func words(_ select: (Vocabulary.Meaning) -> Int?) -> [(number: Int, range: Range<Int>)] {
    found.compactMap { found in
      let word = Vocabulary.words[found.word]
      return select(word.meaning).map { ($0, found.offset..<found.offset + word.bytes.count) }
    }
  }
}
