import Checks
import Disclosure
import Markup

// How pages name groups of rules, what a finding amounts to, and what it says.
extension PageDrawing {
  /// The message of a finding, in the language of the page as far as it is known in it. English messages quote the Chinese
  /// labels and words they speak of, and say so.
  func message(of finding: Diagnostic) -> HTML { spoken(finding.message) }

  func spoken(_ text: Text) -> HTML {
    let words = Words(text, on: language)
    return words.language == .english ? HTML(escaping: words.text).markingHan() : foreign(words)
  }

  /// Why a fault may stand, in the words and the language of its author.
  func reason(_ acceptance: String) -> HTML {
    let isChinese = acceptance.unicodeScalars.contains { (0x3400...0x9FFF).contains($0.value) }
    return foreign(Words(acceptance, in: isChinese ? .chinese : .english))
  }

  /// `警告`, with a sign before it that differs in shape and not only in colour.
  func label(of finding: Diagnostic) -> HTML {
    let standing = CheckResults.Standing(of: finding)
    return #"<span class="finding-label finding-label-\#(standing.rawValue)">\#(strings[standing.phrase])</span>"#
  }

  /// `警告 2，提示 1`; nothing where nothing was found.
  func words(for tally: CheckResults.Tally) -> String {
    let parts: [(Phrase, Int)] = [
      (.tallyErrors, tally.errors), (.tallyWarnings, tally.warnings), (.tallyNotes, tally.notes),
      (.tallyAccepted, tally.accepted),
    ]
    return parts.filter { $0.1 > 0 }.map { strings($0.0, ["count": String($0.1)]) }
      .joined(separator: strings[.listSeparator])
  }

  func ruleLink(_ rule: RuleID) -> HTML {
    guard let page = RulePage.all[rule] else { return "<code>\(rule.description)</code>" }
    return #"<a href="\#(href(.check(rule)))">\#(spoken(page.title))</a>"#
  }

  /// What a finding is about: a document, else the portal itself.
  func subject(of finding: Diagnostic) -> HTML {
    results.document(of: finding).map { foreign(title(of: $0)) } ?? "\(strings[.checkPortal])"
  }

  /// The message, leading to the cell or figure on the page of its document, or to the results of checks there.
  func linkedMessage(of finding: Diagnostic) -> HTML {
    guard let document = results.document(of: finding) else { return message(of: finding) }
    return
      #"<a href="\#(href(document.kind, fragment: fragment(of: finding, in: document)))">\#(message(of: finding))</a>"#
  }

  private func fragment(of finding: Diagnostic, in document: SitePlan.Target) -> String {
    switch document {
    case .report(let centre, let year):
      corpus.report(centre, year)?.anchor(at: finding.location) ?? (theme.shows("checks", in: .report) ? "checks" : "")
    case .plan(let centre, let year):
      corpus.plan(centre, year)?.anchor(at: finding.location) ?? (theme.shows("checks", in: .plan) ? "checks" : "")
    case .centre, .standing: ""
    }
  }
}

extension CheckResults.Standing {
  var phrase: Phrase {
    switch self {
    case .error: .findingError
    case .warning: .findingWarning
    case .note: .findingNote
    case .accepted: .findingAccepted
    }
  }
}

extension Diagnostic.Severity {
  var phrase: Phrase {
    switch self {
    case .error: .findingError
    case .warning: .findingWarning
    case .note: .findingNote
    }
  }
}

extension RuleGroup {
  var phrase: Phrase {
    switch self {
    case .crossFooting: .groupCrossFooting
    case .shape: .groupShape
    case .carryOver: .groupCarryOver
    case .prose: .groupProse
    case .copyPaste: .groupCopyPaste
    case .duties: .groupDuties
    case .signOff: .groupSignOff
    case .leaks: .groupLeaks
    case .links: .groupLinks
    case .words: .groupWords
    case .files: .groupFiles
    case .theme: .groupTheme
    }
  }

  /// Names the group on the page of all rules.
  var anchor: String { "rules-\(rawValue)" }
}
