import Testing

@testable import Site

@Suite("Whether the figures add up, as pages say it") struct BalanceTests {
  private static let page = "centres/alpha/reports/2024/index.html"

  /// The 2019 edition's table of requests in a report of ours, with one figure to choose.
  private func requests(total: Int) throws -> String {
    let text = String(decoding: try Checkout.content.get()["centres/jinan/reports/2023.md"] ?? [], as: UTF8.self)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let start = try #require(lines.firstIndex { $0.contains("本年新收政府信息公开申请数量") })
    var first = start
    while lines[first - 1].hasPrefix("|") { first -= 1 }
    var last = start
    while last < lines.count, lines[last].hasPrefix("|") { last += 1 }
    var table = Array(lines[first..<last])
    var cells = table[start - first].split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    let position = try #require(cells.lastIndex { Int($0.filter { !$0.isWhitespace }) != nil })
    cells[position] = " \(total) "
    table[start - first] = cells.joined(separator: "|")
    return "## 一、总体情况\n\n" + table.joined(separator: "\n") + "\n"
  }

  @Test func `figures that add up are said to, with how many relations were tried`() throws {
    var mini = MiniSite()
    mini["centres/alpha/reports/2024.md"] = MiniSite.report(try requests(total: 5))
    let page = try mini.page(Self.page)
    let summary = try #require(page.root.descendants.first { $0.classes.contains("balance-holds") })
    let checked = try #require(summary.text.split(whereSeparator: { !$0.isNumber }).first.flatMap { Int($0) })
    #expect(checked > 10 && summary.text.contains("全部相符"))
    let home = try mini.page("index.html")
    #expect(home.root.descendants.contains { $0.classes.contains("balance-holds") })
    #expect(home.root.descendants.allSatisfy { !$0.classes.contains("balance-list") })
  }

  @Test func `a wrong total is shown with its sum, each figure a link to its cell`() throws {
    var mini = MiniSite()
    mini["centres/alpha/reports/2024.md"] = MiniSite.report(try requests(total: 6))
    let page = try mini.page(Self.page)
    let list = try #require(page.root.descendants.first { $0.classes.contains("balance-list") })
    let equations = list.all("li").map(\.text)
    #expect(equations.contains { $0.contains("总计 6 ≠ ") }, "\(equations)")
    for link in list.all("a") {
      let target = try #require(link["href"]?.dropFirst())
      #expect(page[String(target)]?.text.contains(link.text) == true)
    }
    let home = try mini.page("index.html")
    let failed = try #require(home.root.descendants.first { $0.classes.contains("balance-list") }?.all("a").first)
    #expect(failed["href"] == "centres/alpha/reports/2024/index.html#balance")
  }

  @Test func `a reconstructed table is not counted, because agreeing with what it was made from proves nothing`() throws
  {
    var mini = MiniSite()
    mini["centres/alpha/reports/2024.md"] = MiniSite.report(
      try requests(total: 5), frontMatter: "reconstructed:\n  requests: 缺一列，按勾稽关系推出")
    let page = try mini.page(Self.page)
    let section = try #require(page.root.descendants.first { $0.name == "section" && $0.classes == ["balance"] })
    #expect(section.text.contains("没有可以核对的勾稽关系") && section.text.contains("重建"))
    #expect(try mini.page("index.html").root.descendants.allSatisfy { !$0.classes.contains("home-balance") })
  }

  @Test func `the shipped reports have one relation that does not hold, in Zibo's annex of 2018`() throws {
    let planned = try site(try Checkout.content.get())
    let sheet = BalanceSheet(of: planned.corpus.reports)
    #expect(sheet.failed == 1 && sheet.checked > 50)
    #expect(sheet.failedReports.map(\.centre) == ["zibo"] && sheet.failedReports.map(\.year) == [2018])
  }
}
