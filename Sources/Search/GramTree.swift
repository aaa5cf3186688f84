/// Every string that stands in the texts, as far as it takes to tell in which documents.
///
/// A string that stands in more than `few` documents is a *list*: its documents, and in each where it stands and how often. Any
/// other is *few*: its documents only, to be looked into. The strings of a list are continued by each character that follows them
/// somewhere, up to `depth` characters; behind that a list has the position of each occurrence, so that longer strings are
/// put together from parts. Strings that have one continuation, always the same, are left out.
///
/// It is a suffix tree cut where it no longer helps, made by sorting suffixes one character at a time.
struct GramTree {
  static let few = 10
  static let depth = 12

  private let texts: TextCollection
  private let places: TextPlaces
  private let documentCount: Int
  /// The texts by the document in which they were found first, so that lists of documents mostly come in order.
  private let order: [UInt32]

  init(_ texts: TextCollection, places: TextPlaces, documentCount: Int) {
    self.texts = texts
    self.places = places
    self.documentCount = documentCount
    let documents = (0..<texts.count).map { places.document(of: $0) }
    order = (0..<UInt32(texts.count)).sorted { documents[Int($0)] < documents[Int($1)] }
  }

  // MARK: ranges of first characters

  /// Ranges of characters that strings begin with, in order, of about as many suffixes as fit into memory easily.
  func ranges(suffixes limit: Int = 1 << 19) -> [ClosedRange<UInt16>] {
    var counts = [Int](repeating: 0, count: 1 << 16)
    for unit in texts.units { counts[Int(unit)] += 1 }
    var ranges: [ClosedRange<UInt16>] = []
    var start = 1
    var size = 0
    for unit in 1..<(1 << 16) {
      if size > 0, size + counts[unit] > limit {
        ranges.append(UInt16(start)...UInt16(unit - 1))
        (start, size) = (unit, 0)
      }
      size += counts[unit]
    }
    return ranges + [UInt16(start)...UInt16.max]
  }

  /// Where strings begin: for each of the ranges the places in the texts, those of a text beside each other.
  ///
  /// - Parameter ranges: a few, in order; they are found together, since all texts have to be read for it.
  func positions(in ranges: some Collection<ClosedRange<UInt16>>) -> [[UInt32]] {
    let none = UInt8.max
    var owners = [UInt8](repeating: none, count: 1 << 16)
    for (number, range) in ranges.enumerated() {
      for unit in range { owners[Int(unit)] = UInt8(number) }
    }
    var positions = [[UInt32]](repeating: [], count: ranges.count)
    texts.units.withUnsafeBufferPointer { units in
      for text in order {
        for position in texts.starts[Int(text)]..<texts.starts[Int(text) + 1] - 1 {
          let owner = owners[Int(units[Int(position)])]
          if owner != none { positions[Int(owner)].append(position) }
        }
      }
    }
    return positions
  }

  private func suffixes(at positions: [UInt32], _ units: GramWalk.Units) -> [GramWalk.Suffix] {
    var suffixes: [GramWalk.Suffix] = []
    suffixes.reserveCapacity(positions.count)
    var texts = order.makeIterator()
    var text: UInt32 = 0
    var range = 0..<UInt32(0)
    for position in positions {
      while !range.contains(position), let next = texts.next() {
        text = next
        range = self.texts.starts[Int(text)]..<self.texts.starts[Int(text) + 1]
      }
      suffixes.append(GramWalk.Suffix(position: position, text: text, units: units.four(from: Int(position))))
    }
    return suffixes
  }

  /// The strings that begin at places, in the order of their units.
  ///
  /// - Parameter positions: of one range, as they were found.
  func grams(at positions: [UInt32]) -> GramRun {
    texts.units.withUnsafeBufferPointer { units in
      texts.starts.withUnsafeBufferPointer { starts in
        places.withPointers { places in
          let units = GramWalk.Units(units)
          var suffixes = suffixes(at: positions, units)
          return suffixes.withUnsafeMutableBufferPointer { suffixes in
            var walk = GramWalk(
              GramWalk.Texts(units: units, starts: starts, places: places),
              documentCount: documentCount, suffixCount: suffixes.count)
            return walk.grams(of: suffixes)
          }
        }
      }
    }
  }
}
