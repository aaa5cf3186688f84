/// A tiny strict reader of XML: elements, attributes in double quotes, text, the five named references. Anything else
/// is an error with its place, because a page that a browser repairs in silence is a page nobody has checked.
struct StrictXML {
  indirect enum Node {
    case text(String)
    case element(Element)
  }

  struct Element {
    var name: String
    var attributes: [String: String]
    var children: [Node]

    var elements: [Element] { children.compactMap { if case .element(let element) = $0 { element } else { nil } } }

    /// Itself and everything below it, in document order.
    var all: [Element] { [self] + elements.flatMap(\.all) }

    /// Its words, without markup.
    var text: String {
      children.map { node in
        switch node {
        case .text(let text): text
        case .element(let element): element.text
        }
      }.joined()
    }

    var id: String? { attributes["id"] }
    var classes: [String] { attributes["class"]?.split(separator: " ").map(String.init) ?? [] }
    var headers: [String] { attributes["headers"]?.split(separator: " ").map(String.init) ?? [] }
  }

  struct Fault: Error, CustomStringConvertible { var description: String }

  private var rest: Substring.UnicodeScalarView
  private let whole: String

  /// The elements of a fragment; it may have several at the top.
  static func elements(of fragment: String) throws -> [Element] {
    var reader = StrictXML(rest: Substring(fragment).unicodeScalars, whole: fragment)
    let nodes = try reader.nodes()
    guard reader.rest.isEmpty else { throw reader.fault("an end tag without a start") }
    return Element(name: "", attributes: [:], children: nodes).elements
  }

  private func fault(_ message: String) -> Fault {
    Fault(description: "\(message), before “\(String(rest.prefix(60)))”")
  }

  private mutating func nodes() throws -> [Node] {
    var nodes: [Node] = []
    while let first = rest.first {
      if first != "<" {
        nodes.append(.text(try text(until: "<")))
      } else if rest.dropFirst().first == "/" {
        break
      } else {
        nodes.append(.element(try element()))
      }
    }
    return nodes
  }

  private mutating func element() throws -> Element {
    rest.removeFirst()
    let name = try self.name()
    var attributes: [String: String] = [:]
    while rest.first == " " {
      rest.removeFirst()
      let key = try self.name()
      guard rest.popFirst() == "=", rest.popFirst() == "\"" else { throw fault("\(key) has no quoted value") }
      let value = try text(until: "\"")
      guard rest.popFirst() == "\"" else { throw fault("the value of \(key) does not end") }
      guard attributes.updateValue(value, forKey: key) == nil else { throw fault("\(key) stands twice") }
    }
    if rest.first == "/" { throw fault("<\(name)/> is no element of a table") }
    guard rest.popFirst() == ">" else { throw fault("the tag \(name) does not end") }
    let children = try nodes()
    guard rest.popFirst() == "<", rest.popFirst() == "/", try self.name() == name, rest.popFirst() == ">" else {
      throw fault("<\(name)> is not closed")
    }
    return Element(name: name, attributes: attributes, children: children)
  }

  private mutating func name() throws -> String {
    let name = rest.prefix { ("a"..."z").contains($0) || ("0"..."9").contains($0) || $0 == "-" }
    guard let first = name.first, ("a"..."z").contains(first) else { throw fault("a name was expected") }
    rest = rest[name.endIndex...]
    return String(name)
  }

  private mutating func text(until end: Unicode.Scalar) throws -> String {
    var text = String.UnicodeScalarView()
    while let scalar = rest.first, scalar != end {
      guard scalar != "<" else { throw fault("< inside a value") }
      guard scalar.value >= 0x20 || scalar == "\n" || scalar == "\t" else { throw fault("a control character") }
      rest.removeFirst()
      guard scalar == "&" else {
        text.append(scalar)
        continue
      }
      let name = String(rest.prefix { $0 != ";" && $0 != end })
      guard let meant = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'"][name] as Unicode.Scalar? else {
        throw fault("&\(name); is unknown")
      }
      rest = rest.dropFirst(name.unicodeScalars.count + 1)
      text.append(meant)
    }
    return String(text)
  }
}
