/// The cells of a statutory table in sixteen bytes each: a portal of a hundred thousand reports has twenty million.
///
/// A whole number in the unit of the form, or a cell without one, stands in those bytes; anything else stands beside them.
struct PackedCells: Hashable, Sendable {
  private struct Packed: Hashable, Sendable {
    enum Kind: UInt8 { case none, blank, notApplicable, notPublished, count, other }

    var kind = Kind.none
    var length: UInt8 = 0
    var column: UInt16 = 0
    var line: UInt32 = 0
    /// The number, or the place among the other cells.
    var value = 0
  }

  private var packed: [Packed]
  private var others: [StatutoryTable.Cell] = []

  init(count: Int) { packed = Array(repeating: Packed(), count: count) }

  /// - Parameters:
  ///   - unit: the unit the form gives for the cell.
  ///   - file: the file of the table.
  func cell(_ index: Int, unit: String, file: String) -> StatutoryTable.Cell? {
    let cell = packed[index]
    let figure: Figure
    switch cell.kind {
    case .none: return nil
    case .other: return others[cell.value]
    case .blank: figure = .blank
    case .notApplicable: figure = .notApplicable
    case .notPublished: figure = .notPublished
    case .count: figure = .number(Quantity(.count(cell.value), unit: unit))
    }
    return StatutoryTable.Cell(
      figure,
      at: SourceLocation(file: file, line: Int(cell.line), column: Int(cell.column), length: Int(cell.length)))
  }

  /// The number of a cell that is a whole one in the unit of the form.
  func count(_ index: Int) -> Int? { packed[index].kind == .count ? packed[index].value : nil }

  mutating func set(_ index: Int, to cell: StatutoryTable.Cell?, unit: String, file: String) {
    packed[index] = cell.map { pack($0, unit: unit, file: file) } ?? Packed()
  }

  private mutating func pack(_ cell: StatutoryTable.Cell, unit: String, file: String) -> Packed {
    if let (kind, value) = Self.plain(cell.figure, unit: unit), cell.location.file == file,
      let line = UInt32(exactly: cell.location.line), let column = UInt16(exactly: cell.location.column),
      let length = UInt8(exactly: cell.location.length)
    {
      return Packed(kind: kind, length: length, column: column, line: line, value: value)
    }
    others.append(cell)
    return Packed(kind: .other, value: others.count - 1)
  }

  private static func plain(_ figure: Figure, unit: String) -> (Packed.Kind, Int)? {
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
