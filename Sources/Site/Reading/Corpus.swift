import Checks
import CommonMark
import Disclosure
import Fingerprints
import Forms

/// Step one, **read**: every file of the content as the document it is, and what is wrong with each.
///
/// It keeps figures, headings and places; the prose waits in a `ProseStore` until its page is drawn.
package struct Corpus: Sendable {
  package private(set) var site = SiteConfiguration()
  /// `content/site.yml`, as findings name it.
  package let siteFile: String
  package private(set) var forms = FormLibrary([])
  package private(set) var indicators = IndicatorList()
  /// In the order of the portal: by `order`, then by id. Drafts are in none of these lists.
  package private(set) var centres: [Centre] = []
  /// By centre, then by year, oldest first.
  package private(set) var reports: [Report] = []
  package private(set) var plans: [Plan] = []
  package private(set) var pages: [StandingPage] = []
  /// Every year of which a report or a plan is here, newest first.
  package private(set) var years: [Int] = []
  /// The day the portal speaks of as today: `as-of`, else the newest day of publication in the content.
  package private(set) var asOf: CalendarDate?
  /// Paths of the attachments below `content/`.
  package private(set) var attachments: [String] = []
  /// Documents that are kept out of everything.
  package private(set) var drafts: Set<ContentPath> = []
  /// Documents that are there but could not be read, or whose centre is unknown; links to them are no further fault.
  private(set) var unread: Set<ContentPath> = []
  package private(set) var findings: [Diagnostic] = []
  /// The prose of documents, ready to be drawn.
  let prose: ProseStore
  private let check: DocumentCheck
  /// Where each document stands in its list.
  private var positions: [ContentPath: Int] = [:]

  /// Of all files that are no documents: the settings, the indicators, the forms.
  private(set) var settings = Fingerprint([])
  /// What documents were read with; another makes others of them.
  private(set) var readingKey = Fingerprint([])

  /// - Parameters:
  ///   - cache: what an earlier build found out.
  ///   - writing: takes down what the next one may use.
  ///   - scratch: a folder for what does not fit into memory; nothing of it is to be seen there.
  ///   - rules: what is checked beside what reading reports of itself.
  package init(
    reading tree: SourceTree, jobs: Int, cache: BuildCache? = nil, writing: CacheWriting? = nil, scratch: String? = nil,
    rules: [Rule] = Rule.all
  ) throws {
    check = DocumentCheck(rules: rules)
    siteFile = tree.displayPath("site.yml")
    prose = ProseStore(in: scratch)
    var files: [(path: String, kind: ContentPath)] = []
    for (path, entry) in try tree.entries() {
      let place = SourceLocation(file: tree.displayPath(path))
      switch entry {
      case .file:
        if let kind = ContentPath(path) {
          files.append((path, kind))
        } else {
          findings.append(Self.misplaced(path, at: place))
        }
      case .strayLink(let target):
        findings.append(
          Diagnostic(
            .error, "symbolic-link", at: place,
            Text(
              zh: "符号链接指向内容目录之外或无法跟随（\(target)）",
              en: "the symbolic link leads out of the content folder or cannot be followed (\(target))"),
            fix: Text(zh: "把文件本身放进内容目录", en: "put the file itself into the content folder")))
      case .special:
        findings.append(
          Diagnostic(
            .error, "not-a-file", at: place,
            Text(zh: "这是设备、管道或套接字，不是普通文件", en: "this is a device, a pipe or a socket, not a file"),
            fix: Text(zh: "把它移出内容目录", en: "move it out of the content folder")))
      case .unreadable(let reason):
        findings.append(
          Diagnostic(
            .error, "unreadable", at: place, Text(zh: "无法读取：\(reason.zh)", en: "this cannot be read: \(reason.en)"),
            fix: reason == SourceTree.unreadableName
              ? Text(zh: "用 UTF-8 编码重新命名（文件名可能是 GBK 编码）", en: "rename it in UTF-8; the name may be in GBK")
              : Text(zh: "改正访问权限", en: "correct its permissions")))
      }
    }
    try readData(files, of: tree, rules)
    try readDocuments(files, of: tree, jobs: jobs, cache: cache, writing: writing)
    let references = CrossReferences(centres: centres, reports: reports, plans: plans, unread: unread)
    findings += references.findings
    unread.formUnion(references.strangers)
    index(files)
    findings += PortalCheck(rules: rules).findings(in: CheckedPortal(self))
  }

  /// Once all documents are known: documents without a centre stay out of every list (the error stops the build anyway), and the
  /// rest can be found by name.
  private mutating func index(_ files: [(path: String, kind: ContentPath)]) {
    for (position, centre) in centres.enumerated() { positions[.centre(centre.id)] = position }
    reports.removeAll { positions[.centre($0.centre)] == nil }
    plans.removeAll { positions[.centre($0.centre)] == nil }
    for (position, report) in reports.enumerated() {
      positions[.report(centre: report.centre, year: report.year)] = position
    }
    for (position, plan) in plans.enumerated() { positions[.plan(centre: plan.centre, year: plan.year)] = position }
    years = Set(reports.map(\.year) + plans.map(\.year)).sorted(by: >)
    attachments = files.compactMap {
      if case .attachment(let centre, _) = $0.kind, positions[.centre(centre)] != nil { $0.path } else { nil }
    }
    let issuances = reports.map(\.issuance) + plans.map(\.issuance)
    asOf = site.asOf ?? issuances.compactMap { $0.published ?? $0.added }.max()
  }

  /// The faults that authors accept, with their reasons.
  package var waivers: [Waiver] {
    centres.flatMap(\.source.trace.waivers) + reports.flatMap(\.source.trace.waivers)
      + plans.flatMap(\.source.trace.waivers) + pages.flatMap(\.source.trace.waivers)
  }

  package func centre(_ id: String) -> Centre? { positions[.centre(id)].map { centres[$0] } }

  package func report(_ centre: String, _ year: Int) -> Report? {
    positions[.report(centre: centre, year: year)].map { reports[$0] }
  }

  package func plan(_ centre: String, _ year: Int) -> Plan? {
    positions[.plan(centre: centre, year: year)].map { plans[$0] }
  }

  /// A centre's reports and plans, oldest first.
  package func reports(of centre: String) -> ArraySlice<Report> { slice(reports, of: centre, by: \.centre) }

  package func plans(of centre: String) -> ArraySlice<Plan> { slice(plans, of: centre, by: \.centre) }

  /// Both lists stand in the order of their centres, so a centre's part is one run, found by halving.
  private func slice<Document>(_ documents: [Document], of centre: String, by key: (Document) -> String) -> ArraySlice<
    Document
  > {
    func firstIndex(where isBehind: (String) -> Bool) -> Int {
      var (low, high) = (0, documents.count)
      while low < high {
        let middle = (low + high) / 2
        if isBehind(key(documents[middle])) { high = middle } else { low = middle + 1 }
      }
      return low
    }
    return documents[firstIndex { $0 >= centre }..<firstIndex { $0 > centre }]
  }

  // MARK: reading

  private mutating func readData(
    _ files: [(path: String, kind: ContentPath)], of tree: SourceTree, _ rules: [Rule]
  ) throws {
    var settings = CacheKey()
    func node(_ path: String) throws -> (DataNode?, [Diagnostic]) {
      let bytes = try tree.read(path, atMost: Limits.standard.fileBytes)
      settings.add(path)
      settings.add(Fingerprint(bytes))
      let file = tree.displayPath(path)
      let (root, faults) = CommonMark.readData(file: file, bytes: bytes)
      // What could not be read has a finding of its own.
      guard root != nil else { return (root, faults) }
      let source = SourceText(file: file, bytes: bytes)
      return (root, faults + check.findings(in: ScannedText(.data, source: source, bodyStart: source.bytes.count)))
    }
    var editions = FormLibrary.national.editions
    for file in files where file.kind == .form {
      let (root, faults) = try node(file.path)
      findings += faults
      guard let root else { continue }
      var decoder = EditionDecoder()
      let edition = decoder.decode(root)
      findings += decoder.findings
      guard let edition else { continue }
      if editions.contains(where: { $0.id == edition.id }) {
        findings.append(
          Diagnostic(
            .error, "form-file", at: root["edition"]?.location ?? root.location,
            Text(zh: "版本 \(edition.id) 已经存在", en: "there is an edition \(edition.id) already"),
            fix: Text(zh: "换一个 edition 标识", en: "name the edition otherwise")))
        continue
      }
      editions.append(edition)
    }
    forms = editions.count == FormLibrary.national.editions.count ? .national : FormLibrary(editions)

    if files.contains(where: { $0.kind == .site }) {
      let (root, faults) = try node("site.yml")
      findings += faults
      if let root {
        let (site, problems) = SiteConfiguration.reading(root, file: tree.displayPath("site.yml"))
        self.site = site
        findings += problems
      }
    } else {
      findings.append(
        Diagnostic(
          .error, "missing-file", at: SourceLocation(file: tree.displayPath("site.yml")),
          Text(zh: "缺少站点配置文件 site.yml", en: "there is no site.yml"),
          fix: Text(
            zh: "新建 \(tree.displayPath("site.yml"))，写上 title 和 organisation",
            en: "create \(tree.displayPath("site.yml")) with title and organisation")))
    }
    if files.contains(where: { $0.kind == .indicators }) {
      let (root, faults) = try node("indicators.yml")
      let (list, problems) = IndicatorList.reading(root, file: tree.displayPath("indicators.yml"), forms: forms)
      indicators = list
      findings += faults + problems
    }
    self.settings = settings.fingerprint
    var reading = CacheKey()
    reading.add(settings.fingerprint)
    // Findings name the files as they were given.
    reading.add(tree.name)
    for rule in rules { reading.add(rule.id.description) }
    readingKey = reading.fingerprint
  }

  private mutating func readDocuments(
    _ files: [(path: String, kind: ContentPath)], of tree: SourceTree, jobs: Int, cache: BuildCache?,
    writing: CacheWriting?
  ) throws {
    let reading = DocumentReading(
      forms: forms, indicators: indicators, displayPath: { tree.displayPath($0) }, check: check,
      duties: site.duties)
    let known = cache?.readingKey == readingKey ? cache : nil
    let documents = files.filter {
      switch $0.kind {
      case .centre, .report, .plan, .page: true
      case .site, .indicators, .form, .attachment: false
      }
    }
    let forms = forms
    let prose = prose
    let results = parallelMap(documents, jobs: jobs) { file -> Result<ReadFile, SystemError> in
      do {
        let bytes = try tree.read(file.path, atMost: Limits.standard.fileBytes)
        let fingerprint = Fingerprint(bytes)
        let name = tree.displayPath(file.path)
        if let record = known?.record(of: file.path, fingerprint),
          let kept = BuildCache.document(from: record, file: name, forms: forms)
        {
          record.withUnsafeBytes { writing?.add($0, of: file.path, fingerprint) }
          return .success(kept)
        }
        let (read, body) = reading.read(file.path, as: file.kind, bytes: bytes)
        if let writing {
          BuildCache.record(of: read, file: name).withUnsafeBytes { writing.add($0, of: file.path, fingerprint) }
        }
        if let document = read.document {
          prose.keep(body.slimmed(withoutTables: document.statutoryTables), of: file.path, file: name)
        }
        return .success(read)
      } catch {
        return .failure(
          error as? SystemError
            ?? SystemError(path: tree.displayPath(file.path), reason: Text(zh: "\(error)", en: "\(error)")))
      }
    }
    // A centre that is a draft keeps its documents back with it.
    let draftCentres = Set(
      try results.compactMap { result -> String? in
        guard case .centre(let centre)? = try result.get().document, centre.source.isDraft else { return nil }
        return centre.id
      })
    for (file, result) in zip(documents, results) {
      let read = try result.get()
      let (document, problems) = (read.document, read.findings)
      // A draft is work in progress: it is kept out of everything, and so are its faults.
      if let document, document.source.isDraft || draftCentres.contains(Self.owner(of: file.kind)) {
        drafts.insert(file.kind)
        continue
      }
      findings += problems + read.checked
      if problems.containsErrors { unread.insert(file.kind) }
      switch document {
      case .centre(let centre): centres.append(centre)
      case .report(let report): reports.append(report)
      case .plan(let plan): plans.append(plan)
      case .page(let page): pages.append(page)
      case nil: break
      }
    }
    centres.sort { ($0.order, $0.id) < ($1.order, $1.id) }
    pages.sort { ($0.order, $0.id) < ($1.order, $1.id) }
    reports.sort { ($0.centre, $0.year) < ($1.centre, $1.year) }
    plans.sort { ($0.centre, $0.year) < ($1.centre, $1.year) }
  }

  private static func owner(of path: ContentPath) -> String {
    switch path {
    case .report(let centre, _), .plan(let centre, _), .centre(let centre), .attachment(let centre, _): centre
    case .site, .indicators, .form, .page: ""
    }
  }

  private static func misplaced(_ path: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "misplaced-file", at: place,
      Text(zh: "这个位置的文件不属于内容目录的任何部分", en: "a file with this path has no place in the content folder"),
      fix: Text(
        zh: "报告放在 centres/<中心>/reports/<年份>.md，要点放在 plans/，附件放在 files/；名称只用小写字母、数字和连字符",
        en:
          "reports stand in centres/<centre>/reports/<year>.md, plans in plans/, attachments in files/; names are of a-z, 0-9 and hyphens"
      ))
  }
}
