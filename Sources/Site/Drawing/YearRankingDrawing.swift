import Charting
import Disclosure
import Indicators
import Markup

// The centres of one year beside each other, by one series of each group: bars, and beside them each number with its rank where the
// numbers may be compared.
extension PageDrawing {
  /// Bars and rows that a section shows; the page of the series has all.
  private static let rankedOnYearPage = 20

  private struct RankedRow {
    var centre: Centre
    var reading: Reading
    var rank: Int?
    var reason: Ranking.Reason?
  }

  func yearRankings(_ year: Int) -> HTML {
    plan.seriesOfYear(year).map { compared -> HTML in
      let definition = compared.definition
      let id = "ranking-\(definition.id)"
      let (rows, left) = rankedRows(compared, year)
      let more: HTML? =
        left == 0
        ? nil
        : #"<p class="section-note"><a href="\#(href(.indicator(definition.id), fragment: "series-table"))">\#(strings(.rankingMore, ["count": String(left)]))</a></p>\#("\n")"#
      return """
        <section class="year-ranking" aria-labelledby="\(id)">
        <h3 id="\(id)"><a href="\(href(.indicator(definition.id)))">\(foreign(definition.name))</a></h3>
        \(rankingChart(compared, rows, year).figure(words: chartWords))\(rankingTable(compared, rows, year))\(more)</section>

        """
    }.joined()
  }

  /// Ranked ones first, then numbers without a rank, then, while there is room, centres without a number; and how many numbers are not
  /// shown.
  private func rankedRows(_ compared: YearSeries, _ year: Int) -> (shown: [RankedRow], left: Int) {
    var rows = compared.ranking.entries.compactMap { entry in
      corpus.centre(entry.centre).map {
        RankedRow(centre: $0, reading: .point(entry.point), rank: compared.isRanked ? entry.rank : nil)
      }
    }
    rows += compared.unranked.compactMap { found in
      corpus.centre(found.centre).map { RankedRow(centre: $0, reading: .point(found.point), reason: found.reason) }
    }
    let left = max(0, rows.count - Self.rankedOnYearPage)
    rows += compared.ranking.unranked.compactMap { found in
      guard case .absent(let absence) = found.reason, let centre = corpus.centre(found.centre) else { return nil }
      return RankedRow(centre: centre, reading: .absence(absence), reason: found.reason)
    }
    return (Array(rows.prefix(Self.rankedOnYearPage)), left)
  }

  // MARK: the chart

  private func rankingChart(_ compared: YearSeries, _ rows: [RankedRow], _ year: Int) -> CaptionedChart {
    let definition = compared.definition
    let bars = rows.compactMap { row in
      row.reading.point.map { point in
        BarRow(
          shortName(of: row.centre).text, value(of: point), marks: marks(of: point),
          href: address(of: point, row.centre), name: pointWords(point, row.centre, definition))
      }
    }
    let told = bars.prefix(3).map(\.name).joined(separator: strings[.semicolon])
    return CaptionedChart(
      chart: BarChart(bars, unit: unitText(of: definition)),
      caption: ChartCaption(
        id: "chart-\(definition.id)", message: rankingMessage(compared),
        subtitle: strings(
          .rankingSubtitle,
          [
            "series": strings(definition.name), "year": String(year), "unit": unitText(of: definition),
            "count": String(bars.count),
          ]),
        description: strings(.rankingDescription, ["centres": told]),
        source: chartSource(of: rows.filter { $0.reading.point != nil }.map(\.centre)), tableID: tableID(definition),
        headingLevel: 4))
  }

  /// What is true of the numbers that may be compared, or that none may.
  private func rankingMessage(_ compared: YearSeries) -> String {
    let entries = compared.ranking.entries
    guard let first = entries.first?.point, let last = entries.last?.point, entries.count > 1 else {
      return strings(.rankingNotComparable, ["count": String(entries.count + compared.unranked.count)])
    }
    guard compared.isRanked else {
      return strings(
        .rankingEqual,
        [
          "count": String(entries.count), "value": amount(of: first),
          "unit": unitText(of: compared.definition, first),
        ])
    }
    let (least, most) = first.value < last.value ? (first, last) : (last, first)
    return strings(
      .rankingSpread,
      [
        "count": String(entries.count), "least": amount(of: least), "most": amount(of: most),
        "unit": unitText(of: compared.definition, most),
      ])
  }

  private func tableID(_ definition: SeriesDefinition) -> String { "numbers-\(definition.id)" }

  // MARK: the table

  private func rankingTable(_ compared: YearSeries, _ rows: [RankedRow], _ year: Int) -> HTML {
    let definition = compared.definition
    var heads: [OverviewTable.Head] = [
      .init(words: strings[.centre]), .init(words: strings[.rankingNumber], isNumeric: true),
    ]
    if compared.isRanked { heads.append(.init(words: strings[.rankingRank], isNumeric: true)) }
    heads.append(.init(words: strings[.rankingRemarks]))
    let meaning: HTML? =
      compared.isRanked && !compared.ranking.saysBetter
      ? #"<span class="caption-context">\#(strings[.rankingBySize])</span>"# : nil
    return OverviewTable(
      id: tableID(definition), classes: "ranking-table",
      caption:
        "\(strings.markup(.rankingCaption, ["series": foreign(definition.name), "year": "\(year)", "unit": unitName(of: definition)]))\(meaning)",
      heads: heads, groups: [.init(rows: rows.map { rankingRow($0, compared) })]
    ).render()
  }

  private func rankingRow(_ row: RankedRow, _ compared: YearSeries) -> HTML {
    var remarks: [String] = []
    let number: HTML
    switch row.reading {
    case .point(let point):
      number = #"<td class="number"><a href="\#(address(of: point, row.centre))">\#(amount(of: point))</a></td>"#
      remarks = self.remarks(of: point)
    case .absence(let absence): number = #"<td class="number series-absent">\#(strings[absence.phrase])</td>"#
    }
    if let hindrance = row.reason.flatMap(hindrance) { remarks.append(hindrance) }
    let rank: HTML? =
      compared.isRanked ? #"<td class="number">\#(row.rank.map(String.init) ?? strings[.rankingNone])</td>"# : nil
    return
      #"<tr><th scope="row"><a href="\#(href(.centre(row.centre.id)))">\#(foreign(shortName(of: row.centre)))</a></th>\#(number)\#(rank)<td>\#(remarks.isEmpty ? strings[.rankingNoRemark] : remarks.joined(separator: strings[.semicolon]))</td></tr>\#("\n")"#
  }

  /// Why a number has no rank. That there is none says so itself.
  private func hindrance(_ reason: Ranking.Reason) -> String? {
    switch reason {
    case .absent, .ownDefinition, .incomparable(.noNumber), .incomparable(.tooLarge): nil
    case .incomparable(.partYear): strings[.rankingPartYear]
    case .incomparable(.inexact): strings[.rankingInexact]
    case .incomparable(.otherDefinition): strings[.totalsOtherDefinition]
    }
  }
}
