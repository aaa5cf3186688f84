import Disclosure

/// The text between the tags of an XML file, whatever its tags mean: hidden words, comments and tracked changes stand there too.
///
/// It is no reader of XML: what is not well formed gives some text or none, never an error, since only leaks are looked for.
struct XMLWords {
  private let bytes: [UInt8]
  private var offset = 0

  enum Part {
    /// The name without its prefix: `p` of `<w:p>`, `/p` of `</w:p>`; `attributes` as they are written.
    case tag(name: ArraySlice<UInt8>, attributes: ArraySlice<UInt8>)
    case text(ArraySlice<UInt8>)
  }

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func next() -> Part? {
    guard offset < bytes.count else { return nil }
    if bytes[offset] != UInt8(ascii: "<") {
      let end = bytes[offset...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
      defer { offset = end }
      return .text(bytes[offset..<end])
    }
    if bytes[offset...].starts(with: "<![CDATA[".utf8) {
      let start = offset + 9
      var end = start
      while end + 2 < bytes.count, !bytes[end...].starts(with: "]]>".utf8) { end += 1 }
      defer { offset = min(bytes.count, end + 3) }
      return .text(bytes[start..<max(start, end)])
    }
    let end = bytes[offset...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.count
    let tag = bytes[offset + 1..<max(offset + 1, end)]
    offset = min(bytes.count, end + 1)
    let nameEnd = tag.firstIndex { $0 <= 0x20 } ?? tag.endIndex
    var name = tag[..<nameEnd]
    let isClosing = name.first == UInt8(ascii: "/")
    if let colon = name.firstIndex(of: UInt8(ascii: ":")) { name = name[(colon + 1)...] }
    if name.last == UInt8(ascii: "/") { name = name.dropLast() }
    if isClosing, name.first != UInt8(ascii: "/") { name = ArraySlice([UInt8(ascii: "/")] + name) }
    return .tag(name: name, attributes: tag[nameEnd...])
  }

  /// `A1` of ` r="A1" t="s"`.
  static func attribute(_ name: String, in attributes: ArraySlice<UInt8>) -> String? {
    let words = String(decoding: attributes, as: UTF8.self)
    for part in words.split(whereSeparator: \.isWhitespace) {
      let pair = part.split(separator: "=", maxSplits: 1)
      if pair.count == 2, pair[0] == name { return String(pair[1].filter { $0 != "\"" && $0 != "'" && $0 != "/" }) }
    }
    return nil
  }

  /// With the entities resolved: five by name, all others by number.
  static func resolved(_ text: ArraySlice<UInt8>) -> [UInt8] {
    guard text.contains(UInt8(ascii: "&")) else { return Array(text) }
    var result: [UInt8] = []
    var offset = text.startIndex
    while offset < text.endIndex {
      if text[offset] == UInt8(ascii: "&"), let end = text[offset...].prefix(12).firstIndex(of: UInt8(ascii: ";")),
        let meant = entity(String(decoding: text[offset + 1..<end], as: UTF8.self))
      {
        result += String(meant).utf8
        offset = end + 1
      } else {
        result.append(text[offset])
        offset += 1
      }
    }
    return result
  }

  private static func entity(_ name: String) -> Unicode.Scalar? {
    switch name {
    case "amp": "&"
    case "lt": "<"
    case "gt": ">"
    case "quot": "\""
    case "apos": "'"
    default:
      if name.hasPrefix("#x") || name.hasPrefix("#X") {
        UInt32(name.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init)
      } else if name.hasPrefix("#") {
        UInt32(name.dropFirst()).flatMap(Unicode.Scalar.init)
      } else {
        nil
      }
    }
  }
}
