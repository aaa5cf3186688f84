import CommonMark
import Disclosure

extension Rule {
  /// One quantity has one number in a report.
  ///
  /// Two exact statements of the same quantity, or two marks of the same indicator, that differ. What a statutory table counts is left
  /// to `prose-table`, which knows which of the two is wrong.
  static let contradiction = Rule(
    "contradiction",
    .document { document in
      guard document.kind == .report else { return [] }
      let tables = document.tables.map(\.table)
      let claims = document.prose.claims.filter {
        // 办理, 受理 and 主动公开 are said of several things in one report.
        ![.handled, .taken, .proactive].contains($0.measure) && $0.measure.readings(in: tables).allSatisfy { $0 == nil }
      }
      var findings: [Diagnostic] = []
      var first: [Measure: (claim: ProseClaim, number: Decimal)] = [:]
      for claim in claims {
        guard let number = claim.exactNumber else { continue }
        guard let before = first[claim.measure] else {
          first[claim.measure] = (claim, number)
          continue
        }
        guard before.number != number else { continue }
        add(
          claim.measure.name, before.claim.location(in: document), before.number, claim.location(in: document), number,
          to: &findings)
      }
      return (findings + factsThatDiffer(in: document, beside: findings)).inReadingOrder()
    })

  /// A figure marked twice with two numbers; the page could show either.
  private static func factsThatDiffer(in document: CheckedDocument, beside found: [Diagnostic]) -> [Diagnostic] {
    var findings = found
    var first: [String: Fact] = [:]
    for fact in document.facts.compactMap(\.self) where fact.quantity.qualifier == .exactly {
      // A form counts it: the table tells which of the two is wrong.
      if let measure = Measure(indicator: fact.indicator),
        measure.readings(in: document.tables.map(\.table)).contains(where: { $0 != nil })
      {
        continue
      }
      guard let before = first[fact.indicator] else {
        first[fact.indicator] = fact
        continue
      }
      let (old, new) = (before.quantity.amount.comparable, fact.quantity.amount.comparable)
      guard old != new else { continue }
      let name = Text(zh: "“\(fact.indicator)”", en: "“\(fact.indicator)”")
      add(name, before.location, old, fact.location, new, to: &findings)
    }
    return Array(findings.dropFirst(found.count))
  }

  private static func add(
    _ name: Text, _ first: SourceLocation, _ before: Decimal, _ place: SourceLocation, _ number: Decimal,
    to findings: inout [Diagnostic]
  ) {
    // Words and the mark around them say the same thing once, and so they do in the first place.
    guard !findings.contains(where: { $0.location.overlaps(place) }) else { return }
    let (zhBefore, enBefore) = before.mantissa == 0 ? ("没有", "none") : (" \(before)", "\(before)")
    let (zhNow, enNow) = number.mantissa == 0 ? ("没有", "none") : (" \(number)", "\(number)")
    findings.append(
      Diagnostic(
        .error, "contradiction", at: place,
        Text(
          zh: "\(name.zh)：这里为\(zhNow)，第 \(first.line) 行为\(zhBefore)",
          en: "\(name.en): \(enNow) here, \(enBefore) in line \(first.line)"),
        fix: Text(
          zh: "与盖章原件核对，改正抄错的一处；口径不同的，分别说明并用不同的标识",
          en:
            "compare with the signed original and correct what was copied wrong; name the two apart if they count different things"
        )))
  }
}
