/// A document on a list: how often it has the string, and where.
struct Posting: Sendable {
  var document: UInt32 = 0
  var count: UInt32 = 0
  /// Of the best of its places; `SearchedText.Place`.
  var rank: UInt8 = 3
  /// One bit for each section it stands in.
  var sections: UInt32 = 0

  mutating func add(_ place: TextPlaces.Place) {
    count += 1
    rank = min(rank, UInt8(place.rank))
    sections |= 1 << UInt32(place.section)
  }

  /// Takes in what another one says of the same document.
  mutating func add(_ other: Posting) {
    count += other.count
    rank = min(rank, other.rank)
    sections |= other.sections
  }
}

/// Where a string stands: the document, the position in it, section and rank, in one word that sorts in this order.
struct Occurrence: Comparable, Sendable {
  private let packed: UInt64

  init(_ place: TextPlaces.Place, offset: Int) {
    packed = UInt64(place.document) << 34 | UInt64(place.base + offset) << 7 | UInt64(place.section << 2 | place.rank)
  }

  var position: Int { Int(packed >> 7 & 0x7FF_FFFF) }
  var place: Int { Int(packed & 127) }

  static func < (one: Occurrence, other: Occurrence) -> Bool { one.packed < other.packed }
}
