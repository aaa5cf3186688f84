import Disclosure
import Testing

@testable import Site

@Suite("Series over years and centres") struct SeriesPageTests {
  private static let pages = Result { try site(try Checkout.content.get(), baseURL: "https://a.example/").drawn() }

  private func page(_ path: String) throws -> PageReader { try PageReader(try #require(try Self.pages.get()[path])) }

  /// The rows of a series table: the name of the centre, then a cell for each year.
  private func rows(_ page: PageReader) throws -> [String: [Element]] {
    let table = try #require(page["series-table"])
    return try table.all("tr").dropFirst().reduce(into: [:]) { rows, row in
      rows[try #require(row.all("th").first).text] = row.all("td")
    }
  }

  @Test
  func
    `requests received are told for three centres, with the implied point, the part of a year and the years before a centre`()
    throws
  {
    let rows = try rows(try page("compare/requests-received/index.html"))
    let cells = rows.mapValues { $0.map { $0.text { $0.classes.contains("series-remark") }.trimmed } }
    #expect(cells["淄博市公共资源交易中心"] == ["1", "无年报", "无年报", "无年报", "无年报", "5", "1"])
    #expect(cells["济南公共资源交易中心"] == ["无年报", "无年报", "无年报", "无年报", "无年报", "5", "无年报"])
    #expect(cells["吴忠市公共资源交易服务中心"] == Array(repeating: "未成立", count: 6) + ["0"])
    #expect(rows["淄博市公共资源交易中心"]?[5].text.contains("由 2024 年年报所述增减推算") == true)
    #expect(rows["吴忠市公共资源交易服务中心"]?[6].text.contains("只统计 2024-05-29 至 2024-12-31") == true)
  }

  @Test func `the break stands where the form changed, is explained, and no line crosses it`() throws {
    let page = try page("compare/requests-answered/index.html")
    let chart = try #require(page["chart"])
    #expect(chart.text.contains("2018|2019") && chart.text.contains("国办发〔2014〕32号"))
    #expect(chart.text.contains("2019-05-15 《条例》修订施行"))
    #expect(chart.text.contains("2018 年与 2024 年口径不同，不能相比"))
  }

  @Test func `a whole is shown with its parts, each with its own place, and no year that counted them otherwise`()
    throws
  {
    let page = try page("compare/requests-answered/index.html")
    let table = try #require(page["parts-table"])
    let rows = table.all("tr").dropFirst().map { row in
      [row.all("th")[0].text] + row.all("td").map { $0.text { $0.classes.contains("series-remark") }.trimmed }
    }
    #expect(
      rows == [
        ["淄博 2024 年", "1", "0", "0", "1", "0", "0", "0"], ["济南 2023 年", "5", "0", "0", "0", "5", "0", "0"],
        ["吴忠 2024 年", "0", "0", "0", "0", "0", "0", "0"],
      ])
    let chart = try #require(page["parts"])
    #expect(chart.text.contains("最多的一项是无法提供：5 件"))
    let links = Set(chart.all("a").compactMap { $0["href"] })
    #expect(links.contains("../../centres/jinan/reports/2023/index.html#requests.outcomes.unavailable.not-held/total"))
    #expect(try self.page("compare/website-posts/index.html")["parts"] == nil)
  }

  @Test func `the home page shows the series that come first, each number with its place`() throws {
    let table = try #require(try page("index.html")["headlines"])
    #expect(table.all("th").map(\.text).contains("收到政府信息公开申请"))
    let row = try #require(table.all("tr").first { $0.text.contains("济南") })
    #expect(row.text.contains("5 件2023 年不作比较"))
    #expect(
      row.all("a").compactMap { $0["href"] }.contains("centres/jinan/reports/2023/index.html#fact-requests-received"))
  }

  @Test func `a number is the same in the chart, in the table, in the file and where it stands in its report`() throws {
    let pages = try Self.pages.get()
    let comparison = try site(try Checkout.content.get()).corpus.indicators.series
    var read: [String: PageReader] = [:]
    var points = 0
    for series in comparison {
      let folder = "compare/\(series.id)/"
      let page = try page(folder + "index.html")
      guard page["series-table"] != nil else { continue }
      let links = try rows(page).values.joined().flatMap { $0.all("a") }
      let drawn = Set(try #require(page["chart"]).all("a").compactMap { $0["href"] })
      let lines = String(decoding: try #require(pages[folder + "data.csv"]), as: UTF8.self)
        .split(separator: "\r\n").dropFirst().map { $0.split(separator: ",", omittingEmptySubsequences: false) }
      let stated = lines.filter { !$0[4].isEmpty }
      #expect(stated.count == links.count, "\(series.id)")
      for line in stated {
        let source = try #require(line[12].split { $0 == " " || $0 == "\"" }.first)
        let parts = source.split(separator: "#")
        let path = parts[0].dropFirst("https://a.example/".count) + "index.html"
        let link = try #require(
          links.first { $0["href"] == "../../\(path)#\(parts[1])" && $0.text.contains(line[4]) },
          "\(series.id) \(line) has no cell")
        #expect(drawn.contains(link["href"] ?? "") || stated.count > 240, "\(series.id) \(line) is not in the chart")
        let report = try read[String(path)] ?? self.page(String(path))
        read[String(path)] = report
        let place = try #require(report[String(parts[1])], "\(source)")
        // A sum or a change says something else where it stands.
        if line[7] != "implied", !line[12].contains(" ") {
          let words = place.text == "" ? "0" : place.text
          #expect(words.contains(line[4]) || line[4] == "0", "\(series.id) \(line): “\(words)”")
        }
        points += 1
      }
    }
    #expect(points >= 60, "\(points)")
  }

  @Test func `a file of numbers is no formula, and keeps names with commas whole`() throws {
    var mini = MiniSite()
    mini["indicators.yml"] += MiniSite.postsSeries
    mini["centres/alpha/centre.md"] = "---\nname: '=1+1,\"甲\"'\n---\n"
    let files = try mini.planned().drawn()
    let text = String(decoding: try #require(files["compare/posts/data.csv"]), as: UTF8.self)
    #expect(text.hasPrefix("\u{FEFF}series,centre,centre_name,year,value,"))
    #expect(
      text.contains(
        "\r\nposts,alpha,\"'=1+1,\"\"甲\"\"\",2024,28449,条,exactly,reported,,,0,,\"centres/alpha/reports/2024/#"))
    #expect(files["compare/posts/chart.svg"] != nil && files["compare/index.html"] != nil)
  }

  @Test func `a chart to take away is a drawing of its own, with its words and without links or styles`() throws {
    let svg = try parseMarkup(try #require(try Self.pages.get()["compare/requests-received/chart.svg"]))
    let root = try #require(svg.elements.first)
    #expect(root.name == "svg" && root["xmlns"] == "http://www.w3.org/2000/svg")
    #expect(root.all("title").first?.text.contains("淄博") == true && root.all("desc").count == 1)
    #expect(root.descendants.allSatisfy { $0.name != "a" && $0["style"] == nil && $0["class"] == nil })
  }

  @Test func `the page of a centre has its own series, with the newest number, its change and its course`() throws {
    let table = try #require(try page("centres/zibo/index.html")["series"])
    let row = try #require(table.all("tr").first { $0.text.contains("微信") && $0.text.contains("241") })
    #expect(row.all("td").map(\.text)[1] == "+203较 2018 年")
    #expect(
      row.all("svg").count == 1
        && row.all("a").compactMap { $0["href"] }.contains { $0.contains("reports/2024/index.html#fact-") })
  }

  @Test func `without series there is nothing to compare, and nothing leads there`() throws {
    let files = try MiniSite().planned().drawn()
    #expect(!files.keys.contains { $0.hasPrefix("compare/") })
    #expect(!String(decoding: try #require(files["index.html"]), as: UTF8.self).contains("compare/"))
  }
}
