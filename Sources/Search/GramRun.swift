/// Strings in the order of their units, each with what is known of it, as the shards have it.
package struct GramRun: Sendable {
  struct Gram: Sendable {
    var keyEnd: Int
    var bodyEnd: Int
  }

  private(set) var keys: [UInt16] = []
  private(set) var bodies = NumberText()
  private(set) var grams: [Gram] = []

  /// A string of few documents.
  mutating func append(_ key: Slice<UnsafeBufferPointer<UInt16>>, few documents: [UInt32]) {
    bodies.append(documents.count)
    appendDocuments(documents)
    finish(key)
  }

  /// - Parameter positions: all occurrences in order, where the string is as long as strings get.
  mutating func append(_ key: Slice<UnsafeBufferPointer<UInt16>>, postings: [Posting], positions: [Occurrence]?) {
    bodies.append(postings.count)
    appendDocuments(postings.lazy.map(\.document))
    appendColumn(postings.lazy.map { Int($0.sections) << 2 | Int($0.rank) })
    appendColumn(postings.lazy.map { Int($0.count) - 1 })
    if let positions {
      var next = 0
      for posting in postings {
        var last = 0
        for _ in 0..<posting.count {
          let occurrence = positions[next]
          bodies.append(occurrence.position - last)
          last = occurrence.position
          // Where it stands once, the columns say it.
          if posting.count > 1 { bodies.append(occurrence.place) }
          next += 1
        }
      }
    }
    finish(key)
  }

  private mutating func appendDocuments(_ documents: some Sequence<UInt32>) {
    var next = 0
    for document in documents {
      bodies.append(Int(document) - next)
      next = Int(document) + 1
    }
  }

  /// One number for each document of a list; where all are the same, once.
  private mutating func appendColumn(_ numbers: some Collection<Int>) {
    guard let first = numbers.first else { return }
    if numbers.dropFirst().allSatisfy({ $0 == first }) {
      bodies.append(1)
      bodies.append(first)
    } else {
      bodies.append(0)
      for number in numbers { bodies.append(number) }
    }
  }

  private mutating func finish(_ key: Slice<UnsafeBufferPointer<UInt16>>) {
    keys += key
    grams.append(Gram(keyEnd: keys.count, bodyEnd: bodies.bytes.count))
  }
}
