// Looking for the few bytes at which a leak may begin, eight at a time: nearly all text has none, and every text is looked through.

private let ones: UInt64 = 0x0101_0101_0101_0101
private let highs: UInt64 = 0x8080_8080_8080_8080

/// A high bit for each byte that is zero; the lowest one is exact, those above it may be wrong.
@inline(__always) private func zeroes(_ word: UInt64) -> UInt64 { (word &- ones) & ~word & highs }

/// A high bit for each byte that is less than `limit`, which is at most 128; the lowest one is exact.
@inline(__always) private func less(_ word: UInt64, than limit: UInt8) -> UInt64 {
  (word &- (ones &* UInt64(limit))) & ~word & highs
}

extension UnsafeRawBufferPointer {
  @inline(__always) private func word(at offset: Int) -> UInt64 {
    // SAFETY: the callers ask for eight bytes inside the buffer only, and the load asks for no alignment.
    UInt64(littleEndian: loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  /// The next ASCII digit, or the first byte of a character that may be a full-width one (U+FF10–FF19).
  @inline(__always) func nextDigit(from start: Int) -> Int? {
    var index = start
    while index + 8 <= count {
      let word = word(at: index)
      let found = less(word ^ (ones &* 0x30), than: 10) | zeroes(word ^ (ones &* 0xEF))
      if found != 0 { return index + found.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < count, !(0x30...0x39).contains(self[index]), self[index] != 0xEF { index += 1 }
    return index < count ? index : nil
  }

  /// The next capital A to Z.
  @inline(__always) func nextCapital(from start: Int) -> Int? {
    var index = start
    while index + 8 <= count {
      // A to Z become 1 to 26; the zero is a commercial at, which costs one more look.
      let found = less(word(at: index) ^ (ones &* 0x40), than: 27)
      if found != 0 {
        index += found.trailingZeroBitCount / 8
        if self[index] != 0x40 { return index }
        index += 1
      } else {
        index += 8
      }
    }
    while index < count, !(0x41...0x5A).contains(self[index]) { index += 1 }
    return index < count ? index : nil
  }

  /// The next place where None, NaN, null, undefined, XX or ×× may begin: two bytes of theirs, in any case.
  @inline(__always) func nextNull(from start: Int) -> Int? {
    func pair(_ first: UInt64, _ a: Unicode.Scalar, _ second: UInt64, _ b: Unicode.Scalar) -> UInt64 {
      zeroes((first ^ (ones &* UInt64(a.value))) | (second ^ (ones &* UInt64(b.value))))
    }
    var index = start
    while index + 9 <= count {
      let (first, second) = (word(at: index), word(at: index + 1))
      let (small, next) = (first | (ones &* 0x20), second | (ones &* 0x20))
      let found =
        pair(small, "n", next, "o") | pair(small, "n", next, "a") | pair(small, "n", next, "u")
        | pair(small, "u", next, "n")
        | pair(small, "x", next, "x") | pair(first, "\u{C3}", second, "\u{97}")
      if found != 0 { return index + found.trailingZeroBitCount / 8 }
      index += 8
    }
    // The last few bytes are looked at one by one by whoever asked.
    return index < count ? index : nil
  }

  /// The next place of one of four pairs of bytes that follow one another.
  @inline(__always) func nextPair(of pairs: BytePairs, from start: Int) -> Int? {
    var index = start
    while index + 9 <= count {
      let (first, second) = (word(at: index), word(at: index + 1))
      let found =
        zeroes((first ^ pairs.a.0) | (second ^ pairs.a.1)) | zeroes((first ^ pairs.b.0) | (second ^ pairs.b.1))
        | zeroes((first ^ pairs.c.0) | (second ^ pairs.c.1)) | zeroes((first ^ pairs.d.0) | (second ^ pairs.d.1))
      if found != 0 { return index + found.trailingZeroBitCount / 8 }
      index += 8
    }
    while index + 1 < count {
      if pairs.contains(self[index], self[index + 1]) { return index }
      index += 1
    }
    return nil
  }
}

/// The last two bytes of four Chinese characters: rare enough to stop at, and cheaper to look for than all three.
struct BytePairs: Sendable {
  fileprivate let a: (UInt64, UInt64)
  fileprivate let b: (UInt64, UInt64)
  fileprivate let c: (UInt64, UInt64)
  fileprivate let d: (UInt64, UInt64)

  init(of characters: (Unicode.Scalar, Unicode.Scalar, Unicode.Scalar, Unicode.Scalar)) {
    func pair(_ scalar: Unicode.Scalar) -> (UInt64, UInt64) {
      let bytes = Array(String(scalar).utf8.suffix(2))
      return (ones &* UInt64(bytes[0]), ones &* UInt64(bytes[1]))
    }
    (a, b, c, d) = (pair(characters.0), pair(characters.1), pair(characters.2), pair(characters.3))
  }

  fileprivate func contains(_ first: UInt8, _ second: UInt8) -> Bool {
    [a, b, c, d].contains { UInt8(truncatingIfNeeded: $0.0) == first && UInt8(truncatingIfNeeded: $0.1) == second }
  }
}

extension ScannedText {
  /// Whether exactly these bytes stand at an offset.
  func has(_ words: StaticString, at offset: Int) -> Bool {
    guard offset >= 0, offset + words.utf8CodeUnitCount <= bytes.count else { return false }
    return words.withUTF8Buffer { bytes[offset..<offset + $0.count].elementsEqual($0) }
  }

  /// Whether exactly these bytes end at an offset.
  func has(_ words: StaticString, before offset: Int) -> Bool { has(words, at: offset - words.utf8CodeUnitCount) }

  /// Where any of some words starts in a range, the first of them.
  func first(of words: [StaticString], in range: Range<Int>) -> Range<Int>? {
    for offset in range where bytes[offset] & 0xC0 != 0x80 {
      for word in words where offset + word.utf8CodeUnitCount <= range.upperBound && has(word, at: offset) {
        return offset..<offset + word.utf8CodeUnitCount
      }
    }
    return nil
  }

  func holds(_ words: [StaticString], in range: Range<Int>) -> Bool { first(of: words, in: range) != nil }
}
