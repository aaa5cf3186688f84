import TestSupport
import Testing

@testable import Charting

@Suite("The colours of charts") struct ChartColourTests {
  /// What a class paints with, outside of any condition: the token behind `fill` or `stroke`.
  private func tokens(_ property: String, in sheet: StyleSheet) -> [String: String] {
    var tokens: [String: String] = [:]
    for rule in sheet.rules where rule.media.isEmpty {
      for declaration in rule.declarations where declaration.name == property && declaration.value.hasPrefix("var(--") {
        for selector in rule.selector.split(separator: ",") {
          tokens[selector.drop { $0 == " " }.description] = String(declaration.value.dropFirst(6).dropLast())
        }
      }
    }
    return tokens
  }

  @Test(arguments: Palette.Mode.allCases)
  func `text keeps 4.5 to 1 against the page, marks and lines that mean something 3 to 1`(mode: Palette.Mode) throws {
    let sheet = try StyleSheet(asset: "charts.css")
    let colours = try Palette(mode).colours
    let paper = try #require(colours["paper"])
    func ratio(_ token: String?) throws -> Double {
      let token = try #require(token)
      return try #require(colours[token]).contrast(with: paper)
    }
    let (fills, strokes, own) = (tokens("fill", in: sheet), tokens("stroke", in: sheet), tokens("color", in: sheet))
    for text in [".chart-text", ".chart-strong", ".chart-soft", ".chart-label"] {
      #expect(try ratio(fills[text]) >= 4.5, "\(mode), \(text)")
    }
    for stroke in [".chart-axis", ".chart-event", ".chart-break", ".chart-leader"] {
      #expect(try ratio(strokes[stroke]) >= 3, "\(mode), \(stroke)")
    }
    for number in 1...distinctSeries { #expect(try ratio(own[".chart-s\(number)"]) >= 3, "\(mode), series \(number)") }
  }

  @Test(arguments: [Palette.Mode.light, .dark])
  func `neighbouring series differ for every kind of sight`(mode: Palette.Mode) throws {
    let own = tokens("color", in: try StyleSheet(asset: "charts.css"))
    let colours = try Palette(mode).colours
    let series = try (1...distinctSeries).map { number -> Colour in
      let token = try #require(own[".chart-s\(number)"])
      return try #require(colours[token])
    }
    for sight in Colour.Sight.allCases {
      for (one, next) in zip(series, series.dropFirst()) {
        #expect(one.seen(with: sight).difference(from: next.seen(with: sight)) > 0.1, "\(mode), \(sight)")
      }
    }
  }

  @Test func `a file of its own has the light colours of the theme`() throws {
    let colours = try Palette(.light).colours
    #expect(Colour(hex: LightPalette.paper) == colours["paper"])
    #expect(Colour(hex: LightPalette.ink) == colours["ink"])
    #expect(Colour(hex: LightPalette.soft) == colours["ink-soft"])
    #expect(Colour(hex: LightPalette.axis) == colours["line-strong"])
    #expect(Colour(hex: LightPalette.grid) == colours["data-grid"])
    #expect(LightPalette.data.map(Colour.init(hex:)) == (1...6).map { colours["data-\($0)"] })
  }

  @Test func `every class that is drawn has its colour, in forced colours too, and no rule is for nothing`() throws {
    let sheet = try StyleSheet(asset: "charts.css")
    func classes(_ rules: [StyleSheet.Rule]) -> Set<String> {
      rules.reduce(into: []) { classes, rule in
        for match in rule.selector.matches(of: #/\.(chart[a-z0-9-]*)/#) { classes.insert(String(match.1)) }
      }
    }
    var drawn: Set<String> = []
    for seed in 0..<20 as Range<UInt64> {
      var random = RandomCharts(seed: seed)
      let markup = random.chart().figure(.sample, words: .chinese).string
      for element in try elements(of: markup) { drawn.formUnion(element.classes) }
    }
    // Names that stand so close that leaders have to lead to them.
    let close = (1...5).map { number in
      LineSeries("\(number)", points: [LinePoint(2024, ChartValue("\(number)", Double(number) / 9), name: "\(number)")])
    }
    let spark = Sparkline(close[0], years: 2023...2024, isCount: true).svg(name: "1").string
    let led = LineChart(close + [close[0]], years: 2023...2024, unit: "件", isCount: true)
    for element in try elements(of: led.figure(.sample, words: .chinese).string + spark) {
      drawn.formUnion(element.classes)
    }
    #expect(drawn.subtracting(["chart-to-table"]) == classes(sheet.rules))
    let forced = classes(sheet.rules.filter { $0.media == ["@media (forced-colors: active)"] })
    for paint in [
      Paint.text, .soft, .strong, .label, .grid, .axis, .event, .definitionBreak, .leader, .paper, .hollow(1), .pattern,
    ] {
      #expect(forced.contains(String(paint.classes.string.prefix { $0 != " " })))
    }
  }

  @Test func `series are told apart without colour: by shape and dash, or by pattern`() {
    #expect(Set((1...distinctSeries).map { dash(ofSeries: $0) ?? "" }).count == distinctSeries)
    let shapes = (1...distinctSeries).map { number -> String in
      var drawing = Drawing(style: .themed, width: 20, prefix: "c")
      Marker(series: number, marks: [], centre: Point(x: 10, y: 10)).draw(in: &drawing)
      return drawing.markup.string.split(separator: "\"")[1].description
    }
    #expect(Set(shapes).count == distinctSeries)
    let drawing = Drawing(style: .themed, width: 20, prefix: "c")
    let patterns = (1...distinctSeries).map { number in
      FillPattern.part(number).definition(in: drawing).string.replacing("part\(number)", with: "").replacing(
        "chart-s\(number)", with: "")
    }
    #expect(Set(patterns).count == distinctSeries)
  }
}
