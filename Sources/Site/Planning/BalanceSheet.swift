import Disclosure

/// Whether the figures of reports add up: the arithmetic printed in the form, over all their tables.
///
/// A reconstructed table is left out: its figures were found with the help of that arithmetic, so agreeing with it proves nothing.
struct BalanceSheet {
  private(set) var checked = 0
  private(set) var failed = 0
  private(set) var reconstructedTables = 0
  /// Reports with a relation that does not hold, in the order they were given.
  private(set) var failedReports: [(centre: String, year: Int)] = []

  var held: Int { checked - failed }

  init(of reports: some Sequence<Report>) {
    for report in reports {
      let failedBefore = failed
      for table in report.tables.map(\.table) {
        guard table.derivation == nil else {
          reconstructedTables += 1
          continue
        }
        let footing = CrossFooting(of: table)
        checked += footing.checked
        failed += footing.imbalances.count
      }
      if failed > failedBefore { failedReports.append((report.centre, report.year)) }
    }
  }
}
