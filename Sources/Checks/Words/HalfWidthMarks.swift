import Disclosure

/// Half-width `,` `;` `:` `?` `!` and `()` between Han characters. A text may be written so from end to end, so a line is one finding.
enum HalfWidthMarks {
  static func findings(in scan: WordScan) -> [TextFinding] {
    var findings: [TextFinding] = []
    var line = 0..<0
    var marks: [Mark] = []
    func close() {
      // Half of the offices type the labels of the form half-width; nobody sees it, since a page shows the form's own.
      if !marks.isEmpty { marks.removeAll { StatutoryLabels.contain($0.offset, in: scan.text, line) } }
      if let finding = finding(marks, in: scan.text) { findings.append(finding) }
      marks = []
    }
    var open: [Int] = []
    for event in scan.events {
      switch event.kind {
      case .halfWidthMark, .halfWidthOpen, .halfWidthClose: break
      default: continue
      }
      if event.offset >= line.upperBound {
        close()
        open = []
        line = scan.text.line(at: event.offset)
      }
      let offset = event.offset
      switch event.kind {
      case .halfWidthMark where isAmidWords(offset, in: scan.text, line):
        let text = scan.text
        let isBetweenHan = Han.orTitle(text.scalar(before: offset)) && Han.orTitle(text.scalar(at: offset + 1))
        marks.append(Mark(offset: offset, isMendable: isBetweenHan))
      case .halfWidthOpen: open.append(offset)
      case .halfWidthClose:
        if let start = open.popLast() { marks += pair(start, offset, in: scan.text, line) }
      default: break
      }
    }
    close()
    return findings
  }

  private struct Mark {
    var offset: Int
    /// Whether only its width would change, and no figure stands beside it.
    var isMendable: Bool
  }

  private static let fullWidth: [UInt8: String] = [
    UInt8(ascii: ","): "，", UInt8(ascii: ";"): "；", UInt8(ascii: ":"): "：", UInt8(ascii: "?"): "？",
    UInt8(ascii: "!"): "！", UInt8(ascii: "("): "（", UInt8(ascii: ")"): "）",
  ]

  /// Behind a Han character and, but for blanks, before one. In YAML the same marks make lists and keys.
  private static func isAmidWords(_ offset: Int, in text: ScannedText, _ line: Range<Int>) -> Bool {
    guard Han.orMark(text.scalar(before: offset)), Han.orMark(text.scalar(at: text.afterBlanks(offset + 1))) else {
      return false
    }
    return isProse(offset, in: text, line)
  }

  /// A pair with Han characters inside and beside it. (H5), (2024) and the ordinal in front of a label are left alone.
  private static func pair(_ open: Int, _ close: Int, in text: ScannedText, _ line: Range<Int>) -> [Mark] {
    let inside = text.isHan(at: open + 1) && text.isHan(before: close)
    let beside = Han.orTitle(text.scalar(before: open)) || Han.orTitle(text.scalar(at: close + 1))
    guard inside, beside, isProse(open, in: text, line) else { return [] }
    let isMendable = !text.isDigit(at: open - 1) && !text.isDigit(at: close + 1)
    return [Mark(offset: open, isMendable: isMendable), Mark(offset: close, isMendable: isMendable)]
  }

  /// Not in YAML where a mark may be syntax or part of a path, and not in the definition of a link's address.
  private static func isProse(_ offset: Int, in text: ScannedText, _ line: Range<Int>) -> Bool {
    let bytes = text.bytes[line]
    if offset < text.bodyStart || text.kind == .data {
      if text.bytes[offset] == UInt8(ascii: ":") || text.bytes[offset + 1] == 0x20 { return false }
      let syntax = "[]{}/.#".utf8
      // A list within brackets may run over lines; only a line of its own key, or of its own item, is surely words.
      let isValue = bytes.first.map { $0 != 0x20 } ?? false
      let isItem = bytes.drop { $0 == 0x20 }.starts(with: "- ".utf8)
      return (isValue || isItem) && !bytes.contains { syntax.contains($0) }
    }
    return !(bytes.first == UInt8(ascii: "[") && text.string(line).contains("]:"))
  }

  private static func finding(_ unordered: [Mark], in text: ScannedText) -> TextFinding? {
    let marks = unordered.sorted { $0.offset < $1.offset }
    guard let first = marks.first, let last = marks.last else { return nil }
    let range = first.offset..<last.offset + 1
    let mendable = Set(marks.filter(\.isMendable).map(\.offset))
    var mended = ""
    var start = range.lowerBound
    for offset in range where mendable.contains(offset) {
      mended += text.string(start..<offset) + (fullWidth[text.bytes[offset]] ?? "")
      start = offset + 1
    }
    mended += text.string(start..<range.upperBound)
    let shown = text.string(first.offset..<first.offset + 1)
    return TextFinding(
      .warning, at: range,
      Text(
        zh: marks.count == 1 ? "汉字之间用了半角标点“\(shown)”" : "本行汉字之间有 \(marks.count) 个半角标点，第一个是“\(shown)”",
        en: marks.count == 1
          ? "a half-width “\(shown)” between Han characters"
          : "this line has \(marks.count) half-width marks between Han characters, the first is “\(shown)”"),
      fix: Text(zh: "改用全角标点，或者用 --fix 改写", en: "write full-width marks, or let --fix do it"),
      replacement: mendable.isEmpty ? nil : mended)
  }
}
