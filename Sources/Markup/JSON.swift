/// A JSON value that keeps the order of its members, so that the same findings give the same bytes.
package enum JSON: Equatable {
  case null
  case number(Int)
  case bool(Bool)
  case text(String)
  case list([JSON])
  case object([(name: String, value: JSON)])

  /// An object without the members that have nothing to say.
  package static func present(_ members: [(name: String, value: JSON?)]) -> JSON {
    .object(members.compactMap { name, value in value.map { (name, $0) } })
  }

  package static func == (left: JSON, right: JSON) -> Bool { left.written() == right.written() }

  /// The value with a member on each line: people look at these files too, and differences of two runs can be read.
  package func written() -> String {
    var bytes: [UInt8] = []
    write(to: &bytes, indent: "\n")
    bytes.append(UInt8(ascii: "\n"))
    return String(decoding: bytes, as: UTF8.self)
  }

  private func write(to bytes: inout [UInt8], indent: String) {
    // On one line where nothing parts the members.
    let inner = indent.isEmpty ? "" : indent + "  "
    switch self {
    case .null: bytes += "null".utf8
    case .number(let number): bytes += String(number).utf8
    case .bool(let isTrue): bytes += isTrue ? "true".utf8 : "false".utf8
    case .text(let words): Self.append(quoted: words, to: &bytes)
    case .list(let values) where values.isEmpty: bytes += "[]".utf8
    case .list(let values):
      bytes += "[".utf8
      for (index, value) in values.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        bytes += inner.utf8
        value.write(to: &bytes, indent: inner)
      }
      bytes += indent.utf8
      bytes.append(UInt8(ascii: "]"))
    case .object(let members) where members.isEmpty: bytes += "{}".utf8
    case .object(let members):
      bytes += "{".utf8
      for (index, member) in members.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        bytes += inner.utf8
        Self.append(quoted: member.name, to: &bytes)
        bytes += ": ".utf8
        member.value.write(to: &bytes, indent: inner)
      }
      bytes += indent.utf8
      bytes.append(UInt8(ascii: "}"))
    }
  }

  /// The value on one line, as the content of a `<script type="application/ld+json">`: `<`, `>` and `&` stand in strings alone, where
  /// an escape says the same, so that no text ends the element early and the page stays well-formed XML.
  package func inMarkup() -> HTML {
    var bytes: [UInt8] = []
    write(to: &bytes, indent: "")
    guard bytes.contains(where: Self.isMarkup) else { return .raw(bytes) }
    var markup: [UInt8] = []
    for byte in bytes {
      if Self.isMarkup(byte) { markup += "\\u00\(String(byte, radix: 16))".utf8 } else { markup.append(byte) }
    }
    return .raw(markup)
  }

  private static func isMarkup(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "&")
  }

  /// A text in quotes, as UTF-8.
  package static func append(quoted words: String, to bytes: inout [UInt8]) {
    // Nearly every text is plain, and is copied whole; quotation marks of Chinese begin as the line ends of Unicode do.
    var words = words
    let isPlain = words.withUTF8 { text in
      guard text.allSatisfy({ $0 >= 0x20 && $0 != 0x22 && $0 != 0x5C && $0 != 0x7F && $0 != 0xC2 && $0 != 0xE2 }) else {
        return false
      }
      bytes.append(0x22)
      bytes.append(contentsOf: text)
      bytes.append(0x22)
      return true
    }
    if isPlain { return }
    var text = ""
    write(quoted: words, to: &text)
    bytes += text.utf8
  }

  private static func write(quoted words: String, to text: inout String) {
    text += "\""
    for scalar in words.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      // Beside those that JSON forbids: a file name must not speak to the terminal the file is shown on (C1), and no line end
      // of Unicode may part a line.
      case "\0"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}": text += "\\u" + hexadecimal(scalar.value)
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }

  private static func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 4 - digits.utf8.count) + digits
  }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
  package init(stringLiteral words: String) { self = .text(words) }
  package init(integerLiteral number: Int) { self = .number(number) }
}
