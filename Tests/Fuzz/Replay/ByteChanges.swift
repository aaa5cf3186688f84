import TestSupport

/// Changes bytes the way a fuzzer does, the same way on every machine: bits flipped, stretches cut, copied and doubled, words of a
/// dictionary put in, parts of other inputs taken over.
struct ByteChanges {
  private var random: SeededGenerator
  private let words: [[UInt8]]

  init(seed: UInt64, words: [[UInt8]]) {
    random = SeededGenerator(seed: seed)
    self.words = words
  }

  mutating func changed(_ input: [UInt8], mixedWith others: [[UInt8]]) -> [UInt8] {
    var bytes = Array(input.prefix(6_000))
    for _ in 0..<Int.random(in: 1...6, using: &random) {
      switch Int.random(in: 0..<7, using: &random) {
      case 0 where !bytes.isEmpty: bytes[place(in: bytes)] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      case 1 where !bytes.isEmpty: bytes[place(in: bytes)] = UInt8.random(in: 0...255, using: &random)
      case 2: bytes.removeSubrange(stretch(of: bytes))
      case 3: bytes.insert(contentsOf: bytes[stretch(of: bytes)], at: end(of: bytes))
      case 4:
        let other = random.pick(others)
        bytes.replaceSubrange(stretch(of: bytes), with: other[stretch(of: other)])
      case 5:
        let word = random.pick(words)
        let count = random.chance(20) ? Int.random(in: 2...40, using: &random) : 1
        bytes.insert(contentsOf: Array(repeating: word, count: count).joined(), at: end(of: bytes))
      default:
        bytes.replaceSubrange(stretch(of: bytes), with: random.pick(words))
      }
    }
    return bytes
  }

  private mutating func place(in bytes: [UInt8]) -> Int { Int.random(in: bytes.indices, using: &random) }

  private mutating func end(of bytes: [UInt8]) -> Int { Int.random(in: 0...bytes.count, using: &random) }

  /// Short ones more often than long ones.
  private mutating func stretch(of bytes: [UInt8]) -> Range<Int> {
    let start = end(of: bytes)
    let length = Int.random(in: 0...(random.chance(70) ? 12 : 400), using: &random)
    return start..<min(bytes.count, start + length)
  }
}
