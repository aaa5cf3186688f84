import Testing

@testable import Site

@Suite("How a page is cited") struct CitationTests {
  private static let page = "centres/alpha/reports/2024/index.html"

  private func citation(_ page: PageReader) throws -> String {
    try #require(page.root.descendants.first { $0.classes.contains("citation") }).text
  }

  @Test func `a report is cited with issuer, title, day and permanent address`() throws {
    let page = try MiniSite().page(Self.page, baseURL: "https://www.example.gov.cn/zwgk/")
    #expect(
      try citation(page)
        == "甲市公共资源交易中心. 甲市公共资源交易中心 2024 年政府信息公开工作年度报告[R/OL]//示范门户. (2025-01-17)[引用日期]. https://www.example.gov.cn/zwgk/centres/alpha/reports/2024/"
    )
  }

  @Test func `a digest is cited as one, a plan as what it is`() throws {
    var mini = MiniSite()
    mini["centres/alpha/reports/2024.md"] = MiniSite.report(frontMatter: "digest: true")
    #expect(try citation(try mini.page(Self.page)).contains("年度报告（摘编）[R/OL]"))
    #expect(try citation(try mini.page("centres/alpha/plans/2024/index.html")).contains("工作要点[Z/OL]"))
  }

  @Test func `the example of a figure's address leads to that figure`() throws {
    let page = try MiniSite().page(Self.page, baseURL: "https://www.example.gov.cn/")
    let links = try #require(page.root.descendants.first { $0.classes.contains("cite") }).all("a")
    let figure = try #require(links.last)
    #expect(figure.text == "https://www.example.gov.cn/centres/alpha/reports/2024/#enforcement.penalties/decisions")
    #expect(page[String(figure["href"]?.dropFirst() ?? "")]?.text == "3")
  }

  @Test func `without an address of the portal the path is given, and the page says so`() throws {
    let page = try MiniSite().page(Self.page)
    #expect(try citation(page).hasSuffix("/centres/alpha/reports/2024/"))
    #expect(page.root.text.contains("本站尚未设定网址"))
  }
}
