import Disclosure

extension Rule {
  /// Cross-footing (勾稽关系): every relation that a form prints, in every column or row it is printed for.
  ///
  /// A relation with a blank operand has no sum to compare and is left out, as are relations to last year's report (`carry-over`).
  /// Arithmetic: `CrossFooting` in `Disclosure`; the relations are data of the form.
  static let crossFooting = Rule(
    "cross-footing",
    .document { document in
      document.tables.flatMap { _, table in
        [Diagnostic.Severity.error, .warning].flatMap { severity in
          CrossFooting(of: table, severity: severity).imbalances.map { finding($0, in: table) }
        }
      }
    })

  private static func finding(_ imbalance: CrossFooting.Imbalance, in table: StatutoryTable) -> Diagnostic {
    let relation = imbalance.relation
    let cells = (relation.left + relation.right).flatMap { term in
      table.operands(of: term, in: relation.direction, at: imbalance.path).map { (term, $0) }
    }
    // The sum's own cell is where an editor looks first: the last one named on the side that is a single figure.
    let place =
      (relation.left.flatMap(\.paths).count == 1 ? cells.first : cells.last)?.1.cell.location ?? table.location
    let statement = RelationWords(relation, at: imbalance.path, in: table)
    let balance = relation.balance(left: imbalance.left, right: imbalance.right)
    return Diagnostic(
      relation.severity, "cross-footing", at: place,
      Text(
        zh: "\(statement.place.zh)：\(statement.left.zh) \(relation.comparison.denied) \(statement.right.zh)",
        en: "\(statement.place.en): \(statement.left.en) \(relation.comparison.denied) \(statement.right.en)"),
      fix: Text(
        zh: "与盖章原件逐格核对（抄录有误比原件有误常见得多）\(balance.zh)",
        en: "compare each cell with the signed original; a damaged copy is likelier than a wrong original\(balance.en)")
    )
  }
}

extension Relation.Comparison {
  /// How a relation that does not hold is written.
  var denied: String {
    switch self {
    case .equal: "≠"
    case .atMost: ">"
    case .atLeast: "<"
    }
  }
}

extension Relation {
  /// What the two sides lack; never a figure to write, since which cell is wrong only the original tells.
  func balance(left: Decimal, right: Decimal) -> Text {
    guard let difference = left.adding(right.negated) else { return Text(zh: "", en: "") }
    let size = difference.mantissa < 0 ? difference.negated : difference
    return Text(zh: "；两边相差 \(size)", en: "; the two sides are \(size) apart")
  }
}
