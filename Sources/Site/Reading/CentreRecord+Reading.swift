import Forms
import Indicators

extension CentreRecord {
  /// What series need to know of a centre and its reports.
  package init(_ centre: Centre, _ reports: some Sequence<Report>) {
    self.init(
      id: centre.id, founded: centre.founded, closed: centre.closed,
      reports: reports.map { report in
        ReportRecord(
          year: report.year, period: report.period, edition: report.edition, tables: report.tables.map(\.table),
          facts: report.facts, includes: report.source.trace.includes.map(\.centre))
      })
  }
}
