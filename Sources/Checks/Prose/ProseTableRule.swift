import CommonMark
import Disclosure

extension Rule {
  /// What a report says in sentences agrees with its statutory tables.
  ///
  /// A number is compared with every cell it may mean (a narrative count of 行政复议 is often that of the cases concluded); only where
  /// none fits is it reported. Bounds (余, 逾, 近) are compared as bounds. An error where the words name one cell, a warning where
  /// they may mean something near to it.
  static let proseTable = Rule(
    "prose-table",
    .document { document in
      let claims = document.prose.claims
      guard !claims.isEmpty, !document.tables.isEmpty else { return [] }
      let tables = document.tables.map(\.table)
      var findings: [Diagnostic] = []
      for claim in claims {
        guard let finding = finding(claim, tables, in: document) else { continue }
        // Words and the mark around them say the same thing once.
        guard !findings.contains(where: { $0.location.overlaps(finding.location) }) else { continue }
        findings.append(finding)
      }
      return findings.inReadingOrder()
    })

  private static func finding(_ claim: ProseClaim, _ tables: [StatutoryTable], in document: CheckedDocument)
    -> Diagnostic?
  {
    switch claim.statement {
    case .nothing:
      guard let reading = claim.measure.readings(in: tables).compactMap(\.self).first, reading.number.mantissa != 0
      else { return nil }
      return difference(claim, said: Text(zh: "没有", en: "none"), reading, .error, in: document)
    case .number(let number):
      guard let said = claim.measure.isMoney ? number.yuan : number.value else { return nil }
      let readings = claim.measure.readings(in: tables).compactMap(\.self)
      guard let reading = readings.first, !readings.contains(where: { number.firmness.allows($0.number, said: said) })
      else { return nil }
      let isSure = number.firmness == .exactly && !claim.measure.isApproximate
      return difference(
        claim, said: Text(zh: "\(number.spoken.zh)", en: "\(number.spoken.en)"), reading, isSure ? .error : .warning,
        in: document)
    case .all(let applicant):
      guard let total = Measure.received.readings(in: tables).compactMap(\.self).first, total.number.mantissa != 0,
        let own = applicant.readings(in: tables).compactMap(\.self).first, own.number != total.number
      else { return nil }
      return Diagnostic(
        .error, "prose-table", at: claim.location(in: document),
        Text(
          zh: "正文说申请均为\(applicant.name.zh)，表中（第 \(own.location.line) 行）\(total.number) 件里只有 \(own.number) 件",
          en:
            "the text says all are \(applicant.name.en), the table (line \(own.location.line)) has \(own.number) of \(total.number)"
        ),
        fix: comparing)
    }
  }

  private static func difference(
    _ claim: ProseClaim, said: Text, _ reading: MeasureReading, _ severity: Diagnostic.Severity,
    in document: CheckedDocument
  ) -> Diagnostic {
    // Money is kept in yuan; the form counts in ten thousand.
    let shown = claim.measure.isMoney ? reading.number.shiftedDown(by: 4) : reading.number
    let unit = claim.measure.isMoney ? Text(zh: " 万元", en: " ten thousand yuan") : Text(zh: "", en: "")
    return Diagnostic(
      severity, "prose-table", at: claim.location(in: document),
      Text(
        zh: "\(claim.measure.name.zh)：正文为\(said.zh)，表中（第 \(reading.location.line) 行）为 \(shown)\(unit.zh)",
        en:
          "\(claim.measure.name.en): \(said.en) in the text, \(shown)\(unit.en) in the table (line \(reading.location.line))"
      ),
      fix: comparing)
  }

  private static let comparing = Text(
    zh: "将正文和表格与盖章原件核对，改正抄错的一处；统计口径不同的，在正文中说明",
    en:
      "compare text and table with the signed original and correct what was copied wrong; if they count different things, say so in the text"
  )
}

extension ProseClaim {
  func location(in document: CheckedDocument) -> SourceLocation {
    switch place {
    case .words(let range, let paragraph): document.place(of: range, inParagraph: paragraph)
    case .fact(let location): location
    }
  }
}

extension ProseNumber.Firmness {
  /// Whether a number said so firmly may be said of a count.
  func allows(_ count: Decimal, said: Decimal) -> Bool {
    switch self {
    case .exactly: return count == said
    case .atLeast: return count >= said
    case .atMost: return count <= said
    case .almost: return count <= said && isNear(count, said)
    case .about: return isNear(count, said)
    }
  }

  /// Within a fifth: more is no rounding.
  private func isNear(_ count: Decimal, _ said: Decimal) -> Bool {
    guard let difference = count.adding(said.negated)?.mantissa.magnitude, said.scale == 0, count.scale == 0 else {
      return true
    }
    return difference.multipliedReportingOverflow(by: 5).partialValue <= said.mantissa.magnitude
  }
}

extension ProseNumber {
  /// With its bound in words, as a message quotes it.
  var spoken: Text {
    let unit = unit.isEmpty ? "" : " \(unit)"
    switch firmness {
    case .exactly: return Text(zh: " \(value)\(unit)", en: "\(value)\(unit)")
    case .atLeast: return Text(zh: "不少于 \(value)\(unit)", en: "at least \(value)\(unit)")
    case .atMost: return Text(zh: "不超过 \(value)\(unit)", en: "at most \(value)\(unit)")
    case .almost: return Text(zh: "近 \(value)\(unit)", en: "nearly \(value)\(unit)")
    case .about: return Text(zh: "约 \(value)\(unit)", en: "about \(value)\(unit)")
    }
  }
}
