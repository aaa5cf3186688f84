import Disclosure
import Testing

@testable import Indicators
@testable import Site

@Suite("A series in a sentence, in the words of the theme") struct SeriesTellingTests {
  private static let theme = Result {
    try #require(
      try Theme.reading(
        [SourceTree(memory: try Checkout.theme.get(), name: "theme")], languages: [.chinese, .english]
      ).0)
  }

  private func told(_ clauses: [SeriesSentence.Clause], in language: Language) throws -> String {
    SeriesTelling(
      try Self.theme.get().strings(language), SeriesDefinition.Unit(zh: "条", one: "item", many: "items")
    ).sentence(clauses)
  }

  private func number(_ value: Int) -> Decimal { Decimal(mantissa: value, scale: 0) }

  private func point(_ year: Int, _ value: Int, _ qualifier: Qualifier = .exactly) -> SeriesPoint {
    SeriesPoint(year: year, value: number(value), qualifier: qualifier)
  }

  private func newest(_ before: Int, _ now: Int, _ percentage: Decimal? = nil) -> SeriesSentence.Clause {
    .newest(
      point(2024, now),
      change: SeriesChange(
        from: point(2023, before), to: point(2024, now), difference: number(now - before), percentage: percentage))
  }

  @Test func `a change is told with its size and, where there is one, its percentage`() throws {
    let more = newest(200, 233, Decimal(mantissa: 165, scale: 1))
    #expect(try told([more], in: .chinese) == "2024 年 233 条，比 2023 年多 33 条（16.5%）。")
    #expect(try told([more], in: .english) == "233 items in 2024, up 33 items from 2023 (16.5%).")
    let fewer = newest(30, 20, Decimal(mantissa: -333, scale: 1))
    #expect(try told([fewer], in: .chinese) == "2024 年 20 条，比 2023 年少 10 条（33.3%）。")
    #expect(try told([newest(9, 8)], in: .english) == "8 items in 2024, down 1 item from 2023.")
    #expect(try told([newest(9, 9)], in: .chinese) == "2024 年 9 条，与 2023 年相同。")
    #expect(try told([newest(2, 1)], in: .english).hasPrefix("1 item in 2024, down 1 item"))
  }

  @Test func `a bound says that it is one`() throws {
    #expect(try told([.newest(point(2024, 5800, .atLeast), change: nil)], in: .chinese) == "2024 年至少 5800 条。")
    #expect(
      try told([.newest(point(2024, 5800, .atLeast), change: nil)], in: .english) == "At least 5800 items in 2024.")
    #expect(try told([.newest(point(2024, 60, .almost), change: nil)], in: .chinese) == "2024 年近 60 条。")
  }

  @Test func `extremes, breaks, part-years and gaps are told one after the other`() throws {
    let start = try #require(CalendarDate(year: 2024, month: 5, day: 29))
    let end = try #require(CalendarDate(year: 2024, month: 12, day: 31))
    let period = try #require(ReportingPeriod(from: start, to: end))
    let clauses: [SeriesSentence.Clause] = [
      .extremes(most: number(7), [2021, 2023], least: number(3), [2022], comparable: 4),
      .broken(before: 2018, after: 2021), .partYear(2024, period), .implied(point(2023, 5)), .reconstructed([2024]),
      .gap([2018, 2019, 2021], .noReport), .always(number(5), [2022, 2023]),
    ]
    #expect(
      try told(clauses, in: .chinese)
        == "可比的 4 个年份中，最多 7 条（2021、2023 年），最少 3 条（2022 年）；2018 年与 2021 年口径不同，不能相比；2024 年只统计 2024-05-29 至 2024-12-31；2023 年的 5 条由 2024 年年报所述增减推算，不是当年年报所载；2024 年的数取自据残缺原件重建的表；2018—2019、2021 年没有年报；2022—2023 年均为 5 条。"
    )
    #expect(
      try told(clauses, in: .english)
        == "Of 4 years that compare, at most 7 items (2021 and 2023) and at least 3 items (2022); 2018 and 2021 are counted differently and do not compare; 2024 counts only 2024-05-29 to 2024-12-31; the 5 items of 2023 follow from the change that the report of 2024 states; 2024: from a table reconstructed from a damaged original; 2018–2019 and 2021: no report; 5 items each in 2022–2023."
    )
    #expect(try told([.noNumber(2021...2024)], in: .english) == "No number for 2021–2024.")
  }

  @Test(arguments: [Language.chinese, .english]) func `every reason has words of its own`(language: Language) throws {
    let reasons: [Absence] =
      [.noReport, .notDue, .notStated, .notInForm, .notApplicable, .notPublished, .notFounded, .closed]
      + [.contradiction, .otherUnit("份"), .mixedBounds, .negative, .tooLarge].map(Absence.unclear)
    let told = try reasons.map { try self.told([.gap([2024], $0)], in: language) }
    #expect(Set(told).count == reasons.count && told.allSatisfy { !$0.contains("{") })
  }
}
