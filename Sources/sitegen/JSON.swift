/// A JSON value that keeps the order of its members, so that the same findings give the same bytes.
enum JSON: Equatable {
  case null
  case number(Int)
  case bool(Bool)
  case text(String)
  case list([JSON])
  case object([(name: String, value: JSON)])

  /// An object without the members that have nothing to say.
  static func present(_ members: [(name: String, value: JSON?)]) -> JSON {
    .object(members.compactMap { name, value in value.map { (name, $0) } })
  }

  static func == (left: JSON, right: JSON) -> Bool { left.written() == right.written() }

  /// The value with a member on each line: people look at these files too, and differences of two runs can be read.
  func written() -> String {
    var text = ""
    write(to: &text, indent: "\n")
    return text + "\n"
  }

  private func write(to text: inout String, indent: String) {
    let inner = indent + "  "
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
  init(stringLiteral words: String) { self = .text(words) }
  init(integerLiteral number: Int) { self = .number(number) }
}
