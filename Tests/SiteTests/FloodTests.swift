import Disclosure
import Testing

@testable import Site

/// What grows with two things at once stays small where both are large.
@Suite("One document cannot ask for more than it is worth", .timeLimit(.minutes(30))) struct FloodTests {
  @Test func `former addresses have a limit`() throws {
    var mini = MiniSite()
    let aliases = (1...101).map { "/a\($0)/" }.joined(separator: ", ")
    mini["pages/about.md"] = "---\ntitle: 关于\naliases: [\(aliases)]\n---\n"
    #expect(try mini.findings(of: "alias").map(\.message.en) == ["more than 100 former addresses"])
    mini["pages/about.md"] = mini["pages/about.md"].replacing(", /a101/", with: "")
    #expect(try mini.findings(of: "alias").isEmpty)
  }

  @Test func `unknown tasks of a long plan name some of those there are`() throws {
    var mini = MiniSite()
    mini["centres/alpha/plans/2024.md"] =
      "---\ntitle: 要点\n---\n## 一、甲\n\n" + String(repeating: "### （一）乙\n\n", count: 800)
    mini["centres/alpha/reports/2024.md"] = MiniSite.report(
      String(repeating: "[已办](task:2024/9.9)\n\n", count: 1_000))
    let found = try mini.findings(of: "task-reference")
    #expect(found.count == 20)
    #expect(found.allSatisfy { ($0.fix?.en.utf8.count ?? 0) < 300 && $0.fix?.en.hasSuffix(", …") == true })
  }

  @Test func `broken links beside many attachments`() throws {
    var mini = MiniSite()
    for number in 0..<400 { mini["centres/alpha/files/attachment-of-the-report-\(number).pdf"] = "x" }
    mini["centres/alpha/reports/2024.md"] = MiniSite.report(
      String(repeating: "[甲](../files/attachment-of-the-report-1x4.pdf)\n\n", count: 1_000))
    mini.files["pages/about.md"] = nil
    let found = try mini.findings(of: "broken-link")
    #expect(found.count == 20 && found.allSatisfy { $0.message.en.contains("did you mean") })
  }
}
