import Disclosure
import Testing

@testable import Indicators

@Suite("What may be compared") struct ComparisonTests {
  private func series(
    _ numbers: [Int: String], _ definition: SeriesDefinition = .posts, id: String = "alpha",
    periods: [Int: String] = [:], editions: [Int: String] = [:], includes: [Int: [String]] = [:],
    founded: String? = nil
  ) -> Series {
    let reports = numbers.map { year, text in
      ReportRecord.sample(
        year, editions[year] ?? "2021", facts: [("website-posts", text)], period: periods[year],
        includes: includes[year] ?? [])
    }
    return Series(
      definition, of: CentreRecord(id: id, founded: founded.flatMap(DayOrYear.init), reports: reports), in: 2018...2025)
  }

  private func change(_ from: String, _ to: String) throws -> SeriesChange {
    try series([2023: from, 2024: to]).change(from: 2023, to: 2024).get()
  }

  private static let broken = SeriesDefinition.sample(
    [:], everywhere: "fact:website-posts", breaks: ["2019"], unit: "条")

  // MARK: changes

  @Test func `a change is a difference, with a percentage where both numbers are ten or more`() throws {
    #expect(try change("200 条", "233 条").difference == number(33))
    #expect(try change("200 条", "233 条").percentage == number(165, scale: 1))
    #expect(try change("10 条", "10 条").percentage == number(0))
    #expect(try change("9 条", "100 条").percentage == nil)
    #expect(try change("100 条", "9 条").percentage == nil)
    #expect(try change("1 条", "2 条").difference == number(1))
    #expect(try change("0 条", "50 条").percentage == nil)
  }

  @Test(arguments: [
    (30, 31, 33), (30, 29, -33), (16, 17, 63), (80, 81, 13), (80, 79, -13), (3000, 2999, 0), (2000, 2001, 1),
    (2000, 1999, -1),
  ])
  func `a percentage is rounded to a tenth, half away from zero`(before: Int, after: Int, tenths: Int) throws {
    #expect(try change("\(before) 条", "\(after) 条").percentage == number(tenths, scale: 1))
  }

  @Test func `a percentage of money is exact too`() throws {
    let fees = SeriesDefinition.sample([:], everywhere: "fact:fee", unit: "万元")
    let centre = CentreRecord.sample(
      .sample(2023, facts: [("fee", "25.5 万元")]), .sample(2024, facts: [("fee", "51 万元")]))
    let change = try Series(fees, of: centre, in: 2023...2024).change(from: 2023, to: 2024).get()
    #expect(change.difference == number(255, scale: 1))
    #expect(change.percentage == number(100))
  }

  @Test func `nothing is compared over a break, with a part-year, with a bound or with nothing`() {
    let reason = Text(zh: "自2019", en: "since 2019")
    #expect(
      series([2018: "50 条", 2023: "60 条"], Self.broken, editions: [2018: "2014"]).change(from: 2018, to: 2023)
        == .failure(.otherDefinition(reasons: [reason])))
    #expect(
      series([2023: "50 条", 2024: "60 条"], periods: [2024: "2024-05-29/2024-12-31"]).change(from: 2023, to: 2024)
        == .failure(.partYear(year: 2024)))
    #expect(series([2023: "50 余条", 2024: "60 条"]).change(from: 2023, to: 2024) == .failure(.inexact(year: 2023)))
    #expect(series([2024: "60 条"]).change(from: 2023, to: 2024) == .failure(.noNumber(year: 2023)))
    #expect(series([2024: "60 条"]).change(from: 2024, to: 2026) == .failure(.noNumber(year: 2026)))
  }

  @Test func `a change that rests on an implied number says so`() throws {
    let centre = CentreRecord.sample(
      .sample(2024, cells: ["requests.received/total": "1"], facts: [("requests-received-change", "减少 4 件")]))
    let change = try Series(.requests, of: centre, in: 2023...2024).change(from: 2023, to: 2024).get()
    #expect(change.difference == number(-4))
    #expect(change.restsOnImpliedPoint)
    #expect(change.percentage == nil)
  }

  // MARK: ranks

  @Test func `ranks are shared by ties, and the next rank is left out`() {
    let ranking = Ranking(
      of: [("a", "5 条"), ("b", "9 条"), ("c", "9 条"), ("d", "0 条")].map { series([2024: $1], id: $0) }, in: 2024)
    #expect(ranking.entries.map { "\($0.rank) \($0.centre)" } == ["1 b", "1 c", "3 a", "4 d"])
    #expect(!ranking.saysBetter)
  }

  @Test func `where less is better the smallest is first`() {
    let less = SeriesDefinition.sample([:], everywhere: "fact:website-posts", unit: "条", direction: .less)
    let ranking = Ranking(of: [series([2024: "5 条"], less, id: "a"), series([2024: "2 条"], less, id: "b")], in: 2024)
    #expect(ranking.entries.map(\.centre) == ["b", "a"])
    #expect(ranking.saysBetter)
  }

  @Test func `only what may be compared is ranked, and the rest is listed with its reason`() {
    let all = [
      series([2024: "5 条"], Self.broken, id: "a"), series([2024: "7 条"], Self.broken, id: "b"),
      series([2024: "50 余条"], Self.broken, id: "bound"),
      series([2024: "60 条"], Self.broken, id: "part", periods: [2024: "2024-05-29/2024-12-31"]),
      series([2024: "70 条"], Self.broken, id: "old", editions: [2024: "2014"]), series([:], Self.broken, id: "none"),
    ]
    let ranking = Ranking(of: all, in: 2024)
    #expect(ranking.entries.map(\.centre) == ["b", "a"])
    #expect(
      ranking.unranked == [
        .init(centre: "bound", reason: .incomparable(.inexact(year: 2024))),
        .init(centre: "part", reason: .incomparable(.partYear(year: 2024))),
        .init(
          centre: "old",
          reason: .incomparable(.otherDefinition(reasons: [Text(zh: "自2019", en: "since 2019")]))),
        .init(centre: "none", reason: .absent(.noReport)),
      ])
  }

  @Test func `what each centre counts in its own way is neither ranked nor summed up`() {
    let own = SeriesDefinition.sample([:], everywhere: "fact:website-posts", unit: "条", isOwn: true)
    let all = [series([2024: "5 条"], own, id: "a"), series([2024: "7 条"], own, id: "b")]
    #expect(Ranking(of: all, in: 2024).entries.isEmpty)
    #expect(Ranking(of: all, in: 2024).unranked.map(\.reason) == [.ownDefinition, .ownDefinition])
    #expect(RollUp(of: all, in: 2024).sum == nil)
    #expect(RollUp(of: all, in: 2024).parts.count == 2)
  }

  // MARK: sums

  @Test func `a sum of exact numbers of all is exact`() {
    let sum = RollUp(of: [series([2024: "5 条"], id: "a"), series([2024: "0 条"], id: "b")], in: 2024)
    #expect(sum.sum == number(5))
    #expect(sum.qualifier == .exactly)
    #expect(sum.missing.isEmpty)
  }

  @Test func `a sum with a missing part is a lower bound that names the part`() {
    let sum = RollUp(of: [series([2024: "5 条"], id: "a"), series([:], id: "b")], in: 2024)
    #expect(sum.sum == number(5))
    #expect(sum.qualifier == .atLeast)
    #expect(sum.missing.map(\.centre) == ["b"])
  }

  @Test func `a centre that did not exist is not missing from a sum`() {
    let sum = RollUp(of: [series([2023: "5 条"], id: "a"), series([:], id: "b", founded: "2024")], in: 2023)
    #expect(sum.qualifier == .exactly)
    #expect(sum.parts.map(\.role) == [.counted, .nothingToCount])
  }

  @Test func `the sum of nothing is not zero`() {
    let sum = RollUp(of: [series([:], id: "a"), series([:], id: "b")], in: 2024)
    #expect(sum.sum == nil)
    #expect(sum.qualifier == nil)
    #expect(RollUp(of: [], in: 2024).sum == nil)
  }

  @Test func `bounds and part-years in a sum are named, and mixed bounds leave it without one`() {
    let exact = series([2024: "5 条"], id: "a")
    let atLeast = series([2024: "50 余条"], id: "b")
    let almost = series([2024: "近 70 条"], id: "c")
    let part = series([2024: "6 条"], id: "d", periods: [2024: "2024-05-29/2024-12-31"])
    #expect(RollUp(of: [exact, atLeast], in: 2024).qualifier == .atLeast)
    #expect(RollUp(of: [exact, almost], in: 2024).qualifier == .almost)
    #expect(RollUp(of: [atLeast, almost], in: 2024).qualifier == nil)
    #expect(RollUp(of: [almost, series([:], id: "e")], in: 2024).qualifier == nil)
    let all = RollUp(of: [exact, atLeast, part], in: 2024)
    #expect(all.bounds.map(\.centre) == ["b"])
    #expect(all.partYears.map(\.centre) == ["d"])
    #expect(all.sum == number(61))
  }

  @Test func `numbers of another definition are not added`() {
    let all = [
      series([2024: "5 条"], Self.broken, id: "a"), series([2024: "6 条"], Self.broken, id: "b"),
      series([2024: "70 条"], Self.broken, id: "old", editions: [2024: "2014"]),
    ]
    let sum = RollUp(of: all, in: 2024)
    #expect(sum.sum == number(11))
    #expect(sum.parts.map(\.role) == [.counted, .counted, .otherDefinition])
    #expect(sum.qualifier == .atLeast)
  }

  @Test func `a centre whose figures another's report includes is counted once`() {
    func sum(_ included: [String: [String]], numbers: [String: String] = ["a": "10 条", "b": "3 条", "c": "2 条"])
      -> RollUp
    {
      RollUp(
        of: ["a", "b", "c"].map { id in
          series(numbers[id].map { [2024: $0] } ?? [:], id: id, includes: [2024: included[id] ?? []])
        }, in: 2024)
    }
    #expect(sum([:]).sum == number(15))
    #expect(sum(["a": ["b"]]).sum == number(12))
    #expect(sum(["a": ["b"]]).parts.map(\.role) == [.counted, .included(in: "a"), .counted])
    #expect(sum(["c": ["a"]]).sum == number(5))
    // By way of another, and where two name each other.
    #expect(sum(["a": ["b"], "b": ["c"]]).sum == number(10))
    #expect(sum(["a": ["b"], "b": ["a"]]).sum == number(12))
    #expect(sum(["a": ["b"], "b": ["c"], "c": ["a"]]).sum == number(10))
    let other = sum(["a": ["b"], "b": ["a"]], numbers: ["b": "3 条", "c": "2 条"])
    #expect(other.parts.map(\.role) == [.included(in: "b"), .counted, .counted])
    #expect(other.qualifier == .exactly)
    // Without a number of its own it is not missed, as it stands in the other; without the other's number it is counted.
    #expect(sum(["a": ["b"]], numbers: ["a": "10 条", "c": "2 条"]).qualifier == .exactly)
    #expect(sum(["a": ["b"]], numbers: ["b": "3 条", "c": "2 条"]).sum == number(5))
  }
}
