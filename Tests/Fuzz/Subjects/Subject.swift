/// What is fuzzed: each takes any bytes, runs the real code on them and says which of its rules the outcome breaks.
package enum Subject: String, CaseIterable, Sendable {
  /// The bytes between the two lines `---` of each kind of document, and the data files; drawn as whole pages.
  case frontMatter = "front-matter"
  /// The text of a report, from bytes to the HTML of its prose.
  case markdown
  /// A grid of cells, bound to the statutory forms and drawn.
  case tables
  /// Labels, figures, dates, paths and addresses, one a line.
  case labels

  /// The rules that the outcome breaks, in words; empty where all is well. A crash is the fuzzer's to find.
  package func violations(of input: [UInt8]) -> [String] {
    switch self {
    case .frontMatter: frontMatterViolations(of: input)
    case .markdown: markdownViolations(of: input)
    case .tables: tableViolations(of: input)
    case .labels: labelViolations(of: input)
    }
  }
}
