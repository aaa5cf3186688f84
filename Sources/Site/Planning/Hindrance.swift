import Checks
import Disclosure

/// A check that could not be made of a document, and why: silence would pass for a result.
package struct Hindrance: Hashable, Sendable {
  package enum Check: String, Sendable {
    case crossFooting = "cross-footing"
    case carryOver = "carry-over"
    case figuresInText = "figures-in-text"
    case deadline
    case signOff = "sign-off"
    /// What needs a tool or the network.
    case terminal
  }

  package enum Reason: Hashable, Sendable {
    /// The report states no statutory table here.
    case noTables
    /// The form has nothing that is carried from year to year.
    case noContinuation
    case noReportBefore(year: Int)
    case notExistingBefore(year: Int)
    /// The report of the year before follows a form without these tables.
    case otherFormBefore(year: Int)
    case publicationNotStated
    case signOffNotAskedFor
    /// It depends on the machine, so nothing of it stands on a page.
    case terminalOnly
  }

  package var check: Check
  package var reason: Reason
}

extension Corpus {
  /// What could not be checked of a report.
  package func hindrances(of report: Report) -> [Hindrance] {
    var hindrances: [Hindrance] = []
    if report.tables.isEmpty { hindrances.append(Hindrance(check: .crossFooting, reason: .noTables)) }
    if let reason = carryOverObstacle(of: report) { hindrances.append(Hindrance(check: .carryOver, reason: reason)) }
    if report.tables.isEmpty { hindrances.append(Hindrance(check: .figuresInText, reason: .noTables)) }
    return hindrances + common(to: report.issuance)
  }

  /// What could not be checked of a work plan.
  package func hindrances(of plan: Plan) -> [Hindrance] { common(to: plan.issuance) }

  private func common(to issuance: Issuance) -> [Hindrance] {
    var hindrances: [Hindrance] = []
    if issuance.published == nil { hindrances.append(Hindrance(check: .deadline, reason: .publicationNotStated)) }
    if site.duties.signOff.isEmpty { hindrances.append(Hindrance(check: .signOff, reason: .signOffNotAskedFor)) }
    return hindrances + [Hindrance(check: .terminal, reason: .terminalOnly)]
  }

  /// Why a report cannot be compared with the one of the year before; `nil` where it was.
  package func carryOverObstacle(of report: Report) -> Hindrance.Reason? {
    if report.tables.isEmpty { return .noTables }
    let continuing = report.tables.map(\.table.layout).filter { $0.relations.contains(where: \.isContinuation) }
    if continuing.isEmpty { return .noContinuation }
    let year = report.year - 1
    guard let before = self.report(report.centre, year) else {
      return centre(report.centre)?.existed(in: year) == false
        ? .notExistingBefore(year: year) : .noReportBefore(year: year)
    }
    let earlier = Set(before.tables.map(\.table.layout.id))
    return continuing.contains { earlier.contains($0.id) } ? nil : .otherFormBefore(year: year)
  }

  /// The groups of rules that ran over a report, in the order in which rules are shown.
  package func checkedGroups(of report: Report) -> [RuleGroup] {
    let hindered = Set(hindrances(of: report).map(\.check.rawValue))
    return checkedGroups.filter { !hindered.contains($0.rawValue) }
  }

  /// The same for a work plan, which has no tables and no year before.
  package func checkedGroups(of plan: Plan) -> [RuleGroup] {
    let hindered = Set(hindrances(of: plan).map(\.check.rawValue))
    let ofReports: Set<RuleGroup> = [.crossFooting, .shape, .carryOver]
    return checkedGroups.filter { !hindered.contains($0.rawValue) && !ofReports.contains($0) }
  }

  /// Those that look at documents and whose findings reach pages.
  private var checkedGroups: [RuleGroup] {
    Rule.groups.filter { $0.group != .theme && !$0.rules.allSatisfy(\.isForTerminal) }.map(\.group)
  }
}
