import Checks
import CommonMark
import Disclosure
import Markup

// The page of one rule: what `sitegen explain` prints, and what the rule finds in this portal.
extension PageDrawing {
  func rulePageContent(_ id: RuleID) -> (Layout, [String: Slot], title: Words) {
    guard let rule = RulePage.all[id] else { preconditionFailure("every rule has its page inside the program") }
    let title = Words(rule.title, on: language)
    let slots: [String: Slot] = [
      "title": .text(title.text), "titleLang": .text(title.language.rawValue),
      "contentLang": .text(language.ofLabels.rawValue),
      "metadata": .html(
        metadataList([
          (.checkRuleID, "<code>\(id.description)</code>"), (.checkRuleSeverity, "\(strings[rule.severity.phrase])"),
          (
            .checkRuleGroup,
            #"<a href="\#(href(.checks, fragment: rule.group.anchor))">\#(strings[rule.group.phrase])</a>"#
          ),
        ])),
      "body": .html(rulesProse(rule.explanation(language.ofLabels))),
      "wrong": .html(examples(rule.wrong, .checkWrong)), "right": .html(examples(rule.right, .checkRight)),
      "withoutExample": .html(rule.withoutExample.map { rulesProse(reasonWithoutExample($0)) } ?? HTML()),
      "findings": .html(findings(of: id)), "group": .html(others(of: rule)),
    ]
    return (.checkRule, slots, title)
  }

  /// A rule's words go the way of every document's.
  private func rulesProse(_ markdown: String) -> HTML {
    let read = readDocument(file: "", bytes: Array(markdown.utf8))
    let prose = ProseDrawing(self, read.body, path: "").render()
    return language.ofLabels == .english ? prose.markingHan() : prose
  }

  /// The Chinese paragraph comes first, the English one last.
  private func reasonWithoutExample(_ text: String) -> String {
    let paragraphs = text.split(separator: "\n\n").map(String.init)
    return (language.ofLabels == .english ? paragraphs.last : paragraphs.first) ?? text
  }

  /// Files of an example, as an author writes them; long lines scroll inside.
  private func examples(_ files: [RulePage.ExampleFile], _ title: Phrase) -> HTML {
    files.map { file -> HTML in
      let path = language == .chinese ? HTML(escaping: file.path) : HTML(escaping: file.path).markingHan()
      let name = strings(.checkExample, ["kind": strings[title], "file": file.path])
      return """
        <figure class="example">
        <figcaption><code>\(path)</code></figcaption>
        <div class="table-region code-region" role="region" aria-label="\(name)" tabindex="0"><pre><code lang="zh-Hans">\(file.text)</code></pre></div>
        </figure>

        """
    }.joined()
  }

  /// Places listed on the page of a rule.
  private static let listedPlaces = 50

  private func findings(of id: RuleID) -> HTML {
    if Rule.all.first(where: { $0.id == id })?.isForTerminal == true {
      return "<p>\(strings[.checkRuleTerminal])</p>\n"
    }
    let findings = results.findings(of: id)
    guard !findings.isEmpty else { return "<p>\(strings[.checkNone])</p>\n" }
    let found = words(for: CheckResults.Tally(of: findings))
    let items = findings.prefix(Self.listedPlaces).map { finding -> HTML in
      """
      <li class="finding finding-\(CheckResults.Standing(of: finding).rawValue)"><p>\(label(of: finding)) \(linkedMessage(of: finding))</p><p class="finding-rule">\(subject(of: finding))</p></li>

      """
    }
    let rest = findings.count - items.count
    let more: HTML? =
      rest > 0 ? #"<p class="section-note">\#(strings(.checkMore, ["count": String(rest)]))</p>\#("\n")"# : nil
    return """
      <p>\(strings(.checkRuleFound, ["found": found]))</p>
      <ul class="finding-list">
      \(items)</ul>
      \(more)
      """
  }

  /// The other rules of its group.
  private func others(of rule: RulePage) -> HTML {
    let rules = Rule.groups.first { $0.group == rule.group }?.rules.filter { $0.id != rule.id } ?? []
    guard !rules.isEmpty else { return HTML() }
    return #"<ul class="rule-neighbours">\#(rules.map { "<li>\(ruleLink($0.id))</li>" as HTML })</ul>\#("\n")"#
  }
}
