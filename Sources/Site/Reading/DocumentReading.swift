import Checks
import CommonMark
import Disclosure
import Fingerprints
import Forms

/// What is kept of a file that was read.
struct ReadFile: Sendable {
  var document: DocumentReading.Document?
  /// What is wrong with it as a document.
  var findings: [Diagnostic]
  /// What the rules found in what it says.
  var checked: [Diagnostic]
}

/// Reads one file of the content into the document it is; what is wrong with it comes back beside it.
struct DocumentReading {
  let forms: FormLibrary
  let indicators: IndicatorList
  /// Name of the content folder in findings.
  let displayPath: @Sendable (String) -> String

  /// The rules that look at one document; none where nothing is to be checked.
  var check = DocumentCheck()
  /// What the portal asks of its documents.
  var duties = Duties()

  static let common = ["draft", "aliases", "keywords", "description", "allow", "memo"]
  static let issuance = [
    "title", "published", "signed", "added", "index", "number", "issuer", "source", "digest", "note", "review",
  ]

  enum Document: Sendable {
    case centre(Centre)
    case report(Report)
    case plan(Plan)
    case page(StandingPage)
  }

  /// What came of a file, and its prose.
  typealias Outcome = (read: ReadFile, body: Body)

  func read(_ path: String, as kind: ContentPath, bytes: [UInt8]) -> Outcome {
    let file = displayPath(path)
    let read = readDocument(file: file, bytes: bytes)
    var outcome = interpret(read, path, file, as: kind, bytes: bytes)
    guard let document = outcome.read.document, let source = read.source else { return outcome }
    let checked = checkedDocument(document, read, source)
    outcome.read.checked = check.findings(in: checked).inReadingOrder().shortened()
    outcome.read.document?.trace = DocumentTrace(of: checked)
    return outcome
  }

  private func interpret(
    _ read: ReadDocument, _ path: String, _ file: String, as kind: ContentPath, bytes: [UInt8]
  ) -> Outcome {
    var findings = read.findings
    func source(_ reader: inout FrontMatterReader) -> DocumentSource {
      DocumentSource(
        path: path, file: file, fingerprint: Fingerprint(bytes), isDraft: reader.flag("draft"),
        aliases: Self.aliases(&reader),
        keywords: reader.texts("keywords"), description: reader.text("description"), notes: reader.texts("note"),
        headings: read.body.headings.map { .init(level: UInt8(clamping: $0.level), id: $0.id, text: $0.text) },
        links: read.body.links, publicTextBytes: read.publicTextBytes)
    }
    // Without a readable front matter nothing is known of the document; its own findings say why.
    guard let node = read.frontMatter else {
      if findings.containsErrors { return (ReadFile(document: nil, findings: findings, checked: []), Body()) }
      findings.append(
        Diagnostic(
          .error, "front-matter", at: SourceLocation(file: file),
          Text(zh: "文件开头没有前置信息", en: "the file has no front matter"),
          fix: Text(zh: "在文件最前面加上两行 ---，其间写 title: 等", en: "begin it with two lines --- and title: … between them")))
      return (ReadFile(document: nil, findings: findings, checked: []), Body())
    }
    let document: Document?
    switch kind {
    case .centre(let id):
      let keys = [
        "name", "short", "english", "region", "address", "postcode", "telephone", "email", "website", "hours", "code",
        "parent", "founded", "closed",
        "former-names", "successor", "source", "order", "note",
      ]
      var reader = FrontMatterReader(
        node, file: file, kind: Text(zh: "中心简介", en: "a centre's profile"), keys: keys + Self.common)
      document = .centre(centre(id, source(&reader), &reader, hasBody: !read.body.segments.isEmpty))
      for mark in read.body.facts { reader.report(Self.factOutsideDocument(mark)) }
      for mark in read.body.tasks { reader.report(Self.taskOutsideReport(mark)) }
      findings += reader.findings
    case .report(let centre, let year):
      var reader = FrontMatterReader(
        node, file: file, kind: Text(zh: "年度报告", en: "an annual report"),
        keys: Self.issuance + ["period", "reconstructed", "includes"] + Self.common)
      document = .report(report(centre, year, source(&reader), read, &reader))
      findings += reader.findings
    case .plan(let centre, let year):
      var reader = FrontMatterReader(
        node, file: file, kind: Text(zh: "工作要点", en: "a work plan"), keys: Self.issuance + Self.common)
      let source = source(&reader)
      let issuance = issuance(&reader)
      let facts = facts(read.body, &reader)
      for mark in read.body.tasks { reader.report(Self.taskOutsideReport(mark)) }
      document = .plan(
        Plan(
          centre: centre, year: year, source: source, issuance: issuance, tasks: PlanTask.tasks(in: read.body),
          facts: facts))
      findings += reader.findings
    case .page(let id):
      let keys = ["title", "english", "published", "added", "section", "order"]
      var reader = FrontMatterReader(
        node, file: file, kind: Text(zh: "固定页面", en: "a standing page"), keys: keys + Self.common)
      let page = page(id, source(&reader), &reader)
      for mark in read.body.facts { reader.report(Self.factOutsideDocument(mark)) }
      for mark in read.body.tasks { reader.report(Self.taskOutsideReport(mark)) }
      document = .page(page)
      findings += reader.findings
    case .site, .indicators, .form, .attachment: document = nil
    }
    return (ReadFile(document: document, findings: findings, checked: []), read.body)
  }

  // MARK: kinds of documents

  private func centre(_ id: String, _ source: DocumentSource, _ reader: inout FrontMatterReader, hasBody: Bool)
    -> Centre
  {
    let name = reader.required("name")
    let centre = Centre(
      id: id, source: source, name: name, short: reader.text("short") ?? name, english: reader.text("english"),
      region: reader.text("region"),
      address: reader.text("address"), postcode: reader.text("postcode"),
      telephone: reader.contact("telephone", of: Self.telephoneCharacters),
      email: reader.contact("email", of: Self.emailCharacters),
      website: reader.webAddress("website"), hours: reader.text("hours"), code: reader.text("code"),
      parent: reference("parent", &reader),
      successor: reference("successor", &reader), formerNames: reader.texts("former-names"),
      founded: reader.dayOrYear("founded"),
      closed: reader.dayOrYear("closed"), order: reader.number("order") ?? .max, hasBody: hasBody)
    _ = reader.webAddress("source")
    // A year alone is compared with the year of the other date.
    if let founded = centre.founded?.description, let closed = centre.closed?.description,
      closed < founded.prefix(closed.utf8.count), founded.prefix(closed.utf8.count) != closed
    {
      reader.report(
        Diagnostic(
          .error, "wrong-value", at: reader.location("closed"),
          Text(
            zh: "撤销（\(closed.description)）早于成立（\(founded.description)）",
            en: "closed (\(closed.description)) before it was founded (\(founded.description))"),
          fix: Text(zh: "核对两个日期", en: "check both dates")))
    }
    return centre
  }

  private func report(
    _ centre: String, _ year: Int, _ source: DocumentSource, _ read: ReadDocument, _ reader: inout FrontMatterReader
  ) -> Report {
    let body = read.body
    let issuance = issuance(&reader)
    let period = reader.period("period")
    if let period, period.start.year != year || period.end.year != year {
      reader.report(
        Diagnostic(
          .error, "wrong-value", at: reader.location("period"),
          Text(zh: "统计期限不在 \(year) 年之内", en: "the reporting period is not within \(year)"),
          fix: Text(zh: "核对统计期限，以及文件名中的年份", en: "check the period, and the year in the file's name")))
    }
    let binding = ReportBinding(body.tables.map(\.grid), year: year, library: forms, reportLocation: reader.start)
    for finding in binding.findings { reader.report(finding) }
    var tables = binding.tables.map { Report.BoundTable(number: $0.grid, table: $0.table) }
    // Where the words could not be read at all, that is the finding; what is missing for it is not another one.
    let isUnread = body.segments.isEmpty && read.findings.containsErrors
    for entry in isUnread ? [] : reader.node("reconstructed")?.entries ?? [] {
      guard let index = tables.firstIndex(where: { $0.table.layout.id == entry.key }) else {
        let ids = tables.map(\.table.layout.id)
        let meant = Spelling.nearest(to: entry.key, among: ids)
        reader.report(
          Diagnostic(
            .error, "unknown-table", at: entry.keyLocation,
            Text(zh: "报告中没有表“\(entry.key)”", en: "the report has no table “\(entry.key)”").didYouMean(meant),
            fix: ids.isEmpty
              ? Text(zh: "报告中没有认得出的法定表格，先改正表格", en: "no statutory table of it is known yet; mend the tables first")
              : Text(zh: "可写的有：\(ids.joined(separator: "、"))", en: "it has: \(ids.joined(separator: ", "))")))
        continue
      }
      guard let derivation = entry.value.text else {
        reader.report(
          Diagnostic(
            .error, "wrong-value", at: entry.value.location,
            Text(zh: "重建的表必须写明推导过程", en: "a reconstructed table has to say how it was derived"),
            fix: Text(
              zh: "写明原件缺损之处，以及为什么只有这一种读法", en: "say what the original lost and why only this reading is possible")))
        continue
      }
      tables[index].table.reconstruct(because: derivation)
    }
    return Report(
      centre: centre, year: year, source: source, issuance: issuance, period: period, edition: binding.edition?.id,
      tables: tables,
      facts: facts(body, &reader), answers: answers(body, &reader))
  }

  private func page(_ id: String, _ source: DocumentSource, _ reader: inout FrontMatterReader) -> StandingPage {
    var section: StandingPage.Section?
    if let word = reader.text("section") {
      section = StandingPage.Section(rawValue: word)
      if section == nil {
        reader.report(
          Diagnostic(
            .error, "wrong-value", at: reader.location("section"),
            Text(
              zh: "section 只能是 \(StandingPage.Section.allCases.map(\.rawValue).joined(separator: "、"))",
              en: "section is one of \(StandingPage.Section.allCases.map(\.rawValue).joined(separator: ", "))"),
            fix: Text(zh: "改正或删去这一行", en: "correct the line or remove it")))
      }
    }
    return StandingPage(
      id: id, source: source, title: reader.required("title"), english: reader.text("english"),
      published: reader.date("published"),
      added: reader.date("added"), section: section, order: reader.number("order") ?? .max)
  }

  /// What stands in a `tel:` or `mailto:` link; a question mark there could add headers to a mail.
  private static let telephoneCharacters = "0123456789+-() 转,、/"
  private static let emailCharacters =
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789@._+-"

  private func reference(_ key: String, _ reader: inout FrontMatterReader) -> Centre.Reference? {
    reader.text(key).map { Centre.Reference(id: $0, location: reader.location(key)) }
  }

  // MARK: shared parts

  private func issuance(_ reader: inout FrontMatterReader) -> Issuance {
    let issuance = Issuance(
      title: reader.required("title"), published: reader.date("published"), signed: reader.date("signed"),
      added: reader.date("added"),
      index: reader.text("index"), number: reader.text("number"), issuer: reader.text("issuer"),
      source: reader.webAddress("source"),
      isDigest: reader.flag("digest"))
    for item in reader.node("review")?.list ?? [] {
      var step = FrontMatterReader(
        item, file: reader.start.file, kind: Text(zh: "审核记录", en: "a sign-off"), keys: ["role", "name", "date", "seal"])
      _ = step.required("role")
      _ = step.date("date")
      for finding in step.findings { reader.report(finding) }
    }
    return issuance
  }

  private static func aliases(_ reader: inout FrontMatterReader) -> [DocumentSource.Alias] {
    guard let node = reader.node("aliases") else { return [] }
    let items = node.list ?? [node]
    // Each is a page of its own: twenty-eight thousand fit into a front matter.
    if items.count > mostAliases {
      reader.report(
        Diagnostic(
          .error, "alias", at: items[mostAliases].location,
          Text(zh: "旧地址超过 \(mostAliases) 个", en: "more than \(mostAliases) former addresses"),
          fix: Text(zh: "只保留还有人使用的", en: "keep those that somebody still uses")))
    }
    return items.prefix(mostAliases).compactMap { item in
      guard let text = item.text, let address = Self.aliasAddress(text) else {
        reader.report(
          Diagnostic(
            .error, "alias", at: item.location,
            Text(zh: "旧地址应写成 /目录/名称/ 的样子", en: "a former address is written like /folder/name/"),
            fix: Text(
              zh: "以 / 开头，只用字母、数字、连字符、下划线和点，不含 ..",
              en: "begin with /, use letters, digits, hyphens, underscores and dots, and no ..")))
        return nil
      }
      return DocumentSource.Alias(address: address, location: item.location)
    }
  }

  private static let mostAliases = 100

  /// The path of the file that stands for a former address; `nil` where it could leave the site.
  private static func aliasAddress(_ text: String) -> String? {
    guard text.hasPrefix("/"), text.utf8.count <= 200 else { return nil }
    let parts = text.dropFirst().split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    let folders = parts.last == "" ? Array(parts.dropLast()) : parts
    let isSafe = folders.allSatisfy { part in
      !part.isEmpty && !part.hasPrefix(".")
        && part.utf8.allSatisfy {
          (97...122).contains($0) || (65...90).contains($0) || (48...57).contains($0) || [45, 46, 95].contains($0)
        }
    }
    guard !folders.isEmpty, isSafe else { return nil }
    let isFile = parts.last != "" && folders.last!.hasSuffix(".html")
    return folders.joined(separator: "/") + (isFile ? "" : "/index.html")
  }

  private func facts(_ body: Body, _ reader: inout FrontMatterReader) -> [Fact?] {
    body.facts.map { mark in
      guard let indicator = indicators[mark.indicator] else {
        let meant = indicators.nearest(to: mark.indicator)
        reader.report(
          Diagnostic(
            .error, "unknown-indicator", at: mark.location,
            Text(zh: "没有名为“\(mark.indicator)”的指标", en: "there is no indicator “\(mark.indicator)”").didYouMean(meant),
            fix: Text(zh: "改正标识，或先在 indicators.yml 中加上这一项", en: "correct the id, or add it to indicators.yml first")))
        return nil
      }
      switch indicator.reader.fact(mark.text) {
      case .success(let quantity):
        return Fact(indicator: indicator.id, anchor: mark.anchor, quantity: quantity, location: mark.location)
      case .failure(.otherUnit(let found, let expected))
      where !MoneyUnit.isMoney(expected) && !MoneyUnit.isMoney(found):
        // The printed unit is the report's own word (“1 条申请”), so it is kept and shown; a person decides whether it is right.
        reader.report(FigureFinding.otherUnit(found: found, expected: expected, at: mark.location, severity: .warning))
        guard
          case .success(let quantity) = FigureText(unit: "", kind: .count, isSigned: indicator.isSigned).fact(mark.text)
        else { return nil }
        return Fact(indicator: indicator.id, anchor: mark.anchor, quantity: quantity, location: mark.location)
      case .failure(let problem):
        reader.report(FigureFinding.diagnostic(for: problem, at: mark.location, isCell: false))
        return nil
      }
    }
  }

  private func answers(_ body: Body, _ reader: inout FrontMatterReader) -> [TaskAnswer] {
    body.tasks.compactMap { mark in
      let parts = mark.reference.split(separator: "/", omittingEmptySubsequences: false)
      guard parts.count == 2, parts[0].utf8.count == 4, let year = Int(parts[0]), !parts[1].isEmpty else {
        reader.report(
          Diagnostic(
            .error, "task-reference", at: mark.location,
            Text(zh: "“task:\(mark.reference)”不是任务编号", en: "“task:\(mark.reference)” is not the number of a task"),
            fix: Text(
              zh: "写成 task:2025/2.3，即 2025 年要点第二部分第三项",
              en: "write task:2025/2.3 for task 3 of section 2 of the 2025 plan")))
        return nil
      }
      return TaskAnswer(planYear: year, task: String(parts[1]), anchor: mark.anchor, location: mark.location)
    }
  }

  private static func factOutsideDocument(_ mark: FactMark) -> Diagnostic {
    Diagnostic(
      .error, "fact-outside-report", at: mark.location,
      Text(zh: "只有年度报告和工作要点可以标注数据", en: "only an annual report or a work plan states facts"),
      fix: Text(zh: "去掉 fact: 链接，只留文字", en: "remove the fact: link and keep its words"))
  }

  private static func taskOutsideReport(_ mark: TaskMark) -> Diagnostic {
    Diagnostic(
      .error, "task-outside-report", at: mark.location,
      Text(zh: "只有年度报告可以用 task: 回应任务", en: "only an annual report answers tasks"),
      fix: Text(zh: "去掉 task: 链接，只留文字", en: "remove the task: link and keep its words"))
  }
}

extension DocumentReading.Document {
  var source: DocumentSource {
    switch self {
    case .centre(let centre): centre.source
    case .report(let report): report.source
    case .plan(let plan): plan.source
    case .page(let page): page.source
    }
  }

  var trace: DocumentTrace {
    get { source.trace }
    set {
      switch self {
      case .centre(var centre):
        centre.source.trace = newValue
        self = .centre(centre)
      case .report(var report):
        report.source.trace = newValue
        self = .report(report)
      case .plan(var plan):
        plan.source.trace = newValue
        self = .plan(plan)
      case .page(var page):
        page.source.trace = newValue
        self = .page(page)
      }
    }
  }

  /// The tables of the document that are statutory, by their numbers: they are drawn from the corpus.
  var statutoryTables: Set<Int> {
    if case .report(let report) = self { Set(report.tables.map(\.number)) } else { [] }
  }
}
