import Disclosure

/// All statutory tables of one report: which form it is in, told from its labels, and then compared with the year.
package struct ReportBinding {
  package struct Bound {
    /// Number of the grid among those of the document.
    package var grid: Int
    package var table: StatutoryTable
  }

  /// The edition most of the tables are in; `nil` for a report without any.
  package private(set) var edition: Edition?
  /// The tables, in the order of the document.
  package private(set) var tables: [Bound] = []
  package private(set) var findings: [Diagnostic] = []

  package init(_ grids: [Grid], year: Int, library: FormLibrary, reportLocation: SourceLocation) {
    let recognition = TableRecognition(library: library)
    let labels = grids.map(GridLabels.init)
    let candidates = zip(grids, labels).map { recognition.candidates(for: $0, labels: $1) }
    edition = Self.edition(of: candidates, year: year, library: library)
    for (index, found) in candidates.enumerated() {
      guard let best = found.first else { continue }
      // Tables three and four read alike in several editions: of equally likely ones the report's own is meant.
      let likeliest = found.filter { $0.likeness >= best.likeness - 0.0001 }
      let chosen = likeliest.first { library.layouts[$0.layout].edition == edition?.id } ?? likeliest.last ?? best
      let binding = TableBinding(grids[index], labels: labels[index], layoutIndex: chosen.layout, library: library)
      if let twin = tables.first(where: { $0.table.layout.id == binding.table.layout.id }) {
        findings.append(Self.duplicate(binding.table, of: twin.table))
      }
      tables.append(Bound(grid: index, table: binding.table))
      findings += binding.findings
    }
    compareWithYear(year, library: library, at: reportLocation)
    reportMissingTables(at: reportLocation)
  }

  /// The edition that most tables read best in; where they do not decide, the one prescribed for the year.
  private static func edition(of candidates: [[TableRecognition.Candidate]], year: Int, library: FormLibrary)
    -> Edition?
  {
    var votes: [String: Int] = [:]
    for found in candidates {
      guard let best = found.first else { continue }
      let leaders = Set(
        found.filter { $0.likeness >= best.likeness - 0.0001 }.map { library.layouts[$0.layout].edition })
      for leader in leaders { votes[leader, default: 0] += 1 }
    }
    guard let most = votes.values.max() else { return nil }
    let leading = library.editions.filter { votes[$0.id] == most }
    return leading.last { $0.isPrescribed(for: year) } ?? leading.last
  }

  private mutating func compareWithYear(_ year: Int, library: FormLibrary, at location: SourceLocation) {
    guard let edition else { return }
    for bound in tables where bound.table.layout.edition != edition.id {
      let (id, caption) = (bound.table.layout.edition, bound.table.layout.caption)
      let other = library.edition(id)?.name ?? Text(zh: id, en: id)
      findings.append(
        Diagnostic(
          .warning, "mixed-editions", at: bound.table.location,
          Text(
            zh: "“\(caption.zh)”用的是\(other.zh)，本报告其余各表用的是\(edition.name.zh)",
            en: "“\(caption.zh)” is in the \(other.en), the report's other tables in the \(edition.name.en)"),
          fix: Text(
            zh: "核对原件：原件如此则保留，页面会注明", en: "compare with the original; if it is printed so, keep it: the page says so")))
    }
    if !edition.isPrescribed(for: year), let prescribed = library.edition(for: year) {
      let (name, instrument) = (prescribed.name, prescribed.instrument)
      findings.append(
        Diagnostic(
          .warning, "edition-year", at: location,
          Text(
            zh: "\(year) 年度应使用\(name.zh)（\(instrument)），各表却是\(edition.name.zh)",
            en: "\(year) calls for the \(name.en) (\(instrument)), but the tables are in the \(edition.name.en)"),
          fix: Text(zh: "核对年度与表式；原件如此则保留", en: "check year and form; keep it if the original is printed so")))
    }
  }

  private mutating func reportMissingTables(at location: SourceLocation) {
    guard let edition else { return }
    let present = Set(tables.map(\.table.layout.id))
    for layout in edition.tables where !present.contains(layout.id) {
      findings.append(
        Diagnostic(
          .warning, "missing-table", at: location,
          Text(
            zh: "没有找到表“\(layout.caption.zh)”（\(edition.name.zh)）",
            en: "the table “\(layout.caption.zh)” of the \(edition.name.en) is not in the report"),
          fix: Text(zh: "按原件补上；若原件没有此表，可保留此提示", en: "add it from the original; leave it out if the original does")))
    }
  }

  private static func duplicate(_ table: StatutoryTable, of twin: StatutoryTable) -> Diagnostic {
    Diagnostic(
      .error, "duplicate-table", at: table.location,
      Text(
        zh: "表“\(table.layout.caption.zh)”出现了两次，第一次在第 \(twin.location.line) 行",
        en: "the table “\(table.layout.caption.zh)” stands twice, first in line \(twin.location.line)"),
      fix: Text(zh: "核对原件，只保留一张", en: "compare with the original and keep one"))
  }
}
