/// The cells of a statutory table in sixteen bytes each: a portal of a hundred thousand reports has twenty million.
///
/// A whole number in the unit of the form, or a cell without one, stands in those bytes; anything else stands beside them.
package struct PackedCells: Hashable, Sendable {
  private enum Kind: UInt64 { case none, blank, notApplicable, notPublished, count, other }

  /// Two words a cell: kind, length, column and line of its place; then the number, or its place among the others.
  package private(set) var words: [UInt64]
  package private(set) var others: [StatutoryTable.Cell] = []

  init(count: Int) { words = Array(repeating: 0, count: 2 * count) }

  /// Cells that were packed before.
  package init(words: [UInt64], others: [StatutoryTable.Cell]) { (self.words, self.others) = (words, others) }

  /// Whether these are so many cells, each with its kind, and none leads to another that is not there.
  func isSound(count: Int) -> Bool {
    words.count == 2 * count
      && (0..<count).allSatisfy { index in
        Kind(rawValue: words[2 * index] & 0xFF).map { $0 != .other || others.indices.contains(value(index)) } ?? false
      }
  }

  private func kind(_ index: Int) -> Kind { Kind(rawValue: words[2 * index] & 0xFF) ?? .none }
  private func value(_ index: Int) -> Int { Int(bitPattern: UInt(words[2 * index + 1])) }

  /// - Parameters:
  ///   - unit: the unit the form gives for the cell.
  ///   - file: the file of the table.
  func cell(_ index: Int, unit: String, file: String) -> StatutoryTable.Cell? {
    let figure: Figure
    switch kind(index) {
    case .none: return nil
    case .other: return others[value(index)]
    case .blank: figure = .blank
    case .notApplicable: figure = .notApplicable
    case .notPublished: figure = .notPublished
    case .count: figure = .number(Quantity(.count(value(index)), unit: unit))
    }
    let place = words[2 * index]
    return StatutoryTable.Cell(
      figure,
      at: SourceLocation(
        file: file, line: Int(place >> 32), column: Int(place >> 16 & 0xFFFF), length: Int(place >> 8 & 0xFF)))
  }

  /// The number of a cell that is a whole one in the unit of the form.
  func count(_ index: Int) -> Int? { kind(index) == .count ? value(index) : nil }

  mutating func set(_ index: Int, to cell: StatutoryTable.Cell?, unit: String, file: String) {
    (words[2 * index], words[2 * index + 1]) = cell.map { pack($0, unit: unit, file: file) } ?? (0, 0)
  }

  /// - Returns: whether the cell has room for the number and its place.
  mutating func set(_ index: Int, count: Int, at place: SourceLocation, file: String) -> Bool {
    guard let bits = Self.bits(of: place, .count, file: file) else { return false }
    words[2 * index] = bits
    words[2 * index + 1] = UInt64(UInt(bitPattern: count))
    return true
  }

  private static func bits(of place: SourceLocation, _ kind: Kind, file: String) -> UInt64? {
    guard place.file == file, let line = UInt32(exactly: place.line), let column = UInt16(exactly: place.column),
      let length = UInt8(exactly: place.length)
    else { return nil }
    return kind.rawValue | UInt64(length) << 8 | UInt64(column) << 16 | UInt64(line) << 32
  }

  private mutating func pack(_ cell: StatutoryTable.Cell, unit: String, file: String) -> (UInt64, UInt64) {
    if let (kind, value) = Self.plain(cell.figure, unit: unit),
      let bits = Self.bits(of: cell.location, kind, file: file)
    {
      return (bits, UInt64(UInt(bitPattern: value)))
    }
    others.append(cell)
    return (Kind.other.rawValue, UInt64(others.count - 1))
  }

  private static func plain(_ figure: Figure, unit: String) -> (Kind, Int)? {
    switch figure {
    case .blank: (.blank, 0)
    case .notApplicable: (.notApplicable, 0)
    case .notPublished: (.notPublished, 0)
    case .number(let quantity):
      if case .count(let count) = quantity.amount, quantity == Quantity(.count(count), unit: unit) {
        (.count, count)
      } else {
        nil
      }
    }
  }
}
