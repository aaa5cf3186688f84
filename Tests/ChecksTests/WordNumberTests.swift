import Disclosure
import Testing

@testable import Checks

@Suite("How document numbers are written") struct WordNumberTests {
  @Test(arguments: [
    ("（鲁政办字⟦[2020]179号⟧）", "〔2020〕179号"), ("鲁政办字⟦(2020)179号⟧", "〔2020〕179号"),
    ("鲁政办字⟦（2020）179号⟧", "〔2020〕179号"), ("鲁政办字⟦【2020】179号⟧", "〔2020〕179号"),
    ("鲁政办字⟦﹝2020﹞179号⟧", "〔2020〕179号"), ("鲁政办字⟦［2020］179号⟧", "〔2020〕179号"),
    ("鲁政办字⟦〔2020]179号⟧", "〔2020〕179号"), ("鲁政办字⟦[2020] 179 号⟧", "〔2020〕 179 号"),
    ("鲁政办字⟦[2020]第179号⟧", "〔2020〕第179号"), ("number: 鲁政办字⟦[2020]179号⟧", "〔2020〕179号"),
  ])
  func `brackets of another shape are marked, and only they are replaced`(sentence: String, replacement: String) throws
  {
    let (words, expected) = unbraced(sentence)
    let found = DocumentCheck(rules: [.documentNumber]).textFindings(in: text(words)).map(\.finding)
    #expect(found.map(\.range) == expected)
    #expect(found.first?.replacement == replacement)
  }

  @Test(arguments: [
    ("国办公开办函⟦〔2021〕第30号⟧", "序号前不加“第”"), ("国办公开办函⟦〔2021〕030号⟧", "序号前不补零"),
    ("国办公开办函⟦〔2021〕第030号⟧", "补零"), ("国办发⟦〔14〕32号⟧", "年份写四位"), ("国办发⟦[14]32号⟧", "年份写四位"),
    ("国办发⟦〔 2014 〕32号⟧", "不空格"), ("国办发⟦〔2014〕 32号⟧", "不空格"),
  ])
  func `a number that is written otherwise is marked and left to the author`(sentence: String, fault: String) throws {
    let (words, expected) = unbraced(sentence)
    let finding = try #require(DocumentCheck(rules: [.documentNumber]).textFindings(in: text(words)).first?.finding)
    #expect(finding.range == expected.first)
    #expect(finding.message.zh.contains(fault))
    #expect(finding.severity == .warning)
    #expect((finding.replacement == nil) == words.contains("〔"))
  }

  @Test(arguments: [
    "国办公开办函〔2021〕30号", "国办函〔2020〕109 号", "法释〔2011〕17号", "（2020）京01行终123号", "(2021)鲁03行初45号", "见注[1]号楼",
    "见注[12]", "（2024）第三季度", "2024年（12）月", "柳泉路（12）34号", "参见[2020]一文", "共（2024）条", "淄博市[2024]12号楼",
    "索引号 11370303004217709K/2022-12号", "[2020]179号是简称", "地铁（2024）5号线",
  ])
  func `what is no document number, or a right one, is left alone`(sentence: String) {
    #expect(marked(.documentNumber, sentence) == [])
  }
}
