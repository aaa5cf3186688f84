import Disclosure
import TestSupport
import Testing

@Suite("A statutory table and the two sides of a relation") struct StatutoryTableTests {
  /// Three rows a + b = total and one that may be left out, in two columns and one that may be left out.
  private let layout: TableLayout = {
    func node(_ path: String, optional: Bool = false) -> LabelAxis.Node {
      LabelAxis.Node(
        path: path, label: Text(zh: path, en: path), hasFigures: true, isOptional: optional, depth: 0, parent: nil)
    }
    return TableLayout(
      id: "t", edition: "x", caption: Text(zh: "表", en: "Table"), section: "", corner: Text(zh: "", en: ""),
      cornerAliases: [], style: .merged, unitColumn: nil,
      rows: LabelAxis([node("a"), node("b"), node("extra", optional: true), node("total")]),
      columns: LabelAxis([node("x"), node("y"), node("z", optional: true), node("sum")]), relations: [])
  }()

  private func term(_ paths: String..., sign: Int = 1, last: Bool = false) -> Relation.Term {
    Relation.Term(sign: sign, paths: paths, isLastYear: last)
  }

  private func relation(
    _ left: [Relation.Term], _ comparison: Relation.Comparison = .equal, _ right: [Relation.Term],
    _ direction: Relation.Direction = .down
  ) -> Relation {
    Relation(direction: direction, left: left, comparison: comparison, right: right, severity: .error, source: "")
  }

  /// `figures[row][column]`; `nil` is no cell at all.
  private func table(_ figures: [[Figure?]]) -> StatutoryTable {
    var table = StatutoryTable(layout: layout, at: SourceLocation(file: "a.md"))
    for (row, figures) in figures.enumerated() {
      for (column, figure) in figures.enumerated() {
        table[position: row, column] = figure.map { .init($0, at: SourceLocation(file: "a.md", line: row + 3)) }
      }
    }
    return table
  }

  private func count(_ number: Int) -> Figure { .number(Quantity(.count(number))) }

  private func same(_ sides: (left: Decimal, right: Decimal)?, _ left: Int, _ right: Int) -> Bool {
    sides?.left == Decimal(mantissa: left, scale: 0) && sides?.right == Decimal(mantissa: right, scale: 0)
  }

  private let sum = { (total: String, parts: [String]) in
    Relation(
      direction: .down, left: parts.map { Relation.Term(sign: 1, paths: [$0], isLastYear: false) }, comparison: .equal,
      right: [Relation.Term(sign: 1, paths: [total], isLastYear: false)], severity: .error, source: "")
  }

  @Test func `both sides are added up in each column`() {
    let table = table([[count(1), count(5)], [count(2), count(6)], [count(0), count(0)], [count(3), count(12)]])
    #expect(same(table.sides(of: sum("total", ["a", "b"]), at: "x"), 3, 3))
    #expect(same(table.sides(of: sum("total", ["a", "b"]), at: "y"), 11, 12))
    #expect(
      sum("total", ["a", "b"]).holds(left: Decimal(mantissa: 3, scale: 0), right: Decimal(mantissa: 3, scale: 0)))
  }

  @Test func `a blank, an n.a. and an unpublished operand leave nothing to compare, a zero does not`() {
    for silence in [Figure.blank, .notApplicable, .notPublished] {
      #expect(table([[silence], [count(2)], [nil], [count(2)]]).sides(of: sum("total", ["a", "b"]), at: "x") == nil)
    }
    #expect(
      same(table([[count(0)], [count(2)], [nil], [count(2)]]).sides(of: sum("total", ["a", "b"]), at: "x"), 2, 2))
  }

  @Test func `a cell that is missing leaves nothing to compare`() {
    #expect(table([[nil], [count(2)], [nil], [count(2)]]).sides(of: sum("total", ["a", "b"]), at: "x") == nil)
  }

  @Test func `an optional row adds nothing when it is left out, and counts when it is there, even blank`() {
    let relation = sum("total", ["a", "b", "extra"])
    #expect(same(table([[count(1)], [count(2)], [nil], [count(3)]]).sides(of: relation, at: "x"), 3, 3))
    #expect(same(table([[count(1)], [count(2)], [count(4)], [count(3)]]).sides(of: relation, at: "x"), 7, 3))
    #expect(table([[count(1)], [count(2)], [.blank], [count(3)]]).sides(of: relation, at: "x") == nil)
    // Present in one column only: the row was not left out, its other cell was lost.
    #expect(
      table([[count(1), count(1)], [count(2), count(1)], [nil, count(4)], [count(3), count(6)]])
        .sides(of: relation, at: "x") == nil)
  }

  @Test func `an optional column adds nothing to a relation along the row when it is left out`() {
    let across = relation([term("sum")], .equal, [term("x", "y", "z")], .across)
    #expect(same(table([[count(1), count(2), nil, count(3)]]).sides(of: across, at: "a"), 3, 3))
    #expect(same(table([[count(1), count(2), count(3), count(3)]]).sides(of: across, at: "a"), 3, 6))
  }

  @Test func `terms are subtracted, and zero is a side`() {
    let table = table([[count(7)], [count(2)]])
    #expect(same(table.sides(of: relation([term("a"), term("b", sign: -1)], .atLeast, [term()]), at: "x"), 5, 0))
  }

  @Test func `last year's terms come from last year's table, and without one there is nothing to compare`() {
    let carried = relation([term("a")], .equal, [term("b", last: true)])
    let now = table([[count(4)], [count(9)]])
    let before = table([[count(1)], [count(5)]])
    #expect(now.sides(of: carried, at: "x") == nil)
    #expect(same(now.sides(of: carried, at: "x", lastYear: before), 4, 5))
    #expect(carried.isContinuation)
    #expect(!sum("total", ["a"]).isContinuation)
  }

  @Test func `last year in another form that has no such row leaves nothing to compare`() {
    let carried = relation([term("a")], .equal, [term("b", last: true)])
    let other = LabelAxis([
      LabelAxis.Node(
        path: "c", label: Text(zh: "丙", en: "c"), hasFigures: true, isOptional: true, depth: 0, parent: nil)
    ])
    let before = StatutoryTable(layout: layout.altered(rows: other), at: SourceLocation(file: "b.md"))
    #expect(table([[count(4)], [count(9)]]).sides(of: carried, at: "x", lastYear: before) == nil)
  }

  @Test func `money and decimals are compared exactly, money in yuan`() {
    let figures: [[Figure?]] = [
      [.number(Quantity(.money(fen: 260_000_000), unit: "万元"))], [.number(Quantity(.money(fen: 1), unit: "元"))], [nil],
      [.number(Quantity(.money(fen: 260_000_001), unit: "元"))],
    ]
    let sides = table(figures).sides(of: sum("total", ["a", "b"]), at: "x")
    #expect(sides?.left == sides?.right)
    #expect(sides?.left.description == "2600000.01")
  }

  @Test func `bounds hold at equality`() {
    let (two, three) = (Decimal(mantissa: 2, scale: 0), Decimal(mantissa: 3, scale: 0))
    #expect(relation([], .atMost, []).holds(left: two, right: two))
    #expect(relation([], .atMost, []).holds(left: two, right: three))
    #expect(!relation([], .atMost, []).holds(left: three, right: two))
    #expect(relation([], .atLeast, []).holds(left: three, right: two))
    #expect(!relation([], .atLeast, []).holds(left: two, right: three))
    #expect(!relation([], .equal, []).holds(left: two, right: three))
  }

  @Test func `a sum that does not fit is not compared`() {
    #expect(table([[count(.max)], [count(1)], [nil], [count(0)]]).sides(of: sum("total", ["a", "b"]), at: "x") == nil)
  }

  @Test func `a reconstruction marks every number and nothing else, and keeps its reason`() {
    var table = table([[count(1), .blank], [.notApplicable, count(0)]])
    table.reconstruct(because: "合计栏推得")
    #expect(table.derivation == "合计栏推得")
    #expect(table["a", "x"]?.figure == .number(Quantity(.count(1), status: .reconstructed)))
    #expect(table["b", "y"]?.figure == .number(Quantity(.count(0), status: .reconstructed)))
    #expect(table["a", "y"]?.figure == .blank)
    #expect(table["b", "x"]?.figure == .notApplicable)
    #expect(table["total", "x"] == nil)
  }

  @Test func `an address that the form does not have has no cell`() {
    let table = table([[count(1)]])
    #expect(table["a", "x"]?.location.line == 3)
    #expect(table["a", "nothing"] == nil)
    #expect(table["nothing", "x"] == nil)
    #expect(table["", ""] == nil)
  }
}
