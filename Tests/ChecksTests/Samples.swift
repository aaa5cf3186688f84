import CommonMark
import Disclosure
import Forms

@testable import Checks

/// A document of a test, read as the pipeline reads one.
func sample(
  _ markdown: String, kind: ScannedText.Kind = .report, year: Int = 2024, file: String = "content/a.md"
) -> CheckedDocument {
  let read = readDocument(file: file, bytes: Array(markdown.utf8))
  guard let source = read.source else { preconditionFailure("a sample that cannot be read: \(read.findings)") }
  var document = CheckedDocument(kind, file: file, source: source, bodyStart: read.bodyStart, body: read.body)
  document.frontMatter = read.frontMatter
  document.year = year
  document.centre = "a"
  document.title = read.frontMatter?["title"]?.text ?? ""
  if kind == .report {
    let binding = ReportBinding(
      read.body.tables.map(\.grid), year: year, library: .national, reportLocation: SourceLocation(file: file))
    document.tables = binding.tables.map { ($0.grid, $0.table) }
    document.edition = binding.edition?.id
  }
  document.facts = read.body.facts.map { mark in
    let reader = FigureText(unit: "", kind: .count, isSigned: mark.indicator.hasSuffix("-change"))
    guard case .success(let quantity) = reader.fact(mark.text) else { return nil }
    return Fact(indicator: mark.indicator, anchor: mark.anchor, quantity: quantity, location: mark.location)
  }
  document.readProse()
  return document
}

/// The text of a sample without any front matter or law, for rules about words.
func text(_ words: String, kind: ScannedText.Kind = .report, year: Int? = 2024) -> ScannedText {
  ScannedText(kind, year: year, source: SourceText(file: "content/a.md", bytes: Array(words.utf8)), bodyStart: 0)
}

/// What a rule about one text or one document finds.
func findings(of rule: Rule, in document: CheckedDocument) -> [Diagnostic] {
  DocumentCheck(rules: [rule]).findings(in: document)
}
