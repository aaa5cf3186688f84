import Disclosure
import Testing

@testable import Indicators

@Suite("A series over the years") struct SeriesTests {
  private func received(_ year: Int, _ count: Int, change: String? = nil, period: String? = nil) -> ReportRecord {
    let isOld = year < 2019
    return .sample(
      year, isOld ? "2014" : "2021",
      cells: [isOld ? "annex.requests.received/count" : "requests.received/total": "\(count)"],
      facts: change.map { [("requests-received-change", $0)] } ?? [], period: period)
  }

  private func series(
    _ reports: ReportRecord..., founded: String? = nil, closed: String? = nil, in years: ClosedRange<Int> = 2022...2025,
    lastDue: Int? = nil
  ) -> Series {
    let centre = CentreRecord(
      id: "alpha", founded: founded.flatMap(DayOrYear.init), closed: closed.flatMap(DayOrYear.init), reports: reports)
    return Series(.requests, of: centre, in: years, lastDue: lastDue)
  }

  // MARK: years without a number

  @Test func `a year without a report misses, a year before the centre existed does not`() {
    #expect(series(received(2024, 3), founded: "2024").written == ["notFounded", "notFounded", "3", "noReport"])
    #expect(series(received(2022, 3), closed: "2023-06-30").written == ["3", "noReport", "closed", "closed"])
    #expect(Absence.noReport.isMissing && !Absence.notFounded.isMissing && !Absence.closed.isMissing)
  }

  @Test func `a report that is not due yet does not miss`() {
    #expect(series(received(2022, 3), lastDue: 2024).written == ["3", "noReport", "noReport", "notDue"])
    #expect(!Absence.notDue.isMissing)
    // One that is there before it is due is read.
    #expect(series(received(2025, 3), lastDue: 2024).written.last == "3")
  }

  @Test func `a report of a year in which the centre is said not to have existed is read all the same`() {
    #expect(series(received(2023, 3), founded: "2024").written == ["notFounded", "3", "noReport", "noReport"])
  }

  @Test func `a year beyond the range is none`() {
    #expect(series()[2021] == nil)
    #expect(series()[2025] == .absence(.noReport))
  }

  // MARK: part-years

  @Test func `a part-year is marked and never scaled up`() throws {
    let part = series(received(2024, 6, period: "2024-05-29/2024-12-31"))
    let point = try #require(part[2024]?.point)
    #expect(point.value == number(6))
    #expect(point.partYear == ReportingPeriod(iso: "2024-05-29/2024-12-31"))
    #expect(series(received(2024, 6, period: "2024-01-01/2024-12-31"))[2024]?.point?.partYear == nil)
  }

  @Test func `a centre counts no days before it was founded or after it was closed`() {
    #expect(
      series(received(2024, 6), founded: "2024-05-29")[2024]?.point?.partYear?.start
        == CalendarDate(year: 2024, month: 5, day: 29))
    #expect(
      series(received(2024, 6), closed: "2024-06-30")[2024]?.point?.partYear?.end
        == CalendarDate(year: 2024, month: 6, day: 30))
    // A year alone does not say which days.
    #expect(series(received(2024, 6), founded: "2024")[2024]?.point?.partYear == nil)
    #expect(series(received(2024, 6), founded: "2024-01-01")[2024]?.point?.partYear == nil)
  }

  @Test func `of a state only the last day of the period matters`() {
    let stock = SeriesDefinition.sample([:], everywhere: "fact:followers", unit: "人", isStock: true)
    func followers(_ period: String) -> Reading {
      Series.reading(stock, .sample(2024, facts: [("followers", "7981 人")], period: period))
    }
    #expect(followers("2024-05-29/2024-12-31").point?.partYear == nil)
    #expect(followers("2024-01-01/2024-06-30").point?.partYear != nil)
  }

  // MARK: implied points

  @Test func `a change against last year implies last year's number, from both sentences`() throws {
    let implied = series(received(2024, 1, change: "减少 4 件"))
    #expect(implied.written == ["noReport", "5*", "1", "noReport"])
    let point = try #require(implied[2023]?.point)
    #expect(point.origins.map(\.year) == [2024, 2024])
    #expect(point.origins.map(\.anchor) == ["requests.received/total", "fact-requests-received-change-0"])
    #expect(point.origins.map(\.isSubtracted) == [false, true])
  }

  @Test func `the year behind the range implies its last one`() {
    #expect(series(received(2026, 7, change: "增加 2 件")).written.last == "5*")
  }

  @Test func `a year that states its own number keeps it`() {
    #expect(series(received(2023, 6), received(2024, 1, change: "减少 4 件")).written[1] == "6")
  }

  @Test func `a year that only left it blank is filled, one that says not applicable is not`() {
    func before(_ text: String) -> String {
      series(.sample(2023, cells: ["requests.received/total": text]), received(2024, 1, change: "减少 4 件")).written[1]
    }
    #expect(before("") == "5*")
    #expect(before("未公布") == "5*")
    #expect(before("不适用") == "notApplicable")
  }

  @Test func `nothing is implied by a part-year, of one, or of a year of founding`() {
    let seven = received(2024, 1, change: "减少 4 件", period: "2024-05-29/2024-12-31")
    #expect(series(seven).written[1] == "noReport")
    let whole = received(2024, 1, change: "减少 4 件")
    let blank = ReportRecord.sample(2023, cells: ["requests.received/total": ""], period: "2023-06-01/2023-12-31")
    #expect(series(blank, whole).written[1] == "notStated")
    #expect(series(whole, founded: "2023").written[1] == "noReport")
    #expect(series(whole, founded: "2024-01-01").written[1] == "notFounded")
  }

  @Test func `nothing is implied by bounds, by two different changes, or below zero`() {
    #expect(series(received(2024, 1, change: "减少近 4 件")).written[1] == "noReport")
    #expect(series(received(2024, 1, change: "增加 4 件")).written[1] == "noReport")
    let once = received(2024, 1, change: "减少 4 件")
    let twice = ReportRecord(
      year: once.year, edition: once.edition, tables: once.tables,
      facts: once.facts + [.sample("requests-received-change", "减少 3 件", anchor: "b")])
    #expect(series(twice).written[1] == "noReport")
  }

  @Test func `one implied number implies no further one`() {
    let alone = ReportRecord.sample(2024, facts: [("requests-received-change", "减少 4 件")])
    #expect(series(alone).written == ["noReport", "noReport", "notStated", "noReport"])
  }

  // MARK: breaks

  @Test func `two neighbours of different classes are a break, with its reason`() {
    let long = series(received(2018, 1), received(2021, 2), received(2022, 3), in: 2018...2022)
    #expect(
      long.breaks == [
        Series.Break(before: 2018, after: 2021, reasons: [Text(zh: "自2019", en: "since 2019")])
      ])
  }

  @Test func `editions whose wording means the same make no break`() {
    let one = ReportRecord.sample(2020, "2019", cells: ["requests.received/total": "2"])
    #expect(series(one, received(2021, 2), in: 2019...2022).breaks.isEmpty)
  }

  @Test func `a centre that took up a form late has its break where it changed`() {
    let late = ReportRecord.sample(2020, "2014", cells: ["annex.requests.received/count": "2"])
    let series = series(late, received(2021, 2), in: 2018...2022)
    #expect(series.breaks.map(\.before) == [2020])
    #expect(series.definition.lawfulBreaks.map(\.year) == [2019])
  }

  @Test func `an implied number counts what the report that implies it counts`() {
    let series = series(received(2018, 1), received(2020, 3, change: "增加 1 件"), in: 2018...2020)
    #expect(series.written == ["1", "2*", "3"])
    #expect(series.breaks.map(\.after) == [2019])
  }
}
