extension Array where Element == UInt8 {
  /// Where some words begin, at or behind an offset.
  func firstOffset(of words: String, from start: Int = 0) -> Int? {
    var words = words
    return words.withUTF8 { needle in
      guard let first = needle.first, count >= needle.count else { return nil }
      var index = start
      let last = count - needle.count
      while index <= last {
        if self[index] == first, self[index..<index + needle.count].elementsEqual(needle) { return index }
        index += 1
      }
      return nil
    }
  }

  func contains(_ words: String) -> Bool { firstOffset(of: words) != nil }

  func containsAny(of words: [String]) -> Bool { words.contains { contains($0) } }
}
