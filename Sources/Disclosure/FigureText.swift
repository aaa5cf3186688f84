/// Reads the number that an editor wrote in a cell or marked in a sentence.
///
/// Nothing is guessed: what is not one number in an understood unit is a `Problem` that names what stands there.
public struct FigureText: Sendable {
  public enum Problem: Error, Hashable, Sendable {
    /// There is no number in the text.
    case noNumber(String)
    /// There is more than one number in the text.
    case severalNumbers
    /// A dash, a stroke or the like: it may mean blank, not applicable or not published.
    case ambiguousMark(String)
    /// The unit beside the number is not the one asked for.
    case otherUnit(found: String, expected: String)
    /// Finer than a fen, or larger than a number can be here.
    case notExact
    /// The form counts whole things here.
    case notWhole
    /// A negative number where the form has none.
    case negative
    /// An amount of money without a unit, where the form prints none.
    case noUnit
  }

  /// What kind of number a place of a form or an indicator asks for.
  public enum Kind: String, Hashable, Sendable, CaseIterable { case count, money, decimal }

  /// The unit the form or the indicator gives; empty where it gives none.
  public var unit: String
  public var kind: Kind
  /// Whether a number below zero has a meaning (本年增/减).
  public var isSigned: Bool

  public init(unit: String, kind: Kind, isSigned: Bool = false) {
    self.unit = unit
    self.kind = kind
    self.isSigned = isSigned
  }

  /// The figure of a statutory cell: a number with or without its unit, nothing, 不适用 or 未公布.
  public func cell(_ text: String) -> Result<Figure, Problem> {
    if let count = plainCount(text) { return .success(.number(Quantity(.count(count), unit: unit))) }
    var scan = FigureScanner(text)
    if scan.rest.isEmpty { return .success(.blank) }
    switch scan.folded {
    case "不适用", "N/A", "n/a": return .success(.notApplicable)
    case "未公布", "未公开", "不公布": return .success(.notPublished)
    case "-", "--", "—", "——", "–", "/", "\\", "·", "…", "*", "无数据": return .failure(.ambiguousMark(scan.folded))
    default: break
    }
    return number(&scan, isProse: false).map(Figure.number)
  }

  /// The figure of a fact, from the words that were marked: `28449 条`, `5800 余条`, `减少 4 件`, `未收到`.
  public func fact(_ text: String) -> Result<Quantity, Problem> {
    if kind == .count, let count = plainCountWithUnit(text) { return .success(Quantity(.count(count), unit: unit)) }
    var scan = FigureScanner(text)
    guard scan.hasDigit else {
      guard Self.saysZero(scan.folded) else { return .failure(.noNumber(scan.folded)) }
      return quantity(Decimal(mantissa: 0, scale: 0), printedUnit: "", qualifier: .exactly)
    }
    return number(&scan, isProse: true)
  }

  private func number(_ scan: inout FigureScanner, isProse: Bool) -> Result<Quantity, Problem> {
    if scan.hasSplitNumber { return .failure(.severalNumbers) }
    var qualifier = Qualifier.exactly
    var isDecrease = false
    for word in scan.takeWordsBeforeNumber() {
      switch word {
      case .atLeast: qualifier = .atLeast
      case .almost: qualifier = .almost
      case .decrease: isDecrease = true
      case .increase:
        if !isProse, !isSigned { return .failure(.noNumber(scan.folded)) }
      case .inexact(let words): return .failure(.noNumber(words))
      case .other(let words):
        // A change whose words do not say which way it goes would have to be guessed.
        if !isProse || isSigned { return .failure(.noNumber(words)) }
      }
    }
    guard let found = scan.takeNumber() else { return .failure(scan.hasDigit ? .notExact : .noNumber(scan.folded)) }
    var number = found
    if isDecrease {
      guard number.mantissa >= 0 else { return .failure(.noNumber(scan.folded)) }
      number = number.negated
    }
    if scan.take(anyOf: ["余", "多", "几"]) != nil { qualifier = .atLeast }
    // 万元 and 亿元 are units of money, 万 and 亿 before any other unit are factors.
    let factor = scan.take(anyOf: ["万", "亿"])
    if let factor, kind != .money {
      guard let scaled = number.shiftedUp(by: factor == "万" ? 4 : 8) else { return .failure(.notExact) }
      number = scaled
    }
    if scan.take(anyOf: ["余", "多"]) != nil { qualifier = .atLeast }
    let tail = scan.takeRest()
    // “3 万万条” is not thirty thousand of something, whatever else it may be.
    if factor != nil, kind != .money, ["万", "亿"].contains(where: tail.begins) { return .failure(.noNumber(tail)) }
    let rest = (kind == .money ? factor ?? "" : "") + tail
    // “5 千条” is not five of something.
    if ["十", "百", "千"].contains(where: rest.begins), !rest.begins(with: "百分") { return .failure(.noNumber(rest)) }
    if rest.contains(where: \.isDigitOfAnyWidth) { return .failure(.severalNumbers) }
    let suffixes = ["以上", "左右", "多", "余"]
    var printedUnit = rest
    if let suffix = suffixes.first(where: rest.ends) {
      if suffix == "左右" { return .failure(.noNumber(suffix)) }
      printedUnit = String(rest.dropLast(suffix.count))
      qualifier = .atLeast
    }
    let result = quantity(number, printedUnit: printedUnit, qualifier: qualifier)
    // 万元 is named whole, although 万 was read as a factor.
    if case .failure(.otherUnit("元", let expected)) = result, kind != .money, let factor {
      return .failure(.otherUnit(found: factor + "元", expected: expected))
    }
    return result
  }

  private func quantity(_ number: Decimal, printedUnit: String, qualifier: Qualifier) -> Result<Quantity, Problem> {
    if number.mantissa < 0, !isSigned { return .failure(.negative) }
    switch kind {
    case .count, .decimal:
      if !printedUnit.isEmpty, !unit.isEmpty, printedUnit != unit {
        return .failure(.otherUnit(found: printedUnit, expected: unit))
      }
      let amount: Amount
      if number.scale == 0 {
        amount = kind == .count ? .count(number.mantissa) : .decimal(number)
      } else if kind == .decimal {
        amount = .decimal(number)
      } else {
        return .failure(.notWhole)
      }
      return .success(Quantity(amount, unit: printedUnit.isEmpty ? unit : printedUnit, qualifier: qualifier))
    case .money:
      let shown = printedUnit.isEmpty ? unit : printedUnit
      guard shown.isEmpty || MoneyUnit.isMoney(shown) else { return .failure(.otherUnit(found: shown, expected: unit)) }
      if shown.isEmpty, number.mantissa != 0 { return .failure(.noUnit) }
      guard let fen = number.shiftedUp(by: MoneyUnit.exponent(of: shown) + 2), fen.scale == 0 else {
        return .failure(.notExact)
      }
      return .success(Quantity(.money(fen: fen.mantissa), unit: shown, qualifier: qualifier))
    }
  }

  /// “未收到”“无”“没有”“零” say the number zero in words; “未公布”“无法统计”“未完成三项” do not, nor does anything else.
  private static func saysZero(_ words: String) -> Bool {
    let silences = ["未公布", "未公开", "未披露", "未统计", "未载明", "未说明", "未明确", "未知", "未填", "无法", "无从", "无数", "无统计"]
    return ["未", "无", "没有", "零", "不存在", "均未"].contains(where: words.begins) && !silences.contains(where: words.begins)
      && !words.contains { "二两三四五六七八九十几".contains($0) }
  }

  /// And nearly every fact is such a number with its unit: `28449 条`.
  private func plainCountWithUnit(_ text: String) -> Int? {
    let bytes = text.utf8
    guard let end = bytes.firstIndex(where: { !(48...57).contains($0) }), !unit.isEmpty else { return nil }
    let rest = bytes[end...]
    guard rest.elementsEqual(unit.utf8) || rest.first == 0x20 && rest.dropFirst().elementsEqual(unit.utf8) else {
      return nil
    }
    return Self.digits(String(text[..<end]))
  }

  /// Nearly every cell of a form is one to six plain digits: no scanner is needed for those.
  package func plainCount(_ text: String) -> Int? { kind == .count ? Self.digits(text) : nil }

  private static func digits(_ text: String) -> Int? {
    let bytes = text.utf8
    guard (1...9).contains(bytes.count) else { return nil }
    var value = 0
    for byte in bytes {
      guard (48...57).contains(byte) else { return nil }
      value = value * 10 + Int(byte - 48)
    }
    return value
  }
}

extension Character {
  fileprivate var isDigitOfAnyWidth: Bool {
    unicodeScalars.contains { ("0"..."9").contains($0) || ("０"..."９").contains($0) }
  }
}
