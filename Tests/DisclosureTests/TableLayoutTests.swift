import Disclosure
import Testing

@Suite("The labels of a form, as a tree") struct TableLayoutTests {
  private static func node(
    _ path: String, _ depth: Int, parent: Int?, figures: Bool = true, unit: String = "", kind: FigureText.Kind = .count,
    signed: Bool = false
  ) -> LabelAxis.Node {
    LabelAxis.Node(
      path: path, label: Text(zh: path, en: path), unit: unit, kind: kind, isSigned: signed, hasFigures: figures,
      depth: depth, parent: parent)
  }

  /// in · out (a group: disclosed, withheld (a group: secret, other), total)
  private let axis = LabelAxis([
    node("in", 0, parent: nil), node("out", 0, parent: nil, figures: false), node("out.disclosed", 1, parent: 1),
    node("out.withheld", 1, parent: 1, figures: false), node("out.withheld.secret", 2, parent: 3),
    node("out.withheld.other", 2, parent: 3), node("out.total", 1, parent: 1),
  ])

  @Test func `labels with figures are counted, in the order of the law`() {
    #expect(axis.figureNodes == [0, 2, 4, 5, 6])
    #expect(axis.depth == 3)
    #expect(axis.position(of: "out.withheld.other") == 3)
    #expect(axis.position(of: "out.withheld") == nil, "a group has no figures")
    #expect(axis.figureCount(under: 1) == 4)
    #expect(axis.figureCount(under: 0) == 1)
  }

  @Test func `ancestors stand outermost first`() {
    #expect(axis.ancestors(of: 4) == [1, 3])
    #expect(axis.ancestors(of: 0).isEmpty)
    #expect(axis.children(of: 1) == [2, 3, 6])
  }

  @Test func `the topmost figures below a label stop at the first that has figures`() {
    #expect(
      axis.topmostFigures(below: "out") == ["out.disclosed", "out.withheld.secret", "out.withheld.other", "out.total"])
    #expect(axis.topmostFigures(below: "out.withheld") == ["out.withheld.secret", "out.withheld.other"])
    #expect(axis.topmostFigures(below: "").count == 5)
    #expect(axis.topmostFigures(below: "in").isEmpty)
    #expect(axis.topmostFigures(below: "nothing").isEmpty)
    let nested = LabelAxis([
      Self.node("a", 0, parent: nil), Self.node("a.b", 1, parent: 0), Self.node("a.b.c", 2, parent: 1),
    ])
    #expect(nested.topmostFigures(below: "a") == ["a.b"], "c is part of b already")
    #expect(nested.topmostFigures(below: "") == ["a"])
  }

  @Test func `an axis without labels is empty, not an error`() {
    let none = LabelAxis([])
    #expect(none.figureNodes.isEmpty)
    #expect(none.topmostFigures(below: "").isEmpty)
  }

  private func layout(row: LabelAxis.Node, column: LabelAxis.Node) -> TableLayout {
    TableLayout(
      id: "t", edition: "x", caption: Text(zh: "", en: ""), section: "", corner: Text(zh: "", en: ""),
      cornerAliases: [],
      style: .merged, unitColumn: nil, rows: LabelAxis([row]), columns: LabelAxis([column]), relations: [])
  }

  @Test func `a unit, a kind or a sign of the column goes before that of the row`() {
    let reader = layout(
      row: Self.node("r", 0, parent: nil, unit: "件"),
      column: Self.node("c", 0, parent: nil, unit: "万元", kind: .money, signed: true)
    ).reader(row: 0, column: 0)
    #expect(reader.unit == "万元" && reader.kind == .money && reader.isSigned)
    let ofRow = layout(
      row: Self.node("r", 0, parent: nil, unit: "分", kind: .decimal), column: Self.node("c", 0, parent: nil)
    ).reader(row: 0, column: 0)
    #expect(ofRow.unit == "分" && ofRow.kind == .decimal && !ofRow.isSigned)
  }

  @Test func `a column counted in things is no money, though its row is`() {
    let reader = layout(
      row: Self.node("r", 0, parent: nil, unit: "万元", kind: .money), column: Self.node("c", 0, parent: nil, unit: "笔")
    ).reader(row: 0, column: 0)
    #expect(reader.cell("5") == .success(.number(Quantity(.count(5), unit: "笔"))))
  }

  @Test func `an address names table, row and column`() {
    let layout = layout(row: Self.node("r.s", 0, parent: nil), column: Self.node("c", 0, parent: nil))
    #expect(layout.address(row: 0, column: 0) == "t.r.s/c")
  }
}
