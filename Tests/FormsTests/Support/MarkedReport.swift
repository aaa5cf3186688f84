import CommonMark
import Disclosure
import Forms

/// A small report in which 📍 shows a place; the marks are no part of the text.
///
/// A finding is written `📍 message`: at the first mark. A second mark is `📍2`; any other place is `line:column`.
struct MarkedReport {
  let binding: ReportBinding
  private let places: [String]

  /// - Parameter markdown: tables, each as offices write them.
  init(_ markdown: String, year: Int = 2024, library: FormLibrary = .national) {
    var text = String.UnicodeScalarView()
    var places: [String] = []
    var (line, column) = (1, 1)
    for scalar in markdown.unicodeScalars {
      if scalar == "📍" {
        places.append("\(line):\(column)")
        continue
      }
      text.append(scalar)
      (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
    }
    self.places = places
    let document = readDocument(file: "2024.md", bytes: Array(String(text).utf8))
    precondition(document.findings.isEmpty, "the test's own Markdown is at fault: \(document.findings)")
    binding = ReportBinding(
      document.body.tables.map(\.grid), year: year, library: library,
      reportLocation: SourceLocation(file: "2024.md", line: 1, column: 1))
  }

  /// What is wrong with the tables that are there; a small report lacks most tables of its form, and that is not its
  /// point.
  var findings: [String] { written(binding.findings.filter { $0.rule != "missing-table" }) }

  func findings(of rules: RuleID...) -> [String] { written(binding.findings.filter { rules.contains($0.rule) }) }

  var rules: [String] { binding.findings.map(\.rule.description).filter { $0 != "missing-table" } }

  private func written(_ findings: [Diagnostic]) -> [String] {
    findings.inReadingOrder().map { finding in
      let place = "\(finding.location.line):\(finding.location.column)"
      let mark = places.firstIndex(of: place).map { $0 == 0 ? "📍" : "📍\($0 + 1)" } ?? place
      return "\(mark) \(finding.message.en)"
    }
  }

  var table: StatutoryTable? { binding.tables.first?.table }

  /// The figure at an address, as a test writes it: `3`, `2.6 万元`, `blank`; `nil` where no cell is bound.
  func figure(_ row: String, _ column: String) -> String? { table?[row, column].map { $0.figure.written } }
}

extension Figure {
  var written: String {
    switch self {
    case .number(let quantity): quantity.digits + (quantity.unit == "件" ? "" : quantity.unit)
    case .blank: "blank"
    case .notApplicable: "n.a."
    case .notPublished: "n.p."
    }
  }
}

extension FormLibrary {
  /// The three national editions.
  static let national = FormLibrary(BuiltInEditions.files.compactMap { decoded($0.bytes, file: $0.name).edition })

  func layout(_ edition: String, _ table: String) -> TableLayout {
    layouts.first { $0.edition == edition && $0.id == table }!
  }
}

/// An edition's file, read and decoded, with everything that is wrong with it.
func decoded(_ bytes: [UInt8], file: String = "form.yml") -> (edition: Edition?, findings: [Diagnostic]) {
  let (root, findings) = readData(file: file, bytes: bytes)
  var decoder = EditionDecoder()
  let edition = root.flatMap { decoder.decode($0) }
  return (edition, findings + decoder.findings)
}

func decoded(_ yaml: String) -> (edition: Edition?, findings: [Diagnostic]) { decoded(Array(yaml.utf8)) }
