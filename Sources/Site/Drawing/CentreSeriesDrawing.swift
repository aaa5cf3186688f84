import Charting
import Disclosure
import Indicators
import Markup

// What one centre can be compared with itself by: each series with its newest number, its change and its course.
extension PageDrawing {
  func centreSeries(_ centre: Centre) -> HTML {
    let groups = SeriesDefinition.Group.allCases.compactMap { group -> OverviewTable.Group? in
      let rows = plan.comparison.definitions.filter { $0.group == group }.compactMap { definition -> HTML? in
        let series = plan.series(definition, of: centre)
        return series.newest.map {
          seriesRow(
            #"<a href="\#(href(.indicator(definition.id)))">\#(foreign(definition.name))</a>"#, series, newest: $0,
            centre)
        }
      }
      return rows.isEmpty ? nil : OverviewTable.Group(head: "\(strings[group.phrase])", rows: rows)
    }
    guard !groups.isEmpty else { return HTML() }
    let beside: HTML? =
      plan.has(.sideBySide(.centre(centre.id)))
      ? #"<p class="side-link"><a href="\#(href(.sideBySide(.centre(centre.id))))">\#(heading(of: .centre(centre.id)))</a></p>\#("\n")"#
      : nil
    let table = OverviewTable(
      id: "series", classes: "centre-series-table",
      caption: strings.markup(.centreSeriesCaption, ["centre": foreign(name(of: centre))]),
      heads: [
        .init(words: strings[.seriesName]), .init(words: strings[.seriesNewest], isNumeric: true),
        .init(words: strings[.seriesChange], isNumeric: true), .init(words: strings[.seriesTrend]),
      ], groups: groups
    ).render()
    return "\(table)\(beside)"
  }

  /// The newest number with where it stands, its change against the one before, and the course of all.
  func seriesRow(_ head: HTML, _ series: Series, newest: SeriesPoint, _ centre: Centre) -> HTML {
    let definition = series.definition
    let marks = remarks(of: newest).map { #"<span class="series-remark">\#($0)</span>"# as HTML }
    let unit: HTML = #" <span class="series-unit">\#(unitText(of: definition, newest))</span>"#
    let year: HTML = #"<span class="series-year">\#(strings(.yearTitle, ["year": String(newest.year)]))</span>"#
    return """
      <tr><th scope="row">\(head)</th><td class="number"><a href="\(address(of: newest, centre))">\(amount(of: newest))</a>\(unit)\(year)\(marks)</td>\(change(of: series, newest))<td>\(trend(of: series, centre))</td></tr>

      """
  }

  private func change(of series: Series, _ newest: SeriesPoint) -> HTML {
    guard let before = series.points.dropLast().last,
      let change = try? series.change(from: before.year, to: newest.year).get()
    else { return #"<td class="number change-unknown">\#(strings[.changeUnknown])</td>"# }
    let since: HTML = #"<span class="series-year">\#(strings(.seriesSince, ["year": String(before.year)]))</span>"#
    if change.difference.mantissa == 0 {
      return #"<td class="number change-none">\#(strings[.changeNone])\#(since)</td>"#
    }
    return change.difference.mantissa > 0
      ? #"<td class="number change-up">+\#(change.difference.description)\#(since)</td>"#
      : #"<td class="number change-down">−\#(change.difference.negated.description)\#(since)</td>"#
  }

  /// A line of at least two points; one alone has no course.
  private func trend(of series: Series, _ centre: Centre) -> HTML {
    guard series.points.count >= 2 else { return #"<span class="series-absent">\#(strings[.seriesOneYear])</span>"# }
    // Its values have no links and no names of their own: the sentence says them all.
    let points = series.points.map { LinePoint($0.year, value(of: $0), marks: marks(of: $0), name: "") }
    return Sparkline(
      LineSeries("", points: points, breaks: breaks(of: series)), years: plan.comparison.years,
      isCount: series.points.allSatisfy { $0.value.scale == 0 }
    ).svg(name: told(series))
  }
}
