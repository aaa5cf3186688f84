import Charting
import Disclosure
import Indicators
import Markup

// What a series is made of: its parts stacked in bars of counts, with the table beside them that has every one.
extension PageDrawing {
  /// A whole of one centre and year, with what the reports say of each part.
  private struct Whole {
    var centre: Centre
    var year: Int
    var total: Reading?
    var parts: [Reading?]

    var points: [SeriesPoint?] { parts.map { $0?.point } }
  }

  /// - Parameter known: the centres that have a number of the whole, with their series of it.
  func seriesParts(_ definition: SeriesDefinition, _ known: [(Centre, Series)]) -> HTML {
    let parts = definition.parts.compactMap { plan.comparison[$0] }
    guard parts.count >= 2 else { return HTML() }
    let wholes = wholes(of: parts, known)
    guard !wholes.isEmpty else { return HTML() }
    let years = wholes.map(\.year)
    let span = strings.span(years.min() ?? 0, years.max() ?? 0)
    let rows = wholes.map { row($0, parts, definition) }
    let caption = ChartCaption(
      id: "parts", message: partsMessage(parts, wholes),
      subtitle: strings(
        .partsSubtitle,
        ["series": strings(definition.name), "years": span, "unit": unitText(of: definition)]),
      description: strings[.partsNote], source: chartSource(of: known.map(\.0)), tableID: "parts-table")
    return StackedBars(parts: parts.map { strings($0.name) }, rows, unit: unitText(of: definition))
      .figure(caption, words: chartWords) + partsTable(definition, parts, wholes, span)
  }

  /// Of few centres every year, of many the newest that most of them have: bars of different years do not stand side by side.
  /// Years counted by an older definition are left to the pages of the parts.
  private func wholes(of parts: [SeriesDefinition], _ known: [(Centre, Series)]) -> [Whole] {
    let newestClass = parts.map { part in part.generations.last.flatMap { part.definitionClass(of: $0.edition) } }
    let all = known.map { centre, whole -> [Whole] in
      let series = parts.map { plan.series($0, of: centre) }
      return whole.years.compactMap { year in
        let readings = series.map { $0[year] }
        let points = zip(readings, newestClass).compactMap { reading, newest in reading?.point.map { ($0, newest) } }
        guard !points.isEmpty, points.allSatisfy({ $0.definitionClass == $1 }) else { return nil }
        return Whole(centre: centre, year: year, total: whole[year], parts: readings)
      }
    }
    if known.count <= Self.describedCentres { return all.flatMap { $0.reversed() } }
    guard let year = commonYear(of: all.joined().map(\.year)) else { return [] }
    return all.compactMap { $0.first { $0.year == year } }
  }

  private func label(of whole: Whole) -> String {
    strings(.partsRow, ["centre": shortName(of: whole.centre).text, "year": String(whole.year)])
  }

  private func row(_ whole: Whole, _ parts: [SeriesDefinition], _ definition: SeriesDefinition) -> StackRow {
    let marks = (whole.points + [whole.total?.point]).compactMap(\.self).reduce(into: PointMarks()) {
      $0.formUnion(self.marks(of: $1))
    }
    return StackRow(
      label(of: whole), total: whole.total?.point.map(amount) ?? strings[.seriesNone],
      parts: zip(parts, whole.points).map { part, point in
        point.map {
          StackRow.Part(
            value(of: $0), href: address(of: $0, whole.centre),
            name: strings(part.name) + strings[.colon] + pointWords($0, whole.centre, part))
        }
      }, marks: marks)
  }

  /// The largest part of all that is drawn.
  private func partsMessage(_ parts: [SeriesDefinition], _ wholes: [Whole]) -> String {
    let sums = parts.indices.map { index in
      wholes.compactMap { $0.points[index]?.value }.reduce(Optional(Decimal(mantissa: 0, scale: 0))) {
        $0?.adding($1)
      } ?? Decimal(mantissa: 0, scale: 0)
    }
    guard let most = sums.max(), most.mantissa > 0 else { return strings[.partsAllZero] }
    let names = zip(parts, sums).filter { $1 == most }.map { strings($0.0.name) }
    return strings(
      .partsMost,
      [
        "parts": names.joined(separator: strings[.listSeparator]), "value": most.description,
        "unit": most == Decimal(mantissa: 1, scale: 0) && language == .english
          ? parts[0].unit.one : unitText(of: parts[0]),
      ])
  }

  private func partsTable(
    _ definition: SeriesDefinition, _ parts: [SeriesDefinition], _ wholes: [Whole], _ span: String
  ) -> HTML {
    let rows = wholes.map { whole -> HTML in
      let cells = ([whole.total] + whole.parts).map { cell($0, of: whole.centre) }
      return
        #"<tr><th scope="row"><a href="\#(href(.report(centre: whole.centre.id, year: whole.year)))">\#(label(of: whole))</a></th>\#(cells)</tr>\#("\n")"#
    }
    return OverviewTable(
      id: "parts-table", classes: "series-table",
      caption: strings.markup(
        .partsCaption, ["series": foreign(definition.name), "years": "\(span)", "unit": unitName(of: definition)]),
      heads: [.init(words: strings[.centre]), .init(words: strings[.partsTotal], isNumeric: true)]
        + parts.map { .init(words: strings($0.name), isNumeric: true) },
      groups: [.init(rows: rows)]
    ).render()
  }
}
