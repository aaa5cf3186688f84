/// One table of an edition of the statutory form: labels, units and relations, in the order of the law.
///
/// A class without state, so that the tables of ten thousand reports share the one form they are in.
public final class TableLayout: Sendable {
  /// How the form draws its row labels.
  public enum Style: String, Hashable, Sendable {
    /// Groups stand in columns of their own, merged over their rows.
    case merged
    /// All labels stand in one column, indented by level, beside a column of units.
    case indented
  }

  /// `requests`; the first part of a cell's address.
  public let id: String
  public let edition: String
  public let caption: Text
  /// The section of the report it belongs to, as the form words it; empty where the form does not say.
  public let section: String
  public let corner: Text
  public let cornerAliases: [String]
  public let style: Style
  public let unitColumn: Text?
  public let rows: LabelAxis
  public let columns: LabelAxis
  public let relations: [Relation]
  /// What may stand in each cell, row by row.
  private let readers: [FigureText]
  /// The unit the form gives for each.
  let units: [String]
  /// The arithmetic that holds within one report, by position.
  let footings: [Footing]

  public init(
    id: String, edition: String, caption: Text, section: String, corner: Text, cornerAliases: [String], style: Style,
    unitColumn: Text?, rows: LabelAxis, columns: LabelAxis, relations: [Relation]
  ) {
    self.id = id
    self.edition = edition
    self.caption = caption
    self.section = section
    self.corner = corner
    self.cornerAliases = cornerAliases
    self.style = style
    self.unitColumn = unitColumn
    self.rows = rows
    self.columns = columns
    self.relations = relations
    readers = rows.figureNodes.flatMap { row in
      columns.figureNodes.map { Self.reader(rows.nodes[row], columns.nodes[$0]) }
    }
    units = readers.map(\.unit)
    footings = relations.filter { !$0.isContinuation }.map {
      Footing($0, rows: rows, columns: columns)
    }
  }

  /// Whether the form prints labels before its rows; the table of cases is one row without a label.
  public var hasRowLabels: Bool { rows.hasLabels }

  /// The address of a cell: `requests.received/natural-person`. It is also the cell's anchor on the page.
  public func address(row: Int, column: Int) -> String {
    "\(id).\(rows.nodes[row].path)/\(columns.nodes[column].path)"
  }

  /// What may stand in a cell. A unit, a kind or a sign given for the column goes before that of the row.
  public func reader(row: Int, column: Int) -> FigureText { Self.reader(rows.nodes[row], columns.nodes[column]) }

  /// The same by the positions among the rows and columns with figures.
  package func reader(position row: Int, column: Int) -> FigureText {
    readers[row * columns.figureNodes.count + column]
  }

  private static func reader(_ row: LabelAxis.Node, _ column: LabelAxis.Node) -> FigureText {
    let unit = column.unit.isEmpty ? row.unit : column.unit
    var kind = column.kind != .count ? column.kind : row.kind
    // A column counted in 件 in a table of money: its unit says that it is none.
    if kind == .money, !unit.isEmpty, !MoneyUnit.isMoney(unit) { kind = .count }
    return FigureText(unit: unit, kind: kind, isSigned: column.isSigned || row.isSigned)
  }
}

extension TableLayout: Hashable {
  public static func == (left: TableLayout, right: TableLayout) -> Bool {
    left === right
      || left.id == right.id && left.edition == right.edition && left.caption == right.caption
        && left.section == right.section && left.corner == right.corner && left.cornerAliases == right.cornerAliases
        && left.style == right.style && left.unitColumn == right.unitColumn && left.rows == right.rows
        && left.columns == right.columns && left.relations == right.relations
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(id)
    hasher.combine(edition)
  }
}
