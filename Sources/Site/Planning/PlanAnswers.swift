/// What became of each task of a plan, as far as later reports tell.
struct PlanAnswers {
  enum State {
    /// By these reports, oldest first.
    case answered([(year: Int, answer: TaskAnswer)])
    /// The report of the plan's year is here and says nothing of it.
    case notAnswered
    /// That report is not here, so nothing is known of the work.
    case noReport
  }

  /// One for each task, in the order of the plan.
  let states: [State]
  /// Whether the report of the plan's year need not be published yet.
  let isNotDue: Bool

  init(of workPlan: Plan, _ plan: SitePlan) {
    let reports = plan.corpus.reports(of: workPlan.centre).filter { $0.year >= workPlan.year }
    let hasOwnReport = reports.contains { $0.year == workPlan.year }
    isNotDue = !hasOwnReport && plan.comparison.lastDue.map { workPlan.year > $0 } ?? false
    states = workPlan.tasks.map { task in
      let answers = reports.flatMap { report in
        report.answers.filter { $0.planYear == workPlan.year && $0.task == task.id }.map { (report.year, $0) }
      }
      if !answers.isEmpty { return .answered(answers) }
      return hasOwnReport ? .notAnswered : .noReport
    }
  }

  var answered: Int { states.count { if case .answered = $0 { true } else { false } } }
  var notAnswered: Int { states.count { if case .notAnswered = $0 { true } else { false } } }
  var withoutReport: Int { states.count { if case .noReport = $0 { true } else { false } } }
}
