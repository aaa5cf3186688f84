import Disclosure
import Testing

@testable import sitegen

@Suite("A finding as it is printed") struct ExcerptTests {
  private func excerpt(_ line: String, column: Int, length: Int = 1) -> Excerpt {
    Excerpt(line, place: SourceLocation(file: "f", line: 7, column: column, length: length))
  }

  @Test func `the mark sits right under Chinese text, which takes two columns a character`() {
    let found = excerpt("发布 [28449 条](fact:x)", column: 5, length: 7)
    #expect(found.text == "    7 | 发布 [28449 条](fact:x)")
    #expect(found.mark == "      |       ^^^^^^^^")
  }

  @Test func `full-width punctuation takes two columns, curly quotes and dashes one, combining marks none`() {
    #expect(excerpt("（一）“甲”", column: 4).mark == "      |       ^")
    #expect(excerpt("e\u{301}x", column: 3).mark == "      |  ^")
    #expect("，。（）【】《》".unicodeScalars.allSatisfy { Excerpt.columns(of: $0) == 2 })
    #expect("“”‘’—…·".unicodeScalars.allSatisfy { Excerpt.columns(of: $0) == 1 })
  }

  @Test func `tabs are kept, so that the mark moves as far as the line did`() {
    #expect(excerpt("\tx", column: 2).mark == "      | \t^")
  }

  @Test func `a long line is cut round the place`() {
    let line = String(repeating: "甲", count: 400) + "X" + String(repeating: "乙", count: 400)
    let found = excerpt(line, column: 401)
    #expect(found.text.contains("…甲") && found.text.contains("X乙") && found.text.hasSuffix("…"))
    let before = found.text.prefix { $0 != "X" }.unicodeScalars.reduce(0) {
      $0 + ($1 == "…" ? 1 : Excerpt.columns(of: $1))
    }
    #expect(found.mark.prefix { $0 != "^" }.count == before)
  }

  @Test func `a place behind the end of the line, or in an empty line, still has a mark`() {
    #expect(excerpt("", column: 1).mark == "      | ^")
    #expect(excerpt("ab", column: 9).mark == "      |   ^")
  }

  @Test func `control characters and direction marks never reach the terminal`() {
    #expect(excerpt("a\u{1B}[31mb\u{202E}c", column: 1).text == "    7 | a\u{FFFD}[31mb\u{FFFD}c")
  }

  @Test func `place, severity, message, rule, line, mark and fix, in both languages`() {
    let finding = Diagnostic(
      .error, "missing-cell", at: SourceLocation(file: "content/a.md", line: 2, column: 3, length: 2),
      Text(zh: "缺一格", en: "a cell is missing"),
      fix: Text(zh: "补齐", en: "complete it"))
    let english = FindingPrinter(language: .english, hasColour: false) { _, _ in "| 甲 |" }.print(finding)
    #expect(
      english == """
        content/a.md:2:3: error: a cell is missing [missing-cell]
            2 | | 甲 |
              |   ^^^
          fix: complete it

        """)
    let chinese = FindingPrinter(language: .chinese, hasColour: false) { _, _ in nil }.print(finding)
    #expect(chinese == "content/a.md:2:3: 错误：缺一格 [missing-cell]\n  改法：补齐\n")
    #expect(
      FindingPrinter(language: .english, hasColour: true) { _, _ in nil }.print(finding).contains(
        "\u{1B}[1;31merror\u{1B}[0m"))
  }

  @Test func `lines are counted as the readers count them, whatever they end with`() {
    let lines = SourceLines(Array("甲\r\n乙\n\r丙".utf8))
    #expect((1...5).map { lines[$0] } == ["甲", "乙", "", "丙", nil])
    #expect(SourceLines([])[1] == nil)
    #expect(SourceLines(Array("a\n".utf8))[2] == "")
  }
}
