import CommonMark
import Disclosure
import Forms
import Indicators
import Testing

@testable import Site

@Suite("The comparable series of indicators.yml, read") struct SeriesReadingTests {
  private static let facts = """
    indicators:
      website-posts: {zh: 网站发布信息数, en: Website posts, unit: 条}
      requests-change: {zh: 申请增减, en: Change in requests, unit: 件, signed: true}

    """

  private static let sound = """
    series:
      - id: requests-received
        zh: 收到申请
        en: Requests received
        unit: 件
        english-unit: [request, requests]
        group: requests
        definition: {zh: 本年新收, en: Newly received}
        direction: less
        change: requests-change
        forms:
          "2014": annex.requests.received/count
          "2021": requests.received/total
        breaks:
          "2019": {zh: 口径不同, en: Counted otherwise}
      - id: posts
        zh: 网站信息
        unit: 条
        group: publicity
        definition: {zh: 自定, en: Its own}
        own-definition: true
        value: fact:website-posts
    """

  private func read(_ series: String) -> (list: IndicatorList, findings: [Diagnostic]) {
    let (node, faults) = readData(file: "indicators.yml", bytes: Array((Self.facts + series).utf8))
    let (list, findings) = IndicatorList.reading(node, file: "indicators.yml", forms: .national)
    return (list, faults + findings)
  }

  /// The sound file with one thing changed, and what is told of it: the words at the place, and the message.
  private func fault(_ written: String, insteadOf sound: String) throws -> [String] {
    let text = Self.sound.replacing(sound, with: written, maxReplacements: 1)
    try #require(text != Self.sound)
    let lines = (Self.facts + text).split(separator: "\n", omittingEmptySubsequences: false)
    return read(text).findings.map { finding in
      let line = Array(lines[finding.location.line - 1].unicodeScalars)
      let start = finding.location.column - 1
      let words = line[start..<min(line.count, start + finding.location.length)]
      return "\(String(String.UnicodeScalarView(words))): \(finding.message.en)"
    }
  }

  @Test func `a sound file gives every series with its editions, in its order`() throws {
    let (list, findings) = read(Self.sound)
    #expect(findings.isEmpty, "\(findings)")
    #expect(list.series.map(\.id) == ["requests-received", "posts"])
    let requests = try #require(list.series.first)
    #expect(requests.name == Text(zh: "收到申请", en: "Requests received"))
    #expect(requests.unit == SeriesDefinition.Unit(zh: "件", one: "request", many: "requests"))
    #expect(requests.direction == .less)
    #expect(requests.changeFact == "requests-change")
    #expect(requests.generations.map(\.edition) == ["2014", "2019", "2021"])
    #expect(
      requests.generations.map { $0.expression?.source } == [
        "annex.requests.received/count", nil, "requests.received/total",
      ])
    #expect(requests.generations.map { $0.breakReason?.en } == [nil, "Counted otherwise", nil])
    let posts = list.series[1]
    #expect(posts.isOwnToEachCentre && !posts.isStock)
    #expect(posts.generations.allSatisfy { $0.expression?.source == "fact:website-posts" })
  }

  @Test func `a portal without series has none and no fault`() {
    #expect(read("").findings.isEmpty)
    #expect(read("series:\n").findings.isEmpty)
    #expect(read("series:\n").list.series.isEmpty)
  }

  @Test(
    arguments: [
      (
        "requests.received/total", "requests.recieved/total",
        "requests.recieved/total: there are no figures named “recieved”; did you mean “received”?"
      ),
      (
        "\"2021\": requests.received/total", "\"2021\": \"requests.received/total + fact:posts\"",
        "fact:posts: there is no indicator “posts”"
      ),
      (
        "value: fact:website-posts", "value: requests.received/total",
        "requests.received/total: the cell “requests.received/total” is of one edition and cannot serve all"
      ),
      ("unit: 条", "unit: 件", "fact:website-posts: “fact:website-posts” is counted in “条”, the series in “件”"),
      ("\"2019\": {", "\"2018\": {", "\"2018\": there is no edition “2018”"),
      ("group: requests", "group: request", "request: there is no group “request”; did you mean “requests”?"),
      ("direction: less", "direction: down", "down: there is no direction “down”"),
      (
        "change: requests-change", "change: website-posts", "website-posts: “website-posts” is no change counted in “件”"
      ),
      ("id: posts", "id: requests-received", "requests-received: the series “requests-received” is defined twice"),
      ("id: posts", "id: Posts", "Posts: the id “Posts” of a series is not made of a-z, 0-9 and hyphens"),
      ("en: Newly received", "zn: Newly received", "zn: an explanation has no key “zn”; did you mean “zh”?"),
      (
        "own-definition: true", "own-definitions: true",
        "own-definitions: a series has no key “own-definitions”; did you mean “own-definition”?"
      ),
      ("english-unit: [request, requests]", "english-unit: [a, b, c]", "[: english-unit has more than two words"),
      ("value: fact:website-posts", "value: [fact:website-posts]", "[: an expression belongs here"),
    ])
  func `a fault is told at its place, and the series is left out`(sound: String, written: String, told: String) throws {
    let found = try fault(written, insteadOf: sound)
    #expect(found.contains(told), "\(found)")
    let text = Self.sound.replacing(sound, with: written, maxReplacements: 1)
    #expect(read(text).list.series.count == 1)
    #expect(read(text).findings.allSatisfy { $0.severity == .error && $0.fix != nil })
  }

  @Test func `the parts of a whole are other series of its unit, and six at most`() throws {
    let other = """
        - id: requests-online
          zh: 网上申请
          unit: 件
          group: requests
          definition: {zh: 网上, en: Online}
          forms: {"2014": annex.requests.received/count}
        - id: posts
      """
    func read(_ parts: String) throws -> (parts: [String], told: [String]) {
      let text = Self.sound.replacing("  - id: posts", with: other)
        .replacing("    direction: less", with: "    direction: less\n    parts: \(parts)")
      let (list, findings) = self.read(text)
      return (try #require(list.series.first { $0.id == "requests-received" }).parts, findings.map(\.message.en))
    }
    #expect(try read("[requests-online]") == (["requests-online"], []))
    #expect(
      try read("[requests-onlin]")
        == ([], ["“requests-onlin” is no other series counted in “件”; did you mean “requests-online”?"]))
    #expect(try read("[posts]") == ([], ["“posts” is no other series counted in “件”"]))
    #expect(try read("[requests-received]").told == ["“requests-received” is no other series counted in “件”"])
    let seven = try read("[\(Array(repeating: "requests-online", count: 7).joined(separator: ", "))]")
    #expect(
      seven.parts.count == 6 && seven.told == ["there are more than 6 parts, which no reader of a chart tells apart"])
  }

  @Test func `an expression over two lines or with escapes is named whole`() throws {
    let folded = "fact:website-posts +\n      fact:posts"
    let found = try fault("value: \(folded)", insteadOf: "value: fact:website-posts")
    #expect(found.count == 1)
    #expect(found.first?.hasSuffix("there is no indicator “posts”") == true)
    #expect(found.first?.hasPrefix("fact:website-posts +") == true)
  }

  @Test func `a series has an expression for all editions or one for each`() throws {
    let both = try fault(
      "value: fact:website-posts\n    forms: {\"2021\": fact:website-posts}", insteadOf: "value: fact:website-posts")
    #expect(both.map { $0.hasSuffix("a series has either `value` or `forms`") } == [true])
    let none = try fault("stock: true", insteadOf: "value: fact:website-posts")
    #expect(none.map { $0.hasSuffix("a series has either `value` or `forms`") } == [true])
  }
}
