import Disclosure
import Testing

@testable import Site

@Suite("The same section side by side") struct SectionsPageTests {
  private static let pages = Result { try site(try Checkout.content.get(), baseURL: "https://a.example/").drawn() }

  private func page(_ path: String) throws -> PageReader { try PageReader(try #require(try Self.pages.get()[path])) }

  private func columns(_ section: Int, in page: PageReader) throws -> [Element] {
    let found = page.root.all("section").first { $0["aria-labelledby"] == "section-\(section)" }
    return try #require(found).all("article")
  }

  private static let report = """
    ## 一、总体情况

    甲。

    ## 二、主动公开政府信息情况

    见[第一部分](#s-1)。

    ## 三、收到和处理政府信息公开申请情况

    无

    ## 四、政府信息公开行政复议、行政诉讼情况

    无

    ## 五、存在的主要问题及改进情况

    无

    ## 六、其他需要报告的事项

    无
    """

  private func portal(_ bodies: [String]) -> MiniSite {
    var mini = MiniSite()
    mini["indicators.yml"] += """

      series:
      - {id: posts, zh: 网站发布信息, unit: 条, group: publicity, definition: {zh: 信息, en: Items}, value: "fact:website-posts"}
      """
    for (index, body) in bodies.enumerated() {
      mini["centres/c\(index)/centre.md"] = "---\nname: 第\(index)中心\n---\n"
      mini["centres/c\(index)/reports/2023.md"] =
        "---\ntitle: 第\(index)中心 2023 年报\npublished: 2024-01-02\n---\n\(body)\n"
    }
    return mini
  }

  @Test func `the sections of the form stand in its order, each with the words of every report`() throws {
    let page = try page("compare/sections/2024/index.html")
    let heads = page.root.all("h2").map(\.text)
    #expect(
      heads.starts(with: [
        "一、总体情况", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况", "四、政府信息公开行政复议、行政诉讼情况", "五、存在的主要问题及改进情况", "六、其他需要报告的事项",
      ]))
    let first = try columns(1, in: page)
    #expect(first.map { $0.all("h3")[0].text } == ["淄博", "吴忠"])
    #expect(
      first.map { $0.all("h3")[0].all("a")[0]["href"] }
        == ["zibo", "wuzhong"].map { "../../../centres/\($0)/reports/2024/index.html#s-1" })
    #expect(first[0].text.contains("微信公众号") && first[1].text.contains("把政府信息公开作为重点工作"))
    #expect(!first[0].text.contains("存在问题"), "a section ends where the next one begins")
  }

  @Test func `a section that a report words in its own way is found, with its own title`() throws {
    let fourth = try columns(4, in: try page("compare/sections/2024/index.html"))
    #expect(fourth[1].text.contains("四、申请行政复议、提起行政诉讼情况") && !fourth[0].text.contains("四、"))
  }

  @Test func `figures and tables of a quoted section lead to their places, which have no second id`() throws {
    let quoted = try page("compare/sections/2024/index.html")
    let report = try page("centres/zibo/reports/2024/index.html")
    let cells = try (1...6).flatMap { try columns($0, in: quoted)[0].all("a") }
    let anchors = cells.compactMap { $0["href"] }.filter { $0.contains("zibo/reports/2024/index.html#") }.map {
      String($0.split(separator: "#")[1])
    }
    #expect(anchors.contains("fact-website-posts") && anchors.contains("requests"))
    for anchor in anchors { #expect(report[anchor] != nil, "\(anchor)") }
    #expect(quoted.root.all("data").allSatisfy { $0["id"] == nil } && quoted.root.all("table").isEmpty)
    let ids = quoted.root.descendants.compactMap { $0["id"] }
    #expect(ids.count == Set(ids).count)
  }

  @Test
  func `years of one centre stand beside each other, and a report of the free form of 2014 shows its own headings`()
    throws
  {
    let page = try page("compare/sections/centres/zibo/index.html")
    #expect(try columns(1, in: page).map { $0.all("h3")[0].text } == ["2024 年"])
    let others = try #require(page.root.all("section").first { $0["aria-labelledby"] == "others" })
    #expect(others.all("a").map(\.text).prefix(2) == ["2018 年", "一、概述"])
  }

  @Test func `a link inside a quoted section leads to the report it was written in`() throws {
    let second = try columns(2, in: try portal([Self.report, Self.report]).page("compare/sections/2023/index.html"))
    #expect(second[1].all("a").last?["href"] == "../../../centres/c1/reports/2023/index.html#s-1")
  }

  @Test func `a section that is missing is said to be, and one that cannot be taken out of its quotation is not torn`()
    throws
  {
    let torn = Self.report.replacing("## 二、主动公开政府信息情况\n", with: "> ## 二、主动公开政府信息情况\n>\n> 引文\n")
    let mini = portal([Self.report, torn])
    let page = try mini.page("compare/sections/2023/index.html")
    #expect(try columns(1, in: page)[1].text.contains("这份年报没有这一部分"))
    #expect(try columns(3, in: page)[1].text.contains("无"))
  }

  @Test func `many reports of a year go over pages of twelve, each report on one of them`() throws {
    let files = try portal(Array(repeating: Self.report, count: 14)).planned().drawn()
    let first = try PageReader(try #require(files["compare/sections/2023/index.html"]))
    let second = try PageReader(try #require(files["compare/sections/2023/2/index.html"]))
    let names = try (columns(1, in: first) + columns(1, in: second)).map { $0.all("h3")[0].text }
    #expect(names.count == 14 && Set(names).count == 14)
    #expect(try columns(1, in: first).count == 12 && first.root.all("a").contains { $0["rel"] == "next" })
    #expect(files["compare/sections/2023/3/index.html"] == nil)
  }
}
