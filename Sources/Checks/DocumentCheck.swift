import CommonMark
import Disclosure

/// All rules that look at one document by itself.
package struct DocumentCheck: Sendable {
  private let texts: [(id: RuleID, look: @Sendable (ScannedText) -> [TextFinding])]
  private let words: [(id: RuleID, look: @Sendable (WordScan) -> [TextFinding])]
  private let documents: [@Sendable (CheckedDocument) -> [Diagnostic]]

  package init(rules: [Rule] = Rule.all) {
    texts = rules.compactMap { if case .text(let look) = $0.scope { ($0.id, look) } else { nil } }
    words = rules.compactMap { if case .words(let look) = $0.scope { ($0.id, look) } else { nil } }
    documents = rules.compactMap { if case .document(let look) = $0.scope { look } else { nil } }
  }

  package func findings(in document: CheckedDocument) -> [Diagnostic] {
    findings(
      in: ScannedText(document.kind, year: document.year, source: document.source, bodyStart: document.bodyStart))
      + documents.flatMap { $0(document) }
  }

  package func findings(in text: ScannedText) -> [Diagnostic] {
    textFindings(in: text).map { id, finding in
      var diagnostic = Diagnostic(
        finding.severity, id, at: text.source.location(of: finding.range), finding.message, fix: finding.fix)
      diagnostic.isSecret = finding.isSecret
      return diagnostic
    }
  }

  func textFindings(in text: ScannedText) -> [(id: RuleID, finding: TextFinding)] {
    var findings = texts.flatMap { id, look in look(text).map { (id, $0) } }
    // An attachment was signed as it is; its wording is not ours to mend.
    if !words.isEmpty, text.kind != .attachment {
      let scan = WordScan(text)
      findings += words.flatMap { id, look in look(scan).map { (id, $0) } }
    }
    return findings
  }
}

/// All rules that look at several documents together.
package struct PortalCheck: Sendable {
  private let portals: [@Sendable (CheckedPortal) -> [Diagnostic]]

  package init(rules: [Rule] = Rule.all) {
    portals = rules.compactMap { if case .portal(let look) = $0.scope { look } else { nil } }
  }

  package func findings(in portal: CheckedPortal) -> [Diagnostic] { portals.flatMap { $0(portal) } }
}
