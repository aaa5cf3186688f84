import Disclosure
import Testing

@testable import Site

@Suite("The page of a year: coverage and the centres beside each other") struct YearPageTests {
  private func portal(_ posts: [String?], series: String = "") -> ManyCentres {
    var many = ManyCentres(series: series)
    for (index, words) in posts.enumerated() {
      many.centre("c\(101 + index)", order: index)
      many.report("c\(101 + index)", 2024, posts: words)
    }
    return many
  }

  private func rows(_ page: PageReader) throws -> [[String]] { try #require(page["numbers-posts"]).bodyRows }

  private func page(_ many: ManyCentres) throws -> PageReader { try many.site.page("years/2024/index.html") }

  @Test func `equal numbers share a rank and the next one is left out`() throws {
    let page = try page(portal(["5 条", "9 条", "9 条", "1 条"]))
    #expect(
      try rows(page) == [
        ["c102", "9", "1", "无"], ["c103", "9", "1", "无"], ["c101", "5", "3", "无"], ["c104", "1", "4", "无"],
      ])
    #expect(page["numbers-posts"]?.all("caption").first?.text.contains("不表示优劣") == true)
    #expect(page["ranking-posts"] != nil && page.main?.text.contains("可以相比的 4 个机构，最少 1，最多 9 条") == true)
    let links = try #require(page["numbers-posts"]).all("td").flatMap { $0.all("a") }.compactMap { $0["href"] }
    #expect(links.count == 4 && links.allSatisfy { $0.contains("/reports/2024/index.html#fact-") })
    // Each of the two drawings has a bar for each number, in the same order.
    let bars = try #require(page["chart-posts"]).all("a").compactMap { $0["href"] }.filter { $0.contains("#fact") }
    #expect(bars == links + links)
  }

  @Test func `fewer come first where fewer are better, and then the rank says so`() throws {
    let page = try page(portal(["5 条", "9 条"], series: "direction: less"))
    #expect(try rows(page).map(\.first) == ["c101", "c102"])
    #expect(page["numbers-posts"]?.all("caption").first?.text.contains("不表示优劣") == false)
  }

  @Test func `part of a year and a bound have a number and no rank, a centre without a number has its reason`() throws {
    var many = portal(["5 条", "9 余条", "7 条", nil, "2 条"])
    many.report("c103", 2024, posts: "7 条", "period: 2024-07-01/2024-12-31")
    #expect(
      try rows(try page(many)) == [
        ["c101", "5", "1", "无"], ["c105", "2", "2", "无"], ["c102", "至少 9", "不排名", "约数，不排名"],
        ["c103", "7", "不排名", "只统计 2024-07-01 至 2024-12-31；不满一年，不排名"], ["c104", "未载明", "不排名", "无"],
      ])
  }

  @Test func `one number that may be compared is not ranked, and the page says why`() throws {
    var many = portal(["5 条", "7 条"])
    many.report("c102", 2024, posts: "7 条", "period: 2024-07-01/2024-12-31")
    let page = try page(many)
    #expect(page["numbers-posts"]?.all("thead").first?.text.contains("名次") == false)
    #expect(page.main?.text.contains("2 个机构有数，期限或口径不同，不排名") == true)
  }

  @Test func `where all have the same number, or each counts in its own way, nothing is set beside another`() throws {
    #expect(try page(portal(["3 条", "3 条"]))["ranking-posts"] == nil)
    #expect(try page(portal(["3 条", "8 条"], series: "own-definition: true"))["ranking-posts"] == nil)
    #expect(try page(portal(["3 条", nil]))["ranking-posts"] == nil)
  }

  @Test func `of many centres twenty are shown, and the rest is left to the page of the series`() throws {
    let page = try page(portal((1...50).map { "\($0) 条" }))
    let rows = try rows(page)
    #expect(rows.count == 20 && rows[0] == ["c150", "50", "1", "无"] && rows[19][2] == "20")
    let section = try #require(page.root.all("section").first { $0["aria-labelledby"] == "ranking-posts" })
    #expect(section.text.contains("另有 30 个机构的数"))
    #expect(section.all("a").contains { $0["href"] == "../../compare/posts/index.html#series-table" })
  }

  @Test func `coverage of the year is told, and who is missing is named up to ten`() throws {
    var many = portal((1...3).map { "\($0) 条" })
    for number in 1...12 { many.centre("m\(100 + number)", order: 100 + number) }
    many.site["site.yml"] = many.site["site.yml"].replacing("2025-03-01", with: "2025-06-01")
    let page = try page(many)
    let section = try #require(page.root.marked("year-coverage").first)
    #expect(section.text.contains("15 个机构应有年报，收录 3 份（日期未载明 3 份、未收录 12 份）"))
    #expect(section.text.contains("没有收录年报的机构：m101、m102、") && section.text.contains("、m110、另有 2 个机构"))
    #expect(section.all("a").last?["href"] == "../../coverage/index.html")
  }

  @Test func `on the real portal 2024 shows a whole year beside part of one, and ranks neither`() throws {
    let page = try PageReader(
      try #require(try site(try Checkout.content.get()).drawn(only: "years/2024/index.html")))
    let rows = try #require(page["numbers-requests-received"]).bodyRows
    #expect(rows.map { $0.prefix(2) } == [["淄博", "1"], ["吴忠", "0"], ["济南", "无年报"]])
    #expect(rows[1][2] == "只统计 2024-05-29 至 2024-12-31；不满一年，不排名")
    #expect(page["chart-requests-received"]?.text.contains("不满一年") == true)
    #expect(page["documents"] != nil)
  }
}
