import Disclosure

/// The tags of a Mustache template, with their places; the engine itself would leave an unknown name silently empty.
struct TemplateTags {
  enum Kind: Hashable { case value, raw, section, partial }

  struct Tag: Hashable {
    var kind: Kind
    var name: String
    var location: SourceLocation
  }

  private(set) var tags: [Tag] = []
  private(set) var findings: [Diagnostic] = []

  init(_ template: String, file: String) {
    var open: [Tag] = []
    for (number, line) in template.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      var rest = line[...]
      var column = 1
      while let start = rest.firstRange(of: "{{") {
        column += rest[..<start.lowerBound].unicodeScalars.count
        let location = SourceLocation(file: file, line: number + 1, column: column)
        let isTriple = rest[start.upperBound...].hasPrefix("{")
        let closing = isTriple ? "}}}" : "}}"
        guard let end = rest[start.upperBound...].firstRange(of: closing) else {
          findings.append(
            Self.finding(location, zh: "标签没有以 \(closing) 结束", en: "the tag does not end in \(closing) on its line"))
          break
        }
        let inside = rest[rest.index(start.upperBound, offsetBy: isTriple ? 1 : 0)..<end.lowerBound]
        read(String(inside), isTriple: isTriple, at: location, open: &open)
        column += rest[start.lowerBound..<end.upperBound].unicodeScalars.count
        rest = rest[end.upperBound...]
      }
    }
    for tag in open {
      findings.append(
        Self.finding(
          tag.location, zh: "{{#\(tag.name)}} 没有对应的 {{/\(tag.name)}}",
          en: "{{#\(tag.name)}} is never closed by {{/\(tag.name)}}"))
    }
  }

  private mutating func read(_ inside: String, isTriple: Bool, at location: SourceLocation, open: inout [Tag]) {
    let sigil = isTriple ? nil : inside.first { "#^/>!&=".contains($0) || !$0.isWhitespace }
    let body = inside.drop { $0.isWhitespace }
    let name = (sigil.map { "#^/>!&=".contains($0) } == true ? body.dropFirst() : body).filter { !$0.isWhitespace }
    switch sigil {
    case "!": return
    case "=":
      findings.append(Self.finding(location, zh: "模板不支持更换定界符", en: "templates here do not change their delimiters"))
    case ">": tags.append(Tag(kind: .partial, name: String(name), location: location))
    case "#", "^":
      let tag = Tag(kind: .section, name: String(name), location: location)
      tags.append(tag)
      open.append(tag)
    case "/":
      guard let last = open.popLast() else {
        findings.append(Self.finding(location, zh: "{{/\(name)}} 没有对应的开头", en: "{{/\(name)}} closes nothing"))
        return
      }
      if last.name != String(name) {
        findings.append(
          Self.finding(
            location, zh: "{{/\(name)}} 应为 {{/\(last.name)}}", en: "{{/\(name)}} should be {{/\(last.name)}}"))
      }
    default: tags.append(Tag(kind: isTriple || sigil == "&" ? .raw : .value, name: String(name), location: location))
    }
  }

  private static func finding(_ location: SourceLocation, zh: String, en: String) -> Diagnostic {
    Diagnostic(
      .error, "theme", at: location, Text(zh: zh, en: en),
      fix: Text(zh: "改正模板中的标签", en: "correct the tag in the template"))
  }
}
