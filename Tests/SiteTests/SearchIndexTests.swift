import Foundation
import Search
import Testing

@testable import Site

@Suite("The search index of a site") struct SearchIndexTests {
  private func names(of files: [String: [UInt8]]) -> Set<String> {
    Set(files.keys.filter { $0.hasPrefix(SearchPlan.parts + "/") || $0 == SearchPlan.root })
  }

  private func words(of files: [String: [UInt8]]) -> String {
    names(of: files).sorted().map { String(decoding: files[$0] ?? [], as: UTF8.self) }.joined()
  }

  @Test func `each page that is searched has a text, and what is on no page is in no part`() throws {
    var mini = MiniSite()
    mini["centres/alpha/reports/2023.md"] = MiniSite.report(frontMatter: "draft: true\n").replacing(
      "甲市公共资源", with: "草稿市公共资源")
    mini["centres/alpha/files/附件一.xlsx"] = "x"
    mini["pages/about.md"] = (mini.files["pages/about.md"] ?? "") + "\n\n见[名录](../centres/alpha/files/附件一.xlsx)。\n"
    let files = try mini.planned().drawn()
    let words = words(of: files)
    for word in ["甲市公共资源交易中心 2024 年政府信息公开工作年度报告", "2024 年政务公开工作要点", "关于本站", "附件一.xlsx", "alpha"] {
      #expect(words.contains(word), "\(word)")
    }
    #expect(!words.contains("草稿"))
    #expect(String(decoding: try #require(files["about/index.html"]), as: UTF8.self).contains("（附件一.xlsx）"))
  }

  /// Labels of tables are in the language of their page, so it is the pages of the first language that results lead to.
  @Test func `every place of a published page has its name, and every language searches the same pages`() throws {
    let files = try site(try Checkout.content.get()).drawn()
    var named = 0
    for (path, bytes) in files where path.hasPrefix("centres/") && path.hasSuffix("index.html") {
      let read = Search.PageReader.read(bytes)
      #expect(read.page == bytes, "\(path)")
      named += read.text.blocks.count
    }
    #expect(named > 800, "\(named)")
    for (path, up) in [("search/index.html", "../"), ("en/search/index.html", "../../")] {
      let bytes = try #require(files[path])
      let forms = try PageReader(bytes).root.all("form")
      let form = try #require(forms.first { $0["id"] == "search-form" })
      #expect(form["data-pages"] == up && form["data-index"] == up + "search/")
    }
  }

  @Test func `a build after a small change makes the same index as one from nothing, and keeps what did not change`()
    throws
  {
    try inTemporaryFolder { folder in
      let output = folder + "/out"
      var mini = MiniSite.ofTwoCentres
      func build() throws -> Set<String> { try publishAgain(mini.bytes, to: output, jobs: 2).made }
      func parts() throws -> Set<String> {
        let parts = try FileManager.default.contentsOfDirectory(atPath: output + "/search/parts")
        return Set(parts.map { SearchPlan.parts + "/" + $0 } + [SearchPlan.root])
      }
      _ = try build()
      #expect(try parts() == names(of: try mini.planned().drawn()))
      let before = try parts()
      #expect(try build().allSatisfy { !$0.hasSuffix("index.html") })
      #expect(try parts() == before)
      mini["centres/beta/reports/2024.md"] += "\n\n又一段从未有过的话。\n"
      let drawn = try build()
      #expect(!drawn.contains("centres/alpha/reports/2024/index.html"))
      let after = try parts()
      #expect(after == names(of: try mini.planned().drawn()))
      #expect(after != before && !after.isDisjoint(with: before.subtracting([SearchPlan.root])))
      // What somebody took away comes back.
      try FileManager.default.removeItem(
        atPath: output + "/" + (try #require(after.subtracting([SearchPlan.root]).min())))
      _ = try build()
      #expect(try parts() == after)
    }
  }
}
