/// All words that the rules about words look for, so that one walk through a text finds them.
enum Vocabulary {
  /// What a word is of, by its number in the list of its kind.
  enum Meaning: Hashable, Sendable {
    case typo(Int)
    case placeholder(Int)
    case instrument(Int)
    case regulation
    case doubledMark
  }

  static let words: [(bytes: [UInt8], meaning: Meaning)] =
    Typo.all.enumerated().map { (Array($0.element.wrong.utf8), .typo($0.offset)) }
    + Placeholder.all.enumerated().map { (Array($0.element.utf8), .placeholder($0.offset)) }
    + Instrument.all.enumerated().map { (Array($0.element.name.utf8), .instrument($0.offset)) }
    + [(Array(Instrument.regulation.name.utf8), .regulation)]
    + doubledMarks.map { (Array($0.utf8), .doubledMark) }

  /// Two marks of which one is too many. Two question or exclamation marks are a matter of tone.
  private static let doubledMarks: [String] = {
    let marks = ["，", "。", "；", "、", "："]
    return marks.flatMap { first in marks.map { first + $0 } }
  }()
}

/// The vocabulary by the first two characters of each word, with a filter that lets nearly every other pair pass in one look.
struct WordTable: Sendable {
  static let shared = WordTable(Vocabulary.words.map(\.bytes))

  /// A bit for each hash of two characters; 8 kB stay in the nearest cache.
  let filter: [UInt64]
  /// Numbers of words by both characters.
  private let numbers: [UInt32: [Int]]
  private let words: [[UInt8]]

  init(_ words: [[UInt8]]) {
    var filter = [UInt64](repeating: 0, count: 1024)
    var numbers: [UInt32: [Int]] = [:]
    for (number, word) in words.enumerated() {
      precondition(
        word.count >= 6 && word[0] >> 4 == 0xE && word[3] >> 4 == 0xE,
        "a word starts with two characters of three bytes: \(String(decoding: word, as: UTF8.self))")
      let (first, second) = (Self.scalar(word[0], word[1], word[2]), Self.scalar(word[3], word[4], word[5]))
      let hash = Self.hash(first, second)
      filter[hash >> 6] |= 1 << UInt64(hash & 63)
      numbers[first << 16 | second, default: []].append(number)
    }
    self.filter = filter
    self.numbers = numbers
    self.words = words
  }

  /// The words that start at an offset with these two characters.
  func words(at start: Int, _ first: UInt32, _ second: UInt32, in bytes: UnsafeBufferPointer<UInt8>) -> [Int] {
    guard let numbers = numbers[first << 16 | second] else { return [] }
    return numbers.filter { number in
      let word = words[number]
      guard start + word.count <= bytes.count else { return false }
      return word.indices.allSatisfy { bytes[start + $0] == word[$0] }
    }
  }

  @inline(__always) static func hash(_ first: UInt32, _ second: UInt32) -> Int {
    Int((first &* 40_503 &+ second) & 0xFFFF)
  }

  @inline(__always) static func scalar(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> UInt32 {
    UInt32(first & 0x0F) << 12 | UInt32(second & 0x3F) << 6 | UInt32(third & 0x3F)
  }
}
