import Disclosure

/// A series summed up over several centres in one year: a parent with its sub-centres, a region, the portal.
///
/// It says of every part whether it is in the sum, so that nobody takes the sum of those who reported for that of all.
package struct RollUp: Hashable, Sendable {
  package struct Part: Hashable, Sendable {
    package var centre: String
    package var reading: Reading
    package var role: Role
  }

  package enum Role: Hashable, Sendable {
    case counted
    /// Its number stands in that of another centre already, which says so.
    case included(in: String)
    /// It counts by another definition and cannot be added.
    case otherDefinition
    /// There was something to count and no number is here.
    case missing
    /// Nothing to count: it did not exist, its report is not due, or the form says that nothing applies.
    case nothingToCount
  }

  package let year: Int
  /// In the order they were given.
  package private(set) var parts: [Part]
  /// `nil` where nothing can be summed up: no part has a number, the sum has too many digits, or each centre counts by a definition of
  /// its own.
  package private(set) var sum: Decimal?
  /// How firmly the sum is said; `nil` where bounds from above and from below, or bounds from above and gaps, leave it unbounded.
  package private(set) var qualifier: Qualifier?

  /// - Parameter series: one series of several centres, each over a range that holds the year.
  package init(of series: [Series], in year: Int) {
    self.year = year
    let points = series.map { $0[year]?.point }
    let common = commonClass(of: points.compactMap(\.self))
    let counting = zip(series, points).filter { $1 != nil && $1?.definitionClass == common }.map(\.0)
    let holders = Self.holders(among: series, counting, in: year)
    parts = zip(series, points).map { one, point in
      let reading = one[year] ?? .absence(.noReport)
      let role: Role
      if let absence = reading.absence, !absence.isMissing {
        role = .nothingToCount
      } else if let holder = holders[one.centre] {
        role = .included(in: holder)
      } else if let point {
        role = point.definitionClass == common ? .counted : .otherDefinition
      } else {
        role = .missing
      }
      return Part(centre: one.centre, reading: reading, role: role)
    }
    guard series.first?.definition.isOwnToEachCentre == false else { return }
    let counted = counted
    sum =
      counted.isEmpty
      ? nil
      : counted.reduce(Optional(BoundedNumber.zero.value)) { $0?.adding($1.value) }
    qualifier = sum == nil ? nil : qualifierOfSum
  }

  /// The numbers that are in the sum.
  package var counted: [Point] { parts.filter { $0.role == .counted }.compactMap(\.reading.point) }

  package var missing: [Part] { parts.filter { $0.role == .missing || $0.role == .otherDefinition } }

  /// Parts in the sum that count less than the year.
  package var partYears: [Part] { parts.filter { $0.role == .counted && $0.reading.point?.partYear != nil } }

  /// Parts in the sum that are bounds.
  package var bounds: [Part] {
    parts.filter { $0.role == .counted && $0.reading.point.map { $0.qualifier != .exactly } ?? false }
  }

  /// What is not there only makes the sum larger, as no number is below zero: so a sum with a gap is a lower bound.
  private var qualifierOfSum: Qualifier? {
    let qualifiers = Set(counted.map(\.qualifier))
    let isBelow = qualifiers.contains(.atLeast) || !missing.isEmpty
    if qualifiers.contains(.almost) { return isBelow ? nil : .almost }
    return isBelow ? .atLeast : .exactly
  }

  /// For each centre that another's number holds already, that other.
  ///
  /// A report may include a centre whose report includes a third. Of two that name each other the first that has a number stays in the sum.
  private static func holders(among series: [Series], _ counting: [Series], in year: Int) -> [String: String] {
    var named: [String: [String]] = [:]
    for one in series where !one.included(in: year).isEmpty { named[one.centre] = one.included(in: year) }
    if named.isEmpty { return [:] }
    func reached(from start: String) -> Set<String> {
      var reached: Set<String> = []
      var pending = named[start] ?? []
      while let next = pending.popLast() {
        if reached.insert(next).inserted { pending += named[next] ?? [] }
      }
      return reached
    }
    var holders: [String: String] = [:]
    for holder in counting.map(\.centre) where named[holder] != nil && holders[holder] == nil {
      for centre in reached(from: holder) where centre != holder && holders[centre] == nil { holders[centre] = holder }
    }
    return holders
  }
}
