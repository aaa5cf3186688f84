import Checks
import CommonMark
import Disclosure

/// Step two, **plan**: every address of the site and what stands there. Nothing is drawn yet; links are resolved here, so that a
/// broken one is reported at its place in the source.
package struct SitePlan: Sendable {
  /// What a page shows. Everything it needs is found in the corpus by these names.
  package enum Kind: Hashable, Sendable {
    case home, centres, years, notFound
    case centre(String)
    case report(centre: String, year: Int)
    case plan(centre: String, year: Int)
    case year(Int)
    case standing(String)
    /// The list of annual reports, one of the four parts of a 政府信息公开 platform.
    case reports
    /// The comparable series, and each of them by its id.
    case compare
    case indicator(String)
    /// Everything to take away, with what its fields mean.
    case data
    /// Where readers search; without a script, the way to every document.
    case search
    /// What is checked, and what came out for the whole portal.
    case checks
    /// What one rule checks.
    case check(RuleID)
    /// A former address that leads to a page.
    case moved(from: String, to: Target)
    /// Who published what and when: all centres, or those of a region.
    case coverage(CoverageScope)
    /// What several centres come to together.
    case totals(TotalsScope)
    /// What belongs to several centres or years, beside each other.
    case sideBySide(SideBySide)
  }

  /// A document that has a page of its own.
  package enum Target: Hashable, Sendable {
    case centre(String)
    case report(centre: String, year: Int)
    case plan(centre: String, year: Int)
    case standing(String)

    package var kind: Kind {
      switch self {
      case .centre(let id): .centre(id)
      case .report(let centre, let year): .report(centre: centre, year: year)
      case .plan(let centre, let year): .plan(centre: centre, year: year)
      case .standing(let id): .standing(id)
      }
    }
  }

  package struct Page: Hashable, Sendable {
    package var kind: Kind
    package var address: PageAddress
  }

  package let corpus: Corpus
  package let baseURL: BaseURL?
  /// Where the links of documents lead; the check and the drawing ask the same one.
  let resolver: LinkResolver
  /// Whether the figures of all reports add up; every home page says so.
  let balance: BalanceSheet
  /// What can be compared over years and centres.
  package let comparison: Comparison
  /// The centres of each province.
  let regions: ComparedRegions
  /// What the cells of every form say in open data.
  let figurePieces: [TableLayout: [RowWriter.Format: FigurePieces]]
  /// The reports of each year, in the order of their centres.
  let reportsByYear: [Int: [Report]]
  /// The same by their places in `corpus.reports`, those of one region beside each other.
  let reportsByYearAndRegion: [Int: [Int]]
  /// The centres below each centre, in the order of the portal.
  let children: [String: [Centre]]
  package private(set) var pages: [Page] = []
  package private(set) var findings: [Diagnostic] = []

  package init(of corpus: Corpus, baseURL: BaseURL?) {
    self.corpus = corpus
    self.baseURL = baseURL
    balance = BalanceSheet(of: corpus.reports)
    reportsByYear = Dictionary(grouping: corpus.reports, by: \.year)
    children = Dictionary(grouping: corpus.centres.filter { $0.parent != nil }) { $0.parent?.id ?? "" }
    comparison = Comparison(corpus)
    figurePieces = FigurePieces.all(of: corpus.forms.editions.flatMap(\.tables))
    let regions = ComparedRegions(of: corpus.centres)
    self.regions = regions
    reportsByYearAndRegion = Dictionary(grouping: corpus.reports.indices) { corpus.reports[$0].year }.mapValues {
      $0.sorted {
        (regions.position(of: corpus.reports[$0].centre), $0) < (regions.position(of: corpus.reports[$1].centre), $1)
      }
    }
    let kinds =
      Self.kinds(of: corpus, comparison) + CoverageScope.all(of: corpus, regions).map { .coverage($0) }
      + (comparison.isEmpty ? [] : TotalsScope.all(of: corpus, regions, children: children)).map { .totals($0) }
      + (comparison.isEmpty ? [] : SideBySide.all(of: corpus, regions)).map { .sideBySide($0) }
    resolver = LinkResolver(corpus: corpus, kinds: Set(kinds))
    for language in corpus.site.languages {
      pages += kinds.map { Page(kind: $0, address: address($0, in: language)) }
    }
    addAliases()
    checkPageNames()
    findings += LinkCheck(corpus, resolver, sources: sources).findings()
    if baseURL == nil {
      findings.append(
        Diagnostic(
          .note, "base-url", at: SourceLocation(file: corpus.siteFile),
          Text(
            zh: "没有 base-url，因此不生成规范链接、feed.xml 和 sitemap.xml",
            en: "there is no base-url, so canonical links, feed.xml and sitemap.xml are left out"),
          fix: Text(zh: "在 site.yml 中写上 base-url，或用 --base-url 给出", en: "set base-url in site.yml, or give --base-url"))
      )
    }
  }

  private static func hasData(_ corpus: Corpus) -> Bool { !corpus.reports.isEmpty || !corpus.plans.isEmpty }

  /// Whether there is anything to take away.
  var hasData: Bool { Self.hasData(corpus) }

  private static func kinds(of corpus: Corpus, _ comparison: Comparison) -> [Kind] {
    [.home, .centres]
      + corpus.centres.map { .centre($0.id) }
      + corpus.reports.map { .report(centre: $0.centre, year: $0.year) }
      + corpus.plans.map { .plan(centre: $0.centre, year: $0.year) }
      + [.years] + corpus.years.map { .year($0) }
      + [.reports]
      + corpus.pages.map { .standing($0.id) }
      + (comparison.isEmpty ? [] : [.compare] + comparison.definitions.map { .indicator($0.id) })
      + (hasData(corpus) ? [.data] : [])
      + [.search, .checks] + Rule.all.map { .check($0.id) }
      + [.notFound]
  }

  /// Whether the portal has such a page.
  func has(_ kind: Kind) -> Bool { resolver.kinds.contains(kind) }

  /// A report or a plan, as lists of documents show it.
  struct Issued {
    var kind: Kind
    var year: Int
    var issuance: Issuance
    var source: DocumentSource
  }

  /// Every report, then every plan.
  var issued: [Issued] {
    corpus.reports.map {
      Issued(kind: .report(centre: $0.centre, year: $0.year), year: $0.year, issuance: $0.issuance, source: $0.source)
    }
      + corpus.plans.map {
        Issued(kind: .plan(centre: $0.centre, year: $0.year), year: $0.year, issuance: $0.issuance, source: $0.source)
      }
  }

  // MARK: addresses

  package func address(_ kind: Kind, in language: Language) -> PageAddress {
    PageAddress(language: language, path: Self.path(of: kind), languageFolder: folder(of: language))
  }

  /// Where a page stands for good, in the first language of the portal; `nil` where the portal's own address is not known.
  func publicAddress(_ kind: Kind) -> String? {
    baseURL.map { $0.address + address(kind, in: corpus.site.languages[0]).canonicalPath }
  }

  /// The first language of the portal stands at its root, each other in a folder of its own.
  func folder(of language: Language) -> String {
    language == corpus.site.languages[0] ? "" : language.rawValue.lowercased() + "/"
  }

  static func path(of kind: Kind) -> String {
    switch kind {
    case .home: ""
    case .centres: "centres/"
    case .centre(let id): "centres/\(id)/"
    case .report(let centre, let year): "centres/\(centre)/" + reportFolder(year)
    case .plan(let centre, let year): "centres/\(centre)/plans/\(year)/"
    case .years: "years/"
    case .year(let year): "years/\(year)/"
    case .standing(let id): "\(id)/"
    case .reports: "reports/"
    case .compare: "compare/"
    case .indicator(let id): "compare/\(id)/"
    case .data: "data/"
    case .search: SearchPlan.folder
    case .checks: "checks/"
    case .check(let rule): "checks/\(rule)/"
    case .notFound: "404.html"
    case .moved(let from, _): from.hasSuffix("/index.html") ? String(from.dropLast("index.html".count)) : from
    case .coverage(let scope): scope.path
    case .totals(let scope): scope.path
    case .sideBySide(let pages): "compare/" + pages.path
    }
  }

  /// Of a report, below the page of its centre.
  static func reportFolder(_ year: Int) -> String { "reports/\(year)/" }

  /// Former addresses lead to their documents; they may not stand where a page, a file or another alias stands, neither as
  /// a file nor as the folder of one.
  private mutating func addAliases() {
    // Compared without case: a file system may not tell `A/` from `a/`.
    var files = Set((pages.map(\.address.file) + corpus.attachments).map { $0.lowercased() })
    var folders = Set(files.flatMap(foldersAbove))
    for (source, target) in documents {
      for alias in source.aliases {
        let file = alias.address.lowercased()
        let above = foldersAbove(file)
        let root = file.split(separator: "/").first.map(String.init) ?? ""
        let isTaken = files.contains(file) || folders.contains(file) || above.contains(where: files.contains)
        guard !isTaken, !Self.reserved.contains(root) else {
          findings.append(
            Diagnostic(
              .error, "alias", at: alias.location,
              Text(
                zh: "旧地址 /\(alias.address) 已被别的页面或文件占用",
                en: "the former address /\(alias.address) is taken by another page or file"),
              fix: Text(zh: "删去这个旧地址，或改成没有占用的", en: "remove it, or choose one that is free")))
          continue
        }
        files.insert(file)
        folders.formUnion(above)
        let kind = Kind.moved(from: alias.address, to: target)
        let address = PageAddress(language: corpus.site.languages[0], path: Self.path(of: kind), languageFolder: "")
        pages.append(Page(kind: kind, address: address))
      }
    }
  }

  /// Addresses at the root that the program writes itself, or will: no page and no alias may take one.
  private static let reserved = [
    "assets", "feed.xml", "sitemap.xml", "robots.txt", "404.html", "search", "compare", "coverage", "data", "checks",
  ]

  /// A standing page may not take an address that the program uses itself.
  private mutating func checkPageNames() {
    let own = Self.reserved + ["centres", "years", "reports"] + corpus.site.languages.map { $0.rawValue.lowercased() }
    for page in corpus.pages where own.contains(page.id) {
      findings.append(
        Diagnostic(
          .error, "misplaced-file", at: SourceLocation(file: page.source.file),
          Text(zh: "地址 /\(page.id)/ 由程序自己使用", en: "the address /\(page.id)/ is used by the program itself"),
          fix: Text(zh: "给页面换一个文件名", en: "give the page another file name")))
    }
  }

  /// Every document with a page, in the order of the site.
  var documents: [(source: DocumentSource, target: Target)] {
    corpus.centres.map { ($0.source, .centre($0.id)) }
      + corpus.reports.map { ($0.source, .report(centre: $0.centre, year: $0.year)) }
      + corpus.plans.map { ($0.source, .plan(centre: $0.centre, year: $0.year)) }
      + corpus.pages.map { ($0.source, .standing($0.id)) }
  }

  /// The source of every document with a page, in the order of the site.
  var sources: [DocumentSource] { documents.map(\.source) }
}
