import Foundation
import Testing

@testable import Charting

@Suite("A chart on a page and as a file") struct FigureTests {
  private let hostile = "<script>alert(1)</script> & \"x\" ' onload=1 \u{0}\u{FFFF} ]]>"

  private var chart: LineChart {
    LineChart(
      [
        LineSeries(
          "淄博",
          points: [
            LinePoint(2018, ChartValue("1", 1), href: "a.html#x", name: "淄博 2018 年：1 件"),
            LinePoint(2023, ChartValue("5", 5), marks: .implied, href: "b.html#y", name: "淄博 2023 年：5 件（推得）"),
            LinePoint(2024, ChartValue("1", 1), href: "c.html#z", name: "淄博 2024 年：1 件"),
          ], breaks: [SeriesBreak(2019, label: "口径变更", explanation: "2019 年起定义不同。")]),
        LineSeries(
          "吴忠", points: [LinePoint(2024, ChartValue("0", 0), marks: .partYear, name: "吴忠 2024 年（5 月 29 日起）：0 件")]),
      ], years: 2018...2024, events: [ChartEvent(year: 2019, part: 0.37, label: "2019-05-15 条例修订施行")], unit: "件",
      isCount: true)
  }

  @Test func `the drawing is named by the titles that everybody sees and described by the sentence below it`() throws {
    let all = try elements(of: chart.figure(.sample, words: .chinese).string)
    #expect(all.filter { $0.name == "svg" }.map { $0.attributes["role"] } == [nil, nil])
    let drawings = all.filter { $0.classes.contains { ["chart-narrow", "chart-wide"].contains($0) } }
    #expect(drawings.count == 2)
    let ids = Dictionary(all.compactMap { one in one.attributes["id"].map { ($0, one.text) } }) { first, _ in
      Issue.record("an identifier stands twice")
      return first
    }
    for drawing in drawings {
      #expect(drawing.attributes["role"] == "group")
      let names = try #require(drawing.attributes["aria-labelledby"]).split(separator: " ")
      #expect(names.map { ids[String($0)] } == [ChartCaption.sample.message, ChartCaption.sample.subtitle])
      let description = try #require(drawing.attributes["aria-describedby"])
      #expect(ids[description] == ChartCaption.sample.description)
    }
    #expect(all.first?.name == "figure" && all.first?.attributes["role"] == "group")
    #expect(all.contains { $0.name == "a" && $0.attributes["href"] == "#received-table" })
  }

  @Test func `each value is a link with a name, and what shows on focus is in it`() throws {
    let all = try elements(of: chart.figure(.sample, words: .chinese).string)
    let links = all.filter { $0.name == "a" && $0.classes == ["chart-point"] }
    let once = ["淄博 2018 年：1 件", "淄博 2023 年：5 件（推得）", "淄博 2024 年：1 件"]
    #expect(links.map { $0.attributes["aria-label"] } == once + once)
    #expect(links.map(\.text) == once + once)
    #expect(links.allSatisfy { $0.attributes["tabindex"] == nil })
    // Nothing to lead to is no stop of the Tab key, but has its name too.
    #expect(all.count { $0.attributes["role"] == "img" && $0.name == "g" } == 2)
    #expect(!all.contains { $0.name == "title" })
  }

  @Test func `a chart of very many links stops the Tab key at few`() throws {
    let rows = (0..<300).map { BarRow("中心 \($0)", ChartValue("1", 1), href: "#\($0)", name: "中心 \($0)：1 件") }
    for chart in [BarChart(rows, unit: "件"), DotPlot(rows, unit: "件", isCount: true)] as [any Chart] {
      let links = try elements(of: chart.figure(.sample, words: .chinese).string).filter {
        $0.classes == ["chart-point"]
      }
      #expect(links.count == 600)
      let stops = links.count { $0.attributes["tabindex"] == nil }
      #expect((2...4).contains(stops), "\(stops)")
    }
  }

  @Test func `a chart without links is one picture`() throws {
    let rows = [BarRow("甲", ChartValue("1", 1), name: "甲：1 件")]
    let drawings = try elements(of: BarChart(rows, unit: "件").figure(.sample, words: .chinese).string)
      .filter { $0.name == "svg" }
    #expect(drawings.map { $0.attributes["role"] } == ["img", "img"])
  }

  @Test func `no name, however hostile, becomes markup`() throws {
    let point = LinePoint(2024, ChartValue(hostile, 3), href: "\"><script>", name: hostile)
    let line = LineSeries(hostile, points: [point], breaks: [SeriesBreak(2024, label: hostile, explanation: hostile)])
    let row = BarRow(hostile, ChartValue(hostile, 2), href: hostile, name: hostile)
    let charts: [any Chart] = [
      LineChart(
        [line, line], years: 2023...2024, events: [ChartEvent(year: 2024, part: 0, label: hostile)], unit: hostile,
        isCount: true),
      BarChart([row], unit: hostile), DotPlot([row], unit: hostile, isCount: true),
      StackedBars(
        parts: [hostile],
        [StackRow(hostile, total: hostile, parts: [.init(ChartValue(hostile, 2), href: hostile, name: hostile)])],
        unit: hostile),
      SmallMultiples([.init(line, href: hostile, name: hostile)], years: 2023...2024, unit: hostile, isCount: true),
    ]
    let caption = ChartCaption(
      id: "c", message: hostile, subtitle: hostile, description: hostile, source: [.init(hostile, href: hostile)],
      tableID: "t")
    let known: Set = [
      "figure", "figcaption", "h3", "p", "div", "svg", "g", "path", "rect", "text", "a", "ul", "li", "defs", "pattern",
      "title",
      "desc",
    ]
    for chart in charts {
      for markup in [chart.figure(caption, words: .chinese), chart.standalone(caption, words: .chinese)] {
        for element in try elements(of: markup.string) {
          #expect(known.contains(element.name), "\(element.name)")
          #expect(!element.attributes.keys.contains { $0.hasPrefix("on") })
        }
      }
    }
    let spark = Sparkline(line, years: 2023...2024, isCount: true).svg(name: hostile)
    #expect(try elements(of: spark.string).allSatisfy { known.contains($0.name) })
  }

  @Test func `a file of its own needs no style sheet and no page`() throws {
    let file = chart.standalone(.sample, words: .chinese).string
    let all = try elements(of: file)
    #expect(!all.contains { $0.attributes["class"] != nil || $0.name == "a" })
    #expect(file.contains("来源：2024 年报告") && file.contains("2019 年起定义不同。"))
    #expect(all[0].attributes["xmlns"] == "http://www.w3.org/2000/svg")
    for stroke in all.compactMap({ $0.attributes["stroke"] ?? $0.attributes["fill"] }) {
      #expect(stroke == "none" || stroke.hasPrefix("#") || stroke.hasPrefix("url(#"), "\(stroke)")
    }
  }

  /// The drawings as they were looked at; to accept a new look, run the tests with `CHARTING_GOLDEN=write` and look at what changed.
  @Test(arguments: ["line", "bars"]) func `two small charts are drawn as they were looked at`(_ name: String) throws {
    let rows = [
      BarRow("济南", ChartValue("5", 5), href: "#a", name: "济南：5 件"),
      BarRow("吴忠", ChartValue("0", 0), marks: .partYear, name: "吴忠（不足一年）：0 件"),
      BarRow("淄博", nil, absence: "未发布报告", name: "淄博：未发布报告"),
    ]
    let drawn: any Chart = name == "line" ? chart : BarChart(rows, unit: "件")
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden/\(name).svg")
    let svg = drawn.standalone(.sample, words: .chinese).string
    if ProcessInfo.processInfo.environment["CHARTING_GOLDEN"] == "write" {
      try svg.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == svg)
  }
}
