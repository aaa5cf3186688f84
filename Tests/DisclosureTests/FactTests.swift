import Disclosure
import Testing

@Suite("A fact in a sentence, read") struct FactTests {
  let items = FigureText(unit: "条", kind: .count)
  let change = FigureText(unit: "件", kind: .count, isSigned: true)
  let money = FigureText(unit: "万元", kind: .money)

  @Test(
    arguments: [
      ("28449 条", 28449, Qualifier.exactly), ("28,449条", 28449, .exactly), ("２８４４９条", 28449, .exactly),
      ("5800 余条", 5800, .atLeast), ("5800多条", 5800, .atLeast), ("5800条以上", 5800, .atLeast), ("逾 700 条", 700, .atLeast),
      ("超过5800条", 5800, .atLeast), ("不少于 3 条", 3, .atLeast), ("近5800条", 5800, .almost), ("共发布 12 条", 12, .exactly),
      ("1.2万条", 12000, .exactly), ("1.2 万余条", 12000, .atLeast), ("5万多条", 50000, .atLeast),
      ("2亿条", 200_000_000, .exactly),
      ("近 3 万条", 30000, .almost), ("10几条", 10, .atLeast),
    ])
  func `counts with their bounds and factors`(text: String, count: Int, qualifier: Qualifier) {
    #expect(items.fact(text) == .success(Quantity(.count(count), unit: "条", qualifier: qualifier)))
  }

  @Test(
    arguments: [
      ("2.6 万元", 2_600_000, Qualifier.exactly), ("4437 万元", 4_437_000_000, .exactly),
      ("逾1.5亿元", 15_000_000_000, .atLeast),
      ("2 万余元", 2_000_000, .atLeast), ("26000 元", 2_600_000, .exactly),
    ])
  func `money in fen, whatever its unit`(text: String, fen: Int, qualifier: Qualifier) throws {
    let quantity = try money.fact(text).get()
    #expect(quantity.amount == .money(fen: fen))
    #expect(quantity.qualifier == qualifier)
  }

  @Test(arguments: ["未收到", "未收取", "未接收到", "没有", "没有发生", "无", "零", "不存在", "均未发生"])
  func `nothing said in words is the number zero`(text: String) {
    #expect(items.fact(text) == .success(Quantity(.count(0), unit: "条")))
  }

  @Test(arguments: ["未公布", "未公开", "未统计", "无法统计", "未完成三条", "没有两条", "不适用", "若干", "十余条", "", "多条"])
  func `silence, a shortfall and mere words are not zero`(text: String) {
    #expect(items.fact(text) == .failure(.noNumber(text)))
  }

  @Test func `a decrease is negative where a change is counted`() {
    for text in ["减少 4 件", "较上年减少 4 件", "同比下降4件", "减少了 4 件", "-4 件", "－４件"] {
      #expect(change.fact(text) == .success(Quantity(.count(-4), unit: "件")), "\(text)")
    }
    for text in ["增加 4 件", "较上年增加4件", "增长了 4 件", "4 件"] {
      #expect(change.fact(text) == .success(Quantity(.count(4), unit: "件")), "\(text)")
    }
    #expect(change.fact("减少近 4 件") == .success(Quantity(.count(-4), unit: "件", qualifier: .almost)))
  }

  @Test func `a decrease where none can be is refused`() {
    #expect(FigureText(unit: "件", kind: .count).fact("减少 4 件") == .failure(.negative))
  }

  @Test(arguments: ["减少到 4 件", "降至 4 件", "较上年 4 件", "增加到 4 件", "减少 -4 件"])
  func `a change that does not say by how much it went which way is refused`(text: String) {
    #expect(throws: FigureText.Problem.self) { try change.fact(text).get() }
  }

  @Test func `a waiver is no decrease`() {
    #expect(FigureText(unit: "笔", kind: .count).fact("减免 3 笔") == .success(Quantity(.count(3), unit: "笔")))
  }

  @Test(
    arguments: [
      "约 5800 条", "5800 条左右", "不足 5800 条", "不到5800条", "不超过 5800 条", "至多5800条", "5千条", "3 万万条", "3万亿条", "3百余条", "–5 条",
      "5800 条 3 次",
      "5–10 条",
      "1 2 条", "2024年5条",
    ])
  func `what is not one exact number or lower bound is refused`(text: String) {
    #expect(throws: FigureText.Problem.self) { try items.fact(text).get() }
  }

  @Test func `another unit is named`() {
    #expect(items.fact("1 件") == .failure(.otherUnit(found: "件", expected: "条")))
    #expect(money.fact("5 条") == .failure(.otherUnit(found: "条", expected: "万元")))
  }
}
