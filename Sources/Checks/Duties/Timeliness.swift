import Disclosure

/// Whether a report was published by the day the law sets.
package enum Timeliness: Hashable, Sendable {
  case onTime
  case late(days: Int)
  /// A date that is not stated is neither on time nor late.
  case dayNotStated
}

extension Duties {
  package func timeliness(of published: CalendarDate?, year: Int) -> Timeliness {
    guard let published else { return .dayNotStated }
    let days = published.days(since: deadline(for: year).day)
    return days > 0 ? .late(days: days) : .onTime
  }
}
