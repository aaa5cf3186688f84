import TestSupport
import Testing

@testable import Charting

@Suite("What holds of every chart, however few or many its values") struct LayoutRuleTests {
  private static let widths = [narrowWidth, wideWidth]

  private func drawing(of chart: any Chart, width: Double) -> Drawing {
    var drawing = Drawing(style: .themed, width: width, prefix: "c")
    chart.draw(in: &drawing, words: .chinese)
    return drawing
  }

  /// Whole line boxes are compared, as a browser measures them, not only the ink.
  private func overlaps(_ texts: [Drawing.PlacedText]) -> [String] {
    // From top to bottom, so that only what is near has to be compared.
    let sorted = texts.sorted { ($0.box.y, $0.box.x, $0.text) < ($1.box.y, $1.box.x, $1.text) }
    var found: [String] = []
    for (index, one) in sorted.enumerated() {
      for other in sorted[(index + 1)...].prefix(while: { $0.box.y < one.box.bottom }) where one.box.overlaps(other.box)
      {
        found.append("“\(one.text)” \(one.box) and “\(other.text)” \(other.box)")
      }
    }
    return found
  }

  @Test(arguments: 0..<90 as Range<UInt64>)
  func `no text leaves the box, and none that stands lies over another`(seed: UInt64) {
    var random = RandomCharts(seed: seed)
    let chart = random.chart()
    for width in Self.widths {
      let drawing = drawing(of: chart, width: width)
      let box = Box(x: 0, y: 0, width: width, height: drawing.height)
      for text in drawing.texts {
        #expect(box.contains(text.box), "seed \(seed), \(width): “\(text.text)” \(text.box) in \(box)")
      }
      #expect(overlaps(drawing.texts.filter { !$0.isTip }) == [], "seed \(seed), \(width)")
    }
  }

  @Test(arguments: 0..<15 as Range<UInt64>)
  func `a file of its own keeps to the same rules`(seed: UInt64) throws {
    var random = RandomCharts(seed: seed)
    let drawing = random.chart().standaloneDrawing(.sample, words: .chinese)
    let box = Box(x: 0, y: 0, width: drawing.width, height: drawing.height)
    for text in drawing.texts { #expect(box.contains(text.box), "“\(text.text)” \(text.box) in \(box)") }
    #expect(overlaps(drawing.texts) == [])
  }

  @Test(arguments: 0..<15 as Range<UInt64>)
  func `the same values give the same bytes`(seed: UInt64) {
    var (once, again) = (RandomCharts(seed: seed), RandomCharts(seed: seed))
    #expect(
      once.chart().figure(.sample, words: .chinese).bytes == again.chart().figure(.sample, words: .chinese).bytes)
  }

  @Test(arguments: 0..<15 as Range<UInt64>)
  func `nothing is turned, and nothing is styled in place`(seed: UInt64) throws {
    var random = RandomCharts(seed: seed)
    let chart = random.chart()
    for markup in [chart.figure(.sample, words: .chinese), chart.standalone(.sample, words: .chinese)] {
      for element in try elements(of: markup.string) {
        #expect(element.attributes["style"] == nil)
        #expect(element.attributes["transform"]?.contains("rotate") != true)
        #expect(element.name != "style" && element.name != "script")
      }
    }
  }

  @Test func `what is left out is counted and said`() throws {
    let rows = (0..<305).map { BarRow("中心 \($0)", ChartValue("1", 1), name: "中心 \($0)：1 件") }
    for chart in [BarChart(rows, unit: "件"), DotPlot(rows, unit: "件", isCount: true)] as [any Chart] {
      #expect(chart.leftOut == 5)
      #expect(chart.figure(.sample, words: .chinese).string.contains("另有 5 项未画出，见数据表"))
      #expect(chart.standalone(.sample, words: .chinese).string.contains("另有 5 项未画出，见数据表"))
    }
  }
}
