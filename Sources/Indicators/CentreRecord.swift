import Disclosure

/// What series need to know of a centre: when it existed, and its reports.
package struct CentreRecord: Sendable {
  package var id: String
  package var founded: DayOrYear?
  package var closed: DayOrYear?
  /// By year, oldest first; one a year.
  package var reports: [ReportRecord]

  package init(id: String, founded: DayOrYear? = nil, closed: DayOrYear? = nil, reports: [ReportRecord]) {
    self.id = id
    self.founded = founded
    self.closed = closed
    self.reports = reports.sorted { $0.year < $1.year }
  }

  /// Of the report of a year among all: of a handful, the quickest way is to look at each.
  func position(of year: Int) -> Int? { reports.lastIndex { $0.year == year } }
}

/// What series need to know of a report: which days it counts, in which form, and its figures.
///
/// A class, as every series of every page looks at it: a copy would count each of its tables and lists anew.
package final class ReportRecord: Sendable {
  package let year: Int
  /// `nil` where it counts its whole year.
  package let period: ReportingPeriod?
  /// The edition most of its tables are in; `nil` for a report without any.
  package let edition: String?
  package let tables: [StatutoryTable]
  /// As reports keep them: `nil` where one could not be read.
  package let facts: [Fact?]
  /// Sub-centres whose figures it says it includes.
  package let includes: [String]

  package init(
    year: Int, period: ReportingPeriod? = nil, edition: String? = nil, tables: [StatutoryTable] = [],
    facts: [Fact?] = [], includes: [String] = []
  ) {
    self.year = year
    self.period = period
    self.edition = edition
    self.tables = tables
    self.facts = facts
    self.includes = includes
  }
}
