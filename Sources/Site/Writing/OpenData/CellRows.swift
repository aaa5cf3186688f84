import Forms

/// What the forms call their cells, as rows: an address and the words that stand beside it.
enum CellRows {
  static func cells(of forms: FormLibrary, _ format: RowWriter.Format) -> [UInt8] {
    var writer = RowWriter(format, columns: DataTable.cells.columns)
    for layout in forms.editions.flatMap(\.tables) {
      for row in layout.rows.figureNodes {
        for column in layout.columns.figureNodes {
          writer.text(layout.edition)
          writer.text(layout.id)
          writer.text(layout.rows.nodes[row].path)
          writer.text(layout.columns.nodes[column].path)
          writer.text(layout.address(row: row, column: column))
          writer.text(layout.rows.nodes[row].label.zh)
          writer.text(layout.rows.nodes[row].label.en)
          writer.text(layout.columns.nodes[column].label.zh)
          writer.text(layout.columns.nodes[column].label.en)
          writer.text(layout.reader(row: row, column: column).unit)
          writer.endRow()
        }
      }
    }
    return writer.finished()
  }
}
