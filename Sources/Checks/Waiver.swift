import CommonMark
import Disclosure

/// A fault that the author accepts, with the reason that every reader of the page is told.
///
/// Written above what it speaks of, `<!-- sitegen-allow cross-footing: the signed original itself does not add up -->`, it covers the
/// block below it up to the next empty line; with words behind the rule (`cross-footing 申请办结数: …`) only the lines of it in which
/// they stand, so that one accepted row of a table hides nothing in the others. Written as `allow:` in the front matter it covers the
/// front matter and what is said of the file as a whole.
package struct Waiver: Hashable, Sendable {
  package var rule: RuleID
  package var reason: String
  /// The lines it covers, counted from 1, in order.
  package var lines: [Int]
  /// `files/list.xlsx`, where it speaks of an attachment of the centre whose profile it stands in.
  package var attachment: String?
  package var location: SourceLocation

  package init(rule: RuleID, reason: String, lines: [Int], attachment: String? = nil, location: SourceLocation) {
    self.attachment = attachment
    self.rule = rule
    self.reason = reason
    self.lines = lines
    self.location = location
  }

  package func covers(_ finding: Diagnostic) -> Bool {
    finding.location.file == file
      && (attachment != nil ? finding.rule == rule : covers(finding.rule, line: finding.location.line))
  }

  /// Whether it accepts what a rule finds on a line of the document it stands in.
  func covers(_ rule: RuleID, line: Int) -> Bool { attachment == nil && rule == self.rule && lines.contains(line) }

  /// The file whose findings it covers.
  package var file: String {
    guard let attachment, let slash = location.file.lastIndex(of: "/") else { return location.file }
    return location.file[...slash] + attachment
  }

  /// All of a document that are well formed; `Rule.waiver` reports the others.
  static func waivers(of document: CheckedDocument) -> [Waiver] {
    statements(of: document).compactMap { try? $0.get() }
  }

  /// What every comment and every entry of `allow:` says, or why it says nothing.
  static func statements(of document: CheckedDocument) -> [Result<Waiver, Diagnostic>] {
    document.body.waivers.map {
      read($0.words, at: $0.location, lines: block(below: $0.location.line, in: document.source), in: document.source)
    }
      + inFrontMatter(of: document)
  }

  private static func inFrontMatter(of document: CheckedDocument) -> [Result<Waiver, Diagnostic>] {
    guard let node = document.frontMatter?["allow"], !node.isAbsent else { return [] }
    // The two fences belong to it, and so does the first line, where what is said of the whole file is shown.
    let bodyLine = document.source.location(of: document.bodyStart..<document.bodyStart).line
    let lines = 1...max(1, bodyLine - 1)
    return (node.list ?? [node]).map { item in
      guard let rule = item["rule"]?.text, let reason = item["reason"]?.text else {
        return .failure(malformed(at: item.location))
      }
      // An attachment has no lines to write a comment in; the profile of its centre speaks for it.
      if document.kind == .centre, let place = item["place"]?.text, place.begins(with: "files/") {
        return check(rule, "", reason, at: item.location, lines: 1...1, in: document.source).map {
          Waiver(rule: $0.rule, reason: reason, lines: [], attachment: place, location: item.location)
        }
      }
      return check(
        rule, item["place"]?.text ?? "", reason, at: item.location, lines: lines, in: document.source)
    }
  }

  /// Reads `cross-footing 申请办结数: the signed original itself does not add up`.
  private static func read(_ words: String, at location: SourceLocation, lines: ClosedRange<Int>, in source: SourceText)
    -> Result<Waiver, Diagnostic>
  {
    let scalars = words.unicodeScalars
    guard let colon = scalars.firstIndex(where: { $0 == ":" || $0 == "：" }) else {
      return .failure(malformed(at: location))
    }
    let name = scalars[..<colon].prefix { !$0.properties.isWhitespace }
    return check(
      String(name), trimmed(scalars[name.endIndex..<colon]), trimmed(scalars[scalars.index(after: colon)...]),
      at: location, lines: lines, in: source)
  }

  private static func trimmed(_ words: Substring.UnicodeScalarView) -> String {
    let start = words.drop { $0.properties.isWhitespace }
    let end = start.lastIndex { !$0.properties.isWhitespace }
    return end.map { String(start[...$0]) } ?? ""
  }

  /// - Parameter place: words that stand on the lines it covers; empty for all of them.
  private static func check(
    _ name: String, _ place: String, _ reason: String, at location: SourceLocation, lines: ClosedRange<Int>,
    in source: SourceText
  ) -> Result<Waiver, Diagnostic> {
    guard reason.unicodeScalars.count >= 4 else { return .failure(malformed(at: location)) }
    let rule = RuleID(stringLiteral: name)
    guard Rule.all.contains(where: { $0.id == rule }) else {
      let meant = Spelling.nearest(to: name, among: Rule.all.map(\.id.description))
      return .failure(
        Diagnostic(
          .error, "waiver", at: location,
          Text(zh: "没有名为“\(name)”的规则", en: "there is no rule “\(name)”").didYouMean(meant),
          fix: Text(zh: "写方括号中的规则名，如 [cross-footing]", en: "write the name in the brackets of the finding")))
    }
    guard rule.isWaivable else {
      return .failure(
        Diagnostic(
          .error, "waiver", at: location,
          Text(zh: "规则“\(name)”所查的错误不能接受，只能改正", en: "what “\(name)” finds cannot be accepted, only mended"),
          fix: Text(zh: "改正错误，删去这条说明", en: "mend the fault and remove this")))
    }
    let covered = lines.filter { line in
      place.isEmpty || String(decoding: source.bytes[source.line(line - 1)], as: UTF8.self).contains(place)
    }
    return .success(Waiver(rule: rule, reason: reason, lines: covered, location: location))
  }

  private static func malformed(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "waiver", at: location,
      Text(zh: "接受一处错误须写明规则和理由", en: "accepting a fault takes the rule and a reason"),
      fix: Text(
        zh: "正文中写 <!-- sitegen-allow 规则 词语: 理由 -->（词语可省）；前置信息中写 allow: [{rule: 规则, reason: 理由}]",
        en:
          "write <!-- sitegen-allow rule words: reason --> (the words may be left out), or allow: [{rule: …, reason: …}] in the front matter"
      ))
  }

  /// From the first line below that is not empty to the last before an empty one.
  private static func block(below line: Int, in source: SourceText) -> ClosedRange<Int> {
    func isEmpty(_ line: Int) -> Bool { source.bytes[source.line(line - 1)].allSatisfy { $0 == 0x20 || $0 == 0x09 } }
    let last = source.lineStarts.count
    var first = line + 1
    while first <= last, isEmpty(first) { first += 1 }
    var end = first
    while end + 1 <= last, !isEmpty(end + 1) { end += 1 }
    return line...max(line, min(end, last))
  }
}

extension Sequence where Element == Diagnostic {
  /// Findings that a waiver covers become notes that give the reason; a waiver that covers nothing is reported itself.
  package func waived(by waivers: [Waiver]) -> [Diagnostic] {
    guard !waivers.isEmpty else { return Array(self) }
    var used: Set<Waiver> = []
    let byFile = Dictionary(grouping: waivers, by: \.file)
    var findings = map { finding -> Diagnostic in
      guard let waiver = byFile[finding.location.file]?.first(where: { $0.covers(finding) }) else { return finding }
      used.insert(waiver)
      return finding.accepted(because: waiver.reason)
    }
    // What attachments hold, and whether an outside link opens, is known only where it was looked at.
    let onSomeRuns = Set(Rule.all.filter(\.isForTerminal).map(\.id))
    for waiver in waivers
    where waiver.attachment == nil && !onSomeRuns.contains(waiver.rule) && !used.contains(waiver) {
      findings.append(
        Diagnostic(
          .warning, "unused-waiver", at: waiver.location,
          Text(zh: "此处并没有 [\(waiver.rule)] 的问题", en: "nothing here breaks [\(waiver.rule)]"),
          fix: Text(zh: "删去这条说明", en: "remove it")))
    }
    return findings
  }
}
