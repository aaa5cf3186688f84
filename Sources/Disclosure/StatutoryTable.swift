/// A statutory table of one report, in which every figure knows the place it was written in.
///
/// Rows and columns are those of its form, in the order of the law; a row the office left out has no cells.
public struct StatutoryTable: Hashable, Sendable {
  public struct Cell: Hashable, Sendable {
    public var figure: Figure
    public var location: SourceLocation

    public init(_ figure: Figure, at location: SourceLocation) {
      self.figure = figure
      self.location = location
    }
  }

  /// A cell that the form does not know: kept as it was written, because nothing a report states is dropped.
  public struct SurplusCell: Hashable, Sendable {
    public var text: String
    public var location: SourceLocation

    public init(text: String, location: SourceLocation) {
      self.text = text
      self.location = location
    }
  }

  /// A column beside those of the form, with one cell for each row of the form that has it.
  public struct SurplusColumn: Hashable, Sendable {
    public var label: String
    /// By position of the row among the rows with figures.
    public var cells: [Int: SurplusCell]

    public init(label: String, cells: [Int: SurplusCell]) {
      self.label = label
      self.cells = cells
    }
  }

  /// A row beside those of the form (a local extension), with its cells in the order of the form's columns.
  public struct SurplusRow: Hashable, Sendable {
    public var label: String
    /// The node of the form after which it stands.
    public var after: Int?
    public var cells: [SurplusCell?]
    /// What stands in the column of units, where the table has one.
    public var unit: SurplusCell?
    /// Its cells in the table's surplus columns, in their order.
    public var surplusCells: [SurplusCell]

    public init(
      label: String, after: Int?, cells: [SurplusCell?], unit: SurplusCell? = nil, surplusCells: [SurplusCell] = []
    ) {
      self.label = label
      self.after = after
      self.cells = cells
      self.unit = unit
      self.surplusCells = surplusCells
    }
  }

  public let layout: TableLayout
  public let location: SourceLocation
  /// Labels that the office words otherwise than the form, by node.
  public var writtenRowLabels: [Int: String] {
    get { deviations.rowLabels }
    set { deviations.rowLabels = newValue }
  }
  public var writtenColumnLabels: [Int: String] {
    get { deviations.columnLabels }
    set { deviations.columnLabels = newValue }
  }
  /// Units as printed beside the rows, where the form has a column for them, by node.
  public var writtenUnits: [Int: String] {
    get { deviations.units }
    set { deviations.units = newValue }
  }
  public var surplusColumns: [SurplusColumn] {
    get { deviations.surplusColumns }
    set { deviations.surplusColumns = newValue }
  }
  public var surplusRows: [SurplusRow] {
    get { deviations.surplusRows }
    set { deviations.surplusRows = newValue }
  }
  /// Why only one reading of a damaged original is possible, where the figures were derived so.
  public var derivation: String? { boxed?.deviations.derivation }

  private var deviations: Deviations {
    get { boxed?.deviations ?? Deviations() }
    set { boxed = newValue == Deviations() ? nil : Box(newValue) }
  }
  private var boxed: Box?
  private var cells: PackedCells

  /// Its cells as they are kept.
  package var packedCells: PackedCells { cells }

  /// A table from cells that were kept; `nil` where they are not those of a table of this form.
  package init?(layout: TableLayout, at location: SourceLocation, packed: PackedCells) {
    guard packed.isSound(count: layout.units.count) else { return nil }
    self.layout = layout
    self.location = location
    cells = packed
  }

  public init(layout: TableLayout, at location: SourceLocation) {
    self.layout = layout
    self.location = location
    cells = PackedCells(count: layout.units.count)
  }

  /// The cell at two positions among the rows and the columns with figures.
  public subscript(position row: Int, column: Int) -> Cell? {
    get { self[index: row * layout.columns.figureNodes.count + column] }
    set {
      let index = row * layout.columns.figureNodes.count + column
      cells.set(index, to: newValue, unit: layout.units[index], file: location.file)
    }
  }

  /// Sets a cell to a whole number in the unit of the form, which is what nearly every cell is.
  package mutating func set(_ count: Int, row: Int, column: Int, at place: SourceLocation) {
    let index = row * layout.columns.figureNodes.count + column
    if !cells.set(index, count: count, at: place, file: location.file) {
      self[position: row, column] = Cell(.number(Quantity(.count(count), unit: layout.units[index])), at: place)
    }
  }

  private subscript(index index: Int) -> Cell? {
    guard var cell = cells.cell(index, unit: layout.units[index], file: location.file) else { return nil }
    if derivation != nil, case .number(var quantity) = cell.figure {
      quantity.status = .reconstructed
      cell.figure = .number(quantity)
    }
    return cell
  }

  /// The number of a cell that is a whole one in the unit of the form, by its place among all cells, row by row.
  package func count(inCell index: Int) -> Int? { cells.count(index) }

  /// The cell at two paths: `table["received", "natural-person"]`.
  public subscript(row: String, column: String) -> Cell? {
    guard let row = layout.rows.position(of: row), let column = layout.columns.position(of: column) else { return nil }
    return self[position: row, column]
  }

  /// Marks every number as derived, with the derivation that the page shows.
  public mutating func reconstruct(because derivation: String) { deviations.derivation = derivation }

  /// The two sides of a relation at one row or column, or `nil` where an operand has no number (a blank has no sum to
  /// compare).
  ///
  /// - Parameter path: the column (of a relation down the rows) or the row (of one across the columns).
  public func sides(of relation: Relation, at path: String, lastYear: StatutoryTable? = nil) -> (
    left: Decimal, right: Decimal
  )? {
    func sum(_ terms: [Relation.Term]) -> Decimal? {
      var total = Decimal(mantissa: 0, scale: 0)
      for term in terms {
        guard let table = term.isLastYear ? lastYear : self else { return nil }
        for operand in term.paths {
          let cell = relation.direction == .down ? table[operand, path] : table[path, operand]
          // A row or column that the form lets offices leave out adds nothing when it is left out.
          if cell == nil, relation.direction == .down ? table.isLeftOut(row: operand) : table.isLeftOut(column: operand)
          {
            continue
          }
          guard let number = cell?.figure.quantity?.amount.comparable,
            let next = total.adding(term.sign < 0 ? number.negated : number)
          else { return nil }
          total = next
        }
      }
      return total
    }
    guard let left = sum(relation.left), let right = sum(relation.right) else { return nil }
    return (left, right)
  }

  private func isLeftOut(row path: String) -> Bool {
    guard let position = layout.rows.position(of: path), layout.rows.nodes[layout.rows.figureNodes[position]].isOptional
    else { return false }
    return layout.columns.figureNodes.indices.allSatisfy { self[position: position, $0] == nil }
  }

  private func isLeftOut(column path: String) -> Bool {
    guard let position = layout.columns.position(of: path),
      layout.columns.nodes[layout.columns.figureNodes[position]].isOptional
    else { return false }
    return layout.rows.figureNodes.indices.allSatisfy { self[position: $0, position] == nil }
  }
}

extension StatutoryTable {
  /// Where a table is otherwise than its form has it.
  fileprivate struct Deviations: Hashable {
    var rowLabels: [Int: String] = [:]
    var columnLabels: [Int: String] = [:]
    var units: [Int: String] = [:]
    var surplusColumns: [SurplusColumn] = []
    var surplusRows: [SurplusRow] = []
    var derivation: String?
  }

  /// Apart from the table and shared by its copies: most tables have none, and each field would be counted anew whenever one of the
  /// many copies of a table is made.
  fileprivate final class Box: Hashable, Sendable {
    let deviations: Deviations

    init(_ deviations: Deviations) { self.deviations = deviations }

    static func == (left: Box, right: Box) -> Bool { left === right || left.deviations == right.deviations }

    func hash(into hasher: inout Hasher) { hasher.combine(deviations) }
  }
}
