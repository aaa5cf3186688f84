import Disclosure
import Testing

@testable import Indicators

@Suite("The sentence of a series") struct SentenceTests {
  private func sentence(_ numbers: [Int: String], in years: ClosedRange<Int> = 2021...2024) -> Text {
    let reports = numbers.map { year, text in
      ReportRecord.sample(year, facts: text.isEmpty ? [] : [("website-posts", text)])
    }
    return SeriesSentence(Series(.posts, of: CentreRecord(id: "alpha", reports: reports), in: years)).text
  }

  @Test func `a change is told with its percentage where there is one`() {
    let text = sentence([2023: "200 条", 2024: "233 条"], in: 2023...2024)
    #expect(text.zh == "2024 年 233 条，比 2023 年多 33 条（16.5%）。")
    #expect(text.en == "233 items in 2024, up 33 from 2023 (16.5%).")
    #expect(sentence([2023: "9 条", 2024: "8 条"], in: 2023...2024).zh == "2024 年 8 条，比 2023 年少 1 条。")
    #expect(sentence([2023: "9 条", 2024: "9 条"], in: 2023...2024).en == "9 items in 2024, the same as in 2023.")
  }

  @Test func `the extremes are told of three numbers and more, with every year that has them`() {
    let text = sentence([2021: "7 条", 2022: "3 条", 2023: "7 条", 2024: "4 条"])
    #expect(text.zh == "2024 年 4 条，比 2023 年少 3 条；可比的 4 个年份中，最多 7 条（2021、2023 年），最少 3 条（2022 年）。")
    #expect(
      text.en
        == "4 items in 2024, down 3 from 2023; of 4 years that compare, at most 7 items (2021 and 2023) and at least 3 items (2022)."
    )
    #expect(
      sentence([2022: "5 条", 2023: "5 条", 2024: "5 条"], in: 2022...2024).zh
        == "2024 年 5 条，与 2023 年相同；2022—2024 年均为 5 条。")
  }

  @Test func `a bound is told as one and compared with nothing`() {
    let text = sentence([2022: "1 条", 2023: "2 条", 2024: "5800 余条"], in: 2022...2024)
    #expect(text.zh == "2024 年至少 5800 条。")
    #expect(text.en == "At least 5800 items in 2024.")
    #expect(sentence([2024: "近 60 条"], in: 2024...2024).zh == "2024 年近 60 条。")
  }

  @Test func `years without a number stand together by their reason`() {
    let text = sentence([2021: "1 条", 2023: ""])
    #expect(text.zh == "2021 年 1 条；2022、2024 年没有年报；2023 年年报没有写明。")
    #expect(text.en == "1 item in 2021; 2022 and 2024: no report; 2023: not stated in the report.")
  }

  @Test func `a series without any number says so`() {
    #expect(sentence([:]).zh == "2021—2024 年没有可用的数；2021—2024 年没有年报。")
    #expect(sentence([:]).en == "No number for 2021–2024; 2021–2024: no report.")
  }

  @Test func `every reason has words of its own in both languages`() {
    let words = SeriesWords(SeriesDefinition.posts.unit)
    let reasons: [Absence] =
      [.noReport, .notDue, .notStated, .notInForm, .notApplicable, .notPublished, .notFounded, .closed]
      + [.contradiction, .otherUnit("份"), .mixedBounds, .negative, .tooLarge].map(Absence.unclear)
    #expect(Set(reasons.map { words.reason($0).zh }).count == reasons.count)
    #expect(Set(reasons.map { words.reason($0).en }).count == reasons.count)
  }
}
