import Disclosure

/// A table that is being read.
struct TableState {
  let node: MarkdownNode
  let alignments: [Grid.Alignment]
  /// The line of cmark the header stands on: a table may follow the text of its paragraph without a blank line.
  let headerLine: Int
  /// The place of its header row.
  var location: SourceLocation
  var header: [Grid.Cell] = []
  var rows: [Grid.Row] = []
  var headerCells: [Range<Int>] = []
  var rowCells: [[Range<Int>]] = []

  /// The row being read: its cells as the author wrote them, empty where they cannot be told.
  var written: [Range<Int>] = []
  var rowLocation: SourceLocation
  var cells: [Grid.Cell] = []
  var segments: [Range<Int>] = []
  var cellStart = 0
}

extension BodyReader {
  mutating func enterTable(_ node: MarkdownNode) {
    out.startLine()
    let alignments = node.alignments.map { alignment -> Grid.Alignment in
      switch alignment {
      case .none: .none
      case .left: .left
      case .centre: .centre
      case .right: .right
      }
    }
    // The header is the line above the first line of dashes.
    var delimiter = node.startLine + 1
    while delimiter < node.endLine, LineShape(text.bytes, text.line(delimiter)).delimiterColumns == nil { delimiter += 1 }
    let location = locator.location(of: text.line(node.startLine))
    table = TableState(
      node: node, alignments: alignments, headerLine: delimiter - 1, location: location, rowLocation: location)
  }

  mutating func enterRow(_ node: MarkdownNode) {
    guard var table else { return }
    let number = node.isHeaderRow ? table.headerLine : node.startLine
    let line = text.line(number)
    let start =
      number == table.node.startLine
      ? contentStart(of: table.node, in: text) ?? line.lowerBound
      : contentStart(of: line, behindQuotes: quoteDepth, in: text.bytes)
    table.written = tableCells(text.bytes, start..<line.upperBound)
    table.rowLocation = locator.location(of: trimmed(start..<line.upperBound, in: text.bytes))
    if node.isHeaderRow { table.location = table.rowLocation }
    // cmark has counted the header's cells too; another count means that this is not the line it read.
    if node.isHeaderRow, table.written.count != table.alignments.count { table.written = [] }
    table.cells = []
    table.segments = []
    self.table = table
  }

  mutating func enterCell(_ node: MarkdownNode) {
    guard let column = table?.cells.count, let written = table?.written else { return }
    leaf = LeafState(block: node)
    leaf.cell = column < written.count ? written[column] : 0..<0
    table?.cellStart = out.beginInline()
  }

  mutating func exitCell() {
    endText()
    guard var table else { return }
    self.table = nil
    let column = table.cells.count
    let location = column < table.written.count ? locator.location(of: table.written[column]) : table.rowLocation
    table.cells.append(Grid.Cell(text: leaf.words, location: location))
    table.segments.append(out.endInline(since: table.cellStart))
    self.table = table
  }

  mutating func exitRow(_ node: MarkdownNode) {
    guard var table else { return }
    self.table = nil
    var cells = table.cells
    if !table.written.isEmpty {
      // cmark fills short rows up and drops what is too much; the grid has what the author wrote.
      cells = Array(cells.prefix(table.written.count))
      for surplus in table.written.dropFirst(cells.count) {
        cells.append(Grid.Cell(text: plainCell(surplus), location: locator.location(of: surplus)))
      }
    }
    if node.isHeaderRow {
      table.header = cells
      table.headerCells = table.segments
    } else {
      table.rows.append(Grid.Row(cells: cells, location: table.rowLocation))
      table.rowCells.append(table.segments)
    }
    self.table = table
  }

  mutating func exitTable() {
    guard let finished = table else { return }
    table = nil
    let grid = Grid(
      header: finished.header, alignments: finished.alignments, rows: finished.rows,
      location: finished.location)
    body.tables.append(
      TableBlock(
        grid: grid, headerCells: finished.headerCells, rowCells: finished.rowCells,
        anchor: "table-\(body.tables.count + 1)", heading: section))
    out.mark(.table(body.tables.count - 1))
  }

  /// The source of a cell that cmark has dropped.
  private func plainCell(_ range: Range<Int>) -> String {
    String(LeafSource(cell: range, of: text).bytes.filter { $0 != .sentinel })
  }
}
