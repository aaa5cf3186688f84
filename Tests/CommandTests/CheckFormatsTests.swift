import Checks
import Disclosure
import Foundation
import Markup
import Testing

@testable import sitegen

@Suite("The forms findings are handed on in") struct CheckFormatsTests {
  private func object(_ text: String) throws -> Any { try JSONSerialization.jsonObject(with: Data(text.utf8)) }

  @Test func `a text survives JSON whatever is in it`() throws {
    let hard = "a\"b\\c/d\n\r\t\u{0}\u{1}\u{1B}[31m\u{7F}\u{85}\u{2028}\u{2029}二〇二四年𠮷🙂é"
    let written = JSON.list([.text(hard), .object([(hard, .number(1))])]).written()
    let read = try #require(object(written) as? [Any])
    #expect(read[0] as? String == hard)
    #expect((read[1] as? [String: Int])?[hard] == 1)
    // What is left of the controls of a terminal is the line feed that JSON itself has between members.
    #expect(written.unicodeScalars.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control })
    #expect(!written.unicodeScalars.contains("\u{2028}"))
  }

  @Test func `members keep their order, empty lists and objects are short, what says nothing is left out`() {
    let value = JSON.present([("b", .list([])), ("none", nil), ("a", .object([])), ("c", .null), ("d", .bool(true))])
    #expect(value.written() == "{\n  \"b\": [],\n  \"a\": {},\n  \"c\": null,\n  \"d\": true\n}\n")
  }

  @Test func `the project's own form says each finding in both languages, with its place and the reason it may stand`()
    throws
  {
    try CheckPortal.with { portal in
      let report = try #require(
        try object(portal.check("--format", "json").output) as? [String: Any])
      #expect(report["version"] as? Int == 1)
      #expect(report["counts"] as? [String: Int] == ["error": 1, "warning": 1, "note": 2])
      let findings = try #require(report["findings"] as? [[String: Any]])
      let broken = try #require(findings.first { $0["rule"] as? String == "broken-link" })
      #expect(broken["severity"] as? String == "error")
      #expect(broken["file"] as? String == CheckPortal.document)
      #expect([broken["line"], broken["column"], broken["length"]] as? [Int] == [9, 7, 20])
      #expect((broken["message"] as? [String: String])?.keys.sorted() == ["en", "zh"])
      #expect((broken["fix"] as? [String: String])?["zh"]?.isEmpty == false)
      #expect(broken["accepted"] is NSNull)
      let accepted = try #require(findings.first { $0["rule"] as? String == "outside-lifetime" })
      #expect(accepted["accepted"] as? String == "由原机构移交")
      #expect(accepted["severity"] as? String == "note" && accepted["fix"] is NSNull)
    }
  }

  @Test func `GitHub gets a command a line, with its own escapes in properties and words`() throws {
    try CheckPortal.with { portal in
      let lines = try portal.check("--format", "github").output.split(separator: "\n").map(String.init)
      #expect(lines.count == 4)
      #expect(lines.map { String($0.prefix { $0 != " " }) } == ["::warning", "::notice", "::error", "::notice"])
      let error = lines[2]
      #expect(
        error.hasPrefix(
          "::error file=\(CheckPortal.document),line=9,col=7,endColumn=27,title=A link leads nowhere [broken-link]::"))
      #expect(error.contains("百分,之:三%25.txt") && error.contains("%0Afix: write the path"))
    }
  }

  @Test func `what an author or a file name says can never become a command or a property of GitHub`() throws {
    let finding = Diagnostic(
      .error, "broken-link", at: SourceLocation(file: "content/a,b:c\n::stop-commands::x%"),
      Text(zh: "甲", en: "a\r\n::add-mask::b"))
    let text = report([finding]).asGitHubCommands
    #expect(text.filter { $0 == "\n" }.count == 1 && text.hasSuffix("\n"))
    #expect(text.hasPrefix("::error file=content/a%2Cb%3Ac%0A%3A%3Astop-commands%3A%3Ax%25,line=1,"), "\(text)")
  }

  @Test func `GitLab gets what its Code Quality asks for, each fingerprint once and each path from the root`() throws {
    try CheckPortal.with { portal in
      let list = try #require(
        try object(portal.check("--format", "gitlab").output) as? [[String: Any]])
      #expect(list.count == 4)
      for entry in list {
        #expect(Set(entry.keys) == ["description", "check_name", "fingerprint", "severity", "location"])
        #expect((entry["description"] as? String)?.isEmpty == false)
        #expect(["info", "minor", "major", "critical", "blocker"].contains(entry["severity"] as? String))
        let location = try #require(entry["location"] as? [String: Any])
        let path = try #require(location["path"] as? String)
        #expect(!path.hasPrefix("/") && !path.hasPrefix("./"))
        #expect(FileManager.default.fileExists(atPath: portal.folder.path + "/" + path))
        #expect(((location["lines"] as? [String: Int])?["begin"] ?? 0) >= 1)
      }
      #expect(Set(list.compactMap { $0["fingerprint"] as? String }).count == 4)
      #expect(list.compactMap { $0["severity"] as? String } == ["minor", "info", "blocker", "info"])
    }
  }

  @Test func `SARIF names rules, places in characters, suppressions and the address of each rule's page`() throws {
    try CheckPortal.with(body: "见𠮷[清单](../files/无.txt)。") { portal in
      let run = try portal.check("--format", "sarif", "--base-url", "https://www.example.gov.cn/zwgk/")
      let log = try #require(try object(run.output) as? [String: Any])
      #expect(log["version"] as? String == "2.1.0")
      let first = try #require((log["runs"] as? [[String: Any]])?.first)
      #expect(first["columnKind"] as? String == "unicodeCodePoints")
      let driver = try #require((first["tool"] as? [String: [String: Any]])?["driver"])
      let rules = try #require(driver["rules"] as? [[String: Any]])
      let results = try #require(first["results"] as? [[String: Any]])
      #expect(results.count == 3)
      for result in results {
        let index = try #require(result["ruleIndex"] as? Int)
        #expect(rules[index]["id"] as? String == result["ruleId"] as? String)
        #expect((result["partialFingerprints"] as? [String: String])?.count == 1)
        #expect(result["suppressions"] is [Any])
      }
      let broken = try #require(results.first { $0["ruleId"] as? String == "broken-link" })
      #expect(broken["level"] as? String == "error")
      let place = try #require(
        ((broken["locations"] as? [[String: Any]])?.first?["physicalLocation"]) as? [String: [String: Any]])
      // 𠮷 is one character, though two units of UTF-16.
      #expect(place["region"] as? [String: Int] == ["startLine": 9, "startColumn": 8, "endColumn": 22])
      #expect(place["artifactLocation"]?["uri"] as? String == CheckPortal.document)
      #expect(place["artifactLocation"]?["uriBaseId"] as? String == "%SRCROOT%")
      let accepted = try #require(results.first { $0["ruleId"] as? String == "outside-lifetime" })
      let suppression = try #require((accepted["suppressions"] as? [[String: String]])?.first)
      #expect(suppression == ["kind": "inSource", "status": "accepted", "justification": "由原机构移交"])
      let rule = try #require(rules.first { $0["id"] as? String == "broken-link" })
      #expect(rule["helpUri"] as? String == "https://www.example.gov.cn/zwgk/checks/broken-link/")
      let help = try #require(rule["help"] as? [String: String])
      #expect(help["markdown"]?.contains("## 链接没有着落") == true && help["text"]?.contains("Source: ") == true)
    }
  }

  @Test func `no line of a source stands in SARIF, and words of an author are no markup there`() {
    let finding = Diagnostic(
      .warning, "placeholder", at: SourceLocation(file: "content/site.yml"),
      Text(zh: "甲", en: "*a* [b](http://c) <img>"))
    let text = report([finding]).asSARIF
    #expect(!text.contains("snippet") && !text.contains("机密在此"))
    #expect(text.contains(#"\\*a\\* \\[b\\]\\(http\\:\\/\\/c\\) \\<img\\>"#), "\(text)")
  }

  private func report(_ findings: [Diagnostic]) -> FindingReport {
    FindingReport(
      findings: findings, language: .english,
      trees: [.init(memory: ["site.yml": Array("title: 机密在此\n".utf8)], name: "content")],
      paths: RepositoryPaths(folder: "/work") { _ in false })
  }

  @Test func `a fingerprint stays when lines above come or go, and no two findings share one`() throws {
    let line = "见[清单](../files/无.txt)，见[名单](../files/无.txt)。"
    func fingerprints(_ body: String) throws -> [String] {
      var found: [String] = []
      try CheckPortal.with(body: body, attachment: nil) { portal in
        let run = try portal.check("--format", "gitlab", "--rule", "broken-link")
        found = try (object(run.output) as? [[String: Any]] ?? []).compactMap { $0["fingerprint"] as? String }
      }
      return found
    }
    let before = try fingerprints(line)
    #expect(before.count == 2 && Set(before).count == 2)
    #expect(try fingerprints("一段新的话。\n\n又一段。\n\n" + line) == before)
    #expect(try Set(fingerprints("改过的话。" + line)).isDisjoint(with: before))
  }

  @Test func `files are named from the root of the repository, wherever in it the command runs`() {
    func paths(_ folder: String) -> RepositoryPaths { RepositoryPaths(folder: folder) { $0 == "/srv/portal" } }
    #expect(paths("/srv/portal").path(of: "content/site.yml") == "content/site.yml")
    #expect(paths("/srv/portal/city/a").path(of: "content/site.yml") == "city/a/content/site.yml")
    #expect(paths("/srv/portal/city").path(of: "../content/./site.yml") == "content/site.yml")
    #expect(paths("/srv/portal/city").path(of: "/srv/portal/content/site.yml") == "content/site.yml")
    #expect(paths("/srv/portal").path(of: "../other/site.yml") == nil)
    #expect(paths("/srv/portal").path(of: "/srv/portals/site.yml") == nil)
    #expect(paths("/home/clerk").path(of: "content/site.yml") == "content/site.yml")
    #expect(paths("/srv/portal").address(of: "content/清单 1.txt").uri == "content/%E6%B8%85%E5%8D%95%201.txt")
    let outside = paths("/srv/portal").address(of: "/tmp/a.md")
    #expect(outside.uri == "file:///tmp/a.md" && !outside.isRelative)
  }
}
