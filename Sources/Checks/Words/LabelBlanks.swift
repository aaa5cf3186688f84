import Disclosure
import Forms

/// White space inside the row labels of statutory tables: `商业 企业` is 商业企业, broken by a converter where its line was full.
enum LabelBlanks {
  static func edits(in text: ScannedText) -> [Fixes.Edit] {
    guard text.kind == .report else { return [] }
    var edits: [Fixes.Edit] = []
    var start = text.bodyStart
    while start < text.bytes.count {
      let line = text.line(at: start)
      // The header of a table may join two labels with a blank (行政复议 结果维持), and is told by the line below it.
      if let cell = firstCell(of: line, in: text),
        !isDelimiter(text.line(at: min(line.upperBound + 1, text.bytes.count)), in: text)
      {
        edits += blanks(in: cell, of: text)
      }
      start = line.upperBound + 1
    }
    return edits
  }

  private static func firstCell(of line: Range<Int>, in text: ScannedText) -> Range<Int>? {
    let start = text.afterBlanks(line.lowerBound)
    guard start < line.upperBound, text.bytes[start] == UInt8(ascii: "|"),
      let end = (start + 1..<line.upperBound).first(where: { text.bytes[$0] == UInt8(ascii: "|") })
    else { return nil }
    return start + 1..<end
  }

  private static func isDelimiter(_ line: Range<Int>, in text: ScannedText) -> Bool {
    let bytes = text.bytes[line]
    return bytes.contains(UInt8(ascii: "-")) && bytes.allSatisfy { "|-: ".utf8.contains($0) }
  }

  private static func blanks(in cell: Range<Int>, of text: ScannedText) -> [Fixes.Edit] {
    var edits: [Fixes.Edit] = []
    var index = cell.lowerBound
    while index < cell.upperBound, let (scalar, next) = text.character(at: index) {
      var end = next
      if isBlank(scalar) {
        while end < cell.upperBound, let (scalar, next) = text.character(at: end), isBlank(scalar) { end = next }
        if index > cell.lowerBound, end < cell.upperBound, text.isHan(before: index), text.isHan(at: end) {
          edits.append(Fixes.Edit(range: index..<end, replacement: ""))
        }
      }
      index = end
    }
    return !edits.isEmpty && StatutoryLabels.rows.contains(FoldedLabel(text.string(cell)).words) ? edits : []
  }

  /// A space, the one that does not break, and that of the width of a character.
  private static func isBlank(_ scalar: UInt32) -> Bool { scalar == 0x20 || scalar == 0xA0 || scalar == 0x3000 }
}
