import Disclosure
import Testing

@testable import Indicators

@Suite("The sentence of a series") struct SentenceTests {
  private func series(_ numbers: [Int: String], in years: ClosedRange<Int>) -> Series {
    let reports = numbers.map { year, text in
      ReportRecord.sample(year, facts: text.isEmpty ? [] : [("website-posts", text)])
    }
    return Series(.posts, of: CentreRecord(id: "alpha", reports: reports), in: years)
  }

  private func clauses(_ numbers: [Int: String], in years: ClosedRange<Int> = 2021...2024) -> [SeriesSentence.Clause] {
    SeriesSentence(series(numbers, in: years)).clauses
  }

  private func number(_ value: Int) -> Decimal { Decimal(mantissa: value, scale: 0) }

  @Test func `the newest number is told with its change, and that with a percentage where there is one`() throws {
    guard case .newest(let point, let change?) = clauses([2023: "200 条", 2024: "233 条"], in: 2023...2024).first else {
      Issue.record("no change")
      return
    }
    #expect(point.value.description == "233" && change.difference.description == "33")
    #expect(change.percentage?.description == "16.5")
    guard case .newest(_, let few?) = clauses([2023: "9 条", 2024: "8 条"], in: 2023...2024).first else {
      Issue.record("no change")
      return
    }
    #expect(few.difference.description == "-1" && few.percentage == nil)
  }

  @Test func `the extremes are told of three numbers and more, with every year that has them`() {
    let told = clauses([2021: "7 条", 2022: "3 条", 2023: "7 条", 2024: "4 条"])
    #expect(
      told.dropFirst() == [.extremes(most: number(7), [2021, 2023], least: number(3), [2022], comparable: 4)])
    let same = clauses([2022: "5 条", 2023: "5 条", 2024: "5 条"], in: 2022...2024)
    #expect(same.dropFirst() == [.always(number(5), [2022, 2023, 2024])])
  }

  @Test func `a bound is told as one and compared with nothing`() {
    let told = clauses([2022: "1 条", 2023: "2 条", 2024: "5800 余条"], in: 2022...2024)
    guard told.count == 1, case .newest(let point, change: nil) = told[0] else {
      Issue.record("\(told)")
      return
    }
    #expect(point.qualifier == .atLeast)
  }

  @Test func `years without a number stand together by their reason`() {
    #expect(
      clauses([2021: "1 条", 2023: ""]).dropFirst() == [.gap([2022, 2024], .noReport), .gap([2023], .notStated)])
  }

  @Test func `a series without any number says so`() {
    #expect(clauses([:]) == [.noNumber(2021...2024), .gap([2021, 2022, 2023, 2024], .noReport)])
  }
}
