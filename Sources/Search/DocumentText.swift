import CHash

/// Words and ids that every report shares, so that the texts of documents need not repeat them: those of the statutory forms.
package struct SearchVocabulary: Sendable {
  private var words: [[UInt8]] = []
  /// Numbers of words by their hash, plus one; 0 where there is none.
  private var slots: [Int]
  private var longest = 0

  /// - Parameter words: in the order in which they follow each other on a page.
  package init(_ words: some Sequence<ArraySlice<UInt8>>) {
    let words = Array(words)
    var size = 16
    while size < words.count * 2 { size *= 2 }
    slots = Array(repeating: 0, count: size)
    for word in words {
      let slot = slot(of: word)
      guard slots[slot] == 0 else { continue }
      self.words.append(Array(word))
      longest = max(longest, word.count)
      slots[slot] = self.words.count
    }
  }

  subscript(_ word: ArraySlice<UInt8>) -> Int? {
    guard word.count <= longest else { return nil }
    let number = slots[slot(of: word)]
    return number == 0 ? nil : number - 1
  }

  /// Where the number of a word is, or would be. Every cell of every page asks twice.
  private func slot(of word: ArraySlice<UInt8>) -> Int {
    let hash = word.withUnsafeBytes { sitegen_hash($0.baseAddress, $0.count).low }
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0, !words[slots[slot] - 1].elementsEqual(word) { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }

  var file: SearchFile {
    var text = NumberText()
    text.append(words.count)
    var last: [UInt16] = []
    for word in words {
      let units = Array(String(decoding: word, as: UTF8.self).utf16)
      text.append(units, after: last)
      last = units
    }
    return SearchFile(holding: text)
  }
}

/// The text of one document as its file has it, from which excerpts are cut.
enum DocumentText {
  static func file(
    _ document: SearchDocument, _ text: SearchedText, hasTraditional: Bool, _ vocabulary: SearchVocabulary
  ) -> SearchFile {
    var content = NumberText()
    content.append(text: document.title)
    content.append(text: document.path)
    content.append(hasTraditional ? 1 : 0)
    content.append(text.blocks.count)
    var lastWord = -1
    var lastNumber = 0
    for block in text.blocks {
      if let number = paragraph(block.anchor), number == lastNumber + 1 {
        content.append(1)
        lastNumber = number
      } else if let word = vocabulary[block.anchor] {
        content.append(word - lastWord - 1 >= 0 ? (word - lastWord - 1) * 2 + 2 : (lastWord + 1 - word) * 2 + 1)
        lastWord = word
      } else {
        content.append(0)
        content.append(text: block.anchor)
        if let number = paragraph(block.anchor) { lastNumber = number }
      }
      content.append(Int(block.section) << 2 | Int(block.place.rawValue))
      if let word = vocabulary[block.text] {
        content.append(word + 1)
      } else {
        content.append(0)
        content.append(text: block.text)
      }
    }
    return SearchFile(holding: content)
  }

  /// The number of an id that `PageReader` gave.
  private static func paragraph(_ anchor: ArraySlice<UInt8>) -> Int? {
    anchor.starts(with: "p-".utf8) ? Int(String(decoding: anchor.dropFirst(2), as: UTF8.self)) : nil
  }
}
