import Disclosure
import Testing

@testable import Site

@Suite("A theme is checked when it is read") struct ThemeTests {
  private func findings(changing path: String, _ change: (String) -> String?) throws -> [String] {
    var files = try Checkout.theme.get()
    let changed = change(String(decoding: files[path] ?? [], as: UTF8.self))
    files[path] = changed.map { Array($0.utf8) }
    let (theme, findings) = try Theme.reading(
      [SourceTree(memory: files, name: "theme")], languages: [.chinese, .english])
    #expect((theme == nil) == findings.containsErrors)
    return findings.map { "\($0.location): \($0.message.en)" }
  }

  @Test func `the theme that comes with the program is without fault`() throws {
    #expect(try findings(changing: "assets/style.css") { $0 }.isEmpty)
  }

  @Test func `an unknown name is reported at its place, with the one that was meant`() throws {
    let found = try findings(changing: "templates/year.html") { "<h1>{{titl}}</h1>\n" + $0 }
    #expect(found == ["theme/templates/year.html:1:5: the layout year does not offer “titl”; did you mean “title”?"])
  }

  @Test func `a phrase that no language has is reported`() throws {
    let found = try findings(changing: "templates/year.html") { $0 + "{{strings.skip-to-contents}}" }
    #expect(found.count == 1 && found[0].contains("“skip-to-contents”; did you mean “skip-to-content”?"), "\(found)")
  }

  @Test func `text may not stand in triple braces, nor ready HTML in double ones`() throws {
    #expect(try findings(changing: "templates/year.html") { $0.replacing("{{title}}", with: "{{{title}}}") }.count == 1)
    #expect(
      try findings(changing: "templates/year.html") { $0.replacing("{{{documents}}}", with: "{{documents}}") }.count
        == 1)
  }

  @Test func `unclosed sections, missing layouts and missing partials are reported`() throws {
    #expect(try findings(changing: "templates/year.html") { $0 + "{{#title}}" }.count == 1)
    #expect(try findings(changing: "templates/year.html") { $0 + "{{title" }.count == 1)
    #expect(try findings(changing: "templates/years.html") { _ in nil }.count == 1)
    #expect(try findings(changing: "templates/year.html") { $0 + "{{> neighbors}}" }.count == 1)
  }

  @Test func `templates that include each other are refused, not followed`() throws {
    let found = try findings(changing: "templates/site-header.html") { "{{> site-footer}}" + $0 + "{{> site-header}}" }
    #expect(found.count == 1 && found[0].hasSuffix("site-header → site-header"), "\(found)")
  }

  @Test func `a shell without its main part or its tags is refused`() throws {
    for (slot, template) in [("main", "page"), ("head", "page-head")] {
      let found = try findings(changing: "templates/\(template).html") { $0.replacing("{{{\(slot)}}}", with: "") }
      #expect(found == ["theme/templates/page.html:1:1: the layout page does not use {{{\(slot)}}}"])
    }
  }

  @Test func `a phrase that pages need and a language lacks is reported`() throws {
    let found = try findings(changing: "strings/en.yml") { $0.replacing("\nnav-home: Home", with: "") }
    #expect(
      found == ["theme/strings/en.yml:1:1: “nav-home” is missing"]
        || found.first?.hasPrefix("theme/strings/en.yml:1:1: “nav-home” is missing") == true)
  }

  @Test func `every phrase stands in both languages with the same slots`() throws {
    let tree = SourceTree(memory: try Checkout.theme.get(), name: "theme")
    let (zh, _) = try Strings.reading(.chinese, of: [tree])
    let (en, _) = try Strings.reading(.english, of: [tree])
    #expect(Set(zh.phrases.keys) == Set(en.phrases.keys))
    for (key, phrase) in zh.phrases {
      func slots(_ text: String) -> Set<Substring> {
        Set(("." + text).split(separator: "{").dropFirst().compactMap { $0.split(separator: "}").first })
      }
      #expect(slots(phrase) == slots(en.phrases[key] ?? ""), "\(key)")
    }
  }
}
