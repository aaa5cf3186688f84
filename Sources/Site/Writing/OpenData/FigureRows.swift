import Disclosure

/// Figures as rows: every cell of the statutory tables of some reports, and every figure stated in their text.
///
/// A report has some 250 of them and a portal ten thousand reports, so what is the same in each report is written once: all of a cell
/// but its number and its report comes from `FigurePieces`.
struct FigureRows {
  private let plan: SitePlan
  private let isSlice: Bool
  private var writer: RowWriter

  /// - Parameter isSlice: whether the rows lie beside the page of their report, which says what is the same in all of them: its days, its
  ///   address.
  init(_ plan: SitePlan, _ format: RowWriter.Format, isSlice: Bool) {
    self.plan = plan
    self.isSlice = isSlice
    writer = RowWriter(format, columns: isSlice ? DataTable.columnsOfSlice : DataTable.figures.columns)
  }

  consuming func finished() -> [UInt8] { writer.finished() }

  /// Room for so many figures, so that what is written of a large part is not copied again and again.
  mutating func reserve(_ figures: Int) { writer.reserve(figures * Self.usualBytes) }

  /// What a row takes at most, measured over the reports of `content/`.
  private static let usualBytes = 290

  mutating func append(_ report: Report) {
    let format = writer.format
    let days = RowWriter.piece(format) {
      let period = isSlice ? nil : plan.countedDays(of: report)
      $0.text(period?.start.iso)
      $0.text(period?.end.iso)
    }
    let page =
      isSlice ? [] : Array((plan.dataAddress(.report(centre: report.centre, year: report.year)) + "#").utf8)
    func start(_ edition: String?) -> [UInt8] {
      RowWriter.piece(format) {
        $0.text(report.centre)
        $0.number(report.year)
        $0.text(edition)
      }
    }
    for index in report.tables.indices {
      append(report.tables[index].table, start(report.tables[index].table.layout.edition), days, page)
    }
    let start = start(nil)
    for case let fact? in report.facts {
      writer.piece(start)
      writer.text("facts")
      writer.text(fact.indicator)
      writer.text(nil)
      writer.text(fact.anchor)
      writer.append(.number(fact.quantity), unit: "")
      end(days, page, Array(fact.anchor.utf8))
    }
  }

  private mutating func append(_ table: StatutoryTable, _ start: [UInt8], _ days: [UInt8], _ page: [UInt8]) {
    guard let pieces = plan.figurePieces[table.layout]?[writer.format] else { return }
    let isPlain = table.derivation == nil
    for (index, piece) in pieces.enumerated() {
      if isPlain, let count = table.count(inCell: index) {
        writer.piece(start)
        writer.piece(piece.place)
        writer.number(count)
        writer.piece(piece.usual)
      } else if let cell = table[position: index / pieces.width, index % pieces.width] {
        writer.piece(start)
        writer.piece(piece.place)
        writer.append(cell.figure, unit: piece.unit)
      } else {
        continue
      }
      end(days, page, piece.address)
    }
  }

  private mutating func end(_ days: [UInt8], _ page: [UInt8], _ anchor: [UInt8]) {
    if !isSlice {
      writer.piece(days)
      writer.addresses {
        $0 += page
        $0 += anchor
      }
    }
    writer.endRow()
  }
}

extension RowWriter {
  /// Value, unit, qualifier and status.
  ///
  /// - Parameter unit: what a number would be counted in, where there is none.
  mutating func append(_ figure: Figure, unit: String) {
    switch figure {
    case .number(let quantity):
      number(quantity.digits)
      text(quantity.unit)
      text(quantity.qualifier.rawValue)
      text(quantity.status.rawValue)
    case .blank, .notApplicable, .notPublished:
      number(nil)
      text(unit)
      text(nil)
      text(figure.absence)
    }
  }
}

extension Figure {
  /// What open data call the absence of a number; `nil` for a number.
  fileprivate var absence: String? {
    switch self {
    case .number: nil
    case .blank: "blank"
    case .notApplicable: "not-applicable"
    case .notPublished: "not-published"
    }
  }
}

/// What the cells of a form say in open data whatever report they are in, ready to be copied.
struct FigurePieces: Sendable {
  struct Piece: Sendable {
    /// Table, row, column and address.
    var place: [UInt8]
    /// Unit, qualifier and status of a number as the form asks for it.
    var usual: [UInt8]
    var unit: String
    /// The address by itself, in UTF-8.
    var address: [UInt8]
  }

  /// Row by row.
  private var pieces: [Piece] = []
  /// Cells in a row.
  let width: Int

  init(_ layout: TableLayout, _ format: RowWriter.Format) {
    width = layout.columns.figureNodes.count
    for row in layout.rows.figureNodes {
      for column in layout.columns.figureNodes {
        let address = layout.address(row: row, column: column)
        let unit = layout.reader(row: row, column: column).unit
        pieces.append(
          Piece(
            place: RowWriter.piece(format) {
              $0.text(layout.id)
              $0.text(layout.rows.nodes[row].path)
              $0.text(layout.columns.nodes[column].path)
              $0.text(address)
            },
            usual: RowWriter.piece(format) {
              $0.text(unit)
              $0.text(Qualifier.exactly.rawValue)
              $0.text(Status.reported.rawValue)
            }, unit: unit, address: Array(address.utf8)))
      }
    }
  }

  func enumerated() -> EnumeratedSequence<[Piece]> { pieces.enumerated() }

  /// Of every table of every form, in both formats.
  static func all(of layouts: [TableLayout]) -> [TableLayout: [RowWriter.Format: FigurePieces]] {
    layouts.reduce(into: [:]) { all, layout in
      for format in RowWriter.Format.allCases { all[layout, default: [:]][format] = FigurePieces(layout, format) }
    }
  }
}
