import Disclosure

extension Rule {
  /// Dates that run backwards, lie in the future or do not exist.
  ///
  /// A report is signed before it is published and published after the period it counts; nothing of a portal is dated behind the day it
  /// calls today (`as-of` in `site.yml`). A day in the text that no calendar has (2月30日) is a slip.
  static let dates = Rule("dates", .document { DateOrder($0).findings })
}

private struct DateOrder {
  private(set) var findings: [Diagnostic] = []
  private let document: CheckedDocument

  init(_ document: CheckedDocument) {
    self.document = document
    if let signed = document.signed, let published = document.published, published.day(isBefore: signed) {
      report(
        "published",
        Text(
          zh: "公布（\(published.iso)）早于成文（\(signed.iso)）",
          en: "published (\(published.iso)) before it was signed (\(signed.iso))"))
    }
    if let end = document.end {
      for (key, date) in [("published", document.published), ("signed", document.signed)] {
        guard let date, date.day(isBefore: end) else { continue }
        report(
          key,
          Text(
            zh: "\(date.iso) 早于统计期限的最后一天 \(end.iso)", en: "\(date.iso) is before the last day it counts, \(end.iso)"))
      }
    }
    if let today = document.duties.asOf {
      for key in ["published", "signed", "added"] {
        guard let date = document.frontMatter?[key]?.text.flatMap(CalendarDate.init(iso:)), today.day(isBefore: date)
        else { continue }
        report(
          key,
          Text(
            zh: "\(date.iso) 在本站的“今天”（\(today.iso)）之后", en: "\(date.iso) lies after this portal's today, \(today.iso)"))
      }
    }
    for (index, paragraph) in document.body.paragraphs.enumerated() {
      for mention in YearMention.all(in: Array(paragraph.text.utf8)) {
        guard let month = mention.month, let day = mention.day,
          CalendarDate(year: mention.year, month: month, day: day) == nil
        else { continue }
        findings.append(
          Diagnostic(
            .error, "dates", at: document.place(of: mention.range, inParagraph: index),
            Text(
              zh: "\(mention.year) 年 \(month) 月没有 \(day) 日",
              en: "there is no day \(day) in month \(month) of \(mention.year)"),
            fix: Text(zh: "与原件核对日期", en: "compare the date with the original")))
      }
    }
  }

  private mutating func report(_ key: String, _ message: Text) {
    findings.append(
      Diagnostic(
        .error, "dates", at: document.location(ofKey: key), message,
        fix: Text(zh: "与原件核对各个日期", en: "compare the dates with the original")))
  }
}

extension CheckedDocument {
  /// The last day that a report counts.
  fileprivate var end: CalendarDate? {
    guard kind == .report, let year else { return nil }
    return period?.end ?? CalendarDate(year: year, month: 12, day: 31)
  }
}

extension CalendarDate {
  /// By days; hours are left out.
  fileprivate func day(isBefore other: CalendarDate) -> Bool {
    (year, month, day) < (other.year, other.month, other.day)
  }
}
