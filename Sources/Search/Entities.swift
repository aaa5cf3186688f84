/// Text of a page as its characters: the few entities that drawings and templates write, and white space as one space.
enum Entities {
  private static let named: [(name: [UInt8], bytes: [UInt8])] = [
    ("amp", "&"), ("lt", "<"), ("gt", ">"), ("quot", "\""), ("apos", "'"), ("nbsp", "\u{A0}"), ("middot", "·"),
    ("mdash", "—"), ("ndash", "–"), ("hellip", "…"), ("times", "×"), ("ensp", " "), ("emsp", " "), ("thinsp", " "),
  ].map { (Array($0.0.utf8), Array($0.1.utf8)) }

  /// - Parameter start: where the text that is appended to begins; no space stands there twice.
  static func append(_ page: [UInt8], _ range: Range<Int>, to result: inout [UInt8], from start: Int) {
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = page[index]
      if byte == UInt8(ascii: "&"), let (bytes, end) = entity(page[index..<range.upperBound]) {
        result += bytes
        index = end
      } else if byte <= 0x20 {
        if result.count == start || result[result.count - 1] != 0x20 { result.append(0x20) }
        index += 1
      } else {
        let first = index
        while index < range.upperBound, page[index] > 0x20, page[index] != UInt8(ascii: "&") || index == first {
          index += 1
        }
        result += page[first..<index]
      }
    }
  }

  private static func entity(_ text: ArraySlice<UInt8>) -> (bytes: [UInt8], end: Int)? {
    guard let semicolon = text.prefix(12).firstIndex(of: UInt8(ascii: ";")) else { return nil }
    let name = text[(text.startIndex + 1)..<semicolon]
    let end = semicolon + 1
    if name.first == UInt8(ascii: "#") {
      let digits = String(decoding: name.dropFirst(), as: UTF8.self).lowercased()
      let code = digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      return code.flatMap(Unicode.Scalar.init).map { (Array(String($0).utf8), end) }
    }
    return named.first { $0.name.elementsEqual(name) }.map { ($0.bytes, end) }
  }
}
