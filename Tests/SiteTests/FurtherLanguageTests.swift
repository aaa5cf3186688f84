import Disclosure
import Testing

@testable import Site

@Suite("A language beside Chinese and English") struct FurtherLanguageTests {
  /// Pages in Mongolian, by one file of words laid over the theme and a word in `site.yml`; the words are stand-ins.
  private func planned(_ mini: MiniSite, languages: String = "[zh-Hans, en, mn]") throws -> PlannedSite {
    var mini = mini
    mini["site.yml"] += "\nlanguages: \(languages)\n"
    let english = String(decoding: try #require(try Checkout.theme.get()["strings/en.yml"]), as: UTF8.self)
    let words = english.replacing("language-name: English", with: "language-name: Монгол")
      .replacing("nav-home: Home", with: "nav-home: Нүүр")
    let over = SourceTree(memory: ["strings/mn.yml": Array(words.utf8)], name: "over")
    return try PlannedSite(
      content: SourceTree(memory: mini.bytes, name: "content"),
      theme: [SourceTree(memory: try Checkout.theme.get(), name: "theme"), over], settings: BuildSettings(rules: []))
  }

  private func page(_ path: String, _ planned: PlannedSite) throws -> PageReader {
    try PageReader(try #require(try planned.drawn(only: path)))
  }

  @Test func `a file of words and its tag in site.yml are all it takes`() throws {
    let planned = try planned(MiniSite())
    let usual = Set(try MiniSite().planned().findings)
    #expect(usual.isSuperset(of: planned.findings), "\(planned.findings.map(\.message.en))")
    let home = try page("mn/index.html", planned)
    #expect(home.root.all("html").first?["lang"] == "mn")
    #expect(home.root.all("a").contains { $0.text == "Нүүр" })
    let chinese = try page("index.html", planned)
    let link = try #require(chinese.root.all("a").first { $0["hreflang"] == "mn" })
    #expect(link.text == "Монгол" && link["lang"] == "mn" && link["href"] == "mn/index.html")
  }

  @Test func `what is known in Chinese only stands in Chinese and says so, on every page`() throws {
    var mini = MiniSite()
    // Without an English name, so that English pages have Chinese ones too.
    mini["centres/alpha/centre.md"] = "---\nname: 甲市公共资源交易中心\nfounded: 2022\n---\n"
    mini["centres/alpha/reports/2023.md"] = "---\ntitle: 甲市 2023 年年报\nissuer: 甲市\n---\n\(MiniSite.enforcement)\n"
    mini["site.yml"] = "title: 示范门户\norganisation: 示范中心\nas-of: 2025-03-01"
    mini["pages/about.md"] = "---\ntitle: 关于本站\n---\n说明\n"
    let planned = try planned(mini)
    #expect(!planned.findings.containsErrors)
    var checked = 0
    for (path, bytes) in try planned.drawn() where path.hasSuffix(".html") && path.contains("/") {
      let language = String(path.prefix { $0 != "/" })
      guard ["en", "mn"].contains(language) else { continue }
      let body = try #require(try PageReader(bytes).root.all("body").first)
      checked += Self.check(body, in: language, path)
    }
    #expect(checked > 100)
  }

  /// Every text with Han characters stands under `lang="zh…"`.
  private static func check(_ element: Element, in language: String, _ path: String) -> Int {
    let own = element["lang"] ?? language
    return element.children.reduce(0) { count, child in
      switch child {
      case .element(let element): return count + check(element, in: own, path)
      case .text(let text):
        guard text.unicodeScalars.contains(where: { (0x4E00...0x9FFF).contains($0.value) }) else { return count }
        #expect(own.hasPrefix("zh"), "\(path): “\(text)” under \(own)")
        return count + 1
      }
    }
  }

  @Test func `a statutory table is all of one language`() throws {
    let page = try page("mn/centres/alpha/reports/2024/index.html", try planned(MiniSite()))
    let table = try #require(page["enforcement"])
    let region = try #require(
      page.root.descendants.first { $0.classes == ["table-region"] && $0.all("table").contains { $0 === table } })
    #expect(region["lang"] == "zh-Hans")
    #expect(page["enforcement.compulsion/decisions"]?.text == "空白")
  }

  @Test func `what is no tag, or stands twice, is refused at its place`() throws {
    for languages in ["[zh-Hans, english language]", "[zh-Hans, ../etc]", "[en, en]", "[ZH]", "[zh-]"] {
      var mini = MiniSite()
      mini["site.yml"] += "\nlanguages: \(languages)\n"
      #expect(
        try mini.findings(of: "wrong-value").map(\.message.en) == ["languages lists tags of languages, each once"])
    }
  }

  @Test func `a language without words is a finding that names the file to write`() throws {
    var mini = MiniSite()
    mini["site.yml"] += "\nlanguages: [zh-Hans, bo]\n"
    let finding = try #require(try mini.findings(of: "missing-file").first)
    #expect(finding.place.hasPrefix("theme/strings/bo.yml"))
  }
}
