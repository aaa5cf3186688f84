import CommonMark
import Disclosure
import Foundation
import Testing

@testable import Checks

@Suite("Where words of a paragraph stand in the file") struct SourceAlignmentTests {
  @Test(arguments: [
    ("全年收到申请 5 件。", "5 件", 1, 8, 3),
    ("全年**收到**申请 [5 件](fact:requests-received)，已办结。", "已办结", 1, 42, 3),
    ("前一行，\n收到申请 5 件。", "5 件", 2, 6, 3),
    ("- 收到\n  申请 12 件", "12 件", 2, 6, 4),
    ("> 引文，\n> 收到 3 件", "3 件", 2, 6, 3),
    ("一\\*二 3 件", "3 件", 1, 6, 3),
  ])
  func `words are found behind markup and over line breaks`(
    markdown: String, words: String, line: Int, column: Int, length: Int
  ) throws {
    let document = sample(markdown)
    let paragraph = try #require(document.body.paragraphs.first)
    let range = try #require(paragraph.text.range(of: words))
    let start = paragraph.text.utf8.distance(from: paragraph.text.startIndex, to: range.lowerBound)
    let place = document.place(of: start..<start + words.utf8.count, inParagraph: 0)
    #expect(place == SourceLocation(file: "content/a.md", line: line, column: column, length: length))
  }

  @Test func `where the two cannot be laid beside one another the paragraph is told`() throws {
    let document = sample("一 &amp; 二 3 件")
    let text = Array(document.body.paragraphs[0].text.utf8)
    #expect(document.place(of: text.count - 5..<text.count, inParagraph: 0) == document.body.paragraphs[0].location)
  }
}
