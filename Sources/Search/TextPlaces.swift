/// Where each text of a collection stands. Most stand in one place, and whoever looks for it should not have to look twice.
struct TextPlaces: Sendable {
  /// One place of a text.
  struct Place: Sendable {
    let document: UInt32
    /// Where the text begins in its document, its section and its rank, in one word.
    private let packed: UInt32

    init(document: Int, base: Int, section: UInt8, rank: UInt8) {
      self.document = UInt32(document)
      packed = UInt32(min(base, (1 << 25) - 1)) << 7 | UInt32(section & 31) << 2 | UInt32(rank & 3)
    }

    /// What stands where a text with several places would have its only one.
    fileprivate init(run: Int) {
      document = .max
      packed = UInt32(run)
    }

    /// The number of the run of places that it stands for.
    fileprivate var run: Int? { document == .max ? Int(packed) : nil }

    var base: Int { Int(packed >> 7) }
    var section: Int { Int(packed >> 2 & 31) }
    var rank: Int { Int(packed & 3) }
  }

  /// By text: its place, or the run of its places.
  private var heads: [Place] = []
  /// The places of texts that have several, those of one beside each other.
  private var shared: [Place]
  /// Where each run of them begins, and behind the last one where it ends.
  private var runs: [UInt32] = [0]

  /// - Parameters:
  ///   - found: places with the numbers of their texts, in any order.
  ///   - count: of texts; each stands somewhere.
  init(_ found: [(text: UInt32, place: Place)], count: Int) {
    var counts = [UInt32](repeating: 0, count: count)
    for (text, _) in found { counts[Int(text)] += 1 }
    heads.reserveCapacity(count)
    // Where the next place of a text goes that has several.
    var next: [UInt32] = []
    for count in counts {
      heads.append(Place(run: next.count))
      guard count > 1 else { continue }
      next.append(runs[next.count])
      runs.append(runs[next.count - 1] + count)
    }
    shared = Array(repeating: Place(run: 0), count: Int(runs[next.count]))
    for (text, place) in found {
      if counts[Int(text)] == 1 {
        heads[Int(text)] = place
      } else if let run = heads[Int(text)].run {
        shared[Int(next[run])] = place
        next[run] += 1
      }
    }
  }

  /// A document that has the text.
  func document(of text: Int) -> UInt32 {
    heads[text].run.map { shared[Int(runs[$0])].document } ?? heads[text].document
  }

  func withPointers<Result>(_ body: (Pointers) -> Result) -> Result {
    heads.withUnsafeBufferPointer { heads in
      shared.withUnsafeBufferPointer { shared in
        runs.withUnsafeBufferPointer { runs in body(Pointers(heads: heads, shared: shared, runs: runs)) }
      }
    }
  }

  /// The same, to be read by many threads without counting references.
  struct Pointers {
    fileprivate let heads: UnsafeBufferPointer<Place>
    fileprivate let shared: UnsafeBufferPointer<Place>
    fileprivate let runs: UnsafeBufferPointer<UInt32>

    /// The places of a text, in no order.
    subscript(text: UInt32) -> UnsafeBufferPointer<Place> {
      let head = Int(text)
      guard let run = heads[head].run else { return UnsafeBufferPointer(rebasing: heads[head...head]) }
      return UnsafeBufferPointer(rebasing: shared[Int(runs[run])..<Int(runs[run + 1])])
    }
  }
}
