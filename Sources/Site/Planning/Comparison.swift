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

  init(_ corpus: Corpus) {
    let reported = corpus.reports.map(\.year)
    definitions = reported.isEmpty ? [] : corpus.indicators.series
    years = (reported.min() ?? 0)...(reported.max() ?? 0)
    lastDue = corpus.asOf.map { today in
      let due = corpus.site.duties.deadline(for: today.year - 1).day
      let isDue = (today.month, today.day) > (due.month, due.day)
      return isDue ? today.year - 1 : today.year - 2
    }
  }

  package var isEmpty: Bool { definitions.isEmpty }

  package subscript(id: String) -> SeriesDefinition? { definitions.first { $0.id == id } }
}

extension SitePlan {
  /// One series of one centre over all years of the portal.
  package func series(_ definition: SeriesDefinition, of centre: Centre) -> Series {
    series(definition, of: CentreRecord(centre, corpus.reports(of: centre.id)))
  }

  /// The same for who asks for many series of a centre.
  func series(_ definition: SeriesDefinition, of record: CentreRecord) -> Series {
    Series(definition, of: record, in: comparison.years, lastDue: comparison.lastDue)
  }
}
