import Charting
import Disclosure
import Indicators
import Markup

/// A chart with all that stands around it.
struct CaptionedChart {
  var chart: any Chart
  var caption: ChartCaption

  func figure(words: ChartWords) -> HTML { chart.figure(caption, words: words) }
}

// Series as charts show them. Which kind is drawn depends on how many centres there are to tell apart.
extension PageDrawing {
  /// - Parameter series: of centres that have at least one number.
  func indicatorChart(_ definition: SeriesDefinition, _ series: [(Centre, Series)]) -> CaptionedChart {
    let years = plan.comparison.years
    let chart: any Chart
    switch series.count {
    case ...Self.describedCentres:
      chart = LineChart(
        series.map { line($0, $1) }, years: years, events: events(in: years), unit: unitText(of: definition),
        isCount: isCount(series))
    case ...60:
      chart = SmallMultiples(
        series.map { centre, one in
          SmallMultiples.Panel(
            line(centre, one), href: href(.centre(centre.id)),
            name: "\(shortName(of: centre).text)\(strings[.colon])\(told(one))")
        }, years: years, unit: unitText(of: definition), isCount: isCount(series))
    default:
      chart = DotPlot(
        rows(series, in: newestYear(of: series)), unit: unitText(of: definition), isCount: isCount(series))
    }
    return CaptionedChart(chart: chart, caption: caption(of: definition, series))
  }

  /// The revision of 政府信息公开条例, from which the formats since 2019 come, took effect on 15 May 2019.
  private func events(in years: ClosedRange<Int>) -> [ChartEvent] {
    years.contains(2019) ? [ChartEvent(year: 2019, part: 135.0 / 365, label: strings[.chartRevision])] : []
  }

  private func caption(of definition: SeriesDefinition, _ series: [(Centre, Series)]) -> ChartCaption {
    let years = plan.comparison.years
    let sentences =
      series.count <= Self.describedCentres
      ? series.map { "\(shortName(of: $0).text)\(strings[.colon])\(told($1))" }
        .joined(separator: strings[.sentenceSeparator])
      : strings(
        .chartDescription,
        [
          "count": String(series.count),
          "centres": series.prefix(3).map { shortName(of: $0.0).text }.joined(separator: strings[.listSeparator]),
        ])
    return ChartCaption(
      id: "chart", message: message(of: definition, series),
      subtitle: strings(
        .chartSubtitle,
        [
          "first": String(years.lowerBound), "last": String(years.upperBound), "count": String(series.count),
          "unit": unitText(of: definition),
        ]),
      description: sentences,
      source: chartSource(of: series.map(\.0)), tableID: "series-table",
      headingLevel: 2)
  }

  /// Whose reports the numbers come from: each of few centres, of many the list of reports.
  func chartSource(of centres: [Centre]) -> [ChartCaption.SourcePart] {
    typealias Part = ChartCaption.SourcePart
    guard centres.count <= Self.describedCentres else {
      return [
        Part(strings[.chartSource]), Part(strings[.sectionReports], href: href(.reports)), Part(strings[.fullStop]),
      ]
    }
    let links = centres.map { Part(shortName(of: $0).text, href: href(.centre($0.id))) }
    return [Part(strings[.chartSourceCentres])]
      + links.enumerated().flatMap { $0 == 0 ? [$1] : [Part(strings[.listSeparator]), $1] } + [Part(strings[.fullStop])]
  }

  /// What there is to see: the newest number of each of few centres, of many how far they lie apart.
  private func message(of definition: SeriesDefinition, _ series: [(Centre, Series)]) -> String {
    if series.count <= Self.describedCentres {
      return strings(
        .chartNewest,
        [
          "centres": series.compactMap { centre, one in
            one.newest.map { pointWords($0, centre, definition) }
          }.joined(separator: strings[.semicolon])
        ])
    }
    let newest = series.compactMap(\.1.newest).sorted { $0.value < $1.value }
    guard let least = newest.first, let most = newest.last else { return strings(definition.name) }
    return strings(
      .chartSpread,
      [
        "count": String(series.count), "least": amount(of: least), "most": amount(of: most),
        "unit": unitText(of: definition, most),
      ])
  }

  func line(_ centre: Centre, _ series: Series) -> LineSeries {
    LineSeries(
      shortName(of: centre).text,
      points: series.points.map { point in
        LinePoint(
          point.year, value(of: point), marks: marks(of: point), href: address(of: point, centre),
          name: pointWords(point, centre, series.definition))
      },
      breaks: breaks(of: series))
  }

  func breaks(of series: Series) -> [SeriesBreak] {
    series.breaks.map { found in
      SeriesBreak(
        lawfulYear(of: found, series.definition), label: strings[.chartBreak],
        explanation: found.reasons.map { strings($0) }.joined(separator: strings[.sentenceSeparator]))
    }
  }

  /// Where the forms changed, if that lies between the two points: the second may be years later.
  private func lawfulYear(of found: Series.Break, _ definition: SeriesDefinition) -> Int {
    definition.lawfulBreaks.map(\.year).first { found.before < $0 && $0 <= found.after } ?? found.after
  }

  /// The chart of an indicator's page as a file of its own.
  func standaloneChart() -> HTML {
    guard case .indicator(let id) = page.kind, let definition = plan.comparison[id] else {
      preconditionFailure("only the page of a series has a chart to take away")
    }
    let known = plan.known(definition)
    let captioned = indicatorChart(definition, known)
    return captioned.chart.standalone(captioned.caption, words: chartWords)
  }

  private func rows(_ series: [(Centre, Series)], in year: Int) -> [BarRow] {
    series.map { centre, one in
      guard let point = one[year]?.point else {
        let absence = one[year]?.absence.map { strings[$0.phrase] }
        return BarRow(
          shortName(of: centre).text, nil, absence: absence,
          name: "\(shortName(of: centre).text)\(strings[.colon])\(absence ?? strings[.seriesNone])")
      }
      return BarRow(
        shortName(of: centre).text, value(of: point), marks: marks(of: point), href: address(of: point, centre),
        name: pointWords(point, centre, one.definition))
    }
  }

  private func newestYear(of series: [(Centre, Series)]) -> Int {
    series.compactMap { $0.1.newest?.year }.max() ?? plan.comparison.years.upperBound
  }

  func value(of point: SeriesPoint) -> ChartValue {
    var number = Double(point.value.mantissa)
    for _ in 0..<max(0, point.value.scale) { number /= 10 }
    return ChartValue(point.value.description, number)
  }

  func marks(of point: SeriesPoint) -> PointMarks {
    var marks: PointMarks = []
    if point.status == .implied { marks.insert(.implied) }
    if point.partYear != nil { marks.insert(.partYear) }
    if point.qualifier == .atLeast { marks.insert(.atLeast) }
    if point.qualifier == .almost { marks.insert(.almost) }
    return marks
  }

  /// A point in words: whose, which year, how many of what, and what it is not.
  func pointWords(_ point: SeriesPoint, _ centre: Centre, _ definition: SeriesDefinition) -> String {
    var words = strings(
      .chartPoint,
      [
        "centre": shortName(of: centre).text, "year": String(point.year), "value": amount(of: point),
        "unit": unitText(of: definition, point),
      ])
    for mark in PointMarks.all where marks(of: point).contains(mark) && (mark == .implied || mark == .partYear) {
      words += strings[.listSeparator] + strings[mark == .implied ? .chartImplied : .chartPartYear]
    }
    return words
  }

  private func isCount(_ series: [(Centre, Series)]) -> Bool {
    series.allSatisfy { $0.1.points.allSatisfy { $0.value.scale == 0 } }
  }

  func unitText(of definition: SeriesDefinition, _ point: SeriesPoint? = nil) -> String {
    guard language == .english else { return definition.unit.zh }
    return point?.value == Decimal(mantissa: 1, scale: 0) ? definition.unit.one : definition.unit.many
  }

  var chartWords: ChartWords {
    let strings = strings
    return ChartWords(
      language: language.rawValue, implied: strings[.chartImplied], partYear: strings[.chartPartYear],
      atLeast: strings[.chartAtLeast], almost: strings[.chartAlmost], noValue: strings[.seriesNone],
      sameScale: { strings(.chartSameScale, ["range": $0]) },
      leftToTable: { strings(.chartLeftToTable, ["count": String($0)]) }, seeTable: strings[.chartSeeTable],
      scales: language == .english ? [(3, "thousand"), (6, "million")] : [(4, "万"), (8, "亿")],
      unit: { $0.isEmpty ? strings(.chartUnit, ["unit": $1]) : strings(.chartScaledUnit, ["scale": $0, "unit": $1]) },
      range: { strings(.chartRange, ["first": $0, "last": $1]) })
  }
}
