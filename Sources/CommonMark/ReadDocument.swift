import Disclosure

/// A Markdown file, read: its front matter, its prose and everything that is wrong with either.
package struct ReadDocument: Sendable {
  /// `nil` where there is none or it could not be read; a mapping otherwise.
  package var frontMatter: DataNode?
  /// Empty where the text could not be trusted to the parser: bad encoding, or more than `Limits` allow.
  package var body = Body()
  package var findings: [Diagnostic] = []
  /// The text itself; `nil` where it could not be trusted.
  package var source: SourceText?
  /// Where in the text its body starts.
  package var bodyStart = 0
  /// How many bytes `publicText` has.
  package var publicTextBytes = 0

  package init() {}
}

/// Reads a Markdown file with optional front matter.
///
/// Any bytes may be given; what an author can repair comes back as located findings, in reading order. Safe to call from several threads.
///
/// - Parameter file: the name that findings and locations carry.
package func readDocument(file: String, bytes: [UInt8], limits: Limits = .standard) -> ReadDocument {
  var document = ReadDocument()
  let source: SourceText
  switch trustedText(file: file, bytes: bytes, limits: limits) {
  case .refused(let findings):
    document.findings = findings
    return document
  case .trusted(let text): source = text
  }
  document.source = source
  let parts: DocumentParts
  switch splitFrontMatter(source) {
  case .unterminated(let finding):
    document.findings = [finding]
    return document
  case .parts(let found): parts = found
  }
  if let frontMatter = parts.frontMatter {
    let reading = readFrontMatter(frontMatter, limits)
    document.frontMatter = reading.node
    document.findings = reading.findings
  }
  document.bodyStart = parts.body.bytes.lowerBound
  document.publicTextBytes = shownLines(of: parts.body).reduce(0) { $0 + $1.count }
  let broken = brokenLimits(of: parts.body, limits)
  if broken.isEmpty {
    let reading = readBody(MarkedText(markingEmphasisOf: parts.body))
    document.body = reading.body
    document.findings += reading.findings
  } else {
    document.findings += broken
  }
  document.findings = document.findings.inReadingOrder().shortened(to: limits.repeatedFindings)
  return document
}

/// Reads a YAML file of the plain kind: no anchors, aliases, tags or merge keys.
///
/// - Returns: the root, `nil` where nothing could be read; text, list or mapping. Safe to call from several threads.
package func readData(file: String, bytes: [UInt8], limits: Limits = .standard) -> (
  node: DataNode?, findings: [Diagnostic]
) {
  switch trustedText(file: file, bytes: bytes, limits: limits) {
  case .refused(let findings): return (nil, findings)
  case .trusted(let source):
    let reading = readYAML(source.whole, limits: limits)
    if reading.node == nil, reading.findings.isEmpty { return (nil, [emptyFile(file)]) }
    return (reading.node, reading.findings.inReadingOrder().shortened(to: limits.repeatedFindings))
  }
}
