/// Gathers the places of a string into one posting for each document.
///
/// Places mostly come in the order of their documents, and the list is made as they come. Where a text that many documents share
/// breaks the order, they are gathered by document and read off at the end.
struct PostingTally: ~Copyable {
  /// In the order of documents, once it is finished.
  private(set) var postings: [Posting] = []
  private var isInOrder = true
  /// Of the document of the last place; without a count, there is none.
  private var current = Posting()
  /// By document; those are valid whose bit is set.
  private let gathered: UnsafeMutableBufferPointer<Posting>
  /// A bit for each document; all clear between lists.
  private let marks: UnsafeMutableBufferPointer<UInt64>

  init(documentCount: Int) {
    gathered = .allocate(capacity: documentCount)
    gathered.initialize(repeating: Posting())
    marks = .allocate(capacity: documentCount / UInt64.bitWidth + 1)
    marks.initialize(repeating: 0)
  }

  deinit {
    gathered.deallocate()
    marks.deallocate()
  }

  mutating func add(_ place: TextPlaces.Place) {
    if current.document != place.document || current.count == 0 {
      put()
      current = Posting(document: place.document)
    }
    current.add(place)
  }

  /// Puts all that was added into `postings`.
  mutating func finish() {
    put()
    current = Posting()
    if !isInOrder { readGathered() }
  }

  mutating func removeAll() {
    postings.removeAll(keepingCapacity: true)
    isInOrder = true
  }

  private mutating func put() {
    guard current.count > 0 else { return }
    if isInOrder, let last = postings.last, last.document >= current.document {
      for posting in postings { gather(posting) }
      postings.removeAll(keepingCapacity: true)
      isInOrder = false
    }
    if isInOrder { postings.append(current) } else { gather(current) }
  }

  private func gather(_ posting: Posting) {
    let (word, bit) = Int(posting.document).quotientAndRemainder(dividingBy: UInt64.bitWidth)
    if marks[word] >> UInt64(bit) & 1 == 0 {
      marks[word] |= 1 << UInt64(bit)
      gathered[Int(posting.document)] = posting
    } else {
      gathered[Int(posting.document)].add(posting)
    }
  }

  private mutating func readGathered() {
    for word in marks.indices {
      var bits = marks[word]
      marks[word] = 0
      while bits != 0 {
        postings.append(gathered[word * UInt64.bitWidth + bits.trailingZeroBitCount])
        bits &= bits - 1
      }
    }
  }
}
