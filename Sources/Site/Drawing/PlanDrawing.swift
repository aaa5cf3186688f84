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
    let tasks = try taskList(workPlan)
    let notes = documentNotes(workPlan.source)
    let years = corpus.plans(of: centreID).map(\.year)
    let checks = theme.shows("checks", in: .plan) ? checkSection(of: workPlan, body) : HTML()
    let slots: [String: Slot] = [
      "title": .text(workPlan.issuance.title), "contentLang": .text(Language.chinese.rawValue),
      "badges": .html(badgeList(workPlan.issuance.isDigest ? [("digest", strings[.badgeDigest])] : [])),
      "metadata": .html(
        metadataList(issuancePairs(workPlan.issuance) + [(.added, date(workPlan.issuance.added))], isSearched: true)),
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
}
