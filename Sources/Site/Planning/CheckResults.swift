import Checks
import Disclosure
import Fingerprints

/// What the checks found, as pages tell it: by document and by rule, in the order of the files.
///
/// A page is a function of the content, so what only the terminal is told (rules that need a tool or the network) is not among it.
package struct CheckResults: Sendable {
  /// How many findings there are of each kind that a reader tells apart.
  package struct Tally: Hashable, Sendable {
    package var errors = 0
    package var warnings = 0
    package var notes = 0
    /// Faults that the editors let stand, with a reason.
    package var accepted = 0

    package init(of findings: some Sequence<Diagnostic>) {
      for finding in findings {
        switch Standing(of: finding) {
        case .error: errors += 1
        case .warning: warnings += 1
        case .note: notes += 1
        case .accepted: accepted += 1
        }
      }
    }

    package var isClean: Bool { self == Tally(of: []) }
  }

  /// What a finding amounts to; an accepted fault is neither a note nor an error to its reader.
  package enum Standing: String, Sendable {
    case error, warning, note, accepted

    package init(of finding: Diagnostic) {
      guard finding.acceptance == nil else {
        self = .accepted
        return
      }
      switch finding.severity {
      case .error: self = .error
      case .warning: self = .warning
      case .note: self = .note
      }
    }
  }

  package let findings: [Diagnostic]
  private let byFile: [String: [Diagnostic]]
  private let byRule: [RuleID: [Diagnostic]]
  /// The documents with a page, by the file that findings name.
  private let documents: [String: SitePlan.Target]
  private let sources: [String: Fingerprint]

  /// Nothing was found, and nothing has a page.
  package init() {
    (findings, byFile, byRule, documents, sources) = ([], [:], [:], [:], [:])
  }

  /// - Parameter findings: those of the whole portal, with what its editors accept.
  package init(_ findings: [Diagnostic], of plan: SitePlan, rules: [Rule] = Rule.all) {
    let terminal = Set(rules.filter(\.isForTerminal).map(\.id))
    self.findings = findings.filter { !terminal.contains($0.rule) }
    byFile = Dictionary(grouping: self.findings, by: \.location.file)
    byRule = Dictionary(grouping: self.findings, by: \.rule)
    // Most documents have none, and there may be a hundred thousand.
    let documents = plan.documents.filter { [byFile] in byFile[$0.source.file] != nil }
    self.documents = Dictionary(documents.map { ($0.source.file, $0.target) }) { first, _ in first }
    sources = Dictionary(documents.map { ($0.source.file, $0.source.fingerprint) }) { first, _ in first }
  }

  package func findings(in file: String) -> [Diagnostic] { byFile[file] ?? [] }

  package func findings(of rule: RuleID) -> [Diagnostic] { byRule[rule] ?? [] }

  /// The document that a finding speaks of; `nil` where it is about the portal (its settings, its theme).
  package func document(of finding: Diagnostic) -> SitePlan.Target? { documents[finding.location.file] }

  // MARK: what a page that tells of findings is made from

  func fingerprint(ofFile file: String) -> Fingerprint { Self.key(of: findings(in: file)).fingerprint }

  /// Of the findings of a rule and the documents that they lead to.
  func fingerprint(of rule: RuleID) -> Fingerprint {
    var key = Self.key(of: findings(of: rule))
    for finding in findings(of: rule) { if let source = sources[finding.location.file] { key.add(source) } }
    return key.fingerprint
  }

  /// Of all findings.
  var fingerprint: Fingerprint { Self.key(of: findings).fingerprint }

  private static func key(of findings: [Diagnostic]) -> CacheKey {
    var key = CacheKey()
    for finding in findings {
      key.add(finding.severity.rawValue)
      key.add(finding.rule.description)
      key.add(finding.location.file)
      for number in [finding.location.line, finding.location.column, finding.location.length] { key.add(number) }
      for text in [finding.message.zh, finding.message.en, finding.acceptance ?? ""] { key.add(text) }
    }
    return key
  }
}
