import Disclosure

/// Findings as people read them: place, message, rule, the line itself with a mark under the place, and what to do.
struct FindingPrinter {
  let language: Language
  let hasColour: Bool
  /// The text of a line of a source file, if it can still be had.
  let line: (_ file: String, _ number: Int) -> String?

  func print(_ finding: Diagnostic) -> String {
    let place = finding.location
    let severity = Self.word(for: finding.severity, language)
    var text =
      "\(place): \(coloured(severity, finding.severity))\(language == .chinese ? "：" : ": ")\(finding.message(language)) [\(finding.rule)]\n"
    if let line = line(place.file, place.line) {
      let excerpt = Excerpt(line, place: place)
      text += "\(excerpt.text)\n\(excerpt.mark)\n"
    }
    if let reason = finding.acceptance {
      text += language == .chinese ? "  已接受，理由：\(reason)\n" : "  accepted because: \(reason)\n"
    }
    if let fix = finding.fix { text += "  \(language == .chinese ? "改法：" : "fix: ")\(fix(language))\n" }
    return text
  }

  private func coloured(_ text: String, _ severity: Diagnostic.Severity) -> String {
    guard hasColour else { return text }
    let code = severity == .error ? "31" : severity == .warning ? "33" : "36"
    return "\u{1B}[1;\(code)m\(text)\u{1B}[0m"
  }

  static func word(for severity: Diagnostic.Severity, _ language: Language) -> String {
    switch severity {
    case .error: Text(zh: "错误", en: "error")(language)
    case .warning: Text(zh: "警告", en: "warning")(language)
    case .note: Text(zh: "提示", en: "note")(language)
    }
  }
}

/// A line of a source file cut to the width of a terminal, and a mark right under the place in it.
struct Excerpt {
  let text: String
  let mark: String

  /// Columns a terminal has for the line itself.
  private static let width = 96

  init(_ line: String, place: SourceLocation) {
    let scalars = Array(line.unicodeScalars)
    let column = min(max(place.column - 1, 0), scalars.count)
    // A long line is shown from a little before the place.
    var start = 0
    if Self.columns(of: scalars[..<min(scalars.count, column + place.length)]) > Self.width {
      var before = 0
      start = column
      while start > 0, before + Self.columns(of: scalars[start - 1]) <= Self.width / 2 {
        start -= 1
        before += Self.columns(of: scalars[start])
      }
    }
    var end = start
    var used = 0
    while end < scalars.count, used + Self.columns(of: scalars[end]) <= Self.width {
      used += Self.columns(of: scalars[end])
      end += 1
    }
    let number = String(place.line)
    let gutter = String(repeating: " ", count: max(0, 5 - number.utf8.count)) + number + " | "
    let lead = start > 0 ? "…" : ""
    let shown = scalars[start..<end].map { Self.isInvisible($0) ? "\u{FFFD}" : $0 }
    text = gutter + lead + String(String.UnicodeScalarView(shown)) + (end < scalars.count ? "…" : "")
    let marked = scalars[column..<min(max(end, column), column + max(1, place.length))]
    // Tabs are kept, so that the mark moves as far as the line did.
    let padding = scalars[start..<column].map {
      $0 == "\t" ? "\t" : String(repeating: " ", count: Self.columns(of: $0))
    }.joined()
    mark =
      String(repeating: " ", count: gutter.utf8.count - 2) + "| " + (start > 0 ? " " : "") + padding
      + String(repeating: "^", count: max(1, Self.columns(of: marked)))
  }

  private static func columns(of scalars: some Sequence<Unicode.Scalar>) -> Int {
    scalars.reduce(0) { $0 + columns(of: $1) }
  }

  /// How many columns a terminal gives a character: two for Chinese characters and full-width forms, none for combining marks.
  static func columns(of scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
      0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE4F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      return 2
    case 0x0300...0x036F, 0x200B...0x200F, 0xFE00...0xFE0F: return 0
    default: return 1
    }
  }

  /// Control characters would disturb the terminal, so a line never prints them.
  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    (scalar.value < 0x20 && scalar != "\t") || (0x7F...0x9F).contains(scalar.value)
      || (0x202A...0x202E).contains(scalar.value)
      || (0x2066...0x2069).contains(scalar.value)
  }
}
