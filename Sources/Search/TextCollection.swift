import CHash

/// Every text that is searched, each once however many pages have it, and where each stands.
///
/// Reports repeat each other: labels, headings and whole paragraphs stand in thousands of them. So the memory needed grows with
/// what is new in a report, at two bytes a character, and with eight bytes for each place of a text.
struct TextCollection: Sendable {
  /// One place of a text.
  struct Place: Sendable {
    var document: UInt32
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
    var run: Int? { document == .max ? Int(packed) : nil }

    var base: Int { Int(packed >> 7) }
    var section: Int { Int(packed >> 2 & 31) }
    var rank: Int { Int(packed & 3) }
  }

  /// All texts one behind the other, a zero behind each, and behind all as many as are read at once.
  private(set) var units: [UInt16] = []
  /// How many units can be read at once from any place of a text.
  static let width = 4
  /// Where each text begins, and behind the last one where it ends.
  private(set) var starts: [UInt32] = [0]
  /// Places in the order they were added, with the number of their text.
  private var added: [(text: UInt32, place: Place)] = []
  /// Numbers of texts by their hash, 0 where there is none.
  private var slots = [UInt32](repeating: 0, count: 1 << 12)
  private var hashes: [UInt64] = []

  var count: Int { starts.count - 1 }

  /// - Parameters:
  ///   - text: folded; not empty.
  ///   - place: of the text in its document.
  mutating func add(_ text: ArraySlice<UInt16>, at place: Place) {
    added.append((number(of: text), place))
  }

  private mutating func number(of text: ArraySlice<UInt16>) -> UInt32 {
    let hash = text.withUnsafeBytes { sitegen_hash($0.baseAddress, $0.count).low }
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if hashes[number] == hash, text.elementsEqual(units[Int(starts[number])..<Int(starts[number + 1]) - 1]) {
        return UInt32(number)
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    let number = UInt32(count)
    slots[slot] = number + 1
    hashes.append(hash)
    units += text
    units.append(0)
    starts.append(UInt32(units.count))
    if count * 2 > slots.count { grow() }
    return number
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    for (number, hash) in hashes.enumerated() {
      var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(number) + 1
    }
  }

  /// Where each text stands; once, when all were added.
  mutating func takePlaces() -> Places {
    var counts = [UInt32](repeating: 0, count: count)
    for (text, _) in added { counts[Int(text)] += 1 }
    var places = Places()
    places.heads.reserveCapacity(count)
    // Where the next place of a text goes that has several.
    var next: [UInt32] = []
    for count in counts {
      places.heads.append(Place(run: next.count))
      guard count > 1 else { continue }
      next.append(places.runs[next.count])
      places.runs.append(places.runs[next.count - 1] + count)
    }
    places.shared = Array(repeating: Place(run: 0), count: Int(places.runs[next.count]))
    for (text, place) in added {
      if counts[Int(text)] == 1 {
        places.heads[Int(text)] = place
      } else if let run = places.heads[Int(text)].run {
        places.shared[Int(next[run])] = place
        next[run] += 1
      }
    }
    units += repeatElement(0, count: Self.width)
    added = []
    slots = []
    hashes = []
    return places
  }

  /// The places of all texts. Most texts stand in one place, and whoever looks for it should not have to look twice.
  struct Places: Sendable {
    /// By text: its place, or the run of its places.
    fileprivate(set) var heads: [Place] = []
    /// The places of texts that have several, those of one beside each other.
    fileprivate(set) var shared: [Place] = []
    /// Where each run of them begins, and behind the last one where it ends.
    fileprivate(set) var runs: [UInt32] = [0]

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

      subscript(text: UInt32) -> UnsafeBufferPointer<Place> {
        let head = Int(text)
        guard let run = heads[head].run else { return UnsafeBufferPointer(rebasing: heads[head...head]) }
        return UnsafeBufferPointer(rebasing: shared[Int(runs[run])..<Int(runs[run + 1])])
      }
    }
  }
}
