import Disclosure
import Testing

@testable import Site

@Suite("Totals: what several centres come to together") struct TotalsTests {
  /// A city with three districts, one of which reports within the city's report, and a city by itself in another province.
  private var family: ManyCentres {
    var many = ManyCentres()
    many.centre("city", order: 1, "region: 山东省甲市")
    many.centre("east", order: 2, "parent: city", "region: 山东省甲市")
    many.centre("west", order: 3, "parent: city", "region: 山东省甲市")
    many.centre("north", order: 4, "parent: city", "founded: 2024", "region: 山东省甲市")
    many.centre("other", order: 5, "region: 宁夏回族自治区乙市")
    many.report("city", 2023, posts: "100 条")
    many.report("east", 2023, posts: "30 条")
    many.report("west", 2023, posts: "20 条")
    many.report("other", 2023, posts: "7 条")
    return many
  }

  private func row(_ name: String, of table: String, _ page: PageReader) throws -> [String] {
    let rows = try #require(page[table]).bodyRows
    return try #require(rows.first { $0.first?.hasPrefix(name) == true })
  }

  private func parts(_ id: String, _ page: PageReader) throws -> [String] {
    let heading = try #require(page["parts-\(id)"])
    let section = try #require(page.root.all("section").first { $0["aria-labelledby"] == heading["id"] })
    return section.all("li").map(\.text)
  }

  @Test func `a parent is summed up with its sub-centres, and one that did not exist misses nothing`() throws {
    let page = try family.site.page("compare/totals/centres/city/index.html")
    #expect(try row("发布信息", of: "totals", page) == ["发布信息", "150 条", "3 / 3", "无"])
    #expect(try parts("posts", page) == ["city：100 条", "east：30 条", "west：20 条", "north：未成立不应计入"])
    #expect(page.main?.text.contains("汇总 2023 年：3 个机构中 3 个有年报。") == true)
    #expect(page.main?.text.contains("年报齐全的最近一年是 2023 年。") == true)
  }

  @Test func `a report that is missing makes the sum a lower bound, and is named with its reason`() throws {
    var many = family
    many.site.files["centres/west/reports/2023.md"] = nil
    many.report("east", 2023)
    let page = try many.site.page("compare/totals/centres/city/index.html")
    #expect(try row("发布信息", of: "totals", page) == ["发布信息", "至少 100 条", "1 / 3", "未载明 1 个、无年报 1 个"])
    #expect(try parts("posts", page).dropFirst().prefix(2) == ["east：未载明未计入", "west：无年报未计入"])
  }

  @Test func `what a report includes of another counts once`() throws {
    var many = family
    many.site["centres/city/reports/2023.md"] = many.site["centres/city/reports/2023.md"].replacing(
      "---\n## ", with: "includes: [east]\n---\n## ")
    let page = try many.site.page("compare/totals/centres/city/index.html")
    #expect(try row("发布信息", of: "totals", page)[1...2] == ["120 条", "3 / 3"])
    #expect(try parts("posts", page)[1] == "east：30 条已含在city的数里")
  }

  @Test func `part of a year is counted and named, and a bound makes the sum a bound`() throws {
    var many = family
    many.report("east", 2023, posts: "30 余条", "period: 2023-07-01/2023-12-31")
    let page = try many.site.page("compare/totals/centres/city/index.html")
    #expect(try row("发布信息", of: "totals", page)[1] == "至少 150 条")
    #expect(page["totals"]?.text.contains("不满一年：east") == true)
    #expect(try parts("posts", page)[1] == "east：至少 30 条只统计 2023-07-01 至 2023-12-31")
  }

  @Test func `an implied number is in the sum and said to be`() throws {
    var many = ManyCentres(series: "change: posts-change")
    many.centre("one")
    many.centre("two", order: 1)
    many.report("one", 2024, posts: "12 条")
    many.site["centres/one/reports/2024.md"] += "较上年[增加 2 条](fact:posts-change)。\n"
    many.report("two", 2023, posts: "5 条")
    let table = try #require(try many.site.page("compare/totals/index.html")["totals-years"])
    let cells = try #require(table.all("tr").last).all("td").map(\.text)
    #expect(cells == ["152 / 2含由次年年报推算的数", "至少 121 / 2"])
  }

  @Test func `regions and parents have pages, a region of one centre has none, and all are listed`() throws {
    let files = try family.site.planned().drawn()
    #expect(
      files.keys.filter { $0.hasPrefix("compare/totals/") }.sorted() == [
        "compare/totals/centres/city/index.html", "compare/totals/index.html",
        "compare/totals/regions/shandong/index.html",
      ])
    let portal = try PageReader(try #require(files["compare/totals/index.html"]))
    #expect(try row("发布信息", of: "totals", portal)[1...2] == ["157 条", "4 / 4"])
    let listed = portal.root.marked("group-list").flatMap { $0.all("a") }.compactMap { $0["href"] }
    #expect(listed == ["regions/shandong/index.html", "centres/city/index.html"].map { "../../compare/totals/" + $0 })
    let region = try PageReader(try #require(files["compare/totals/regions/shandong/index.html"]))
    #expect(try row("发布信息", of: "totals", region)[1] == "150 条")
    let parent = try PageReader(try #require(files["centres/city/index.html"]))
    #expect(parent.root.all("a").contains { $0["href"] == "../../compare/totals/centres/city/index.html" })
    let child = try PageReader(try #require(files["centres/east/index.html"]))
    #expect(!child.root.all("a").contains { $0["href"]?.contains("totals/centres") == true })
  }

  @Test func `what each centre counts in its own way is never summed up`() throws {
    var many = family
    many.site["indicators.yml"] += "\n    own-definition: true"
    let page = try many.site.page("compare/totals/centres/city/index.html")
    #expect(try row("发布信息", of: "totals", page) == ["发布信息", "各机构口径不同，不汇总"])
    #expect(page["totals-years"] == nil && page["parts-posts"] == nil)
  }

  @Test func `of very many centres those missing are named up to ten, then counted`() throws {
    var many = ManyCentres()
    for number in 1...40 {
      many.centre("c\(100 + number)", order: number)
      if number > 15 { many.report("c\(100 + number)", 2024, posts: "2 条") }
    }
    let page = try many.site.page("compare/totals/index.html")
    #expect(try row("发布信息", of: "totals", page) == ["发布信息", "至少 50 条", "25 / 40", "无年报 15 个"])
    let items = try parts("posts", page)
    #expect(items.count == 11 && items.first == "c101：无年报未计入" && items.last == "另有 5 个机构")
  }

  @Test func `the year with at least half of the reports is summed up, not the newest of all`() throws {
    var many = family
    many.report("other", 2024, posts: "9 条")
    let page = try many.site.page("compare/totals/index.html")
    #expect(page.main?.text.contains("汇总 2023 年：4 个机构中 4 个有年报。") == true)
    #expect(try row("发布信息", of: "totals-years", page)[1...2] == ["157", "至少 9"])
  }

  @Test
  func
    `on the real portal the sum of 2024 names the centre that counts part of a year, and that of 2023 what is implied`()
    throws
  {
    let page = try PageReader(
      try #require(try site(try Checkout.content.get()).drawn(only: "compare/totals/index.html")))
    #expect(try row("收到政府信息公开申请", of: "totals", page) == ["收到政府信息公开申请", "至少 1 件", "2 / 3", "无年报 1 个"])
    let rows = try #require(page["totals-years"]).all("tr")
    let cells = try #require(rows.first { $0.text.hasPrefix("收到政府信息公开申请") }).all("td").map(\.text)
    #expect(cells[5] == "102 / 2含由次年年报推算的数" && cells[6] == "至少 12 / 3含不满一年的数")
    #expect(cells[1...4] == ["没有数", "没有数", "没有数", "没有数"])
  }

  @Test(arguments: ["totals", "centres", "regions", "sections", "plans"])
  func `a series may not be called like a folder beside it`(id: String) throws {
    var many = family
    many.site["indicators.yml"] = many.site["indicators.yml"].replacing("- id: posts", with: "- id: \(id)")
    let faults = try many.site.planned().findings.filter { $0.severity == .error }
    #expect(faults.map(\.message.zh) == ["系列标识“\(id)”由程序自己使用"])
  }

  @Test func `one centre alone has no totals`() throws {
    var many = ManyCentres()
    many.centre("one")
    many.report("one", 2024, posts: "1 条")
    let files = try many.site.planned().drawn()
    #expect(files["compare/posts/index.html"] != nil && files["compare/totals/index.html"] == nil)
    #expect(!String(decoding: try #require(files["compare/index.html"]), as: UTF8.self).contains("totals"))
  }
}
