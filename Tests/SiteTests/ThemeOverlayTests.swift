import Disclosure
import Foundation
import Testing

@testable import Site

@Suite("Folders laid over a theme") struct ThemeOverlayTests {
  /// The theme that comes with the program, and over it folders that hold nothing but the files given.
  private func folders(_ overlays: [[String: String]]) throws -> [SourceTree] {
    [SourceTree(memory: try Checkout.theme.get(), name: "theme")]
      + overlays.enumerated().map { number, files in
        SourceTree(memory: files.mapValues { Array($0.utf8) }, name: "over-\(number + 1)")
      }
  }

  private func findings(_ overlays: [String: String]..., languages: [Language] = [.chinese, .english]) throws
    -> [String]
  {
    let (theme, findings) = try Theme.reading(try folders(overlays), languages: languages)
    #expect((theme == nil) == findings.containsErrors)
    return findings.map { "\($0.severity): \($0.location): \($0.message.en)" }
  }

  private func planned(_ overlays: [String: String]...) throws -> PlannedSite {
    try PlannedSite(
      content: SourceTree(memory: MiniSite().bytes, name: "content"), theme: try folders(overlays),
      settings: BuildSettings(rules: []))
  }

  private func words(of path: String, _ planned: PlannedSite) throws -> String {
    String(decoding: try #require(try planned.drawn(only: path)), as: UTF8.self)
  }

  // MARK: what a later folder changes

  @Test func `a template of a later folder takes the place of that of an earlier one, and no other changes`() throws {
    let over = ["templates/years.html": "<h1>{{title}}</h1>\n<p>甲</p>\n{{{years}}}"]
    let (plain, changed) = (try planned(), try planned(over))
    #expect(changed.findings == plain.findings)
    #expect(try words(of: "years/index.html", changed).contains("<p>甲</p>"))
    let (before, after) = (try plain.drawn(), try changed.drawn())
    #expect(before.keys == after.keys)
    #expect(before.filter { after[$0.key] != $0.value }.keys.sorted() == ["years/index.html"])
  }

  @Test func `a part that layouts include can be replaced alone`() throws {
    let changed = try planned(["templates/site-footer.html": "<footer>乙</footer>"])
    #expect(
      try changed.drawn().filter { $0.key.hasSuffix(".html") }.allSatisfy { page in
        String(decoding: page.value, as: UTF8.self).contains("<footer>乙</footer>")
      })
  }

  @Test func `an asset of a later folder is published in place of the earlier one, and a new one beside them`() throws {
    let plain = try planned().drawn()
    let over = [
      "assets/tokens.css": "/* 丙 */", "assets/host/logo.svg": "<svg/>",
      "assets/host.css": "a { background: url(host/logo.svg) }",
      "templates/site-footer.html": #"<footer><img alt="" src="{{assets}}host.css"/></footer>"#,
    ]
    let changed = try planned(over)
    #expect(!changed.findings.contains { $0.rule == "theme" }, "\(changed.findings)")
    let drawn = try changed.drawn()
    #expect(drawn["assets/tokens.css"] == Array("/* 丙 */".utf8))
    #expect(drawn["assets/host/logo.svg"] == Array("<svg/>".utf8))
    #expect(Set(drawn.keys) == Set(plain.keys).union(["assets/host.css", "assets/host/logo.svg"]))
    #expect(drawn["assets/style.css"] == plain["assets/style.css"])
  }

  @Test func `words are laid over key by key, and the rest stays`() throws {
    let changed = try planned(["strings/zh-Hans.yml": "nav-home: 专栏首页"])
    let home = try words(of: "index.html", changed)
    #expect(home.contains(">专栏首页</a>"))
    #expect(home.contains(try Strings.reading(.chinese, of: try folders([])).strings[.navYears]))
    #expect(changed.findings == (try planned().findings))
  }

  @Test func `of three folders the last one rules, whatever the one between says`() throws {
    let between = [
      "templates/years.html": "<p>中</p>{{{years}}}", "assets/tokens.css": "中",
      "strings/en.yml": "nav-home: Middle\nnav-years: Middle",
    ]
    let last = [
      "templates/years.html": "<p>末</p>{{{years}}}", "assets/tokens.css": "末", "strings/en.yml": "nav-home: Last",
    ]
    for (order, sign, home) in [([between, last], "末", "Last"), ([last, between], "中", "Middle")] {
      let changed = try planned(order[0], order[1])
      #expect(try words(of: "years/index.html", changed).contains("<p>\(sign)</p>"))
      #expect(try changed.drawn(only: "assets/tokens.css") == Array(sign.utf8))
      let (strings, findings) = try Strings.reading(.english, of: try folders(order))
      #expect(strings[.navHome] == home && strings[.navYears] == "Middle" && findings.isEmpty)
    }
  }

  @Test func `a template may use a word that only a later folder has, and a later folder a part of an earlier one`()
    throws
  {
    #expect(
      try findings(
        ["templates/years.html": "{{> note}}{{{years}}}", "templates/note.html": "<p>{{strings.our-note}}</p>"],
        ["strings/zh-Hans.yml": "our-note: 说明", "strings/en.yml": "our-note: Note"]
      ).isEmpty)
  }

  // MARK: findings

  @Test func `a fault is reported in the folder it stands in`() throws {
    #expect(
      try findings(["templates/years.html": "<h1>\n{{titel}}</h1>{{{years}}}"]) == [
        "error: over-1/templates/years.html:2:1: the layout years does not offer “titel”; did you mean “title”?"
      ])
    #expect(
      try findings([:], ["templates/year.html": "<h1>{{title}}</h1>"]).filter { $0.contains("templates") } == [
        "error: over-2/templates/year.html:1:1: the layout year does not use {{{documents}}}"
      ])
    #expect(
      try findings(["strings/en.yml": "nav-home: Home\nnav-home: Home"]).first?.hasPrefix(
        "error: over-1/strings/en.yml:2:1: ")
        == true)
    #expect(
      try findings(["strings/en.yml": "nav-home:"]) == ["error: over-1/strings/en.yml:1:10: “nav-home” has no words"])
  }

  @Test func `a replaced template is not held against anything`() throws {
    let bad = ["templates/years.html": "{{nonsense}}{{> nowhere}}"]
    #expect(try findings(bad, ["templates/years.html": "{{{years}}}"]).isEmpty)
    #expect(try !findings(["templates/years.html": "{{{years}}}"], bad).isEmpty)
  }

  @Test func `a template under a name that nothing uses is a warning with the one that was meant`() throws {
    #expect(
      try findings(["templates/hom.html": "<p></p>"]) == [
        "warning: over-1/templates/hom.html:1:1: “hom” is no layout, and no template includes it; did you mean “home”?"
      ])
    // The part that a replaced shell included is no mistake of the theme that offers it.
    let shell = "<html><head>{{{head}}}</head><body>{{{main}}}</body></html>"
    #expect(try findings(["templates/page.html": shell]).isEmpty)
  }

  @Test func `a word that nothing says is a warning with the one that was meant`() throws {
    #expect(
      try findings(["strings/zh-Hans.yml": "# 改动\nnav-hom: 首页"]) == [
        "warning: over-1/strings/zh-Hans.yml:2:1: “nav-hom” is said nowhere; did you mean “nav-home”?"
      ])
  }

  @Test func `a slot that the words had not is a warning, for readers would see its braces`() throws {
    #expect(
      try findings(["strings/en.yml": #"year-title: "Year {yaer}""#]) == [
        "warning: over-1/strings/en.yml:1:13: the words this replaces have no {yaer}; did you mean “{year}”?"
      ])
    #expect(try findings(["strings/en.yml": #"year-title: "Year {year}""#]).isEmpty)
  }

  @Test func `an asset that nothing names is a warning with the one that was meant`() throws {
    #expect(
      try findings(["assets/tokns.css": "", "assets/tokens.css": ""]) == [
        "warning: over-1/assets/tokns.css:1:1: no template, style sheet or script names this file; did you mean “assets/tokens.css”?"
      ])
  }

  @Test func `files in no place of a theme are warnings, notes beside them are not`() throws {
    #expect(
      try findings([
        "template/home.html": "", "templates/home.htm": "", "strings/zh-hans.yml": "", "README.md": "", "LICENSE": "",
        "strings/en.yml": "nav-home: Home",
      ]) == [
        "warning: over-1/strings/zh-hans.yml:1:1: a theme has no use for this file; did you mean “strings/zh-Hans.yml”?",
        "warning: over-1/template/home.html:1:1: a theme has no use for this file; did you mean “templates/home.html”?",
        "warning: over-1/templates/home.htm:1:1: a theme has no use for this file; did you mean “templates/home.html”?",
      ])
    #expect(
      try findings(["notes/plan.md": "", "content.md": ""]) == [
        "warning: over-1:1:1: there is nothing of a theme in this folder"
      ])
  }

  @Test func `assets of two folders that differ in case only are one file on many systems`() throws {
    let found = try planned(["assets/Style.css": "", "templates/moved.html": "Style.css {{target}}"]).findings
    #expect(found.filter { $0.rule == "path-collision" }.map(\.place) == ["theme/assets/style.css:1:1"])
  }

  @Test func `a folder that is not there is named`() throws {
    let base = SourceTree(memory: try Checkout.theme.get(), name: "theme")
    let missing = SourceTree(folder: FileManager.default.temporaryDirectory.path + "/no-such-theme")
    #expect { try Theme.reading([base, missing], languages: [.chinese]) } throws: { error in
      (error as? SystemError)?.path == missing.name
    }
  }

  @Test func `a folder that changes parts does not stand alone`() throws {
    let part = SourceTree(memory: ["assets/host.css": []], name: "over")
    let (theme, findings) = try Theme.reading([part], languages: [.english])
    #expect(theme == nil)
    let places = Set(findings.filter { $0.severity == .error }.map(\.place))
    #expect(
      places == Set(Layout.allCases.map { "over/templates/\($0.rawValue).html:1:1" } + ["over/strings/en.yml:1:1"]))
  }
}
