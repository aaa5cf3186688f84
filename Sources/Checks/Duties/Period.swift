import Disclosure

extension Rule {
  /// The reporting period (统计期限): stated, the same in text and front matter, and of the report's own year.
  ///
  /// The form since 2019 asks for it. A text that counts less than the year without `period:` in the front matter would be compared
  /// with whole years, so that is an error.
  static let period = Rule(
    "period",
    .document { document in
      guard document.kind == .report, let year = document.year else { return [] }
      let stated = document.body.paragraphs.enumerated().lazy.flatMap { index, paragraph in
        StatedPeriod.all(in: Array(paragraph.text.utf8)).map { (index, $0) }
      }.first { _, stated in stated.endYear == year && stated.startYear == year && stated.isLong }
      guard let (paragraph, period) = stated else {
        guard document.period == nil, year >= 2019 else { return [] }
        return [
          Diagnostic(
            .warning, "period", at: document.location(ofKey: "title"),
            Text(zh: "没有写明统计期限", en: "the reporting period is not stated"),
            fix: Text(
              zh: "在引言中写明起止日期，或在前置信息中写 period: \(year)-01-01/\(year)-12-31",
              en: "state its first and last day in the introduction, or write period: \(year)-01-01/\(year)-12-31"))
        ]
      }
      let place = document.place(of: period.range, inParagraph: paragraph)
      let words = period.iso
      if let known = document.period {
        guard words != "\(known.start.iso)/\(known.end.iso)" else { return [] }
        return [
          Diagnostic(
            .error, "period", at: place,
            Text(
              zh: "正文的统计期限 \(words) 与前置信息 \(known.start.iso)/\(known.end.iso) 不同",
              en: "the text counts \(words), the front matter says \(known.start.iso)/\(known.end.iso)"),
            fix: Text(zh: "与原件核对，两处写成一样", en: "compare with the original and make the two agree"))
        ]
      }
      guard words != "\(year)-01-01/\(year)-12-31" else { return [] }
      return [
        Diagnostic(
          .error, "period", at: place,
          Text(
            zh: "正文的统计期限 \(words) 不是整年，前置信息没有写明",
            en: "the text counts \(words), which is not the whole year, and the front matter does not say so"),
          fix: Text(
            zh: "在前置信息中加上 period: \(words)，以免与全年数据直接比较",
            en: "add period: \(words) to the front matter, so that it is not compared with whole years"))
      ]
    })
}

extension StatedPeriod {
  /// `2024-01-01/2024-12-31`
  var iso: String {
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return
      "\(startYear)-\(padded(startMonth))-\(padded(startDay))/\(endYear)-\(padded(endMonth))-\(padded(endDay))"
  }

  /// Days of an event are no reporting period; the shortest that was met is seven months.
  var isLong: Bool { endMonth - startMonth >= 5 && endMonth == 12 && endDay == 31 }
}
