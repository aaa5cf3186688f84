import Testing

@testable import Search

@Suite struct FoldingTests {
  private func fold(_ text: String) -> String {
    var folded: [UInt16] = []
    Folding.fold(Array(text.utf8)[...], into: &folded)
    return String(decoding: folded, as: UTF16.self)
  }

  @Test(arguments: [
    ("２８，４４９ 条", "28449条"), ("28,449", "28449"), ("1,234,567", "1234567"), ("2018,2019", "2018,2019"),
    ("12,3456", "12,3456"), ("，449", ",449"),
    ("淄政办字〔2018〕118号", "淄政办字(2018)118号"), ("[2018]118号", "(2018)118号"), ("（2018） 118", "(2018)118"),
    ("【2018】118", "(2018)118"), ("﹝2018﹞118", "(2018)118"),
    ("Ｈ５ 动画", "h5动画"), ("Open  Data\t2024", "open data 2024"), ("数据 Open 数据", "数据open数据"),
    ("政 府 信 息", "政府信息"), ("201 9 年", "201 9年"), ("\u{A0}网\u{3000}站", "网站"), ("信\u{200B}息\u{FEFF}", "信息"),
    ("“好差评”", "\"好差评\""), ("‘一事一审’", "'一事一审'"), ("1—2", "1-2"), ("吴·忠•市", "吴·忠·市"),
    ("資訊公開條例", "资讯公开条例"), ("⼾⺠⻔", "户民门"), ("①㎡Ⅳ", "1m2iv"), ("ﬁne Ä", "fine ä"),
    ("😀A", "😀a"), ("", ""), ("  ", ""),
  ])
  func `what is the same text reads the same`(_ text: String, _ folded: String) {
    #expect(fold(text) == folded)
  }

  @Test func `a text says whether it takes the table of traditional characters`() {
    func hasTraditional(_ text: String) -> Bool {
      FoldedText(
        SearchedText(blocks: [.init(anchor: [], place: .prose, section: 0, text: Array(text.utf8)[...])])
      ).hasTraditional
    }
    #expect(hasTraditional("資訊") && hasTraditional("⼾口") && !hasTraditional("资讯（2018）“甲”ＡＢ"))
  }

  @Test func `folding twice changes nothing`() {
    for text in ["28,449", "（2018） 118", "Open  Data 2024", "資訊 公開，条例", "1,234,5678"] {
      #expect(fold(fold(text)) == fold(text))
    }
  }

  @Test func `no variant leads to another, so it does not matter in which order they are looked up`() {
    let units = Array((Folding.variants + Folding.traditional).utf16)
    let olds = Set(stride(from: 0, to: units.count, by: 2).map { units[$0] })
    #expect(units.count.isMultiple(of: 2) && olds.count * 2 == units.count)
    for index in stride(from: 1, to: units.count, by: 2) { #expect(!olds.contains(units[index])) }
  }
}
