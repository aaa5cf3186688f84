import Disclosure
import Markup

/// Rows that the form does not know: they stand behind it, as the office wrote them.
struct SurplusRowsDrawing {
  private let table: StatutoryTable
  private let layout: TableLayout
  private let words: TableWords
  private let frame: TableFrame

  init(_ table: StatutoryTable, words: TableWords, frame: TableFrame) {
    self.table = table
    layout = table.layout
    self.words = words
    self.frame = frame
  }

  func render() -> HTML? {
    guard !table.surplusRows.isEmpty else { return nil }
    let rows = table.surplusRows.enumerated().map { index, row -> HTML in
      let id = frame.ids.surplusRow(index)
      let unit = unitCell(row.unit?.text, headers: id)
      let cells = layout.columns.figureNodes.enumerated().map { position, node in
        let text = position < row.cells.count ? row.cells[position]?.text : nil
        return surplusCell(
          text, id: frame.ids.cell(surplusRow: index, column: node), headers: "\(id) \(frame.ids.columns[node])")
      }
      let beyond = table.surplusColumns.indices.map { column in
        let text = column < row.surplusCells.count ? row.surplusCells[column].text : nil
        return surplusCell(
          text, id: frame.ids.cell(surplusRow: index, surplusColumn: column),
          headers: "\(id) \(frame.ids.surplusColumn(column))")
      }
      let colspan = Self.span("colspan", frame.labelColumns)
      let head: HTML = #"<th id="\#(id)" class="surplus" scope="row"\#(colspan)>\#(words.foreign(row.label))</th>"#
      return "<tr>\(head)\(unit)\(cells)\(beyond)</tr>\n"
    }
    let heading: HTML = #"<td class="surplus-caption"\#(Self.span("colspan", frame.width))>\#(words.surplusRows)</td>"#
    return #"<tbody class="surplus"><tr>\#(heading)</tr>\#("\n")\#(rows)</tbody>\#("\n")"#
  }

  private func unitCell(_ text: String?, headers: String) -> HTML? {
    guard layout.unitColumn != nil else { return nil }
    return #"<td class="unit" headers="\#(headers) \#(frame.ids.unit)">\#(words.foreign(text ?? ""))</td>"#
  }

  private func surplusCell(_ text: String?, id: String, headers: String) -> HTML {
    #"<td id="\#(id)" class="number surplus" headers="\#(headers)">\#(words.foreign(text ?? ""))</td>"#
  }

  private static func span(_ name: String, _ count: Int) -> HTML? { count > 1 ? #" \#(name)="\#(count)""# : nil }
}
