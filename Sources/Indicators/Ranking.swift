import Disclosure

/// The centres of a year in the order of one series, as far as their numbers may be compared.
///
/// Exact numbers of whole years that count the same thing are ranked, ties share a rank and the next one is left out (1, 1, 3). All
/// others are listed apart, each with its reason.
package struct Ranking: Hashable, Sendable {
  package struct Entry: Hashable, Sendable {
    package var rank: Int
    package var centre: String
    package var point: Point
  }

  package struct Unranked: Hashable, Sendable {
    package var centre: String
    package var reason: Reason
  }

  package enum Reason: Hashable, Sendable {
    case absent(Absence)
    case incomparable(Incomparability)
    /// Each centre counts by a definition of its own.
    case ownDefinition
  }

  package private(set) var entries: [Entry] = []
  package private(set) var unranked: [Unranked] = []
  /// Whether the first rank is the best; where the series has no direction it is the largest number and nothing more.
  package let saysBetter: Bool

  /// - Parameter series: one series of several centres, each over a range that holds the year, in the order of the portal, which
  ///   stays among equals.
  package init(of series: [Series], in year: Int) {
    let direction = series.first?.definition.direction
    saysBetter = direction != nil
    let common = commonClass(of: series.compactMap { $0[year]?.point })
    var ranked: [(centre: String, point: Point)] = []
    for one in series {
      if let reason = Self.reason(against: one, year, common) {
        unranked.append(Unranked(centre: one.centre, reason: reason))
      } else if let point = one[year]?.point {
        ranked.append((one.centre, point))
      }
    }
    let isLessFirst = direction == .less
    let order = ranked.enumerated().sorted { left, right in
      let (a, b) = (left.element.point.value, right.element.point.value)
      return a == b ? left.offset < right.offset : isLessFirst == (a < b)
    }
    for (position, (_, found)) in order.enumerated() {
      let tied = entries.last.map { $0.point.value == found.point.value ? $0.rank : nil } ?? nil
      entries.append(Entry(rank: tied ?? position + 1, centre: found.centre, point: found.point))
    }
  }

  private static func reason(against series: Series, _ year: Int, _ common: Int?) -> Reason? {
    switch series[year] {
    case nil: return .absent(.noReport)
    case .absence(let absence)?: return .absent(absence)
    case .point(let point)?:
      if series.definition.isOwnToEachCentre { return .ownDefinition }
      if let hindrance = point.hindrance { return .incomparable(hindrance) }
      guard let common, point.definitionClass != common else { return nil }
      return .incomparable(
        .otherDefinition(reasons: series.definition.breakReasons(between: point.definitionClass, and: common)))
    }
  }
}

/// The class that most points of a year are of; of equally many the newest. One office in an old form does not keep the others from
/// being compared.
func commonClass(of points: [Point]) -> Int? {
  var votes: [Int: Int] = [:]
  for point in points { votes[point.definitionClass, default: 0] += 1 }
  return votes.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key
}
