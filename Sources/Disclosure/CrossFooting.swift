/// What the arithmetic printed in the form (勾稽关系) says of one table.
///
/// Each relation is tried at every row or column it is printed for. Left out are relations that look at last year's report, and
/// places where an operand has no number: a blank has no sum to compare.
public struct CrossFooting: Hashable, Sendable {
  /// A place where a relation does not hold.
  public struct Imbalance: Hashable, Sendable {
    public var relation: Relation
    /// The column of a relation down the rows, the row of one across the columns.
    public var path: String
    public var left: Decimal
    public var right: Decimal
  }

  /// How many places could be computed.
  public private(set) var checked = 0
  public private(set) var imbalances: [Imbalance] = []

  /// - Parameter severity: of the relations to try; those the form itself calls no error are warnings.
  public init(of table: StatutoryTable, severity: Diagnostic.Severity = .error) {
    for footing in table.layout.footings where footing.relation.severity == severity {
      let relation = footing.relation
      for place in footing.places {
        guard let sides = Self.counts(of: place, in: table) ?? table.sides(of: relation, at: place.path) else {
          continue
        }
        checked += 1
        if !relation.holds(left: sides.left, right: sides.right) {
          imbalances.append(Imbalance(relation: relation, path: place.path, left: sides.left, right: sides.right))
        }
      }
    }
  }

  /// The two sides where every cell is a whole number, which is nearly always; `nil` for what takes more thought.
  private static func counts(of place: Footing.Place, in table: StatutoryTable) -> (left: Decimal, right: Decimal)? {
    func sum(_ side: Footing.Side) -> Int? {
      var total = 0
      for (sign, cell) in side {
        guard let count = table.count(inCell: cell) else { return nil }
        let (next, overflow) = total.addingReportingOverflow(sign * count)
        if overflow { return nil }
        total = next
      }
      return total
    }
    guard let left = sum(place.left), let right = sum(place.right) else { return nil }
    return (Decimal(mantissa: left, scale: 0), Decimal(mantissa: right, scale: 0))
  }
}

extension StatutoryTable {
  /// The cells that one term of a relation adds up, at a row or column of it, in the order of the form; a row or column that was
  /// left out has none.
  public func operands(of term: Relation.Term, in direction: Relation.Direction, at path: String) -> [(
    row: Int, column: Int, cell: Cell
  )] {
    term.paths.compactMap { operand in
      let (rowPath, columnPath) = direction == .down ? (operand, path) : (path, operand)
      guard let row = layout.rows.position(of: rowPath), let column = layout.columns.position(of: columnPath),
        let cell = self[position: row, column]
      else { return nil }
      return (layout.rows.figureNodes[row], layout.columns.figureNodes[column], cell)
    }
  }
}
