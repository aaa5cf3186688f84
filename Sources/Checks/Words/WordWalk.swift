/// One walk over the bytes of a text, which are valid UTF-8, character by character.
struct WordWalk {
  let bytes: UnsafeBufferPointer<UInt8>
  let table: WordTable
  var events: [WordEvent] = []
  var words: [(word: Int, offset: Int)] = []

  init(bytes: UnsafeBufferPointer<UInt8>, table: WordTable) {
    self.bytes = bytes
    self.table = table
    events.reserveCapacity(bytes.count / 32)
  }

  mutating func run(_ filter: UnsafeBufferPointer<UInt64>) {
    // A text may start with code.
    var index = lineFeed(at: -1)
    // The character before, where it has three bytes too.
    var previous: UInt32 = 0
    let (low, high) = Self.loud
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        previous = 0
        let loud = byte < 64 ? low : high
        index = loud >> UInt64(byte & 63) & 1 == 0 ? index &+ 1 : ascii(byte, at: index)
      } else if byte < 0xE0 {
        previous = 0
        twoBytes(byte, at: index)
        index &+= 2
      } else if byte < 0xF0 {
        let scalar = WordTable.scalar(byte, bytes[index &+ 1], bytes[index &+ 2])
        let hash = WordTable.hash(previous, scalar)
        if filter[hash >> 6] >> UInt64(hash & 63) & 1 != 0, previous != 0 {
          words += table.words(around: index - 3, previous, scalar, in: bytes)
        }
        // Han characters lead with E4 to E9, and there are few others.
        if byte &- 0xE4 > 5 { mark(scalar, at: index) }
        previous = scalar
        index &+= 3
      } else {
        previous = 0
        if isResidueOutsideThePlane(at: index) { events.append(WordEvent(kind: .residue, offset: index)) }
        index &+= 4
      }
    }
  }

  /// A bit for each of `\n ! ( ) * , : ; < ?` and of ``F I L O T X [ ] ` l o x``: no rule asks for digits, blanks, pipes and most letters.
  private static let loud: (low: UInt64, high: UInt64) = {
    func bits(_ characters: String) -> UInt64 { characters.utf8.reduce(0) { $0 | 1 << UInt64($1 & 63) } }
    return (bits("\n!()*,:;<?"), bits("FILOTX[]`lox"))
  }()

  /// What a system or a template leaves in English.
  private static let latinPlaceholders = ["TODO", "TBD", "FIXME", "Lorem ipsum", "lorem ipsum"].map { Array($0.utf8) }

  private mutating func add(_ kind: WordEvent.Kind, _ offset: Int) {
    events.append(WordEvent(kind: kind, offset: offset))
  }

  /// The start of the text borders on nothing.
  private mutating func border(_ index: Int) { if index >= 0 { add(.border, index) } }

  private func byte(at index: Int) -> UInt8 { index >= 0 && index < bytes.count ? bytes[index] : 0x0A }

  private func isDigit(at index: Int) -> Bool { byte(at: index) &- 0x30 < 10 }

  /// - Returns: where the walk goes on.
  private mutating func ascii(_ byte: UInt8, at index: Int) -> Int {
    let (before, behind) = (self.byte(at: index - 1), self.byte(at: index + 1))
    switch byte {
    case UInt8(ascii: "\n"): return lineFeed(at: index)
    case UInt8(ascii: ":") where behind == UInt8(ascii: "/") && self.byte(at: index + 2) == behind:
      return end(ofAddressAt: index)
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "?"), UInt8(ascii: "!"):
      if before >= 0x80, self.byte(at: afterBlanks(index + 1)) >= 0x80 { add(.halfWidthMark, index) }
    case UInt8(ascii: "("):
      if before >= 0x80 || behind >= 0x80 { add(.halfWidthOpen, index) }
      if before >= 0x80 { number(at: index, length: 1) }
    case UInt8(ascii: ")"):
      if before >= 0x80 || behind >= 0x80 { add(.halfWidthClose, index) }
    case UInt8(ascii: "["):
      if before >= 0x80 { number(at: index, length: 1) }
    case UInt8(ascii: "]"):
      if behind == UInt8(ascii: "(") { return end(ofLinkAt: index + 1) }
    case UInt8(ascii: "`"):
      return end(ofCodeAt: index)
    case UInt8(ascii: "<"):
      if behind == UInt8(ascii: "!"), self.byte(at: index + 2) == UInt8(ascii: "-") { return end(ofCommentAt: index) }
    case UInt8(ascii: "*"):
      if before != byte, (1...3).allSatisfy({ self.byte(at: index + $0) == byte }) { add(.run, index) }
    case UInt8(ascii: "x"), UInt8(ascii: "X"):
      if before | 0x20 != UInt8(ascii: "x"), behind | 0x20 == UInt8(ascii: "x") { add(.run, index) }
    case UInt8(ascii: "F"), UInt8(ascii: "L"), UInt8(ascii: "T"): latin(at: index)
    default:
      // I, O, l, o
      if byte == UInt8(ascii: "l") { latin(at: index) }
      if isDigit(at: index - 1) || isDigit(at: index + 1) || !isLetter(at: index - 1) && behind >= 0x80 {
        add(.digitLookalike, index)
      }
    }
    return index + 1
  }

  private mutating func latin(at start: Int) {
    let isFound = Self.latinPlaceholders.contains { word in
      word.indices.allSatisfy { byte(at: start + $0) == word[$0] } && !isLetter(at: start + word.count)
    }
    if isFound, !isLetter(at: start - 1) { add(.latinPlaceholder, start) }
  }

  private func isLetter(at index: Int) -> Bool { (byte(at: index) | 0x20) &- 0x61 < 26 }

  private mutating func twoBytes(_ byte: UInt8, at index: Int) {
    switch byte {
    case 0xC2 where bytes[index + 1] == 0xAD: add(.residue, index)
    case 0xC3 where bytes[index + 1] == 0x97:
      if !(self.byte(at: index - 2) == 0xC3 && self.byte(at: index - 1) == 0x97) { add(.run, index) }
    case 0xCE...0xD3: add(.foreignLetter, index)
    default: break
    }
  }

  /// A character of three bytes that is no Han character.
  private mutating func mark(_ scalar: UInt32, at index: Int) {
    switch scalar {
    case 0x2018, 0x2019: break
    case 0x201C, 0x300A, 0x3008: add(.open, index)
    case 0x201D, 0x300B, 0x3009, 0xFF09: add(.close, index)
    case 0xFF08:
      add(.open, index)
      number(at: index, length: 3)
    // 〔 【 ［ ﹝
    case 0x3014, 0x3010, 0xFF3B, 0xFE5D: number(at: index, length: 3)
    // □ and full-width X, x
    case 0x25A1, 0xFF38, 0xFF58:
      if !(self.byte(at: index - 3) == bytes[index] && self.byte(at: index - 1) == bytes[index + 2]) {
        add(.run, index)
      }
    case 0x200B...0x200D, 0x2060, 0x2E80...0x2FD5, 0xE000...0xFAFF, 0xFEFF, 0xFF61...0xFF9F, 0xFFFD:
      add(.residue, index)
    default: break
    }
  }

  /// Private use in the planes behind the first, and the compatibility ideographs of U+2F800–2FA1F.
  private func isResidueOutsideThePlane(at index: Int) -> Bool {
    bytes[index] == 0xF3 && bytes[index + 1] >= 0xB0 || bytes[index] == 0xF4
      || bytes[index] == 0xF0 && bytes[index + 1] == 0xAF && bytes[index + 2] >= 0xA0
  }

  private mutating func number(at index: Int, length: Int) {
    let digits = afterBlanks(index + length)
    if isDigit(at: digits), isDigit(at: digits + 1) { add(.number, index) }
  }

  private func afterBlanks(_ start: Int) -> Int {
    var index = start
    while byte(at: index) == 0x20, index < bytes.count { index += 1 }
    return index
  }

  /// A border where an empty line, a heading, an item, a row, a quotation or code begins behind the line feed.
  private mutating func lineFeed(at index: Int) -> Int {
    let start = afterBlanks(index + 1)
    let first = byte(at: start)
    switch first {
    case UInt8(ascii: "\n"), UInt8(ascii: "|"), UInt8(ascii: "#"), UInt8(ascii: ">"): border(index)
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
      if byte(at: start + 1) == 0x20 || byte(at: start + 1) == first { border(index) }
    case UInt8(ascii: "`"), UInt8(ascii: "~"):
      if byte(at: start + 1) == first, byte(at: start + 2) == first {
        border(index)
        return end(ofFenceAt: start, first)
      }
    case 0x30...0x39:
      var end = start
      while isDigit(at: end) { end += 1 }
      if byte(at: end) == UInt8(ascii: ".") || byte(at: end) == UInt8(ascii: ")") { border(index) }
    default: break
    }
    return index + 1
  }

  /// The line feed before the line behind a block of code, or the end of the text.
  private func end(ofFenceAt start: Int, _ mark: UInt8) -> Int {
    var index = start
    while let end = (index..<bytes.count).first(where: { bytes[$0] == 0x0A }) {
      let line = afterBlanks(end + 1)
      if (0..<3).allSatisfy({ byte(at: line + $0) == mark }) {
        return (line..<bytes.count).first { bytes[$0] == 0x0A } ?? bytes.count
      }
      index = end + 1
    }
    return bytes.count
  }

  /// Behind the parenthesis that closes an address, or behind `start` where none does on this line.
  private func end(ofLinkAt start: Int) -> Int {
    var (index, depth) = (start, 0)
    while index < bytes.count, bytes[index] != 0x0A {
      if bytes[index] == UInt8(ascii: "(") { depth += 1 }
      if bytes[index] == UInt8(ascii: ")") {
        depth -= 1
        if depth == 0 { return index + 1 }
      }
      index += 1
    }
    return start + 1
  }

  /// Behind `https://…`: Han characters belong to an address, Chinese marks end it.
  private func end(ofAddressAt start: Int) -> Int {
    var index = start
    while index < bytes.count {
      switch bytes[index] {
      case 0...0x20, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "|"), UInt8(ascii: ")"):
        return index
      case 0xE2, 0xE3, 0xEF: return index
      default: index += 1
      }
    }
    return index
  }

  private func end(ofCodeAt start: Int) -> Int {
    var index = start + 1
    while index < bytes.count, bytes[index] != 0x0A {
      if bytes[index] == UInt8(ascii: "`") { return index + 1 }
      index += 1
    }
    return start + 1
  }

  private func end(ofCommentAt start: Int) -> Int {
    var index = start + 4
    while index + 2 < bytes.count {
      if bytes[index] == UInt8(ascii: "-"), bytes[index + 1] == bytes[index], bytes[index + 2] == UInt8(ascii: ">") {
        return index + 3
      }
      index += 1
    }
    return start + 1
  }
}
