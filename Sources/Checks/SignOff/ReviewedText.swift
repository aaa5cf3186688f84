import CommonMark
import Disclosure
import Fingerprints

/// The text that a sign-off is bound to, part by part, so that a later edit can be told by its section.
///
/// The front matter is one part, what stands before the first heading another, then each section of the second level. Left out are
/// keys that say nothing to readers: the sign-offs themselves, remarks among editors, when the portal took the document in.
package struct ReviewedText: Sendable {
  struct Part: Hashable, Sendable {
    /// `head`, `intro`, or the anchor of the section.
    var id: String
    var title: Text
    var digest: String
    var location: SourceLocation
  }

  let parts: [Part]

  private static let silentKeys: Set<String> = ["review", "memo", "allow", "draft", "added", "aliases"]

  init(of document: CheckedDocument) {
    let source = document.source
    var head: [UInt8] = []
    for entry in document.frontMatter?.entries ?? [] where !Self.silentKeys.contains(entry.key) {
      head += Array("\(entry.key)=\(entry.value.plain)\n".utf8)
    }
    var parts = [
      Part(
        id: "head", title: Text(zh: "前置信息", en: "the front matter"), digest: Self.digest(head[...]),
        location: SourceLocation(file: document.file))
    ]
    func lineStart(_ line: Int) -> Int { source.lineStarts[line - 1] }
    let sections = document.body.headings.filter { $0.level <= 2 }
    let starts = sections.map { max(document.bodyStart, lineStart($0.location.line)) }
    let intro = document.bodyStart..<(starts.first ?? source.bytes.count)
    if source.bytes[intro].contains(where: { $0 > 0x20 }) {
      parts.append(
        Part(
          id: "intro", title: Text(zh: "第一个标题之前的文字", en: "the text before the first heading"),
          digest: Self.digest(source.bytes[intro]), location: source.location(of: intro.lowerBound..<intro.lowerBound)))
    }
    for (index, section) in sections.enumerated() {
      let end = index + 1 < starts.count ? starts[index + 1] : source.bytes.count
      parts.append(
        Part(
          id: section.id, title: Text(zh: "“\(section.text)”", en: "“\(section.text)”"),
          digest: Self.digest(source.bytes[starts[index]..<end]), location: section.location))
    }
    self.parts = parts
  }

  /// `head:1f0c… s-1:93ab…`, as `sitegen sign` writes it.
  package var seal: String { parts.map { "\($0.id):\($0.digest)" }.joined(separator: " ") }

  /// What was edited since a seal was set: parts that differ or came anew, and the names of those that are gone.
  func changes(since seal: String) -> (changed: [Part], gone: [String]) {
    var sealed: [Substring: Substring] = [:]
    for part in seal.split(separator: " ") {
      guard let colon = part.lastIndex(of: ":") else { continue }
      sealed[part[..<colon]] = part[part.index(after: colon)...]
    }
    let changed = parts.filter { sealed[Substring($0.id)].map(String.init) != $0.digest }
    let ids = Set(parts.map(\.id))
    return (changed, sealed.keys.map(String.init).filter { !ids.contains($0) }.sorted())
  }

  /// Sixteen hexadecimal digits; line ends and white space at the end of lines change nothing.
  private static func digest(_ bytes: ArraySlice<UInt8>) -> String {
    var plain: [UInt8] = []
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      plain += line.reversed().drop { $0 == 0x20 || $0 == 0x09 }.reversed()
      plain.append(0x0A)
    }
    while plain.last == 0x0A { plain.removeLast() }
    let hex = String(Fingerprint(plain).low, radix: 16)
    return String(repeating: "0", count: 16 - hex.utf8.count) + hex
  }
}

extension DataNode {
  /// A value as one line, however it was written.
  fileprivate var plain: String {
    switch value {
    case .text(let text, _): text
    case .list(let items): "[" + items.map(\.plain).joined(separator: ", ") + "]"
    case .mapping(let entries): "{" + entries.map { "\($0.key): \($0.value.plain)" }.joined(separator: ", ") + "}"
    }
  }
}
