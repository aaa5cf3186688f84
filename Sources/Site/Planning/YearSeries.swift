import Disclosure
import Indicators

/// One series of all centres in one year, as far as it sets them apart.
struct YearSeries {
  let definition: SeriesDefinition
  let series: [Series]
  let ranking: Ranking
  /// Numbers that have no rank, each with the reason.
  let unranked: [(centre: String, point: SeriesPoint, reason: Ranking.Reason)]

  /// `nil` where fewer than two centres have a number, or all have the same one: there is nothing to see then.
  init?(_ definition: SeriesDefinition, _ records: [CentreRecord], in year: Int, lastDue: Int?) {
    let series = records.map { Series(definition, of: $0, in: year...year, lastDue: lastDue) }
    let points = series.compactMap(\.newest)
    guard points.count > 1, points.contains(where: { $0.value != points[0].value }) else { return nil }
    self.definition = definition
    self.series = series
    ranking = Ranking(of: series, in: year)
    let known = Dictionary(uniqueKeysWithValues: series.compactMap { one in one.newest.map { (one.centre, $0) } })
    unranked = ranking.unranked.compactMap { found in
      known[found.centre].map { (found.centre, $0, found.reason) }
    }
  }

  /// Whether ranks say anything: of one number, or of equal ones, they do not.
  var isRanked: Bool { (ranking.entries.last?.rank ?? 1) > 1 }
}

extension SitePlan {
  /// Of each group the first series that sets centres apart in a year, in the order of the list. What each centre counts in its own way
  /// is never put beside what another counts.
  func seriesOfYear(_ year: Int) -> [YearSeries] {
    guard comparison.years.contains(year), corpus.centres.count > 1 else { return [] }
    // The report of a year tells its numbers, that of the next may imply one; no other is looked at.
    let records = comparison.records.map { $0.around(year...year) }
    return SeriesDefinition.Group.allCases.compactMap { group in
      comparison.definitions.lazy.filter { $0.group == group && !$0.isOwnToEachCentre }
        .compactMap { YearSeries($0, records, in: year, lastDue: comparison.lastDue) }.first
    }
  }
}
