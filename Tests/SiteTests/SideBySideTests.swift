import Disclosure
import Testing

@testable import Site

@Suite("Centres and regions side by side") struct SideBySideTests {
  private static let pages = Result { try site(try Checkout.content.get(), baseURL: "https://a.example/").drawn() }

  private func page(_ path: String) throws -> PageReader { try PageReader(try #require(try Self.pages.get()[path])) }

  /// The cells of a row of a table: year, a number for each centre, the verdict.
  private func row(_ name: String, of table: String, in page: PageReader) throws -> [String] {
    let rows = try #require(page[table]).all("tr").dropFirst()
    let row = try #require(rows.first { $0.all("th").first?.all("a").first?.text == name })
    return row.all("td").map(\.text)
  }

  /// A portal of centres, each with a report of 2024 that states a number of posts.
  private func portal(of count: Int, region: (Int) -> String) -> MiniSite {
    var mini = MiniSite()
    mini["indicators.yml"] += MiniSite.postsSeries
    for index in 1...count {
      mini["centres/c\(index)/centre.md"] = "---\nname: 第\(index)中心\nregion: \(region(index))\n---\n"
      mini["centres/c\(index)/reports/2024.md"] =
        "---\ntitle: 第\(index)中心 2024 年报\npublished: 2025-01-02\n---\n## 一、总体情况\n\n网站发布 [\(index) 条](fact:website-posts)。\n"
    }
    return mini
  }

  @Test func `two centres have one page, in the order of the portal, and the pages of both lead there`() throws {
    let pages = try Self.pages.get()
    #expect(
      pages["compare/centres/zibo/jinan/index.html"] != nil && pages["compare/centres/jinan/zibo/index.html"] == nil)
    for (centre, link) in [
      ("zibo", "../../../compare/centres/zibo/jinan/"), ("jinan", "../../../compare/centres/zibo/jinan/"),
    ] {
      let links = try page("compare/centres/\(centre)/index.html").root.all("a").compactMap { $0["href"] }
      #expect(links.contains(link + "index.html"), "\(centre)")
    }
    #expect(
      try page("centres/zibo/index.html").root.all("a").contains {
        $0["href"] == "../../compare/centres/zibo/index.html"
      })
  }

  @Test func `numbers stand beside each other for the newest year both have, and one that is implied says so`() throws {
    let pair = try page("compare/centres/zibo/jinan/index.html")
    #expect(
      try row("收到政府信息公开申请", of: "side-requests", in: pair) == ["2023", "5由 2024 年年报所述增减推算", "5", "可比"])
  }

  @Test func `numbers of different years stand there with their years, and are not called comparable`() throws {
    let pair = try page("compare/centres/zibo/jinan/index.html")
    let cells = try row("自然人提出的申请", of: "side-requests", in: pair)
    #expect(cells.first == "各自最新" && cells.last == "不可比：没有共同的年份")
    #expect(cells[1].contains("2024 年") && cells[2].contains("2023 年"))
  }

  @Test func `a part of a year is marked and is not called comparable`() throws {
    let cells = try row(
      "收到政府信息公开申请", of: "side-requests", in: try page("compare/centres/zibo/wuzhong/index.html"))
    #expect(cells[0] == "2024" && cells[2].contains("只统计 2024-05-29 至 2024-12-31"))
    #expect(cells[3] == "不可比：可比的数不足两个")
  }

  @Test func `every number beside others leads to the cell or sentence that the page of its series leads to`() throws {
    var checked = 0
    let tables = try page("compare/centres/zibo/index.html").root.all("tr").filter { !$0.all("td").isEmpty }
    var series: [String: Set<String>] = [:]
    for row in tables {
      let address = try #require(row.all("th").first?.all("a").first?["href"])
      let path = String(address.drop { $0 == "." || $0 == "/" })
      if series[path] == nil {
        let table = try #require(try page(path)["series-table"])
        series[path] = Set(
          table.all("td").flatMap { $0.all("a") }.map {
            "\($0["href"]?.drop { $0 == "." || $0 == "/" } ?? ""): \($0.text)"
          })
      }
      for link in row.all("td").flatMap({ $0.all("a") }) {
        let told = "\(link["href"]?.drop { $0 == "." || $0 == "/" } ?? ""): \(link.text)"
        #expect(series[path]?.contains(told) == true, "\(path): \(told)")
        checked += 1
      }
    }
    #expect(checked >= 40, "\(checked)")
  }

  @Test func `a region has the address of its romanised name, and its centres are the rows of one table`() throws {
    let region = try page("compare/regions/shandong/index.html")
    let heads = try #require(region["side-region"]).all("tr").dropFirst().compactMap { $0.all("th").first?.text }
    #expect(heads == ["淄博市公共资源交易中心", "济南公共资源交易中心"])
    #expect(ComparedRegion.id(of: "陕西省") == "shaanxi" && ComparedRegion.id(of: "山西省") == "shanxi")
    #expect(ComparedRegion.id(of: nil) == "other")
    let own = ComparedRegion.id(of: "某某新区")
    #expect(
      own.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) } && own == ComparedRegion.id(of: "某某新区"))
    // One centre alone has nobody beside it there.
    #expect(try Self.pages.get()["compare/regions/ningxia/index.html"] == nil)
    #expect(
      try page("compare/regions/index.html").root.all("a").contains {
        $0["href"] == "../../compare/centres/wuzhong/index.html"
      })
  }

  @Test func `a large portal has no page for each two centres and says so, and a centre stands beside those near it`()
    throws
  {
    let mini = portal(of: 13) { $0 <= 10 ? "山东省" : "河南省" }
    let planned = try mini.planned()
    let files = Set(try planned.drawn().keys)
    #expect(!files.contains("compare/centres/c1/c2/index.html") && files.contains("compare/centres/c13/index.html"))
    #expect(try mini.page("compare/centres/index.html").main?.text.contains("中心超过 12 个") == true)
    let beside = try mini.page("compare/centres/c13/index.html")
    let heads = try #require(beside["side-publicity"]).all("tr")[0].all("th").dropFirst(2).dropLast().map(\.text)
    #expect(heads == ["第13中心", "第11中心", "第12中心"])
    #expect(try row("网站发布信息", of: "side-publicity", in: beside) == ["2024", "13", "11", "12", "可比"])
  }

  @Test func `a long region goes on over pages of sixty that speak of the same year`() throws {
    let mini = portal(of: 62) { $0 <= 61 ? "山东省" : "河南省" }
    let files = try mini.planned().drawn()
    let first = try PageReader(try #require(files["compare/regions/shandong/index.html"]))
    let second = try PageReader(try #require(files["compare/regions/shandong/2/index.html"]))
    #expect(first["side-region"]?.all("tr").count == 61 && second["side-region"]?.all("tr").count == 2)
    #expect(
      second.root.all("a").contains { $0["rel"] == "prev" } && first.root.all("a").contains { $0["rel"] == "next" })
    #expect(first["side-region"]?.all("th")[1].text == second["side-region"]?.all("th")[1].text)
    #expect(files["compare/regions/shandong/3/index.html"] == nil)
  }

  @Test func `a series that each centre counts in its own way is not called comparable`() throws {
    var mini = portal(of: 2) { _ in "山东省" }
    mini["indicators.yml"] += "\n  own-definition: true\n"
    let cells = try row("网站发布信息", of: "side-publicity", in: try mini.page("compare/centres/c1/c2/index.html"))
    #expect(cells == ["2024", "1", "2", "不可比：各中心口径自定"])
  }

  @Test func `a centre alone has nothing beside it`() throws {
    var mini = portal(of: 1) { _ in "山东省" }
    for path in mini.files.keys where path.hasPrefix("centres/alpha/") { mini.files[path] = nil }
    mini["pages/about.md"] = "---\ntitle: 关于\n---\n"
    let files = try mini.planned().drawn().keys
    #expect(files.contains("compare/posts/index.html"))
    #expect(
      !files.contains {
        $0.hasPrefix("compare/centres/") || $0.hasPrefix("compare/regions/") || $0.hasPrefix("compare/sections/")
      })
  }
}
