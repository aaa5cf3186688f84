/// A year, or a day of it, as prose writes it: `2024 年`, `2024年5月29日`.
struct YearMention: Hashable {
  var year: Int
  var month: Int?
  var day: Int?
  /// Bytes of the text, from the first digit to the last character of the date.
  var range: Range<Int>

  /// All of a text, in order. A number that only ends in four digits (`12024年`) is none.
  static func all(in text: [UInt8]) -> [YearMention] {
    var found: [YearMention] = []
    var index = 0
    while index + 2 < text.count {
      guard text[index] == 0xE5, text[index + 1] == 0xB9, text[index + 2] == 0xB4 else {
        index += 1
        continue
      }
      let end = index + 3
      defer { index = max(end, found.last?.range.upperBound ?? end) }
      guard let digits = number(endingAt: index, in: text), digits.range.count == 4,
        (1900...2199).contains(digits.value)
      else { continue }
      var mention = YearMention(year: digits.value, month: nil, day: nil, range: digits.range.lowerBound..<end)
      if let month = number(startingAt: end, before: [0xE6, 0x9C, 0x88], in: text), (1...12).contains(month.value) {
        mention.month = month.value
        mention.range = mention.range.lowerBound..<month.end
        if let day = number(startingAt: month.end, before: [0xE6, 0x97, 0xA5], in: text), (1...31).contains(day.value) {
          mention.day = day.value
          mention.range = mention.range.lowerBound..<day.end
        }
      }
      found.append(mention)
    }
    return found
  }

  /// A month and day behind some text, the year being understood: `12月31日`.
  static func monthAndDay(at start: Int, in text: [UInt8]) -> (month: Int, day: Int, end: Int)? {
    guard let month = number(startingAt: start, before: [0xE6, 0x9C, 0x88], in: text), (1...12).contains(month.value),
      let day = number(startingAt: month.end, before: [0xE6, 0x97, 0xA5], in: text), (1...31).contains(day.value)
    else { return nil }
    return (month.value, day.value, day.end)
  }

  private static func number(endingAt end: Int, in text: [UInt8]) -> (value: Int, range: Range<Int>)? {
    var last = end
    while last > 0, text[last - 1] == 0x20 { last -= 1 }
    var start = last
    while start > 0, last - start < 8, (0x30...0x39).contains(text[start - 1]) { start -= 1 }
    guard start < last else { return nil }
    return (text[start..<last].reduce(0) { $0 * 10 + Int($1 - 0x30) }, start..<last)
  }

  /// Digits, perhaps between blanks, with a word behind them.
  private static func number(startingAt start: Int, before word: [UInt8], in text: [UInt8]) -> (value: Int, end: Int)? {
    var index = start
    while index < text.count, text[index] == 0x20 { index += 1 }
    let first = index
    while index < text.count, index - first < 3, (0x30...0x39).contains(text[index]) { index += 1 }
    guard index > first else { return nil }
    let value = text[first..<index].reduce(0) { $0 * 10 + Int($1 - 0x30) }
    while index < text.count, text[index] == 0x20 { index += 1 }
    guard text[index...].starts(with: word) else { return nil }
    return (value, index + word.count)
  }
}

/// The days a text says it counts: `2024年1月1日起至12月31日止`, `自 2024 年 5 月 29 日起，至 12 月 31 日止`.
struct StatedPeriod: Hashable {
  var startYear: Int
  var startMonth: Int
  var startDay: Int
  var endYear: Int
  var endMonth: Int
  var endDay: Int
  var range: Range<Int>

  /// All of a text: two days with little more than 至, 到 or a dash between them.
  static func all(in text: [UInt8]) -> [StatedPeriod] {
    let mentions = YearMention.all(in: text)
    return mentions.enumerated().compactMap { index, start in
      guard let month = start.month, let day = start.day else { return nil }
      guard let behind = joined(from: start.range.upperBound, in: text) else { return nil }
      if let next = mentions.dropFirst(index + 1).first, next.range.lowerBound <= behind + 1,
        next.range.lowerBound >= start.range.upperBound, let endMonth = next.month, let endDay = next.day
      {
        return StatedPeriod(
          startYear: start.year, startMonth: month, startDay: day, endYear: next.year, endMonth: endMonth,
          endDay: endDay, range: start.range.lowerBound..<next.range.upperBound)
      }
      guard let end = YearMention.monthAndDay(at: behind, in: text) else { return nil }
      return StatedPeriod(
        startYear: start.year, startMonth: month, startDay: day, endYear: start.year, endMonth: end.month,
        endDay: end.day, range: start.range.lowerBound..<end.end)
    }
  }

  /// Behind the words that join two days; `nil` where something else stands there.
  private static func joined(from start: Int, in text: [UInt8]) -> Int? {
    var rest = text[start...]
    var hasJoint = false
    scan: while true {
      for (word, isJoint) in joints where rest.starts(with: word.utf8) {
        rest = rest.dropFirst(word.utf8.count)
        hasJoint = hasJoint || isJoint
        continue scan
      }
      return hasJoint ? rest.startIndex : nil
    }
  }

  private static let joints: [(String, Bool)] = [
    ("起", false), ("同年", false), ("当年", false), ("本年", false), ("，", false), (",", false), (" ", false), ("（含）", false),
    ("开始", false), ("至", true), ("到", true),
    ("—", true), ("－", true), ("-", true), ("~", true), ("～", true), ("–", true),
  ]
}
