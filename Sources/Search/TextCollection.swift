import CHash

/// Every text that is searched, each once however many pages have it, and where each stands.
///
/// Reports repeat each other: labels, headings and whole paragraphs stand in thousands of them. So the memory needed grows with
/// what is new in a report, at two bytes a character, and with eight bytes for each place of a text.
struct TextCollection: Sendable {
  /// All texts one behind the other, a zero behind each, and behind all as many as are read at once.
  private(set) var units: [UInt16] = []
  /// How many units can be read at once from any place of a text.
  static let width = 4
  /// Where each text begins, and behind the last one where it ends.
  private(set) var starts: [UInt32] = [0]
  /// Places in the order they were added, with the number of their text.
  private var added: [(text: UInt32, place: TextPlaces.Place)] = []
  /// Numbers of texts by their hash, 0 where there is none.
  private var slots = [UInt32](repeating: 0, count: 1 << 12)
  private var hashes: [UInt64] = []

  var count: Int { starts.count - 1 }

  /// - Parameters:
  ///   - text: folded; not empty.
  ///   - place: of the text in its document.
  mutating func add(_ text: ArraySlice<UInt16>, at place: TextPlaces.Place) {
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
  mutating func takePlaces() -> TextPlaces {
    defer {
      units += repeatElement(0, count: Self.width)
      (added, slots, hashes) = ([], [], [])
    }
    return TextPlaces(added, count: count)
  }
}
