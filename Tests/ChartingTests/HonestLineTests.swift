import TestSupport
import Testing

@testable import Charting

@Suite("Lines join only what compares") struct HonestLineTests {
  private func point(_ year: Int, _ value: Int, _ marks: PointMarks = []) -> LinePoint {
    LinePoint(year, ChartValue(String(value), Double(value)), marks: marks, name: "\(year) 年：\(value) 件")
  }

  private func years(_ series: LineSeries) -> [[Int]] { series.runs.map { $0.map(\.year) } }

  @Test func `a year without a value parts the line`() {
    #expect(
      years(LineSeries("a", points: [point(2018, 1), point(2019, 2), point(2021, 0)])) == [[2018, 2019], [2021]])
  }

  @Test func `a break of definition parts the line at the year it begins with`() {
    let series = LineSeries(
      "a", points: [point(2018, 1), point(2019, 2), point(2020, 3)],
      breaks: [SeriesBreak(2019, label: "口径", explanation: "不同")])
    #expect(years(series) == [[2018], [2019, 2020]])
  }

  @Test func `a part of a year is joined to nothing`() {
    let series = LineSeries("a", points: [point(2022, 1), point(2023, 2, .partYear), point(2024, 3)])
    #expect(years(series) == [[2022], [2023], [2024]])
  }

  @Test(arguments: 0..<80 as Range<UInt64>)
  func `no drawn line spans a gap, a break or a part of a year`(seed: UInt64) throws {
    var random = RandomCharts(seed: seed)
    let chart = random.lineChart()
    for width in [narrowWidth, wideWidth] {
      let layout = try #require(LineLayout(chart, width: width, names: .inLegend, words: .chinese))
      for line in layout.lines {
        let series = chart.series[line.series - 1]
        let ends = [line.segment.start, line.segment.end].map { end in
          layout.points.first { $0.series == line.series && $0.place == end }?.point
        }
        let one = try #require(ends[0])
        let next = try #require(ends[1])
        #expect(next.year == one.year + 1)
        #expect(!series.breaks.contains { $0.year == next.year })
        #expect(!one.marks.union(next.marks).contains(.partYear))
        #expect(line.isImplied == one.marks.union(next.marks).contains(.implied))
      }
      let expected = chart.series.reduce(0) { $0 + $1.runs.reduce(0) { $0 + $1.count - 1 } }
      #expect(layout.lines.count == expected)
    }
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `every value of the drawn series has its mark, in the order of years, then of series`(seed: UInt64) throws {
    var random = RandomCharts(seed: seed)
    let chart = random.lineChart()
    let layout = try #require(LineLayout(chart, width: wideWidth, names: .inLegend, words: .chinese))
    #expect(layout.points.count == chart.series.reduce(0) { $0 + $1.points.count })
    let order = layout.points.map { [$0.point.year, $0.series] }
    #expect(order == order.sorted { $0.lexicographicallyPrecedes($1) })
    for point in layout.points { #expect(layout.plot.y <= point.place.y && point.place.y <= layout.plot.bottom) }
  }

  @Test func `zero stands on the baseline, and equal values stand beside each other`() throws {
    let chart = LineChart(
      ["a", "b", "c"].map { LineSeries($0, points: [point(2023, 0), point(2024, 4)]) }, years: 2023...2024, unit: "件",
      isCount: true)
    let layout = try #require(LineLayout(chart, width: wideWidth, names: .inLegend, words: .chinese))
    let zeros = layout.points.filter { $0.point.year == 2023 }
    #expect(zeros.allSatisfy { $0.place.y == layout.baseline })
    #expect(zeros[1].place.x - zeros[0].place.x > 11 && zeros[2].place.x - zeros[1].place.x > 11)
  }

  @Test func `an implied value is hollow and dashed, a part of a year half full, a lower bound has an arrow`() throws {
    func marker(_ marks: PointMarks) throws -> [DrawnElement] {
      var drawing = Drawing(style: .themed, width: 100, prefix: "c")
      Marker(series: 1, marks: marks, centre: Point(x: 50, y: 50)).draw(in: &drawing)
      return try elements(of: drawing.markup.string)
    }
    let implied = try marker(.implied)
    #expect(implied.map(\.classes) == [["chart-hollow", "chart-s1"]])
    #expect(implied[0].attributes["stroke-dasharray"] != nil)
    #expect(try marker(.partYear).map { $0.classes[0] } == ["chart-hollow", "chart-mark"])
    #expect(try marker(.atLeast).map { $0.classes[0] } == ["chart-mark", "chart-line"])
    #expect(try marker([]).map { $0.classes[0] } == ["chart-mark"])
  }

  @Test func `the day of an event lies between the years it happened between`() throws {
    // 15 May 2019: four and a half months of 2019 had passed, so all of 2018 lies before it and most of 2019 behind.
    let chart = LineChart(
      [LineSeries("a", points: [point(2018, 1), point(2019, 2)])], years: 2018...2019,
      events: [ChartEvent(year: 2019, part: 0.37, label: "2019-05-15")], unit: "件", isCount: true)
    let layout = try #require(LineLayout(chart, width: wideWidth, names: .inLegend, words: .chinese))
    let x = layout.uprights[0].x
    #expect(layout.points[0].place.x < x && x < layout.points[1].place.x)
  }

  @Test func `names stand at the lines where there is room, and in a legend where there is none`() {
    func series(_ name: String) -> LineSeries { LineSeries(name, points: [point(2023, 1), point(2024, 4)]) }
    let short = LineChart([series("甲"), series("乙")], years: 2023...2024, unit: "件", isCount: true)
    #expect(LineLayout(short, width: narrowWidth, names: .atTheLines, words: .chinese)?.hasLegend == false)
    let long = LineChart(
      [series("甲市公共资源交易中心高新技术产业开发区分中心"), series("乙")], years: 2023...2024, unit: "件", isCount: true)
    #expect(LineLayout(long, width: narrowWidth, names: .atTheLines, words: .chinese) == nil)
  }
}
