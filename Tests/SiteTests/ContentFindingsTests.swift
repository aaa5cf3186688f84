import Disclosure
import Foundation
import TestSupport
import Testing

@testable import Site

@Suite("What is wrong with the content is one clear finding at its place") struct ContentFindingsTests {
  private func errors(_ mini: MiniSite) throws -> [String] {
    try mini.planned().findings.filter { $0.severity == .error }.map { "\($0.place) \($0.rule)" }
  }

  private func errors(report body: String, frontMatter: String = "") throws -> [String] {
    var mini = MiniSite()
    mini["centres/alpha/reports/2024.md"] = MiniSite.report(body, frontMatter: frontMatter)
    // Its link leads to a section that not every body here has.
    mini.files["pages/about.md"] = nil
    return try errors(mini)
  }

  private let file = "content/centres/alpha/reports/2024.md"

  @Test func `a dropped cell`() throws {
    #expect(
      try errors(report: "\n## 一、总体情况\n\n| 信息内容 | 本年处理决定数量 |\n|---|--:|\n| 行政处罚 |\n| 行政强制 | 0 |") == [
        "\(file):12:3 missing-cell"
      ])
  }

  @Test func `swapped labels`() throws {
    let table = "| 信息内容 | 本年处理决定数量 |\n|---|--:|\n| 行政强制 | 0 |\n| 行政处罚 | 0 |"
    #expect(try errors(report: "\n## 一、总体情况\n\n" + table) == ["\(file):13:3 label-order"])
  }

  @Test func `an unknown key, with the one that was meant`() throws {
    var mini = MiniSite()
    mini["centres/alpha/reports/2024.md"] = MiniSite.report(frontMatter: "isued: 2025-01-01\npublishd: 2025-01-01")
    let found = try mini.findings(of: "unknown-key")
    #expect(found.map(\.place) == ["\(file):5:1", "\(file):6:1"])
    #expect(found.last?.message.en == "an annual report has no key “publishd”; did you mean “published”?")
  }

  @Test func `an unknown centre, once for all its documents`() throws {
    var mini = MiniSite()
    mini["centres/alpa/reports/2024.md"] = MiniSite.report("无")
    mini["centres/alpa/plans/2024.md"] = "---\ntitle: 要点\n---\n"
    let found = try mini.findings(of: "unknown-centre")
    #expect(found.map(\.place) == ["content/centres/alpa/plans/2024.md:1:1"])
    #expect(found.first?.message.en.contains("did you mean “alpha”?") == true)
  }

  @Test func `a parent that is not there, and parents in a circle`() throws {
    var mini = MiniSite()
    mini["centres/alpha/centre.md"] = "---\nname: 甲\nparent: alpa\n---\n"
    #expect(try errors(mini) == ["content/centres/alpha/centre.md:3:9 unknown-centre"])
    mini["centres/alpha/centre.md"] = "---\nname: 甲\nparent: beta\n---\n"
    mini["centres/beta/centre.md"] = "---\nname: 乙\nparent: alpha\n---\n"
    #expect(try errors(mini).count == 2)
  }

  @Test func `more levels of centres above each other than there are offices`() throws {
    var mini = MiniSite()
    for level in 1...9 {
      mini["centres/c\(level)/centre.md"] = "---\nname: 第\(level)级\n\(level > 1 ? "parent: c\(level - 1)\n" : "")---\n"
    }
    #expect(try errors(mini).isEmpty)
    mini["centres/c10/centre.md"] = "---\nname: 第10级\nparent: c9\n---\n"
    #expect(try errors(mini) == ["content/centres/c10/centre.md:3:9 unknown-centre"])
  }

  @Test func `a fact of an unknown indicator`() throws {
    #expect(try errors(report: "发布 [3 条](fact:website-post)。") == ["\(file):7:5 unknown-indicator"])
  }

  @Test(arguments: ["centres/alpha/centre.md", "pages/about.md"])
  func `a fact or an answer where nothing is reported`(path: String) throws {
    var mini = MiniSite()
    mini[path] += "\n\n发布 [3 条](fact:website-posts)，[按季度](task:2024/2.1)。\n"
    let found = try mini.planned().findings.filter { $0.severity == .error }
    #expect(found.map(\.rule) == ["fact-outside-report", "task-outside-report"], "\(path)")
    #expect(found.allSatisfy { $0.location.file == "content/\(path)" })
  }

  @Test func `a fact without a number, with two, or of another kind of unit`() throws {
    #expect(try errors(report: "发布 [很多](fact:website-posts)。") == ["\(file):7:5 not-a-number"])
    #expect(try errors(report: "发布 [3 条和 4 条](fact:website-posts)。") == ["\(file):7:5 not-a-number"])
    #expect(try errors(report: "收费 [3 条](fact:fees)。") == ["\(file):7:5 unit"])
    #expect(try errors(report: "收到 [2.6 万元](fact:requests-received)。") == ["\(file):7:5 unit"])
  }

  @Test func `a javascript link`() throws {
    #expect(try errors(report: "[点击](javascript:alert(1))") == ["\(file):7:6 link-scheme"])
  }

  @Test func `a link that leads nowhere, out of the content, or to a missing anchor`() throws {
    #expect(try errors(report: "[a](../plans/2023.md)") == ["\(file):7:5 broken-link"])
    #expect(try errors(report: "[a](../../../../x.md)") == ["\(file):7:5 broken-link"])
    #expect(try errors(report: "[a](../plans/2024.md#s-9)") == ["\(file):7:5 broken-link"])
    #expect(try errors(report: "[a](../plans/2024.md#s-2-1) [b](/centres/alpha/) [c](#s-1)\n\n## 一、甲").isEmpty)
  }

  @Test func `every part of a statutory table can be linked to`() throws {
    var mini = MiniSite()
    let parts = ["enforcement", "enforcement.penalties", "enforcement/decisions", "enforcement.penalties/decisions"]
    let links = parts.map { "[x](../centres/alpha/reports/2024.md#\($0))" }.joined(separator: " ")
    mini["pages/about.md"] = "---\ntitle: 关于\n---\n\(links) [y](../centres/alpha/reports/2024.md#enforcement.fines)\n"
    #expect(
      try mini.findings(of: "broken-link").map(\.message.en) == [
        "the page of the link “../centres/alpha/reports/2024.md#enforcement.fines” has no “#enforcement.fines”"
      ])
  }

  @Test func `an answer to a task that is not there`() throws {
    #expect(try errors(report: "[已办](task:2024/2.9)") == ["\(file):7:2 task-reference"])
    #expect(try errors(report: "[已办](task:2023/2.1)") == ["\(file):7:2 task-reference"])
    #expect(try errors(report: "[已办](task:abc)") == ["\(file):7:2 task-reference"])
    var mini = MiniSite()
    mini["centres/alpha/reports/2023.md"] = "---\ntitle: 2023 年报\n---\n[已办](task:2024/2.1)\n"
    #expect(try errors(mini) == ["content/centres/alpha/reports/2023.md:4:2 task-reference"])
  }

  @Test func `wrong values of front matter`() throws {
    #expect(try errors(report: "无", frontMatter: "signed: 2025-02-30") == ["\(file):5:9 wrong-value"])
    #expect(try errors(report: "无", frontMatter: "period: 2023-01-01/2023-12-31") == ["\(file):5:9 wrong-value"])
    #expect(try errors(report: "无", frontMatter: "source: javascript:1") == ["\(file):5:9 wrong-value"])
    #expect(try errors(report: "无", frontMatter: "draft: perhaps") == ["\(file):5:8 wrong-value"])
    #expect(try errors(report: "无", frontMatter: "reconstructed: {requests: 理由}") == ["\(file):5:17 unknown-table"])
  }

  @Test(arguments: ["title: \"\"", "title: \"  \"", "title:"]) func `a title without words`(line: String) throws {
    var mini = MiniSite()
    mini["pages/about.md"] = "---\n\(line)\n---\n"
    #expect(try mini.findings(of: "missing-key").map(\.place) == ["content/pages/about.md:2:1"])
  }

  @Test func `contacts that could carry more than themselves`() throws {
    var mini = MiniSite()
    mini["centres/alpha/centre.md"] = "---\nname: 甲\nemail: a@b.cn?bcc=c@d.cn\ntelephone: 0533;ext=javascript\n---\n"
    #expect(
      try errors(mini) == [
        "content/centres/alpha/centre.md:3:8 wrong-value", "content/centres/alpha/centre.md:4:12 wrong-value",
      ])
  }

  @Test func `a centre that closed before it was founded, and a document outside its lifetime`() throws {
    var mini = MiniSite()
    mini["centres/alpha/centre.md"] = "---\nname: 甲\nfounded: 2020-05-01\nclosed: 2020-01-01\n---\n"
    #expect(try errors(mini) == ["content/centres/alpha/centre.md:4:9 wrong-value"])
    mini["centres/alpha/centre.md"] = "---\nname: 甲\nfounded: 2025\n---\n"
    let found = try mini.findings(of: "outside-lifetime")
    #expect(found.map(\.severity) == [.warning, .warning] && found.last?.place == "\(file):1:1")
  }

  @Test func `a link to a draft says that it is one`() throws {
    var mini = MiniSite()
    mini["pages/draft.md"] = "---\ntitle: 草稿\ndraft: true\n---\n"
    mini["pages/about.md"] = "---\ntitle: 关于\n---\n[a](draft.md) [b](/draft/)\n"
    #expect(try mini.findings(of: "broken-link").map(\.message.en).allSatisfy { $0.hasSuffix("leads to a draft") })
    #expect(try mini.findings(of: "broken-link").count == 2)
  }

  @Test func `placeholders of identifiers are refused`() throws {
    var mini = MiniSite()
    mini["site.yml"] += "\nicp: 鲁ICP备XXXXXXXX号\nsite-code: \"123\"\n"
    #expect(try errors(mini) == ["content/site.yml:5:6 placeholder", "content/site.yml:6:12 wrong-value"])
  }

  @Test func `files in other encodings, empty ones and random bytes`() throws {
    let samples: [(String, [UInt8], String)] = [
      ("GB 18030", Array("---\ntitle: ".utf8) + [0xD6, 0xD0, 0xCE, 0xC4] + Array("\n---\n".utf8), "encoding"),
      ("Latin-1", Array("---\ntitle: Caf".utf8) + [0xE9] + Array("\n---\n".utf8), "encoding"),
      ("UTF-16", [0xFF, 0xFE, 0x2D, 0x00], "encoding"),
      ("empty", [], "empty-file"),
      ("no front matter", Array("只有正文\n".utf8), "front-matter"),
    ]
    for (name, bytes, rule) in samples {
      var files = MiniSite().bytes
      files["centres/alpha/reports/2024.md"] = bytes
      let found = try site(files).findings.filter { $0.severity == .error }
      #expect(found.map(\.rule.description) == [rule], "\(name): \(found)")
      #expect(found.allSatisfy { $0.location.file == file })
    }
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<200 {
      var files = MiniSite().bytes
      files["centres/alpha/reports/2024.md"] = (0..<Int.random(in: 1...400, using: &generator)).map { _ in
        UInt8.random(in: 0...255, using: &generator)
      }
      #expect(try site(files).findings.containsErrors)
    }
  }

  @Test func `a table of five thousand columns`() throws {
    let table = [
      String(repeating: "|a", count: 5000), String(repeating: "|-", count: 5000), String(repeating: "|1", count: 5000),
    ].map { $0 + "|" }
    #expect(try errors(report: table.joined(separator: "\n")).contains("\(file):8:1 table-too-wide"))
  }

  @Test func `files that have no place in the content`() throws {
    var mini = MiniSite()
    mini["centres/alpha/reports/24.md"] = "x"
    mini["notes.txt"] = "x"
    mini["centres/Alpha/centre.md"] = "x"
    #expect(
      try errors(mini) == [
        "content/centres/Alpha/centre.md:1:1 misplaced-file", "content/centres/alpha/reports/24.md:1:1 misplaced-file",
        "content/notes.txt:1:1 misplaced-file",
      ])
  }

  @Test func `links out of the folder and things that are no files`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "sitegen-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    for (path, text) in MiniSite().files {
      let url = folder.appending(path: path)
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    }
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/pages/secret.md", withDestinationPath: "/etc/hostname")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/pages/gone.md", withDestinationPath: "nowhere.md")
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/pages/twin.md", withDestinationPath: "about.md")
    #expect(mkfifo(folder.path + "/pages/pipe.md", 0o600) == 0)
    // A name in GBK, as an old Windows machine packs it.
    let files = folder.path + "/centres/alpha/files"
    try FileManager.default.createDirectory(atPath: files, withIntermediateDirectories: true)
    let name = Array(files.utf8CString.dropLast()) + [0x2F, -0x48, -0x43, 0x2E, 0x70, 0x64, 0x66, 0]
    let descriptor = open(name, O_CREAT | O_WRONLY, 0o600)
    #expect(descriptor >= 0 && close(descriptor) == 0)
    let tree = SourceTree(folder: folder.path)
    let planned = try PlannedSite(
      content: tree, theme: [SourceTree(memory: try Checkout.theme.get(), name: "theme")],
      settings: BuildSettings(rules: []))
    let found = planned.findings.filter { $0.severity == .error }.map {
      "\($0.location.file.dropFirst(folder.path.count)) \($0.rule)"
    }
    #expect(
      found == [
        "/centres/alpha/files/\u{FFFD}\u{FFFD}.pdf unreadable", "/pages/gone.md symbolic-link",
        "/pages/pipe.md not-a-file", "/pages/secret.md symbolic-link",
      ])
    #expect(throws: SystemError.self) { try tree.read("pages/secret.md") }
    #expect(throws: SystemError.self) { try tree.read("pages/pipe.md") }
    #expect(planned.corpus.pages.map(\.id) == ["about", "twin"])
  }

  @Test func `all findings come in one run, in reading order`() throws {
    var mini = MiniSite()
    mini["centres/alpha/reports/2024.md"] = MiniSite.report(
      "[a](fact:x)\n\n[b](javascript:1)\n\n<b>c</b>", frontMatter: "unknown: 1")
    mini["pages/about.md"] = "---\ntitel: x\n---\n[d](gone.md)\n"
    let found = try errors(mini)
    #expect(
      found.count >= 7
        && found
          == found.sorted {
            $0.split(separator: " ")[0].localizedStandardCompare($1.split(separator: " ")[0]) == .orderedAscending
          }
    )
  }
}
