import Disclosure
import Markup

/// One file of the site: where it stands, and how to make its bytes when its turn comes.
struct OutputFile: Sendable {
  enum Content: Sendable {
    case page(SitePlan.Page)
    /// A file of the content or of the theme, copied as it is.
    case copy(SourceTree, String)
    case text([UInt8])
    /// A report or plan as readers may take it away.
    case markdown(SitePlan.Kind)
    /// The chart of a series as a file of its own, in the language of its page.
    case chart(SitePlan.Page)
    /// The numbers of a series, beside its page.
    case seriesData(String, RowWriter.Format)
    /// The figures of a report, beside its page.
    case reportFigures(SitePlan.Kind, RowWriter.Format)
    case data(DataFile)
    /// What describes the files of open data to programs.
    case dataPackage
  }

  /// Path below the output folder.
  var path: String
  var content: Content

  /// The file it is copied from, as findings name it; nothing where the program makes it.
  var source: String? { if case .copy(let tree, let path) = content { tree.displayPath(path) } else { nil } }
}

extension SitePlan {
  /// The files of open data, and the slices of them beside the pages they belong to.
  private var openData: [OutputFile] {
    guard hasData else { return [] }
    let slices = RowWriter.Format.allCases.flatMap { format in
      comparison.definitions.map { definition in
        OutputFile(
          path: Self.path(of: .indicator(definition.id)) + "data.\(format)", content: .seriesData(definition.id, format)
        )
      }
        + corpus.reports.map { report in
          let kind = Kind.report(centre: report.centre, year: report.year)
          return OutputFile(path: Self.path(of: kind) + "figures.\(format)", content: .reportFigures(kind, format))
        }
    }
    return slices + dataFiles.map { OutputFile(path: $0.path, content: .data($0)) }
      + [OutputFile(path: DataFile.descriptor, content: .dataPackage)]
  }

  /// Every file of the site in the order of its paths' bytes, and what is wrong with the set.
  func files(theme: Theme, contentTree: SourceTree) -> (
    files: [OutputFile], findings: [Diagnostic]
  ) {
    var files = pages.map { OutputFile(path: $0.address.file, content: .page($0)) }
    files += issued.compactMap { document in
      PublicMarkdown.path(of: document.kind).map { OutputFile(path: $0, content: .markdown(document.kind)) }
    }
    for page in pages {
      guard case .indicator = page.kind else { continue }
      files.append(OutputFile(path: page.address.canonicalPath + "chart.svg", content: .chart(page)))
    }
    files += openData
    files += theme.assets.map { OutputFile(path: $0.path, content: .copy($0.tree, $0.path)) }
    files += corpus.attachments.map { OutputFile(path: $0, content: .copy(contentTree, $0)) }
    var robots: HTML = "User-agent: *\nAllow: /\n"
    if let base = baseURL {
      for language in corpus.site.languages {
        if let feed = Feed(plan: self, language: language, strings: theme.strings(language)).render(base: base) {
          files.append(OutputFile(path: folder(of: language) + "feed.xml", content: .text(feed.bytes)))
        }
        let search = OpenSearchDescription(plan: self, language: language, strings: theme.strings(language))
        files.append(
          OutputFile(
            path: folder(of: language) + OpenSearchDescription.path, content: .text(search.render(base: base).bytes)))
      }
      files.append(OutputFile(path: "sitemap.xml", content: .text(Sitemap(plan: self).render(base: base).bytes)))
      robots += "Sitemap: \(base.address)sitemap.xml\n"
    }
    files.append(OutputFile(path: "robots.txt", content: .text(robots.bytes)))
    files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }

    // Two paths that differ in case only are one file on many systems.
    var seen: [String: String] = [:]
    var findings: [Diagnostic] = []
    for file in files {
      if let other = seen.updateValue(file.path, forKey: file.path.lowercased()) {
        findings.append(
          Diagnostic(
            .error, "path-collision", at: SourceLocation(file: file.source ?? contentTree.displayPath(file.path)),
            Text(zh: "与 \(other) 在许多系统上是同一个文件", en: "this is the same file as \(other) on many systems"),
            fix: Text(zh: "给其中一个改名", en: "rename one of them")))
      }
    }
    return (files, findings)
  }
}
