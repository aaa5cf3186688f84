import CommonMark
import Disclosure
import TestSupport
import Testing

@testable import Checks

@Suite("What --fix changes") struct FixTests {
  private func fixed(_ words: String, kind: ScannedText.Kind = .report) -> String {
    String(decoding: Fixes(for: text(words, kind: kind), rules: wordRules).applied(), as: UTF8.self)
  }

  @Test(arguments: [
    ("鲁政办字[2020]179号", "鲁政办字〔2020〕179号"), ("一是,二是", "一是，二是"), ("⼾籍⺠政", "户籍民政"),
    ("| 项目 | 数 |\n|---|---|\n| 2.重 复申请 | 0 |", "| 项目 | 数 |\n|---|---|\n| 2.重复申请 | 0 |"),
    ("| 项目 | 数 |\n|---|---|\n| （一）予 以\u{3000}公\u{A0}开 | 0 |", "| 项目 | 数 |\n|---|---|\n| （一）予以公开 | 0 |"),
    ("依据(鲁政办字[2020]179号),⼯作", "依据（鲁政办字〔2020〕179号）,工作"),
    ("一是,⼆是,三是[⽂](附件,一.pdf)", "一是，二是，三是[文](附件,一.pdf)"),
    ("（2024 年版)发布", "（2024 年版）发布"),
  ])
  func `brackets, widths, radicals and blanks in labels are mended`(before: String, after: String) {
    #expect(fixed(before) == after)
  }

  @Test(arguments: [
    "上级布署", "国办公开函〔2021〕30号", "国办公开办函〔2021〕第030号", "×××年", "2O24年", "尚未 ж 审结", "《格式的通知", "公开，，透明",
    "截止2024年", "| 甲市 交易中心 | 0 |", "| 行政复议 结果维持 | 其他 |\n|---|---|", "收到5,6件", "时间9:30", "\u{F901}新", "file: 附件,⼀/二.docx",
  ])
  func `figures, wording and everything that needs the original are left to the author`(words: String) {
    #expect(fixed(words, kind: words.hasPrefix("file") ? .data : .report) == words)
  }

  @Test func `a blank in a cell of figures, in a second column or in a page's table stays`() {
    let words = "| 项目 | 说明 |\n|---|---|\n| 重 复申请 | 重 复申请 |"
    #expect(fixed(words) == "| 项目 | 说明 |\n|---|---|\n| 重复申请 | 重 复申请 |")
    #expect(fixed(words, kind: .page) == words)
  }

  @Test func `the rules that are asked for are those that mend`() {
    let text = text("⼾籍,公开")
    #expect(String(decoding: Fixes(for: text, rules: [.ocrResidue]).applied(), as: UTF8.self) == "户籍,公开")
    #expect(Fixes(for: text, rules: [.typo]).edits.isEmpty)
    #expect(Fixes(for: text, rules: [.typo]).diff(of: "content/a.md") == "")
  }

  @Test func `the diff is one that patch reads`() {
    let lines = (1...12).map { "第\($0)行" } + ["⼾籍"]
    let text = text("一是,二是\n" + lines.joined(separator: "\n"))
    #expect(
      Fixes(for: text, rules: wordRules).diff(of: "content/a.md") == """
        --- a/content/a.md
        +++ b/content/a.md
        @@ -1,4 +1,4 @@
        -一是,二是
        +一是，二是
         第1行
         第2行
         第3行
        @@ -11,4 +11,4 @@
         第10行
         第11行
         第12行
        -⼾籍
        \\ No newline at end of file
        +户籍
        \\ No newline at end of file

        """)
  }

  @Test func `two thousand mutated texts: mended once nothing is left to mend, and no figure and no word has changed`()
  {
    var generator = SeededGenerator(seed: 5)
    var changed = 0
    for _ in 0..<2_000 {
      let words = mutated(&generator)
      let before = text(words)
      let once = Fixes(for: before, rules: wordRules).applied()
      changed += once == before.bytes ? 0 : 1
      let again = Fixes(for: text(String(decoding: once, as: UTF8.self)), rules: wordRules)
      #expect(again.edits.isEmpty, "\(words)")
      #expect(again.applied() == once, "\(words)")
      #expect(Self.meaning(of: once) == Self.meaning(of: before.bytes), "\(words)")
    }
    // Mutations that mend nothing would show nothing.
    #expect(changed > 700)
  }

  @Test func `two thousand mutated texts: every finding lies inside its text, on one line and between characters`() {
    var generator = SeededGenerator(seed: 10)
    for _ in 0..<2_000 {
      let text = text(mutated(&generator))
      for (id, finding) in DocumentCheck(rules: wordRules).textFindings(in: text) {
        let range = finding.range
        #expect(range.lowerBound >= 0 && range.upperBound <= text.bytes.count && !range.isEmpty, "\(id)")
        #expect(!text.bytes[range].contains(0x0A), "\(id)")
        #expect(text.bytes[range.lowerBound] & 0xC0 != 0x80, "\(id)")
        #expect(range.upperBound == text.bytes.count || text.bytes[range.upperBound] & 0xC0 != 0x80, "\(id)")
      }
    }
  }

  /// Clean prose and a table with pieces put in, taken out and moved.
  private func mutated(_ generator: inout SeededGenerator) -> String {
    var words = Array(
      (generator.pick(cleanProse) + "\n\n| 项目 | 数 |\n|---|--:|\n| 3.其他 | 5 |\n\n" + generator.pick(cleanProse))
        .unicodeScalars)
    for _ in 0..<Int.random(in: 2...8, using: &generator) {
      let place = Int.random(in: 0...words.count, using: &generator)
      if generator.chance(80) {
        words.insert(contentsOf: generator.pick(Self.pieces).unicodeScalars, at: place)
      } else if place < words.count {
        words.remove(at: place)
      }
    }
    return words.reduce(into: "") { $0.unicodeScalars.append($1) }
  }

  private static let pieces = [
    ",", ";", ":", "?", "!", "(", ")", "（", "）", "《", "》", "〈", "“", "”", "。", "，，", " ", "\u{3000}", "\n", "\n\n", "|",
    "`", "```\n", "[", "](", "<!--",
    "-->", "⼾", "⺠", "⻔", "⺡", "ж", "l2月", "鲁政办字[2020]179号", "国办发(2017)97号", "国办公开函〔2021〕30号", "(含变更)", "[文](附件,一.pdf)",
    "https://a.cn/甲,乙", "\n| 重 复申请 | 0 |\n", "布署", "×××", "XX年", "****", "□□", "\u{FFFD}", "\u{200B}", "\u{F901}", "5",
    "１", "号",
  ]

  /// Digits of both widths and Han characters in their order; a radical counts as the character it stands for.
  private static func meaning(of bytes: [UInt8]) -> [Unicode.Scalar] {
    String(decoding: bytes, as: UTF8.self).unicodeScalars.compactMap { scalar in
      if let ordinary = OrdinaryForms.ofRadical(scalar.value) { return ordinary.unicodeScalars.first }
      return Han.contains(scalar.value) || scalar.properties.numericType != nil || scalar.properties.isAlphabetic
        ? scalar : nil
    }
  }
}
