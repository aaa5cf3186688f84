import Disclosure
import Foundation
import Testing

@testable import Checks

@Suite("The examples of the pages about prose") struct ProsePagesTests {
  @Test(arguments: [Rule.proseTable, .proseLastYear, .proseSum, .contradiction])
  func `the wrong example is reported and the right one is not`(rule: Rule) throws {
    let page = try #require(RulePage(id: rule.id.description, bytes: Array(Data(contentsOf: Self.file(of: rule)))))
    #expect(page.severity == .error && page.group == .prose)
    #expect(!findings(of: rule, in: page.wrong).isEmpty)
    #expect(findings(of: rule, in: page.right).isEmpty)
  }

  private static func file(of rule: Rule) -> URL {
    URL(filePath: #filePath).appending(path: "../../../Sources/Checks/Rules/\(rule.id).md").standardized
  }

  private func findings(of rule: Rule, in files: [RulePage.ExampleFile]) -> [Diagnostic] {
    let documents = files.compactMap { file in
      file.path.split(separator: "/").last.flatMap { Int($0.prefix(4)) }.map {
        sample(file.text, year: $0, file: file.path)
      }
    }
    let reports = documents.map { document in
      CheckedReport(
        year: document.year ?? 0, file: document.file, period: nil, tables: document.tables.map(\.table),
        trace: DocumentTrace(of: document))
    }
    let centre = CheckedCentre(
      id: "a", name: "甲市公共资源交易中心", formerNames: [], parent: nil, successor: nil, founded: nil, reports: reports,
      plans: [])
    return documents.flatMap { DocumentCheck(rules: [rule]).findings(in: $0) }
      + PortalCheck(rules: [rule]).findings(in: CheckedPortal(centres: [centre]))
  }
}
