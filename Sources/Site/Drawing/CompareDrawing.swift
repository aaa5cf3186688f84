import Disclosure
import Indicators
import Markup

// The list of all comparable series.
extension PageDrawing {
  var compareSlots: [String: Slot] {
    [
      "title": .text(strings[.compareTitle]), "groups": .drawn { compareGroups }, "ways": .html(compareWays),
    ]
  }

  private var compareGroups: HTML {
    SeriesDefinition.Group.allCases.map { group -> HTML in
      let definitions = plan.comparison.definitions.filter { $0.group == group }
      guard !definitions.isEmpty else { return HTML() }
      let rows = definitions.map { definition -> HTML in
        let series = plan.comparison.series(definition)
        let reporting = series.count { $0.newest != nil }
        let years = series.flatMap { $0.points.map(\.year) }
        let span: HTML =
          if let first = years.min(), let last = years.max() {
            first == last ? "\(first)" : "\(strings(.yearSpan, ["first": String(first), "last": String(last)]))"
          } else { "\(strings[.seriesNone])" }
        return """
          <tr><th scope="row"><a href="\(href(.indicator(definition.id)))">\(foreign(definition.name))</a></th><td>\(unitName(of: definition))</td><td class="number">\(reporting)</td><td>\(span)</td></tr>

          """
      }
      return """
        <section class="series-group" aria-labelledby="\(group.rawValue)">
        <h2 id="\(group.rawValue)">\(strings[group.phrase])</h2>
        \(OverviewTable(
          id: "series-\(group.rawValue)", classes: "series-list",
          caption: "\(strings(.seriesListCaption, ["group": strings[group.phrase]]))",
          heads: [
            .init(words: strings[.seriesName]), .init(words: strings[.seriesUnit]),
            .init(words: strings[.seriesCentres], isNumeric: true), .init(words: strings[.seriesYears]),
          ], groups: [.init(rows: rows)]
        ).render())</section>

        """
    }.joined()
  }

  func unitName(of definition: SeriesDefinition) -> HTML {
    language == .english ? "\(definition.unit.many)" : "\(definition.unit.zh)"
  }
}

extension SeriesDefinition.Group {
  var phrase: Phrase {
    switch self {
    case .requests: .seriesRequests
    case .outcomes: .seriesOutcomes
    case .remedies: .seriesRemedies
    case .documents: .seriesDocuments
    case .fees: .seriesFees
    case .publicity: .seriesPublicity
    case .engagement: .seriesEngagement
    case .trade: .seriesTrade
    }
  }
}
