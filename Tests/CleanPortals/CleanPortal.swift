/// A synthetic portal whose every report is correct: what a checker has to stay silent on.
///
/// Correct means that every relation a form prints holds, that figures join to the year before, that each sentence is true of the
/// tables and of last year's report, that the report was signed and published in time, and that none is a copy of another. Names,
/// addresses, codes and telephone numbers are invented so that they belong to nobody.
package struct CleanPortal {
  /// Where a report stands, so that a test can plant a mistake in it.
  package struct Report: Hashable, Sendable {
    package let centre: String
    package let year: Int
    /// `2014`, `2019` or `2021`.
    package let edition: String
    package let path: String
  }

  /// Below `content/`, in the order of their paths.
  package private(set) var files: [(path: String, text: String)] = []
  /// One a centre and year, centre by centre, years ascending.
  package private(set) var reports: [Report] = []

  /// - Parameters:
  ///   - seed: the same one gives the same bytes, on every machine.
  ///   - centres: from 1 to 1000.
  ///   - years: from 2014, the first year with a national annex.
  package init(seed: UInt64, centres: Int, years: ClosedRange<Int>) {
    precondition((1...1000).contains(centres) && years.lowerBound >= 2014)
    files = [("indicators.yml", PortalFiles.indicators), ("site.yml", PortalFiles.site(asOf: years.upperBound))]
    for index in 0..<centres { add(Office(index, of: centres, seed: seed), index, seed: seed, years: years) }
    files.sort { $0.path < $1.path }
  }

  private mutating func add(_ office: Office, _ index: Int, seed: UInt64, years: ClosedRange<Int>) {
    let folder = "centres/\(office.id)"
    files.append(("\(folder)/centre.md", PortalFiles.profile(of: office)))
    var random = SplitMix64(seed: seed ^ 0x5EED, index)
    // The year before the first is known to its drafter and printed nowhere.
    var last = YearFigures(years.lowerBound - 1, of: office, after: nil, by: &random)
    for year in years {
      var chance = SplitMix64(seed: seed, index, year)
      let now = YearFigures(year, of: office, after: last, by: &random)
      let hasPlan = year >= 2016 && chance.chance(20)
      if hasPlan { files.append(("\(folder)/plans/\(year).md", PlanText(of: office, year: year, by: &chance).text)) }
      let writer = ReportWriter(
        office, now, after: last, hasPlan: hasPlan, hasReportBefore: year > years.lowerBound, seed: chance)
      let path = "\(folder)/reports/\(year).md"
      files.append((path, ReportText(writer: writer).text))
      reports.append(Report(centre: office.id, year: year, edition: now.edition, path: path))
      last = now
    }
  }
}
