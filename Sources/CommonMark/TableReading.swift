import Disclosure

/// What is known while the rows of a table are read; the finished ones stand in `body.tables`.
struct TableState {
  var node: MarkdownNode?
  /// The line of cmark the header stands on: a table may follow the text of its paragraph without a blank line.
  var headerLine = 0
  var columns = 0
  /// The row being read: its cells as the author wrote them, empty where they cannot be told.
  var written: [Range<Int>] = []
  var location: SourceLocation
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
    while delimiter < node.endLine, LineShape(text.bytes, text.line(delimiter)).delimiterColumns == nil {
      delimiter += 1
    }
    table.node = node
    table.headerLine = delimiter - 1
    table.columns = alignments.count
    let grid = Grid(header: [], alignments: alignments, rows: [], location: table.location)
    body.tables.append(
      TableBlock(
        grid: grid, headerCells: [], rowCells: [], anchor: "table-\(body.tables.count + 1)", heading: section))
  }

  mutating func enterRow(_ node: MarkdownNode) {
    let number = node.isHeaderRow ? table.headerLine : node.startLine
    let line = text.line(number)
    var start = contentStart(of: line, behindQuotes: quoteDepth, in: text.bytes)
    // The first line of a table may follow the marker of a list.
    if let node = table.node, number == node.startLine { start = contentStart(of: node, in: text) ?? start }
    table.written = tableCells(text.bytes, start..<line.upperBound)
    table.location = locator.location(of: trimmed(start..<line.upperBound, in: text.bytes))
    // cmark has counted the header's cells too; another count means that this is not the line it read.
    if node.isHeaderRow, table.written.count != table.columns { table.written = [] }
    table.cells.reserveCapacity(table.columns)
    table.segments.reserveCapacity(table.columns)
  }

  mutating func enterCell(_ node: MarkdownNode) {
    let column = table.cells.count
    leaf.start(node, cell: column < table.written.count ? table.written[column] : 0..<0)
    table.cellStart = out.beginInline()
  }

  mutating func exitCell() {
    let column = table.cells.count
    let location = column < table.written.count ? locator.location(of: table.written[column]) : table.location
    table.cells.append(Grid.Cell(text: leaf.words, location: location))
    table.segments.append(out.endInline(since: table.cellStart))
  }

  mutating func exitRow(_ node: MarkdownNode) {
    if !table.written.isEmpty {
      // cmark fills short rows up and drops what is too much; the grid has what the author wrote.
      table.cells.removeLast(max(0, table.cells.count - table.written.count))
      for surplus in table.written.dropFirst(table.cells.count) {
        table.cells.append(Grid.Cell(text: plainCell(surplus), location: locator.location(of: surplus)))
      }
    }
    let index = body.tables.count - 1
    if node.isHeaderRow {
      body.tables[index].grid.header = table.cells
      body.tables[index].grid.location = table.location
      body.tables[index].headerCells = table.segments
    } else {
      body.tables[index].grid.rows.append(Grid.Row(cells: table.cells, location: table.location))
      body.tables[index].rowCells.append(table.segments)
    }
    table.cells = []
    table.segments = []
  }

  mutating func exitTable() {
    table.node = nil
    out.mark(.table(body.tables.count - 1))
  }

  /// The source of a cell that cmark has dropped.
  private func plainCell(_ range: Range<Int>) -> String {
    String(LeafSource(cell: range, of: text).bytes.filter { $0 != .sentinel })
  }
}
