// The bytes that Markdown gives a meaning to, by name.
extension UInt8 {
  static let lineFeed = UInt8(ascii: "\n")
  static let backslash = UInt8(ascii: "\\")
  static let pipe = UInt8(ascii: "|")
  static let star = UInt8(ascii: "*")
  static let backtick = UInt8(ascii: "`")
  /// U+0001, refused in sources: wherever it turns up, `MarkedText` put it there.
  static let sentinel: UInt8 = 1

  /// Space, tab, or what ends a line.
  var isBlank: Bool { self == 0x20 || (0x09...0x0D).contains(self) }

  var isASCIIDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

  var isASCIILetter: Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self) || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self)
  }

  var isASCIIPunctuation: Bool { (0x21...0x7E).contains(self) && !isASCIIDigit && !isASCIILetter }

  /// What names of indicators and tasks are made of nearly always.
  var isPlainName: Bool { isASCIILetter || isASCIIDigit || self == UInt8(ascii: "-") || self == UInt8(ascii: ".") }

  var lowercased: UInt8 { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) ? self | 0x20 : self }
}

extension String {
  init(_ bytes: some Collection<UInt8>) { self.init(decoding: bytes, as: UTF8.self) }

  /// Text of bytes that are known to be UTF-8, as those of a document are since it was let in: they are not checked once more.
  init(valid bytes: UnsafeBufferPointer<UInt8>) {
    // SAFETY: the caller knows that they are UTF-8; they are copied before this returns.
    var span = UTF8Span(unchecked: bytes.span)
    _ = span.checkForASCII()
    self.init(copying: span)
  }
}

extension Collection<UInt8> where Index == Int {
  /// The scalar that ends before `end`; the bytes are valid UTF-8.
  func scalar(before end: Int) -> (scalar: Unicode.Scalar, start: Int)? {
    var start = end
    repeat {
      guard start > startIndex else { return nil }
      start -= 1
    } while self[start] & 0xC0 == 0x80
    return scalar(at: start).map { ($0.scalar, start) }
  }

  /// The scalar that starts at `start`; the bytes are valid UTF-8.
  func scalar(at start: Int) -> (scalar: Unicode.Scalar, end: Int)? {
    guard start < endIndex else { return nil }
    let first = self[start]
    if first < 0x80 { return (Unicode.Scalar(first), start + 1) }
    let count = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard start + count <= endIndex else { return nil }
    var value = UInt32(first) & (0x7F >> UInt32(count))
    for index in start + 1..<start + count { value = value << 6 | UInt32(self[index] & 0x3F) }
    return Unicode.Scalar(value).map { ($0, start + count) }
  }
}

/// Where `needle` stands in `bytes` at or after `start`.
func firstOccurrence(of needle: some Collection<UInt8>, in bytes: [UInt8], from start: Int) -> Int? {
  guard let first = needle.first else { return start }
  let count = needle.count
  var index = start
  while index + count <= bytes.count {
    if bytes[index] == first, bytes[index..<index + count].elementsEqual(needle) { return index }
    index += 1
  }
  return nil
}

/// Where a byte stands at or after `start`, looked for eight bytes at a time.
func firstOffset(of byte: UInt8, in bytes: UnsafeRawBufferPointer, from start: Int = 0) -> Int? {
  let ones: UInt64 = 0x0101_0101_0101_0101
  let pattern = ones &* UInt64(byte)
  var index = start
  while index + 8 <= bytes.count {
    // SAFETY: eight bytes from `index` lie inside the buffer, and the load asks for no alignment.
    let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)) ^ pattern
    // The lowest bit set marks the first byte that is zero now, that is the one looked for.
    let zeroes = (word &- ones) & ~word & 0x8080_8080_8080_8080
    if zeroes != 0 { return index + zeroes.trailingZeroBitCount / 8 }
    index += 8
  }
  while index < bytes.count {
    if bytes[index] == byte { return index }
    index += 1
  }
  return nil
}

/// Whether both hold the same bytes, compared eight at a time.
func isEqual(_ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer) -> Bool {
  guard left.count == right.count else { return false }
  var index = 0
  while index + 8 <= left.count {
    // SAFETY: eight bytes from `index` lie inside both buffers, and the load asks for no alignment.
    guard
      left.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        == right.loadUnaligned(fromByteOffset: index, as: UInt64.self)
    else { return false }
    index += 8
  }
  while index < left.count {
    guard left[index] == right[index] else { return false }
    index += 1
  }
  return true
}
