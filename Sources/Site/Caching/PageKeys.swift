import Disclosure
import Fingerprints

/// From what each file of the site is made: every document, word and setting that its drawing may look at.
///
/// Rather too much than too little: a page that is drawn once more costs a millisecond, one that is not drawn is wrong. A test edits
/// a portal thousands of times at random and compares with what a build without a cache makes.
struct PageKeys: Sendable {
  private let common: Fingerprint
  /// Everything there is, for pages that look at all of it.
  private let everything: Fingerprint
  /// What was found in each document, and by each rule.
  private let results: CheckResults
  /// The same of the whole portal.
  private let allResults: Fingerprint
  /// The file of each report and plan, as findings name it.
  private let files: [SitePlan.Kind: String]
  /// Each centre with its documents and the centres above it.
  private let centres: [String: Fingerprint]
  /// The same with all centres below it, and the names of all others.
  private let families: [String: Fingerprint]

  init(_ plan: SitePlan, results: CheckResults, program: Fingerprint, theme: Fingerprint) {
    let corpus = plan.corpus
    self.results = results
    allResults = results.fingerprint
    files = Dictionary(plan.issued.map { ($0.kind, $0.source.file) }) { first, _ in first }
    var common = CacheKey()
    common.add(program)
    common.add(theme)
    common.add(corpus.settings)
    common.add(plan.baseURL?.address ?? "")
    common.add(corpus.asOf?.description ?? "")
    // Their names stand in the navigation of every page.
    for page in corpus.pages { common.add(page.source) }
    // And, where there is anything to lead to, links to what is compared and covered.
    common.add(plan.comparison.isEmpty ? 0 : 1)
    common.add(corpus.years.isEmpty ? 0 : 1)
    self.common = common.fingerprint

    var all = CacheKey()
    all.add(common.fingerprint)
    for source in plan.sources { all.add(source) }
    for path in corpus.attachments { all.add(path) }
    everything = all.fingerprint

    var profiles = CacheKey()
    for centre in corpus.centres { profiles.add(centre.source) }
    for year in corpus.years { profiles.add(year) }

    var own: [String: Fingerprint] = [:]
    for centre in corpus.centres {
      var key = CacheKey()
      var above: Set<String> = []
      var next: Centre? = centre
      while let one = next, above.insert(one.id).inserted {
        key.add(one.source)
        next = one.parent.flatMap { corpus.centre($0.id) }
      }
      for report in corpus.reports(of: centre.id) { key.add(report.source) }
      for plan in corpus.plans(of: centre.id) { key.add(plan.source) }
      own[centre.id] = key.fingerprint
    }
    centres = own
    families = own.keys.reduce(into: [:]) { families, id in
      var key = CacheKey()
      key.add(profiles.fingerprint)
      var pending = [id]
      // Centres above each other are an error, which is found elsewhere; here they must not go round for ever.
      var seen: Set<String> = []
      while let one = pending.popLast() {
        guard seen.insert(one).inserted else { continue }
        if let fingerprint = own[one] { key.add(fingerprint) }
        pending += (plan.children[one] ?? []).map(\.id)
      }
      families[id] = key.fingerprint
    }
  }

  /// `nil` for a file that is copied or already made: comparing its bytes is as quick as looking it up.
  func key(of file: OutputFile) -> Fingerprint? {
    var key = CacheKey()
    key.add(common)
    let kind: SitePlan.Kind
    switch file.content {
    case .page(let page):
      kind = page.kind
      key.add(page.address.language.rawValue)
      key.add(page.address.file)
    case .markdown(let document):
      kind = document
      key.add("markdown")
    case .chart(let page):
      kind = page.kind
      key.add("chart")
      key.add(page.address.language.rawValue)
      key.add(page.address.file)
    case .seriesData(let id, let format):
      kind = .indicator(id)
      key.add("series")
      key.add(id)
      key.add(format.rawValue)
    case .reportFigures(let report, let format):
      kind = report
      key.add("figures")
      key.add(format.rawValue)
    case .data(let file):
      kind = .data
      key.add(file.path)
    case .dataPackage:
      kind = .data
      key.add(DataFile.descriptor)
    case .copy, .text: return nil
    }
    switch kind {
    case .report(let centre, let year):
      key.add("report")
      key.add(year)
      key.add(centres[centre] ?? everything)
      addResults(of: kind, to: &key)
    case .plan(let centre, let year):
      key.add("plan")
      key.add(year)
      key.add(centres[centre] ?? everything)
      addResults(of: kind, to: &key)
    case .centre(let id):
      key.add("centre")
      key.add(families[id] ?? everything)
    case .checks:
      key.add(everything)
      key.add(allResults)
    case .check(let rule): key.add(results.fingerprint(of: rule))
    case .home, .centres, .years, .year, .standing, .reports, .compare, .indicator, .data, .search, .notFound, .moved,
      .sideBySide:
      // Their address tells them apart.
      key.add(everything)
    case .coverage, .totals: key.add(everything)
    }
    return key.fingerprint
  }

  /// What is wrong with a document may come to light in another: last year's report, a text that was copied.
  private func addResults(of kind: SitePlan.Kind, to key: inout CacheKey) {
    if let file = files[kind] { key.add(results.fingerprint(ofFile: file)) }
  }
}

extension CacheKey {
  fileprivate mutating func add(_ source: DocumentSource) {
    add(source.path)
    add(source.fingerprint)
  }
}

extension SourceTree {
  /// Of every file in the folder, by path and bytes.
  func fingerprint() throws -> Fingerprint {
    var key = CacheKey()
    for (path, entry) in try entries() where entry == .file {
      key.add(path)
      key.add(Fingerprint(try read(path)))
    }
    return key.fingerprint
  }
}
