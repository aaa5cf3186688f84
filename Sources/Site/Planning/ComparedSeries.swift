import Indicators

/// One series of several centres in one year: the newest for which more than half of them have a number.
///
/// Where no two have a number for the same year, each has its newest, and nothing is compared.
struct ComparedSeries {
  /// Whether the numbers that stand beside each other may be compared.
  enum Verdict: Hashable {
    /// All numbers, or so many of them.
    case comparable
    case partly(Int)
    case ownDefinition
    case noCommonYear
    case tooFew
  }

  let definition: SeriesDefinition
  /// `nil` where no two centres have a number for one year.
  let year: Int?
  /// One for each centre, in their order.
  let readings: [Reading]
  /// Whose numbers count something else than most of the others.
  private(set) var otherDefinitions: Set<String> = []
  private(set) var verdict: Verdict

  /// - Returns: `nil` where none of the centres has a number.
  init?(_ definition: SeriesDefinition, of centres: [CentreRecord], _ comparison: Comparison) {
    self.definition = definition
    func series(in years: ClosedRange<Int>) -> [Series] {
      centres.map { Series(definition, of: $0.around(years), in: years, lastDue: comparison.lastDue) }
    }
    var best: (year: Int, series: [Series], count: Int)?
    // A series of one year costs a tenth of one of ten, and the newest year nearly always serves.
    for year in comparison.years.reversed() {
      let found = series(in: year...year)
      let count = found.count { $0.newest != nil }
      if count > best?.count ?? 0 { best = (year, found, count) }
      if 2 * count > centres.count { break }
    }
    guard let best else { return nil }
    guard best.count > 1 else {
      year = nil
      readings = series(in: comparison.years).map { one in
        one.newest.map { .point($0) } ?? one[comparison.years.upperBound] ?? .absence(.noReport)
      }
      verdict = .noCommonYear
      return
    }
    year = best.year
    readings = best.series.map { $0[best.year] ?? .absence(.noReport) }
    let ranking = Ranking(of: best.series, in: best.year)
    for one in ranking.unranked {
      if case .incomparable(.otherDefinition) = one.reason { otherDefinitions.insert(one.centre) }
    }
    verdict =
      if definition.isOwnToEachCentre {
        .ownDefinition
      } else if ranking.entries.count < 2 {
        .tooFew
      } else {
        ranking.entries.count == best.count ? .comparable : .partly(ranking.entries.count)
      }
  }
}

extension CentreRecord {
  /// With the reports of these years alone, and that of the year behind, which may imply a number of the last one.
  func around(_ years: ClosedRange<Int>) -> CentreRecord {
    var record = self
    record.reports = reports.filter { years.lowerBound <= $0.year && $0.year <= years.upperBound + 1 }
    return record
  }
}
