import Checks
import Disclosure
import Foundation
import TestSupport
import Testing

@testable import Site

/// docs/faults.md names every fault of the originals with what is reported of it; this holds the page against the rules.
@Suite("Faults in the originals") struct OriginalFaultTests {
  /// What a cell says: `rule` severity at “words”, or no rule at “words”, because ….
  struct Statement: Hashable, CustomStringConvertible {
    /// `nil` where nothing is to be reported.
    var rule: String?
    var severity = ""
    var words: String

    var description: String { "\(rule ?? "no rule") \(severity) at “\(words)”" }

    init(_ text: Substring) throws {
      let reported = /`([a-z-]+)` (error|warning|note|accepted) at “(.+)”/
      let silent = /no rule at “(.+)”, because .{20,}/
      if let match = text.wholeMatch(of: reported) {
        (rule, severity, words) = (String(match.1), String(match.2), String(match.3))
      } else {
        let match = try #require(text.wholeMatch(of: silent), "docs/faults.md: \(text)")
        words = String(match.1)
      }
    }

    /// A finding on a line with these words.
    init?(of finding: Diagnostic, in lines: [String], words: String) {
      guard lines[finding.location.line - 1].contains(words) else { return nil }
      rule = finding.rule.description
      severity = finding.acceptance == nil ? "\(finding.severity)" : "accepted"
      self.words = words
    }
  }

  struct Fault: CustomTestStringConvertible {
    var number: Int
    var fixture: String
    var statements: [Statement]

    var testDescription: String { "\(number) \(fixture) \(statements)" }
  }

  private static let page: [[String]] = {
    let text = (try? String(contentsOf: Checkout.root.appending(path: "docs/faults.md"), encoding: .utf8)) ?? ""
    return text.split(separator: "\n").filter { $0.hasPrefix("| ") }.map { line in
      line.dropFirst(2).dropLast(2).split(separator: " | ").map { $0.trimmingCharacters(in: .whitespaces) }
    }
  }()

  static func faults() throws -> [Fault] {
    try page.filter { $0.count == 5 && Int($0[0]) != nil }.map { cells in
      Fault(
        number: try #require(Int(cells[0])), fixture: String(cells[3].dropFirst().dropLast()),
        statements: try cells[4].split(separator: "; ").map(Statement.init))
    }
  }

  private static let fixtures = Checkout.root.appending(path: "Tests/Fixtures/Faults")

  @Test func `each of the eleven faults stands in the table, and each fixture is used`() throws {
    let faults = try Self.faults()
    #expect(Set(faults.map(\.number)) == Set(1...11))
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.fixtures.path)
    #expect(Set(files) == Set(faults.map { $0.fixture + ".md" }))
  }

  @Test(arguments: try OriginalFaultTests.faults())
  func `a fault is reported at its place, or nothing is, with a reason`(fault: Fault) throws {
    let text = try String(contentsOf: Self.fixtures.appending(path: fault.fixture + ".md"), encoding: .utf8)
    let year = try #require(fault.fixture.firstMatch(of: /-(20\d\d)/)?.1)
    let files = [
      "site.yml": "title: 例\norganisation: 例\nas-of: 2026-01-31\n",
      "centres/a/centre.md": "---\nname: 甲市公共资源交易中心\n---\n", "centres/a/reports/\(year).md": text,
    ]
    let corpus = try Corpus(
      reading: SourceTree(memory: files.mapValues { Array($0.utf8) }, name: "content"), jobs: 1)
    let lines = text.components(separatedBy: "\n")
    let findings = corpus.findings.waived(by: corpus.waivers).filter { $0.location.file.hasSuffix("\(year).md") }
    for statement in fault.statements {
      #expect(lines.contains { $0.contains(statement.words) }, "\(fault.fixture) has no “\(statement.words)”")
      // What is left out of a form is told at the line where it should stand; a short fixture leaves much out.
      let there = findings.filter { $0.rule != "missing-row" && $0.rule != "further-findings" }
        .compactMap { Statement(of: $0, in: lines, words: statement.words) }
      if statement.rule == nil {
        #expect(there.filter { $0.rule != "sections" }.isEmpty, "\(fault.fixture): \(there)")
      } else {
        #expect(there.contains(statement), "\(fault.fixture): \(statement), but \(there)")
      }
    }
  }

  @Test func `the digests are told what the page says, and nothing else`() throws {
    let content = SourceTree(folder: Checkout.root.appending(path: "content").path)
    let site = try PlannedSite(
      content: content, theme: [SourceTree(folder: Checkout.root.appending(path: "theme").path)],
      settings: BuildSettings(jobs: 2))
    var expected: [String: [Statement]] = [:]
    for cells in Self.page where cells.count == 3 && cells[1].hasPrefix("`") {
      expected[String(cells[1].dropFirst().dropLast()), default: []].append(try Statement(cells[2][...]))
    }
    #expect(
      expected.values.joined().count == site.findings.count, "\(site.findings.map { "\($0.location) \($0.rule)" })")
    for (path, statements) in expected {
      let lines = String(decoding: try content.read(path), as: UTF8.self).components(separatedBy: "\n")
      let findings = site.findings.filter { $0.location.file == content.displayPath(path) }
      #expect(findings.count == statements.count, "\(path)")
      for statement in statements {
        #expect(
          findings.contains { Statement(of: $0, in: lines, words: statement.words) == statement },
          "\(path): \(statement)")
      }
    }
  }
}
