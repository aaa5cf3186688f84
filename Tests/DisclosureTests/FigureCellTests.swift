import Disclosure
import Testing

@Suite("A cell of a statutory table, read") struct FigureCellTests {
  let cases = FigureText(unit: "件", kind: .count)
  let change = FigureText(unit: "项", kind: .count, isSigned: true)
  let money = FigureText(unit: "万元", kind: .money)
  let amount = FigureText(unit: "", kind: .money)
  let decimal = FigureText(unit: "", kind: .decimal)

  // MARK: what is no number

  @Test func `zero, blank, not applicable and not published are four different statements`() {
    let said = ["0", "", "不适用", "未公布"].map { cases.cell($0) }
    #expect(
      said == [
        .success(.number(Quantity(.count(0), unit: "件"))), .success(.blank), .success(.notApplicable),
        .success(.notPublished),
      ])
    #expect(Set(said.map { try? $0.get() }).count == 4)
  }

  @Test(arguments: ["", " ", "　", "\u{00A0}", "\u{200B}", "\t"])
  func `white space of any kind is blank`(text: String) {
    #expect(cases.cell(text) == .success(.blank))
  }

  @Test(arguments: ["不适用", " 不适用 ", "不 适 用", "N/A", "n/a", "Ｎ／Ａ"])
  func `not applicable has these words`(text: String) {
    #expect(cases.cell(text) == .success(.notApplicable))
  }

  @Test(arguments: ["未公布", "未公开", "不公布"])
  func `not published has these words`(text: String) {
    #expect(cases.cell(text) == .success(.notPublished))
  }

  @Test(arguments: ["-", "—", "——", "–", "－", "/", "／", "\\", "…", "*", "·", "无数据"])
  func `a dash or a stroke says none of these and is refused`(text: String) {
    guard case .failure(.ambiguousMark) = cases.cell(text) else {
      Issue.record("\(text) was read as \(cases.cell(text))")
      return
    }
  }

  @Test(arguments: ["无", "零", "未收到", "三", "十余", "若干", "O", "〇", "１件半件", "。"])
  func `words are no number in a cell`(text: String) {
    #expect(throws: FigureText.Problem.self) { try cases.cell(text).get() }
  }

  // MARK: whole numbers

  @Test(
    arguments: [
      ("0", 0), ("1", 1), ("8405", 8405), ("28,449", 28449), ("28，449", 28449), ("1,234,567", 1_234_567), ("007", 7),
      ("０", 0), ("８４０５", 8405), ("２８，４４９", 28449), (" 12 ", 12), ("999999999", 999_999_999),
      ("1234567890", 1_234_567_890), ("+5", 5), ("5件", 5), ("5 件", 5), ("５　件", 5),
    ])
  func `whole numbers with separators, full-width digits and their unit`(text: String, count: Int) {
    #expect(cases.cell(text) == .success(.number(Quantity(.count(count), unit: "件"))))
  }

  @Test(arguments: ["1,23", "12,34,567", "1,2345", "3,4", "1.2.3", "5-10", "5～10", "1/2", "2023年5", "5(3)", "1件2人"])
  func `what holds several numbers is refused`(text: String) {
    #expect(throws: FigureText.Problem.self) { try cases.cell(text).get() }
  }

  @Test(arguments: ["1 2", "0 1", "1　2", "1\u{00A0}234", "1, 234", "１ ２", "2. 6"])
  func `white space inside a number does not make one number of two`(text: String) {
    #expect(cases.cell(text) == .failure(.severalNumbers))
    #expect(decimal.cell(text) == .failure(.severalNumbers))
  }

  @Test func `a count is whole`() {
    #expect(cases.cell("2.5") == .failure(.notWhole))
    #expect(cases.cell("2.0") == .success(.number(Quantity(.count(2), unit: "件"))))
  }

  @Test func `a count has eighteen digits at most`() {
    #expect(cases.cell("999999999999999999") == .success(.number(Quantity(.count(999_999_999_999_999_999), unit: "件"))))
    #expect(cases.cell("1000000000000000000") == .failure(.notExact))
    #expect(cases.cell("99999999999999999999999999") == .failure(.notExact))
    #expect(cases.cell("99999999999亿") == .failure(.notExact))
  }

  // MARK: signs

  @Test func `below zero only where the form counts changes`() {
    #expect(cases.cell("-4") == .failure(.negative))
    #expect(cases.cell("减4") == .failure(.negative))
    for text in ["-4", "－4", "−4", "－４", "减4", "减少4", "减少 4 项"] {
      #expect(change.cell(text) == .success(.number(Quantity(.count(-4), unit: "项"))), "\(text)")
    }
    for text in ["4", "+4", "＋４", "增4", "增加4项"] {
      #expect(change.cell(text) == .success(.number(Quantity(.count(4), unit: "项"))), "\(text)")
    }
    #expect(change.cell("-0") == .success(.number(Quantity(.count(0), unit: "项"))))
  }

  @Test(arguments: ["增4", "减少-4", "–4", "—4", "约4", "不足4", "第4", "共4"])
  func `other words before the number are refused in a cell that counts no change`(text: String) {
    #expect(throws: FigureText.Problem.self) { try cases.cell(text).get() }
  }

  // MARK: units

  @Test func `a unit beside the number is understood`() {
    #expect(
      FigureText(unit: "人次", kind: .count).cell("465人次") == .success(.number(Quantity(.count(465), unit: "人次"))))
  }

  @Test func `another unit than the form's is named, not taken over`() {
    #expect(cases.cell("465人次") == .failure(.otherUnit(found: "人次", expected: "件")))
    #expect(money.cell("5件") == .failure(.otherUnit(found: "件", expected: "万元")))
    #expect(cases.cell("2.6万元") == .failure(.otherUnit(found: "万元", expected: "件")))
    #expect(cases.cell("3万人次") == .failure(.otherUnit(found: "人次", expected: "件")))
  }

  @Test func `without a unit in the form any unit is kept as printed`() {
    #expect(
      FigureText(unit: "", kind: .count).cell("7家") == .success(.number(Quantity(.count(7), unit: "家"))))
  }

  // MARK: money and decimals

  @Test(
    arguments: [
      ("2.6", 2_600_000, "万元"), ("2.6万元", 2_600_000, "万元"), ("２．６万元", 2_600_000, "万元"), ("26000元", 2_600_000, "元"),
      ("26,000 元", 2_600_000, "元"), ("0.01元", 1, "元"), ("0.000001万元", 1, "万元"), ("59237.2449", 59_237_244_900, "万元"),
      ("0.092", 92_000, "万元"), ("1.5亿元", 15_000_000_000, "亿元"), ("0", 0, "万元"),
    ])
  func `money is exact to the fen in whatever unit it is printed`(text: String, fen: Int, unit: String) throws {
    let figure = try money.cell(text).get()
    #expect(figure.quantity?.amount == .money(fen: fen))
    #expect(figure.quantity?.unit == unit)
  }

  @Test func `two units for one amount compare as one`() throws {
    let inYuan = try money.cell("26000元").get().quantity?.amount
    let inTenThousand = try money.cell("2.6万元").get().quantity?.amount
    #expect(inYuan?.comparable == inTenThousand?.comparable)
  }

  @Test func `finer than a fen or larger than a number can be is refused`() {
    #expect(money.cell("0.001元") == .failure(.notExact))
    #expect(money.cell("0.0000001") == .failure(.notExact))
    #expect(money.cell("999999999999999999") == .failure(.notExact))
  }

  @Test func `an amount without a unit is refused where the form prints none, but zero needs none`() {
    #expect(amount.cell("251000") == .failure(.noUnit))
    #expect(amount.cell("251000元") == .success(.number(Quantity(.money(fen: 25_100_000), unit: "元"))))
    #expect(amount.cell("0") == .success(.number(Quantity(.money(fen: 0)))))
  }

  @Test func `a decimal keeps its digits`() {
    #expect(decimal.cell("98.6") == .success(.number(Quantity(.decimal(Decimal(mantissa: 986, scale: 1))))))
    #expect(decimal.cell("98.60") == decimal.cell("98.6"))
  }

  // MARK: qualifiers

  @Test func `a bound is kept beside its number`() {
    for text in ["逾700", "超700", "超过700", "至少700", "700余", "700多", "700余件", "700件以上", "700 多 件"] {
      #expect(
        cases.cell(text) == .success(.number(Quantity(.count(700), unit: "件", qualifier: .atLeast))), "\(text)")
    }
    #expect(cases.cell("近700") == .success(.number(Quantity(.count(700), unit: "件", qualifier: .almost))))
  }

  @Test(arguments: ["约700", "700左右", "不足700", "不到700", "不超过700", "未超过700", "少于700", "最多700"])
  func `a bound that no figure can carry is refused, not read as the number itself`(text: String) {
    #expect(throws: FigureText.Problem.self) { try cases.cell(text).get() }
  }
}
