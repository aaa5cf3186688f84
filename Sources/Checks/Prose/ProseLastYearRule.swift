import Disclosure

extension Rule {
  /// What a report says of the year before (较上年减少 4 件, 增长 20%, 与上年持平, 上年为 5 件) agrees with last year's report.
  ///
  /// Both figures are taken from the statutory tables. Without last year's report, or where one of the two counts less than its year,
  /// there is nothing to compare, and a percentage of nothing is not computed.
  static let proseLastYear = Rule(
    "prose-last-year",
    .portal { portal in
      portal.centres.flatMap { centre in
        centre.reports.flatMap { report -> [Diagnostic] in
          guard !report.trace.claims.isEmpty, let last = centre.report(of: report.year - 1), !report.isPartYear,
            !last.isPartYear
          else { return [] }
          return report.trace.claims.compactMap { finding($0, in: report, after: last) }
        }
      }
    })

  private static func finding(_ claim: ChangeClaim, in report: CheckedReport, after last: CheckedReport) -> Diagnostic?
  {
    var first: (measure: Measure, now: Decimal, before: Decimal)?
    for measure in claim.measures {
      let now = measure.readings(in: report.tables).compactMap(\.self).map(\.number)
      let before = measure.readings(in: last.tables).compactMap(\.self).map(\.number)
      guard !now.isEmpty, !before.isEmpty else { continue }
      // Each way of counting is compared with each, since a form may have changed between the years.
      for now in now {
        for before in before {
          guard claim.kind != .percentage || before.mantissa > 0 else { return nil }
          if claim.holds(now: now, before: before) { return nil }
        }
      }
      if first == nil { first = (measure, now[0], before[0]) }
    }
    guard let first else { return nil }
    let isSure = claim.measures.count == 1 && !first.measure.isApproximate
    let year = report.year
    let said = claim.words
    return Diagnostic(
      isSure ? .error : .warning, "prose-last-year", at: claim.location,
      Text(
        zh: "\(first.measure.name.zh)：正文称\(said.zh)，两年的表中 \(year - 1) 年为 \(first.before)，\(year) 年为 \(first.now)",
        en:
          "\(first.measure.name.en): the text says \(said.en), the tables have \(first.before) in \(year - 1) and \(first.now) in \(year)"
      ),
      fix: Text(
        zh: "与两年的盖章原件核对，改正抄错的一处；上年的数经过更正的，在正文中说明",
        en:
          "compare with the signed originals of both years; if last year's figure was corrected since, say so in the text"
      ))
  }
}

extension ChangeClaim {
  /// Whether it can be said of two counts. A percentage was rounded to the digits it has.
  func holds(now: Decimal, before: Decimal) -> Bool {
    switch kind {
    case .lastYear: return before == amount
    case .unchanged: return now == before
    case .difference: return now.adding(before.negated) == amount
    case .percentage:
      // |100 (now − before) / before − amount| ≤ half a unit of its last digit, without division.
      guard now.scale == 0, before.scale == 0, amount.scale <= 4 else { return true }
      let unit = (0..<amount.scale).reduce(1) { product, _ in product * 10 }
      let (change, isTooLarge) = (now.mantissa - before.mantissa).multipliedReportingOverflow(by: 200 * unit)
      let (stated, isTooLong) = amount.mantissa.multipliedReportingOverflow(by: 2 * before.mantissa)
      guard !isTooLarge, !isTooLong else { return true }
      return (change - stated).magnitude <= before.mantissa.magnitude
    }
  }

  var words: Text {
    let size = amount.mantissa < 0 ? amount.negated : amount
    let isLess = amount.mantissa < 0
    switch kind {
    case .lastYear: return Text(zh: "上年为 \(size)", en: "\(size) last year")
    case .unchanged: return Text(zh: "与上年持平", en: "as many as last year")
    case .difference:
      return Text(zh: "\(isLess ? "减少" : "增加") \(size)", en: "\(size) \(isLess ? "fewer" : "more")")
    case .percentage:
      return Text(zh: "\(isLess ? "下降" : "增长") \(size)%", en: "\(size)% \(isLess ? "fewer" : "more")")
    }
  }
}
