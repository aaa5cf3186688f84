import Disclosure

/// What `--fix` changes in a text: only what alters neither a figure nor the meaning.
///
/// Those are the brackets of document numbers, the width of marks between Han characters, radicals that stand for characters, and
/// blanks inside statutory labels. Applied once, nothing is left to change. What the author has accepted stays as it is.
package struct Fixes: Sendable {
  package struct Edit: Hashable, Sendable {
    package var range: Range<Int>
    package var replacement: String
  }

  /// In the order of the text; no two overlap, and none crosses a line.
  package let edits: [Edit]
  private let text: ScannedText

  /// - Parameter waivers: those of the document.
  package init(for text: ScannedText, rules: [Rule] = Rule.all, waivers: [Waiver] = []) {
    self.text = text
    func isAccepted(_ rule: RuleID, _ range: Range<Int>) -> Bool {
      let line = text.source.location(of: range).line
      return waivers.contains { $0.covers(rule, line: line) }
    }
    var edits: [Edit] = []
    for (id, finding) in DocumentCheck(rules: rules).textFindings(in: text) {
      guard let replacement = finding.replacement, !isAccepted(id, finding.range) else { continue }
      edits += Self.changes(from: text, finding.range, to: replacement)
    }
    // White space in a label is no finding, since a label is read without it; it goes with the marks.
    let blanks = Rule.punctuation.id
    if rules.contains(where: { $0.id == blanks }) {
      edits += LabelBlanks.edits(in: text).filter { !isAccepted(blanks, $0.range) }
    }
    var end = 0
    self.edits = edits.sorted {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }
    .filter { edit in
      guard edit.range.lowerBound >= end, !Self.isInPath(edit.range, of: text) else { return false }
      end = edit.range.upperBound
      return true
    }
  }

  package func applied() -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.bytes.count)
    var start = 0
    for edit in edits {
      bytes += text.bytes[start..<edit.range.lowerBound]
      bytes += edit.replacement.utf8
      start = edit.range.upperBound
    }
    return bytes + text.bytes[start...]
  }

  /// A unified diff, as `patch` reads it; empty where nothing changes.
  package func diff(of name: String) -> String {
    UnifiedDiff(name: name, old: text.bytes, new: applied()).description
  }

  /// The single characters that differ, so that findings whose ranges lie within each other do not exclude each other.
  private static func changes(from text: ScannedText, _ range: Range<Int>, to replacement: String) -> [Edit] {
    let (old, new) = (Array(text.string(range).unicodeScalars), Array(replacement.unicodeScalars))
    guard old.count == new.count else { return [Edit(range: range, replacement: replacement)] }
    var offset = range.lowerBound
    return zip(old, new).compactMap { old, new in
      let start = offset
      offset += String(old).utf8.count
      return old == new ? nil : Edit(range: start..<offset, replacement: String(new))
    }
  }

  /// A file named in YAML would not be found under another name.
  private static func isInPath(_ range: Range<Int>, of text: ScannedText) -> Bool {
    guard range.lowerBound < text.bodyStart || text.kind == .data else { return false }
    return text.bytes[text.line(at: range.lowerBound)].contains(UInt8(ascii: "/"))
  }
}
