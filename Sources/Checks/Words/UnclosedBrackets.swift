import Disclosure

/// `《` `〈` `“` `（` that nothing closes before the paragraph ends.
enum UnclosedBrackets {
  static func findings(in scan: WordScan) -> [TextFinding] {
    var findings: [TextFinding] = []
    var open: [Int] = []
    // What the paragraph before left open: a converter may have broken one paragraph in two.
    var pending: [(start: Int, end: Int)] = []
    for event in scan.events {
      switch event.kind {
      case .open, .halfWidthOpen: open.append(event.offset)
      case .close, .halfWidthClose:
        if let start = match(event, &open, in: scan.text) {
          if let mixed = mixed(start, event.offset, in: scan.text) { findings.append(mixed) }
        } else if let match = pending.lastIndex(where: { closes(event.offset, $0.start, in: scan.text) }) {
          pending.remove(at: match)
        }
      case .border:
        // An empty line makes two borders with nothing between them.
        let isBetween = pending.first.map { isBlank($0.end..<event.offset, in: scan.text) } ?? false
        if !isBetween {
          findings += pending.compactMap { unclosed($0.start, before: $0.end, in: scan.text) }
          pending = open.map { ($0, event.offset) }
        }
        open = []
      default: break
      }
    }
    let end = scan.text.bytes.count
    return findings
      + (pending + open.map { ($0, end) }).compactMap { unclosed($0.start, before: $0.end, in: scan.text) }
  }

  /// What closes a mark; nothing closes other characters.
  private static func closing(_ mark: UInt32) -> (close: UInt32, shown: String)? {
    switch mark {
    case 0x300A: (0x300B, "》")
    case 0x3008: (0x3009, "〉")
    case 0x201C: (0x201D, "”")
    case 0xFF08: (0xFF09, "）")
    default: nil
    }
  }

  /// Takes what it closes off; a stray one (`1）`) is an ordinal.
  private static func match(_ event: WordEvent, _ open: inout [Int], in text: ScannedText) -> Int? {
    open.lastIndex { closes(event.offset, $0, in: text) }.map { open.remove(at: $0) }
  }

  private static func closes(_ close: Int, _ open: Int, in text: ScannedText) -> Bool {
    let (opening, mark) = (text.scalar(at: open), text.scalar(at: close))
    let isRound = mark == 0x29 || mark == 0xFF09
    return isRound ? opening == 0x28 || opening == 0xFF08 : closing(opening)?.close == mark
  }

  /// `（2024)`: one half of the pair is half-width.
  private static func mixed(_ open: Int, _ close: Int, in text: ScannedText) -> TextFinding? {
    guard (text.scalar(at: open) == 0x28) != (text.scalar(at: close) == 0x29),
      [0x29, 0xFF09].contains(text.scalar(at: close)), !isYAML(open, in: text)
    else { return nil }
    let half = text.bytes[open] == 0x28 ? open : close
    let isBesideFigure = text.isDigit(at: half - 1) || text.isDigit(at: half + 1)
    return TextFinding(
      .warning, at: half..<half + 1,
      Text(zh: "括号一半全角、一半半角", en: "one half of a pair of brackets is half-width"),
      fix: Text(zh: "两半都用全角", en: "write both full-width"),
      replacement: isBesideFigure ? nil : half == open ? "（" : "）")
  }

  private static func isBlank(_ range: Range<Int>, in text: ScannedText) -> Bool {
    text.bytes[range].allSatisfy { $0 == 0x0A || $0 == 0x20 }
  }

  private static func isYAML(_ offset: Int, in text: ScannedText) -> Bool {
    offset < text.bodyStart || text.kind == .data
  }

  private static func unclosed(_ start: Int, before end: Int, in text: ScannedText) -> TextFinding? {
    guard let (mark, behind) = text.character(at: start), let pair = closing(mark) else { return nil }
    // A quotation of several paragraphs opens each of them and is closed once.
    if mark == 0x201C {
      var next = end
      while next < text.bytes.count, [0x0A, 0x20, UInt8(ascii: ">")].contains(text.bytes[next]) { next += 1 }
      if text.scalar(at: next) == mark { return nil }
    }
    return TextFinding(
      .warning, at: start..<behind,
      Text(
        zh: "“\(text.string(start..<behind))”没有对应的“\(pair.shown)”",
        en: "no “\(pair.shown)” closes this “\(text.string(start..<behind))”"),
      fix: Text(zh: "补上“\(pair.shown)”，或者删去多出的一半", en: "write the “\(pair.shown)” that is missing, or delete this"))
  }
}
