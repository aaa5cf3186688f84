import Disclosure

extension Rule {
  /// Publication in the legal window: 条例 (2019) article 49, departments by 31 January; reports of 2018 and earlier by 31 March.
  ///
  /// A local rule may be earlier: `deadline: 01-28` in `site.yml`. A date that is not stated is neither on time nor late: a note. A
  /// late report stays late, so this is a warning and stops nothing.
  static let publicationDate = Rule(
    "publication-date",
    .document { document in
      guard document.kind == .report, let year = document.year else { return [] }
      guard let published = document.published else {
        return [
          Diagnostic(
            .note, "publication-date", at: document.location(ofKey: "title"),
            Text(
              zh: "没有公布日期，无从判断是否按期", en: "there is no date of publication, so nobody can say whether it was in time"),
            fix: Text(zh: "查到后在前置信息中写 published: 年-月-日", en: "write published: year-month-day once it is known"))
        ]
      }
      let (deadline, law) = document.duties.deadline(for: year)
      guard case .late = document.duties.timeliness(of: published, year: year) else { return [] }
      return [
        Diagnostic(
          .warning, "publication-date", at: document.location(ofKey: "published"),
          Text(
            zh: "公布日期 \(published.iso) 晚于期限 \(deadline.iso)（\(law.zh)）",
            en: "published on \(published.iso), after \(deadline.iso) (\(law.en))"),
          fix: Text(zh: "核对公布日期；确实逾期的，页面照实显示", en: "check the date; if it was late, the page says so"))
      ]
    })
}

extension Duties {
  /// The last day on which the report of a year may be published, and who says so.
  package func deadline(for year: Int) -> (day: CalendarDate, law: Text) {
    func day(_ month: Int, _ day: Int) -> CalendarDate {
      guard let date = CalendarDate(year: year + 1, month: month, day: day) else {
        preconditionFailure("a deadline is checked when it is read, and 29 February is none")
      }
      return date
    }
    if let deadline {
      return (day(deadline.month, deadline.day), Text(zh: "本站配置的期限", en: "the deadline this portal is configured with"))
    }
    return year <= 2018
      ? (day(3, 31), Text(zh: "2007 年条例规定的 3 月 31 日", en: "31 March by the regulation of 2007"))
      : (day(1, 31), Text(zh: "条例第四十九条规定的 1 月 31 日", en: "31 January by article 49 of the regulation"))
  }
}
