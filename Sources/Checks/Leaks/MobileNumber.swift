import Disclosure

extension Rule {
  /// A mobile telephone number that nothing shows to be an office's own way to be reached.
  ///
  /// Offices do publish mobile numbers to be called at, so a line that is a contact line, and those right above and below it, stay
  /// silent, and so does the `telephone` of a profile.
  static let mobileNumber = Rule(
    "mobile-number",
    .text { text in
      var memory = LineMemory()
      return text.digitRuns(ofAtLeast: 11).flatMap { MobileNumber.places(of: $0, in: text, &memory) }.map { place in
        let number = Masking.number(place.number, first: 3)
        return TextFinding(
          .warning, at: place.range,
          Text(zh: "手机号码 \(number) 不在联系方式之中", en: "a mobile number \(number) outside of any contact details"),
          fix: Text(
            zh: "个人的号码删去，或者中间 4 位用 * 代替；对外公布的联系电话，在同一行写明“联系电话”",
            en:
              "remove a person's, or write * for its middle digits; before an office's own write 联系电话 on the same line"),
          isSecret: true)
      }
    })
}

enum MobileNumber {
  static func places(
    of run: DigitRun, in text: ScannedText, _ memory: inout LineMemory
  ) -> [(range: Range<Int>, number: [UInt8])] {
    var places: [(range: Range<Int>, number: [UInt8])] = []
    for span in spans(of: run, in: text) {
      let number = Array(run.digits[span.digits])
      let range = run.place(of: span.digits)
      guard range.lowerBound >= places.last?.range.upperBound ?? 0, number[0] == UInt8(ascii: "1"),
        number[1] >= UInt8(ascii: "3"), !text.isPartOfCode(range), !isHyphenated(range, in: text),
        !memory.answer(at: range.lowerBound, in: text, { isContact($0, in: text) }), !text.isInAddress(range.lowerBound)
      else { continue }
      places.append((range, number))
    }
    return places
  }

  /// Eleven digits in one piece, as 3-4-4 or 3-8; `+86` may stand before them without a gap.
  private static func spans(of run: DigitRun, in text: ScannedText) -> [(groups: Range<Int>, digits: Range<Int>)] {
    var spans = run.spans(of: 11...11).filter { span in
      let sizes = run.sizes(of: span.groups)
      return sizes == [11] || sizes == [3, 4, 4] || sizes == [3, 8]
    }
    if let first = run.groups.first, first.count == 13, run.digits.starts(with: "86".utf8),
      text.has("+", before: run.place(of: first).lowerBound)
    {
      spans.append((0..<1, 2..<13))
    }
    return spans
  }

  /// `2024-13800138000-1` is a code; only the country stands before a number with a hyphen.
  private static func isHyphenated(_ range: Range<Int>, in text: ScannedText) -> Bool {
    if text.has("-", at: range.upperBound), text.hasDigit(at: range.upperBound + 1) { return true }
    guard text.has("-", before: range.lowerBound), range.lowerBound >= 2, text.hasDigit(at: range.lowerBound - 2) else {
      return false
    }
    return !text.has("86-", before: range.lowerBound)
  }

  private static func isContact(_ line: Range<Int>, in text: ScannedText) -> Bool {
    if text.key(ofLineAt: line.lowerBound) == "telephone" { return true }
    if let head = text.headRow(of: line), text.holds(columns, in: head) { return true }
    return text.holds(words, in: line) || text.neighbours(of: line).contains { text.holds(words, in: $0) }
  }

  /// A column of an office's own; one that is called 手机 or 电话 only may be anybody's.
  private static let columns: [StaticString] = ["联系电话", "联系方式", "办公电话", "咨询电话", "服务电话", "监督电话"]

  private static let words: [StaticString] = [
    "联系电话", "联系人", "联系方式", "电话", "传真", "咨询", "地址", "邮编", "热线", "邮箱", "Tel", "TEL", "tel:", "telephone", "Telephone",
    "Phone",
  ]
}
