import CommonMark
import Testing

@Suite("Facts and tasks") struct FactTests {
  @Test func `a fact knows its indicator, its words and its place`() {
    let source = MarkedSource(
      """
      ---
      title: 甲
      ---
      网站发布信息 [📍28449 条](fact:website-posts)，公开招标公告 [📍5800
      余条](fact:trade-notices)，[📍**未**收到](<fact:requests-received> "x")。
      """)
    let facts = read(source.text).body.facts
    #expect(facts.map(\.indicator) == ["website-posts", "trade-notices", "requests-received"])
    #expect(facts.map(\.text) == ["28449 条", "5800 余条", "未收到"])
    #expect(facts.map(\.location.place) == source.places.map { $0 })
    #expect(facts.map(\.location.length) == [7, 4, 7])
  }

  @Test func `anchors are made of the id and told apart`() {
    let body = read("[1](fact:a) [2](fact:a) [3](fact:a-2) [4](fact:b c) [5](task:2025/2.3) [6](task:2025/2.3)").body
    #expect(body.facts.map(\.anchor) == ["fact-a", "fact-a-3", "fact-a-2"])
    #expect(body.tasks.map(\.anchor) == ["task-2025-2.3", "task-2025-2.3-2"])
    #expect(body.tasks.map(\.reference) == ["2025/2.3", "2025/2.3"])
  }

  @Test func `segments stand around its words, markup included`() {
    let body = read("共[**5** 条](fact:a)。").body
    #expect(body.segments.count == 5)
    #expect(body.segments[1] == .factStart(0) && body.segments[3] == .factEnd(0))
    #expect(ReferenceWriter(body).html == "<p>共<a href=\"fact:a\"><strong>5</strong> 条</a>。</p>\n")
  }

  @Test func `a fact in a table says so`() {
    let source = MarkedSource("| 甲 |\n|---|\n| a \\| [📍5 条](fact:a) |\n\n[📍6 条](fact:a)")
    let facts = read(source.text).body.facts
    #expect(facts.map(\.isInTable) == [true, false])
    #expect(facts.map(\.location.place) == source.places)
  }

  @Test(arguments: [
    "甲\n[📍5](fact:a)", "> 甲\n> [📍5](fact:a)", "> 甲\n[📍5](fact:a)", "- 甲\n  [📍5](fact:a)",
    "- > 甲\n  >   [📍5](fact:a)\n[📍6](fact:a)",
    "`a\nb` [📍5](fact:a)", "[x](<y>\n'z') [📍5](fact:a)", "[甲][r\nr] [📍5](fact:a)\n\n[r r]: b.md",
    "[r]: b.md\n[📍5](fact:a)",
    "\\[a\\] &amp; &copy; &x; \\a \\\\*b* [📍5](fact:a)", "`[5](fact:a)` [📍5](fact:a)", "甲  \n乙\\\n[📍5](fact:a)",
    "- 甲\\\n [📍5](fact:a)", "# [📍5](fact:a) #", "[📍5](fact:a)\n---", "![[x](fact:a)](b.png) [📍5](fact:a)",
    "***甲** 乙* __丙__ [📍5](fact:a)",
    "* [x] [📍5](fact:a)", "甲<https://a.cn>[📍5](fact:a)", "1. 甲\n\n   [📍5](fact:a)",
    "|a|\n|-|\n|`\\|` \\| [📍5](fact:a)|",
    "text\n[📍5](fact:a)\n| a |\n|---|\n| [📍6](fact:a) |",
    "> - | a |\n>   |---|\n>   | x | [5](b) |\n>   | [📍6](fact:a) |",
    "**“甲”**乙**“丙”**丁\n**“甲”**乙[📍5](fact:a)", "[![x](y.png)](z.md) [📍5](fact:a)", "a\u{301}é𠀀[📍5](fact:a)",
  ])
  func `its place is exact behind everything that shifts cmark's own positions`(marked: String) {
    let source = MarkedSource(marked)
    #expect(read(source.text).body.facts.map(\.location.place) == source.places, "\(source.text)")
  }
}
