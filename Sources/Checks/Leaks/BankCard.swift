import Disclosure

extension Rule {
  /// The number of a bank card, as lists of refunds and payments have it.
  ///
  /// One number in ten passes the Luhn sum, so length and prefix have to be those of a card, and numbers that say what else they are
  /// (项目编号, 索引号, an address of a page) are left alone.
  static let bankCard = Rule(
    "bank-card",
    .text { text in
      var memory = LineMemory()
      return text.digitRuns(ofAtLeast: 13).flatMap { BankCard.places(of: $0, in: text, &memory) }.map { place in
        TextFinding(
          .error, at: place.range,
          Text(
            zh: "银行卡号 \(Masking.number(place.number))", en: "a bank card number \(Masking.number(place.number))"),
          fix: Text(
            zh: "删去卡号，或者只留前 4 位和后 4 位、中间用 * 代替；单位的收款账户写成“账号”并核对位数",
            en:
              "remove it, or keep the first and last four digits with * between; of an office's own account, check the digits"
          ),
          isSecret: true)
      }
    })
}

/// The number of a bank card.
enum BankCard {
  static func places(
    of run: DigitRun, in text: ScannedText, _ memory: inout LineMemory
  ) -> [(range: Range<Int>, number: [UInt8])] {
    var places: [(range: Range<Int>, number: [UInt8])] = []
    for span in run.spans(of: 13...19) {
      let number = Array(run.digits[span.digits])
      let range = run.place(of: span.digits)
      guard range.lowerBound >= places.last?.range.upperBound ?? 0, isGrouped(run.sizes(of: span.groups)),
        hasPrefix(number), hasLuhnSum(number), !text.isPartOfCode(range),
        !CitizenID.isValid(number), !CreditCode.isValid(number),
        number.count >= 16
          || memory.answer(at: range.lowerBound, in: text, { text.holds(["账号", "帐号", "卡号", "银行"], in: $0) }),
        !isNamedCode(range.lowerBound, in: text), !text.isInAddress(range.lowerBound)
      else { continue }
      places.append((range, number))
    }
    return places
  }

  /// In one piece, in fours as on the card, or with the issuer's six digits apart.
  private static func isGrouped(_ sizes: [Int]) -> Bool {
    sizes.count == 1 || (sizes.dropLast().allSatisfy { $0 == 4 } && sizes[sizes.count - 1] <= 4)
      || (sizes.count == 2 && sizes[0] == 6)
  }

  /// The first digits and the length that go with them (ISO/IEC 7812): UnionPay and the cards of Chinese banks before it, Visa,
  /// Mastercard, JCB, American Express, Diners.
  static func hasPrefix(_ number: [UInt8]) -> Bool {
    let first = number.prefix(4).reduce(0) { $0 * 10 + Int($1 - 0x30) }
    return switch number.count {
    case 16: first / 100 == 62 || first / 1000 == 4 || (51...55).contains(first / 100) || (3528...3589).contains(first)
    case 17, 18: first / 100 == 62
    case 19: first / 100 == 62 || first == 9558
    case 15: first / 100 == 34 || first / 100 == 37
    case 14: first / 100 == 36 || first / 100 == 38 || (300...305).contains(first / 10)
    case 13: first / 1000 == 4
    default: false
    }
  }

  static func hasLuhnSum(_ number: [UInt8]) -> Bool {
    var sum = 0
    for (place, digit) in number.reversed().enumerated() {
      let value = Int(digit - 0x30) * (place.isMultiple(of: 2) ? 1 : 2)
      sum += value > 9 ? value - 9 : value
    }
    return sum.isMultiple(of: 10)
  }

  /// `项目编号：6201…`, `index: 4301…`: the words right before a number say that it is no card.
  private static func isNamedCode(_ offset: Int, in text: ScannedText) -> Bool {
    if let key = text.key(ofLineAt: offset), codeKeys.contains(key) { return true }
    var start = max(text.line(at: offset, notBefore: 48), 0)
    while text.bytes[start] & 0xC0 == 0x80 { start += 1 }
    return text.holds(codeWords, in: start..<offset)
  }

  private static let codeKeys: Set<String> = [
    "index", "number", "code", "site-code", "icp", "public-security", "source", "website", "base-url", "aliases",
  ]

  private static let codeWords: [StaticString] = [
    "编号", "编码", "代码", "序号", "流水号", "索引号", "文号", "许可证", "备案", "单号", "条码", "证书", "标段", "批次",
  ]
}

extension ScannedText {
  /// Where the line of an offset starts, or so many bytes before it.
  fileprivate func line(at offset: Int, notBefore count: Int) -> Int {
    var start = offset
    while start > 0, offset - start < count, bytes[start - 1] != 0x0A { start -= 1 }
    return start
  }
}
