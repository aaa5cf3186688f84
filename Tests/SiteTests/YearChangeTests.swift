import Disclosure
import Testing

@testable import Site

@Suite("A report beside that of the year before") struct YearChangeTests {
  private static let page = "centres/alpha/reports/2024/index.html"

  /// A report of 2023 with its own figures beside the one of 2024.
  private func mini(before: String, now: String, period: String = "") -> MiniSite {
    var mini = MiniSite()
    mini["centres/alpha/centre.md"] = "---\nname: 甲市公共资源交易中心\nfounded: 2022\n---\n"
    mini["centres/alpha/reports/2023.md"] =
      "---\ntitle: 甲市公共资源交易中心 2023 年政府信息公开工作年度报告\n\(period)\n---\n## 一、总体情况\n\n\(before)\n"
    mini["centres/alpha/reports/2024.md"] = MiniSite.report("## 一、总体情况\n\n\(now)\n")
    return mini
  }

  private func penalties(_ penalties: String, _ compulsion: String) -> String {
    "| 信息内容 | 本年处理决定数量 |\n|---|--:|\n| 行政处罚 | \(penalties) |\n| 行政强制 | \(compulsion) |"
  }

  private func rows(_ page: PageReader) throws -> [[String]] {
    let table = try #require(page["change"])
    return table.all("tr").filter { $0.all("td").count == 3 }.map { row in
      row.elements.map { $0.text.trimmed }
    }
  }

  @Test func `cells and facts stand side by side with their difference`() throws {
    let page = try mini(
      before: "网站发布信息 [100 条](fact:website-posts)。\n\n" + penalties("5", "0"),
      now: "网站发布信息 [120 条](fact:website-posts)。\n\n" + penalties("3", "0")
    ).page(Self.page)
    #expect(try rows(page) == [["网站发布信息数（条）", "100", "120", "+20"], ["行政处罚（件）", "5", "3", "−2"]])
    let notes = page["year-change"].map { _ in page.root.descendants.filter { $0.classes.contains("year-change") } }
    #expect(notes?.first?.text.contains("另有 1 项两年均为 0") == true)
  }

  @Test func `every figure leads to where it stands`() throws {
    let page = try mini(before: penalties("5", "1"), now: penalties("3", "1")).page(Self.page)
    let links = try #require(page["change"]).all("a").compactMap { $0["href"] }
    #expect(
      links == [
        "../../../../centres/alpha/reports/2023/index.html#enforcement.penalties/decisions",
        "#enforcement.penalties/decisions",
        "../../../../centres/alpha/reports/2023/index.html#enforcement.compulsion/decisions",
        "#enforcement.compulsion/decisions",
      ])
    #expect(try rows(page).last?.last == "持平")
  }

  @Test func `a blank has no difference`() throws {
    let page = try mini(before: penalties("5", ""), now: penalties("", "1")).page(Self.page)
    #expect(try rows(page).map(\.last) == ["不作比较", "不作比较"])
    #expect(try rows(page)[0][2] == "空白")
  }

  @Test func `a bound is no exact number, so it has no difference`() throws {
    let page = try mini(before: "[100 余条](fact:website-posts)", now: "[120 条](fact:website-posts)").page(Self.page)
    #expect(try rows(page) == [["网站发布信息数（条）", "100 余", "120", "不作比较"]])
  }

  @Test func `an indicator stated with two values has no one figure to compare`() throws {
    let page = try mini(
      before: "[100 条](fact:website-posts)", now: "[120 条](fact:website-posts)，[121 条](fact:website-posts)"
    ).page(Self.page)
    #expect(page["change"] == nil)
  }

  @Test func `a part-year is shown beside, never subtracted`() throws {
    let page = try mini(
      before: penalties("5", "0"), now: penalties("3", "0"), period: "period: 2023-05-29/2023-12-31"
    ).page(Self.page)
    #expect(try rows(page) == [["行政处罚（件）", "5", "3", "不作比较"]])
    #expect(page.root.text.contains("两年的统计期限长短不同"))
  }

  @Test func `tables of two editions are not compared, and the page says so`() throws {
    let old = "| 信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量 |\n|---|--:|--:|--:|\n| 行政处罚 | 1 | 1 | 2 |\n| 行政强制 | 0 | 0 | 0 |"
    let page = try mini(before: old, now: penalties("3", "0")).page(Self.page)
    #expect(page["change"] == nil)
    #expect(page.root.text.contains("不作比较"))
  }

  @Test func `without a report of the year before the page says why`() throws {
    var mini = MiniSite()
    let page = try mini.page(Self.page)
    #expect(page.root.text.contains("本站没有收录该机构 2023 年的年报"))
    mini["centres/alpha/centre.md"] = "---\nname: 甲市公共资源交易中心\nfounded: 2024-02-01\n---\n"
    #expect(try mini.page(Self.page).root.text.contains("该机构 2023 年尚未设立"))
  }

  @Test func `money is subtracted exactly, in the unit it is stated in`() throws {
    let page = try mini(before: "[2.6 万元](fact:fees)", now: "[3.15 万元](fact:fees)").page(Self.page)
    #expect(try rows(page) == [["收费（万元）", "2.6", "3.15", "+0.55"]])
  }
}

extension String {
  var trimmed: String {
    String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }
}
