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

    var base: Int { Int(packed >> 7) }
    var section: Int { Int(packed >> 2 & 31) }
    var rank: Int { Int(packed & 3) }
  }

  /// All texts one behind the other, a zero behind each.
  private(set) var units: [UInt16] = []
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

  /// The places of each text beside each other: `places[firsts[n]..<firsts[n + 1]]` are those of text `n`.
  mutating func takePlaces() -> (places: [Place], firsts: [UInt32]) {
    var firsts = [UInt32](repeating: 0, count: count + 1)
    for (text, _) in added { firsts[Int(text) + 1] += 1 }
    for number in 0..<count { firsts[number + 1] += firsts[number] }
    var next = firsts
    var places = [Place](repeating: Place(document: 0, base: 0, section: 0, rank: 0), count: added.count)
    for (text, place) in added {
      places[Int(next[Int(text)])] = place
      next[Int(text)] += 1
    }
    added = []
    slots = []
    hashes = []
    return (places, firsts)
  }
}
