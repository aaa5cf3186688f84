import Disclosure

extension Rule {
  /// 公民身份号码: whose number is published can be registered, indebted and impersonated by anybody.
  ///
  /// Disclosure Regulation (政府信息公开条例) art. 17, review before publication. A number counts with a valid division, birthday and
  /// check digit (GB 11643), so that a project number of 18 digits does not.
  static let citizenID = Rule(
    "citizen-id",
    .text { text in
      var memory = LineMemory()
      return text.digitRuns(ofAtLeast: 15).flatMap { CitizenID.places(of: $0, in: text, &memory) }.map { place in
        let isOld = place.number.count == 15
        return TextFinding(
          isOld ? .warning : .error, at: place.range,
          Text(
            zh: "\(isOld ? "15 位身份证号码" : "公民身份号码") \(Masking.number(place.number))",
            en:
              "\(isOld ? "a citizen's old identity number" : "a citizen's identity number") \(Masking.number(place.number))"
          ),
          fix: Text(
            zh: "删去号码，或者只留前 4 位和后 4 位、中间用 * 代替；已经发布过的，先撤下再改",
            en: "remove it, or keep the first and last four digits with * between; take down what was published already"
          ),
          isSecret: true)
      }
    })
}

/// An identity number of a citizen.
enum CitizenID {
  /// All of a run, from the left; none of them overlaps another.
  static func places(
    of run: DigitRun, in text: ScannedText, _ memory: inout LineMemory
  ) -> [(range: Range<Int>, number: [UInt8])] {
    var places: [(range: Range<Int>, number: [UInt8])] = []
    for span in run.spans(of: 15...18) {
      var number = Array(run.digits[span.digits])
      var range = run.place(of: span.digits)
      guard range.lowerBound >= places.last?.range.upperBound ?? 0, !text.hasLetter(before: range.lowerBound) else {
        continue
      }
      if number.count == 17, span.digits.upperBound == run.digits.count, let end = text.endOfX(after: range.upperBound)
      {
        number.append(UInt8(ascii: "X"))
        range = range.lowerBound..<end
      }
      guard !text.hasLetter(at: range.upperBound) else { continue }
      let isNumber =
        number.count == 18
        ? isValid(number) && !CreditCode.isValid(number)
        : number.count == 15 && span.groups.count == 1 && isOldNumber(number)
          && memory.answer(at: range.lowerBound, in: text) { text.holds(["身份证", "身份号码", "证件号"], in: $0) }
      if isNumber { places.append((range, number)) }
    }
    return places
  }

  /// - Parameter number: 18 characters, digits but for the last, which may be `X`.
  static func isValid(_ number: [UInt8]) -> Bool {
    guard number.count == 18, isDivision(number), isBirthday(number[6..<14]) else { return false }
    let sum = zip(number, weights).reduce(0) { $0 + Int($1.0 - 0x30) * $1.1 }
    return checks[sum % 11] == number[17]
  }

  private static let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  private static let checks = Array("10X98765432".utf8)

  /// Before 1999: two digits of the year, and no check digit.
  private static func isOldNumber(_ number: [UInt8]) -> Bool {
    isDivision(number) && isBirthday(Array("19".utf8) + number[6..<12])
  }

  private static func isDivision(_ number: [UInt8]) -> Bool {
    // 810000, 820000 and 830000 are whole; 9 begins the permits of foreigners.
    if number[0] == UInt8(ascii: "9") || number[0] == UInt8(ascii: "8") {
      return number[0] == UInt8(ascii: "9") || Division.isProvince(number[0], number[1])
    }
    return Division.isProvince(number[0], number[1]) && number[2..<6].contains { $0 != UInt8(ascii: "0") }
  }

  private static func isBirthday(_ digits: some Sequence<UInt8>) -> Bool {
    let digits = digits.map { Int($0 - 0x30) }
    let year = digits[..<4].reduce(0) { $0 * 10 + $1 }
    return year < 2100
      && CalendarDate(year: year, month: digits[4] * 10 + digits[5], day: digits[6] * 10 + digits[7]) != nil
  }
}

extension ScannedText {
  /// Behind an `X` that ends an identity number, in any width, after one blank or hyphen at most.
  fileprivate func endOfX(after end: Int) -> Int? {
    for gap in [0, 1] {
      let offset = end + gap
      if gap == 1, !has(" ", at: end), !has("-", at: end) { return nil }
      if has("X", at: offset) || has("x", at: offset) { return offset + 1 }
      if has("Ｘ", at: offset) || has("ｘ", at: offset) { return offset + 3 }
    }
    return nil
  }
}
