/// The files of open data, each made when its turn comes.
///
/// No clock reaches them: the same documents give the same bytes.
extension SitePlan {
  func data(_ file: DataFile) -> [UInt8] {
    switch file.table {
    case .figures: return figures(of: reports(in: file.part), file.format, isSlice: false)
    case .indicators:
      if case .series(let id) = file.part { return seriesData(id, file.format) }
      var rows = SeriesRows(self, file.format)
      for definition in comparison.definitions { rows.append(definition) }
      return rows.finished()
    case .cells: return CellRows.cells(of: corpus.forms, file.format)
    case .series: return DefinitionRows.series(comparison.definitions, file.format)
    case .expressions: return DefinitionRows.expressions(comparison.definitions, file.format)
    case .facts, .documents, .centres:
      var rows = DocumentRows(self, file.table, file.format)
      switch file.table {
      case .facts: rows.appendFacts(in: file.part)
      case .documents: rows.appendDocuments()
      default: rows.appendCentres()
      }
      return rows.finished()
    }
  }

  /// The numbers of one series, which lie beside its page too.
  func seriesData(_ id: String, _ format: RowWriter.Format) -> [UInt8] {
    guard let definition = comparison[id] else { preconditionFailure("the plan names series of the corpus only") }
    var rows = SeriesRows(self, format)
    rows.append(definition)
    return rows.finished()
  }

  /// The figures of one report, which lie beside its page.
  func reportFigures(_ kind: Kind, _ format: RowWriter.Format) -> [UInt8] {
    guard case .report(let centre, let year) = kind, let report = corpus.report(centre, year) else {
      preconditionFailure("the plan names reports of the corpus only")
    }
    return figures(of: [report], format, isSlice: true)
  }

  private func figures(of reports: ArraySlice<Report>, _ format: RowWriter.Format, isSlice: Bool) -> [UInt8] {
    var rows = FigureRows(self, format, isSlice: isSlice)
    rows.reserve(reports.reduce(0) { $0 + $1.mostFigures })
    for report in reports { rows.append(report) }
    return rows.finished()
  }
}
