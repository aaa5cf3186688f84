import Disclosure
import Markup

// All plans of the portal, each with what became of its tasks.
extension PageDrawing {
  /// Rows of the list of plans; what is older is left to the pages of the centres.
  private static let listedPlans = 300

  /// Every plan with how many of its tasks later reports answer, the newest first.
  var planList: [String: Slot] {
    let plans = corpus.plans.sorted { $0.year > $1.year }
    let groups = Dictionary(grouping: plans.prefix(Self.listedPlans), by: \.year).sorted { $0.key > $1.key }
    let table = OverviewTable(
      id: "plan-list", classes: "side-table", caption: "\(strings[.sidePlansNote])",
      heads: [
        .init(words: strings[.centre]), .init(words: strings[.plan]),
        .init(words: strings[.planTasks], isNumeric: true),
        .init(words: strings[.taskAnswered], isNumeric: true), .init(words: strings[.planOpen], isNumeric: true),
        .init(words: strings[.planNoReport], isNumeric: true),
      ],
      groups: groups.map { year, plans in
        .init(head: "\(strings(.yearTitle, ["year": String(year)]))", rows: plans.compactMap(planRow))
      }
    ).render()
    let left = plans.count - Self.listedPlans
    let more: HTML? = left > 0 ? "<p>\(strings(.planMore, ["count": String(left)]))</p>\n" : nil
    return ["note": .text(strings[.planListNote]), "groups": .html("\(table)\(more)")]
  }

  private func planRow(_ workPlan: Plan) -> HTML? {
    guard let centre = corpus.centre(workPlan.centre) else { return nil }
    let answers = PlanAnswers(of: workPlan, plan)
    // A count of what no report can have answered yet would read as neglect.
    let counts: HTML =
      answers.withoutReport == answers.states.count && !answers.states.isEmpty
      ? #"<td class="state-not-existing" colspan="3">\#(noReport(answers, workPlan))</td>"#
      : #"<td class="number">\#(answers.answered)</td><td class="number">\#(answers.notAnswered)</td><td class="number">\#(answers.withoutReport)</td>"#
    let address = href(.plan(centre: centre.id, year: workPlan.year))
    return
      #"<tr><th scope="row">\#(foreign(name(of: centre)))</th><td><a href="\#(address)">\#(foreign(workPlan.issuance.title))</a></td><td class="number">\#(workPlan.tasks.count)</td>\#(counts)</tr>\#("\n")"#
  }
}
