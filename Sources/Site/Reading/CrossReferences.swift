import Disclosure

/// What documents say of one another: whose they are, which centre stands above or came after, which task is answered.
struct CrossReferences {
  private(set) var findings: [Diagnostic] = []
  /// Documents whose centre is not there.
  private(set) var strangers: Set<ContentPath> = []

  private let centres: [String: Centre]
  private let ids: [String]
  private let unread: Set<ContentPath>

  /// - Parameter unread: documents that are there but have findings of their own; what misses them is no further fault.
  init(centres: [Centre], reports: [Report], plans: [Plan], unread: Set<ContentPath>) {
    self.centres = Dictionary(centres.map { ($0.id, $0) }) { first, _ in first }
    self.unread = unread
    ids = centres.map(\.id)
    checkOwners(of: reports, plans)
    for centre in centres {
      check(centre.parent, "parent", of: centre)
      check(centre.successor, "successor", of: centre)
      checkCircle(from: centre)
    }
    checkAnswers(in: reports, to: plans)
    checkLifetimes(of: reports, plans)
  }

  /// Documents of a centre that is not there: one finding for all of them.
  private mutating func checkOwners(of reports: [Report], _ plans: [Plan]) {
    var documents: [String: [(file: String, path: ContentPath)]] = [:]
    for report in reports where centres[report.centre] == nil {
      documents[report.centre, default: []].append(
        (report.source.file, .report(centre: report.centre, year: report.year)))
    }
    for plan in plans where centres[plan.centre] == nil {
      documents[plan.centre, default: []].append((plan.source.file, .plan(centre: plan.centre, year: plan.year)))
    }
    for (centre, documents) in documents.sorted(by: { $0.key < $1.key }) {
      strangers.formUnion(documents.map(\.path))
      guard !unread.contains(.centre(centre)), let file = documents.map(\.file).min() else { continue }
      let meant = Spelling.nearest(to: centre, among: ids)
      findings.append(
        Diagnostic(
          .error, "unknown-centre", at: SourceLocation(file: file),
          Text(
            zh: "没有名为“\(centre)”的中心（其下有 \(documents.count) 份文件）",
            en: "there is no centre “\(centre)” (documents below it: \(documents.count))"
          ).didYouMean(meant),
          fix: Text(
            zh: "把文件移到正确的中心之下，或新建 centres/\(centre)/centre.md",
            en: "move them to their centre, or create centres/\(centre)/centre.md")))
    }
  }

  private mutating func check(_ reference: Centre.Reference?, _ key: String, of centre: Centre) {
    guard let reference, centres[reference.id] == nil || reference.id == centre.id,
      !unread.contains(.centre(reference.id))
    else { return }
    if reference.id == centre.id {
      findings.append(
        Diagnostic(
          .error, "unknown-centre", at: reference.location,
          Text(zh: "\(key) 指向了中心自己", en: "\(key) names the centre itself"),
          fix: Text(zh: "写另一个中心，或删去这一行", en: "name another centre, or remove the line")))
      return
    }
    let meant = Spelling.nearest(to: reference.id, among: ids.filter { $0 != centre.id })
    findings.append(
      Diagnostic(
        .error, "unknown-centre", at: reference.location,
        Text(zh: "\(key) 所指的中心“\(reference.id)”不存在", en: "\(key) names a centre “\(reference.id)” that is not there")
          .didYouMean(meant),
        fix: Text(zh: "写中心的目录名", en: "write the name of the centre's folder")))
  }

  /// Between the country and a village there are five levels. Every page of a centre names those above it, so a longer chain
  /// would make pages of any size.
  private static let levels = 8

  private mutating func checkCircle(from centre: Centre) {
    var seen: Set<String> = [centre.id]
    var next = centre.parent
    while let reference = next, let parent = centres[reference.id], reference.id != centre.id || seen.count > 1 {
      guard seen.insert(reference.id).inserted else {
        findings.append(
          Diagnostic(
            .error, "unknown-centre", at: centre.parent?.location ?? reference.location,
            Text(zh: "上级中心的关系成了一个圈", en: "the parents of this centre go round in a circle"),
            fix: Text(zh: "改正 parent", en: "correct parent")))
        return
      }
      if seen.count > Self.levels + 1 {
        findings.append(
          Diagnostic(
            .error, "unknown-centre", at: centre.parent?.location ?? reference.location,
            Text(zh: "该中心的上级超过 \(Self.levels) 层", en: "this centre has more than \(Self.levels) levels above it"),
            fix: Text(zh: "改正 parent", en: "correct parent")))
        return
      }
      next = parent.parent
    }
  }

  /// Answers to tasks of plans that are not here, or that have no such task.
  private mutating func checkAnswers(in reports: [Report], to plans: [Plan]) {
    let tasks = Dictionary(plans.map { (ContentPath.plan(centre: $0.centre, year: $0.year), $0.tasks.map(\.id)) }) {
      first, _ in first
    }
    for report in reports {
      for answer in report.answers {
        let path = ContentPath.plan(centre: report.centre, year: answer.planYear)
        if answer.planYear > report.year {
          findings.append(Self.answerTooEarly(answer, in: report))
          continue
        }
        guard !unread.contains(path), tasks[path]?.contains(answer.task) != true else { continue }
        findings.append(Self.unknownTask(answer, known: tasks[path]))
      }
    }
  }

  private static func answerTooEarly(_ answer: TaskAnswer, in report: Report) -> Diagnostic {
    Diagnostic(
      .error, "task-reference", at: answer.location,
      Text(
        zh: "\(report.year) 年年报不能回应 \(answer.planYear) 年的要点",
        en: "a report of \(report.year) cannot answer the plan of \(answer.planYear)"),
      fix: Text(zh: "核对年份", en: "check the year"))
  }

  /// A document of a year in which its centre was not yet, or no longer, there.
  private mutating func checkLifetimes(of reports: [Report], _ plans: [Plan]) {
    let documents =
      reports.map { ($0.centre, $0.year, $0.source.file) } + plans.map { ($0.centre, $0.year, $0.source.file) }
    for (id, year, file) in documents {
      guard let centre = centres[id], !centre.existed(in: year) else { continue }
      let span = [centre.founded?.description ?? "…", centre.closed?.description ?? "…"].joined(separator: "–")
      findings.append(
        Diagnostic(
          .warning, "outside-lifetime", at: SourceLocation(file: file),
          Text(
            zh: "这份文件是 \(year) 年的，而该中心存续期为 \(span)",
            en: "this document is of \(year), but its centre existed \(span)"),
          fix: Text(zh: "核对年份，以及中心的 founded 和 closed", en: "check the year, and founded and closed of the centre")))
    }
  }

  private static func unknownTask(_ answer: TaskAnswer, known: [String]?) -> Diagnostic {
    guard let known else {
      return Diagnostic(
        .error, "task-reference", at: answer.location,
        Text(zh: "该中心没有 \(answer.planYear) 年工作要点", en: "this centre has no work plan of \(answer.planYear)"),
        fix: Text(zh: "核对年份，或先收录该年要点", en: "check the year, or add the plan first"))
    }
    return Diagnostic(
      .error, "task-reference", at: answer.location,
      Text(
        zh: "\(answer.planYear) 年工作要点没有任务 \(answer.task)",
        en: "the work plan of \(answer.planYear) has no task \(answer.task)"),
      fix: known.isEmpty
        ? Text(zh: "要点中没有编号的任务，去掉 task: 链接，只留文字", en: "it has no tasks; remove the task: link and keep its words")
        : Text(zh: "可写的有：\(some(of: known, "、"))", en: "it has: \(some(of: known, ", "))"))
  }

  /// A plan may have thousands of tasks, and a report thousands of answers to others.
  private static func some(of tasks: [String], _ separator: String) -> String {
    (tasks.prefix(40) + (tasks.count > 40 ? ["…"] : [])).joined(separator: separator)
  }
}
