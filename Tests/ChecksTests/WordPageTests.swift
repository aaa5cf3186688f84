import CommonMark
import Disclosure
import Foundation
import TestSupport
import Testing

@testable import Checks

@Suite("The pages of the rules about words") struct WordPageTests {
  @Test(arguments: wordRules.map(\.id.description))
  func `the wrong example shows the fault, the right one is free of it and of every other`(id: String) throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/Checks/Rules/\(id).md")
    let page = try #require(RulePage(id: id, bytes: Array(try Data(contentsOf: file))))
    let rule = try #require(wordRules.first { $0.id.description == id })
    let wrong = try #require(page.wrong.first)
    let right = try #require(page.right.first)
    let found = findings(of: rule, in: sample(wrong.text, file: wrong.path))
    #expect(found.map(\.severity).max() == page.severity)
    for rule in wordRules { #expect(findings(of: rule, in: sample(right.text, file: right.path)) == [], "\(rule.id)") }
  }
}
