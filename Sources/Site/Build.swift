import Checks
import Disclosure
import Fingerprints
import Search
import Synchronization

/// What a build is told beside its sources.
package struct BuildSettings: Sendable {
  /// Address the site is published under, ending in `/`; goes before that of `site.yml`.
  package var baseURL: BaseURL?
  /// How many pages are worked on at once.
  package var jobs = 1
  /// What an earlier build found out; without it everything is read and drawn anew, and nothing is kept for the next.
  package var cache: BuildCache?
  /// Whether the cache is kept up for the next build; who only checks leaves it as it is.
  package var keepsCache = true
  /// A folder for what does not fit into memory while the build runs; nothing of it is to be seen there.
  package var scratch: String?
  package var observer: BuildObserver?
  /// What is checked beside what reading reports of itself.
  package var rules = Rule.all

  package init(
    baseURL: BaseURL? = nil, jobs: Int = 1, cache: BuildCache? = nil, scratch: String? = nil,
    observer: BuildObserver? = nil, rules: [Rule] = Rule.all
  ) {
    self.baseURL = baseURL
    self.jobs = jobs
    self.cache = cache
    self.scratch = scratch
    self.observer = observer
    self.rules = rules
  }

  /// The folder that an output stands in.
  package static func folder(above output: String) -> String { OutputPlace.split(output).parent }
}

/// A site that was read and planned: what is wrong with it, and how to draw it.
package struct PlannedSite: Sendable {
  package let corpus: Corpus
  package let findings: [Diagnostic]
  /// What depends on the tools of this machine: it is told to whoever builds, and reaches no page.
  package let terminalFindings: [Diagnostic]
  /// Nothing where the theme cannot be used.
  fileprivate let drawing: Drawing?
  private let observer: BuildObserver?

  fileprivate struct Drawing: Sendable {
    let plan: SitePlan
    let theme: Theme
    let results: CheckResults
    let content: SourceTree
    let themeFolders: [SourceTree]
    let files: [OutputFile]
    let caching: Caching?

    /// A page, and of it what is searched.
    func page(_ page: SitePlan.Page) throws -> (bytes: [UInt8], text: SearchedText?) {
      let bytes = try PageDrawing(page, plan: plan, theme: theme, tree: content, results: results).draw()
      guard SearchPlan.isSearched(page.kind) else { return (bytes, nil) }
      let read = PageReader.read(bytes, sections: plan.searchedSections(of: page.kind))
      return (read.page, read.text)
    }

    func bytes(of file: OutputFile) throws -> [UInt8] {
      switch file.content {
      case .page(let page): try self.page(page).bytes
      case .copy(let tree, let path): try tree.read(path)
      case .text(let bytes): bytes
      case .markdown(let kind): try plan.publicMarkdown(kind, tree: content)
      case .chart(let page):
        PageDrawing(page, plan: plan, theme: theme, tree: content, results: results).standaloneChart().bytes
      case .seriesData(let id, let format): plan.seriesData(id, format)
      case .reportFigures(let kind, let format): plan.reportFigures(kind, format)
      case .data(let file): plan.data(file)
      case .dataPackage: DataPackage(plan, strings: theme.strings(plan.corpus.site.languages[0])).render()
      }
    }
  }

  /// What was kept, what is being kept, and from what each file is made.
  fileprivate struct Caching: Sendable {
    let former: BuildCache
    let writing: CacheWriting?
    let keys: PageKeys
  }

  /// Reads and plans a site; nothing is written but what the next build may use, beside the output.
  ///
  /// - Parameter theme: the folder of a whole theme, then any that are laid over it.
  /// - Throws: `SystemError` for what the machine refuses. Everything an author can repair is a finding.
  package init(content: SourceTree, theme themeFolders: [SourceTree], settings: BuildSettings) throws {
    observer = settings.observer
    observer?.begin(.read)
    let writing = settings.keepsCache ? settings.cache.flatMap(CacheWriting.init) : nil
    corpus = try Corpus(
      reading: content, jobs: settings.jobs, cache: settings.cache, writing: writing,
      scratch: settings.scratch, rules: settings.rules)
    observer?.begin(.plan)
    let plan = SitePlan(of: corpus, baseURL: settings.baseURL ?? corpus.site.baseURL)
    observer?.begin(.theme)
    let (theme, themeFindings) = try Theme.reading(themeFolders, languages: corpus.site.languages)
    var findings = corpus.findings + plan.findings + themeFindings
    let planned = theme.map { plan.files(theme: $0, contentTree: content) }
    findings += planned?.findings ?? []
    let rules = Set(settings.rules.map(\.id))
    let waivers = corpus.waivers.filter { rules.contains($0.rule) }
    self.findings = findings.waived(by: waivers.filter { $0.attachment == nil }).inReadingOrder().shortened()
    let attachments = AttachmentCheck(
      rules.contains(Rule.attachment.id) ? corpus.attachments : [], in: content, jobs: settings.jobs,
      cache: settings.cache, writing: writing
    )
    terminalFindings = attachments.findings.waived(by: waivers.filter { $0.attachment != nil }).inReadingOrder()
    guard let theme, let planned else {
      drawing = nil
      return
    }
    let results = CheckResults(self.findings, of: plan)
    let caching = try settings.cache.flatMap { settings.keepsCache ? $0 : nil }.map { cache in
      var key = CacheKey()
      for folder in themeFolders { key.add(try folder.fingerprint()) }
      return Caching(
        former: cache, writing: writing,
        keys: PageKeys(plan, results: results, program: cache.program, theme: key.fingerprint))
    }
    drawing = Drawing(
      plan: plan, theme: theme, results: results, content: content, themeFolders: themeFolders, files: planned.files,
      caching: caching)
  }

  /// Everything that was found, in reading order.
  package var allFindings: [Diagnostic] { (findings + terminalFindings).inReadingOrder() }

  package var pageCount: Int { drawing?.plan.pages.count ?? 0 }
  package var fileCount: Int { drawing?.files.count ?? 0 }
  package var documentCount: Int {
    corpus.centres.count + corpus.reports.count + corpus.plans.count + corpus.pages.count
  }

  /// Every file of the site in memory, by path: for tests and small previews.
  package func drawn() throws -> [String: [UInt8]] {
    guard let drawing else { return [:] }
    var drawn: [String: [UInt8]] = [:]
    let collecting = SearchCollecting(SearchPlan(drawing.plan), theme: drawing.theme)
    for file in drawing.files {
      guard case .page(let page) = file.content else {
        drawn[file.path] = try drawing.bytes(of: file)
        continue
      }
      let (bytes, text) = try drawing.page(page)
      drawn[file.path] = bytes
      if let text, let further = collecting.add(page, text) { drawn[further.path] = further.bytes }
    }
    let index = Mutex<[String: [UInt8]]>([:])
    try collecting.finish(jobs: 1) { path, bytes in index.withLock { $0[path] = bytes } }
    return drawn.merging(index.withLock(\.self)) { page, _ in page }
  }

  /// One file of the site in memory; `nil` where the site has no such file.
  package func drawn(only path: String) throws -> [UInt8]? {
    guard let drawing, let file = drawing.files.first(where: { $0.path == path }) else { return nil }
    return try drawing.bytes(of: file)
  }

  /// Writes the site in place of the old one.
  ///
  /// - Precondition: there is no error among the findings; nobody publishes a site with one.
  /// - Parameter progress: called after each page from any thread.
  /// - Throws: `SystemError`; the old site is then as it was.
  package func publish(to output: String, jobs: Int, progress: @escaping @Sendable () -> Void = {}) throws
    -> Publication
  {
    precondition(!allFindings.containsErrors, "a site with errors is never published")
    guard let drawing else { preconditionFailure("without a theme there is an error among the findings") }
    observer?.begin(.draw)
    let folder = try OutputFolder(output, outside: [drawing.content] + drawing.themeFolders)
    let caching = drawing.caching
    @Sendable func isKept(_ path: String, _ key: Fingerprint?) -> Bool {
      guard let key, let made = caching?.former.files[path] else { return false }
      return made.key == key && folder.stamp(of: path) == made.stamp
    }
    let search = SearchPlan(drawing.plan)
    let searchKey = caching.map { drawing.searchKey(search, $0.keys) }
    // All of it or nothing: a part that is not there any more takes the whole with it.
    let formerIndex = drawing.indexFiles(of: caching?.former)
    let isIndexKept = formerIndex.contains(SearchPlan.root) && formerIndex.allSatisfy { isKept($0, searchKey) }
    let collecting = isIndexKept ? nil : SearchCollecting(search, theme: drawing.theme)
    let published = try folder.publish(
      drawing.files, lateFolders: [SearchPlan.parts, String(SearchPlan.folder.dropLast())], jobs: jobs,
      content: { file, late in
        defer { progress() }
        func collect(_ page: SitePlan.Page, _ text: SearchedText) throws {
          guard let further = collecting?.add(page, text) else { return }
          try late.add(further.path, .bytes(further.bytes))
        }
        if isKept(file.path, caching?.keys.key(of: file)) {
          if collecting != nil, case .page(let page) = file.content, search.number(of: page) != nil {
            let sections = drawing.plan.searchedSections(of: page.kind)
            try collect(page, PageReader.read(try folder.read(file.path), sections: sections).text)
          }
          return .unchanged
        }
        if case .copy(let tree, let path) = file.content { return .copy(tree, path) }
        func make() throws -> [UInt8] {
          guard case .page(let page) = file.content else { return try drawing.bytes(of: file) }
          let (bytes, text) = try drawing.page(page)
          if let text { try collect(page, text) }
          return bytes
        }
        return .bytes(try observer?.make(file.path, make) ?? make())
      },
      finish: { late in
        observer?.begin(.search)
        if let collecting {
          try collecting.finish(jobs: jobs) { try late.add($0, .bytes($1)) }
        } else {
          for path in formerIndex { try late.add(path, .unchanged) }
        }
      })
    // Until the next build's cache is in place, no other build may begin.
    defer { withExtendedLifetime(folder) {} }
    if let caching {
      observer?.begin(.keep)
      let made = zip(drawing.files, published.stamps).compactMap { file, stamp in
        caching.keys.key(of: file).map { (path: file.path, made: BuildCache.Made(key: $0, stamp: stamp)) }
      }
      let index = searchKey.map { key in
        published.late.map { (path: $0.path, made: BuildCache.Made(key: key, stamp: $0.stamp)) }
      }
      caching.writing?.finish(readingKey: corpus.readingKey, files: made + (index ?? []))
    }
    return Publication(bytes: published.bytes, written: published.written, kept: published.linked)
  }
}

extension PlannedSite.Drawing {
  /// The files of the index as the last build made them.
  fileprivate func indexFiles(of former: BuildCache?) -> [String] {
    let files = former?.files.keys.filter { $0 == SearchPlan.root || $0.hasPrefix(SearchPlan.parts + "/") } ?? []
    return files.sorted()
  }

  /// From what the index is made: every page that is searched, in the order of their numbers.
  fileprivate func searchKey(_ search: SearchPlan, _ keys: PageKeys) -> Fingerprint {
    var pages = [Fingerprint?](repeating: nil, count: search.documents.count)
    for file in files {
      if case .page(let page) = file.content, let number = search.number(of: page) {
        pages[number] = keys.key(of: file)
      }
    }
    var key = CacheKey()
    for (document, page) in zip(search.documents, pages) {
      key.add(document.path)
      key.add(page ?? Fingerprint(low: 0, high: 0))
    }
    return key.fingerprint
  }
}
