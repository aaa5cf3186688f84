import Disclosure
import Testing

@testable import Checks

@Suite("Typical errors of such documents") struct WordTypoTests {
  @Test(arguments: [
    "申请人逾期不补正、行政机关⟦不在处理⟧其政府信息公开申请",
    "根据⟦中国入民⟧银行的要求",
    "经甲市⟦入民政府⟧同意",
    "作出⟦予已公开⟧决定 3 件",
    "按照上级⟦布署⟧开展工作",
    "办公系统⟦按装⟧完毕",
    "⟦截止⟧2024年12月31日，共收到 5 件",
    "数据如下。⟦截止⟧ 2024 年底，共发布 5 条",
    "⟦截止目前⟧，关注人数 7981 人",
    "把公开⟦做为⟧重点工作",
    "⟦既时⟧更新栏目",
    "该平台⟦以经⟧完成升级",
    "甲市⟦公共资员⟧交易中心",
    "公共⟦资源交意⟧信息",
    "推进⟦政务工开⟧工作",
    "收到⟦申清⟧ 5 件",
    "无⟦行政复意⟧案件",
    "提起⟦行政诉松⟧ 0 件",
    "结转⟦下年渡⟧继续办理",
    "| （五）⟦下予处理⟧ | 0 | 0 |",
    "| （二）⟦那分公开⟧ | 0 | 0 |",
    "请⟦登陆⟧网站查阅",
    "开立专用⟦帐户⟧ 1 个",
    "重新⟦出具己获⟧取信息",
    "⟦公告条⟧1028条",
    "⟦竟价⟧结果及时公布，中标⟦侯选人⟧公示 258 条",
    "title: 甲市⟦公共姿源⟧交易中心",
    "中心⟦末收到⟧申请",
  ])
  func `a wrong word is marked exactly`(sentence: String) {
    let (words, expected) = unbraced(sentence)
    #expect(ranges(.typo, words) == expected)
  }

  @Test func `what is wrong in any context is an error, what depends on it a warning`() {
    func severity(_ words: String) -> Diagnostic.Severity? {
      DocumentCheck(rules: [.typo]).textFindings(in: text(words)).first?.finding.severity
    }
    #expect(severity("甲市公共资员交易中心") == .error)
    #expect(severity("上级布署") == .warning)
    #expect(severity("专用帐户") == .warning)
  }

  @Test(arguments: Typo.all.indices) func `each entry is found where nothing excuses it, and its right word is not`(
    index: Int
  ) {
    let typo = Typo.all[index]
    let behind = typo.onlyBefore.first.map { $0 == "#" ? "5" : $0 } ?? ""
    let sentence = "全年。" + typo.wrong + behind + "。"
    let found = marked(.typo, sentence)
    #expect(found.contains(typo.wrong), "\(typo.wrong) is not found")
    #expect(!marked(.typo, "全年。" + typo.right + behind + "。").contains(typo.wrong))
    #expect(typo.wrong != typo.right && !typo.reason.isEmpty)
  }

  @Test func `each excuse excuses`() {
    for typo in Typo.all {
      let behind = typo.onlyBefore.first.map { $0 == "#" ? "5" : $0 } ?? ""
      for word in typo.unlessAfter {
        #expect(!marked(.typo, word + typo.wrong + behind).contains(typo.wrong), "\(word)\(typo.wrong)")
      }
      for word in typo.unlessBefore {
        #expect(!marked(.typo, typo.wrong + word).contains(typo.wrong), "\(typo.wrong)\(word)")
      }
    }
  }

  @Test func `no entry stands twice, and there are enough`() {
    #expect(Set(Typo.all.map(\.wrong)).count == Typo.all.count)
    #expect(Typo.all.count >= 80)
  }

  @Test(arguments: cleanProse) func `ordinary official prose is left alone by every rule about words`(sentence: String)
  {
    for rule in wordRules { #expect(marked(rule, sentence) == [], "\(rule.id)") }
  }

  @Test func `a note of the front matter may quote the fault of the original, the body may not make it`() {
    let note = "---\ntitle: 甲\nnote:\n  - 原表作“行政机关不在处理其申请”，文号作“国办公开函〔2021〕30号”\n---\n"
    let document = sample(note + "行政机关不在处理其申请。\n")
    #expect(findings(of: .typo, in: document).map(\.location.line) == [6])
    #expect(findings(of: .citation, in: document) == [])
  }

  @Test func `addresses, code and comments are not read as sentences`() {
    let words = "见[附件](附件/布署,一.pdf)、`布署` <!-- sitegen-allow typo: 原文作布署 -->\n\n```text\n布署，，\n```\n\n上级布署"
    #expect(marked(.typo, words) == ["布署"])
    #expect(ranges(.typo, words).first?.upperBound == words.utf8.count)
    #expect(marked(.punctuation, words) == [])
  }

  @Test func `an attachment was signed as it is`() {
    for rule in wordRules { #expect(marked(rule, "上级布署，，×××年，国办公开函〔2021〕30号", kind: .attachment) == []) }
  }
}
