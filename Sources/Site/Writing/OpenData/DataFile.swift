/// One file of open data, or of the slice of it that stands beside a page.
struct DataFile: Hashable, Sendable {
  /// Which rows of a table.
  enum Part: Hashable, Sendable {
    case whole
    /// Of a large portal, the rows of one year.
    case year(Int)
    /// Of one so large that a year is a large file too, a run of the year's reports; numbered from 1.
    case reports(year: Int, number: Int, Range<Int>)
    /// Of a large portal, the rows of one series.
    case series(String)
  }

  var table: DataTable
  var part: Part
  var format: RowWriter.Format

  /// `figures-2024-2`; the resource of the descriptor is called so too.
  var name: String {
    switch part {
    case .whole: table.rawValue
    case .year(let year): "\(table)-\(year)"
    case .reports(let year, let number, _): "\(table)-\(year)-\(number)"
    case .series(let id): "\(table)-\(id)"
    }
  }

  /// `figures.csv`
  var fileName: String { "\(name).\(format)" }

  /// Below the root of the site: the data are the same in every language.
  var path: String { SitePlan.path(of: .data) + fileName }

  static let descriptor = SitePlan.path(of: .data) + "datapackage.json"

  /// Rows up to which a table is one file, as spreadsheets take about a million and people's machines less.
  static let rowsInOneFile = 100_000
  /// Figures a part may have: they take some 300 bytes each, and a part is held in memory while it is drawn.
  static let figuresInOnePart = 80_000
}

extension SitePlan {
  /// Every file of open data but the descriptor, in the order of the tables.
  var dataFiles: [DataFile] {
    DataTable.allCases.flatMap { table in
      parts(of: table).flatMap { part in
        // A part of tens of megabytes is read by programs, which read CSV as well; in JSON the same rows lie beside each report and series.
        let formats = part == .whole ? RowWriter.Format.allCases : [.csv]
        return formats.map { DataFile(table: table, part: part, format: $0) }
      }
    }
  }

  private func parts(of table: DataTable) -> [DataFile.Part] {
    switch table {
    case .figures:
      return Self.parts(of: corpus.years.map { year in (year, (reportsByYear[year] ?? []).map(\.mostFigures)) })
    case .facts:
      let facts = corpus.reports.reduce(0) { $0 + $1.facts.count } + corpus.plans.reduce(0) { $0 + $1.facts.count }
      return facts <= DataFile.rowsInOneFile ? [.whole] : corpus.years.map { .year($0) }
    case .indicators:
      if comparison.isEmpty { return [] }
      let rows = comparison.definitions.count * corpus.centres.count * comparison.years.count
      return rows <= DataFile.rowsInOneFile ? [.whole] : comparison.definitions.map { .series($0.id) }
    case .series, .expressions: return comparison.isEmpty ? [] : [.whole]
    case .cells, .documents, .centres: return [.whole]
    }
  }

  /// How figures are cut into files: all in one, else by year, and a year that is too long by runs of its reports.
  ///
  /// - Parameter years: how many figures each report of a year may have.
  static func parts(of years: [(year: Int, figures: [Int])]) -> [DataFile.Part] {
    let total = years.reduce(0) { $0 + $1.figures.reduce(0, +) }
    if total <= DataFile.rowsInOneFile { return [.whole] }
    return years.filter { !$0.figures.isEmpty }.flatMap { year, figures -> [DataFile.Part] in
      var runs: [Range<Int>] = []
      var size = 0
      for (index, count) in figures.enumerated() {
        if let last = runs.last, size + count <= DataFile.figuresInOnePart {
          runs[runs.count - 1] = last.lowerBound..<index + 1
          size += count
        } else {
          runs.append(index..<index + 1)
          size = count
        }
      }
      return runs.count == 1
        ? [.year(year)] : runs.enumerated().map { .reports(year: year, number: $0 + 1, $1) }
    }
  }

  /// The reports whose rows a part has, in the order of the portal.
  func reports(in part: DataFile.Part) -> ArraySlice<Report> {
    switch part {
    case .year(let year): (reportsByYear[year] ?? [])[...]
    case .reports(let year, _, let range): (reportsByYear[year] ?? [])[range]
    case .whole, .series: corpus.reports[...]
    }
  }
}

extension Report {
  /// At most so many figures stand in its tables and its text.
  var mostFigures: Int {
    tables.reduce(facts.count) { sum, bound in
      sum + bound.table.layout.rows.figureNodes.count * bound.table.layout.columns.figureNodes.count
    }
  }
}
