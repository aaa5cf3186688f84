import Testing

@testable import Site

@Suite("Lists of few centres and of many") struct CentreListTests {
  /// Centres of three provinces, the first with a district below it; clearly no real ones.
  private func mini(count: Int) -> MiniSite {
    var mini = MiniSite()
    let provinces = ["示例省", "试验自治区", "北京市"]
    for number in 1...count {
      let id = "c" + String(1000 + number)
      mini["centres/\(id)/centre.md"] =
        "---\nname: 第\(number)示例中心\nregion: \(provinces[number % 3])第\(number)区\norder: \(number)\n---\n"
      mini["centres/\(id)/reports/2023.md"] = "---\ntitle: 第\(number)示例中心 2023 年年报\n---\n无\n"
    }
    mini["centres/district/centre.md"] = "---\nname: 示例分中心\nregion: 示例省\nparent: c1003\norder: 9999\n---\n"
    return mini
  }

  @Test func `a few centres are one list, each with what is here of it`() throws {
    let page = try MiniSite().page("centres/index.html")
    #expect(page.root.all("h2").isEmpty && page.root.descendants.allSatisfy { !$0.classes.contains("group-list") })
    let card = try #require(page.root.descendants.first { $0.classes.contains("centre-card") })
    #expect(card.text.contains("2 份文件，2024 年"))
  }

  @Test func `300 centres stand by province, with a way to each province and to each centre`() throws {
    let planned = try mini(count: 300).planned()
    #expect(!planned.findings.containsErrors, "\(planned.findings)")
    let page = try PageReader(try #require(try planned.drawn(only: "centres/index.html")))
    #expect(page.root.all("h2").map(\.text) == ["试验自治区", "北京市", "示例省", "其他"])
    let index = try #require(page.root.descendants.first { $0.classes.contains("group-list") })
    #expect(index.all("a").map { $0["href"] } == ["#region-1", "#region-2", "#region-3", "#region-4"])
    #expect(index.descendants.filter { $0.classes.contains("group-count") }.map(\.text) == ["100", "100", "101", "1"])
    for link in index.all("a") { #expect(page[String(link["href"]?.dropFirst() ?? "")] != nil) }
    let centres = page.root.descendants.filter { $0.classes.contains("centre-list") }.flatMap { $0.all("a") }
    #expect(centres.count == 302)
    // The sub-centre stands with its parent and nowhere else.
    let parents = page.root.descendants.filter { $0.classes.contains("centre-children") }
    #expect(parents.count == 1 && parents.first?.text == "示例分中心")
  }

  @Test func `home counts many centres by province and by year instead of listing them`() throws {
    let planned = try mini(count: 300).planned()
    let page = try PageReader(try #require(try planned.drawn(only: "index.html")))
    #expect(page.root.descendants.allSatisfy { !$0.classes.contains("centre-card") })
    let rows = try #require(page["coverage"]).all("tr").map { $0.elements.map(\.text) }
    #expect(rows.first == ["年度", "年度报告", "工作要点", "已设立的机构"])
    #expect(rows.dropFirst() == [["2024 年", "1", "1", "302"], ["2023 年", "300", "0", "302"]])
    let index = try #require(page.root.descendants.first { $0.classes.contains("group-list") })
    #expect(index.all("a").first?["href"] == "centres/index.html#region-1")
  }

  @Test func `a year of many centres is grouped by province`() throws {
    let planned = try mini(count: 30).planned()
    let page = try PageReader(try #require(try planned.drawn(only: "years/2023/index.html")))
    let table = try #require(page["documents"])
    #expect(table.all("th").filter { $0["scope"] == "rowgroup" }.map(\.text) == ["试验自治区", "北京市", "示例省", "其他"])
    #expect(table.all("tbody").count == 4)
  }

  @Test(arguments: [
    ("山东省淄博市", "山东省"), ("宁夏回族自治区吴忠市", "宁夏回族自治区"), ("北京市海淀区", "北京市"), ("香港特别行政区", "香港特别行政区"),
    ("某地", "某地"),
  ])
  func `the province is the first level of a region`(region: String, province: String) {
    #expect(CentreGroup.province(of: region) == province)
  }
}

@Suite("A portal that holds nothing yet") struct EmptyPortalTests {
  @Test(arguments: ["index.html", "centres/index.html", "years/index.html", "reports/index.html"])
  func `every list says so instead of standing empty`(path: String) throws {
    var mini = MiniSite()
    mini.files = mini.files.filter { !$0.key.contains("/") }
    let page = try mini.page(path)
    let main = try #require(page.root.all("main").first)
    #expect(main.text.contains("尚未收录文件"))
    #expect(main.all("table").isEmpty && main.all("ul").allSatisfy { !$0.elements.isEmpty })
  }
}
