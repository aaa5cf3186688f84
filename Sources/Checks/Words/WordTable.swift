/// The vocabulary by two neighbouring characters of each word, with a filter that lets nearly every other pair pass in one look.
///
/// The pair is one that ordinary text hardly has: 政府信自 is looked for by 信自, since 政府 stands in every sentence.
struct WordTable: Sendable {
  static let shared = WordTable(
    Vocabulary.words.map(\.bytes), common: Typo.all.map(\.right) + Instrument.all.map(\.name))

  /// A bit for each hash of two characters; 8 kB stay in the nearest cache.
  let filter: [UInt64]
  /// Numbers of words by the pair, and how far into the word it stands.
  private let numbers: [UInt32: [(word: Int, distance: Int)]]
  private let words: [[UInt8]]

  /// - Parameter common: words whose pairs are met everywhere.
  init(_ words: [[UInt8]], common: [String]) {
    var frequency: [UInt32: Int] = [:]
    for word in common {
      for pair in Self.pairs(of: Array(word.utf8)) { frequency[pair.key, default: 0] += 1 }
    }
    var filter = [UInt64](repeating: 0, count: 1024)
    var numbers: [UInt32: [(word: Int, distance: Int)]] = [:]
    for (number, word) in words.enumerated() {
      let pairs = Self.pairs(of: word)
      precondition(!pairs.isEmpty, "a word has two characters: \(String(decoding: word, as: UTF8.self))")
      // The rarest; of several the one in the middle, where two words of the language meet.
      let middle = pairs[(pairs.count - 1) / 2].distance
      let rarest = pairs.min {
        (frequency[$0.key] ?? 0, abs($0.distance - middle)) < (frequency[$1.key] ?? 0, abs($1.distance - middle))
      }
      guard let rarest else { continue }
      let hash = Self.hash(rarest.key >> 16, rarest.key & 0xFFFF)
      filter[hash >> 6] |= 1 << UInt64(hash & 63)
      numbers[rarest.key, default: []].append((number, rarest.distance))
    }
    self.filter = filter
    self.numbers = numbers
    self.words = words
  }

  /// The words that have these two characters at an offset as their pair, and where they start.
  func words(
    around offset: Int, _ first: UInt32, _ second: UInt32, in bytes: UnsafeBufferPointer<UInt8>
  ) -> [(word: Int, offset: Int)] {
    guard let numbers = numbers[first << 16 | second] else { return [] }
    return numbers.compactMap { number, distance in
      let (word, start) = (words[number], offset - distance)
      guard start >= 0, start + word.count <= bytes.count else { return nil }
      return word.indices.allSatisfy { bytes[start + $0] == word[$0] } ? (number, start) : nil
    }
  }

  @inline(__always) static func hash(_ first: UInt32, _ second: UInt32) -> Int {
    Int((first &* 40_503 &+ second) & 0xFFFF)
  }

  @inline(__always) static func scalar(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> UInt32 {
    UInt32(first & 0x0F) << 12 | UInt32(second & 0x3F) << 6 | UInt32(third & 0x3F)
  }

  /// Each two neighbouring characters of a word, all of three bytes.
  private static func pairs(of word: [UInt8]) -> [(key: UInt32, distance: Int)] {
    precondition(
      word.count % 3 == 0 && stride(from: 0, to: word.count, by: 3).allSatisfy { word[$0] >> 4 == 0xE },
      "a word is made of characters of three bytes: \(String(decoding: word, as: UTF8.self))")
    let scalars = stride(from: 0, to: word.count, by: 3).map { scalar(word[$0], word[$0 + 1], word[$0 + 2]) }
    return zip(scalars, scalars.dropFirst()).enumerated().map { ($1.0 << 16 | $1.1, 3 * $0) }
  }
}
