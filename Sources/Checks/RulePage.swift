import CommonMark
import Disclosure
import Embedded

/// What a rule checks, which regulation says so, and an example: `sitegen explain <id>` prints it, the site publishes it under
/// `/checks/<id>/`, and its examples are run as tests.
package struct RulePage: Sendable {
  /// A file below `content/` (or `theme/…`) of an example.
  package struct ExampleFile: Hashable, Sendable {
    package var path: String
    package var text: String
  }

  package var id: RuleID
  package var title: Text
  /// The gravest finding the rule reports.
  package var severity: Diagnostic.Severity
  package var group: RuleGroup
  /// Markdown.
  package var explanation: Text
  package var wrong: [ExampleFile]
  package var right: [ExampleFile]
  /// Why there is no example, where the fault cannot be shown as text.
  package var withoutExample: String?

  /// The pages inside the program, by rule.
  package static let all: [RuleID: RulePage] = Dictionary(
    uniqueKeysWithValues: EmbeddedFolder.rules().map { name, bytes in
      // The pages are our own: a fault in one is a fault of the program, and the tests hold them.
      guard name.hasSuffix(".md"), let page = RulePage(id: String(name.dropLast(3)), bytes: bytes) else {
        preconditionFailure("the page of the rule \(name) is broken")
      }
      return (page.id, page)
    })

  package init?(id: String, bytes: [UInt8]) {
    let read = readDocument(file: "\(id).md", bytes: bytes)
    guard let source = read.source, let node = read.frontMatter, read.findings.isEmpty, let zh = node["title"]?.text,
      let en = node["english"]?.text,
      let severity = node["severity"]?.text.flatMap({ Diagnostic.Severity(rawValue: $0) }),
      let group = node["group"]?.text.flatMap({ RuleGroup(rawValue: $0) })
    else { return nil }
    self.id = RuleID(stringLiteral: id)
    title = Text(zh: zh, en: en)
    self.severity = severity
    self.group = group
    let sections = Self.sections(String(decoding: source.bytes[read.bodyStart...], as: UTF8.self))
    guard let chinese = sections["中文"], let english = sections["English"] else { return nil }
    explanation = Text(zh: chinese, en: english)
    wrong = Self.files(sections["错误示例 Wrong"] ?? "")
    right = Self.files(sections["正确示例 Right"] ?? "")
    withoutExample = sections["无法以文字举例 No example"]
    guard withoutExample != nil ? wrong.isEmpty && right.isEmpty : !wrong.isEmpty && !right.isEmpty else { return nil }
  }

  /// The text below each heading of the second level, without the empty lines around it.
  private static func sections(_ text: String) -> [String: String] {
    var sections: [String: String] = [:]
    var heading: String?
    var lines: [Substring] = []
    var isFenced = false
    func trimmed() -> String {
      let first = lines.firstIndex { !$0.isEmpty } ?? lines.endIndex
      let last = lines.lastIndex { !$0.isEmpty } ?? lines.startIndex
      return first < lines.endIndex ? lines[first...last].joined(separator: "\n") : ""
    }
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") { isFenced.toggle() }
      if !isFenced, line.hasPrefix("## ") {
        if let heading { sections[heading] = trimmed() }
        heading = String(line.dropFirst(3))
        lines = []
      } else {
        lines.append(line)
      }
    }
    if let heading { sections[heading] = trimmed() }
    return sections
  }

  /// The files of an example: fences whose info string names the path, as in ```` ```markdown centres/a/reports/2024.md ````.
  private static func files(_ section: String) -> [ExampleFile] {
    var files: [ExampleFile] = []
    var open: ExampleFile?
    for line in section.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        if let file = open {
          files.append(file)
          open = nil
        } else {
          open = ExampleFile(path: line.split(separator: " ").dropFirst().joined(separator: " "), text: "")
        }
      } else {
        open?.text += line + "\n"
      }
    }
    return files
  }
}
