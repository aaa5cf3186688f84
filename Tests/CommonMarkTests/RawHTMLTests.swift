import CommonMark
import Testing

@Suite("Raw HTML never passes") struct RawHTMLTests {
  @Test func `a tag is shown as it was typed and reported at its place`() {
    let source = MarkedSource("甲📍<b>乙📍</b>\n📍<br/>丙\n\n| a |\n|---|\n| \\|📍<i> |\n")
    let document = read(source.text)
    #expect(document.findings.rules == ["raw-html", "raw-html", "raw-html", "raw-html"])
    #expect(document.findings.map(\.location.place) == source.places)
    #expect(document.findings[0].location.length == 3)
    #expect(html("甲<b>乙</b>") == "<p>甲&lt;b&gt;乙&lt;/b&gt;</p>\n")
    #expect(document.findings[2].fix?.en.contains("line break") == true)
  }

  @Test func `a block of it is a paragraph of what was typed`() {
    let source = MarkedSource("甲\n\n📍<div onclick=\"x\">\n**乙**\n</div>\n\n📍<script>\nalert(1)\n\n</script>\n")
    let document = read(source.text)
    #expect(document.findings.map(\.location.place) == source.places)
    let shown = ReferenceWriter(document.body).html
    #expect(shown.contains("<p>&lt;div onclick=&quot;x&quot;&gt;\n**乙**\n&lt;/div&gt;</p>\n"))
    #expect(!shown.contains("<script") && !shown.contains("<div"))
  }

  @Test func `a comment is left out, and the finding names memo`() {
    let source = MarkedSource("甲📍<!-- 内部 -->乙\n\n📍<!-- 内部\n\n内部 --> 丙\n")
    let document = read(source.text)
    #expect(document.findings.map(\.location.place) == source.places)
    #expect(document.findings.allSatisfy { $0.fix?.zh.contains("memo:") == true })
    #expect(ReferenceWriter(document.body).html == "<p>甲乙</p>\n<p>丙</p>\n")
  }

  @Test(arguments: [
    "<![CDATA[x]]>", "<?php x ?>", "<!DOCTYPE html>", "<svg onload=x>", "a <!X y> b", "<iframe src=a>", "<textarea>",
    "</p>",
  ])
  func `nothing of the kind passes`(markdown: String) {
    let document = read(markdown)
    #expect(document.findings.rules == ["raw-html"])
    #expect(!ReferenceWriter(document.body).html.replacing("<p>", "").replacing("</p>\n", "").contains("<"))
  }

  @Test(arguments: ["1 < 2 > 0", "<", "`<b>`", "\\<b>", "&lt;b&gt;", "    <b>", "a <汉>"])
  func `a sign that opens no tag is text`(markdown: String) {
    #expect(read(markdown).findings.isEmpty)
  }
}

@Suite("Lists") struct ListTests {
  @Test func `a box is ticked by its own bracket only`() {
    #expect(
      html("- [ ] see [x]\n- [x] done [ ]\n1. [X] a\n") == """
        <ul>
        <li><input type="checkbox" disabled="disabled"/> see [x]</li>
        <li><input type="checkbox" disabled="disabled" checked="checked"/> done [ ]</li>
        </ul>
        <ol>
        <li><input type="checkbox" disabled="disabled" checked="checked"/> a</li>
        </ol>

        """)
  }

  @Test func `plain words and places of list items and quotations are paragraphs`() {
    let source = MarkedSource("📍甲*乙*\n丙\n\n- 📍丁\n- 📍戊\n\n  📍己\n\n> 📍庚\n\n- [x] 📍辛\n")
    let paragraphs = read(source.text).body.paragraphs
    #expect(paragraphs.map(\.text) == ["甲乙丙", "丁", "戊", "己", "庚", "辛"])
    #expect(paragraphs.map(\.location.place) == source.places)
  }
}
