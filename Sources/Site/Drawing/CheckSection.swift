import Checks
import CommonMark
import Disclosure
import Markup

// The result of the checks on the page of a report or a plan: what ran, what could not and why, what was found.
extension PageDrawing {
  func checkSection(of report: Report, _ body: Body) -> HTML {
    checkSection(
      of: report.source, groups: corpus.checkedGroups(of: report), hindrances: corpus.hindrances(of: report)
    ) { report.anchor(at: $0) ?? body.section(atLine: $0.line)?.id }
  }

  func checkSection(of workPlan: Plan, _ body: Body) -> HTML {
    checkSection(
      of: workPlan.source, groups: corpus.checkedGroups(of: workPlan), hindrances: corpus.hindrances(of: workPlan)
    ) { workPlan.anchor(at: $0) ?? body.section(atLine: $0.line)?.id }
  }

  /// - Parameter anchor: what stands on the page for a place in the file.
  private func checkSection(
    of source: DocumentSource, groups: [RuleGroup], hindrances: [Hindrance], anchor: (SourceLocation) -> String?
  ) -> HTML {
    // That something could not be compared stands among what was not checked, with its reason, and is no result beside it.
    let findings = results.findings(in: source.file).filter { finding in !hindrances.contains { $0.tells(finding) } }
    let tally = CheckResults.Tally(of: findings)
    let summary: HTML =
      tally.isClean
      ? #"<p class="check-summary check-clean">\#(strings[.checkClean])</p>\#("\n")"#
      : #"<p class="check-summary">\#(strings(.checkFound, ["found": words(for: tally)]))</p>\#("\n")"#
    let items = findings.map { finding -> HTML in
      let message = message(of: finding)
      let linked: HTML = anchor(finding.location).map { ##"<a href="#\##($0)">\##(message)</a>"## } ?? message
      return """
        <li class="finding finding-\(CheckResults.Standing(of: finding).rawValue)"><p>\(label(of: finding)) \(linked)</p>\(reasonLine(of: finding))<p class="finding-rule">\(ruleLink(finding.rule))</p></li>

        """
    }
    let list: HTML? = items.isEmpty ? nil : "<ul class=\"finding-list\">\n\(items)</ul>\n"
    return "\(summary)\(list)\(ran(groups))\(notRun(hindrances))"
  }

  /// A difference that stands is given its reason wherever it is shown.
  private func reasonLine(of finding: Diagnostic) -> HTML? {
    finding.acceptance.map {
      #"<p class="finding-reason">\#(strings.markup(.checkReason, ["reason": reason($0)]))</p>"#
    }
  }

  private func ran(_ groups: [RuleGroup]) -> HTML {
    let links = groups.map {
      #"<li><a href="\#(href(.checks, fragment: $0.anchor))">\#(strings[$0.phrase])</a></li>"# as HTML
    }
    return #"<h3>\#(strings[.checkRan])</h3>\#("\n")<ul class="check-groups">\#(links)</ul>\#("\n")"#
  }

  private func notRun(_ hindrances: [Hindrance]) -> HTML? {
    guard !hindrances.isEmpty else { return nil }
    let items = hindrances.map { hindrance -> HTML in
      "<li>\(strings[hindrance.check.phrase])\(strings[.colon])\(words(for: hindrance.reason))</li>\n"
    }
    return "<h3>\(strings[.checkNotRun])</h3>\n<ul class=\"hindrance-list\">\n\(items)</ul>\n"
  }

  private func words(for reason: Hindrance.Reason) -> String {
    switch reason {
    case .noTables: strings[.hinderedNoTables]
    case .noContinuation: strings[.hinderedNoContinuation]
    case .noReportBefore(let year): strings(.hinderedNoReportBefore, ["year": String(year)])
    case .notExistingBefore(let year): strings(.hinderedNotExisting, ["year": String(year)])
    case .otherFormBefore(let year): strings(.hinderedOtherForm, ["year": String(year)])
    case .publicationNotStated: strings[.hinderedNotPublished]
    case .signOffNotAskedFor: strings[.hinderedNoSignOff]
    case .terminalOnly: strings[.hinderedTerminalOnly]
    }
  }

  // MARK: at the table

  /// The accepted faults of each statutory table, by its number in the document, to stand below it: who reads the table need not
  /// read on to learn that its figures are known not to agree.
  func acceptances(of report: Report) -> [Int: HTML] {
    var notes: [Int: HTML] = [:]
    for finding in results.findings(in: report.source.file) {
      guard let acceptance = finding.acceptance, let table = report.table(at: finding.location) else { continue }
      notes[table.number, default: HTML()] += """
        <p class="table-note table-note-accepted" lang="\(language.rawValue)">\(strings.markup(.checkAcceptedAt, ["finding": message(of: finding), "reason": reason(acceptance)]))</p>

        """
    }
    return notes
  }
}

extension Hindrance {
  /// Whether a finding says no more than this.
  fileprivate func tells(_ finding: Diagnostic) -> Bool {
    guard finding.severity == .note, finding.acceptance == nil else { return false }
    return switch check {
    case .carryOver: finding.rule == "carry-over"
    case .deadline: finding.rule == "publication-date"
    case .crossFooting, .figuresInText, .signOff, .terminal: false
    }
  }
}

extension Hindrance.Check {
  fileprivate var phrase: Phrase {
    switch self {
    case .crossFooting: .groupCrossFooting
    case .carryOver: .groupCarryOver
    case .figuresInText: .hinderedFiguresInText
    case .deadline: .hinderedDeadline
    case .signOff: .groupSignOff
    case .terminal: .hinderedTerminal
    }
  }
}
