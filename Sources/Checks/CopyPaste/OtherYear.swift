import CommonMark
import Disclosure

extension Rule {
  /// Another year left in from the report or plan that this one was made from.
  ///
  /// Years are named for many good reasons (comparison, plans, history), so only places that can speak of one year alone are looked at:
  /// the title, a heading, the days the report counts, the sentence that announces the report, and a paragraph that opens with an
  /// earlier year, names no other and compares nothing.
  static let otherYear = Rule("other-year", .document { OtherYears($0).findings })
}

private struct OtherYears {
  private(set) var findings: [Diagnostic] = []

  init(_ document: CheckedDocument) {
    guard document.kind == .report || document.kind == .plan, let year = document.year else { return }
    if let mention = Self.foreign(in: document.title, year) {
      report(mention.year, year, .error, at: document.location(ofKey: "title"))
    }
    for heading in document.body.headings {
      // “上一年度…落实情况” and quoted documents have years of their own.
      guard !heading.text.contains("《"), !Array(heading.text.utf8).containsAny(of: Self.comparisons),
        let mention = Self.foreign(in: heading.text, year), mention.year < year
      else { continue }
      report(mention.year, year, .error, at: heading.location)
    }
    guard document.kind == .report else { return }
    let lateSection = document.body.headings.firstIndex {
      let words = Array($0.text.utf8)
      return $0.level <= 2 && words.containsAny(of: ["问题", "改进", "其他需要"])
    }
    for (index, paragraph) in document.body.paragraphs.enumerated() {
      let text = Array(paragraph.text.utf8)
      let mentions = YearMention.all(in: text)
      guard !mentions.isEmpty else { continue }
      for period in StatedPeriod.all(in: text) where period.isLong && period.startMonth == 1 && period.startDay == 1 {
        guard period.startYear == period.endYear, period.startYear != year,
          text.containsAny(of: ["统计期限", "统计数据", "数据统计", "所列数据", "报告期", "数据期限"])
        else { continue }
        report(period.startYear, year, .error, at: document.place(of: period.range, inParagraph: index))
      }
      if let announced = Self.announced(in: text, mentions), announced.year != year {
        report(announced.year, year, .error, at: document.place(of: announced.range, inParagraph: index))
      } else if let first = mentions.first, first.range.lowerBound == 0, first.month == nil, first.year < year,
        mentions.allSatisfy({ $0.year == first.year }), lateSection.map({ (paragraph.heading ?? -1) < $0 }) ?? true,
        !text.containsAny(of: Self.comparisons), Self.opensSentence(first, text)
      {
        report(first.year, year, .warning, at: document.place(of: first.range, inParagraph: index))
      }
    }
  }

  /// Words beside which an earlier year is natural.
  private static let comparisons = [
    "较", "比", "上年", "去年", "上一年", "以来", "起", "截至", "累计", "历年", "印发", "发布的", "出台", "成立", "《", "届", "修订", "至今", "持续", "继续",
    "以后", "之后", "同期", "时", "已", "原", "曾", "首次", "以前",
  ]

  /// `2023年，` or `2023年度，`: the sentence is about that year.
  private static func opensSentence(_ mention: YearMention, _ text: [UInt8]) -> Bool {
    var rest = text[mention.range.upperBound...]
    if rest.starts(with: "度".utf8) { rest = rest.dropFirst(3) }
    return rest.starts(with: "，".utf8) || rest.starts(with: "我".utf8) || rest.starts(with: "本".utf8)
      || rest.starts(with: "中心".utf8) || rest.starts(with: "全年".utf8)
  }

  /// The year of `现将 2023 年度政府信息公开工作年度报告公布如下` and the like.
  private static func announced(in text: [UInt8], _ mentions: [YearMention]) -> YearMention? {
    mentions.first { mention in
      let before = text[..<mention.range.lowerBound]
      let behind = text[mention.range.upperBound...]
      let isAnnouncement = ["现将", "现公布", "现发布"].contains { Array(before.suffix(24)).contains($0) }
      return isAnnouncement && Array(behind.prefix(90)).contains("报告")
    }
  }

  /// A year in a title that is not the document's own, where its own is not there.
  private static func foreign(in text: String, _ year: Int) -> YearMention? {
    let mentions = YearMention.all(in: Array(text.utf8))
    return mentions.contains { $0.year == year } ? nil : mentions.first
  }

  private mutating func report(_ found: Int, _ year: Int, _ severity: Diagnostic.Severity, at place: SourceLocation) {
    findings.append(
      Diagnostic(
        severity, "other-year", at: place,
        Text(zh: "这里写的是 \(found) 年，本文件是 \(year) 年的", en: "this speaks of \(found), the document is of \(year)"),
        fix: Text(
          zh: "若是沿用旧稿，请改正年份；文件放错位置的，移到 \(found) 年",
          en: "correct the year if an older text was reused, or move the file to \(found)")))
  }
}
