import Testing

@testable import Site

@Suite("The portal's own words on English pages") struct EnglishNamesTests {
  private func portal(_ lines: String) -> MiniSite {
    var mini = MiniSite()
    mini["site.yml"] += "\nlanguages: [zh-Hans, en]\ndescription: 收录年报。\n" + lines
    return mini
  }

  private static let english = """
    english-organisation: Sample Centre
    english-description: Holds the annual reports.
    """

  /// The language an element is in: its own or that of the nearest element round it.
  private func language(of words: String, in element: Element, inherited: String = "") -> Set<String> {
    let language = element["lang"] ?? inherited
    let inside = element.elements.reduce(into: Set<String>()) {
      $0.formUnion(self.language(of: words, in: $1, inherited: language))
    }
    return inside.isEmpty && element.name != "title" && element.text.contains(words) ? [language] : inside
  }

  private func tag(_ name: String, _ page: PageReader) -> String? {
    page.root.all("meta").first { $0["name"] == name }?["content"]
  }

  @Test func `publisher and description are English where the configuration has them`() throws {
    let mini = portal(Self.english)
    let page = try mini.page("en/index.html")
    #expect(language(of: "Sample Centre", in: page.root) == ["en"])
    #expect(language(of: "Holds the annual reports.", in: page.root) == ["en"])
    #expect(language(of: "示范中心", in: page.root) == [] && language(of: "收录年报。", in: page.root) == [])
    #expect(tag("description", page) == "Holds the annual reports.")
    #expect(tag("ColumnDescription", try mini.page("en/years/index.html")) == "Holds the annual reports.")
  }

  @Test func `Chinese pages keep the Chinese`() throws {
    let page = try portal(Self.english).page("index.html")
    #expect(language(of: "示范中心", in: page.root) == ["zh-Hans"])
    #expect(language(of: "收录年报。", in: page.root) == ["zh-Hans"])
    #expect(tag("description", page) == "收录年报。")
  }

  @Test func `what is not translated stays Chinese on English pages, and is marked as Chinese`() throws {
    let page = try portal("").page("en/index.html")
    #expect(language(of: "示范中心", in: page.root) == ["zh-Hans"])
    #expect(language(of: "收录年报。", in: page.root) == ["zh-Hans"])
    let half = try portal("english-organisation: Sample Centre").page("en/index.html")
    #expect(language(of: "Sample Centre", in: half.root) == ["en"])
    #expect(language(of: "收录年报。", in: half.root) == ["zh-Hans"])
  }

  @Test func `the English feed names its author in English`() throws {
    let drawn = try portal(Self.english).planned(baseURL: "https://www.example.gov.cn/zwgk/").drawn()
    let author = { (path: String) in
      String(decoding: drawn[path] ?? [], as: UTF8.self).split(separator: "\n").first { $0.hasPrefix("<author>") }
    }
    #expect(author("en/feed.xml") == "<author><name>Sample Centre</name></author>")
    #expect(author("feed.xml") == "<author><name>示范中心</name></author>")
  }
}
