import CommonMark
import Disclosure
import TestSupport
import Testing

@testable import func CommonMark.emphasisMarked

@Suite("Tables as grids") struct TableTests {
  @Test func `every cell has its words, its place and its length`() {
    let source = MarkedSource(
      """
      甲

      | 📍信息内容 | 📍**本年**制发 |📍|
      |:--|--:|:-:|
      | 📍规章 |  📍0件 | 📍|
      """)
    let grid = read(source.text).body.tables[0].grid
    #expect(grid.header.map(\.text) == ["信息内容", "本年制发", ""])
    #expect(grid.rows.map { $0.cells.map(\.text) } == [["规章", "0件", ""]])
    #expect((grid.header + grid.rows[0].cells).map(\.location.place) == source.places)
    #expect((grid.header + grid.rows[0].cells).map(\.location.length) == [4, 8, 1, 2, 2, 1])
    #expect(grid.alignments == [.left, .right, .centre])
  }

  @Test func `rows keep the cells that are missing or too many`() {
    let source = MarkedSource("| a | b |\n|---|---|\n| 📍1 |\n| 📍1 | 📍2 | 📍**3** \\| 4 | 📍|\n")
    let table = read(source.text).body.tables[0]
    #expect(table.grid.rows.map { $0.cells.map(\.text) } == [["1"], ["1", "2", "**3** | 4", ""]])
    #expect(table.grid.rows.flatMap(\.cells).map(\.location.place) == source.places)
    #expect(table.rowCells.map(\.count) == [2, 2])
  }

  @Test(arguments: [
    "> | 📍a | 📍b |\n> |---|---|\n> | 📍1 | 📍2 |\n", "- | 📍a |\n  |---|\n  | 📍1 |\n",
    "1. 甲\n\n   | 📍a |\n   |---|\n   | 📍1 |\n",
    "> - | 📍a |\n>   |---|\n>   | 📍1 |\n", "甲\n📍a | 📍b\n---|---\n📍1 | 📍2\n", "> > | 📍a |\n> > |---|\n> > | 📍1 |\n",
    "  | 📍a |\n  |---|\n | 📍1 |\n",
    "| 📍a \\| b | 📍`c\\|d` |\n|---|---|\n| 📍**“甲”**乙 | 📍x |\n", "甲\n乙\n\n| 📍a |\n|---|\n",
    "|📍a|📍b|\n|-|-|\n||📍2|\n".replacing("||📍2", "|📍|📍2"),
    "| 📍a |\r\n|---|\r\n| 📍1 |\r\n",
  ])
  func `places are exact in containers, behind text and behind escaped pipes`(marked: String) {
    let source = MarkedSource(marked.replacing("\r\n", "\n"))
    let text = marked.contains("\r") ? source.text.replacing("\n", "\r\n") : source.text
    let grid = read(text).body.tables[0].grid
    #expect((grid.header + grid.rows.flatMap(\.cells)).map(\.location.place) == source.places)
  }

  @Test func `rows and tables are located and tables named`() {
    let body = read("## 一、甲\n\n| a |\n|---|\n| 1 |\n\n> | b |\n> |---|\n").body
    #expect(body.tables.map(\.anchor) == ["table-1", "table-2"])
    #expect(body.tables.map(\.heading) == [0, 0])
    #expect(body.tables.map(\.grid.location.place) == ["3:1", "7:3"])
    #expect(body.tables[0].grid.rows[0].location.place == "5:1")
    #expect(body.tables[0].grid.rows[0].location.length == 5)
  }

  @Test func `generated rows split as cmark splits them`() {
    var random = SeededGenerator(seed: 7)
    let head = "| a | b | c | d | e | f | g | h |\n|---|---|---|---|---|---|---|---|\n"
    for _ in 0..<3000 {
      let pieces = ["a", " ", "|", "\\|", "\\\\|", "\\", "`", "汉", "*"]
      let row = "x" + (0..<Int.random(in: 0...12, using: &random)).map { _ in random.pick(pieces) }.joined()
      let theirs = wordsOfCells(
        in: cmarkHTML(emphasisMarked(Array((head + row + "\n").utf8)[...])).replacing("\u{1}", ""))
      guard let grid = read(head + row + "\n").body.tables.first?.grid, let ours = grid.rows.first?.cells.map(\.text)
      else {
        Issue.record("no table with \(row)")
        continue
      }
      // cmark fills up to eight cells and drops the rest.
      let filled = Array((ours + Array(repeating: "", count: 8)).prefix(8))
      #expect(theirs == filled, "\(row)")
    }
  }
}

extension String {
  fileprivate var trimmingEnd: String { hasSuffix(" ") ? String(dropLast()).trimmingEnd : self }
}

private func wordsOfCells(in html: String) -> [String] {
  html.replacing("<td>", "\u{1}").split(separator: "\u{1}").dropFirst().map { cell in
    let content = String(cell).replacing("</td>", "\u{2}").prefix { $0 != "\u{2}" }
    let words = String(content).replacing("<em>", "").replacing("</em>", "").replacing("<code>", "").replacing(
      "</code>", "")
    let plain = words.replacing("<strong>", "").replacing("</strong>", "")
    return plain.split(separator: " ", omittingEmptySubsequences: false).drop { $0.isEmpty }.joined(separator: " ")
      .trimmingEnd
  }
}
