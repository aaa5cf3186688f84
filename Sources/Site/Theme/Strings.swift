import CommonMark
import Disclosure
import Markup

/// Every word the interface says in one language.
struct Strings: Sendable {
  let language: Language
  /// All phrases of the file, those of templates included.
  let phrases: [String: String]

  subscript(_ phrase: Phrase) -> String { phrases[phrase.rawValue] ?? "" }

  /// A phrase with its slots filled: `strings(.yearTitle, ["year": "2024"])`.
  func callAsFunction(_ phrase: Phrase, _ values: KeyValuePairs<String, String>) -> String {
    var text = self[phrase]
    for (slot, value) in values { text = text.replacing("{\(slot)}", with: value) }
    return text
  }

  /// A phrase with markup in its slots; its own words are text.
  func markup(_ phrase: Phrase, _ values: KeyValuePairs<String, HTML>) -> HTML {
    var parts: [HTML] = []
    var rest = self[phrase][...]
    while let next = values.compactMap({ slot, value in rest.firstRange(of: "{\(slot)}").map { ($0, value) } })
      .min(by: { $0.0.lowerBound < $1.0.lowerBound })
    {
      parts += ["\(rest[..<next.0.lowerBound])", next.1]
      rest = rest[next.0.upperBound...]
    }
    return parts.joined() + "\(rest)"
  }

  func callAsFunction(_ text: Text) -> String { text(language) }

  /// Reads `strings/<language>.yml`; a phrase that pages need and the file lacks is a finding.
  static func reading(_ language: Language, of theme: SourceTree) throws -> (strings: Strings, findings: [Diagnostic]) {
    let path = "strings/\(language.rawValue).yml"
    let file = theme.displayPath(path)
    guard theme.contains(path) else {
      return (
        Strings(language: language, phrases: [:]),
        [
          Diagnostic(
            .error, "missing-file", at: SourceLocation(file: file),
            Text(
              zh: "缺少语言 \(language.rawValue) 的界面文字",
              en: "the words of the interface in \(language.rawValue) are missing"),
            fix: Text(zh: "照 strings/ 中的另一种语言新建", en: "create it after another language in strings/"))
        ]
      )
    }
    var (node, findings) = readData(file: file, bytes: try theme.read(path))
    var phrases: [String: String] = [:]
    for entry in node?.entries ?? [] {
      guard let text = entry.value.text else {
        findings.append(
          Diagnostic(
            .error, "theme", at: entry.value.location,
            Text(zh: "“\(entry.key)”没有文字", en: "“\(entry.key)” has no words"),
            fix: Text(zh: "写上一句话；要留空就写 \"\"", en: "write a phrase, or \"\" for none")))
        continue
      }
      phrases[entry.key] = text
    }
    if !findings.containsErrors {
      for phrase in Phrase.allCases where phrases[phrase.rawValue] == nil {
        let meant = Spelling.nearest(to: phrase.rawValue, among: phrases.keys.sorted())
        findings.append(
          Diagnostic(
            .error, "theme", at: SourceLocation(file: file),
            Text(
              zh: "缺少“\(phrase.rawValue)”" + (meant.map { "（有相近的“\($0)”）" } ?? ""),
              en: "“\(phrase.rawValue)” is missing" + (meant.map { " (“\($0)” is near)" } ?? "")),
            fix: Text(zh: "补上 \(phrase.rawValue): …", en: "add \(phrase.rawValue): …")))
      }
    }
    return (Strings(language: language, phrases: phrases), findings)
  }
}
