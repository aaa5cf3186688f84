/// A table laid out as HTML lays it out: each cell over the places it covers, by its `rowspan` and `colspan`.
struct TableModel {
  struct Cell {
    var element: StrictXML.Element
    var row: Int
    var column: Int
    var isInHead: Bool

    var isHeader: Bool { element.name == "th" }
  }

  struct Fault: Error, CustomStringConvertible { var description: String }

  /// In document order.
  private(set) var cells: [Cell] = []
  let caption: StrictXML.Element?
  let width: Int
  /// The columns of each `<colgroup>`, from left to right.
  private(set) var columnGroups: [Range<Int>] = []
  /// For each row which cell covers each column, as an index of `cells`.
  private(set) var places: [[Int]] = []

  /// - Throws: where two cells overlap, a place is covered by none, or a cell reaches out of its row group.
  init(_ table: StrictXML.Element) throws {
    caption = table.elements.first { $0.name == "caption" }
    for group in table.elements where group.name == "colgroup" {
      guard let span = group.attributes["span"].flatMap(Int.init), span > 0, group.children.isEmpty else {
        throw Fault(description: "a colgroup says how many columns it has: \(group)")
      }
      let start = columnGroups.last?.upperBound ?? 0
      columnGroups.append(start..<start + span)
    }
    var grid: [[Int?]] = []
    for group in table.elements where group.name == "thead" || group.name == "tbody" {
      let start = grid.count
      let end = start + group.elements.count
      guard group.elements.allSatisfy({ $0.name == "tr" }) else {
        throw Fault(description: "a \(group.name) holds rows")
      }
      grid += Array(repeating: [], count: group.elements.count)
      for (offset, row) in group.elements.enumerated() {
        let line = start + offset
        var column = 0
        for element in row.elements {
          guard element.name == "td" || element.name == "th" else {
            throw Fault(description: "\(element.name) in a row")
          }
          while column < grid[line].count, grid[line][column] != nil { column += 1 }
          let (height, width) = (try Self.span("rowspan", of: element), try Self.span("colspan", of: element))
          guard line + height <= end else { throw Fault(description: "“\(element.text)” reaches out of its row group") }
          for covered in line..<line + height {
            while grid[covered].count < column + width { grid[covered].append(nil) }
            for place in column..<column + width {
              guard grid[covered][place] == nil else {
                throw Fault(description: "“\(element.text)” overlaps another cell in row \(covered + 1)")
              }
              grid[covered][place] = cells.count
            }
          }
          cells.append(Cell(element: element, row: line, column: column, isInHead: group.name == "thead"))
          column += width
        }
      }
    }
    width = grid.first?.count ?? 0
    for (line, row) in grid.enumerated() {
      guard row.count == width else { throw Fault(description: "row \(line + 1) is \(row.count) wide, not \(width)") }
      places.append(
        try row.enumerated().map { column, cell in
          guard let cell else { throw Fault(description: "nothing covers row \(line + 1), column \(column + 1)") }
          return cell
        })
    }
  }

  private static func span(_ name: String, of element: StrictXML.Element) throws -> Int {
    guard let text = element.attributes[name] else { return 1 }
    guard let span = Int(text), span > 1 else { throw Fault(description: "\(name)=\"\(text)\"") }
    return span
  }

  func cell(_ id: String) -> Cell? { cells.first { $0.element.id == id } }

  /// The headings that stand over a cell, outermost first.
  func headings(above cell: Cell) -> [String] {
    unique((0..<cell.row).map { cells[places[$0][cell.column]] }.filter { $0.isHeader && $0.isInHead })
  }

  /// The headings that stand left of a cell, outermost first.
  func headings(before cell: Cell) -> [String] {
    unique((0..<cell.column).map { cells[places[cell.row][$0]] }.filter { $0.isHeader && !$0.isInHead })
  }

  private func unique(_ cells: [Cell]) -> [String] {
    cells.compactMap(\.element.id).reduce(into: []) { if $0.last != $1 { $0.append($1) } }
  }
}
