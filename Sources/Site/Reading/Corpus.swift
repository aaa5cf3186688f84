import CommonMark
import Disclosure
import Forms

/// Step one, **read**: every file of the content as the document it is, and what is wrong with each.
///
/// It keeps figures, headings and places, not the text: a page is read again when it is drawn.
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
  /// Paths of the attachments below `content/`.
  package private(set) var attachments: [String] = []
  package private(set) var drafts = 0
  /// Documents that are there but could not be read, or whose centre is unknown; links to them are no further fault.
  private(set) var unread: Set<ContentPath> = []
  package private(set) var findings: [Diagnostic] = []
  /// Where each document stands in its list.
  private var positions: [ContentPath: Int] = [:]

  package init(reading tree: SourceTree, jobs: Int) throws {
    siteFile = tree.displayPath("site.yml")
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
            .error, "unreadable", at: place, Text(zh: "目录无法读取：\(reason)", en: "the folder cannot be read: \(reason)"),
            fix: Text(zh: "改正访问权限", en: "correct its permissions")))
      }
    }
    try readData(files, of: tree)
    try readDocuments(files, of: tree, jobs: jobs)
    attachments = files.compactMap {
      if case .attachment(let centre, _) = $0.kind, self.centre(centre) != nil { $0.path } else { nil }
    }
    checkRelatives(of: tree)
    checkAnswers()
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

  /// The day the portal speaks of as today: `as-of`, else the newest day of publication in the content.
  package var asOf: CalendarDate? {
    site.asOf
      ?? (reports.compactMap { $0.issuance.published ?? $0.issuance.added }
      + plans.compactMap { $0.issuance.published ?? $0.issuance.added }).max()
  }

  // MARK: reading

  private mutating func readData(_ files: [(path: String, kind: ContentPath)], of tree: SourceTree) throws {
    func node(_ path: String) throws -> (DataNode?, [Diagnostic]) {
      let (node, findings) = CommonMark.readData(file: tree.displayPath(path), bytes: try tree.read(path))
      return (node, findings)
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
      let (list, problems) = IndicatorList.reading(root, file: tree.displayPath("indicators.yml"))
      indicators = list
      findings += faults + problems
    }
  }

  private mutating func readDocuments(_ files: [(path: String, kind: ContentPath)], of tree: SourceTree, jobs: Int)
    throws
  {
    let reading = DocumentReading(forms: forms, indicators: indicators, displayPath: { tree.displayPath($0) })
    let documents = files.filter {
      switch $0.kind {
      case .centre, .report, .plan, .page: true
      case .site, .indicators, .form, .attachment: false
      }
    }
    let results = parallelMap(documents, jobs: jobs) {
      file -> Result<(document: DocumentReading.Document?, findings: [Diagnostic]), SystemError> in
      do { return .success(reading.read(file.path, as: file.kind, bytes: try tree.read(file.path))) } catch {
        return .failure(error as? SystemError ?? SystemError(path: tree.displayPath(file.path), reason: "\(error)"))
      }
    }
    for (file, result) in zip(documents, results) {
      let (document, problems) = try result.get()
      // A draft is work in progress: it is kept out of everything, and so are its faults.
      guard document.map({ !Self.isDraft($0) }) ?? true else {
        drafts += 1
        continue
      }
      findings += problems
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
    for (position, centre) in centres.enumerated() { positions[.centre(centre.id)] = position }
    pages.sort { ($0.order, $0.id) < ($1.order, $1.id) }
    reports.sort { ($0.centre, $0.year) < ($1.centre, $1.year) }
    plans.sort { ($0.centre, $0.year) < ($1.centre, $1.year) }
  }

  private static func isDraft(_ document: DocumentReading.Document) -> Bool {
    switch document {
    case .centre(let centre): centre.source.isDraft
    case .report(let report): report.source.isDraft
    case .plan(let plan): plan.source.isDraft
    case .page(let page): page.source.isDraft
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

  // MARK: what documents say of one another

  /// Documents of unknown centres, and parents and successors that are not there.
  private mutating func checkRelatives(of tree: SourceTree) {
    let ids = centres.map(\.id)
    let idSet = Set(ids)
    var strangers: [String: [(file: String, kind: ContentPath)]] = [:]
    for report in reports where !idSet.contains(report.centre) {
      strangers[report.centre, default: []].append(
        (report.source.file, .report(centre: report.centre, year: report.year)))
    }
    for plan in plans where !idSet.contains(plan.centre) {
      strangers[plan.centre, default: []].append((plan.source.file, .plan(centre: plan.centre, year: plan.year)))
    }
    for (centre, documents) in strangers.sorted(by: { $0.key < $1.key }) {
      unread.formUnion(documents.map(\.kind))
      // A profile that could not be read has its own findings; the documents below it are not strangers for that.
      if unread.contains(.centre(centre)) { continue }
      let meant = Spelling.nearest(to: centre, among: ids)
      let count = documents.count
      findings.append(
        Diagnostic(
          .error, "unknown-centre", at: SourceLocation(file: documents.map(\.file).min() ?? siteFile),
          Text(
            zh: "没有名为“\(centre)”的中心（其下有 \(count) 份文件）" + (meant.map { "，是否想放在“\($0)”之下？" } ?? ""),
            en: "there is no centre “\(centre)” (\(count) documents stand below it)"
              + (meant.map { "; did you mean “\($0)”?" } ?? "")),
          fix: Text(
            zh: "把文件移到正确的中心之下，或新建 centres/\(centre)/centre.md",
            en: "move them to their centre, or create centres/\(centre)/centre.md")))
    }
    for centre in centres {
      for (key, value) in [("parent", centre.parent), ("successor", centre.successor)] {
        guard let value, !idSet.contains(value) || value == centre.id, !unread.contains(.centre(value)) else {
          continue
        }
        let meant = Spelling.nearest(to: value, among: ids.filter { $0 != centre.id })
        findings.append(
          Diagnostic(
            .error, "unknown-centre", at: keyLocation(key, of: centre, tree),
            Text(
              zh: "\(key) 所指的中心“\(value)”不存在" + (meant.map { "，是否想写“\($0)”？" } ?? ""),
              en: "\(key) names a centre “\(value)” that is not there" + (meant.map { "; did you mean “\($0)”?" } ?? "")
            ),
            fix: Text(zh: "写中心的目录名", en: "write the name of the centre's folder")))
      }
    }
    checkCycles()
    // Documents whose centre is unknown stay out of every list; the error stops the build anyway.
    reports.removeAll { !idSet.contains($0.centre) }
    plans.removeAll { !idSet.contains($0.centre) }
    years = Set(reports.map(\.year) + plans.map(\.year)).sorted(by: >)
    for (position, report) in reports.enumerated() {
      positions[.report(centre: report.centre, year: report.year)] = position
    }
    for (position, plan) in plans.enumerated() { positions[.plan(centre: plan.centre, year: plan.year)] = position }
  }

  private mutating func checkCycles() {
    for centre in centres {
      var seen: Set<String> = [centre.id]
      var next = centre.parent
      while let id = next, let parent = self.centre(id) {
        guard seen.insert(id).inserted else {
          findings.append(
            Diagnostic(
              .error, "unknown-centre", at: SourceLocation(file: centre.source.file),
              Text(zh: "上级中心的关系成了一个圈", en: "the parents of this centre go round in a circle"),
              fix: Text(zh: "改正 parent", en: "correct parent")))
          break
        }
        next = parent.parent
      }
    }
  }

  private func keyLocation(_ key: String, of centre: Centre, _ tree: SourceTree) -> SourceLocation {
    // The place is a courtesy: where it cannot be had, the finding names the file.
    guard let bytes = try? tree.read(centre.source.path),
      let node = readDocument(file: centre.source.file, bytes: bytes).frontMatter
    else { return SourceLocation(file: centre.source.file) }
    return node[key]?.location ?? SourceLocation(file: centre.source.file)
  }

  /// Answers to tasks of plans that are not here, or that have no such task.
  private mutating func checkAnswers() {
    for report in reports {
      for answer in report.answers {
        let plan = plan(report.centre, answer.planYear)
        guard plan?.tasks.contains(where: { $0.id == answer.task }) != true else { continue }
        let known = plan?.tasks.map(\.id) ?? []
        findings.append(
          Diagnostic(
            .error, "task-reference", at: answer.location,
            plan == nil
              ? Text(zh: "该中心没有 \(answer.planYear) 年工作要点", en: "this centre has no work plan of \(answer.planYear)")
              : Text(
                zh: "\(answer.planYear) 年工作要点没有任务 \(answer.task)",
                en: "the work plan of \(answer.planYear) has no task \(answer.task)"),
            fix: plan == nil
              ? Text(zh: "核对年份，或先收录该年要点", en: "check the year, or add the plan first")
              : Text(zh: "可写的有：\(known.joined(separator: "、"))", en: "it has: \(known.joined(separator: ", "))")))
      }
    }
  }
}
