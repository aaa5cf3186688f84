import Disclosure
import Foundation
import Markup
import Testing

@testable import Site

@Suite("Open data") struct OpenDataTests {
  private static let files = Result { try site(try Checkout.content.get(), baseURL: "https://a.example/").drawn() }

  private func text(_ path: String) throws -> String {
    String(decoding: try #require(try Self.files.get()[path], "\(path)"), as: UTF8.self)
  }

  private func json(_ path: String) throws -> Any {
    try JSONSerialization.jsonObject(with: Data(try #require(try Self.files.get()[path], "\(path)")))
  }

  // MARK: CSV

  private func row(_ format: RowWriter.Format, _ write: (inout RowWriter) -> Void) -> String {
    String(decoding: RowWriter.piece(format, write), as: UTF8.self)
  }

  @Test(arguments: ["=1+1", "+1", "-1", "@a", "\tx", "＝1", "＋1", "－1", "＠a"])
  func `a text that a spreadsheet would compute has an apostrophe before it in CSV, and none in JSON`(text: String)
    throws
  {
    #expect(row(.csv) { $0.text(text) } == "'" + text)
    let list = "[" + row(.json) { $0.text(text) } + "]"
    #expect(try JSONSerialization.jsonObject(with: Data(list.utf8)) as? [String] == [text])
  }

  @Test func `a line end that a spreadsheet would skip before a formula is guarded too`() {
    #expect(row(.csv) { $0.text("\r=1") } == "\"'\r=1\"")
    #expect(row(.csv) { $0.text("\n=1") } == "\"'\n=1\"")
  }

  @Test func `a number is never guarded, a negative one least of all`() {
    #expect(row(.csv) { $0.number(-4) } == "-4")
    #expect(row(.csv) { $0.number("-2.6") } == "-2.6")
    #expect(row(.json) { $0.number("-2.6") } == "-2.6")
  }

  @Test func `signs in the middle of a text, and signs that begin no formula, stay as they are`() {
    for text in ["a=1", "—", "〔2024〕1 号", "'x", "1-2"] { #expect(row(.csv) { $0.text(text) } == text) }
  }

  @Test func `commas, quotation marks and line ends stay within their cell`() {
    #expect(row(.csv) { $0.text("甲，乙,“丙”\"丁\"\r\n戊") } == "\"甲，乙,“丙”\"\"丁\"\"\r\n戊\"")
  }

  @Test func `cells without anything keep their place`() {
    var csv = RowWriter(.csv, columns: ["a", "b", "c"])
    var json = RowWriter(.json, columns: ["a", "b", "c"])
    for _ in 0..<2 {
      csv.text(nil)
      csv.number(nil)
      csv.text("[")
      csv.endRow()
      json.text("")
      json.number(nil)
      json.text("[")
      json.endRow()
    }
    #expect(String(decoding: csv.finished(), as: UTF8.self) == "\u{FEFF}a,b,c\r\n,,[\r\n,,[\r\n")
    #expect(
      String(decoding: json.finished(), as: UTF8.self)
        == "[\n[\"a\",\"b\",\"c\"],\n[null,null,\"[\"],\n[null,null,\"[\"]\n]\n")
  }

  // MARK: JSON

  @Test func `a text survives JSON whatever is in it`() throws {
    let hard = "\"\\/\u{0}\u{1F}\u{7F}\u{85}\u{2028}“甲”\u{10FFFF}</script>&\n\r\t"
    var written: [UInt8] = []
    JSON.append(quoted: hard, to: &written)
    #expect(try JSONSerialization.jsonObject(with: Data(written), options: .fragmentsAllowed) as? String == hard)
    #expect(!written.contains { $0 < 0x20 })
  }

  @Test func `a block of data in a page ends where its element ends, whatever a report is called`() throws {
    var mini = MiniSite()
    let title = "</script><script>alert(1)</script> & \"甲\" ]]>"
    mini["centres/alpha/reports/2024.md"] = MiniSite.report().replacingOccurrences(
      of: "title: 甲市公共资源交易中心 2024 年政府信息公开工作年度报告", with: "title: '\(title)'")
    let page = try mini.page("centres/alpha/reports/2024/index.html", baseURL: "https://a.example/b/")
    let block = try #require(page.root.all("script").first { $0["type"] == "application/ld+json" })
    let said = try #require(try JSONSerialization.jsonObject(with: Data(block.text.utf8)) as? [String: Any])
    #expect(said["name"] as? String == title && said["@type"] as? String == "Report")
    #expect(said["@id"] as? String == "https://a.example/b/centres/alpha/reports/2024/")
    #expect(page.root.all("script").count { $0["src"] == nil } == 1)
  }

  @Test func `without an address of its own a portal claims no names for good`() throws {
    let page = try MiniSite().page("data/index.html")
    #expect(page.root.all("script").allSatisfy { $0["type"] == nil })
  }

  // MARK: files

  @Test func `one table is one file until it is too long, then one a year, then several a year`() {
    #expect(SitePlan.parts(of: [(2024, [250]), (2023, [250, 250])]) == [.whole])
    let large = Array(repeating: 250, count: 300)
    #expect(SitePlan.parts(of: [(2024, large), (2023, large), (2022, [])]) == [.year(2024), .year(2023)])
    let larger = Array(repeating: 250, count: 700)
    #expect(
      SitePlan.parts(of: [(2024, larger), (2023, large)]) == [
        .reports(year: 2024, number: 1, 0..<320), .reports(year: 2024, number: 2, 320..<640),
        .reports(year: 2024, number: 3, 640..<700), .year(2023),
      ])
  }

  @Test func `a report beyond all measure is a part by itself, and none is lost`() {
    let parts = SitePlan.parts(of: [(2024, [10, 200_000, 10])])
    #expect(
      parts == [
        .reports(year: 2024, number: 1, 0..<1), .reports(year: 2024, number: 2, 1..<2),
        .reports(year: 2024, number: 3, 2..<3),
      ])
    #expect(DataFile(table: .figures, part: parts[1], format: .csv).path == "data/figures-2024-2.csv")
  }

  @Test func `the descriptor and the page name every file, with all its fields`() throws {
    let descriptor = try #require(try json("data/datapackage.json") as? [String: Any])
    let resources = try #require(descriptor["resources"] as? [[String: Any]])
    let page = try PageReader(try #require(try Self.files.get()["data/index.html"]))
    let links = Set(page.root.all("a").compactMap { $0["href"] })
    #expect(resources.count == 2 * DataTable.allCases.count)
    for resource in resources {
      let path = try #require(resource["path"] as? String)
      #expect(links.contains("../data/" + path), "\(path)")
      let schema = try #require(resource["schema"] as? [String: Any])
      let fields = try #require(schema["fields"] as? [[String: Any]]).compactMap { $0["name"] as? String }
      if path.hasSuffix(".csv") {
        let head = try text("data/" + path).dropFirst().prefix { $0 != "\r\n" }
        #expect(head.split(separator: ",").map(String.init) == fields, "\(path)")
      } else {
        let rows = try #require(try json("data/" + path) as? [[Any]])
        #expect(rows.first as? [String] == fields && rows.allSatisfy { $0.count == fields.count }, "\(path)")
      }
    }
    #expect(descriptor["licenses"] == nil)
  }

  @Test func `no two rows of a table have one key`() throws {
    for table in DataTable.allCases {
      let rows = try #require(try json("data/\(table).json") as? [[Any]])
      let places = table.key.compactMap { key in table.columns.firstIndex(of: key) }
      let keys = rows.dropFirst().map { row in places.map { "\(row[$0])" } }
      #expect(places.count == table.key.count && !keys.isEmpty && Set(keys).count == keys.count, "\(table)")
    }
  }

  @Test func `absences are told apart, and none is a zero`() throws {
    var mini = MiniSite()
    mini["centres/alpha/reports/2024.md"] = MiniSite.report(
      """
      ## 一、总体情况

      | 信息内容 | 本年处理决定数量 |
      |---|--:|
      | 行政处罚 | 0 |
      | 行政强制 | |
      """)
    let files = try mini.planned().drawn()
    let csv = String(decoding: try #require(files["data/figures.csv"]), as: UTF8.self)
    #expect(csv.contains(",0,件,exactly,reported,,,") && csv.contains(",,件,,blank,,,"))
    #expect(csv.contains("centres/alpha/reports/2024/#enforcement.penalties/decisions"), "\(csv)")
    // The slice beside the report leaves out what its page says.
    let slice = String(decoding: try #require(files["centres/alpha/reports/2024/figures.csv"]), as: UTF8.self)
    let head = "\u{FEFF}centre,year,edition,table,row,column,address,value,unit,qualifier,status\r\n"
    let place = "enforcement,penalties,decisions,enforcement.penalties/decisions"
    let row = "\r\nalpha,2024,2021,\(place),0,件,exactly,reported\r\n"
    #expect(slice.hasPrefix(head) && slice.contains(row), "\(slice)")
  }

  @Test func `without a report or a plan there is nothing to take away, and nothing leads there`() throws {
    var mini = MiniSite()
    mini.files["centres/alpha/reports/2024.md"] = nil
    mini.files["centres/alpha/plans/2024.md"] = nil
    mini["pages/about.md"] = "---\ntitle: 关于本站\n---\n正文\n"
    let files = try mini.planned().drawn()
    #expect(!files.keys.contains { $0.hasPrefix("data/") })
    #expect(!String(decoding: try #require(files["index.html"]), as: UTF8.self).contains("data/index.html"))
  }
}
