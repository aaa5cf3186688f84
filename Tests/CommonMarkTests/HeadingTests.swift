import CommonMark
import Testing

@Suite("Headings and their addresses") struct HeadingTests {
  @Test(arguments: [
    ("一、总体情况", 1), ("十二、附件", 12), ("二十、其他", 20), ("一百零三、其他", 103), ("（三）依申请公开", 3), ("(三) 依申请公开", 3), ("（１）公开", 1),
    ("2. 公开", 2), ("2．公开", 2),
    ("10、公开", 10), ("第一章 总则", 1), ("第二部分 主要任务", 2), ("第3节", 3), ("第十五条", 15),
  ])
  func `a leading ordinal is read`(heading: String, ordinal: Int) {
    #expect(read("## \(heading)").body.headings.map(\.ordinal) == [ordinal])
  }

  @Test(arguments: ["总体情况", "1.5 万元", "2024年报告", "（草案）意见", "一般情况", "三同步机制", "第一", "〇、无", "(a) x"])
  func `what only looks like one is none`(heading: String) {
    #expect(read("## \(heading)").body.headings.map(\.ordinal) == [nil])
  }

  @Test func `ordinals nest by the level of headings`() {
    let body = read("# 年度报告\n## 一、甲\n### （一）乙\n### （二）丙\n#### 1. 丁\n## 二、戊\n### 概述\n#### （一）己\n### （三）庚\n").body
    #expect(body.headings.map(\.id) == ["年度报告", "s-1", "s-1-1", "s-1-2", "s-1-2-1", "s-2", "概述", "s-2-1", "s-2-3"])
    #expect(body.headings[4].number == [1, 2, 1])
    #expect(body.headings.map(\.level) == [1, 2, 3, 3, 4, 2, 3, 4, 3])
    #expect(body.headings[2].text == "（一）乙")
  }

  @Test func `a repeated address is told apart, without taking one that another bears`() {
    let body = read("## 一、甲\n### 2. 乙\n## 一、丙\n## 一、丁\n## 附件\n## 附件\n## 附件 2\n").body
    #expect(body.headings.map(\.id) == ["s-1", "s-1-2", "s-1-3", "s-1-4", "附件", "附件-3", "附件-2"])
  }

  @Test(arguments: [
    ("Contact & Help!", "h-contact-help"), ("《办法》（2024 年）", "办法-2024-年"), ("……", "h"), ("fact: a", "h-fact-a"),
    ("S-1", "h-s-1"), ("Table 1", "h-table-1"), ("#标签#x", "标签-x"), ("*重点*`码`", "重点码"),
  ])
  func `words address a heading without an ordinal`(heading: String, id: String) {
    #expect(read("## \(heading)").body.headings.map(\.id) == [id])
  }

  @Test func `its inline segments stand apart from the flow`() {
    let body = read("前\n\n## 一、[甲](a.md)*乙*\n\n后").body
    #expect(body.segments.contains(.heading(0)))
    #expect(body.inlineSegments[body.headings[0].title].contains(.linkStart(0)))
    #expect(ReferenceWriter(body).html == "<p>前</p>\n<h2>一、<a href=\"a.md\">甲</a><em>乙</em></h2>\n<p>后</p>\n")
  }

  @Test func `it is located at its words`() {
    let source = MarkedSource("##  📍一、甲\n\n> ### 📍乙 ###\n\n📍丙\n===\n")
    #expect(read(source.text).body.headings.map(\.location.place) == source.places)
  }

  @Test func `facts, links and paragraphs know their section`() {
    let body = read("[1 条](fact:a)\n\n## 甲\n\n[1 条](fact:a) [x](b.md)\n\n## 乙\n\n- [1](task:2025/1)\n").body
    #expect(body.facts.map(\.heading) == [nil, 0])
    #expect(body.links.map(\.heading) == [0])
    #expect(body.tasks.map(\.heading) == [1])
    #expect(body.paragraphs.map(\.heading) == [nil, 0, 1])
  }
}
