import CommonMark
import Disclosure

/// Writes a sign-off into the front matter of a document, bound to its text.
package struct Signing {
  package enum Problem: Error {
    /// What keeps the document from being read.
    case unreadable([Diagnostic])
  }

  /// - Returns: the whole file, with the sign-off of the role added, or in place of its former one; everything else as it was.
  package static func sign(
    file: String, bytes: [UInt8], role: String, name: String, date: CalendarDate
  ) throws(Problem) -> [UInt8] {
    let read = readDocument(file: file, bytes: bytes)
    guard let source = read.source, let node = read.frontMatter, !read.findings.containsErrors else {
      throw .unreadable(read.findings)
    }
    var document = CheckedDocument(.report, file: file, source: source, bodyStart: read.bodyStart, body: read.body)
    document.frontMatter = node
    var entries = (node["review"]?.list ?? []).map { item in
      ["role", "name", "date", "seal"].compactMap { key in item[key]?.text.map { (key, $0) } }
    }
    entries.removeAll { $0.contains { $0.0 == "role" && $0.1 == role } }
    let seal = ReviewedText(of: document).seal
    entries.append([("role", role), ("name", name), ("date", date.iso), ("seal", seal)])
    let lines =
      ["review:"]
      + entries.map { entry in
        "  - {" + entry.map { "\($0.0): \(quoted($0.1))" }.joined(separator: ", ") + "}"
      }
    let block = Array((lines.joined(separator: "\n") + "\n").utf8)

    // The old entry ends where the next key, or the fence, begins.
    let fence = source.lineStarts[source.location(of: read.bodyStart..<read.bodyStart).line - 2]
    let old = node.entries?.firstIndex { $0.key == "review" }
    let range: Range<Int>
    if let old, let all = node.entries {
      let start = source.lineStarts[all[old].keyLocation.line - 1]
      let next = all.indices.contains(old + 1) ? source.lineStarts[all[old + 1].keyLocation.line - 1] : fence
      range = start..<next
    } else {
      range = fence..<fence
    }
    return source.bytes[..<range.lowerBound] + block + source.bytes[range.upperBound...]
  }

  /// As YAML reads it back, whatever it is.
  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
