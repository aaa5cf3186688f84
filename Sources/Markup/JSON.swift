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
    var text = ""
    write(to: &text, indent: "\n")
    return text + "\n"
  }

  private func write(to text: inout String, indent: String) {
    // On one line where nothing parts the members.
    let inner = indent.isEmpty ? "" : indent + "  "
    switch self {
    case .null: text += "null"
    case .number(let number): text += String(number)
    case .bool(let isTrue): text += isTrue ? "true" : "false"
    case .text(let words): Self.write(quoted: words, to: &text)
    case .list(let values) where values.isEmpty: text += "[]"
    case .list(let values):
      text += "["
      for (index, value) in values.enumerated() {
        text += (index == 0 ? "" : ",") + inner
        value.write(to: &text, indent: inner)
      }
      text += indent + "]"
    case .object(let members) where members.isEmpty: text += "{}"
    case .object(let members):
      text += "{"
      for (index, member) in members.enumerated() {
        text += (index == 0 ? "" : ",") + inner
        Self.write(quoted: member.name, to: &text)
        text += ": "
        member.value.write(to: &text, indent: inner)
      }
      text += indent + "}"
    }
  }

  /// The value on one line, as the content of a `<script type="application/ld+json">`: `<`, `>` and `&` stand in strings alone, where
  /// an escape says the same, so that no text ends the element early and the page stays well-formed XML.
  package func inMarkup() -> HTML {
    var text = ""
    write(to: &text, indent: "")
    var markup: [UInt8] = []
    markup.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "<"): markup += "\\u003c".utf8
      case UInt8(ascii: ">"): markup += "\\u003e".utf8
      case UInt8(ascii: "&"): markup += "\\u0026".utf8
      default: markup.append(byte)
      }
    }
    return .raw(markup)
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
