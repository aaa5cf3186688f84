import Checks
import Disclosure
import Markup

// The page of all checks: what came out for the whole portal, and every rule with the number of its findings.
extension PageDrawing {
  var checksSlots: [String: Slot] {
    [
      "title": .text(strings[.checksTitle]), "summary": .html(checksSummary), "findings": .drawn { findingsTable },
      "rules": .drawn { ruleGroups },
    ]
  }

  private var checksSummary: HTML {
    let tally = CheckResults.Tally(of: results.findings)
    return tally.isClean
      ? #"<p class="check-summary check-clean">\#(strings[.checkNone])</p>\#("\n")"#
      : #"<p class="check-summary">\#(strings(.checkFound, ["found": words(for: tally)]))</p>\#("\n")"#
  }

  /// Findings listed in the table; more would be too heavy a page, and each stands on the page of its document.
  private static let listedFindings = 200

  private var findingsTable: HTML {
    let listed = results.findings.prefix(Self.listedFindings)
    guard !listed.isEmpty else { return HTML() }
    var groups: [(file: String, group: OverviewTable.Group)] = []
    for finding in listed {
      let row: HTML = """
        <tr><td>\(label(of: finding))</td><td>\(linkedMessage(of: finding))\(reasonLine(finding))</td><td>\(ruleLink(finding.rule))</td></tr>

        """
      if groups.last?.file == finding.location.file {
        groups[groups.count - 1].group.rows.append(row)
      } else {
        groups.append((finding.location.file, OverviewTable.Group(head: subjectLink(of: finding), rows: [row])))
      }
    }
    let rest = results.findings.count - listed.count
    let more: HTML? =
      rest > 0 ? #"<p class="section-note">\#(strings(.checkMore, ["count": String(rest)]))</p>\#("\n")"# : nil
    let table = OverviewTable(
      id: "findings", classes: "finding-table", caption: "\(strings[.checkCaption])",
      heads: [strings[.checkSeverity], strings[.checkFinding], strings[.checkRule]].map { .init(words: $0) },
      groups: groups.map(\.group))
    return "\(table.render())\(more)"
  }

  private func subjectLink(of finding: Diagnostic) -> HTML {
    guard let document = results.document(of: finding) else { return subject(of: finding) }
    return #"<a href="\#(href(document.kind))">\#(subject(of: finding))</a>"#
  }

  private func reasonLine(_ finding: Diagnostic) -> HTML? {
    finding.acceptance.map {
      #"<p class="finding-reason">\#(strings.markup(.checkReason, ["reason": reason($0)]))</p>"#
    }
  }

  private var ruleGroups: HTML {
    Rule.groups.map { group, rules -> HTML in
      let items = rules.map { rule -> HTML in
        let tally = CheckResults.Tally(of: results.findings(of: rule.id))
        let found: HTML? =
          tally.isClean ? nil : #"<span class="rule-found">\#(words(for: tally))</span>"#
        return
          #"<li>\#(ruleLink(rule.id))<span class="rule-meta"><code>\#(rule.id.description)</code>\#(found)</span></li>\#("\n")"#
      }
      return """
        <section class="rule-group" aria-labelledby="\(group.anchor)">
        <h3 id="\(group.anchor)">\(strings[group.phrase])</h3>
        <ul class="rule-list">
        \(items)</ul>
        </section>

        """
    }.joined()
  }
}
