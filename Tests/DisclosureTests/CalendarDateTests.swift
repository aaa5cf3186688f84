import Disclosure
import Testing

@Suite("Days, reporting periods and founding years") struct CalendarDateTests {
  @Test(
    arguments: [
      "2025-02-29", "2025-02-30", "1900-02-29", "2025-04-31", "2025-13-01", "2025-00-10", "2025-01-00", "1899-12-31",
      "2200-01-01",
    ])
  func `a day that does not exist is refused`(text: String) {
    #expect(CalendarDate(iso: text) == nil)
  }

  @Test(arguments: ["2024-02-29", "2000-02-29", "2025-12-31", "1900-01-01", "2199-12-31"])
  func `a day that exists is read and written back alike`(text: String) {
    #expect(CalendarDate(iso: text)?.iso == text)
    #expect(CalendarDate(iso: text)?.description == text)
  }

  @Test(
    arguments: [
      "", "2025", "2025-1-17", "2025-01-7", "25-01-17", "2025/01/17", "2025.01.17", "2025年1月17日", "２０２５-01-17",
      "2025-01-17 ", " 2025-01-17", "2025-01-17T09:30", "2025-01-17 9:30", "2025-01-17 09:30:00", "2025-01-17  09:30",
      "+025-01-17", "2025-01--1", "2025-01-17-", "None",
    ])
  func `any other spelling is refused`(text: String) {
    #expect(CalendarDate(iso: text) == nil)
  }

  @Test(
    arguments: [
      ("2025-01-31", "2025-02-01", 1), ("2024-02-28", "2024-03-01", 2), ("2025-02-28", "2025-03-01", 1),
      ("2024-12-31", "2025-01-01", 1), ("2000-01-01", "2001-01-01", 366), ("1900-01-01", "2199-12-31", 109_572),
      ("2025-01-17 23:59", "2025-01-17 00:01", 0), ("2025-03-01", "2025-02-27", -2),
    ])
  func `days between two dates are those of the calendar`(first: String, last: String, days: Int) throws {
    let (start, end) = (try #require(CalendarDate(iso: first)), try #require(CalendarDate(iso: last)))
    #expect(end.days(since: start) == days)
  }

  @Test func `the hour is kept where it is known`() {
    let date = CalendarDate(iso: "2025-06-05 09:03")
    #expect(date?.iso == "2025-06-05")
    #expect(date?.clock == "09:03")
    #expect(date?.description == "2025-06-05 09:03")
    #expect(CalendarDate(iso: "2025-06-05")?.clock == nil)
    #expect(CalendarDate(iso: "2025-06-05 23:59")?.minute == 1439)
    #expect(CalendarDate(iso: "2025-06-05 24:00") == nil)
    #expect(CalendarDate(iso: "2025-06-05 10:60") == nil)
  }

  @Test func `a day without an hour stands before its midnight, so no two days are neither equal nor in order`() throws
  {
    let day = try #require(CalendarDate(iso: "2025-06-05"))
    let midnight = try #require(CalendarDate(iso: "2025-06-05 00:00"))
    let next = try #require(CalendarDate(iso: "2025-06-06"))
    #expect(day != midnight)
    #expect(day < midnight)
    #expect(midnight < next)
    #expect([next, midnight, day].sorted() == [day, midnight, next])
  }

  @Test func `a period names both its ends`() throws {
    let period = try #require(ReportingPeriod(iso: "2024-05-29/2024-12-31"))
    #expect(period.start.iso == "2024-05-29")
    #expect(period.end.iso == "2024-12-31")
    #expect(!period.isWhole(year: 2024), "吴忠 2024 is part of a year")
  }

  @Test func `only the first of January to the last of December is a whole year`() throws {
    #expect(try #require(ReportingPeriod(iso: "2024-01-01/2024-12-31")).isWhole(year: 2024))
    #expect(try !#require(ReportingPeriod(iso: "2024-01-01/2024-12-31")).isWhole(year: 2023))
    #expect(try !#require(ReportingPeriod(iso: "2024-01-01/2025-12-31")).isWhole(year: 2024))
    #expect(try !#require(ReportingPeriod(iso: "2024-01-02/2024-12-31")).isWhole(year: 2024))
  }

  @Test func `a period of one day is one`() {
    #expect(ReportingPeriod(iso: "2024-05-29/2024-05-29") != nil)
  }

  @Test(
    arguments: [
      "2024-12-31/2024-05-29", "2024-05-29", "2024-05-29/", "/2024-05-29", "2024-05-29/2024-06-31",
      "2024-05-29/2024-06-01/2024-07-01", "2024-05-29 - 2024-12-31", "2024-05-29 09:30/2024-12-31",
    ])
  func `a period that ends before it starts, lacks an end or counts hours is refused`(text: String) {
    #expect(ReportingPeriod(iso: text) == nil)
  }

  @Test func `a founding date is a day, or a year where only that is known`() {
    #expect(DayOrYear("2024-05-29")?.year == 2024)
    #expect(DayOrYear("2024-05-29")?.description == "2024-05-29")
    #expect(DayOrYear("2013") == .year(2013))
    #expect(DayOrYear("2013")?.description == "2013")
  }

  @Test(arguments: ["", "13", "2013年", "20130", "1899", "2200", "+201", "-201", "２０１３", "2024-05", "2024-05-29 09:30"])
  func `neither a day nor a year is refused`(text: String) {
    #expect(DayOrYear(text) == nil)
  }
}
