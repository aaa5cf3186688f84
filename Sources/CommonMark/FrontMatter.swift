import Disclosure

/// A document cut in two at the second line `---`.
struct DocumentParts {
  var frontMatter: SourceLines?
  var body: SourceLines
}

enum FrontMatterSplit {
  case parts(DocumentParts)
  case unterminated(Diagnostic)
}

/// Front matter starts with the first line that is not blank, if that is `---`.
func splitFrontMatter(_ source: SourceText) -> FrontMatterSplit {
  let all = 0..<source.lineStarts.count
  guard let opening = all.first(where: { !trimmed(source.line($0), in: source.bytes).isEmpty }),
    isFence(opening, of: source)
  else { return .parts(DocumentParts(frontMatter: nil, body: source.whole)) }
  guard let closing = (opening + 1..<all.upperBound).first(where: { isFence($0, of: source) }) else {
    return .unterminated(
      Diagnostic(
        .error, "front-matter", at: source.location(ofLine: opening),
        Text(zh: "开头的信息没有结束：缺少第二行 ---", en: "the front matter has no end: its second line --- is missing"),
        fix: Text(zh: "在信息之后、正文之前加一行 ---", en: "put a line --- between the front matter and the text")))
  }
  return .parts(
    DocumentParts(
      frontMatter: SourceLines(source: source, lines: opening + 1..<closing),
      body: SourceLines(source: source, lines: closing + 1..<all.upperBound)))
}

private func isFence(_ line: Int, of source: SourceText) -> Bool {
  var range = source.line(line)
  while let last = range.last, source.bytes[last].isBlank { range = range.lowerBound..<last }
  return source.bytes[range].elementsEqual("---".utf8)
}

/// Reads the lines between the fences; what is no mapping is refused.
func readFrontMatter(_ lines: SourceLines, _ limits: Limits) -> (node: DataNode?, findings: [Diagnostic]) {
  var (node, findings) = readYAML(lines, limits: limits)
  if node == nil, findings.isEmpty {
    // Nothing between the fences: a mapping without keys, so that missing ones can be named.
    return (
      DataNode(.mapping([]), at: SourceLocation(file: lines.source.file, line: lines.lines.lowerBound, length: 3)), []
    )
  }
  if let root = node, root.entries == nil {
    node = nil
    findings.append(
      Diagnostic(
        .error, "front-matter", at: root.location,
        Text(zh: "开头的信息应为“键: 值”的各行", en: "the front matter must be lines of “key: value”"),
        fix: Text(
          zh: "例如 title: 年度报告；用半角冒号，其后空一格", en: "for instance title: Annual report, with a blank after the colon")))
  }
  return (node, findings)
}
