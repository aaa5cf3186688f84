import Disclosure
import Testing

@testable import Indicators

/// Requests received 2018–2024, as the five originals have it.
@Suite("The series of the originals") struct OriginalSeriesTests {
  private func series(_ centre: CentreRecord, _ definition: SeriesDefinition = .requests) -> Series {
    Series(definition, of: centre, in: 2018...2024)
  }

  @Test func `淄博 has 1 in 2018, 5 in 2023 by what 2024 says, and 1 in 2024`() throws {
    let zibo = series(Originals.zibo)
    #expect(zibo.written == ["1", "noReport", "noReport", "noReport", "noReport", "5*", "1"])
    #expect(zibo[2018]?.point?.origins.map(\.anchor) == ["annex.requests.received/count"])
    #expect(zibo[2018]?.point?.status == .reported)
    let implied = try #require(zibo[2023]?.point)
    #expect(implied.origins.map(\.anchor) == ["requests.received/total", "fact-requests-received-change"])
    #expect(implied.origins.map(\.year) == [2024, 2024])
    #expect(zibo[2024]?.point?.status == .reconstructed)
  }

  @Test func `between 2018 and 2023 lies a break, and over it there is no change`() throws {
    let zibo = series(Originals.zibo)
    #expect(zibo.breaks.map(\.before) == [2018])
    #expect(zibo.breaks.map(\.after) == [2023])
    #expect(zibo.definition.lawfulBreaks.map(\.year) == [2019])
    #expect(
      zibo.change(from: 2018, to: 2024) == .failure(.otherDefinition(reasons: [Text(zh: "自2019", en: "since 2019")])))
    let change = try zibo.change(from: 2023, to: 2024).get()
    #expect(change.difference == number(-4))
    #expect(change.percentage == nil)
    #expect(change.restsOnImpliedPoint)
  }

  @Test func `济南 has 5 in 2023`() {
    #expect(series(Originals.jinan).written.suffix(2) == ["5", "noReport"])
  }

  @Test func `吴忠 has 0 from 29 May to 31 December 2024, and its earlier years do not exist`() {
    let wuzhong = series(Originals.wuzhong)
    #expect(wuzhong.written == Array(repeating: "notFounded", count: 6) + ["0^"])
    #expect(wuzhong[2024]?.point?.partYear == ReportingPeriod(iso: "2024-05-29/2024-12-31"))
  }

  @Test func `of 2024 only 淄博 can be ranked, and the sum names who is missing and who counts seven months`() {
    let all = [Originals.zibo, Originals.jinan, Originals.wuzhong].map { series($0) }
    let ranking = Ranking(of: all, in: 2024)
    #expect(ranking.entries.map(\.centre) == ["zibo"])
    #expect(
      ranking.unranked.map(\.reason) == [.absent(.noReport), .incomparable(.partYear(year: 2024))])
    let sum = RollUp(of: all, in: 2024)
    #expect(sum.sum == number(1))
    #expect(sum.qualifier == .atLeast)
    #expect(sum.missing.map(\.centre) == ["jinan"])
    #expect(sum.partYears.map(\.centre) == ["wuzhong"])
  }

  @Test func `济南 printed table three in the form of 2019, and its other dispositions are read by that`() {
    let other = SeriesDefinition.sample(
      ["2019": "requests.outcomes.other/total", "2021": "sum(requests.outcomes.other.*/total)"])
    #expect(series(Originals.jinan, other)[2023]?.written == "0")
    #expect(series(Originals.zibo, other)[2024]?.point?.origins.count == 3)
  }

  @Test func `the sentence of 淄博 tells number, change, break, implied year and gap`() throws {
    let zibo = series(Originals.zibo)
    let (newest, implied) = (try #require(zibo[2024]?.point), try #require(zibo[2023]?.point))
    #expect(
      SeriesSentence(zibo).clauses == [
        .newest(newest, change: try zibo.change(from: 2023, to: 2024).get()), .broken(before: 2018, after: 2023),
        .implied(implied), .reconstructed([2024]), .gap([2019, 2020, 2021, 2022], .noReport),
      ])
    #expect(newest.value.description == "1" && implied.value.description == "5")
  }

  @Test func `the sentence of 吴忠 tells the days it counts and that it did not exist before`() throws {
    let wuzhong = series(Originals.wuzhong)
    let newest = try #require(wuzhong[2024]?.point)
    #expect(
      SeriesSentence(wuzhong).clauses == [
        .newest(newest, change: nil), .partYear(2024, try #require(newest.partYear)),
        .gap(Array(2018...2023), .notFounded),
      ])
    #expect(newest.value.description == "0" && newest.partYear?.start.iso == "2024-05-29")
  }
}
