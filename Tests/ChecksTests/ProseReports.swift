import CommonMark
import Disclosure
import Forms
import Testing

@testable import Checks

/// A report with statutory tables made from the form itself, so that a test names only the cells it speaks of.
struct ProseReport {
  /// Numbers by `row/column` of one table; every other cell is zero.
  var cells: [String: [String: Int]] = [:]
  var edition = "2021"
  var year = 2024

  /// Twelve requests received (ten of natural persons, two of businesses), one carried in, eleven concluded, two carried out; three
  /// reconsiderations of which one is pending, two lawsuits.
  static let usual = ProseReport(cells: [
    "requests": [
      "received/natural-person": 10, "received/organisation.business": 2, "received/total": 12,
      "carried-in/natural-person": 1, "carried-in/total": 1, "outcomes.disclosed/total": 5,
      "outcomes.partly-disclosed/total": 2, "outcomes.withheld.third-party-rights/total": 1,
      "outcomes.unavailable.not-held/total": 2, "outcomes.not-processed.repeated/total": 1, "outcomes.total/total": 11,
      "carried-out/total": 2,
    ],
    "reviews": [
      "cases/reconsideration.upheld": 1, "cases/reconsideration.corrected": 1, "cases/reconsideration.pending": 1,
      "cases/reconsideration.total": 3, "cases/litigation.direct.upheld": 1, "cases/litigation.direct.total": 1,
      "cases/litigation.after-reconsideration.pending": 1, "cases/litigation.after-reconsideration.total": 1,
    ],
    "documents": [
      "normative-documents/issued": 3, "normative-documents/repealed": 1, "normative-documents/in-force": 14,
    ],
    "licensing": ["licences/decisions": 120], "enforcement": ["penalties/decisions": 4],
  ])

  /// A report that received and was sued over nothing.
  static let empty = ProseReport(cells: ["requests": [:], "reviews": [:], "documents": [:]])

  func document(_ prose: String, heading: String = "## 一、总体情况") throws -> CheckedDocument {
    var markdown = "\(heading)\n\n\(prose)\n"
    let edition = try #require(FormLibrary.national.edition(self.edition))
    for layout in edition.tables {
      guard let values = cells[layout.id] else { continue }
      let columns = layout.columns.figureNodes.map { layout.columns.nodes[$0] }
      let names = layout.columns.figureNodes.map { node in
        (layout.columns.ancestors(of: node) + [node]).map { layout.columns.nodes[$0].label.zh }
      }
      // 申请人情况 is a heading over all of them, which offices leave out where the table has one line of headings.
      let heads = names.map { name in name.filter { $0 != "申请人情况" && $0 != "法人或其他组织" }.joined(separator: " ") }
      markdown += "\n| \(layout.hasRowLabels ? "\(layout.cornerAliases.first ?? layout.corner.zh) | " : "")"
      if let unit = layout.unitColumn { markdown += "\(unit.zh) | " }
      markdown += heads.joined(separator: " | ") + " |\n"
      let width = columns.count + (layout.hasRowLabels ? 1 : 0) + (layout.unitColumn == nil ? 0 : 1)
      markdown += "|" + String(repeating: "---|", count: width) + "\n"
      for row in layout.rows.nodes {
        let numbers = columns.map { row.hasFigures ? "\(values["\(row.path)/\($0.path)"] ?? 0)" : "" }
        let unit = layout.unitColumn == nil ? "" : " \(row.unit) |"
        markdown +=
          "|\(layout.hasRowLabels ? " \(row.label.zh) |" : "")\(unit) " + numbers.joined(separator: " | ") + " |\n"
      }
    }
    return sample(markdown, year: year)
  }

  /// What a rule finds in some sentences, with the words it points to.
  func findings(of rule: Rule, in prose: String, heading: String = "## 一、总体情况") throws -> [(
    finding: Diagnostic, words: String
  )] {
    let document = try document(prose, heading: heading)
    for id in cells.keys { _ = try #require(document.table(id), "the table \(id) is not recognised") }
    return allFindings(rule, document).map { ($0, Self.words(at: $0.location, in: document)) }
  }

  static func words(at place: Disclosure.SourceLocation, in document: CheckedDocument) -> String {
    let line = document.source.line(place.line - 1)
    let characters = Array(String(decoding: document.source.bytes[line], as: UTF8.self).unicodeScalars)
    var words = String.UnicodeScalarView()
    words.append(contentsOf: characters[(place.column - 1)..<(place.column - 1 + place.length)])
    return String(words)
  }
}

/// The findings, under a name that does not hide the method above.
func allFindings(_ rule: Rule, _ document: CheckedDocument) -> [Diagnostic] { findings(of: rule, in: document) }
