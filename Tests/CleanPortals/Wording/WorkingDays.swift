/// A day of the calendar, only as far as a report needs one.
struct Day: Comparable {
  var year: Int
  var month: Int
  var day: Int

  var iso: String { "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)" }

  static func < (left: Day, right: Day) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  /// 0 is Sunday (Sakamoto's method).
  var weekday: Int {
    let shift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4]
    let year = month < 3 ? year - 1 : year
    return (year + year / 4 - year / 100 + year / 400 + shift[month - 1] + day) % 7
  }

  var isWorkingDay: Bool { (1...5).contains(weekday) }
}

extension SplitMix64 {
  /// A day from Monday to Friday; no office signs or publishes on a Sunday.
  mutating func workingDay(_ year: Int, _ month: Int, _ days: ClosedRange<Int>) -> Day {
    while true {
      let day = Day(year: year, month: month, day: number(days))
      if day.isWorkingDay { return day }
    }
  }
}
