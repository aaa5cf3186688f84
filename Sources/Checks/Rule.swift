import Disclosure

/// Something that is checked before a site is published: a name, a page that explains it, and what looks for it.
///
/// A rule is one file with its law, its arithmetic and its words; its page is `Rules/<id>.md`.
package struct Rule: Sendable {
  /// What a rule has to see, and so when it runs.
  package enum Scope: Sendable {
    /// Reported while files are read, pages planned and the theme looked at; it has no code here.
    case reading
    /// The text of one file as it was written, front matter and links included.
    case text(@Sendable (ScannedText) -> [TextFinding])
    /// The same, by what one walk through it for all such rules came upon.
    case words(@Sendable (WordScan) -> [TextFinding])
    /// One report, plan, profile or page, while its text is in memory.
    case document(@Sendable (CheckedDocument) -> [Diagnostic])
    /// All years of all centres, once everything was read.
    case portal(@Sendable (CheckedPortal) -> [Diagnostic])
    /// Only on the terminal: it needs a tool that may not be installed, or the network.
    case terminal
  }

  package let id: RuleID
  package let scope: Scope

  package init(_ id: RuleID, _ scope: Scope) {
    self.id = id
    self.scope = scope
  }
}

extension Rule {
  /// Whether what it finds depends on the machine: it is looked for on some runs only, and never reaches a page.
  package var isForTerminal: Bool { if case .terminal = scope { true } else { false } }
}

extension RuleID {
  /// A finding may be accepted with a reason, unless the page cannot be drawn with the fault in it.
  package var isWaivable: Bool {
    guard let rule = Rule.all.first(where: { $0.id == self }) else { return false }
    if case .reading = rule.scope { return Self.waivableWhileReading.contains(self) }
    return self != "waiver" && self != "unused-waiver"
  }

  /// What reading reports without losing anything: the page shows it as it was written.
  private static let waivableWhileReading: Set<RuleID> = [
    "edition-year", "mixed-editions", "missing-table", "extra-column", "extra-row", "label-ordinal", "unit",
    "outside-lifetime", "missing-label",
  ]
}
