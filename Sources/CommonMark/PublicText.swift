/// The text of a document below its front matter, without remarks among editors, in UTF-8 with plain line feeds.
///
/// - Parameter bytes: of a document that was read before without an error; they are not checked again.
package func publicText(file: String, bytes: [UInt8]) -> [UInt8] {
  guard case .parts(let parts) = splitFrontMatter(SourceText(file: file, bytes: withPlainLineEnds(bytes))) else {
    return []
  }
  var text: [UInt8] = []
  text.reserveCapacity(parts.body.bytes.count)
  for lines in shownLines(of: parts.body) { text += parts.body.source.bytes[lines] }
  return text
}

/// The stretches of a body that readers may see: `[//]: # (…)` is the common way to hide a remark in Markdown, a definition that
/// no link ever uses.
func shownLines(of body: SourceLines) -> [Range<Int>] {
  var shown: [Range<Int>] = []
  var start = body.bytes.lowerBound
  for line in body.lines {
    let range = body.source.line(line)
    guard range.first.map({ body.source.bytes[$0] }) == UInt8(ascii: "["),
      body.source.bytes[range].starts(with: "[//]:".utf8)
    else { continue }
    if start < range.lowerBound { shown.append(start..<range.lowerBound) }
    start = min(range.upperBound + 1, body.bytes.upperBound)
  }
  if start < body.bytes.upperBound { shown.append(start..<body.bytes.upperBound) }
  return shown
}
