import Disclosure
import Testing

@testable import Site

@Suite("Pages") struct PagesTests {
  @Test func `a fact is visible as one and carries its number, unit and anchor`() throws {
    let fact = try #require(try MiniSite().page("centres/alpha/reports/2024/index.html")["fact-website-posts"])
    #expect(fact.name == "data" && fact["value"] == "28449" && fact["data-unit"] == "条" && fact.text == "28449 条")
  }

  @Test func `zero said in words is zero, and a blank cell is blank`() throws {
    let page = try MiniSite().page("centres/alpha/reports/2024/index.html")
    #expect(page["fact-requests-received"]?["value"] == "0")
    #expect(page["enforcement.penalties/decisions"]?.text == "3")
    #expect(page["enforcement.compulsion/decisions"]?.classes.contains("blank") == true)
    #expect(page["enforcement.compulsion/decisions"]?.text == "空白")
  }

  @Test func `a year before the centre existed is not existing, a later one without a report is not held`() throws {
    var mini = MiniSite()
    mini["centres/beta/centre.md"] = "---\nname: 乙市中心\n---\n"
    mini["centres/beta/reports/2021.md"] = "---\ntitle: 乙市 2021 年报\n---\n无\n"
    let page = try mini.page("years/2021/index.html")
    let cells = page.root.all("td").map(\.classes)
    #expect(cells == [["state-not-existing"], ["state-not-existing"], ["state-published"], ["state-none"]])
  }

  @Test func `a plan tells answered, not answered and no report yet apart`() throws {
    func answers(_ mini: MiniSite) throws -> [String] {
      try mini.page("centres/alpha/plans/2024/index.html").root.descendants.filter {
        $0.classes.contains("task-answer")
      }
      .map { $0.classes.last ?? "" }
    }
    var mini = MiniSite()
    #expect(try answers(mini) == ["task-answer-open", "task-answer-open"])
    mini["centres/alpha/reports/2024.md"] = MiniSite.report(MiniSite.body + "\n\n已[按季度公开](task:2024/2.1)。\n")
    #expect(try answers(mini) == ["task-answer-given", "task-answer-open"])
    let plan = try mini.page("centres/alpha/plans/2024/index.html")
    let link = try #require(plan.root.descendants.first { $0.classes.contains("task-answer-given") }?.all("a").first)
    #expect(link["href"] == "../../../../centres/alpha/reports/2024/index.html#task-2024-2.1")
    let report = try mini.page("centres/alpha/reports/2024/index.html")
    #expect(report["task-2024-2.1"]?["href"] == "../../../../centres/alpha/plans/2024/index.html#s-2-1")
    mini.files["centres/alpha/reports/2024.md"] = nil
    mini["pages/about.md"] = "---\ntitle: 关于\n---\n"
    // True of every task, so said once above them.
    #expect(try answers(mini) == ["task-answer-none-yet"])
  }

  @Test func `a task shows what it promises`() throws {
    let page = try MiniSite().page("centres/alpha/plans/2024/index.html")
    let words = page.root.descendants.filter { $0.classes.contains("cadence") }.map(\.text)
    #expect(words == ["每季度", "不少于3种", "每月"])
  }

  @Test func `drafts are in nothing at all`() throws {
    var mini = MiniSite()
    mini["centres/alpha/reports/2023.md"] = "---\ntitle: 草稿年报\ndraft: true\nunknown-key: 1\n---\n[x](nowhere.md)\n"
    let planned = try mini.planned()
    #expect(!planned.findings.containsErrors, "\(planned.findings)")
    #expect(planned.corpus.drafts.count == 1)
    for (path, bytes) in try planned.drawn() {
      #expect(!path.contains("2023") && !String(decoding: bytes, as: UTF8.self).contains("草稿年报"), "\(path)")
    }
  }

  @Test func `a centre that is a draft keeps its documents back with it`() throws {
    var mini = MiniSite()
    mini["centres/beta/centre.md"] = "---\nname: 乙市中心\ndraft: true\n---\n"
    mini["centres/beta/reports/2023.md"] = "---\ntitle: 乙市 2023 年报\n---\n无\n"
    let planned = try mini.planned()
    #expect(!planned.findings.containsErrors && planned.corpus.drafts.count == 2)
    #expect(try planned.drawn().keys.allSatisfy { !$0.contains("beta") && !$0.contains("2023") })
  }

  @Test func `sign-offs and internal remarks are never published`() throws {
    var mini = MiniSite()
    mini["centres/alpha/reports/2024.md"] = MiniSite.report(
      frontMatter: "review:\n  - {role: 初审, name: 保密审查甲组, date: 2025-01-10}\nmemo: 切勿登出")
    for (path, bytes) in try mini.planned().drawn() {
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(!text.contains("保密审查甲组") && !text.contains("切勿登出"), "\(path)")
    }
  }

  @Test func `a former address leads to the document without a script`() throws {
    var mini = MiniSite()
    mini["centres/alpha/reports/2024.md"] = MiniSite.report(frontMatter: "aliases: [/old/2024/, /art/2025/1.html]")
    for path in ["old/2024/index.html", "art/2025/1.html"] {
      let page = try mini.page(path)
      let refresh = page.root.all("meta").first { $0["http-equiv"] == "refresh" }
      #expect(refresh?["content"] == "0; url=../../centres/alpha/reports/2024/index.html")
      #expect(page.main?.all("a").first?["href"] == "../../centres/alpha/reports/2024/index.html")
    }
  }

  @Test func `the language switch of a former address leads where the address leads`() throws {
    var mini = MiniSite()
    mini["site.yml"] += "\nlanguages: [zh-Hans, en]\n"
    mini["centres/alpha/reports/2024.md"] = MiniSite.report(frontMatter: "aliases: /old/")
    let switches = try mini.page("old/index.html").root.all("a").filter { $0["hreflang"] != nil }
    #expect(switches.map { $0["href"] } == ["../en/centres/alpha/reports/2024/index.html"])
  }

  @Test(arguments: [
    "/404.html/x/", "/centres/alpha/files/a.pdf/b/", "/centres/alpha/", "/assets/x/",
    "/Years/", "/a/../b/", "relative/", "/.git/", "//host/",
  ])
  func `a former address can take no place of another, nor leave the site`(alias: String) throws {
    var mini = MiniSite()
    mini["centres/alpha/reports/2024.md"] = MiniSite.report(frontMatter: "aliases: [\(alias)]")
    mini["centres/alpha/files/a.pdf"] = "PDF"
    #expect(try mini.findings(of: "alias").map(\.severity) == [.error])
  }

  @Test func `pages carry the tags of a government site, and none that is not known`() throws {
    var mini = MiniSite()
    func tags(_ path: String) throws -> [String: String] {
      Dictionary(
        try mini.page(path).root.all("meta").compactMap { meta in meta["name"].map { ($0, meta["content"] ?? "") } },
        uniquingKeysWith: { first, _ in first })
    }
    var report = try tags("centres/alpha/reports/2024/index.html")
    #expect(
      report["SiteName"] == "示范门户" && report["ArticleTitle"]?.hasPrefix("甲市") == true
        && report["PubDate"] == "2025-01-17")
    #expect(report["ContentSource"] == "甲市公共资源交易中心" && report["ColumnName"] == "政府信息公开年报")
    #expect(report["SiteIDCode"] == nil && report["SiteDomain"] == nil)
    mini["site.yml"] += "\nsite-code: \"3703000012\"\ndomain: www.zibo.gov.cn\nicp: 鲁ICP备12345678号\n"
    report = try tags("centres/alpha/reports/2024/index.html")
    #expect(report["SiteIDCode"] == "3703000012" && report["SiteDomain"] == "www.zibo.gov.cn")
    #expect(
      try mini.page("index.html").root.descendants.contains {
        $0.classes.contains("identifiers") && $0.text.contains("鲁ICP备12345678号")
      })
  }

  @Test
  func
    `with an address there are canonical links, a feed and a sitemap; without one there are none, and a note says so`()
    throws
  {
    let mini = MiniSite()
    let base = "https://zwgk.example.gov.cn/reports/"
    let with = try mini.planned(baseURL: base)
    let files = try with.drawn()
    let feed = try parseMarkup(try #require(files["feed.xml"]))
    #expect(feed.all("entry").count == 1)
    #expect(feed.all("entry").first?.all("id").first?.text == base + "centres/alpha/reports/2024/")
    #expect(feed.all("updated").first?.text == "2025-01-17T00:00:00+08:00")
    let addresses = try parseMarkup(try #require(files["sitemap.xml"])).all("loc").map(\.text)
    #expect(
      addresses.contains(base + "centres/alpha/") && addresses.contains(base)
        && !addresses.contains { $0.contains("404") })
    let canonical = try PageReader(try #require(files["centres/index.html"])).root.all("link").first {
      $0["rel"] == "canonical"
    }
    #expect(canonical?["href"] == base + "centres/")
    #expect(String(decoding: files["robots.txt"] ?? [], as: UTF8.self).contains("Sitemap: \(base)sitemap.xml"))
    let notFound = try PageReader(try #require(files["404.html"]))
    #expect(notFound.root.all("link").contains { $0["href"] == "/reports/assets/style.css" })
    #expect(!with.findings.contains { $0.rule == "base-url" })

    let without = try mini.planned()
    let bare = try without.drawn()
    #expect(bare["feed.xml"] == nil && bare["sitemap.xml"] == nil)
    #expect(try !PageReader(try #require(bare["index.html"])).root.all("link").contains { $0["rel"] == "canonical" })
    #expect(without.findings.filter { $0.rule == "base-url" }.map(\.severity) == [.note])
  }

  @Test func `pages of a second language stand in a folder of their own and say what is Chinese`() throws {
    var mini = MiniSite()
    mini["site.yml"] += "\nlanguages: [zh-Hans, en]\n"
    let page = try mini.page("en/centres/alpha/reports/2024/index.html")
    #expect(page.root.all("html").first?["lang"] == "en")
    #expect(page.root.all("h1").first?["lang"] == "zh-Hans")
    #expect(page["enforcement.compulsion/decisions"]?.text == "blank")
    #expect(page["enforcement.penalties"]?.text == "Administrative penalties")
    let other = page.root.all("a").first { $0["hreflang"] == "zh-Hans" }
    #expect(other?["href"] == "../../../../../centres/alpha/reports/2024/index.html")
  }

  @Test func `attachments are linked as they are named or percent-encoded`() throws {
    var mini = MiniSite()
    mini["centres/alpha/files/2024 年/附件（一）.pdf"] = "PDF"
    mini["pages/about.md"] =
      "---\ntitle: 关于\n---\n[a](<../centres/alpha/files/2024 年/附件（一）.pdf>) [b](../centres/alpha/files/2024%20年/附件（一）.pdf)\n"
    let links = try mini.page("about/index.html").main?.all("p").first?.all("a").map { $0["href"] ?? "" } ?? []
    let address = "../centres/alpha/files/2024%20%E5%B9%B4/%E9%99%84%E4%BB%B6%EF%BC%88%E4%B8%80%EF%BC%89.pdf"
    #expect(links == [address, address])
    #expect(try mini.planned().drawn()["centres/alpha/files/2024 年/附件（一）.pdf"] == Array("PDF".utf8))
  }

  @Test func `no heading can take the place of a part of the page`() throws {
    let words = ["main", "top", "notice-digest", "enforcement", "contents-title", "fact-website-posts"]
    var mini = MiniSite()
    mini["pages/about.md"] = "---\ntitle: 关于\n---\n"
    mini["centres/alpha/reports/2024.md"] = MiniSite.report(
      MiniSite.body + "\n\n" + words.map { "## \($0)\n" }.joined(separator: "\n"), frontMatter: "digest: true")
    // Reading the page refuses an id that stands twice.
    let page = try mini.page("centres/alpha/reports/2024/index.html")
    #expect(page["main"]?.name == "main" && page["enforcement"]?.name == "table" && page["h-main"]?.name == "h2")
  }

  @Test func `raw HTML, dangerous links and images from elsewhere never reach a page`() throws {
    var mini = MiniSite()
    mini["pages/about.md"] = """
      ---
      title: 关于 <script>alert(1)</script> & "引号"
      ---
      <script>alert(1)</script>

      [a](javascript:alert(1)) ![x](https://example.com/x.png) [b](../../etc/passwd)
      """
    let findings = try mini.planned().findings.filter { $0.severity == .error }
    #expect(
      Set(findings.map(\.rule.description)) == ["raw-html", "link-scheme", "image-source", "broken-link"],
      "\(findings.map(\.message.en))")
    mini["pages/about.md"] = "---\ntitle: 关于 <script>alert(1)</script> & \"引号\"\n---\n正文\n"
    let page = try mini.page("about/index.html")
    #expect(page.root.all("h1").first?.text == "关于 <script>alert(1)</script> & \"引号\"")
    #expect(try #require(page.root.all("body").first).all("script").isEmpty)
    #expect(page.root.all("script").allSatisfy { $0.children.isEmpty })
  }
}
