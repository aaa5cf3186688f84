import Disclosure
import Testing

@testable import Checks

@Suite("Citations of notices") struct CitationTests {
  @Test(arguments: [
    "（⟦国办公开函〔2021〕30号⟧）", "（⟦国办公办函〔2021〕30号⟧）", "（⟦国公开办函〔2021〕30号⟧）", "按照⟦国办公开办〔2021〕30号⟧", "⟦国办公开办发〔2021〕30号⟧",
    "⟦国办公办开函〔2021〕30号⟧", "⟦国办公开函〔2019〕61号⟧", "⟦国办公开函[2021]30号⟧", "⟦国办公开函 〔2021〕30 号⟧",
    "《关于推进公共资源配置领域政府信息公开的意见》（⟦国办发〔2017〕79号⟧）", "《关于推进公共资源配置领域政府信息公开的意见》（⟦国办发〔2018〕97号⟧）",
    "《政府网站发展指引》（⟦国办发〔2017〕74号⟧）", "《〈政府信息公开信息处理费管理办法〉的通知》（⟦国办函〔2020〕190号⟧）",
    "《中华人民共和国政府信息公开工作年度报告格式》（⟦国办公开办函〔2021〕3号⟧）", "〈政府信息公开工作年度报告格式〉的通知》（⟦国办公开办函〔2022〕30号⟧）",
    "《关于规范政府信息公开平台有关事项的通知》（⟦国办公开办函〔2019〕60号⟧）",
    "《关于做好政府信息公开信息处理费管理工作有关事项的通知》（⟦鲁政办字〔2020〕197号⟧）",
    "《中华人民共和国政府信息公开条例》（国务院令⟦第771号⟧）", "《中华人民共和国政府信息公开条例》（国令⟦第 117 号⟧）",
  ])
  func `a number that is not the document's is marked`(sentence: String) {
    let (words, expected) = unbraced(sentence)
    #expect(ranges(.citation, words, year: 2020 + 1) == expected)
    #expect(
      DocumentCheck(rules: [.citation]).textFindings(in: text(words)).allSatisfy {
        $0.finding.severity == .error && $0.finding.replacement == nil
      })
  }

  @Test(arguments: [
    "国办公开办函〔2021〕30号", "川办公开办函〔2021〕30号", "鲁政公开办函〔2021〕30号", "国办函〔2021〕30号", "川办发〔2017〕97号", "甲政办函〔2020〕109号",
    "《关于推进公共资源配置领域政府信息公开的意见》（国办发〔2017〕97号）", "《转发关于推进公共资源配置领域政府信息公开的意见的通知》（甲政办发〔2018〕5号）",
    "《政府网站发展指引》和《年度要点》（国办发〔2018〕23号）", "落实政府网站发展指引，按国办发〔2019〕19号执行",
    "《中华人民共和国政府信息公开条例》（国务院令第711号）", "《中华人民共和国政府信息公开条例》（国令 第711号）",
    "《中华人民共和国政府信息公开条例》（2007年国务院令第492号公布，2019年国务院令第711号修订）", "《中华人民共和国政府信息公开条例》第五十条、《规定》（国务院令第588号）",
    "《广东省政府信息公开条例》（国务院令第1号）", "国办公开函〔2024〕8号",
  ])
  func `right numbers, and numbers of bodies that are not listed, are left alone`(sentence: String) {
    #expect(marked(.citation, sentence) == [])
  }

  @Test(arguments: [
    (2024, "按照国办公开办函〔2019〕60号规定的格式编制", true), (2021, "依据《通知》（国办公开办函〔2019〕60号）编制", true),
    (2020, "按照国办公开办函〔2019〕60号规定的格式编制", false), (2020, "按照国办公开办函〔2021〕30号规定的格式编制", true),
    (2024, "按照国办公开办函〔2021〕30号规定的格式编制", false), (2024, "格式由国办公开办函〔2019〕60号试行，国办公开办函〔2021〕30号修订", false),
    (2024, "存档文件有国办公开办函〔2019〕60号等", false),
  ])
  func `a report follows the format notice of its year`(year: Int, words: String, isWrong: Bool) {
    let found = DocumentCheck(rules: [.citation]).textFindings(in: text(words, year: year)).map(\.finding)
    #expect(found.map(\.severity) == (isWrong ? [.warning] : []))
    #expect(DocumentCheck(rules: [.citation]).textFindings(in: text(words, kind: .page, year: nil)).isEmpty)
  }

  @Test func `the order of 2007 is right in a report of its time`() {
    let words = "《中华人民共和国政府信息公开条例》（国务院令第492号）"
    #expect(marked(.citation, words, year: 2018) == [])
    #expect(marked(.citation, words, year: 2019) == ["第492号"])
  }

  @Test func `each document of the list is found with a wrong number and not with its own`() {
    for instrument in Instrument.all {
      let own = "《关于\(instrument.name)》（\(instrument.number)）"
      let other = "《关于\(instrument.name)》（\(instrument.issuer)〔\(instrument.year)〕\(instrument.serial + 700)号）"
      let year = instrument.year == 2019 ? 2019 : 2024
      #expect(marked(.citation, own, year: year) == [], "\(instrument.name)")
      #expect(marked(.citation, other, year: year).count == 1, "\(instrument.name)")
    }
  }
}
