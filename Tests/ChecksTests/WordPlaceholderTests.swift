import Disclosure
import Testing

@testable import Checks

@Suite("What a template left behind") struct WordPlaceholderTests {
  @Test(arguments: [
    "⟦×××⟧公共资源交易中心", "⟦××年⟧度", "⟦XX 年⟧报告", "⟦XX市⟧公共资源交易中心", "收到申请 ⟦××件⟧", "统计自 ⟦20XX年⟧起", "⟦20××年⟧",
    "⟦XXX⟧中心", "ＸＸＸ报告".replacing("ＸＸＸ", with: "⟦ＸＸＸ⟧"), "⟦某某市⟧公共资源交易中心", "⟦请填写⟧单位名称", "查阅地址⟦（具体网址）⟧",
    "由⟦具体单位名称⟧负责", "其他事项⟦待补充⟧", "⟦此处填写⟧总体情况", "联系人：⟦□□□⟧", "电话⟦****⟧转", "邮箱 ⟦xxx@⟧example.cn", "⟦示例文本⟧",
    "⟦Lorem⟧ ipsum dolor", "⟦TODO⟧：补数据", "⟦该部分以表格形式报告⟧", "⟦收取信息处理费情况在此处报告⟧", "截止日期⟦（待定）⟧", "第 ⟦XX 号⟧",
  ])
  func `a blank that was not filled in is marked exactly`(sentence: String) {
    let (words, expected) = unbraced(sentence)
    #expect(ranges(.placeholderText, words) == expected)
    #expect(
      DocumentCheck(rules: [.placeholderText]).textFindings(in: text(words)).allSatisfy {
        $0.finding.severity == .error
      })
  }

  @Test(arguments: [
    "手机 138****5678", "邮箱 a****@example.cn", "李××与张×市", "面积 3×4 米", "尺码 XXL、XXXL", "□是 □否", "网址 www.□□□.gov.cn",
    "“□□□”表示空格",
    "点击“请填写”", "张某某、王某诉某公司", "某市某区", "**甲****乙**", "****\n", "***\n", "有待完善、尚待定论", "机制待健全", "TODOS 与 Loremus", "文本示例",
    "第XX届", "乘以××", "具体单位由各科室确定", "测试数据中心",
  ])
  func `masked numbers, masked names and ordinary words are left alone`(sentence: String) {
    #expect(marked(.placeholderText, sentence) == [])
  }
}
