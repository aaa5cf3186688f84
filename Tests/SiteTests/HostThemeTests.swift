import Disclosure
import Foundation
import TestSupport
import Testing

@testable import Site

/// `docs/host-theme`, the example of a host's header and footer, laid over the theme that comes with the program.
@Suite("The column inside a host's site") struct HostThemeTests {
  private static let host = Result { try Checkout.files(in: "docs/host-theme") }

  private func planned(withHost: Bool = true) throws -> PlannedSite {
    var mini = MiniSite()
    mini["site.yml"] += "\nlanguages: [zh-Hans, en]"
    let base = SourceTree(memory: try Checkout.theme.get(), name: "theme")
    let host = SourceTree(memory: try Self.host.get(), name: "docs/host-theme")
    return try PlannedSite(
      content: SourceTree(memory: mini.bytes, name: "content"), theme: withHost ? [base, host] : [base],
      settings: BuildSettings(rules: []))
  }

  private func pages() throws -> [(path: String, page: PageReader)] {
    let drawn = try planned().drawn().filter { $0.key.hasSuffix(".html") }
    return try drawn.keys.sorted().map { ($0, try PageReader(drawn[$0] ?? [])) }
  }

  /// `header` and `footer` are landmarks of the page only outside these (HTML Accessibility API Mappings).
  private func ofThePage(_ name: String, below element: Element) -> [Element] {
    element.elements.flatMap { child -> [Element] in
      if ["article", "aside", "main", "nav", "section"].contains(child.name) { return [] }
      return (child.name == name ? [child] : []) + ofThePage(name, below: child)
    }
  }

  private func name(of element: Element, in page: PageReader) -> String {
    element["aria-label"] ?? element["aria-labelledby"].flatMap { page[$0]?.text } ?? ""
  }

  @Test func `the example changes nothing that a theme does not know`() throws {
    let (with, without) = (try planned(), try planned(withHost: false))
    #expect(with.findings == without.findings)
    #expect(Set(try with.drawn().keys) == Set(try without.drawn().keys).union(["assets/host.css"]))
  }

  @Test func `every page has one banner, one main part and one foot, and they are the host's`() throws {
    for (path, page) in try pages() {
      let (banners, feet) = (ofThePage("header", below: page.root), ofThePage("footer", below: page.root))
      #expect(banners.map(\.classes) == [["host-header"]], "\(path)")
      #expect(feet.map(\.classes) == [["host-footer"]], "\(path)")
      #expect(page.root.all("main").map { $0["id"] } == ["main"], "\(path)")
      #expect(banners.first?.text.contains("示例市人民政府门户网站（示例）") == true, "\(path)")
    }
  }

  @Test func `every navigation and every named region has a name of its own`() throws {
    for (path, page) in try pages() {
      let navigations = page.root.all("nav").map { name(of: $0, in: page) }
      #expect(
        navigations.allSatisfy { !$0.isEmpty } && Set(navigations).count == navigations.count, "\(path): \(navigations)"
      )
      let regions = page.root.all("section").map { name(of: $0, in: page) }.filter { !$0.isEmpty }
      #expect(Set(regions).count == regions.count, "\(path): \(regions)")
    }
  }

  @Test func `the column keeps its menu, its content and the way past the head`() throws {
    let plain = try planned(withHost: false)
    for (path, page) in try pages() {
      let before = try PageReader(try #require(try plain.drawn(only: path)))
      #expect(page.root.all("a").first?["href"] == "#main", "\(path)")
      #expect(page["top"]?.name == "body", "\(path)")
      #expect(page.main?.text == before.main?.text, "\(path)")
      let menu = { (page: PageReader) in
        page.root.all("ul").filter { $0.classes == ["nav-list"] }.flatMap { $0.all("a") }.map { $0["href"] }
      }
      #expect(!menu(page).isEmpty && menu(page) == menu(before), "\(path)")
      let head = { (page: PageReader) in
        page.root.all("link").map { $0["href"] ?? "" } + page.root.all("script").map { $0["src"] ?? "" }
      }
      #expect(Set(head(page)).subtracting(head(before)).count == 1, "\(path)")
      #expect(Set(head(page)).isSuperset(of: head(before)), "\(path)")
    }
  }

  @Test func `words of the host are marked as Chinese, on English pages too`() throws {
    for (path, page) in try pages() {
      for part in page.root.descendants
      where part.classes.contains(where: { ["host-header", "host-footer"].contains($0) }) {
        #expect(part["lang"] == "zh-Hans", "\(path)")
      }
    }
  }

  @Test func `no rule of the host's style sheet reaches into the column by chance`() throws {
    let text = String(decoding: try Self.host.get()["assets/host.css"] ?? [], as: UTF8.self)
    let selectors = text.split(separator: "\n").map { $0.drop { $0.isWhitespace } }
      .filter { $0.contains("{") && !$0.hasPrefix("@") && !$0.hasPrefix(":root") && !$0.hasPrefix("/*") }
      .flatMap { $0.prefix { $0 != "{" }.split(separator: ",") }.map { $0.drop { $0.isWhitespace } }
    #expect(selectors.count > 10)
    #expect(selectors.filter { !$0.hasPrefix(".host-") && !$0.hasPrefix(".column-head ") } == [])
  }

  @Test func `the page in the documentation is the page of the example`() throws {
    let page = String(decoding: try #require(try Self.host.get()["templates/page.html"]), as: UTF8.self)
    #expect(try fencedBlocks("html", of: "theme.md").contains(page))
  }
}
