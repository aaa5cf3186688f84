import CleanPortals
import Disclosure
import Testing

@testable import Site

@Suite("Synthetic portals without a mistake") struct CleanPortalTests {
  @Test func `reading one finds nothing but that it has no address`() throws {
    let portal = CleanPortal(seed: 2014, centres: 20, years: 2014...2025)
    let content = Dictionary(uniqueKeysWithValues: portal.files.map { ($0.path, Array($0.text.utf8)) })
    let findings = try site(content, jobs: 2).findings
    #expect(findings.map { "\($0.location.file) \($0.rule)" } == ["content/site.yml base-url"], "\(findings)")
  }

  @Test func `the same seed gives the same bytes, and another seed others`() {
    let portals = [7, 7, 8].map { CleanPortal(seed: $0, centres: 3, years: 2017...2022).files }
    #expect(portals[0].elementsEqual(portals[1], by: ==))
    let others = Dictionary(uniqueKeysWithValues: portals[2].map { ($0.path, $0.text) })
    for (path, text) in portals[0] where path.contains("/reports/") { #expect(others[path] != text, "\(path)") }
  }

  @Test func `every centre has a report for every year, and the portal says where each stands`() {
    let portal = CleanPortal(seed: 5, centres: 4, years: 2018...2021)
    let paths = Set(portal.files.map(\.path))
    #expect(portal.reports.map(\.year) == Array(repeating: Array(2018...2021), count: 4).flatMap(\.self))
    #expect(portal.reports.map(\.edition).prefix(4) == ["2014", "2019", "2019", "2021"])
    #expect(Set(portal.reports.map(\.centre)).count == 4)
    #expect(
      portal.reports.allSatisfy { paths.contains($0.path) && $0.path.contains("/\($0.centre)/reports/\($0.year).md") })
  }

  /// The notice on the format (国办公开办函〔2021〕30号) names copied reports (内容雷同) as a fault.
  @Test func `a thousand centres have a thousand names, and no two reports share a long paragraph`() {
    var names: Set<String> = []
    var paragraphs: [String: String] = [:]
    for (path, text) in CleanPortal(seed: 11, centres: 1000, years: 2024...2024).files {
      for line in text.split(separator: "\n").map(String.init) {
        if path.hasSuffix("/centre.md"), line.hasPrefix("name: ") { names.insert(line) }
        guard path.contains("/reports/"), !line.hasPrefix("|"), line.count >= 100 else { continue }
        if let other = paragraphs.updateValue(path, forKey: line) {
          Issue.record("\(path) and \(other) share a paragraph: \(line)")
        }
      }
    }
    #expect(names.count == 1000)
    #expect(paragraphs.count > 4000)
  }
}
