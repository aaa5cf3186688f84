import Disclosure
import Markup

/// A statutory table in the layout of the law: merged headings, row groups, a `<caption>`, and on every data cell an
/// anchor and the complete list of its headers.
///
/// All but what the office itself wrote is the same in every table of a form, so it is drawn once, with marks in the places of
/// the office's words and figures, and each table is put together from those pieces.
package struct StatutoryTableDrawing {
  private let table: StatutoryTable
  private let layout: TableLayout
  private let words: TableWords
  /// What the caption says beside the table's name: centre and year.
  private let context: HTML
  private let frames: TableFrames

  /// - Parameter frames: what was drawn before in these words.
  package init(_ table: StatutoryTable, context: HTML, words: TableWords, frames: TableFrames = TableFrames()) {
    self.table = table
    layout = table.layout
    self.words = words
    self.context = context
    self.frames = frames
  }

  /// The table in a region that scrolls by itself where the page is narrow, and the explanations of its terms below it.
  package func render() -> HTML {
    let frame = frames.frame(of: table) { TableFrame(of: table, words: words) }
    var html = HTML()
    html.reserveCapacity(frame.markup.count + 16 * frame.cells.count)
    var content = CellContent.number(0)
    for part in frame.parts {
      switch part {
      case .markup(let range): html.appendRaw(frame.markup, range)
      case .context: html += context
      case .separator: if !context.isEmpty { html.appendRaw(" · ") }
      case .columnLabel(let node):
        html.appendEscaped(table.writtenColumnLabels[node] ?? layout.columns.nodes[node].label.zh)
      case .rowLabel(let node): html.appendEscaped(table.writtenRowLabels[node] ?? layout.rows.nodes[node].label.zh)
      case .unit(let node): html += words.foreign(table.writtenUnits[node] ?? "")
      case .classes(let index):
        let place = frame.cells[index]
        if table.derivation == nil, place.isStated(in: table), let count = table.count(inCell: place.cell) {
          html.appendRaw("number")
          content = .number(count)
        } else {
          let cell = FigureCell(
            table[position: place.row, place.column]?.figure ?? .blank,
            statedUnit: place.isStated(in: table) ? place.unit : "", words: words)
          html += cell.classes
          content = .markup(cell.content)
        }
      case .content:
        switch content {
        case .number(let count): html.append(count)
        case .markup(let markup): html += markup
        }
      case .surplusHead(let index):
        let label = table.surplusColumns[index].label
        html.appendEscaped(label.isEmpty ? words.surplusColumn : label)
      case .surplusCell(let row, let index):
        html += words.foreign(table.surplusColumns[index].cells[row]?.text ?? "")
      case .surplusRows: if let rows = SurplusRowsDrawing(table, words: words, frame: frame).render() { html += rows }
      }
    }
    return html
  }

  /// Nearly every cell is a plain number, for which no markup has to be made.
  private enum CellContent {
    case number(Int)
    case markup(HTML)
  }
}
