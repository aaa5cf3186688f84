import Disclosure

/// Every word that sentences about series are made of, in Chinese and English side by side.
///
/// The English avoids forms that depend on a number beyond one or many: “up 4 from 2023” holds for requests and for money alike.
struct SeriesWords {
  let unit: SeriesDefinition.Unit

  init(_ unit: SeriesDefinition.Unit) { self.unit = unit }

  static func sentence(of clauses: [Text]) -> Text {
    let en = clauses.map(\.en).joined(separator: "; ")
    return Text(
      zh: clauses.map(\.zh).joined(separator: "；") + "。", en: en.prefix(1).uppercased() + en.dropFirst() + ".")
  }

  // MARK: numbers and years

  func amount(_ value: Decimal, _ qualifier: Qualifier = .exactly) -> Text {
    let isOne = value == Decimal(mantissa: 1, scale: 0)
    let plain = Text(zh: "\(value) \(unit.zh)", en: "\(value) \(isOne ? unit.one : unit.many)")
    return switch qualifier {
    case .exactly: plain
    case .atLeast: Text(zh: "至少 \(plain.zh)", en: "at least \(plain.en)")
    case .almost: Text(zh: "近 \(plain.zh)", en: "almost \(plain.en)")
    }
  }

  /// `2018、2020–2022 年`, `2018 and 2020–2022`.
  private func list(_ years: [Int]) -> Text {
    var runs: [ClosedRange<Int>] = []
    for year in years {
      if let last = runs.last, last.upperBound + 1 == year {
        runs[runs.count - 1] = last.lowerBound...year
      } else {
        runs.append(year...year)
      }
    }
    let zh = runs.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)—\($0.upperBound)" }
    let en = runs.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)" }
    let head = en.dropLast().joined(separator: ", ")
    return Text(
      zh: zh.joined(separator: "、") + " 年", en: head.isEmpty ? en.joined() : head + " and " + (en.last ?? ""))
  }

  // MARK: clauses

  func newest(_ point: Point, change: SeriesChange?) -> Text {
    let amount = amount(point.value, point.qualifier)
    var text = Text(zh: "\(point.year) 年\(spaced(amount.zh))", en: "\(amount.en) in \(point.year)")
    guard let change else { return text }
    let before = change.from.year
    guard change.difference.mantissa != 0 else {
      return Text(zh: text.zh + "，与 \(before) 年相同", en: text.en + ", the same as in \(before)")
    }
    let isMore = change.difference.mantissa > 0
    let size = isMore ? change.difference : change.difference.negated
    text.zh += "，比 \(before) 年\(isMore ? "多" : "少") \(self.amount(size).zh)"
    text.en += ", \(isMore ? "up" : "down") \(size) from \(before)"
    if let percentage = change.percentage {
      let share = percentage.mantissa < 0 ? percentage.negated : percentage
      text.zh += "（\(share)%）"
      text.en += " (\(share)%)"
    }
    return text
  }

  func noNumber(in years: ClosedRange<Int>) -> Text {
    let years = list(Array(years))
    return Text(zh: "\(years.zh)没有可用的数", en: "no number for \(years.en)")
  }

  func always(_ value: Decimal, in years: [Int]) -> Text {
    let (amount, years) = (amount(value), list(years))
    return Text(zh: "\(years.zh)均为 \(amount.zh)", en: "\(amount.en) each in \(years.en)")
  }

  func extremes(most: Decimal, in mostYears: [Int], least: Decimal, in leastYears: [Int], of count: Int) -> Text {
    let (most, least) = (amount(most), amount(least))
    let (mostYears, leastYears) = (list(mostYears), list(leastYears))
    return Text(
      zh: "可比的 \(count) 个年份中，最多 \(most.zh)（\(mostYears.zh)），最少 \(least.zh)（\(leastYears.zh)）",
      en:
        "of \(count) years that compare, at most \(most.en) (\(mostYears.en)) and at least \(least.en) (\(leastYears.en))"
    )
  }

  func broken(before: Int, after: Int) -> Text {
    Text(
      zh: "\(before) 年与 \(after) 年口径不同，不能相比",
      en: "\(before) and \(after) are counted differently and do not compare")
  }

  func partYear(_ year: Int, _ period: ReportingPeriod) -> Text {
    Text(
      zh: "\(year) 年只统计 \(period.start.month) 月 \(period.start.day) 日至 \(period.end.month) 月 \(period.end.day) 日",
      en: "\(year) counts only \(period.start.iso) to \(period.end.iso)")
  }

  func implied(_ point: Point) -> Text {
    let amount = amount(point.value)
    let source = point.origins.last?.year ?? point.year + 1
    return Text(
      zh: "\(point.year) 年的 \(amount.zh)由 \(source) 年年报所述增减推算，不是当年年报所载",
      en: "the \(amount.en) of \(point.year) follow from the change that the report of \(source) states")
  }

  func reconstructed(_ years: [Int]) -> Text {
    let years = list(years)
    return Text(
      zh: "\(years.zh)的数取自据残缺原件重建的表", en: "\(years.en): from a table reconstructed from a damaged original")
  }

  func gap(_ years: [Int], because reason: Text) -> Text {
    let years = list(years)
    return Text(zh: years.zh + reason.zh, en: "\(years.en): \(reason.en)")
  }

  func reason(_ absence: Absence) -> Text {
    switch absence {
    case .noReport: Text(zh: "没有年报", en: "no report")
    case .notDue: Text(zh: "年报尚未到公布期限", en: "report not due yet")
    case .notStated: Text(zh: "年报没有写明", en: "not stated in the report")
    case .notInForm: Text(zh: "的年报格式没有这一项", en: "not asked for by the form")
    case .notApplicable: Text(zh: "年报写明不适用", en: "stated as not applicable")
    case .notPublished: Text(zh: "年报写明未公布", en: "stated as not published")
    case .notFounded: Text(zh: "中心尚未成立", en: "the centre did not exist yet")
    case .closed: Text(zh: "中心已经撤销", en: "the centre no longer existed")
    case .unclear(let unclarity): reason(unclarity)
    }
  }

  private func reason(_ unclarity: Absence.Unclarity) -> Text {
    switch unclarity {
    case .contradiction: Text(zh: "年报前后所写的数不一致", en: "the report states different numbers")
    case .otherUnit(let other):
      Text(zh: "年报以“\(other)”计，与本项单位不同", en: "the report counts in another unit (\(other))")
    case .mixedBounds: Text(zh: "年报所写的约数不能相加", en: "the bounds in the report cannot be added up")
    case .negative: Text(zh: "年报所写的数相减后小于零", en: "the report's numbers leave less than nothing")
    case .tooLarge: Text(zh: "年报所写的数过大，无法计算", en: "the report's numbers are too large to compute with")
    }
  }

  /// A blank between a Han character and a digit, none between two Han characters.
  private func spaced(_ words: String) -> String {
    words.unicodeScalars.first.map { $0.value < 0x80 } ?? false ? " " + words : words
  }
}
