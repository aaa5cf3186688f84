import Disclosure

// Raw HTML never passes: a tag is shown as it was typed, a comment is left out, and both are errors.
extension BodyReader {
  mutating func write(htmlInline node: MarkdownNode) {
    let literal = node.literal.withoutSentinels
    let tag = RawTag(literal)
    let location = place(of: node).map { locator.location(of: $0.whole) } ?? leafLocation()
    report(tag, at: location)
    guard !tag.isComment else { return }
    if leaf.imageDepth == 0 {
      literal.withUnsafeBufferPointer { out.text($0) }
    } else {
      leaf.alt.append(contentsOf: literal)
    }
    leaf.plain.append(contentsOf: literal)
  }

  mutating func write(htmlBlock node: MarkdownNode) {
    var literal = node.literal.withoutSentinels[...]
    let tag = RawTag(Array(literal))
    report(tag, at: location(of: node))
    if tag.isComment {
      // A comment ends its block only at the end of the line: what follows it is text.
      literal = firstOccurrence(of: "-->".utf8, in: Array(literal), from: 0).map { literal[($0 + 3)...] } ?? []
    }
    let visible = trimmed(literal.indices, in: Array(node.literal.withoutSentinels))
    guard !visible.isEmpty else { return }
    out.startLine()
    out.raw("<p>")
    literal[visible].withUnsafeBufferPointer { out.text($0) }
    out.raw("</p>\n")
  }

  private mutating func report(_ tag: RawTag, at location: SourceLocation) {
    if let words = tag.waiver {
      body.waivers.append(WaiverMark(words: words, location: location))
    } else {
      findings.append(tag.finding(at: location))
    }
  }
}

/// A tag or comment as it was typed.
private struct RawTag {
  private let typed: String
  let isComment: Bool
  /// The words behind `sitegen-allow`, where it is such a comment.
  let waiver: String?

  init(_ literal: [UInt8]) {
    let start = trimmed(literal.indices, in: literal).lowerBound
    let rest = literal[start...]
    isComment = rest.starts(with: "<!--".utf8)
    let end = rest.firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? rest.endIndex
    let line = rest.firstIndex(of: .lineFeed) ?? rest.endIndex
    let shown = String(String(rest[..<min(end, line)]).unicodeScalars.prefix(40))
    typed = shown
    let inside = trimmed(
      rest.startIndex + 4..<max(rest.startIndex + 4, firstOccurrence(of: "-->".utf8, in: literal, from: start) ?? 0),
      in: literal)
    let mark = "sitegen-allow".utf8
    if isComment, literal[inside].starts(with: mark) {
      let words = literal[inside].dropFirst(mark.count).split(whereSeparator: \.isBlank)
      waiver = String(decoding: Array(words.joined(separator: [UInt8(ascii: " ")])), as: UTF8.self)
    } else {
      waiver = nil
    }
  }

  func finding(at location: SourceLocation) -> Diagnostic {
    if isComment {
      return Diagnostic(
        .error, "raw-html", at: location,
        Text(zh: "HTML 注释不会保留", en: "an HTML comment is not kept"),
        fix: Text(zh: "内部备注写在开头信息的 memo: 里", en: "write notes among editors as memo: in the front matter"))
    }
    let isBreak = ["<br>", "<br/>", "<br />"].contains(typed.lowercased())
    return Diagnostic(
      .error, "raw-html", at: location,
      Text(zh: "不能使用 HTML 标签 \(typed)", en: "the HTML tag \(typed) is not allowed"),
      fix: isBreak
        ? Text(
          zh: "删除标签；换行时在行末加反斜杠 \\ 或两个空格", en: "remove it; for a line break end the line with a backslash or two blanks")
        : Text(zh: "删除标签，改用 Markdown 写法；要显示 < 请写 \\<", en: "remove it and use Markdown; write \\< to show a <"))
  }
}
