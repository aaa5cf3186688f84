import Disclosure
import Indicators
import Markup

// The comparisons that the portal puts first: of few centres each with its newest number, change and course; of many how far they lie
// apart, since a list of all is the page of the series itself.
extension PageDrawing {
  /// More would be a second index of series.
  private static let headlines = 3

  var homeComparison: HTML {
    let headlines = plan.comparison.definitions.filter(\.isHeadline).prefix(Self.headlines)
    let all = headlines.map { definition in
      (definition, plan.known(definition))
    }.filter { !$0.1.isEmpty }
    guard !all.isEmpty else { return HTML() }
    let isSmall = all.allSatisfy { $0.1.count <= Self.describedCentres }
    return (isSmall ? headlineCentres(all) : headlineSpread(all))
      + "<p class=\"section-more\"><a href=\"\(href(.compare))\">\(strings[.homeCompareAll])</a></p>\n"
  }

  private func headlineName(_ definition: SeriesDefinition) -> HTML {
    #"<a href="\#(href(.indicator(definition.id)))">\#(foreign(definition.name))</a>"#
  }

  private func headlineCentres(_ all: [(SeriesDefinition, [(Centre, Series)])]) -> HTML {
    OverviewTable(
      id: "headlines", classes: "centre-series-table", caption: "\(strings[.homeCompareCaption])",
      heads: [
        .init(words: strings[.centre]), .init(words: strings[.seriesNewest], isNumeric: true),
        .init(words: strings[.seriesChange], isNumeric: true), .init(words: strings[.seriesTrend]),
      ],
      groups: all.map { definition, series in
        .init(
          head: headlineName(definition),
          rows: series.compactMap { centre, one in
            one.newest.map {
              seriesRow(
                #"<a href="\#(href(.centre(centre.id)))">\#(foreign(shortName(of: centre)))</a>"#, one, newest: $0,
                centre)
            }
          })
      }
    ).render()
  }

  private func headlineSpread(_ all: [(SeriesDefinition, [(Centre, Series)])]) -> HTML {
    let rows = all.compactMap { definition, series -> HTML? in
      guard let year = commonYear(of: series.flatMap { $0.1.points.map(\.year) }) else { return nil }
      let points = series.compactMap { centre, one in one[year]?.point.map { (centre, $0) } }
        .sorted { $0.1.value < $1.1.value }
      let unit: HTML = #" <span class="series-unit">\#(unitText(of: definition))</span>"#
      // Of an even number the lower of the two in the middle: a number that some centre reported, with a place to lead to.
      let shown = [points.first, points[(points.count - 1) / 2], points.last].compactMap(\.self)
      let cells = shown.map { centre, point -> HTML in
        #"<td class="number"><a href="\#(address(of: point, centre))">\#(amount(of: point))</a>\#(unit)</td>"#
      }
      return
        #"<tr><th scope="row">\#(headlineName(definition))</th><td class="number">\#(year)</td><td class="number">\#(points.count)</td>\#(cells)</tr>\#("\n")"#
    }
    let heads: [(Phrase, Bool)] = [
      (.seriesName, false), (.year, true), (.seriesCentres, true), (.spreadLeast, true), (.spreadMiddle, true),
      (.spreadMost, true),
    ]
    return OverviewTable(
      id: "headlines", classes: "headline-spread", caption: "\(strings[.homeCompareSpread])",
      heads: heads.map { .init(words: strings[$0], isNumeric: $1) }, groups: [.init(rows: rows)]
    ).render()
  }

  /// The year that comes most often, which most centres have a number for; of equally many the newest.
  func commonYear(of years: [Int]) -> Int? {
    var counts: [Int: Int] = [:]
    for year in years { counts[year, default: 0] += 1 }
    return counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key
  }
}
