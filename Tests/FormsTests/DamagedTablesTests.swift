import CommonMark
import Disclosure
import Forms
import Foundation
import Testing

/// Table three of 淄博 2024 and of 济南 2023 lost cells on the way into the public copy. What we publish in their place is
/// marked as reconstructed; here it is shown to be the only filling there is. What that rests on:
///
/// 1. Every printed number stands in its own row, and the numbers of a row keep their order: cells were lost, none was
///    moved or altered. A row of n numbers under the form's seven columns lost 7 − n of them, and nobody knows which.
/// 2. Every cell is a whole number, not negative (T3-N1).
/// 3. The relations of the form hold: 总计 = the six applicants in each row; 一 + 二 = （七） + 四 and （七） = the sum of the
///    leaf rows in each column.
///
/// Nothing else goes in: no guess which column is missing, no upper bound but those that follow from the above. What
/// the narrative says is compared with the result afterwards.
@Suite("Damaged tables have one filling only (重建)") struct DamagedTablesTests {
  /// The numbers as printed, row by row: originals/zibo-2024-report.
  static let zibo: [(row: String, printed: [Int])] = [
    ("received", [0, 1, 0, 0, 0, 0]), ("carried-in", [0, 0, 0, 0, 0, 0]), ("outcomes.disclosed", [0, 0, 0, 0, 0, 0]),
    ("outcomes.partly-disclosed", [0, 0, 0, 0, 0, 0]), ("outcomes.withheld.state-secrets", [0, 0, 0, 0, 0]),
    ("outcomes.withheld.prohibited-by-law", [0, 0, 0, 0, 0]),
    ("outcomes.withheld.security-and-stability", [0, 0, 0, 0, 0]),
    ("outcomes.withheld.third-party-rights", [0, 1, 0, 0, 1]), ("outcomes.withheld.internal-affairs", [0, 0, 0, 0, 0]),
    ("outcomes.withheld.process-information", [0, 0, 0, 0, 0]),
    ("outcomes.withheld.enforcement-files", [0, 0, 0, 0, 0]),
    ("outcomes.withheld.administrative-queries", [0, 0, 0, 0, 0]), ("outcomes.unavailable.not-held", [0, 0, 0, 0, 0]),
    ("outcomes.unavailable.not-ready-made", [0, 0, 0, 0, 0]), ("outcomes.unavailable.still-unclear", [0, 0, 0, 0, 0]),
    ("outcomes.not-processed.petitions", [0, 0, 0, 0, 0]), ("outcomes.not-processed.repeated", [0, 0, 0, 0, 0]),
    ("outcomes.not-processed.publications", [0, 0, 0, 0, 0]), ("outcomes.not-processed.excessive", [0, 0, 0, 0, 0]),
    ("outcomes.not-processed.confirmation", [0, 0, 0, 0, 0]), ("outcomes.other.not-corrected", [0, 0, 0, 0, 0]),
    ("outcomes.other.fee-unpaid", [0, 0, 0, 0, 0, 0]), ("outcomes.other.other", [0, 0, 0, 0, 0, 0]),
    ("outcomes.total", [0, 1, 0, 0, 0, 1]), ("carried-out", [0, 0, 0, 0, 0, 0]),
  ]

  /// originals/jinan-2023-report, whose table three is in the form of 2019.
  static let jinan: [(row: String, printed: [Int])] = {
    let layout = FormLibrary.national.layout("2019", "requests")
    return layout.rows.figureNodes.map { node in
      switch layout.rows.nodes[node].path {
      case "received", "outcomes.unavailable.not-held": (layout.rows.nodes[node].path, [5, 0, 0, 0, 0, 0, 5])
      case "outcomes.total": (layout.rows.nodes[node].path, [0, 0, 0, 0, 0, 5])
      case "carried-out": (layout.rows.nodes[node].path, [0, 0, 0, 0, 0, 0])
      default: (layout.rows.nodes[node].path, [0, 0, 0, 0, 0, 0, 0])
      }
    }
  }()

  @Test func `淄博 2024: one filling, and it is the one in content`() throws {
    let filled = try onlyFilling(of: Self.zibo, edition: "2021")
    let one = [0, 1, 0, 0, 0, 0, 1]
    for (row, figures) in filled {
      let carriesTheRequest = ["received", "outcomes.withheld.third-party-rights", "outcomes.total"].contains(row)
      #expect(figures == (carriesTheRequest ? one : [0, 0, 0, 0, 0, 0, 0]), "\(row)")
    }
    // “2024 年，收到政府信息公开申请 1 件”
    #expect(filled["received"]?.last == 1)
    try expect(filled, in: "centres/zibo/reports/2024.md", year: 2024)
  }

  @Test func `济南 2023: one filling, and it is the one in content`() throws {
    let filled = try onlyFilling(of: Self.jinan, edition: "2019")
    #expect(filled["outcomes.total"] == [5, 0, 0, 0, 0, 0, 5])
    #expect(filled["carried-out"] == [0, 0, 0, 0, 0, 0, 0])
    // “共收到 5 件政府信息依申请公开，5 件均为自然人通过网络提交，全部按时办结”
    #expect(filled["received"] == [5, 0, 0, 0, 0, 0, 5])
    try expect(filled, in: "centres/jinan/reports/2023.md", year: 2023)
  }

  @Test func `the search finds no filling for a table that cannot add up, and several where several are possible`() {
    var wrong = Self.jinan
    wrong[0].printed = [4, 0, 0, 0, 0, 0, 5]
    #expect(fillings(of: wrong).count == 0)
    // Without the total as well, 自然人 and 总计 of （七） follow from the column, but a leaf row may hold what it likes.
    var vague = Self.jinan
    let leaf = vague.firstIndex { $0.row == "outcomes.unavailable.not-held" }!
    vague[leaf].printed = []
    vague[leaf + 1].printed = []
    #expect(fillings(of: vague).count > 1)
  }

  // MARK: the search

  typealias Row = [Int]
  private let columns = 7

  private func onlyFilling(of table: [(row: String, printed: [Int])], edition: String) throws -> [String: Row] {
    let layout = FormLibrary.national.layout(edition, "requests")
    #expect(table.map(\.row) == layout.rows.figureNodes.map { layout.rows.nodes[$0].path }, "every row of the form")
    let found = fillings(of: table)
    #expect(found.count == 1, "\(found.count) fillings")
    let filling = try #require(found.first)
    // The edition's own relations agree: the search has not forgotten one.
    var drawn = StatutoryTable(layout: layout, at: SourceLocation(file: "original"))
    for (row, figures) in filling {
      for (column, figure) in figures.enumerated() {
        drawn[position: layout.rows.position(of: row)!, column] = .init(
          .number(Quantity(.count(figure))), at: SourceLocation(file: "original"))
      }
    }
    for relation in layout.relations where !relation.isContinuation {
      let axis = relation.direction == .down ? layout.columns : layout.rows
      for node in axis.figureNodes {
        let sides = try #require(drawn.sides(of: relation, at: axis.nodes[node].path))
        #expect(relation.holds(left: sides.left, right: sides.right), "\(relation.source) at \(axis.nodes[node].path)")
      }
    }
    return filling
  }

  /// Every filling, up to the hundredth: different ways to the same numbers are one filling.
  private func fillings(of table: [(row: String, printed: [Int])]) -> [[String: Row]] {
    let printed = Dictionary(uniqueKeysWithValues: table.map { ($0.row, $0.printed) })
    let isLeaf = { (row: String) in row.hasPrefix("outcomes.") && row != "outcomes.total" }
    let leaves = table.filter { isLeaf($0.row) }
    var found: [[String: Row]] = []
    for received in rowFillings(printed["received"]!, atMost: nil) {
      for carriedIn in rowFillings(printed["carried-in"]!, atMost: nil) {
        for carriedOut in rowFillings(printed["carried-out"]!, atMost: nil) {
          // 一 + 二 = （七） + 四 leaves one （七） at most.
          let total = (0..<columns).map { received[$0] + carriedIn[$0] - carriedOut[$0] }
          guard rowFillings(printed["outcomes.total"]!, atMost: nil).contains(total) else { continue }
          let rest: [String: Row] = [
            "received": received, "carried-in": carriedIn, "carried-out": carriedOut, "outcomes.total": total,
          ]
          distribute(total, over: leaves[...], into: rest, &found)
        }
      }
    }
    return found
  }

  /// （七） = the sum of the leaf rows. No cell of a leaf exceeds what is left of its column, so the search ends.
  private func distribute(
    _ left: Row, over leaves: ArraySlice<(row: String, printed: [Int])>, into filling: [String: Row],
    _ found: inout [[String: Row]]
  ) {
    guard found.count < 100 else { return }
    guard let leaf = leaves.first else {
      if left.allSatisfy({ $0 == 0 }) { found.append(filling) }
      return
    }
    // What the rows below print needs its place too; a branch that has too little left is given up early.
    guard leaves.flatMap(\.printed).reduce(0, +) <= left.reduce(0, +) else { return }
    for row in rowFillings(leaf.printed, atMost: left) {
      var filling = filling
      filling[leaf.row] = row
      distribute(zip(left, row).map { $0 - $1 }, over: leaves.dropFirst(), into: filling, &found)
    }
  }

  /// The rows of seven that hold the printed numbers in order and whose last cell is the sum of the others.
  ///
  /// - Parameter most: a bound for each cell; without one at most one cell may be missing, which then follows from the
  /// sum.
  private func rowFillings(_ printed: [Int], atMost most: Row?) -> Set<Row> {
    precondition(most != nil || columns - printed.count <= 1)
    var rows: Set<Row> = []
    func place(_ row: Row, _ rest: ArraySlice<Int>) {
      let column = row.count
      let missing = columns - column - rest.count
      if column == columns - 1 {
        let sum = row.reduce(0, +)
        guard rest.first ?? sum == sum, sum <= most?[column] ?? sum else { return }
        rows.insert(row + [sum])
        return
      }
      if let next = rest.first, next <= most?[column] ?? next { place(row + [next], rest.dropFirst()) }
      guard missing > 0 else { return }
      // The one missing cell of an unbounded row: the total is printed, and the cell is what it lacks.
      let bound = most?[column] ?? max(0, printed.last! - printed.dropLast().reduce(0, +))
      for value in 0...max(0, bound) { place(row + [value], rest) }
    }
    place([], printed[...])
    return rows
  }

  // MARK: what is published

  private func expect(_ filling: [String: Row], in path: String, year: Int) throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let bytes = try Array(Data(contentsOf: root.appending(path: "content").appending(path: path)))
    let binding = ReportBinding(
      readDocument(file: path, bytes: bytes).body.tables.map(\.grid), year: year, library: .national,
      reportLocation: SourceLocation(file: path))
    let table = try #require(binding.tables.first { $0.table.layout.id == "requests" }?.table)
    for (row, figures) in filling {
      for (column, figure) in figures.enumerated() {
        let cell = table[position: try #require(table.layout.rows.position(of: row)), column]
        #expect(cell?.figure.quantity?.amount == .count(figure), "\(row), column \(column + 1)")
      }
    }
  }
}
