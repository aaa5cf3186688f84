import Disclosure

extension Rule {
  /// A blank of a template that nobody filled in, or an instruction of the form that was published with the report.
  static let placeholderText = Rule(
    "placeholder-text",
    .words { scan in
      let text = scan.text
      var end = 0
      let words = scan.words { if case .placeholder(let number) = $0 { number } else { nil } }.compactMap {
        _, range -> TextFinding? in
        // Of two that overlap the first is told.
        guard range.lowerBound >= end, !text.isQuoted(range) else { return nil }
        end = range.upperBound
        return placeholder(range, in: text)
      }
      return words
        + scan.events.compactMap { event in
          switch event.kind {
          case .run: run(at: event.offset, in: text).flatMap { placeholder($0, in: text) }
          case .latinPlaceholder:
            placeholder(event.offset..<endOfLatin(event.offset, in: text), in: text)
          default: nil
          }
        }
    })

  private static func placeholder(_ range: Range<Int>, in text: ScannedText) -> TextFinding? {
    guard !text.isQuotedInFrontMatter(range) else { return nil }
    return TextFinding(
      .error, at: range,
      Text(
        zh: "占位文字“\(text.string(range))”没有替换",
        en: "“\(text.string(range))” holds the place of something that was not filled in"),
      fix: Text(
        zh: "对照原件写上内容；没有内容的，删去这一处", en: "write what the original says, or delete it where there is nothing to say"))
  }

  private static func endOfLatin(_ start: Int, in text: ScannedText) -> Int {
    var end = start
    while end < text.bytes.count, text.bytes[end] | 0x20 &- 0x61 < 26 { end += 1 }
    return end
  }

  /// Several `×`, `X`, `x`, `□` or `*` that stand for something. A masked number (138****5678) has digits beside them.
  private static func run(at start: Int, in text: ScannedText) -> Range<Int>? {
    let first = text.scalar(at: start)
    var (end, count) = (start, 0)
    while let (scalar, next) = text.character(at: end), scalar == first || isX(scalar) && isX(first) {
      (end, count) = (next, count + 1)
    }
    let isDecade = text.holds("20", at: start - 2) && count == 2 && text.holds("年", at: text.afterBlanks(end))
    if isDecade { return start - 2..<text.afterBlanks(end) + 3 }
    guard count >= 2, !isLatin(text.scalar(before: start)),
      !isLatin(text.scalar(at: end)) || text.scalar(at: end) == 0x40
    else {
      return nil
    }
    switch first {
    case 0x2A: return isLiteral(start..<end, in: text) ? start..<end : nil
    case 0x25A1: return !text.isQuoted(start..<end) ? start..<end : nil
    default:
      if text.scalar(at: end) == 0x40, isX(first) { return start..<end + 1 }
      if count >= 3 { return start..<end }
      let noun = text.afterBlanks(end)
      return nouns.contains { text.holds($0, at: noun) } ? start..<noun + 3 : nil
    }
  }

  private static func isX(_ scalar: UInt32) -> Bool { [0x58, 0x78, 0xFF38, 0xFF58].contains(scalar) }

  /// Two crosses in front of one of these are a blank; elsewhere they mask a name (李××).
  private static let nouns = ["年", "月", "日", "市", "县", "区", "省", "局", "件", "条", "次", "项", "号", "万", "元"]

  /// ASCII that ties the run to a number, a word or an address: `20`, `XXL`, `www.`
  private static func isLatin(_ scalar: UInt32) -> Bool {
    scalar < 0x80
      && (scalar | 0x20 &- 0x61 < 26 || scalar &- 0x30 < 10 || scalar == 0x2E || scalar == 0x40 || scalar == 0x5C)
  }

  /// Stars make bold text and lines in Markdown; a run is meant as it stands where its line has no other and some words.
  private static func isLiteral(_ run: Range<Int>, in text: ScannedText) -> Bool {
    let line = text.line(at: run.lowerBound)
    let rest = text.bytes[line.lowerBound..<run.lowerBound] + text.bytes[run.upperBound..<line.upperBound]
    return !rest.contains(UInt8(ascii: "*")) && rest.contains { $0 >= 0x80 }
  }
}
