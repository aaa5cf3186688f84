import Disclosure

extension Rule {
  /// What a converter or OCR left behind: the page looks right, or nearly, and neither search nor a screen reader finds the word.
  static let ocrResidue = Rule(
    "ocr-residue",
    .words { scan in
      Residue.radicals(in: scan)
        + scan.events.compactMap { event in
          switch event.kind {
          case .residue: Residue.other(at: event.offset, in: scan.text)
          case .foreignLetter: Residue.foreignLetter(at: event.offset, in: scan.text)
          case .digitLookalike: Residue.digit(at: event.offset, in: scan.text)
          default: nil
          }
        }
    })
}

private enum Residue {
  /// One finding for all radicals of a line: a text that was copied from such a PDF has hundreds.
  static func radicals(in scan: WordScan) -> [TextFinding] {
    var findings: [TextFinding] = []
    var found: [Range<Int>] = []
    func close() {
      if let first = found.first, let last = found.last {
        findings.append(finding(first.lowerBound..<last.upperBound, found, in: scan.text))
      }
      found = []
    }
    var line = 0..<0
    for event in scan.events where event.kind == .residue {
      guard let (scalar, end) = scan.text.character(at: event.offset), OrdinaryForms.ofRadical(scalar) != nil else {
        continue
      }
      if event.offset > line.upperBound || found.isEmpty {
        close()
        line = scan.text.line(at: event.offset)
      }
      found.append(event.offset..<end)
    }
    close()
    return findings
  }

  private static func finding(_ range: Range<Int>, _ radicals: [Range<Int>], in text: ScannedText) -> TextFinding {
    let pairs = radicals.map {
      (text.string($0), OrdinaryForms.ofRadical(text.scalar(at: $0.lowerBound)).map(String.init) ?? "")
    }
    var shown: [String] = []
    for (radical, ordinary) in pairs where !shown.contains("\(radical)→\(ordinary)") && shown.count < 6 {
      shown.append("\(radical)→\(ordinary)")
    }
    let mended = text.string(range).unicodeScalars.reduce(into: "") { words, scalar in
      words += OrdinaryForms.ofRadical(scalar.value).map(String.init) ?? String(scalar)
    }
    return TextFinding(
      .error, at: range,
      Text(
        zh: "本行有 \(radicals.count) 个部首字符，看似汉字，检索不到：\(shown.joined(separator: "、"))",
        en:
          "this line has \(radicals.count) radicals that look like Han characters and that no search finds: \(shown.joined(separator: ", "))"
      ),
      fix: Text(zh: "用输入法重新输入这些字，或者用 --fix 改写", en: "retype these characters, or let --fix write them"),
      replacement: mended)
  }

  static func other(at offset: Int, in text: ScannedText) -> TextFinding? {
    guard let (scalar, end) = text.character(at: offset), OrdinaryForms.ofRadical(scalar) == nil else { return nil }
    let range = offset..<end
    let name = "U+" + String(scalar, radix: 16, uppercase: true)
    let retype = Text(zh: "对照原件，重新输入此处的文字", en: "compare with the original and retype the words here")
    switch scalar {
    case 0x2E80...0x2FD5:
      return TextFinding(
        .error, at: range,
        Text(zh: "偏旁字符“\(text.string(range))”不成字", en: "“\(text.string(range))” is only a part of a character"),
        fix: retype)
    case 0xF900...0xFAFF:
      guard let ordinary = OrdinaryForms.ofCompatibilityIdeograph(scalar) else { return nil }
      return TextFinding(
        .error, at: range,
        Text(zh: "兼容字符 \(name)，通行的字是“\(ordinary)”", en: "\(name) is a compatibility form of “\(ordinary)”"),
        fix: Text(zh: "重新输入“\(ordinary)”", en: "retype “\(ordinary)”"))
    case 0x2F800...0x2FA1F:
      return TextFinding(
        .error, at: range, Text(zh: "兼容字符 \(name)，检索不到", en: "\(name) is a compatibility form that no search finds"),
        fix: retype)
    case 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF:
      // An emoji may be joined with U+200D; between Han characters none of them means anything.
      guard text.isHan(before: offset), text.isHan(at: end) else { return nil }
      return TextFinding(
        .warning, at: range,
        Text(
          zh: "两个汉字之间有看不见的字符 \(name)，会使检索落空",
          en: "an invisible character between two Han characters, \(name), hides the word from search"),
        fix: Text(zh: "删除它：重新输入前后两个字", en: "delete it: retype the characters on both sides"))
    case 0xFF61...0xFF9F:
      return TextFinding(
        .error, at: range,
        Text(
          zh: "半角片假名“\(text.string(range))”，应为识别错误", en: "half-width katakana “\(text.string(range))” is read wrongly"),
        fix: retype)
    case 0xFFFD:
      return TextFinding(
        .error, at: range, Text(zh: "此处的字已经丢失（U+FFFD）", en: "a character was lost here (U+FFFD)"), fix: retype)
    default:
      return TextFinding(
        .error, at: range,
        Text(zh: "私用区字符 \(name)，别人的电脑上显示不出", en: "\(name) is for private use: other computers cannot show it"),
        fix: retype)
    }
  }

  /// A Cyrillic or Greek letter amid Han: ж for 总, ч. for 计. A word of three letters and more is a word, and so is α or Ω.
  static func foreignLetter(at offset: Int, in text: ScannedText) -> TextFinding? {
    guard !isForeign(text.scalar(before: offset)) else { return nil }
    var end = offset
    var count = 0
    while let (scalar, next) = text.character(at: end), isForeign(scalar) {
      end = next
      count += 1
    }
    let isCyrillic = text.scalar(at: offset) >= 0x400
    guard count <= 2, isCyrillic || latinShapes.contains(text.scalar(at: offset)), standsAmidHan(offset..<end, in: text)
    else { return nil }
    let letters = text.string(offset..<end)
    return TextFinding(
      .error, at: offset..<end,
      isCyrillic
        ? Text(zh: "汉字中夹有西里尔字母“\(letters)”，应为识别错误", en: "the Cyrillic “\(letters)” amid Han characters is read wrongly")
        : Text(
          zh: "汉字中夹有希腊字母“\(letters)”，看似拉丁字母", en: "the Greek “\(letters)” amid Han characters looks like a Latin letter"
        ),
      fix: Text(zh: "对照原件，重新输入此处的文字", en: "compare with the original and retype the words here"))
  }

  /// Greek letters that cannot be told from Latin ones; α, μ or Ω are symbols.
  private static let latinShapes: Set<UInt32> = Set("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧονρυ".unicodeScalars.map(\.value))

  private static func isForeign(_ scalar: UInt32) -> Bool { (0x370...0x4FF).contains(scalar) }

  /// Whether nothing but blanks, tags and stars stands between the place and a Han character of its line, on either side.
  private static func standsAmidHan(_ range: Range<Int>, in text: ScannedText) -> Bool {
    let line = text.line(at: range.lowerBound)
    var (start, end) = (range.lowerBound, range.upperBound)
    while start > line.lowerBound, isFiller(text.bytes[start - 1]) { start -= 1 }
    while end < line.upperBound, isFiller(text.bytes[end]) { end += 1 }
    return start > line.lowerBound && Han.orMark(text.scalar(before: start))
      || end < line.upperBound && Han.orMark(text.scalar(at: end))
  }

  private static func isFiller(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x09, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "/"), UInt8(ascii: "u"), UInt8(ascii: "*"),
      UInt8(ascii: "|"):
      true
    default: false
    }
  }

  /// `2O24年`, `1O件`, `l2月`: a letter read for a digit. What should stand there only the original tells.
  static func digit(at offset: Int, in text: ScannedText) -> TextFinding? {
    func belongs(_ index: Int) -> Bool {
      guard index >= 0, index < text.bytes.count else { return false }
      return text.isDigit(at: index) || "OoIl".utf8.contains(text.bytes[index])
    }
    guard !belongs(offset - 1) || text.isDigit(at: offset - 1) else { return nil }
    var (start, end) = (offset, offset)
    while belongs(start - 1) { start -= 1 }
    while belongs(end) { end += 1 }
    let characters = text.bytes[start..<end]
    let letters = characters.filter { $0 &- 0x30 >= 10 }
    // O2O is a way of trading; a figure starts or ends with a digit, but for a lone l.
    let isFigure =
      letters.count < characters.count
      ? text.isDigit(at: start) || text.isDigit(at: end - 1) : characters.elementsEqual("l".utf8)
    guard isFigure,
      start == 0 || text.bytes[start - 1] >= 0x80 || text.bytes[start - 1] == 0x20
        || text.bytes[start - 1] == UInt8(ascii: "|"),
      units.contains(where: { text.holds($0, at: text.afterBlanks(end)) }),
      offset == characters.indices.first(where: { !text.isDigit(at: $0) })
    else { return nil }
    let figure = text.string(start..<end)
    return TextFinding(
      .error, at: start..<end,
      Text(zh: "数字“\(figure)”中夹有字母", en: "the figure “\(figure)” has a letter in it"),
      fix: Text(zh: "对照原件，重新输入这个数字", en: "compare with the original and retype the figure"))
  }

  private static let units = ["年", "月", "日", "件", "条", "次", "项", "人", "万元", "篇", "期", "号"]
}
