/// The `http://…` and `https://…` that stand in a text without any markup.
///
/// An address is made of ASCII, so it ends before Han characters, Chinese punctuation and white space, and sentences may go on
/// without a blank; punctuation at its end belongs to the sentence. cmark's autolink extension is not safe to use from threads,
/// is quadratic on hostile text and swallows the Chinese behind an address.
func bareAddresses(in text: UnsafeBufferPointer<UInt8>) -> [BareAddress] {
  var found: [BareAddress] = []
  var ordinal = -1
  var end = 0
  var next = 0
  while let colon = firstOffset(of: UInt8(ascii: ":"), in: UnsafeRawBufferPointer(text), from: next) {
    next = colon + 1
    guard isSchemeEnd(text, at: colon) else { continue }
    ordinal += 1
    guard colon >= end, let start = schemeStart(before: colon, in: text), start >= end else { continue }
    let first = colon + 3
    guard first < text.count, text[first].isASCIILetter || text[first].isASCIIDigit else { continue }
    end = addressEnd(in: text, from: first)
    found.append(BareAddress(range: start..<end, schemeLength: colon - start, ordinal: ordinal))
  }
  return found
}

struct BareAddress {
  let range: Range<Int>
  /// 4 for `http`, 5 for `https`.
  let schemeLength: Int
  /// How many `://` stand before its own: by that it is found in the source.
  let ordinal: Int
}

/// Whether `://` starts here.
func isSchemeEnd(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
  text[index] == UInt8(ascii: ":") && index + 2 < text.count && text[index + 1] == UInt8(ascii: "/")
    && text[index + 2] == UInt8(ascii: "/")
}

private func schemeStart(before colon: Int, in text: UnsafeBufferPointer<UInt8>) -> Int? {
  for scheme in ["https", "http"] {
    let start = colon - scheme.utf8.count
    guard start >= 0, text[start..<colon].lazy.map(\.lowercased).elementsEqual(scheme.utf8) else { continue }
    let isInsideWord = start > 0 && (text[start - 1].isASCIILetter || text[start - 1].isASCIIDigit)
    return isInsideWord ? nil : start
  }
  return nil
}

private func addressEnd(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
  var end = start
  var parentheses = 0
  while end < text.count, isAddressByte(text[end]) {
    if text[end] == UInt8(ascii: "(") { parentheses += 1 }
    if text[end] == UInt8(ascii: ")") {
      // A closing one without its partner inside the address belongs to the sentence.
      if parentheses == 0 { break }
      parentheses -= 1
    }
    end += 1
  }
  while end > start, endsSentence(text[end - 1]) { end -= 1 }
  return end
}

private func endsSentence(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"), UInt8(ascii: "?"),
    UInt8(ascii: "'"), UInt8(ascii: "("), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"):
    true
  default: false
  }
}

private func isAddressByte(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "`"), .backslash, .pipe,
    UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "^"):
    false
  default: (0x21...0x7E).contains(byte)
  }
}
