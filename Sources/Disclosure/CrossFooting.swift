/// What the arithmetic printed in the form (勾稽关系) says of one table.
///
/// Each relation is tried at every row or column it is printed for. Left out are relations that look at last year's report, those
/// the form itself calls no error, and places where an operand has no number: a blank has no sum to compare.
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

  public init(of table: StatutoryTable) {
    for relation in table.layout.relations where !relation.isContinuation && relation.severity == .error {
      let axis = relation.direction == .down ? table.layout.columns : table.layout.rows
      for node in axis.figureNodes {
        let path = axis.nodes[node].path
        guard let sides = table.sides(of: relation, at: path) else { continue }
        checked += 1
        if !relation.holds(left: sides.left, right: sides.right) {
          imbalances.append(Imbalance(relation: relation, path: path, left: sides.left, right: sides.right))
        }
      }
    }
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
