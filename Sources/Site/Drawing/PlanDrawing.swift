import CommonMark
import Disclosure
import Markup

extension PageDrawing {
  /// A work plan: its tasks with what later reports answered, then its words.
  func planContent(_ centreID: String, _ year: Int) throws -> (Layout, [String: Slot], title: Words) {
    guard let workPlan = corpus.plan(centreID, year), let centre = corpus.centre(centreID) else {
      preconditionFailure("the plan names documents of the corpus only")
    }
    let body = try body(of: workPlan.source)
    let prose = ProseDrawing(self, body, path: workPlan.source.path, facts: workPlan.facts)
    let tasks = taskList(workPlan)
    let notes = documentNotes(workPlan.source)
    let years = corpus.plans(of: centreID).map(\.year)
    let checks = theme.shows("checks", in: .plan) ? checkSection(of: workPlan, body) : HTML()
    let slots: [String: Slot] = [
      "title": .text(workPlan.issuance.title), "contentLang": .text(Language.chinese.rawValue),
      "badges": .html(badgeList(workPlan.issuance.isDigest ? [("digest", strings[.badgeDigest])] : [])),
      "metadata": .html(metadataList(issuancePairs(workPlan.issuance) + [(.added, date(workPlan.issuance.added))])),
      "original": .html(original(workPlan.issuance)),
      "contents": .html(
        contents(
          workPlan.source.headings,
          before: shown([tasks.isEmpty ? nil : ("overview", "plan-overview", .planOverview)], in: .plan),
          after: shown(
            [
              ("checks", "checks", .checkResults), notes.isEmpty ? nil : ("notes", "notes", .notes),
              ("citation", "cite", .cite),
              ("downloads", "downloads", .downloads),
            ], in: .plan))),
      "overview": .html(tasks), "body": .html(prose.render()), "checks": .html(checks), "notes": .html(notes),
      "citation": .drawn { citation(Citation(type: "Z/OL", issuance: workPlan.issuance), cell: nil) },
      "downloads": .drawn {
        downloads(PublicMarkdown(workPlan, of: centre, address: plan.publicAddress(page.kind)).size)
      },
      "neighbours": .html(
        neighbours(
          years.last { $0 < year }.map { (.plan(centre: centreID, year: $0), $0) },
          years.first { $0 > year }.map { (.plan(centre: centreID, year: $0), $0) })),
    ]
    return (.plan, slots, Words(workPlan.issuance.title, in: .chinese))
  }

  /// The tasks by section, because each section numbers its own anew.
  private func taskList(_ workPlan: Plan) -> HTML {
    guard !workPlan.tasks.isEmpty else { return HTML() }
    // What is true of every task is said once.
    let reports = reports(after: workPlan)
    var html: HTML =
      reports.isEmpty
      ? #"<p class="task-answer task-answer-none-yet">\#(strings(.taskNoReportYet, ["year": String(workPlan.year)]))</p>\#("\n")"#
      : HTML()
    for tasks in workPlan.tasks.chunked(by: \.section) {
      html +=
        "<h3>\(foreign(tasks[0].section))</h3>\n<ol class=\"task-list\">\n\(tasks.map { item($0, of: workPlan) })</ol>\n"
    }
    return html
  }

  private func item(_ task: PlanTask, of workPlan: Plan) -> HTML {
    let words = task.commitments.map { #"<li class="cadence">\#(foreign($0.words))</li>"# as HTML }
    let cadences: HTML? = words.isEmpty ? nil : #"<ul class="cadence-list">\#(words)</ul>"#
    let link: HTML = ##"<a class="task-title" href="#\##(task.anchor)">\##(foreign(task.title))</a>"##
    return "<li class=\"task\">\(link)\(cadences)\(answer(to: task, of: workPlan))</li>\n"
  }

  private func reports(after workPlan: Plan) -> [Report] {
    corpus.reports(of: workPlan.centre).filter { $0.year >= workPlan.year }
  }

  /// "No report yet" and "not answered" are different: the first says nothing about the work.
  private func answer(to task: PlanTask, of workPlan: Plan) -> HTML? {
    let reports = reports(after: workPlan)
    guard !reports.isEmpty else { return nil }
    let answers = reports.flatMap { report in
      report.answers.filter { $0.planYear == workPlan.year && $0.task == task.id }.map { (report.year, $0.anchor) }
    }
    if !answers.isEmpty {
      let links = answers.map { year, anchor -> HTML in
        #"<a href="\#(href(.report(centre: workPlan.centre, year: year), fragment: anchor))">\#(strings(.taskAnswer, ["year": String(year)]))</a>"#
      }
      return
        #"<p class="task-answer task-answer-given">\#(strings[.taskAnswered])\#(strings[.colon])\#(links.joined(separator: "\(strings[.listSeparator])"))</p>"#
    }
    if let report = reports.first(where: { $0.year == workPlan.year }) {
      return
        #"<p class="task-answer task-answer-open"><a href="\#(href(.report(centre: workPlan.centre, year: report.year)))">\#(strings(.taskNotAnswered, ["year": String(report.year)]))</a></p>"#
    }
    return
      #"<p class="task-answer task-answer-none-yet">\#(strings(.taskNoReportYet, ["year": String(workPlan.year)]))</p>"#
  }
}

extension [PlanTask] {
  /// Runs of neighbours that share a value.
  fileprivate func chunked(by key: KeyPath<PlanTask, String>) -> [[PlanTask]] {
    reduce(into: []) { runs, task in
      if runs.last?.last?[keyPath: key] == task[keyPath: key] {
        runs[runs.count - 1].append(task)
      } else {
        runs.append([task])
      }
    }
  }
}
