import Checks
import Disclosure
import Foundation
import Testing

@testable import Site

/// The pages of the rules are what `sitegen explain` prints and the site publishes; their examples are kept true here.
@Suite("The pages of the rules") struct RulePageTests {
  /// What stands around an example that brings only what it is about.
  private static let surroundings: [String: String] = [
    "site.yml": "title: 示例\norganisation: 示例中心\n",
    "centres/a/centre.md": "---\nname: 甲市公共资源交易中心\n---\n",
    "indicators.yml": """
    indicators:
      website-posts: {zh: 网站发布信息数, en: Items published on the website, unit: 条}
      requests-received: {zh: 收到政府信息公开申请数, en: Disclosure requests received, unit: 件}

    """,
  ]

  private func rules(reportedFor files: [RulePage.ExampleFile]) throws -> Set<RuleID> {
    var content = Self.surroundings
    var theme: [String: [UInt8]] = [:]
    for file in files {
      if file.path.hasPrefix("theme/") {
        theme[String(file.path.dropFirst(6))] = Array(file.text.utf8)
      } else {
        content[file.path] = file.text
      }
    }
    let planned = try PlannedSite(
      content: SourceTree(memory: content.mapValues { Array($0.utf8) }, name: "content"),
      theme: [SourceTree(memory: try Checkout.theme.get(), name: "(theme)")]
        + (theme.isEmpty ? [] : [SourceTree(memory: theme, name: "theme")]), settings: BuildSettings())
    return Set(planned.findings.map(\.rule))
  }

  @Test(
    arguments: RulePage.all.values.filter { $0.withoutExample == nil && $0.isShownHere }.map(\.id.description).sorted())
  func `the wrong example breaks the rule and the right one does not`(id: String) throws {
    let page = try #require(RulePage.all[RuleID(stringLiteral: id)])
    #expect(try rules(reportedFor: page.wrong).contains(page.id), "the wrong example is not reported")
    #expect(try !rules(reportedFor: page.right).contains(page.id), "the right example is reported")
  }

  @Test func `every rule has a page, and every page a rule`() {
    let rules = Rule.all.map(\.id.description)
    #expect(Set(rules).count == rules.count, "a rule stands twice in the catalogue")
    #expect(rules.sorted() == RulePage.all.keys.map(\.description).sorted())
  }

  @Test func `a page stands in the group of its rule`() {
    for (group, rules) in Rule.groups {
      for rule in rules { #expect(RulePage.all[rule.id]?.group == group, "\(rule.id)") }
    }
  }

  /// Ids stand as literals behind a severity or as `RuleID`; one that is reported but not in the catalogue has no page.
  @Test func `every id that the sources report is in the catalogue`() throws {
    let known = Set(Rule.all.map(\.id.description))
    let sources = Checkout.root.appending(path: "Sources")
    let files = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)?.compactMap { $0 as? URL }
    var count = 0
    for file in files ?? [] where file.pathExtension == "swift" {
      let text = try String(contentsOf: file, encoding: .utf8)
      for match in text.matches(of: /(?:\.(?:error|warning|note)|severity|: RuleID =)\s*,?\s*"([a-z]+(?:-[a-z]+)*)"/) {
        count += 1
        #expect(known.contains(String(match.1)), "\(file.lastPathComponent): \(match.1)")
      }
    }
    #expect(count > 60)
  }
}

extension RulePage {
  /// Rules of the terminal need a tool or the network; their own tests show them.
  fileprivate var isShownHere: Bool {
    guard case .terminal? = Rule.all.first(where: { $0.id == id })?.scope else { return true }
    return false
  }
}
