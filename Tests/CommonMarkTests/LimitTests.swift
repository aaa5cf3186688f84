import CommonMark
import Disclosure
import Testing

@Suite("Limits on hostile text") struct LimitTests {
  private func expectRefusal(_ rule: String, _ text: String, sourceLocation: Testing.SourceLocation = #_sourceLocation)
  {
    let document = read(text)
    #expect(document.findings.rules == [rule], sourceLocation: sourceLocation)
    #expect(document.body.segments.isEmpty, sourceLocation: sourceLocation)
  }

  private func expectTaken(_ text: String, sourceLocation: Testing.SourceLocation = #_sourceLocation) {
    #expect(read(text).findings.isEmpty, sourceLocation: sourceLocation)
  }

  @Test func `a file of more than 256 KiB`() {
    let line = String(repeating: "字", count: 1000) + "\n\n"
    expectRefusal("file-too-large", String(repeating: line, count: 88))
    expectTaken(String(repeating: line, count: 80))
    #expect(
      readData(file: "a.yml", bytes: [UInt8](repeating: 0x61, count: 262_145)).findings.rules == ["file-too-large"])
  }

  @Test(arguments: [
    "![[]()", "a <? ", "a <!A ", "a <!-- <? <![CDATA[ ", "*a **a ", "____", "[a](<b", "www.a))))", "a@a@", "[", "`a``",
    "字\n",
  ])
  func `a paragraph of more than 16 kB`(piece: String) {
    expectRefusal("paragraph-too-long", String(repeating: piece, count: 16_100 / piece.utf8.count + 1))
    expectRefusal("paragraph-too-long", "> - " + String(repeating: piece, count: 16_100 / piece.utf8.count + 1))
  }

  @Test func `a long table at the left edge is not one paragraph, its rows are`() {
    let head = "\n| a | b |\n|---|---|\n"
    expectTaken(head + String(repeating: "| 信息公开信息公开 | - |\n", count: 1500))
    expectRefusal("paragraph-too-long", head + "| 1 | \(String(repeating: "x", count: 16_000)) |\n")
    expectRefusal("paragraph-too-long", "text" + head + String(repeating: "| 信息公开信息公开 | - |\n", count: 1500))
    expectRefusal("paragraph-too-long", head + "| 1 |\n- x\n" + String(repeating: "| 信息公开信息公开 | - |\n", count: 1500))
    expectRefusal("paragraph-too-long", "\n| a | b |\n|---|\n" + String(repeating: "| 信息公开信息公开 | - |\n", count: 1500))
  }

  @Test func `delimiter lines that match no header`() {
    expectRefusal("delimiter-lines", String(repeating: "a\n|---|---|\n", count: 9))
    expectRefusal("delimiter-lines", "> a\n" + String(repeating: "> :-:\n", count: 9))
    expectTaken(String(repeating: "a\n|---|---|\n", count: 8))
  }

  @Test func `a table of 5 000 columns`() {
    let row = String(repeating: "|a", count: 5000) + "|\n"
    let document = read(row + String(repeating: "|-", count: 5000) + "|\n" + row)
    #expect(document.findings.rules.contains("table-too-wide"))
    #expect(document.body.tables.isEmpty)
    let wide = String(repeating: "|a", count: 64) + "|\n" + String(repeating: "|-", count: 64) + "|\n"
    expectTaken(wide)
    expectRefusal(
      "table-too-wide", String(repeating: "|a", count: 65) + "|\n" + String(repeating: "|-", count: 65) + "|\n")
  }

  @Test func `completed cells, summed over the file`() {
    let table =
      String(repeating: "|a", count: 64) + "|\n" + String(repeating: "|-", count: 64) + "|\n"
      + String(repeating: "|1\n", count: 400) + "\n"
    expectTaken(String(repeating: table, count: 3))
    expectRefusal("table-too-large", String(repeating: table, count: 4))
  }

  @Test(arguments: [">", "> ", "- ", "* - ", "1) ", "+\t"])
  func `containers on one line`(marker: String) {
    expectRefusal("nesting-too-deep", String(repeating: marker, count: 33) + "a\n")
    expectRefusal("nesting-too-deep", String(repeating: marker, count: 3000) + "a\n")
    expectTaken(String(repeating: marker, count: marker == "* - " ? 15 : 30) + "a\n")
  }

  @Test func `containers by indentation`() {
    let nested = { (depth: Int) in (0..<depth).map { String(repeating: "  ", count: $0) + "- a\n" }.joined() }
    expectTaken(nested(32))
    expectRefusal("nesting-too-deep", nested(33))
    // A line that continues lazily keeps everything open.
    expectRefusal("nesting-too-deep", nested(30) + "lazy\n" + String(repeating: "  ", count: 30) + "- - - - a\n")
    // Long lists, up and down, are not deep; nor is a signature far to the right.
    expectTaken(String(repeating: nested(5), count: 50) + "\n" + String(repeating: "1. a\n   - b\n", count: 100))
    expectTaken("正文\n" + String(repeating: " ", count: 90) + "2025 年 1 月 17 日\n")
  }

  @Test func `definitions of links`() {
    expectRefusal("reference-too-long", "[a]: /\(String(repeating: "x", count: 2001))\n\n[a]\n")
    expectRefusal("reference-too-long", "[a]:\n/\(String(repeating: "x", count: 2001))\n\n[a]\n")
    expectRefusal(
      "reference-too-long", "[a]: /b \"\(String(repeating: "xxxxxxxxxxxxxxxxxxxx\n", count: 101))\"\n\n[a]\n")
    expectRefusal(
      "reference-too-long", "[a]: /b\n\"\(String(repeating: "xxxxxxxxxxxxxxxxxxxx\n", count: 101))\"\n\n[a]\n")
    expectRefusal(
      "reference-too-long",
      "甲\n\n[a]: /\(String(repeating: "x", count: 1900))\n\n" + String(repeating: "[a]\n\n", count: 600))
    expectTaken(
      String(repeating: "[a]: /b \"c\"\n", count: 300) + "\n" + String(repeating: "[a] [5](fact:b)\n\n", count: 600))
  }

  @Test func `a finding tells the line of the file`() {
    let document = read("---\na: b\n---\n甲\n\n" + String(repeating: ">", count: 40) + "\n乙\n")
    #expect(document.findings.map(\.location.line) == [6])
    let reference = read(
      "---\na: b\n---\n甲\n\n[a]: /\(String(repeating: "x", count: 1900))\n\n" + String(repeating: "[a]\n\n", count: 600)
    )
    #expect(reference.findings.map(\.location.line) == [6])
  }

  @Test func `limits are settings`() {
    var limits = Limits.standard
    limits.tableColumns = 2
    let bytes = Array("| a | b | c |\n|---|---|---|\n".utf8)
    #expect(readDocument(file: "a.md", bytes: bytes, limits: limits).findings.rules == ["table-too-wide"])
  }

  /// The worst that fits: a file of 250 kB in paragraphs of 16 kB. The time limit only ends a run that hangs.
  @Test(
    .timeLimit(.minutes(30)),
    arguments: [
      "![[]()", "a <!A ", "a <? ", "a <!-- <? <![CDATA[ ", "*a* ", "[a](<b", "_a ", "*a **a ", "____", "**“a”**字",
      "[a](b) ",
      "<b> ", "http://a)( ", "[![a](b)](c)", "=\n", "| a |\n|-|\n", "&amp;", "x  \ny", "\\|",
    ])
  func `what the limits let pass takes little memory and less HTML than six times its size`(piece: String) {
    let paragraph = String(repeating: piece, count: 15_900 / piece.utf8.count) + "\n\n"
    let cost = cost(ofReading: String(repeating: paragraph, count: 250_000 / paragraph.utf8.count))
    #expect(cost.arena < 96 << 20, "\(cost.arena >> 20) MiB in the arena")
    #expect(cost.html < 6 * 250_000, "\(cost.html) bytes of HTML")
    #expect(cost.rules.count <= 21)
  }

  @Test(arguments: [">", "- ", "* - "]) func `the same deep in quotations and lists`(marker: String) {
    let line = String(repeating: marker, count: marker == "* - " ? 15 : 30) + String(repeating: "*a* ", count: 3_900)
    let cost = cost(ofReading: String(repeating: line + "\n\n", count: 15))
    #expect(cost.arena < 96 << 20 && cost.html < 6 * 250_000, "\(cost)")
  }

  @Test func `tables filled up to the last cell that is allowed`() {
    let head = String(repeating: "|a", count: 64) + "|\n" + String(repeating: "|-", count: 64) + "|\n"
    for tables in [1, 15] {
      let table = head + String(repeating: "|1\n", count: 1_500 / tables) + "\n"
      let cost = cost(ofReading: String(repeating: table, count: tables))
      #expect(cost.rules.isEmpty)
      #expect(cost.arena < 96 << 20 && cost.html < 2 << 20, "\(cost)")
    }
  }

  @Test func `a file that breaks one rule eighty thousand times`() {
    let document = read(String(repeating: String(repeating: "<b>", count: 5_300) + "\n\n", count: 16))
    #expect(document.findings.rules == Array(repeating: "raw-html", count: 20) + ["further-findings"])
    #expect(
      document.findings.last?.message.en
        == "from here on, \(5_300 * 16 - 20) more of [raw-html] in this file are not listed")
    #expect(document.findings.last?.severity == .error)
  }
}
