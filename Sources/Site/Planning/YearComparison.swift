import Disclosure

/// A report beside that of the year before, where both count the same things.
///
/// Only neighbouring years are compared, and only tables of one edition; two editions may define one label differently.
struct YearComparison {
  /// Something both reports state, with where each states it.
  struct Line {
    enum Subject {
      case cell(TableLayout, row: Int, column: Int)
      case indicator(String)
    }
    /// A figure and the anchor of its page that shows it.
    struct Side {
      var figure: Figure
      var anchor: String
    }

    var subject: Subject
    var before: Side
    var now: Side

    /// The unit that every number of the line is counted in, where it is one.
    var unit: String? {
      let (old, new) = (before.figure.quantity?.unit, now.figure.quantity?.unit)
      return old == nil || new == nil || old == new ? old ?? new : nil
    }

    /// What is more (or less) now; `nil` where one side has no exact number, or they are counted in different units.
    var difference: Decimal? {
      guard let before = before.figure.quantity, let now = now.figure.quantity, before.unit == now.unit,
        before.qualifier == .exactly, now.qualifier == .exactly
      else { return nil }
      return now.number.adding(before.number.negated)
    }
  }

  let previous: Report
  /// Differing or not zero, in the order of the report.
  private(set) var lines: [Line] = []
  /// Figures that are zero in both years and so have no line.
  private(set) var zeroes = 0
  /// Tables that the other report has in another edition, or not at all.
  private(set) var otherTables: [TableLayout] = []
  /// Whether either report counts less than its year: then differences would mislead.
  let isPartYear: Bool

  init(of report: Report, with previous: Report) {
    self.previous = previous
    isPartYear = report.isPartYear || previous.isPartYear
    compareFacts(previous.facts.compactMap(\.self), report.facts.compactMap(\.self))
    for table in report.tables.map(\.table) {
      if let other = previous.tables.map(\.table).first(where: { $0.layout.id == table.layout.id }),
        other.layout.edition == table.layout.edition
      {
        compareCells(other, table)
      } else {
        otherTables.append(table.layout)
      }
    }
  }

  /// An indicator that a report states more than once has no one figure to compare, unless it is always the same.
  private mutating func compareFacts(_ before: [Fact], _ now: [Fact]) {
    func single(_ facts: [Fact], _ id: String) -> Fact? {
      guard let first = facts.first(where: { $0.indicator == id }) else { return nil }
      return facts.allSatisfy { $0.indicator != id || $0.quantity == first.quantity } ? first : nil
    }
    var seen: Set<String> = []
    for id in now.map(\.indicator) where seen.insert(id).inserted {
      guard let old = single(before, id), let new = single(now, id) else { continue }
      add(
        Line(
          subject: .indicator(id), before: .init(figure: .number(old.quantity), anchor: old.anchor),
          now: .init(figure: .number(new.quantity), anchor: new.anchor)))
    }
  }

  private mutating func compareCells(_ before: StatutoryTable, _ now: StatutoryTable) {
    let layout = now.layout
    let compared = Self.comparedColumns(of: layout)
    let columns = layout.columns.figureNodes.enumerated().filter { compared.contains(layout.columns.nodes[$1].path) }
    let width = layout.columns.figureNodes.count
    for (row, rowNode) in layout.rows.figureNodes.enumerated() {
      for (column, columnNode) in columns {
        // Most cells of most reports are zero year after year.
        if before.count(inCell: row * width + column) == 0, now.count(inCell: row * width + column) == 0 {
          zeroes += 1
          continue
        }
        guard let old = before[position: row, column], let new = now[position: row, column],
          old.figure.quantity != nil || new.figure.quantity != nil
        else { continue }
        let anchor = layout.address(row: rowNode, column: columnNode)
        add(
          Line(
            subject: .cell(layout, row: rowNode, column: columnNode), before: .init(figure: old.figure, anchor: anchor),
            now: .init(figure: new.figure, anchor: anchor)))
      }
    }
  }

  private mutating func add(_ line: Line) {
    func isZero(_ side: Line.Side) -> Bool { side.figure.quantity?.amount.isZero ?? false }
    if isZero(line.before), isZero(line.now) { zeroes += 1 } else { lines.append(line) }
  }

  /// The columns that the form says are sums of others (总计): their parts stand in the tables themselves. All, where there is none.
  static func comparedColumns(of layout: TableLayout) -> Set<String> {
    let sums = layout.relations.lazy.filter { $0.direction == .across && !$0.isContinuation && $0.comparison == .equal }
      .compactMap { $0.left.count == 1 && $0.left[0].paths.count == 1 ? $0.left[0].paths[0] : nil }
    return sums.isEmpty ? Set(layout.columns.figureNodes.map { layout.columns.nodes[$0].path }) : Set(sums)
  }
}
