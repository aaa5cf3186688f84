import Disclosure

/// One piece of a sentence: a word that is understood, a number, a mark, or something unknown.
struct ProseToken: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    case word(ProseWord)
    case number(ProseNumber)
    /// 2024年
    case year(Int)
    case mark(Mark)
    case unknown
  }

  enum Mark: Hashable, Sendable {
    /// 、
    case list
    /// ， and ：
    case comma
    case semicolon
    case open, close
  }

  var kind: Kind
  /// Bytes of the folded text.
  var range: Range<Int>

  var word: ProseWord? { if case .word(let word) = kind { word } else { nil } }
  var number: ProseNumber? { if case .number(let number) = kind { number } else { nil } }
  var isUnknown: Bool { kind == .unknown }
}

/// Cuts the text of a paragraph into sentences of tokens.
///
/// What stands in 《》 or in quotation marks is somebody else's words and so is one unknown piece.
struct ProseSentences {
  let text: FoldedProse
  private(set) var sentences: [[ProseToken]] = []
  private var tokens: [ProseToken] = []
  private var position = 0

  init(_ text: String) {
    self.text = FoldedProse(text)
    read()
  }

  private var bytes: [UInt8] { text.bytes }

  private mutating func read() {
    let bytes = text.bytes
    let reader = ProseNumberReader(bytes: bytes)
    let vocabulary = ProseVocabulary.standard
    while position < bytes.count {
      let byte = bytes[position]
      if byte < 0x80 {
        readASCII(byte, reader)
        continue
      }
      let length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
      if length == 3, readMark() { continue }
      if vocabulary.mayBeNumber(at: position, in: bytes), readBoundOrNumeral(reader) { continue }
      if let (words, size) = vocabulary.word(at: position, in: bytes) {
        if words.isEmpty { addUnknown(size) }
        for word in words { tokens.append(ProseToken(kind: .word(word), range: position..<position + size)) }
        position += size
        continue
      }
      addUnknown(length)
      position += length
    }
    endSentence()
  }

  private mutating func readASCII(_ byte: UInt8, _ reader: ProseNumberReader) {
    switch byte {
    case 0x30...0x39: readNumber(at: position, reader, from: position, bound: nil)
    case UInt8(ascii: ","), UInt8(ascii: ":"): add(.comma, 1)
    case UInt8(ascii: ";"): add(.semicolon, 1)
    case UInt8(ascii: "("), UInt8(ascii: "["): add(.open, 1)
    case UInt8(ascii: ")"), UInt8(ascii: "]"): add(.close, 1)
    case UInt8(ascii: "!"), UInt8(ascii: "?"):
      endSentence()
      position += 1
    case UInt8(ascii: "\""), UInt8(ascii: "<"): skipQuotation(to: byte == UInt8(ascii: "<") ? ">" : "\"", length: 1)
    default:
      addUnknown(1)
      position += 1
    }
  }

  /// Digits, or numerals with a unit; whatever is no plain number is unknown up to its end.
  private mutating func readNumber(
    at digits: Int, _ reader: ProseNumberReader, from start: Int, bound: ProseNumber.Firmness?
  ) {
    guard var (number, end) = reader.number(at: digits) else {
      var end = digits
      while end < bytes.count, bytes[end] &- 0x30 < 10 || [0x20, 0x2C, 0x2D, 0x2E, 0x7E].contains(bytes[end]) {
        end += 1
      }
      end = max(end, digits + (bytes[digits] < 0x80 ? 1 : 3))
      position = start
      addUnknown(end - start)
      position = end
      return
    }
    if let bound { number.firmness = bound }
    if number.unit == "年", number.value.scale == 0 {
      let year = number.value.mantissa
      // “近三年”, “5 年”: a stretch of time and no year.
      tokens.append(
        ProseToken(kind: (1990...2100).contains(year) ? .year(year) : .word(.longer), range: start..<end))
      if has("度", at: end) { end += 3 }
    } else {
      tokens.append(ProseToken(kind: .number(number), range: start..<end))
    }
    position = end
  }

  static let bounds: [(String, ProseNumber.Firmness)] = [
    ("不少于", .atLeast), ("不低于", .atLeast), ("不超过", .atMost), ("不多于", .atMost), ("大约", .about), ("超过", .atLeast),
    ("多于", .atLeast), ("高于", .atLeast), ("至少", .atLeast), ("不足", .atMost), ("不到", .atMost), ("少于", .atMost),
    ("低于", .atMost), ("至多", .atMost), ("最多", .atMost), ("逾", .atLeast), ("超", .atLeast), ("近", .almost),
    ("约", .about),
  ]

  /// Characters that make a numeral behind them part of a word: 第一, 每一件, 统一, 唯一.
  static let joined = [
    "第", "每", "统", "唯", "进", "同", "单", "专", "逐", "初", "任", "万", "这", "那", "某", "数", "几", "其",
  ]

  private mutating func readBoundOrNumeral(_ reader: ProseNumberReader) -> Bool {
    for (word, firmness) in Self.bounds where has(word, at: position) {
      let next = position + word.utf8.count
      guard next < bytes.count else { return false }
      if bytes[next] &- 0x30 < 10 || ProseNumberReader.numeral(bytes, at: next) != nil && reader.number(at: next) != nil
      {
        readNumber(at: next, reader, from: position, bound: firmness)
        return true
      }
    }
    // 第33条, 每1件, 统一: what follows belongs to the word.
    let next = position + 3
    if next < bytes.count,
      bytes[next] &- 0x30 < 10 && (has("第", at: position) || has("每", at: position))
        || ProseNumberReader.numeral(bytes, at: next) != nil && Self.joined.contains(where: { has($0, at: position) })
    {
      let start = position
      position += 3
      while position < bytes.count {
        if bytes[position] &- 0x30 < 10 {
          position += 1
        } else if ProseNumberReader.numeral(bytes, at: position) != nil {
          position += 3
        } else {
          break
        }
      }
      let end = position
      position = start
      addUnknown(end - start)
      position = end
      // The unit of an ordinal is no word of its own either.
      if position < bytes.count, bytes[position] >= 0x80, !isMark(at: position) {
        addUnknown(3)
        position = min(position + 3, bytes.count)
      }
      return true
    }
    guard ProseNumberReader.numeral(bytes, at: position) != nil else { return false }
    // “申请数十件”: some tens, not ten.
    if position >= 3, ["数", "几", "好"].contains(where: { has($0, at: position - 3) }) { return false }
    guard let (number, end) = reader.number(at: position) else { return false }
    // Without a unit only 零 is a number, and only where it says “为零”.
    if number.unit.isEmpty {
      guard tokens.last?.word == .equals, end == bytes.count || isMark(at: end) else { return false }
    }
    readNumber(at: position, reader, from: position, bound: nil)
    return true
  }

  private mutating func readMark() -> Bool {
    let bytes = text.bytes
    // Only three first bytes begin a mark; most Han characters begin with others.
    guard bytes[position] == 0xE3 || bytes[position] == 0xEF || bytes[position] == 0xE2 else { return false }
    switch (bytes[position], bytes[position + 1], bytes[position + 2]) {
    case (0xE3, 0x80, 0x81): add(.list, 3)  // 、
    case (0xEF, 0xBC, 0x8C): add(.comma, 3)  // ，
    case (0xE3, 0x80, 0x82), (0xE2, 0x80, 0xA6):  // 。 …
      endSentence()
      position += 3
    case (0xE3, 0x80, 0x8A): skipQuotation(to: "》", length: 3)
    case (0xE3, 0x80, 0x88): skipQuotation(to: "〉", length: 3)
    case (0xE2, 0x80, 0x9C): skipQuotation(to: "”", length: 3)
    case (0xE3, 0x80, 0x8C): skipQuotation(to: "」", length: 3)
    case (0xE3, 0x80, 0x94): add(.open, 3)  // 〔
    case (0xE3, 0x80, 0x95): add(.close, 3)  // 〕
    default: return false
    }
    return true
  }

  private func isMark(at offset: Int) -> Bool {
    if bytes[offset] < 0x80 { return ",:;()[]!?".utf8.contains(bytes[offset]) }
    return ["、", "，", "。", "…", "〔", "〕"].contains { has($0, at: offset) }
  }

  /// A quotation that is never closed ends where its opening mark does.
  private mutating func skipQuotation(to closing: String, length: Int) {
    let mark = Array(closing.utf8)
    var end = position + length
    while end + mark.count <= bytes.count, !bytes[end..<end + mark.count].elementsEqual(mark) { end += 1 }
    end = end + mark.count <= bytes.count ? end + mark.count : position + length
    addUnknown(end - position)
    position = end
  }

  private mutating func add(_ mark: ProseToken.Mark, _ length: Int) {
    tokens.append(ProseToken(kind: .mark(mark), range: position..<position + length))
    position += length
  }

  private mutating func addUnknown(_ length: Int) {
    let end = min(position + length, bytes.count)
    if let last = tokens.last, last.isUnknown, last.range.upperBound == position {
      tokens[tokens.count - 1].range = last.range.lowerBound..<end
    } else {
      tokens.append(ProseToken(kind: .unknown, range: position..<end))
    }
  }

  private mutating func endSentence() {
    if !tokens.isEmpty { sentences.append(tokens) }
    tokens = []
  }

  private func has(_ word: String, at offset: Int) -> Bool {
    offset + word.utf8.count <= bytes.count && bytes[offset..<offset + word.utf8.count].elementsEqual(word.utf8)
  }
}
