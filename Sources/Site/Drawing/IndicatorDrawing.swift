import Charting
import Disclosure
import Indicators
import Markup

// One comparable series: its chart, every number with the place it came from, and what keeps numbers from being compared.
extension PageDrawing {
  func indicatorContent(_ id: String) -> (Layout, [String: Slot], title: Words) {
    guard let definition = plan.comparison[id] else { preconditionFailure("the plan names series of the corpus only") }
    let title = Words(definition.name, on: language)
    let series = Array(zip(corpus.centres, plan.comparison.series(definition)))
    let known = series.filter { $0.1.newest != nil }
    let slots: [String: Slot] = [
      "title": .text(title.text), "titleLang": .text(title.language.rawValue), "assets": .text(root + "assets/"),
      "unit": .text(language == .english ? definition.unit.many : definition.unit.zh),
      "definition": .html("<p>\(foreign(definition.definition))</p>\n\(ownDefinitionNote(definition))"),
      "chart": .drawn { known.isEmpty ? HTML() : indicatorChart(definition, known).figure(words: chartWords) },
      "table": .drawn { seriesTable(definition, known) },
      "parts": .drawn { seriesParts(definition, known) },
      "sentences": .drawn { seriesSentences(known) },
      "downloads": .html(seriesDownloads(definition, hasChart: !known.isEmpty)),
      "breaks": .html(breakList(definition)),
      "absent": .html(absentCentres(series.filter { $0.1.newest == nil }.map(\.0))),
    ]
    return (.indicator, slots, title)
  }

  private func ownDefinitionNote(_ definition: SeriesDefinition) -> HTML? {
    definition.isOwnToEachCentre ? "<p class=\"section-note\">\(strings[.seriesOwnDefinition])</p>\n" : nil
  }

  // MARK: the table

  private func seriesTable(_ definition: SeriesDefinition, _ series: [(Centre, Series)]) -> HTML {
    guard !series.isEmpty else { return "<p>\(strings[.seriesNone])</p>\n" }
    let years = plan.comparison.years
    let rows = series.map { centre, series -> HTML in
      let cells = years.map { year in cell(series[year], of: centre) }
      return
        #"<tr data-centre="\#(centre.id)" data-region="\#(centre.region.map(CentreGroup.province) ?? "")"><th scope="row"><a href="\#(href(.centre(centre.id)))">\#(foreign(name(of: centre)))</a></th>\#(cells)</tr>\#("\n")"#
    }
    return OverviewTable(
      id: "series-table", classes: "series-table",
      caption: strings.markup(
        .seriesCaption, ["series": foreign(definition.name), "unit": unitName(of: definition)]),
      heads: [.init(words: strings[.centre])] + years.map { .init(words: String($0), isNumeric: true) },
      groups: [.init(rows: rows)]
    ).render()
  }

  func cell(_ reading: Reading?, of centre: Centre) -> HTML {
    switch reading {
    case .point(let point)?:
      let marks = remarks(of: point).map { #"<span class="series-remark">\#($0)</span>"# as HTML }
      return
        #"<td class="number"><a href="\#(address(of: point, centre))">\#(amount(of: point))</a>\#(marks)</td>"#
    case .absence(let absence)?: return #"<td class="number series-absent">\#(strings[absence.phrase])</td>"#
    case nil: return "<td></td>"
    }
  }

  /// The number as the report has it: a bound says that it is one.
  func amount(of point: SeriesPoint) -> String {
    switch point.qualifier {
    case .exactly: point.value.description
    case .atLeast: strings(.seriesAtLeast, ["value": point.value.description])
    case .almost: strings(.seriesAlmost, ["value": point.value.description])
    }
  }

  /// Where the cell or the sentence stands that it came from; of a sum the first.
  func address(of point: SeriesPoint, _ centre: Centre) -> String {
    guard let origin = point.origins.first else { return href(.report(centre: centre.id, year: point.year)) }
    return href(.report(centre: centre.id, year: origin.year), fragment: origin.anchor)
  }

  func remarks(of point: SeriesPoint) -> [String] {
    var remarks: [String] = []
    if let period = point.partYear {
      remarks.append(strings(.seriesPartYear, ["first": period.start.iso, "last": period.end.iso]))
    }
    if point.status == .implied {
      remarks.append(strings(.seriesImplied, ["year": String(point.origins.last?.year ?? point.year + 1)]))
    }
    if point.status == .reconstructed { remarks.append(strings[.seriesReconstructed]) }
    return remarks
  }

  // MARK: words

  /// Centres that are told in sentences; more would be a text nobody reads, and the table has all.
  private static let toldCentres = 12
  /// As many as the description of a chart tells of one by one, and one chart has lines for.
  static let describedCentres = 4

  private func seriesSentences(_ series: [(Centre, Series)]) -> HTML {
    // Of few centres the chart says it.
    guard series.count > Self.describedCentres, series.count <= Self.toldCentres else { return HTML() }
    let items = series.map { centre, series -> HTML in
      "<li>\(foreign(shortName(of: centre)))\(strings[.colon])\(told(series))</li>\n"
    }
    return "<ul class=\"series-sentences\">\n\(items)</ul>\n"
  }

  private func seriesDownloads(_ definition: SeriesDefinition, hasChart: Bool) -> HTML {
    let data = page.address.up + SitePlan.path(of: .indicator(definition.id))
    let chart: HTML? =
      hasChart ? #"<li><a href="chart.svg" download="\#(definition.id).svg">\#(strings[.seriesSvg])</a></li>"# : nil
    return
      #"<ul class="download-list"><li><a href="\#(data)data.csv" download="\#(definition.id).csv" type="text/csv">\#(strings[.seriesCsv])</a></li><li><a href="\#(data)data.json" download="\#(definition.id).json" type="application/json">\#(strings[.seriesJson])</a></li>\#(chart)</ul>\#("\n")"#
  }

  private func breakList(_ definition: SeriesDefinition) -> HTML {
    let items = definition.lawfulBreaks.map { year, reason -> HTML in
      "<li>\(strings(.seriesBreak, ["before": String(year - 1), "after": String(year)]))\(strings[.colon])\(foreign(reason))</li>\n"
    }
    return items.isEmpty ? HTML() : "<ul class=\"note-list\">\n\(items)</ul>\n"
  }

  private func absentCentres(_ centres: [Centre]) -> HTML {
    guard !centres.isEmpty else { return HTML() }
    let shown = centres.prefix(40).map { centre -> HTML in
      #"<li><a href="\#(href(.centre(centre.id)))">\#(foreign(name(of: centre)))</a></li>"#
    }
    let more: HTML? =
      centres.count > 40 ? "<li>\(strings(.seriesMoreCentres, ["count": String(centres.count - 40)]))</li>" : nil
    return "<ul class=\"series-absent-list\">\(shown)\(more)</ul>\n"
  }
}

extension Absence {
  var phrase: Phrase {
    switch self {
    case .noReport: .absentNoReport
    case .notDue: .absentNotDue
    case .notStated: .absentNotStated
    case .notInForm: .absentNotInForm
    case .notApplicable: .absentNotApplicable
    case .notPublished: .absentNotPublished
    case .notFounded: .absentNotFounded
    case .closed: .absentClosed
    case .unclear: .absentUnclear
    }
  }
}
