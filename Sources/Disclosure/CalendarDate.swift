/// A day of the Gregorian calendar, with the hour and minute where they are known. No time zone: the law counts in
/// days.
public struct CalendarDate: Hashable, Sendable, Comparable, CustomStringConvertible {
  public let year: Int
  public let month: Int
  public let day: Int
  /// Minutes since midnight, if the hour is known.
  public let minute: Int?

  /// `nil` for a day that does not exist (2025-02-30) or a year outside 1900–2199.
  public init?(year: Int, month: Int, day: Int, minute: Int? = nil) {
    guard (1900...2199).contains(year), (1...12).contains(month), (1...Self.days(in: month, of: year)).contains(day),
      (0..<1440).contains(minute ?? 0)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
    self.minute = minute
  }

  /// Reads `2025-01-17` or `2025-01-17 09:30`.
  public init?(iso text: String) {
    let bytes = Array(text.utf8)
    var minute: Int?
    if bytes.count == 16 {
      guard bytes[10] == UInt8(ascii: " "), let hours = Self.number(bytes[11..<13]), bytes[13] == UInt8(ascii: ":"),
        let minutes = Self.number(bytes[14..<16]), hours < 24, minutes < 60
      else { return nil }
      minute = hours * 60 + minutes
    }
    guard bytes.count == 10 || minute != nil, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let year = Self.number(bytes[..<4]), let month = Self.number(bytes[5..<7]), let day = Self.number(bytes[8..<10])
    else { return nil }
    self.init(year: year, month: month, day: day, minute: minute)
  }

  /// `2025-01-17`
  public var iso: String { "\(Self.padded(year, 4))-\(Self.padded(month, 2))-\(Self.padded(day, 2))" }

  /// `09:30`, if the hour is known.
  public var clock: String? { minute.map { "\(Self.padded($0 / 60, 2)):\(Self.padded($0 % 60, 2))" } }

  public var description: String { clock.map { "\(iso) \($0)" } ?? iso }

  public static func < (left: Self, right: Self) -> Bool {
    // A day without an hour stands before its first minute, so that two values are equal or in order, never neither.
    (left.year, left.month, left.day, left.minute ?? -1) < (right.year, right.month, right.day, right.minute ?? -1)
  }

  /// How many days after another this one is; hours do not count.
  public func days(since other: CalendarDate) -> Int { dayNumber - other.dayNumber }

  /// Counted over years that begin with March, so that a leap day is the last day of its year.
  private var dayNumber: Int {
    let year = month > 2 ? year : year - 1
    let monthsBefore = (month + 9) % 12
    return 365 * year + year / 4 - year / 100 + year / 400 + (153 * monthsBefore + 2) / 5 + day
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    var number = 0
    for digit in digits {
      guard (48...57).contains(digit) else { return nil }
      number = number * 10 + Int(digit - 48)
    }
    return number
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    String(unsafeUninitializedCapacity: width) { digits in
      var rest = number
      for index in (0..<width).reversed() {
        digits[index] = UInt8(48 + rest % 10)
        rest /= 10
      }
      return width
    }
  }
}

/// The days a report counts, both ends included.
public struct ReportingPeriod: Hashable, Sendable {
  public let start: CalendarDate
  public let end: CalendarDate

  /// `nil` where the end stands before the start.
  public init?(from start: CalendarDate, to end: CalendarDate) {
    guard start <= end else { return nil }
    self.start = start
    self.end = end
  }

  /// Reads `2024-05-29/2024-12-31`.
  public init?(iso text: String) {
    let ends = text.split(separator: "/", omittingEmptySubsequences: false)
    guard ends.count == 2, let start = CalendarDate(iso: String(ends[0])), let end = CalendarDate(iso: String(ends[1])),
      start.minute == nil, end.minute == nil
    else { return nil }
    self.init(from: start, to: end)
  }

  public func isWhole(year: Int) -> Bool {
    (start.year, start.month, start.day) == (year, 1, 1) && (end.year, end.month, end.day) == (year, 12, 31)
  }
}

/// A day or, where only that is known, a year: when a centre was founded or closed.
public enum DayOrYear: Hashable, Sendable {
  case day(CalendarDate)
  case year(Int)

  public init?(_ text: String) {
    if let day = CalendarDate(iso: text), day.minute == nil {
      self = .day(day)
    } else if text.utf8.count == 4, let year = Int(text), (1900...2199).contains(year) {
      self = .year(year)
    } else {
      return nil
    }
  }

  public var year: Int {
    switch self {
    case .day(let date): date.year
    case .year(let year): year
    }
  }

  public var description: String {
    switch self {
    case .day(let date): date.iso
    case .year(let year): String(year)
    }
  }
}
