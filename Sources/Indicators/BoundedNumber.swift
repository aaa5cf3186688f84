import Disclosure

/// An exact number, or a bound: “5800 余” is at least 5800, and what is added to it makes no more of it than a bound.
struct BoundedNumber: Hashable, Sendable {
  var value: Decimal
  var qualifier: Qualifier

  static let zero = BoundedNumber(value: Decimal(mantissa: 0, scale: 0), qualifier: .exactly)

  func adding(_ other: BoundedNumber) throws(Absence.Unclarity) -> BoundedNumber {
    guard let sum = value.adding(other.value) else { throw .tooLarge }
    return BoundedNumber(value: sum, qualifier: try joined(with: other.qualifier))
  }

  /// A bound taken away turns round (10 less “at least 3” is at most 7), and “nearly at most” is no qualifier: so only exact
  /// numbers are taken away.
  func subtracting(_ other: BoundedNumber) throws(Absence.Unclarity) -> BoundedNumber {
    guard other.qualifier == .exactly else { throw .mixedBounds }
    return try adding(BoundedNumber(value: other.value.negated, qualifier: .exactly))
  }

  private func joined(with other: Qualifier) throws(Absence.Unclarity) -> Qualifier {
    if qualifier == other || other == .exactly { return qualifier }
    guard qualifier == .exactly else { throw .mixedBounds }
    return other
  }
}
