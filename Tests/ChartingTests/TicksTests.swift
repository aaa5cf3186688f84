import Testing

@testable import Charting

@Suite("Round numbers on an axis") struct TicksTests {
  @Test(arguments: [
    ([0.0, 5], 5, true, ["0", "1", "2", "3", "4", "5"]),
    ([0, 1], 5, true, ["0", "1"]),
    ([0, 1], 5, false, ["0", "0.2", "0.4", "0.6", "0.8", "1"]),
    ([], 5, true, ["0", "1"]),
    ([0, 0], 4, true, ["0", "1"]),
    ([8405, 28449], 5, true, ["0", "10,000", "20,000", "30,000"]),
    ([-3, 4], 4, true, ["\u{2212}4", "\u{2212}2", "0", "2", "4"]),
    ([0.3], 3, false, ["0", "0.1", "0.2", "0.3"]),
    ([100], 5, true, ["0", "20", "40", "60", "80", "100"]),
  ])
  func `steps are of one, two or five, and zero is among them`(
    values: [Double], count: Int, isCount: Bool, texts: [String]
  ) {
    let ticks = Ticks(covering: values, about: count, isCount: isCount)
    #expect(ticks.texts() == texts)
    #expect(ticks.range.contains(0) && values.allSatisfy(ticks.range.contains))
  }

  @Test func `texts too long for an axis count in ten thousands`() {
    let axis = ValueAxis([28_449_000], steps: 4, isCount: true, unit: "元", room: 50, words: .chinese)
    #expect(axis.ticks.map(\.text) == ["0", "1,000", "2,000", "3,000"])
    #expect(axis.unit == "单位：万元")
  }

  @Test func `the rows of a dot plot share no number, and zero has its own`() {
    let rows = [0, 0, 1, 10, 11, 60].map { BarRow("a", ChartValue(String($0), Double($0)), name: "a") }
    let groups = DotPlot(rows, unit: "件", isCount: true).groups(words: .chinese)
    #expect(groups.reduce(0) { $0 + $1.members.count } == rows.count)
    #expect(groups.last?.kind == .zero && groups.last?.members.count == 2)
    #expect(groups.dropLast().last?.kind == .between("1", "10"))
    #expect(groups.dropLast().last?.members.count == 2)
  }
}
