import CommonMark
import Disclosure
import Markup

// What became of the tasks of a plan: the sentences of later reports that answer them. "No report yet" and "not answered" are
// different: the first says nothing about the work.
extension PageDrawing {
  /// The tasks by section, because each section numbers its own anew.
  func taskList(_ workPlan: Plan) throws -> HTML {
    guard !workPlan.tasks.isEmpty else { return HTML() }
    let answers = PlanAnswers(of: workPlan, plan)
    let quotes = try quotes(answers, of: workPlan)
    var html = summary(of: answers, workPlan)
    let tasks = Array(zip(workPlan.tasks, answers.states))
    for section in tasks.chunked(by: { $0.0.section }) {
      let items = section.map { item($0, $1, answers, quotes, of: workPlan) }
      html += "<h3>\(foreign(section[0].0.section))</h3>\n<ol class=\"task-list\">\n\(items)</ol>\n"
    }
    return html
  }

  /// How many tasks are answered; what is true of all of them is said here alone.
  private func summary(of answers: PlanAnswers, _ workPlan: Plan) -> HTML {
    if answers.withoutReport == answers.states.count {
      return #"<p class="task-answer task-answer-none-yet">\#(noReport(answers, workPlan))</p>\#("\n")"#
    }
    var parts = [
      strings(.taskTotal, ["count": String(answers.states.count)]),
      strings(.taskTotalAnswered, ["count": String(answers.answered)]),
    ]
    if answers.notAnswered > 0 { parts.append(strings(.taskTotalOpen, ["count": String(answers.notAnswered)])) }
    if answers.withoutReport > 0 { parts.append(strings(.taskTotalNoReport, ["count": String(answers.withoutReport)])) }
    return #"<p class="task-totals">\#(parts.joined(separator: strings[.semicolon]))</p>\#("\n")"#
  }

  func noReport(_ answers: PlanAnswers, _ workPlan: Plan) -> String {
    strings(answers.isNotDue ? .taskNotDue : .taskNoReportYet, ["year": String(workPlan.year)])
  }

  /// By year of the report and anchor of the answer. Only reports that answer something are read.
  private func quotes(_ answers: PlanAnswers, of workPlan: Plan) throws -> [Int: [String: AnswerQuote]] {
    var quotes: [Int: [String: AnswerQuote]] = [:]
    for case .answered(let given) in answers.states {
      for (year, _) in given where quotes[year] == nil {
        guard let report = corpus.report(workPlan.centre, year) else { continue }
        quotes[year] = AnswerQuote.all(in: try body(of: report.source))
      }
    }
    return quotes
  }

  private func item(
    _ task: PlanTask, _ state: PlanAnswers.State, _ answers: PlanAnswers, _ quotes: [Int: [String: AnswerQuote]],
    of workPlan: Plan
  ) -> HTML {
    let words = task.commitments.map { #"<li class="cadence">\#(foreign($0.words))</li>"# as HTML }
    let cadences: HTML? = words.isEmpty ? nil : #"<ul class="cadence-list">\#(words)</ul>"#
    let link: HTML = ##"<a class="task-title" href="#\##(task.anchor)">\##(foreign(task.title))</a>"##
    let answer: HTML? =
      switch state {
      case .answered(let given): self.given(given, quotes, of: workPlan)
      case .notAnswered:
        #"<p class="task-answer task-answer-open"><a href="\#(href(.report(centre: workPlan.centre, year: workPlan.year)))">\#(strings(.taskNotAnswered, ["year": String(workPlan.year)]))</a></p>"#
      case .noReport where answers.withoutReport < answers.states.count:
        #"<p class="task-answer task-answer-none-yet">\#(noReport(answers, workPlan))</p>"#
      case .noReport: nil
      }
    return "<li class=\"task\">\(link)\(cadences)\(answer)</li>\n"
  }

  /// Each answer in its sentence, with the way to where it stands.
  private func given(
    _ answers: [(year: Int, answer: TaskAnswer)], _ quotes: [Int: [String: AnswerQuote]], of workPlan: Plan
  ) -> HTML {
    let items = answers.map { year, answer -> HTML in
      let address = href(.report(centre: workPlan.centre, year: year), fragment: answer.anchor)
      let link: HTML = #"<a href="\#(address)">\#(strings(.taskAnswer, ["year": String(year)]))</a>"#
      guard let quote = quotes[year]?[answer.anchor] else { return "<li>\(link)</li>" }
      return
        #"<li>\#(link)<blockquote class="task-quote" lang="zh-Hans"><p>\#(quote.before)<mark>\#(quote.words)</mark>\#(quote.after)</p></blockquote></li>"#
    }
    return
      #"<div class="task-answer task-answer-given"><p>\#(strings[.taskAnswered])</p><ul class="task-quotes">\#(items)</ul></div>"#
  }
}

extension Array {
  /// Runs of neighbours that share a value.
  fileprivate func chunked<Key: Equatable>(by key: (Element) -> Key) -> [[Element]] {
    reduce(into: []) { runs, element in
      if let last = runs.last?.last, key(last) == key(element) {
        runs[runs.count - 1].append(element)
      } else {
        runs.append([element])
      }
    }
  }
}
