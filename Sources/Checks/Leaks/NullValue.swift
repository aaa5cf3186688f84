import Disclosure

extension Rule {
  /// What a system prints where it has no value: `None`, `null`, `undefined`, `NaN`, `××`.
  ///
  /// The case it was made for is the index number `123703003103997747/2019-None` of a published report of 2018. Words of English prose, code,
  /// addresses, comments and notes among editors are left alone, and so is a word in quotation marks, which is spoken of.
  static let nullValue = Rule(
    "null-value",
    .text { text in
      NullValue.places(in: text).map { range in
        TextFinding(
          .error, at: range,
          Text(
            zh: "“\(text.string(range))”是系统没有取到值时留下的，不是内容",
            en: "“\(text.string(range))” is what a system leaves where it has no value"),
          fix: Text(
            zh: "与盖章原件核对后补上；没有这一项的，整项删去；原文就是如此的，写明理由",
            en: "take it from the signed original, or remove the item; where the original has it, give the reason"))
      }
    })
}

enum NullValue {
  static func places(in text: ScannedText) -> [Range<Int>] {
    text.bytes.withUnsafeBytes { bytes in
      var places: [Range<Int>] = []
      var cursor = MarkdownCursor(text)
      var memo = LineMemory()
      var offset = 0
      while let range = candidate(in: bytes, from: &offset) {
        let isField = range.lowerBound < text.bodyStart
        if isField {
          let isMemo = memo.answer(at: range.lowerBound, in: text) { text.key(ofLineAt: $0.lowerBound) == "memo" }
          if !isMemo, isValue(range, inFieldOf: text), !text.isQuotedInWords(range), !text.isInAddress(range.lowerBound)
          {
            places.append(range)
          }
        } else if isValue(range, inBodyOf: text), !text.isQuotedInWords(range), !text.isInAddress(range.lowerBound),
          !cursor.isSilent(at: range.lowerBound)
        {
          places.append(range)
        }
      }
      return places
    }
  }

  /// The next word that is one of those, or the next row of crosses (U+00D7, C3 97).
  private static func candidate(in bytes: UnsafeRawBufferPointer, from offset: inout Int) -> Range<Int>? {
    while let start = bytes.nextNull(from: offset) {
      offset = start + 1
      var end = start
      if bytes[start] == 0xC3 {
        while end + 1 < bytes.count, bytes[end] == 0xC3, bytes[end + 1] == 0x97 { end += 2 }
        offset = max(end, offset)
        if end - start >= 4 { return start..<end }
        continue
      }
      guard start == 0 || !bytes[start - 1].isASCIIWord else { continue }
      while end < bytes.count, bytes[end].isASCIIWord { end += 1 }
      offset = max(end, offset)
      if end > start, isNull(UnsafeRawBufferPointer(rebasing: bytes[start..<end])) { return start..<end }
    }
    return nil
  }

  private static func isNull(_ word: UnsafeRawBufferPointer) -> Bool {
    switch word[0] {
    case UInt8(ascii: "N"):
      word.elementsEqual("None".utf8) || word.elementsEqual("NaN".utf8) || word.elementsEqual("NULL".utf8)
        || word.elementsEqual("Null".utf8)
    case UInt8(ascii: "n"): word.elementsEqual("null".utf8) || word.elementsEqual("nan".utf8)
    case UInt8(ascii: "u"): word.elementsEqual("undefined".utf8)
    case UInt8(ascii: "X"): word.count >= 2 && word.allSatisfy { $0 == UInt8(ascii: "X") }
    default: false
    }
  }

  /// In front matter and data files: the value or a part of it, not a key and not a comment.
  private static func isValue(_ range: Range<Int>, inFieldOf text: ScannedText) -> Bool {
    guard !text.has(":", at: range.upperBound), !isEnglish(around: range, in: text) else { return false }
    // In a comment.
    var start = range.lowerBound
    while start > 0, text.bytes[start - 1] != 0x0A {
      start -= 1
      if text.bytes[start] == UInt8(ascii: "#"), start == 0 || text.bytes[start - 1] <= 0x20 { return false }
      if range.lowerBound - start > 2048 { break }
    }
    let isCross = text.bytes[range.lowerBound] == 0xC3 || text.bytes[range.lowerBound] == UInt8(ascii: "X")
    guard isCross else { return true }
    // In a note or a description a cross is prose, which another rule reads.
    return !["note", "description"].contains(text.key(ofLineAt: range.lowerBound) ?? "")
  }

  /// In the body: a whole cell of a table, or a word by itself among Chinese.
  private static func isValue(_ range: Range<Int>, inBodyOf text: ScannedText) -> Bool {
    if text.isWholeCell(range) { return true }
    switch text.bytes[range.lowerBound] {
    case 0xC3, UInt8(ascii: "X"): return false
    case UInt8(ascii: "n") where text.bytes[range.lowerBound + 1] == UInt8(ascii: "a"): return false
    default: return !isEnglish(around: range, in: text) && !text.has("`", before: range.lowerBound)
    }
  }

  /// Beside another word in Latin letters: `None of the requests`, `null and void`, `is undefined`.
  private static func isEnglish(around range: Range<Int>, in text: ScannedText) -> Bool {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start > 0, text.bytes[start - 1] == 0x20 { start -= 1 }
    while end < text.bytes.count, text.bytes[end] == 0x20 { end += 1 }
    let isWordBefore = start < range.lowerBound && text.hasLetter(before: start)
    let isWordBehind = end > range.upperBound && text.hasLetter(at: end)
    return isWordBefore || isWordBehind
      || text.has("-", at: range.upperBound) && text.hasLetter(at: range.upperBound + 1)
  }
}

extension ScannedText {
  /// Between two strokes of a table's row with nothing else.
  fileprivate func isWholeCell(_ range: Range<Int>) -> Bool {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start > 0, bytes[start - 1] == 0x20 { start -= 1 }
    while end < bytes.count, bytes[end] == 0x20 { end += 1 }
    return has("|", before: start) && has("|", at: end)
  }

  /// `“123/2019-None”` is a word spoken of. A plain quotation mark holds the value itself in a data file.
  fileprivate func isQuotedInWords(_ range: Range<Int>) -> Bool {
    let isWhole = has("\"", before: range.lowerBound) && range.lowerBound < bodyStart
    if isQuoted(range) && !isWhole { return true }
    var start = range.lowerBound
    while start > 2, bytes[start - 1] != 0x0A, range.lowerBound - start < 200 {
      if has("”", before: start) { return false }
      if has("“", before: start) { return true }
      start -= 1
    }
    return false
  }
}
