import Checks
import Disclosure
import Foundation
import Testing

@testable import Site

@Suite("The whole site, built from the real content") struct WholeSiteTests {
  @Test
  func
    `every page is well formed, its only scripts are files of its own that nothing waits for, and no style stands in it`()
    throws
  {
    let pages = try site(try Checkout.content.get()).drawn().filter { $0.key.hasSuffix(".html") }
    // 44 of the content, and those of the checks in two languages. What puts documents together has tests of its own.
    let single = pages.keys.filter { path in
      !["compare/", "coverage/", "data/", "search/"].contains { path.contains($0) }
    }
    #expect(single.count == 44 + 2 * (1 + Rule.all.count))
    for (path, bytes) in pages {
      let page = try PageReader(bytes)
      for element in page.root.descendants {
        #expect(!["style", "iframe", "object"].contains(element.name), "\(path): <\(element.name)>")
        // A form does nothing by itself: it is there for a script that shows it. But every page leads to the search with one.
        if element.name == "form" {
          let isHidden = element["hidden"] != nil && (element["action"] == nil || path.hasSuffix("search/index.html"))
          let leadsToSearch = element["role"] == "search" && element["action"]?.hasSuffix("search/index.html") == true
          #expect(isHidden || leadsToSearch, "\(path): <form>")
        }
        if element.name == "script" {
          #expect(element["src"] != nil && element["async"] != nil && element.children.isEmpty, "\(path): <script>")
        }
        let inline = element.attributes.keys.filter { $0 == "style" || $0.hasPrefix("on") }
        #expect(inline.isEmpty, "\(path): \(inline)")
        if let source = element["src"] {
          #expect(!source.contains(":") && !source.hasPrefix("//"), "\(path): \(source)")
        }
        if element.name == "link", let address = element["href"] {
          #expect(!address.contains(":"), "\(path): \(address)")
        }
      }
    }
  }

  @Test func `every internal link is relative, names its file, and leads to a place that is there`() throws {
    let files = try site(try Checkout.content.get()).drawn()
    let pages = try files.filter { $0.key.hasSuffix(".html") }.mapValues { try PageReader($0) }
    var checked = 0
    for (path, page) in pages where !path.hasSuffix("404.html") {
      for element in page.root.descendants {
        guard let address = element["href"] ?? element["src"] else { continue }
        if ["http:", "https:", "mailto:", "tel:"].contains(where: address.hasPrefix) { continue }
        let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let target = parts[0].isEmpty ? path : Self.resolved(parts[0], from: path)
        #expect(!parts[0].hasPrefix("/"), "\(path): \(address)")
        #expect(files[target] != nil, "\(path): \(address) leads to \(target)")
        if parts.count == 2, let other = pages[target] {
          #expect(other[try #require(parts[1].removingPercentEncoding)] != nil, "\(path): \(address)")
        }
        checked += 1
      }
    }
    #expect(checked > 1300)
  }

  @Test func `every data cell of a statutory table names headers that are on the page`() throws {
    let pages = try site(try Checkout.content.get()).drawn().filter { $0.key.hasSuffix(".html") }
    var cells = 0
    for (path, bytes) in pages {
      let page = try PageReader(bytes)
      for table in page.root.all("table") where table.classes.contains("statutory") {
        #expect(table.elements.first?.name == "caption", "\(path)")
        for cell in table.all("td") where cell.classes.contains("number") {
          let headers = try #require(page.headers(of: cell), "\(path): \(cell["id"] ?? "")")
          #expect(!headers.isEmpty && headers.allSatisfy { !$0.isEmpty })
          cells += 1
        }
      }
    }
    // 651 cells of the four reports, in two languages.
    #expect(cells == 2 * 651)
  }

  @Test func `headings do not skip a level and there is one first`() throws {
    let pages = try site(try Checkout.content.get()).drawn().filter { $0.key.hasSuffix(".html") }
    for (path, bytes) in pages {
      let levels = try PageReader(bytes).root.descendants.compactMap {
        $0.name.count == 2 && $0.name.hasPrefix("h") ? Int($0.name.dropFirst()) : nil
      }
      #expect(levels.count { $0 == 1 } == 1, "\(path)")
      for (previous, next) in zip(levels, levels.dropFirst()) {
        #expect(next <= previous + 1, "\(path): h\(previous) then h\(next)")
      }
    }
  }

  @Test func `the same bytes come out however many workers there are`() throws {
    let content = try Checkout.content.get()
    #expect(try site(content, jobs: 1).drawn() == site(content, jobs: 4).drawn())
  }

  @Test func `the shipped content has no errors, and its warnings are those of the originals`() throws {
    let findings = try site(try Checkout.content.get(), rules: Rule.all).findings
    func counts(_ isMeant: (Diagnostic) -> Bool) -> [String: Int] {
      Dictionary(grouping: findings.filter(isMeant), by: \.rule.description).mapValues(\.count)
    }
    #expect(counts { $0.severity == .error } == [:])
    #expect(counts { $0.severity == .warning } == ["mixed-editions": 1, "extra-column": 1, "unit": 1, "period": 1])
    #expect(
      counts { $0.acceptance != nil } == [
        "cross-footing": 1, "null-value": 1, "citation": 1, "typo": 1, "document-number": 2,
      ])
    // What cannot be told is no fault: no date on the page, no report of the year before in this portal.
    #expect(
      counts { $0.severity == .note && $0.acceptance == nil } == [
        "publication-date": 3, "carry-over": 2, "base-url": 1,
      ])
  }

  @Test func `a part-year report is shown as such wherever it is listed`() throws {
    let pages = try site(try Checkout.content.get()).drawn()
    for path in [
      "centres/wuzhong/reports/2024/index.html", "centres/wuzhong/index.html", "years/2024/index.html",
      "reports/index.html",
    ] {
      let badges = try PageReader(try #require(pages[path])).root.descendants.filter {
        $0.classes.contains("badge-part-year")
      }
      #expect(badges.count == 1, "\(path)")
      #expect(badges.first?.text.contains("2024-05-29") == true)
    }
  }

  private static func resolved(_ address: String, from path: String) -> String {
    var folders = path.split(separator: "/").dropLast().map(String.init)
    for part in address.split(separator: "/") {
      if part == ".." { _ = folders.popLast() } else { folders.append(String(part)) }
    }
    return folders.joined(separator: "/").replacing("%20", with: " ")
  }
}
