import Disclosure
import Markup

/// The markup of a table without what its office wrote: pieces, and the places between them.
struct TableFrame: Sendable {
  enum Part: Sendable {
    /// A stretch of `markup`.
    case markup(Range<Int>)
    case context
    /// Between the context and the unit, where there is a context.
    case separator
    case columnLabel(Int)
    case rowLabel(Int)
    case unit(Int)
    /// The classes of a cell; its content follows with `content`.
    case classes(cell: Int)
    case content
    case surplusHead(Int)
    case surplusCell(row: Int, column: Int)
    case surplusRows
  }

  /// A cell of the form.
  struct CellPlace: Sendable {
    /// Positions among the rows and columns with figures, and among all cells.
    var row: Int
    var column: Int
    var cell: Int
    var rowNode: Int
    /// The unit the form gives, and whether a reader finds it beside the cell.
    var unit: String
    var statement: StatedUnits.Statement

    func isStated(in table: StatutoryTable) -> Bool {
      switch statement {
      case .always: true
      case .whereWritten: table.writtenUnits[rowNode] != nil
      case .never: unit.isEmpty
      }
    }
  }

  let parts: [Part]
  let markup: [UInt8]
  let cells: [CellPlace]
  let ids: HeaderIDs
  /// How many columns hold labels, and how many there are in all.
  let labelColumns: Int
  let width: Int

  init(of table: StatutoryTable, words: TableWords) {
    let drawing = FrameDrawing(table, words: words)
    (ids, labelColumns, width) = (drawing.ids, drawing.labelColumns, drawing.width)
    (parts, markup, cells) = drawing.draw()
  }
}
