import Indicators
import Markup

// The page of open data: every file to take away, and what its fields mean.
extension PageDrawing {
  var dataSlots: [String: Slot] {
    [
      "title": .text(strings[.dataTitle]), "package": .text(page.address.up + DataFile.descriptor),
      "tables": .drawn { dataTables }, "statuses": .html(valueList(Self.statuses.map { ($0, strings[$1]) })),
      "absences": .html(valueList(Self.absences.map { ($0.name, strings[$0.phrase]) })),
    ]
  }

  private var dataTables: HTML {
    let files = Dictionary(grouping: plan.dataFiles, by: \.table)
    return DataTable.allCases.map { table -> HTML in
      guard let files = files[table] else { return HTML() }
      return """
        <section class="data-table" aria-labelledby="data-\(table.rawValue)">
        <h2 id="data-\(table.rawValue)">\(strings[table.title])</h2>
        <p>\(strings[table.explanation])</p>
        \(fileList(files))\(fieldTable(table))</section>

        """
    }.joined()
  }

  private func fileList(_ files: [DataFile]) -> HTML {
    let items = files.map { file -> HTML in
      #"<li><a href="\#(page.address.up + file.path)" download="\#(file.fileName)" type="\#(file.format.mediaType)">\#(file.fileName)</a></li>"#
    }
    return "<ul class=\"download-list\">\(items)</ul>\n"
  }

  private func fieldTable(_ table: DataTable) -> HTML {
    let key = Set(table.key)
    let rows = table.fields.map { field -> HTML in
      let mark: HTML? = key.contains(field.name) ? " \(strings[.dataKey])" : nil
      return """
        <tr><th scope="row"><code>\(field.name)</code>\(mark)</th><td>\(strings[field.type.phrase])</td><td>\(strings[field.meaning])</td></tr>

        """
    }
    return OverviewTable(
      id: "fields-\(table.rawValue)", classes: "data-fields",
      caption: "\(strings(.dataFieldsCaption, ["table": strings[table.title]]))",
      heads: [
        .init(words: strings[.dataField]), .init(words: strings[.dataType]), .init(words: strings[.dataMeaning]),
      ], groups: [.init(rows: rows)]
    ).render()
  }

  private func valueList(_ values: [(name: String, words: String)]) -> HTML {
    let rows = values.map { "<div><dt><code>\($0.name)</code></dt><dd>\($0.words)</dd></div>\n" as HTML }
    return "<dl class=\"metadata\">\n\(rows)</dl>\n"
  }

  private static let statuses: [(name: String, words: Phrase)] = [
    ("reported", .dataReported), ("reconstructed", .dataReconstructed), ("implied", .dataImplied),
    ("blank", .dataBlank), ("not-applicable", .absentNotApplicable), ("not-published", .absentNotPublished),
  ]

  private static let absences: [Absence] = [
    .noReport, .notDue, .notStated, .notInForm, .notApplicable, .notPublished, .notFounded, .closed,
    .unclear(.contradiction),
  ]

  // MARK: slices beside a page

  /// The figures of a report as files beside its page.
  var figureDownloads: HTML {
    guard case .report(let centre, let year) = page.kind else { return HTML() }
    return RowWriter.Format.allCases.map { format -> HTML in
      let path = SitePlan.path(of: page.kind) + "figures.\(format)"
      let words = format == .csv ? strings[.downloadFiguresCSV] : strings[.downloadFiguresJSON]
      return
        #"<li><a href="\#(page.address.href(toFile: path))" download="\#(centre)-\#(year)-figures.\#(format.rawValue)" type="\#(format.mediaType)">\#(words)</a></li>"#
    }.joined()
  }
}

extension DataTable.FieldType {
  var phrase: Phrase {
    switch self {
    case .string: .dataString
    case .integer: .dataInteger
    case .number: .dataNumber
    case .boolean: .dataBoolean
    case .date: .dataDate
    }
  }
}
