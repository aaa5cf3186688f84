/// Sorts suffixes one character at a time, and writes down each string on the way.
///
/// It reads through pointers: what is looked at a hundred million times would as a slice be counted as a reference each time, and
/// all threads would wait for each other's counting. Whoever makes one keeps what they point to.
struct GramWalk: ~Copyable {
  /// A place in the texts, the number of its text, and the units read there last.
  struct Suffix {
    let position: UInt32
    let text: UInt32
    fileprivate var units: UInt64

    init(position: UInt32, text: UInt32, units: UInt64) {
      self.position = position
      self.text = text
      self.units = units
    }
  }

  /// Units of texts, to be read four at a time: suffixes lie far apart, so each look at one costs more than all that is done with it.
  struct Units {
    private let units: UnsafeBufferPointer<UInt16>

    /// - Precondition: `TextCollection.width` units can be read from wherever a text has one.
    init(_ units: UnsafeBufferPointer<UInt16>) { self.units = units }

    /// The first of them in the lowest bits.
    func four(from position: Int) -> UInt64 {
      UInt64(littleEndian: UnsafeRawBufferPointer(units).loadUnaligned(fromByteOffset: position * 2, as: UInt64.self))
    }

    subscript(range: Range<Int>) -> Slice<UnsafeBufferPointer<UInt16>> { units[range] }
  }

  /// The texts and where they stand, as `TextCollection` has them.
  struct Texts {
    let units: Units
    let starts: UnsafeBufferPointer<UInt32>
    let places: TextPlaces.Pointers
  }

  private typealias Suffixes = UnsafeMutableBufferPointer<Suffix>

  /// Suffixes that have their first characters in common, and room for as many more and for the character that follows each.
  private struct Branch {
    let suffixes: Suffixes
    let scratch: Suffixes
    let next: UnsafeMutableBufferPointer<UInt16>

    subscript(range: Range<Int>) -> Branch {
      Branch(
        suffixes: Suffixes(rebasing: suffixes[range]), scratch: Suffixes(rebasing: scratch[range]),
        next: UnsafeMutableBufferPointer(rebasing: next[range]))
    }
  }

  private let texts: Texts
  private var run = GramRun()
  private var tally: PostingTally
  /// By character, to sort with; all zero between sorts.
  private let counts: UnsafeMutableBufferPointer<UInt32>
  private let scratch: Suffixes
  private let next: UnsafeMutableBufferPointer<UInt16>

  init(_ texts: Texts, documentCount: Int, suffixCount: Int) {
    self.texts = texts
    tally = PostingTally(documentCount: documentCount)
    counts = .allocate(capacity: 1 << 16)
    counts.initialize(repeating: 0)
    scratch = .allocate(capacity: suffixCount)
    scratch.initialize(repeating: Suffix(position: 0, text: 0, units: 0))
    next = .allocate(capacity: suffixCount)
    next.initialize(repeating: 0)
  }

  deinit {
    counts.deallocate()
    scratch.deallocate()
    next.deallocate()
  }

  /// - Parameter suffixes: as many as were announced, those of a text beside each other.
  mutating func grams(of suffixes: UnsafeMutableBufferPointer<Suffix>) -> GramRun {
    let all = Branch(suffixes: suffixes, scratch: scratch, next: next)
    guard !suffixes.isEmpty else { return run }
    _ = readNext(of: all, depth: 0)
    children(of: all, depth: 0)
    return run
  }

  /// Reads the character behind the first `depth` of each suffix.
  ///
  /// - Returns: the character, where all have the same.
  private func readNext(of branch: Branch, depth: Int) -> UInt16? {
    let digit = depth % TextCollection.width
    if digit == 0, depth > 0 {
      for index in branch.suffixes.indices {
        branch.suffixes[index].units = texts.units.four(from: Int(branch.suffixes[index].position) + depth)
      }
    }
    let shift = UInt64(digit * UInt16.bitWidth)
    let first = UInt16(truncatingIfNeeded: branch.suffixes[0].units >> shift)
    var differences: UInt16 = 0
    for index in branch.suffixes.indices {
      let unit = UInt16(truncatingIfNeeded: branch.suffixes[index].units >> shift)
      branch.next[index] = unit
      differences |= unit ^ first
    }
    return differences == 0 ? first : nil
  }

  /// Sorts suffixes that have `depth` characters in common by the next one, and goes on with each.
  ///
  /// - Precondition: those characters were read.
  private mutating func children(of branch: Branch, depth: Int) {
    var followers: [UInt16] = []
    for unit in branch.next {
      if counts[Int(unit)] == 0 { followers.append(unit) }
      counts[Int(unit)] += 1
    }
    followers.sort()
    var ends: [Int] = []
    ends.reserveCapacity(followers.count)
    var sum: UInt32 = 0
    for unit in followers {
      let count = counts[Int(unit)]
      counts[Int(unit)] = sum
      sum += count
      ends.append(Int(sum))
    }
    for index in branch.suffixes.indices {
      let unit = Int(branch.next[index])
      branch.scratch[Int(counts[unit])] = branch.suffixes[index]
      counts[unit] += 1
    }
    for unit in followers { counts[Int(unit)] = 0 }
    _ = branch.suffixes.update(fromContentsOf: branch.scratch)
    var start = 0
    for (unit, end) in zip(followers, ends) {
      // A zero is no character but the end of a text.
      if unit != 0 { visit(branch[start..<end], depth: depth + 1) }
      start = end
    }
  }

  private mutating func visit(_ branch: Branch, depth start: Int) {
    let first = Int(branch.suffixes[0].position)
    if let documents = fewDocuments(of: branch) {
      run.append(texts.units[first..<first + start], few: documents)
      return
    }
    for suffix in branch.suffixes {
      for place in texts.places[suffix.text] { tally.add(place) }
    }
    tally.finish()
    var depth = start
    while depth < GramTree.depth, let unit = readNext(of: branch, depth: depth), unit != 0 { depth += 1 }
    let isCut = depth == GramTree.depth
    run.append(
      texts.units[first..<first + depth], postings: tally.postings, positions: isCut ? positions(of: branch) : nil)
    tally.removeAll()
    if !isCut { children(of: branch, depth: depth) }
  }

  // MARK: documents

  /// The documents in order; nothing if there are more than `GramTree.few`.
  private func fewDocuments(of branch: Branch) -> [UInt32]? {
    var documents: [UInt32] = []
    for suffix in branch.suffixes {
      for place in texts.places[suffix.text] where !documents.contains(place.document) {
        guard documents.count < GramTree.few else { return nil }
        documents.append(place.document)
      }
    }
    return documents.sorted()
  }

  /// Of each occurrence: its document, and where in it.
  private func positions(of branch: Branch) -> [Occurrence] {
    var positions: [Occurrence] = []
    for suffix in branch.suffixes {
      let offset = Int(suffix.position - texts.starts[Int(suffix.text)])
      for place in texts.places[suffix.text] { positions.append(Occurrence(place, offset: offset)) }
    }
    positions.sort()
    return positions
  }
}
