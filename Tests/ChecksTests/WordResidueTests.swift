import Disclosure
import Testing

@testable import Checks

@Suite("What OCR and converters leave behind") struct WordResidueTests {
  @Test(arguments: [
    "公开⟦⼯⟧作", "甲市⟦⼈⟧民政府", "⟦⼾⟧籍", "⟦⻅⟧附件", "⟦⻓⟧期", "部⟦⻔⟧", "政府⟦⾦⟧额", "平台⟦\u{2EA1}⟧",
    "数⟦\u{F901}⟧新", "标题⟦\u{E5E5}⟧一", "丢失⟦\u{FFFD}⟧字", "文⟦ｱ⟧字", "公⟦\u{200B}⟧开", "尚未 ⟦ж⟧ 审结", "| 尚未 | ⟦ж⟧ |",
    "总⟦ч⟧计", "中⟦Ν⟧心", "⟦2O24⟧年", "收到 ⟦1O⟧ 件", "自 ⟦l2⟧ 月起", "⟦l⟧月发布",
  ])
  func `residue is marked exactly`(sentence: String) {
    let (words, expected) = unbraced(sentence)
    #expect(ranges(.ocrResidue, words) == expected)
  }

  @Test func `all radicals of a line are one finding that names them`() throws {
    let text = text("⼀、总体情况，⼾籍与⾒证，⻓期公开\n\n⺠政")
    let found = DocumentCheck(rules: [.ocrResidue]).textFindings(in: text).map(\.finding)
    #expect(found.count == 2)
    let first = try #require(found.first)
    #expect(text.string(first.range) == "⼀、总体情况，⼾籍与⾒证，⻓")
    #expect(first.replacement == "一、总体情况，户籍与见证，长")
    #expect(first.message.zh.contains("4 个") && first.message.zh.contains("⼾→户"))
    #expect(found.last?.replacement == "民")
  }

  @Test(arguments: [
    ("⼾", "户"), ("⾒", "见"), ("⾞", "车"), ("⾨", "门"), ("⾧", "长"), ("⾴", "页"), ("⾵", "风"), ("⿂", "鱼"), ("⿓", "龙"),
    ("⽹", "网"), ("⼀", "一"), ("⿕", "龠"), ("⺠", "民"), ("⻔", "门"), ("⻬", "齐"), ("⻳", "龟"), ("⻛", "风"), ("⻥", "鱼"),
  ])
  func `a radical stands for the character of simplified texts`(radical: String, ordinary: String) throws {
    let scalar = try #require(radical.unicodeScalars.first)
    #expect(OrdinaryForms.ofRadical(scalar.value).map(String.init) == ordinary)
  }

  @Test func `every Kangxi radical has an ordinary form, and no form is a radical`() {
    for scalar in UInt32(0x2F00)...0x2FD5 { #expect(OrdinaryForms.ofRadical(scalar) != nil) }
    for scalar in UInt32(0x2E80)...0xFAFF {
      for form in [OrdinaryForms.ofRadical(scalar), OrdinaryForms.ofCompatibilityIdeograph(scalar)].compactMap(\.self) {
        #expect(form.unicodeScalars.allSatisfy { (0x3400...0x9FFF).contains($0.value) })
      }
    }
  }

  @Test func `a compatibility form is the character Unicode holds to be the same`() {
    for value in UInt32(0xF900)...0xFAFF {
      guard let form = OrdinaryForms.ofCompatibilityIdeograph(value), let scalar = Unicode.Scalar(value) else {
        continue
      }
      #expect(String(form) == String(scalar), "canonical equivalence, as String compares")
    }
    #expect(OrdinaryForms.ofCompatibilityIdeograph(0xFA0E) == nil)
  }
}
