/// The `http://…` and `https://…` that stand in a text without any markup.
///
/// An address is made of ASCII, so it ends before Han characters, Chinese punctuation and white space, and sentences may go on
/// without a blank; punctuation at its end belongs to the sentence. cmark's autolink extension is not safe to use from threads,
/// is quadratic on hostile text and swallows the Chinese behind an address.
func bareAddresses(in text: [UInt8]) -> [Range<Int>] {
  var found: [Range<Int>] = []
  var index = 0
  while let colon = firstOccurrence(of: "://".utf8, in: text, from: index) {
    index = colon + 3
    guard let start = schemeStart(before: colon, in: text), start >= found.last?.upperBound ?? 0 else { continue }
    let end = addressEnd(in: text, from: colon + 3)
    guard end > colon + 3, text[colon + 3].isASCIILetter || text[colon + 3].isASCIIDigit else { continue }
    found.append(start..<end)
    index = end
  }
  return found
}

private func schemeStart(before colon: Int, in text: [UInt8]) -> Int? {
  for scheme in ["https", "http"] {
    let start = colon - scheme.utf8.count
    guard start >= 0, text[start..<colon].lazy.map(\.lowercased).elementsEqual(scheme.utf8) else { continue }
    let isInsideWord = start > 0 && (text[start - 1].isASCIILetter || text[start - 1].isASCIIDigit)
    return isInsideWord ? nil : start
  }
  return nil
}

private func addressEnd(in text: [UInt8], from start: Int) -> Int {
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
