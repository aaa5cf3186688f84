import Disclosure
import Markup

/// Rows of a table to take away. The same calls write them as CSV and as JSON, so that both say the same.
///
/// JSON is a list of rows, each a list of cells, the names of the fields first: a third of the size of records that repeat the names.
struct RowWriter {
  enum Format: String, Hashable, Sendable, CaseIterable { case csv, json }

  let format: Format
  private(set) var bytes: [UInt8] = []
  private var isRowOpen = false
  private var hasCell = false

  init(_ format: Format, columns: [String]) {
    self.format = format
    bytes = format == .csv ? CSV.start : Array("[".utf8)
    for column in columns { text(column) }
    endRow()
  }

  /// Cells without a row around them, to be put into many rows by `piece`.
  private init(cellsOf format: Format) {
    self.format = format
    isRowOpen = true
  }

  static func piece(_ format: Format, _ write: (inout RowWriter) -> Void) -> [UInt8] {
    var writer = RowWriter(cellsOf: format)
    write(&writer)
    return writer.bytes
  }

  mutating func reserve(_ count: Int) { bytes.reserveCapacity(bytes.count + count) }

  // MARK: cells

  /// Words; nothing where there are none.
  mutating func text(_ text: String?) {
    beginCell()
    guard let text, !text.isEmpty else { return appendNothing() }
    switch format {
    case .csv: CSV.append(text, to: &bytes)
    case .json: JSON.append(quoted: text, to: &bytes)
    }
  }

  /// The digits of a number, which no guard touches: a negative number is a number.
  mutating func number(_ digits: String?) {
    beginCell()
    guard let digits else { return appendNothing() }
    bytes += digits.utf8
  }

  mutating func number(_ number: Int) {
    beginCell()
    appendDigits(number)
  }

  mutating func number(_ number: Decimal) {
    if number.scale == 0 { self.number(number.mantissa) } else { self.number(number.description) }
  }

  mutating func truth(_ isTrue: Bool) {
    beginCell()
    bytes += isTrue ? "true".utf8 : "false".utf8
  }

  /// Cells that were written before.
  mutating func piece(_ cells: [UInt8]) {
    beginCell()
    bytes += cells
  }

  /// Addresses, in pieces. They stand in quotes, so that a comma in them parts nothing; they begin with the name of a scheme or a folder,
  /// so they are no formula, and no part holds a quotation mark (`BaseURL`, `ContentPath.isSlug`).
  mutating func addresses(_ write: (inout [UInt8]) -> Void) {
    beginCell()
    bytes.append(0x22)
    write(&bytes)
    bytes.append(0x22)
  }

  // MARK: rows

  mutating func endRow() {
    beginRow()
    if format == .csv { bytes += CSV.lineEnd } else { bytes.append(UInt8(ascii: "]")) }
    isRowOpen = false
  }

  /// The file, with its end.
  consuming func finished() -> [UInt8] {
    if format == .json { bytes += "\n]\n".utf8 }
    return bytes
  }

  private mutating func beginRow() {
    guard !isRowOpen else { return }
    isRowOpen = true
    hasCell = false
    if format == .json { bytes += bytes.count == 1 ? "\n[".utf8 : ",\n[".utf8 }
  }

  private mutating func beginCell() {
    beginRow()
    if hasCell { bytes.append(UInt8(ascii: ",")) }
    hasCell = true
  }

  private mutating func appendNothing() {
    if format == .json { bytes += "null".utf8 }
  }

  /// Without a `String` of its own: a portal has millions of them.
  private mutating func appendDigits(_ number: Int) {
    guard number < 0 || number > 9 else { return bytes.append(UInt8(ascii: "0") + UInt8(number)) }
    bytes += String(number).utf8
  }
}
