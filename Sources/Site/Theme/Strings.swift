import CommonMark
import Disclosure
import Markup

/// Every word the interface says in one language.
struct Strings: Sendable {
  let language: Language
  /// All phrases of the files, those of templates included.
  private(set) var phrases: [String: String] = [:]
  /// The same, cut at their slots once and not on every page.
  private var sentences: [String: Sentence] = [:]
  /// Where each phrase was written.
  private(set) var places: [String: SourceLocation] = [:]

  init(language: Language) { self.language = language }

  subscript(_ phrase: Phrase) -> String { phrases[phrase.rawValue] ?? "" }

  /// A phrase with its slots filled: `strings(.yearTitle, ["year": "2024"])`.
  func callAsFunction(_ phrase: Phrase, _ values: KeyValuePairs<String, String>) -> String {
    sentence(phrase).filled { name in values.first { $0.key == name }?.value }
  }

  /// A phrase with markup in its slots; its own words are text.
  func markup(_ phrase: Phrase, _ values: KeyValuePairs<String, HTML>) -> HTML {
    sentence(phrase).markup { name in values.first { $0.key == name }?.value }
  }

  private func sentence(_ phrase: Phrase) -> Sentence { sentences[phrase.rawValue] ?? Sentence("") }

  func callAsFunction(_ text: Text) -> String { text(language) }

  /// Reads `strings/<language>.yml` of every folder that has one; the words of a later folder go before those of an earlier one.
  /// A phrase that pages need and no folder has is a finding.
  static func reading(_ language: Language, of folders: [SourceTree]) throws -> (
    strings: Strings, findings: [Diagnostic]
  ) {
    let path = "strings/\(language.rawValue).yml"
    var strings = Strings(language: language)
    var findings: [Diagnostic] = []
    let speaking = folders.filter { $0.contains(path) }
    for folder in speaking {
      let (node, problems) = readData(file: folder.displayPath(path), bytes: try folder.read(path))
      findings += problems + strings.lay(node?.entries ?? [])
    }
    guard let base = speaking.first else {
      findings.append(
        Diagnostic(
          .error, "missing-file", at: SourceLocation(file: folders[0].displayPath(path)),
          Text(
            zh: "缺少语言 \(language.rawValue) 的界面文字",
            en: "the words of the interface in \(language.rawValue) are missing"),
          fix: Text(zh: "照 strings/ 中的另一种语言新建", en: "create it after another language in strings/")))
      return (strings, findings)
    }
    if !findings.containsErrors { findings += strings.missingPhrases(in: base.displayPath(path)) }
    return (strings, findings)
  }

  /// Takes the words of a file over those that are there.
  private mutating func lay(_ entries: [DataNode.Entry]) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    for entry in entries {
      guard let text = entry.value.text else {
        findings.append(
          Diagnostic(
            .error, "theme", at: entry.value.location,
            Text(zh: "“\(entry.key)”没有文字", en: "“\(entry.key)” has no words"),
            fix: Text(zh: "写上一句话；要留空就写 \"\"", en: "write a phrase, or \"\" for none")))
        continue
      }
      if let former = phrases[entry.key] {
        // A slot that nothing fills would be shown with its braces.
        let known = Sentence(former).slots.sorted()
        for slot in Sentence(text).slots.subtracting(known).sorted() {
          findings.append(
            Diagnostic(
              .warning, "theme", at: entry.value.location,
              Text(zh: "原来的文字中没有 {\(slot)}", en: "the words this replaces have no {\(slot)}")
                .didYouMean(Spelling.nearest(to: slot, among: known).map { "{\($0)}" }),
              fix: Text(zh: "原来的文字是：\(former)", en: "they are: \(former)")))
        }
      }
      phrases[entry.key] = text
      sentences[entry.key] = Sentence(text)
      places[entry.key] = entry.keyLocation
    }
    return findings
  }

  private func missingPhrases(in file: String) -> [Diagnostic] {
    Phrase.allCases.filter { phrases[$0.rawValue] == nil }.map { phrase in
      let meant = Spelling.nearest(to: phrase.rawValue, among: phrases.keys.sorted())
      return Diagnostic(
        .error, "theme", at: SourceLocation(file: file),
        Text(
          zh: "缺少“\(phrase.rawValue)”" + (meant.map { "（有相近的“\($0)”）" } ?? ""),
          en: "“\(phrase.rawValue)” is missing" + (meant.map { " (“\($0)” is near)" } ?? "")),
        fix: Text(zh: "补上 \(phrase.rawValue): …", en: "add \(phrase.rawValue): …"))
    }
  }
}
