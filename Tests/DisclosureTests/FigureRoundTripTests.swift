import Disclosure
import TestSupport
import Testing

@Suite("Digits, read and printed, are the same digits") struct FigureRoundTripTests {
  @Test func `seeded: a count in any spelling is the count`() {
    var random = SeededGenerator(seed: 1)
    let cases = FigureText(unit: "件", kind: .count, isSigned: true)
    for _ in 0..<1000 {
      let digits = Int.random(in: 0...17, using: &random)
      let limit = (0..<digits).reduce(9) { number, _ in number * 10 + 9 }
      let number = Int.random(in: -limit...limit, using: &random)
      for spelling in spellings(of: String(number)) {
        let figure = try? cases.cell(spelling).get()
        #expect(figure?.quantity?.amount == .count(number), "\(spelling)")
        #expect(figure?.quantity?.digits == String(number), "\(spelling)")
        #expect((try? cases.fact(spelling + " 件").get())?.digits == String(number), "\(spelling)")
      }
    }
  }

  @Test func `seeded: money in any unit keeps its fen and its digits`() throws {
    var random = SeededGenerator(seed: 2)
    let money = FigureText(unit: "万元", kind: .money)
    for _ in 0..<1000 {
      let fen = Int.random(in: 0...9_999_999_999_999, using: &random)
      for unit in ["元", "万元", "亿元"] {
        let printed = Decimal(mantissa: fen, scale: 2 + MoneyUnit.exponent(of: unit)).description
        for spelling in spellings(of: printed) {
          let quantity = try #require(try money.cell(spelling + unit).get().quantity, "\(spelling)\(unit)")
          #expect(quantity.amount == .money(fen: fen), "\(spelling)\(unit)")
          #expect(quantity.digits == printed)
          #expect(quantity.unit == unit)
        }
      }
    }
  }

  @Test func `seeded: a decimal keeps its digits`() {
    var random = SeededGenerator(seed: 3)
    let decimal = FigureText(unit: "", kind: .decimal, isSigned: true)
    for _ in 0..<1000 {
      let number = Decimal(
        mantissa: Int.random(in: -9_999_999_999...9_999_999_999, using: &random),
        scale: Int.random(in: 0...8, using: &random))
      for spelling in spellings(of: number.description) {
        #expect((try? decimal.cell(spelling).get())?.quantity?.digits == number.description, "\(spelling)")
      }
    }
  }

  @Test func `seeded: any text at all is a figure or a problem, never a crash`() {
    var random = SeededGenerator(seed: 4)
    let alphabet = Array("0123456789０９.,，．-－−–+ 　万亿元件条次余多几近逾超减少增加不未无公布适用/—N/A①十百千以上左右")
    let readers = FigureText.Kind.allCases.flatMap { kind in
      ["", "件", "万元"].map { FigureText(unit: $0, kind: kind, isSigned: kind == .decimal) }
    }
    for _ in 0..<3000 {
      let text = String(
        (0..<Int.random(in: 0...8, using: &random)).map { _ in alphabet.randomElement(using: &random)! })
      for reader in readers {
        if case .success(let figure) = reader.cell(text), let quantity = figure.quantity {
          #expect(reader.isSigned || quantity.amount.comparable >= Decimal(mantissa: 0, scale: 0), "\(text)")
          #expect(text.unicodeScalars.contains { $0.properties.numericType == .decimal }, "\(text) has no digit")
        }
        _ = reader.fact(text)
      }
    }
  }

  /// Plain, in full width, with a comma at every third digit, with white space round it.
  private func spellings(of digits: String) -> [String] {
    let isNegative = digits.hasPrefix("-")
    let parts = digits.drop { $0 == "-" }.split(separator: ".")
    var grouped = ""
    for (index, digit) in parts[0].enumerated() {
      if index > 0, (parts[0].count - index).isMultiple(of: 3) { grouped += "," }
      grouped.append(digit)
    }
    let rest = parts.count > 1 ? "." + parts[1] : ""
    let wide = digits.unicodeScalars.map { String(Unicode.Scalar($0.value + 0xFEE0)!) }.joined()
    return [digits, " \(digits)　", wide, (isNegative ? "-" : "") + grouped + rest, digits.replacing("-", with: "−")]
  }
}
