import Disclosure
import Testing

@testable import Indicators

@Suite("One year of a series") struct ReadingTests {
  private func read(_ definition: SeriesDefinition, _ report: ReportRecord) -> String {
    Series.reading(definition, report).written
  }

  private func requests(_ cells: [String: String] = [:], _ facts: [(String, String)] = []) -> String {
    read(.requests, .sample(2024, cells: cells, facts: facts))
  }

  @Test func `zero is a number, a blank is not stated, and what the office says stays as said`() {
    #expect(requests(["requests.received/total": "0"]) == "0")
    #expect(requests(["requests.received/total": ""]) == "notStated")
    #expect(requests() == "notStated")
    #expect(requests(["requests.received/total": "不适用"]) == "notApplicable")
    #expect(requests(["requests.received/total": "未公布"]) == "notPublished")
  }

  @Test func `a sentence stands in for a cell that is blank, never for one that says something`() {
    let facts = [("requests-received", "未收到")]
    #expect(requests(["requests.received/total": ""], facts) == "0")
    #expect(requests([:], facts) == "0")
    #expect(requests(["requests.received/total": "3"], facts) == "3")
    #expect(requests(["requests.received/total": "不适用"], facts) == "notApplicable")
    #expect(requests(["requests.received/total": "未公布"], facts) == "notPublished")
  }

  @Test func `a sum with a blank among its terms is no sum`() {
    let both = SeriesDefinition.sample(["2021": "requests.received/total + requests.carried-in/total"])
    #expect(
      read(both, .sample(2024, cells: ["requests.received/total": "3", "requests.carried-in/total": "2"])) == "5")
    #expect(
      read(both, .sample(2024, cells: ["requests.received/total": "3", "requests.carried-in/total": ""])) == "notStated"
    )
    #expect(read(both, .sample(2024, cells: ["requests.received/total": "3"])) == "notStated")
    #expect(
      read(both, .sample(2024, cells: ["requests.received/total": "3", "requests.carried-in/total": "未公布"]))
        == "notPublished")
  }

  @Test func `a row that the form lets offices leave out takes nothing from a sum`() {
    let channels = SeriesDefinition.sample(["2014": "sum(annex.disclosure.channels.*/count)"], unit: "条")
    let rows = ["website": "8405", "weibo": "0", "wechat": "38", "other": "0"]
    let cells = Dictionary(uniqueKeysWithValues: rows.map { ("annex.disclosure.channels.\($0)/count", $1) })
    // The gazette is the row that departments leave out.
    #expect(read(channels, .sample(2018, "2014", cells: cells)) == "8443")
    #expect(
      read(
        channels, .sample(2018, "2014", cells: cells.merging(["annex.disclosure.channels.gazette/count": "7"]) { $1 }))
        == "8450")
    #expect(read(channels, .sample(2018, "2014", cells: cells.filter { !$0.key.contains("wechat") })) == "notStated")
    #expect(read(channels, .sample(2018, "2014")) == "notStated")
  }

  @Test func `a difference is computed exactly, and one below zero is unclear`() {
    let rest = SeriesDefinition.sample(["2021": "requests.received/total - requests.received/natural-person"])
    let cells = ["requests.received/total": "12", "requests.received/natural-person": "5"]
    #expect(read(rest, .sample(2024, cells: cells)) == "7")
    let fewer = cells.merging(["requests.received/total": "4"]) { $1 }
    #expect(Series.reading(rest, .sample(2024, cells: fewer)) == .absence(.unclear(.negative)))
  }

  @Test func `bounds stay bounds in a sum, and mixed ones bound nothing`() {
    let sum = SeriesDefinition.sample([:], everywhere: "fact:notices + fact:news", unit: "条")
    func total(_ notices: String, _ news: String) -> Reading {
      Series.reading(sum, .sample(2024, facts: [("notices", notices), ("news", news)]))
    }
    #expect(total("5800 余条", "6 条").written == "≥5806")
    #expect(total("近 100 条", "6 条").written == "~106")
    #expect(total("5800 余条", "逾 10 条").written == "≥5810")
    #expect(total("5800 余条", "近 10 条") == .absence(.unclear(.mixedBounds)))
    let difference = SeriesDefinition.sample([:], everywhere: "fact:notices - fact:news", unit: "条")
    #expect(
      Series.reading(difference, .sample(2024, facts: [("notices", "10 条"), ("news", "3 余条")]))
        == .absence(.unclear(.mixedBounds)))
  }

  @Test func `a number said twice is one number, and two different ones are none`() {
    func posts(_ texts: String...) -> Reading {
      Series.reading(.posts, .sample(2024, facts: texts.map { ("website-posts", $0) }))
    }
    #expect(posts("5812 条", "5812条").written == "5812")
    #expect(posts("5800 余条", "5812 条").written == "5812")
    #expect(posts("近 6000 条", "5812 条").written == "5812")
    #expect(posts("5800 余条", "5800 余条").written == "≥5800")
    #expect(posts("5812 条", "5813 条") == .absence(.unclear(.contradiction)))
    #expect(posts("5900 余条", "5812 条") == .absence(.unclear(.contradiction)))
    #expect(posts("5800 余条", "5900 余条") == .absence(.unclear(.contradiction)))
    #expect(posts("5800 余条", "近 5800 条") == .absence(.unclear(.contradiction)))
  }

  @Test func `a contradiction is not passed over for what stands behind or`() {
    let either = SeriesDefinition.sample([:], everywhere: "fact:website-posts or fact:notices", unit: "条")
    let report = ReportRecord.sample(
      2024, facts: [("website-posts", "1 条"), ("website-posts", "2 条"), ("notices", "3 条")])
    #expect(Series.reading(either, report) == .absence(.unclear(.contradiction)))
  }

  @Test func `a number in a measure word of the series counts, in another unit it does not`() {
    #expect(read(.requests, .sample(2018, "2014", facts: [("requests-received", "1 条")])) == "1")
    #expect(
      Series.reading(.requests, .sample(2018, "2014", facts: [("requests-received", "1 份")]))
        == .absence(.unclear(.otherUnit("份"))))
  }

  @Test func `money is exact in the unit of the series, whatever it was written in`() {
    let fees = SeriesDefinition.sample(["2021": "fees.fees/amount or fact:fee"], unit: "万元")
    #expect(read(fees, .sample(2024, cells: ["fees.fees/amount": "59237.2449"])) == "59237.2449")
    #expect(read(fees, .sample(2024, facts: [("fee", "120.50 元")])) == "0.01205")
    #expect(read(fees, .sample(2024, facts: [("fee", "未收取")])) == "0")
  }

  @Test func `a form that does not ask for it says so`() {
    let onTime = SeriesDefinition.sample(["2014": "annex.requests.concluded.on-time/count"])
    #expect(read(onTime, .sample(2018, "2014", cells: ["annex.requests.concluded.on-time/count": "0"])) == "0")
    #expect(read(onTime, .sample(2024, cells: ["requests.received/total": "1"])) == "notInForm")
    // A report without any statutory table is held against the form of its year.
    #expect(read(onTime, .sample(2024, nil)) == "notInForm")
    #expect(read(onTime, .sample(2018, nil)) == "notStated")
  }

  @Test func `a table in another edition than its report is read by its own`() throws {
    let other = SeriesDefinition.sample(
      ["2019": "requests.outcomes.other/total", "2021": "sum(requests.outcomes.other.*/total)"])
    // 济南 2023: the report is in the form of 2021, its table three in that of 2019.
    let tables = ReportRecord.sample(2023, "2019", cells: ["requests.outcomes.other/total": "4"]).tables
    let report = ReportRecord(year: 2023, edition: "2021", tables: tables)
    let point = try #require(Series.reading(other, report).point)
    #expect(point.value == number(4))
    #expect(point.origins.map(\.anchor) == ["requests.outcomes.other/total"])
  }

  @Test func `a point knows every cell and sentence it came from, as stated there`() throws {
    let definition = SeriesDefinition.sample(["2021": "requests.received/total - requests.received/natural-person"])
    let report = ReportRecord.sample(
      2024, cells: ["requests.received/total": "12", "requests.received/natural-person": "5"])
    let point = try #require(Series.reading(definition, report).point)
    #expect(
      point.origins == [
        Origin(
          year: 2024, source: .cell("requests.received/total"), quantity: Quantity(.count(12), unit: "件")),
        Origin(
          year: 2024, source: .cell("requests.received/natural-person"), quantity: Quantity(.count(5), unit: "件"),
          isSubtracted: true),
      ])
    let posts = try #require(
      Series.reading(.posts, .sample(2024, facts: [("website-posts", "5800 余条"), ("website-posts", "5812 条")])).point)
    #expect(posts.origins.map(\.anchor) == ["fact-website-posts-1"])
  }

  @Test func `a number from a reconstructed table is marked, and so is every sum with it`() throws {
    var tables = ReportRecord.sample(2024, cells: ["requests.received/total": "1"]).tables
    tables[0].reconstruct(because: "残缺")
    let report = ReportRecord(year: 2024, edition: "2021", tables: tables)
    let point = try #require(Series.reading(.requests, report).point)
    #expect(point.status == .reconstructed)
  }
}
