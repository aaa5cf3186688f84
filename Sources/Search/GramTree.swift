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
  private let places: [TextCollection.Place]
  private let firsts: [UInt32]
  private let documentCount: Int

  /// A place in the texts, and the number of its text.
  struct Suffix {
    var position: UInt32
    var text: UInt32
  }

  init(_ texts: TextCollection, places: [TextCollection.Place], firsts: [UInt32], documentCount: Int) {
    self.texts = texts
    self.places = places
    self.firsts = firsts
    self.documentCount = documentCount
  }

  // MARK: ranges of first characters

  /// Ranges of characters that strings begin with, in order, of about as many suffixes as fit into memory easily.
  func ranges(suffixes limit: Int = 1 << 20) -> [ClosedRange<UInt16>] {
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

  private func suffixes(in range: ClosedRange<UInt16>) -> [Suffix] {
    var suffixes: [Suffix] = []
    texts.units.withUnsafeBufferPointer { units in
      for text in 0..<texts.count {
        for position in texts.starts[text]..<texts.starts[text + 1] - 1 where range.contains(units[Int(position)]) {
          suffixes.append(Suffix(position: position, text: UInt32(text)))
        }
      }
    }
    return suffixes
  }

  /// The strings that begin with a character of a range, in the order of their units.
  func grams(in range: ClosedRange<UInt16>) -> GramRun {
    var suffixes = suffixes(in: range)
    var walk = Walk(tree: self, documentCount: documentCount)
    suffixes.withUnsafeMutableBufferPointer { suffixes in
      var scratch = [Suffix](repeating: Suffix(position: 0, text: 0), count: suffixes.count)
      scratch.withUnsafeMutableBufferPointer { scratch in
        texts.units.withUnsafeBufferPointer { units in
          walk.children(of: suffixes, depth: 0, units: units, scratch: scratch)
        }
      }
    }
    return walk.run
  }

  // MARK: the walk

  private struct Walk {
    let tree: GramTree
    var run = GramRun()
    /// By character, to sort with.
    private var counts = [UInt32](repeating: 0, count: 1 << 16)
    /// By document: which list it was last put on, how often it has the string, and where.
    private var stamps: [UInt32]
    private var tallies: [Posting]
    private var stamp: UInt32 = 0
    private var touched: [UInt32] = []

    init(tree: GramTree, documentCount: Int) {
      self.tree = tree
      stamps = [UInt32](repeating: 0, count: documentCount)
      tallies = [Posting](repeating: Posting(), count: documentCount)
    }

    /// Sorts suffixes that have `depth` characters in common by the next one, and goes on with each.
    mutating func children(
      of suffixes: UnsafeMutableBufferPointer<Suffix>, depth: Int, units: UnsafeBufferPointer<UInt16>,
      scratch: UnsafeMutableBufferPointer<Suffix>
    ) {
      var start = 0
      for end in sort(suffixes, at: depth, units: units, scratch: scratch) {
        defer { start = end }
        guard units[Int(suffixes[start].position) + depth] != 0 else { continue }
        visit(
          UnsafeMutableBufferPointer(rebasing: suffixes[start..<end]), depth: depth + 1, units: units,
          scratch: UnsafeMutableBufferPointer(rebasing: scratch[start..<end]))
      }
    }

    /// - Returns: where each run of equal characters ends.
    private mutating func sort(
      _ suffixes: UnsafeMutableBufferPointer<Suffix>, at depth: Int, units: UnsafeBufferPointer<UInt16>,
      scratch: UnsafeMutableBufferPointer<Suffix>
    ) -> [Int] {
      var ends: [Int] = []
      if suffixes.count <= 24 {
        for index in 1..<max(suffixes.count, 1) {
          let suffix = suffixes[index]
          let unit = units[Int(suffix.position) + depth]
          var hole = index
          while hole > 0, units[Int(suffixes[hole - 1].position) + depth] > unit {
            suffixes[hole] = suffixes[hole - 1]
            hole -= 1
          }
          suffixes[hole] = suffix
        }
        for index in suffixes.indices
        where index + 1 == suffixes.count
          || units[Int(suffixes[index].position) + depth] != units[Int(suffixes[index + 1].position) + depth]
        {
          ends.append(index + 1)
        }
        return ends
      }
      var present: [UInt16] = []
      for suffix in suffixes {
        let unit = units[Int(suffix.position) + depth]
        if counts[Int(unit)] == 0 { present.append(unit) }
        counts[Int(unit)] += 1
      }
      if present.count > 1 { present.sort() }
      var sum: UInt32 = 0
      for unit in present {
        let count = counts[Int(unit)]
        counts[Int(unit)] = sum
        sum += count
        ends.append(Int(sum))
      }
      if present.count > 1 {
        for suffix in suffixes {
          let unit = Int(units[Int(suffix.position) + depth])
          scratch[Int(counts[unit])] = suffix
          counts[unit] += 1
        }
        _ = suffixes.update(fromContentsOf: scratch)
      }
      for unit in present { counts[Int(unit)] = 0 }
      return ends
    }

    private mutating func visit(
      _ suffixes: UnsafeMutableBufferPointer<Suffix>, depth start: Int, units: UnsafeBufferPointer<UInt16>,
      scratch: UnsafeMutableBufferPointer<Suffix>
    ) {
      let first = Int(suffixes[0].position)
      if isFew(suffixes) {
        run.append(units[first..<first + start], few: touched.sorted())
        return
      }
      var depth = start
      while depth < GramTree.depth {
        let next = units[first + depth]
        guard next != 0, suffixes.allSatisfy({ units[Int($0.position) + depth] == next }) else { break }
        depth += 1
      }
      let key = units[first..<first + depth]
      guard depth < GramTree.depth else {
        run.append(key, postings: postings(suffixes), positions: positions(suffixes))
        return
      }
      run.append(key, postings: postings(suffixes), positions: nil)
      children(of: suffixes, depth: depth, units: units, scratch: scratch)
    }

    private mutating func newStamp() {
      stamp += 1
      touched.removeAll(keepingCapacity: true)
    }

    private mutating func isFew(_ suffixes: UnsafeMutableBufferPointer<Suffix>) -> Bool {
      newStamp()
      for suffix in suffixes {
        for place in tree.places(of: suffix.text) where stamps[Int(place.document)] != stamp {
          stamps[Int(place.document)] = stamp
          touched.append(place.document)
          if touched.count > GramTree.few { return false }
        }
      }
      return true
    }

    private mutating func postings(_ suffixes: UnsafeMutableBufferPointer<Suffix>) -> [Posting] {
      newStamp()
      for suffix in suffixes {
        for place in tree.places(of: suffix.text) {
          let document = Int(place.document)
          if stamps[document] != stamp {
            stamps[document] = stamp
            touched.append(place.document)
            tallies[document] = Posting(document: place.document)
          }
          tallies[document].add(place)
        }
      }
      if touched.count > tallies.count / 8 {
        return tallies.indices.filter { stamps[$0] == stamp }.map { tallies[$0] }
      }
      touched.sort()
      return touched.map { tallies[Int($0)] }
    }

    /// Of each occurrence: its document, and where in it.
    private func positions(_ suffixes: UnsafeMutableBufferPointer<Suffix>) -> [Occurrence] {
      var positions: [Occurrence] = []
      for suffix in suffixes {
        let offset = Int(suffix.position - tree.texts.starts[Int(suffix.text)])
        for place in tree.places(of: suffix.text) { positions.append(Occurrence(place, offset: offset)) }
      }
      positions.sort()
      return positions
    }
  }

  private func places(of text: UInt32) -> ArraySlice<TextCollection.Place> {
    places[Int(firsts[Int(text)])..<Int(firsts[Int(text) + 1])]
  }
}
