import Checks
import Disclosure
import Testing

@testable import Site

@Suite("Coverage: who published what, and when") struct CoverageTests {
  /// One report of 2024 with this day of publication, on a portal that speaks of a day as today.
  private func portal(published: String?, deadline: String? = nil, asOf: String = "2025-06-01") -> ManyCentres {
    var many = ManyCentres()
    many.site["site.yml"] =
      "title: 门户\norganisation: 示范\nas-of: \(asOf)\n" + (deadline.map { "deadline: \"\($0)\"\n" } ?? "")
    many.centre("alpha")
    if let published { many.report("alpha", 2024, "published: \(published)") } else { many.report("alpha", 2024) }
    return many
  }

  private func cells(_ page: PageReader) throws -> [[String]] { try #require(page["coverage"]).bodyRows }

  @Test(
    arguments: [
      ("2025-01-17", nil, "●按期"), ("2025-01-31", nil, "●按期"), ("2025-02-01", nil, "▲逾期 1 天"),
      ("2025-03-01", nil, "▲逾期 29 天"), ("2025-01-29", "01-28", "▲逾期 1 天"), ("2025-01-28", "01-28", "●按期"),
      (nil, nil, "◎日期未载明"),
    ] as [(String?, String?, String)])
  func `a report is in time or late as the rule says, by so many days`(
    published: String?, deadline: String?, words: String
  ) throws {
    let many = portal(published: published, deadline: deadline)
    let cell = try #require(try cells(try many.site.page("coverage/index.html")).first?.last)
    #expect(cell.hasPrefix(words))
    let rules = Rule.all.filter { $0.id == "publication-date" }
    let findings = try site(many.site.bytes, rules: rules).findings.filter { $0.rule == "publication-date" }
    #expect(findings.map(\.severity) == (published == nil ? [.note] : cell.contains("逾期") ? [.warning] : []))
  }

  @Test func `what is not here is missing, not due, or of a centre that did not exist`() throws {
    var many = portal(published: "2025-01-17", asOf: "2026-01-31")
    many.centre("beta", order: 1, "founded: 2024-05-01", "closed: 2024-12-01")
    many.centre("gamma", order: 2)
    many.report("gamma", 2023)
    many.report("gamma", 2025)
    let rows = try cells(try many.site.page("coverage/index.html"))
    // 2025, 2024, 2023: the deadline of 2025 is today, so nothing is missing yet.
    #expect(rows[0].dropFirst(2).map(\.signAndWord) == ["○未到期", "●按期", "×未收录"])
    #expect(rows[1].dropFirst(2).map(\.signAndWord) == ["－已撤销", "×未收录", "－未成立"])
    #expect(rows[2].dropFirst(2).map(\.signAndWord) == ["◎日期未载明", "×未收录", "◎日期未载明"])
    many.site["site.yml"] = many.site["site.yml"].replacing("2026-01-31", with: "2026-02-01")
    #expect(try cells(try many.site.page("coverage/index.html"))[0][2].signAndWord == "×未收录")
  }

  @Test func `a draft is nothing`() throws {
    var many = portal(published: "2025-01-17")
    many.report("alpha", 2023, "published: 2024-01-17", "draft: true")
    many.report("alpha", 2022, "published: 2023-01-17")
    let row = try cells(try many.site.page("coverage/index.html"))[0]
    #expect(row.dropFirst(2).map(\.signAndWord) == ["●按期", "×未收录", "●按期"])
  }

  @Test func `the real portal says of each report its state, its form and its period, and leads to it`() throws {
    let files = try site(try Checkout.content.get()).drawn()
    let page = try PageReader(try #require(files["coverage/index.html"]))
    let table = try #require(page["coverage"])
    let heads = table.all("thead").flatMap { $0.all("th") }.map(\.text)
    #expect(heads == ["机构", "文件"] + (2018...2025).reversed().map(String.init))
    let bodies = table.all("tbody")
    #expect(bodies.map { $0.all("th").map(\.text) } == ["淄博", "济南", "吴忠"].map { [$0, "年度报告", "工作要点"] })
    let cells = bodies.map { $0.all("tr").map { $0.all("td") } }
    #expect(cells[0][0][7].text == "●按期2019-01-252014 年表式")
    #expect(cells[0][0][1].text.hasPrefix("◎日期未载明") && cells[0][0][2].text == "×未收录")
    #expect(cells[1][0][2].text.contains("混用两版格式"))
    #expect(cells[2][0][1].text.contains("非整年：2024-05-29 至 2024-12-31") && cells[2][0][2].text == "－未成立")
    #expect(cells[0][1][0].text == "●已收录2025-06-25")
    let links = table.all("td").flatMap { $0.all("a") }.compactMap { $0["href"]?.dropFirst(3) }
    #expect(links.count == 5 && links.allSatisfy { files[String($0)] != nil })
    let years = page.root.marked("coverage-years").flatMap { $0.all("li") }.map(\.text)
    #expect(years.contains("2024 年：3 个机构应有年报，收录 2 份（日期未载明 2 份、未收录 1 份、非整年 1 份）；工作要点 0 份"))
    #expect(page.root.marked("coverage-deadlines").first?.text.contains("2019—2025 年年报") == true)
  }

  @Test func `every state is said in words and by a sign of its own beside its colour`() throws {
    let page = try PageReader(try #require(try site(try Checkout.content.get()).drawn(only: "coverage/index.html")))
    let legend = try #require(page.root.marked("coverage-legend").first)
    let signs = legend.marked("coverage-sign")
    #expect(signs.count == 7 && signs.allSatisfy { $0["aria-hidden"] == "true" })
    // Reports in time and plans that are here share theirs.
    #expect(Set(signs.map(\.text)).count == 6)
    for cell in try #require(page["coverage"]).all("td") {
      #expect(cell.text { $0.classes.contains("coverage-sign") }.count > 2, "\(cell.text)")
    }
  }

  @Test func `many centres stand by region, each on one page, and a region of very many in parts`() throws {
    var many = ManyCentres()
    for number in 1...170 {
      let region = number > 160 ? [] : ["region: \(number % 5 == 0 ? "宁夏回族自治区" : "山东省")第\(number)市"]
      let id = "c\(1000 + number)"
      many.site["centres/\(id)/centre.md"] =
        "---\nname: \(id) 中心\norder: \(number)\n\(region.joined())\n---\n"
      many.report(id, 2024, "published: 2025-01-\(number % 3 == 0 ? "31" : "10")")
    }
    let files = try many.site.planned().drawn()
    let pages = files.keys.filter { $0.hasPrefix("coverage/") }.sorted()
    #expect(
      pages == [
        "coverage/index.html", "coverage/ningxia/index.html", "coverage/other/index.html",
        "coverage/shandong/2/index.html", "coverage/shandong/index.html",
      ])
    var shown: [String: Int] = [:]
    for path in pages {
      let page = try PageReader(try #require(files[path]))
      for head in page.root.marked("coverage-centre") { shown[head.text, default: 0] += 1 }
    }
    #expect(shown.count == 170 && shown.values.allSatisfy { $0 == 1 })
    let index = try PageReader(try #require(files["coverage/index.html"]))
    #expect(index["coverage"] == nil)
    #expect(
      try #require(index["coverage-regions"]).bodyRows == [
        ["山东省", "128", "128 / 128"], ["宁夏回族自治区", "32", "32 / 32"], ["其他", "10", "10 / 10"],
      ])
    let parts = try PageReader(try #require(files["coverage/shandong/2/index.html"])).root.marked("group-list")
    #expect(parts.flatMap { $0.all("a") }.compactMap { $0["aria-current"] } == ["page"])
    #expect(parts.flatMap { $0.all("a") }.count == 2)
  }

  @Test func `home and the foot of every page lead to it, and an empty portal has none`() throws {
    let page = try MiniSite().page("index.html")
    #expect(page.root.all("a").count { $0["href"] == "coverage/index.html" } == 2)
    var empty = MiniSite()
    empty.files = empty.files.filter { !$0.key.hasPrefix("centres/") }
    empty["pages/about.md"] = "---\ntitle: 关于本站\nsection: about\n---\n无\n"
    let files = try empty.planned().drawn()
    #expect(!files.keys.contains { $0.hasPrefix("coverage/") } && files["index.html"] != nil)
    #expect(!files.values.contains { String(decoding: $0, as: UTF8.self).contains("coverage/index.html") })
  }
}

extension String {
  /// `▲逾期` of `▲逾期 3 天2025-02-03`, without the figures.
  fileprivate var signAndWord: String { String(prefix { !$0.isNumber && $0 != " " }) }
}
