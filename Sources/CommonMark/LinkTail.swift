/// What stands behind the words of a link: `](address "title")`, `][label]` or only `]`.
struct LinkTail {
  let end: Int
  /// The address, without its angle brackets; `nil` for links by reference.
  let destination: Range<Int>?

  /// - Parameter start: the closing bracket of the words.
  init?(in bytes: [UInt8], at start: Int) {
    guard start < bytes.count, bytes[start] == UInt8(ascii: "]") else { return nil }
    if let tail = Self.inlineTail(in: bytes, at: start + 1) {
      end = tail.end
      destination = tail.destination
    } else {
      end = Self.labelEnd(in: bytes, at: start + 1) ?? start + 1
      destination = nil
    }
  }

  private static func inlineTail(in bytes: [UInt8], at open: Int) -> (end: Int, destination: Range<Int>)? {
    guard open < bytes.count, bytes[open] == UInt8(ascii: "(") else { return nil }
    let start = skippingBlanks(in: bytes, from: open + 1)
    guard let destination = destination(in: bytes, at: start) else { return nil }
    let afterDestination = destination.upperBound + (bytes[start...].first == UInt8(ascii: "<") ? 1 : 0)
    var index = skippingBlanks(in: bytes, from: afterDestination)
    if index > afterDestination, let titleEnd = titleEnd(in: bytes, at: index) {
      index = skippingBlanks(in: bytes, from: titleEnd)
    }
    guard index < bytes.count, bytes[index] == UInt8(ascii: ")") else { return nil }
    return (index + 1, destination)
  }

  private static func destination(in bytes: [UInt8], at start: Int) -> Range<Int>? {
    var index = start
    if index < bytes.count, bytes[index] == UInt8(ascii: "<") {
      index += 1
      while index < bytes.count, bytes[index] != UInt8(ascii: ">") {
        if bytes[index] == .lineFeed || bytes[index] == UInt8(ascii: "<") { return nil }
        index += bytes[index] == .backslash ? 2 : 1
      }
      return index < bytes.count ? start + 1..<index : nil
    }
    var depth = 0
    while index < bytes.count, !bytes[index].isBlank {
      if bytes[index] == UInt8(ascii: "(") { depth += 1 }
      if bytes[index] == UInt8(ascii: ")") {
        if depth == 0 { break }
        depth -= 1
      }
      let isEscape = bytes[index] == .backslash && index + 1 < bytes.count && bytes[index + 1].isASCIIPunctuation
      index += isEscape ? 2 : 1
    }
    return index < bytes.count ? start..<index : nil
  }

  private static func titleEnd(in bytes: [UInt8], at start: Int) -> Int? {
    let close: UInt8
    switch start < bytes.count ? bytes[start] : 0 {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): close = bytes[start]
    case UInt8(ascii: "("): close = UInt8(ascii: ")")
    default: return nil
    }
    return closing(close, in: bytes, from: start + 1).map { $0 + 1 }
  }

  private static func labelEnd(in bytes: [UInt8], at open: Int) -> Int? {
    guard open < bytes.count, bytes[open] == UInt8(ascii: "[") else { return nil }
    return closing(UInt8(ascii: "]"), in: bytes, from: open + 1).map { $0 + 1 }
  }

  private static func closing(_ byte: UInt8, in bytes: [UInt8], from start: Int) -> Int? {
    var index = start
    while index < bytes.count {
      if bytes[index] == byte { return index }
      index += bytes[index] == .backslash ? 2 : 1
    }
    return nil
  }

  private static func skippingBlanks(in bytes: [UInt8], from start: Int) -> Int {
    var index = start
    while index < bytes.count, bytes[index].isBlank { index += 1 }
    return index
  }
}
