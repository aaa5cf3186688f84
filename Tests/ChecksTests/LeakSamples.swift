import CommonMark
import Disclosure

@testable import Checks

/// A text in which what is to be found stands between ⟦ and ⟧, and everything else is to be left alone.
struct MarkedSample {
  let text: ScannedText
  let ranges: [Range<Int>]

  init(_ marked: String, kind: ScannedText.Kind = .report) {
    var bytes: [UInt8] = []
    var starts: [Int] = []
    var ranges: [Range<Int>] = []
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "⟦": starts.append(bytes.count)
      case "⟧": ranges.append(starts.removeLast()..<bytes.count)
      default: bytes.append(contentsOf: String(scalar).utf8)
      }
    }
    precondition(starts.isEmpty, "a place that is not closed: \(marked)")
    let isFrontMatter = bytes.starts(with: "---\n".utf8)
    var bodyStart = 0
    if isFrontMatter {
      let end = Array("\n---\n".utf8)
      bodyStart =
        (4..<bytes.count - 4).first { bytes[$0 - 1..<$0 + 4].elementsEqual(end) }.map { $0 + 4 } ?? bytes.count
    }
    text = ScannedText(
      kind, year: 2024, source: SourceText(file: "content/a.md", bytes: bytes),
      bodyStart: kind == .data ? bytes.count : bodyStart)
    self.ranges = ranges
  }

  /// What a rule finds in the text, as it stands there.
  func found(by rule: Rule) -> [TextFinding] {
    guard case .text(let look) = rule.scope else { preconditionFailure("\(rule.id) looks at no text") }
    return look(text)
  }
}
