/// What of a page is searched: runs of text, each with the place a result leads to.
package struct SearchedText: Sendable {
  /// Where a match ranks; lower is better.
  package enum Place: UInt8, Sendable, CaseIterable {
    case title, heading, label, prose
  }

  /// The text of one paragraph, heading, item or cell, whatever markup it has inside.
  package struct Block: Sendable {
    /// Id of the element that holds it.
    package var anchor: ArraySlice<UInt8>
    package var place: Place
    /// Number of the statutory section it stands in; 0 outside of all.
    package var section: UInt8
    /// As it reads, UTF-8, white space of any length being one space.
    package var text: ArraySlice<UInt8>
  }

  package internal(set) var blocks: [Block] = []

  package init(blocks: [Block] = []) { self.blocks = blocks }
}

/// The blocks of a page as they are searched, one behind the other.
package struct FoldedText: Sendable {
  private(set) var units: [UInt16] = []
  /// Where each block ends.
  private(set) var ends: [Int] = []
  /// Whether a reader needs the table of traditional characters to fold it.
  private(set) var hasTraditional = false

  package init(_ text: SearchedText) {
    units.reserveCapacity(text.blocks.reduce(0) { $0 + $1.text.count } / 2)
    ends.reserveCapacity(text.blocks.count)
    for block in text.blocks {
      if Folding.fold(block.text, into: &units) { hasTraditional = true }
      ends.append(units.count)
    }
  }

  /// Each block in its order.
  var blocks: [ArraySlice<UInt16>] {
    zip([0] + ends.dropLast(), ends).map { units[$0..<$1] }
  }
}
