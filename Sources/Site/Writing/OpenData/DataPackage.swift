import Markup

/// The descriptor of open data as Frictionless Data Package, by which programs find every file, its fields and its keys.
///
/// Each part of a large table is a resource of its own: the specification joins the files of one resource byte by byte, so only the
/// first could have a head. A licence stands in it only where the portal states one, and none is made up.
struct DataPackage {
  private let plan: SitePlan
  private let strings: Strings

  init(_ plan: SitePlan, strings: Strings) {
    self.plan = plan
    self.strings = strings
  }

  func render() -> [UInt8] {
    let files = plan.dataFiles
    let site = plan.corpus.site
    return Array(
      JSON.present([
        ("profile", "data-package"), ("name", "disclosure-reports"),
        ("title", .text(strings(.dataPackageTitle, ["site": site.title]))), ("description", .text(strings[.dataNote])),
        ("homepage", plan.publicAddress(.data).map(JSON.text)),
        ("keywords", site.keywords.isEmpty ? nil : .list(site.keywords.map(JSON.text))),
        // The last year whose report is due by the day the portal speaks of: later ones are not missing.
        ("lastDueYear", plan.comparison.lastDue.map(JSON.number)),
        ("resources", .list(files.map { resource($0, files) })),
      ]).written().utf8)
  }

  private func resource(_ file: DataFile, _ files: [DataFile]) -> JSON {
    JSON.present([
      ("name", .text(file.format == .csv ? file.name : file.name + "-json")), ("path", .text(file.fileName)),
      ("profile", "tabular-data-resource"), ("title", .text(strings[file.table.title])),
      ("description", .text(strings[file.table.explanation])), ("format", .text(file.format.rawValue)),
      ("mediatype", .text(file.format.mediaType)), ("encoding", "utf-8"), ("schema", schema(file, files)),
    ])
  }

  private func schema(_ file: DataFile, _ files: [DataFile]) -> JSON {
    let fields = file.table.fields.map { field in
      JSON.object([
        ("name", .text(field.name)), ("type", .text(field.type.rawValue)),
        ("description", .text(strings[field.meaning])),
      ])
    }
    let references = file.table.references.compactMap { reference -> JSON? in
      guard files.contains(where: { $0.table == reference.table && $0.part == .whole }) else { return nil }
      return .object([
        ("fields", .list(reference.fields.map(JSON.text))),
        (
          "reference",
          .object([
            ("resource", .text(reference.table.rawValue)), ("fields", .list(reference.key.map(JSON.text))),
          ])
        ),
      ])
    }
    return JSON.present([
      ("fields", .list(fields)), ("primaryKey", .list(file.table.key.map(JSON.text))),
      ("foreignKeys", references.isEmpty ? nil : .list(references)),
    ])
  }
}

extension RowWriter.Format {
  var mediaType: String {
    switch self {
    case .csv: "text/csv"
    case .json: "application/json"
    }
  }
}
