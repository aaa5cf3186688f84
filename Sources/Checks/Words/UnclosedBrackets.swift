import Disclosure

/// `《` `〈` `“` `（` that nothing closes before the paragraph ends.
enum UnclosedBrackets {
  static func findings(in scan: WordScan) -> [TextFinding] {
    var findings: [TextFinding] = []
    var open: [Int] = []
    for event in scan.events {
      switch event.kind {
      case .open: open.append(event.offset)
      case .close, .halfWidthClose: close(event, &open, in: scan.text, &findings)
      case .halfWidthOpen: open.append(event.offset)
      case .border:
        // A note of the front matter goes on in the next line.
        findings += open.compactMap { unclosed($0, before: event.offset, in: scan.text) }
        open = []
      default: break
      }
    }
    return findings + open.compactMap { unclosed($0, before: scan.text.bytes.count, in: scan.text) }
  }

  private static let closing: [UInt32: (close: UInt32, shown: String)] = [
    0x300A: (0x300B, "》"), 0x3008: (0x3009, "〉"), 0x201C: (0x201D, "”"), 0xFF08: (0xFF09, "）"),
  ]

  /// Takes what it closes off; a stray one (`1）`) is an ordinal.
  private static func close(_ event: WordEvent, _ open: inout [Int], in text: ScannedText, _ findings: inout [TextFinding]) {
    let mark = text.scalar(at: event.offset)
    let isRound = mark == 0x29 || mark == 0xFF09
    let match = open.lastIndex { start in
      let opening = text.scalar(at: start)
      return isRound ? opening == 0x28 || opening == 0xFF08 : closing[opening]?.close == mark
    }
    guard let match else { return }
    let start = open.remove(at: match)
    if isRound, (text.scalar(at: start) == 0x28) != (mark == 0x29), !isYAML(start, in: text) {
      findings.append(mixed(start, event.offset, in: text))
    }
  }

  /// `（2024)`: one half of the pair is half-width.
  private static func mixed(_ open: Int, _ close: Int, in text: ScannedText) -> TextFinding {
    let half = text.bytes[open] == 0x28 ? open : close
    let isBesideFigure = text.isDigit(at: half - 1) || text.isDigit(at: half + 1)
    return TextFinding(
      .warning, at: half..<half + 1,
      Text(zh: "括号一半全角、一半半角", en: "one half of a pair of brackets is half-width"),
      fix: Text(zh: "两半都用全角", en: "write both full-width"),
      replacement: isBesideFigure ? nil : half == open ? "（" : "）")
  }

  private static func isYAML(_ offset: Int, in text: ScannedText) -> Bool { offset < text.bodyStart || text.kind == .data }

  private static func unclosed(_ start: Int, before end: Int, in text: ScannedText) -> TextFinding? {
    guard let (mark, behind) = text.character(at: start), let pair = closing[mark] else { return nil }
    // A quotation of several paragraphs opens each of them and is closed once.
    if mark == 0x201C {
      var next = end
      while next < text.bytes.count, [0x0A, 0x20, UInt8(ascii: ">")].contains(text.bytes[next]) { next += 1 }
      if text.scalar(at: next) == mark { return nil }
    }
    return TextFinding(
      .warning, at: start..<behind,
      Text(zh: "“\(text.string(start..<behind))”没有对应的“\(pair.shown)”", en: "no “\(pair.shown)” closes this “\(text.string(start..<behind))”"),
      fix: Text(zh: "补上“\(pair.shown)”，或者删去多出的一半", en: "write the “\(pair.shown)” that is missing, or delete this"))
  }
}
