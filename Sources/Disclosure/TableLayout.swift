/// One table of an edition of the statutory form: labels, units and relations, in the order of the law.
public struct TableLayout: Hashable, Sendable {
  /// How the form draws its row labels.
  public enum Style: String, Hashable, Sendable {
    /// Groups stand in columns of their own, merged over their rows.
    case merged
    /// All labels stand in one column, indented by level, beside a column of units.
    case indented
  }

  /// `requests`; the first part of a cell's address.
  public var id: String
  public var edition: String
  public var caption: Text
  /// The section of the report it belongs to, as the form words it; empty where the form does not say.
  public var section: String
  public var corner: Text
  public var cornerAliases: [String]
  public var style: Style
  public var unitColumn: Text?
  public var rows: LabelAxis
  public var columns: LabelAxis
  public var relations: [Relation]

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
  }

  /// Whether the form prints labels before its rows; the table of cases is one row without a label.
  public var hasRowLabels: Bool { rows.nodes.contains { !$0.label.zh.isEmpty } }

  /// The address of a cell: `requests.received/natural-person`. It is also the cell's anchor on the page.
  public func address(row: Int, column: Int) -> String {
    "\(id).\(rows.nodes[row].path)/\(columns.nodes[column].path)"
  }

  /// What may stand in a cell. A unit, a kind or a sign given for the column goes before that of the row.
  public func reader(row: Int, column: Int) -> FigureText {
    let (row, column) = (rows.nodes[row], columns.nodes[column])
    let unit = column.unit.isEmpty ? row.unit : column.unit
    var kind = column.kind != .count ? column.kind : row.kind
    // A column counted in 件 in a table of money: its unit says that it is none.
    if kind == .money, !unit.isEmpty, !MoneyUnit.isMoney(unit) { kind = .count }
    return FigureText(unit: unit, kind: kind, isSigned: column.isSigned || row.isSigned)
  }
}
