/// A page as a tree, read by the strict rules of XML: every element is closed, every attribute quoted and given once. So reading a
/// page with it is itself a test that the page is well formed.
final class Element {
  let name: String
  let attributes: [String: String]
  private(set) var children: [Node] = []

  enum Node {
    case element(Element)
    case text(String)
  }

  init(name: String, attributes: [String: String]) {
    self.name = name
    self.attributes = attributes
  }

  fileprivate func add(_ node: Node) { children.append(node) }

  subscript(attribute: String) -> String? { attributes[attribute] }

  var classes: [String] { (self["class"] ?? "").split(separator: " ").map(String.init) }

  var elements: [Element] { children.compactMap { if case .element(let element) = $0 { element } else { nil } } }

  /// Every element below, in document order.
  var descendants: [Element] { elements.flatMap { [$0] + $0.descendants } }

  func all(_ name: String) -> [Element] { descendants.filter { $0.name == name } }

  /// All words below, as they stand.
  var text: String {
    children.map {
      switch $0 {
      case .text(let text): text
      case .element(let element): element.text
      }
    }.joined()
  }

  /// The words below, but for those of elements that a test looks at otherwise.
  func text(leavingOut isLeftOut: (Element) -> Bool) -> String {
    children.map {
      switch $0 {
      case .text(let text): return text
      case .element(let element): return isLeftOut(element) ? "" : element.text(leavingOut: isLeftOut) + " "
      }
    }.joined()
  }
}

struct MarkupError: Error, CustomStringConvertible {
  let description: String
}

/// - Throws: `MarkupError` naming what is not well formed and the words round it.
func parseMarkup(_ bytes: [UInt8]) throws -> Element {
  var parser = MarkupParser(text: Array(bytes))
  return try parser.parse()
}

private struct MarkupParser {
  let text: [UInt8]
  var position = 0

  init(text: [UInt8]) { self.text = text }

  mutating func parse() throws -> Element {
    let root = Element(name: "#document", attributes: [:])
    var open = [root]
    while position < text.count {
      if text[position] != UInt8(ascii: "<") {
        let start = position
        while position < text.count, text[position] != UInt8(ascii: "<") { position += 1 }
        open.last?.add(.text(try decoded(text[start..<position])))
      } else if starts(with: "<!DOCTYPE") || starts(with: "<?xml") {
        try skip(past: ">")
      } else if starts(with: "</") {
        position += 2
        let name = takeName()
        guard open.count > 1, open.last?.name == name else {
          throw failure("</\(name)> closes <\(open.last?.name ?? "")>")
        }
        try expect(">")
        open.removeLast()
      } else {
        position += 1
        let name = takeName()
        if name.isEmpty { throw failure("a bare <") }
        let (attributes, isEmpty) = try takeAttributes()
        let element = Element(name: name, attributes: attributes)
        open.last?.add(.element(element))
        if !isEmpty { open.append(element) }
      }
    }
    guard open.count == 1 else { throw failure("<\(open.last?.name ?? "")> is never closed") }
    return root
  }

  private mutating func takeAttributes() throws -> ([String: String], isEmpty: Bool) {
    var attributes: [String: String] = [:]
    while true {
      let hadSpace = skipSpace()
      if starts(with: "/>") {
        position += 2
        return (attributes, true)
      }
      if starts(with: ">") {
        position += 1
        return (attributes, false)
      }
      let name = takeName()
      guard !name.isEmpty, hadSpace else { throw failure("no attribute") }
      try expect("=")
      try expect("\"")
      let start = position
      while position < text.count, text[position] != UInt8(ascii: "\"") {
        if text[position] == UInt8(ascii: "<") { throw failure("< in the attribute \(name)") }
        position += 1
      }
      let value = try decoded(text[start..<position])
      try expect("\"")
      guard attributes.updateValue(value, forKey: name) == nil else { throw failure("\(name) stands twice") }
    }
  }

  private mutating func takeName() -> String {
    let start = position
    while position < text.count, !" \t\r\n/>=\"<".utf8.contains(text[position]) { position += 1 }
    return String(decoding: text[start..<position], as: UTF8.self)
  }

  private func starts(with word: String) -> Bool { text[position...].starts(with: word.utf8) }

  private mutating func skipSpace() -> Bool {
    let start = position
    while position < text.count, " \t\r\n".utf8.contains(text[position]) { position += 1 }
    return position > start
  }

  private mutating func skip(past word: String) throws {
    while position < text.count, !starts(with: word) { position += 1 }
    try expect(word)
  }

  private mutating func expect(_ word: String) throws {
    guard starts(with: word) else { throw failure("expected \(word)") }
    position += word.utf8.count
  }

  private func decoded(_ slice: ArraySlice<UInt8>) throws -> String {
    let raw = String(decoding: slice, as: UTF8.self)
    guard raw.contains("&") else { return raw }
    var result = ""
    var rest = raw[...]
    while let start = rest.firstIndex(of: "&") {
      result += rest[..<start]
      guard let end = rest[start...].firstIndex(of: ";") else { throw failure("a bare &") }
      switch rest[rest.index(after: start)..<end] {
      case "amp": result += "&"
      case "lt": result += "<"
      case "gt": result += ">"
      case "quot": result += "\""
      case let other: throw failure("the entity &\(other); is not XML's")
      }
      rest = rest[rest.index(after: end)...]
    }
    return result + rest
  }

  private func failure(_ message: String) -> MarkupError {
    let around = text[max(0, position - 60)..<min(text.count, position + 40)]
    return MarkupError(description: "\(message) near “\(String(decoding: around, as: UTF8.self))”")
  }
}
