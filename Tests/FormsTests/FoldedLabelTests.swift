import Forms
import Testing

@Suite("Labels are compared by their words") struct FoldedLabelTests {
  @Test(
    arguments: [
      "（三）不予公开", "(三)不予公开", "（三） 不予公开", "(三) 不予公开", "三、不予公开", "三，不予公开", "3.不予公开", "3．不予公开", "3、不予公开", "３．不予公开",
      "3)不予公开",
      "３）不予公开", "（3）不予公开", "③不予公开", "⑶不予公开", "⒊不予公开", "㈢不予公开", "〔三〕不予公开", "（三）、不予公开", "三. 不 予 公 开", "三、不予公开：",
    ])
  func `one label in any numbering, width and spacing`(text: String) {
    #expect(FoldedLabel(text) == FoldedLabel("（三）不予公开"))
    #expect(FoldedLabel(text).ordinal == 3)
    #expect(FoldedLabel(text).words == "不予公开")
  }

  @Test(
    arguments: [
      ("3.危及“三安全一稳定”", "3. 危及\"三安全一稳定\""), ("本年收费金额（单位：万元）", "本年收费金额(单位: 万元)"),
      ("向图书馆、档案馆等查阅场所报送信息数", "向图书馆，档案馆等 查阅场所报送信息数"), ("不是《条例》所指政府信息", "不是条例所指政府信息"),
      ("本年增/减", "本年增／减"), ("Ａｂｃ", "abc"), ("总　计", "总计"), ("结果\u{200B}维持", "结果维持"),
    ])
  func `punctuation, width and invisible characters do not matter`(a: String, b: String) {
    #expect(FoldedLabel(a).words == FoldedLabel(b).words)
  }

  @Test(arguments: ["()政府信息公开工作专门机构数", "（）政府信息公开工作专门机构数", "（ ）政府信息公开工作专门机构数", "政府信息公开工作专门机构数"])
  func `a lost ordinal is no ordinal`(text: String) {
    #expect(FoldedLabel(text).ordinal == nil)
    #expect(FoldedLabel(text).words == "政府信息公开工作专门机构数")
  }

  @Test(
    arguments: [
      "三类内部事务信息", "3类", "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", "其中：涉及国家秘密", "3.5", "2024年", "一般", "十余项", "",
    ])
  func `a numeral without a mark belongs to the words`(text: String) {
    #expect(FoldedLabel(text).ordinal == nil)
  }

  @Test(
    arguments: [("十、甲", 10), ("十一、甲", 11), ("二十、甲", 20), ("九十九、甲", 99), ("12.甲", 12), ("⑳甲", 20), ("㈩甲", 10)])
  func `ordinals above nine`(text: String, ordinal: Int) {
    #expect(FoldedLabel(text).ordinal == ordinal)
    #expect(FoldedLabel(text).words == "甲")
  }

  @Test func `other words are another label`() {
    #expect(FoldedLabel("（一）予以公开").words != FoldedLabel("（一）不予公开").words)
    #expect(FoldedLabel("规章").words != FoldedLabel("规则").words)
  }
}
