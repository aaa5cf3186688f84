import Checks
import Disclosure
import Indicators

/// A number of a series; `Charting` has points of its own, on paper.
typealias SeriesPoint = Indicators.Point

/// The comparable series of a corpus. Each is computed when a page asks for it: kept, they would take more memory than the reports.
package struct Comparison: Sendable {
  package let definitions: [SeriesDefinition]
  /// What axes and tables span: the years with reports.
  package let years: ClosedRange<Int>
  /// The last year whose report had to be published by the day the portal speaks of as today.
  let lastDue: Int?
  /// What series look at, one for each centre, in the order of the portal: put together once, as it takes longer than computing a series.
  let records: [CentreRecord]
  private let positions: [String: Int]
  private let memo: SeriesMemo

  init(_ corpus: Corpus) {
    let reported = corpus.reports.map(\.year)
    definitions = reported.isEmpty ? [] : corpus.indicators.series
    years = (reported.min() ?? 0)...(reported.max() ?? 0)
    records =
      reported.isEmpty || corpus.indicators.series.isEmpty
      ? [] : corpus.centres.map { CentreRecord($0, corpus.reports(of: $0.id)) }
    memo = SeriesMemo(seriesOf: records.count * years.count)
    positions = Dictionary(records.enumerated().map { ($1.id, $0) }) { first, _ in first }
    lastDue = corpus.asOf.map { today in
      let due = corpus.site.duties.deadline(for: today.year - 1).day
      let isDue = (today.month, today.day) > (due.month, due.day)
      return isDue ? today.year - 1 : today.year - 2
    }
  }

  package var isEmpty: Bool { definitions.isEmpty }

  package subscript(id: String) -> SeriesDefinition? { definitions.first { $0.id == id } }

  /// What series look at of some centres, in their order.
  func records(of centres: [Centre]) -> [CentreRecord] {
    centres.compactMap { positions[$0.id].map { records[$0] } }
  }

  func series(_ definition: SeriesDefinition, of record: CentreRecord) -> Series {
    Series(definition, of: record, in: years, lastDue: lastDue)
  }

  /// One series of every centre, in the order of the portal.
  func series(_ definition: SeriesDefinition) -> [Series] {
    memo.series(definition.id) { records.map { series(definition, of: $0) } }
  }
}

extension SitePlan {
  /// One series of one centre over all years of the portal.
  package func series(_ definition: SeriesDefinition, of centre: Centre) -> Series {
    let record = comparison.records(of: [centre]).first ?? CentreRecord(centre, corpus.reports(of: centre.id))
    return comparison.series(definition, of: record)
  }

  /// The centres that have a number of a series, with their series of it.
  func known(_ definition: SeriesDefinition) -> [(Centre, Series)] {
    zip(corpus.centres, comparison.series(definition)).filter { $0.1.newest != nil }
  }
}
