import Disclosure

/// By how much a series changed between two years that may be compared.
package struct SeriesChange: Hashable, Sendable {
  package var from: Point
  package var to: Point
  package var difference: Decimal
  /// To one decimal place, half away from zero; `nil` where either number is under ten, of which a percentage says nothing.
  package var percentage: Decimal?

  /// Whether one of the numbers was not stated by the report of its own year.
  package var restsOnImpliedPoint: Bool { from.status == .implied || to.status == .implied }
}

/// Why two numbers may not be compared.
package enum Incomparability: Error, Hashable, Sendable {
  case noNumber(year: Int)
  case otherDefinition(reasons: [Text])
  case partYear(year: Int)
  case inexact(year: Int)
  case tooLarge
}

extension Series {
  /// The change between two years, or why there is none: both have to be exact numbers of whole years that count the same thing.
  package func change(from first: Int, to second: Int) -> Result<SeriesChange, Incomparability> {
    guard let from = self[first]?.point else { return .failure(.noNumber(year: first)) }
    guard let to = self[second]?.point else { return .failure(.noNumber(year: second)) }
    if let hindrance = from.hindrance ?? to.hindrance { return .failure(hindrance) }
    guard from.definitionClass == to.definitionClass else {
      return .failure(
        .otherDefinition(reasons: definition.breakReasons(between: from.definitionClass, and: to.definitionClass)))
    }
    guard let difference = to.value.adding(from.value.negated) else { return .failure(.tooLarge) }
    return .success(
      SeriesChange(
        from: from, to: to, difference: difference, percentage: percentage(of: difference, from.value, to.value)))
  }
}

extension Point {
  /// What keeps the number from being compared at all.
  var hindrance: Incomparability? {
    if partYear != nil { return .partYear(year: year) }
    return qualifier == .exactly ? nil : .inexact(year: year)
  }
}

/// Counts under ten are never turned into percentages: one request more is not “a rise of 100 %”.
private func percentage(of difference: Decimal, _ before: Decimal, _ after: Decimal) -> Decimal? {
  let ten = Decimal(mantissa: 10, scale: 0)
  guard before >= ten, after >= ten else { return nil }
  // Tenths of a percent are thousandths: 1000 × difference ÷ before, both as whole numbers of one scale.
  let scale = max(difference.scale, before.scale)
  guard let whole = difference.shiftedUp(by: scale + 3), whole.scale == 0, let base = before.shiftedUp(by: scale),
    base.scale == 0
  else { return nil }
  let (quotient, remainder) = whole.mantissa.quotientAndRemainder(dividingBy: base.mantissa)
  let isHalf = remainder.magnitude >= base.mantissa.magnitude - remainder.magnitude
  return Decimal(mantissa: quotient + (isHalf ? whole.mantissa.signum() : 0), scale: 1)
}
