import Disclosure
import Testing

@Suite("Cross-footing of one table") struct CrossFootingTests {
  private static func node(_ path: String) -> LabelAxis.Node {
    LabelAxis.Node(path: path, label: Text(zh: path, en: path), hasFigures: true, depth: 0, parent: nil)
  }

  private static func term(_ paths: String..., last: Bool = false) -> Relation.Term {
    Relation.Term(sign: 1, paths: paths, isLastYear: last)
  }

  /// total = a + b down the rows; sum = x across the columns; a warning and a continuation that do not count.
  private func table(_ figures: [[Int?]]) -> StatutoryTable {
    func relation(
      _ direction: Relation.Direction, _ left: Relation.Term, _ right: Relation.Term,
      _ severity: Diagnostic.Severity = .error
    ) -> Relation {
      Relation(
        direction: direction, left: [left], comparison: .equal, right: [right], severity: severity, source: "")
    }
    let layout = TableLayout(
      id: "t", edition: "x", caption: Text(zh: "表", en: "Table"), section: "", corner: Text(zh: "", en: ""),
      cornerAliases: [], style: .merged, unitColumn: nil,
      rows: LabelAxis(["a", "b", "total"].map(Self.node)), columns: LabelAxis(["x", "sum"].map(Self.node)),
      relations: [
        relation(.down, Self.term("total"), Self.term("a", "b")),
        relation(.across, Self.term("sum"), Self.term("x")),
        relation(.down, Self.term("a"), Self.term("total", last: true)),
        relation(.down, Self.term("a"), Self.term("b"), .warning),
      ])
    var table = StatutoryTable(layout: layout, at: SourceLocation(file: "a.md"))
    for (row, figures) in figures.enumerated() {
      for (column, figure) in figures.enumerated() {
        table[position: row, column] = .init(
          figure.map { .number(Quantity(.count($0))) } ?? .blank, at: SourceLocation(file: "a.md"))
      }
    }
    return table
  }

  @Test func `every relation is tried at every place it is printed for`() {
    let footing = CrossFooting(of: table([[1, 1], [2, 2], [3, 3]]))
    #expect(footing.checked == 2 + 3 && footing.imbalances.isEmpty)
  }

  @Test func `what does not hold is named with both sides`() throws {
    let footing = CrossFooting(of: table([[1, 1], [2, 2], [4, 3]]))
    #expect(footing.checked == 5)
    #expect(footing.imbalances.map(\.path) == ["x", "total"])
    let first = try #require(footing.imbalances.first)
    #expect(first.left.description == "4" && first.right.description == "3")
    #expect(first.relation.direction == .down)
  }

  @Test func `a blank has no sum to compare`() {
    #expect(CrossFooting(of: table([[1, 1], [nil, 2], [4, 3]])).checked == 1 + 2)
  }

  @Test func `the operands of a term are its cells, with their places`() {
    let table = table([[1, 1], [2, 2], [4, 3]])
    let operands = table.operands(of: Self.term("a", "b"), in: .down, at: "sum")
    #expect(operands.map(\.row) == [0, 1] && operands.map(\.column) == [1, 1])
    #expect(operands.compactMap(\.cell.figure.quantity?.digits) == ["1", "2"])
    #expect(table.operands(of: Self.term("a", "none"), in: .down, at: "sum").count == 1)
  }
}
