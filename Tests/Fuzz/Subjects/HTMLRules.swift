/// What HTML made from a report may be: well formed by the rules of XML, of known elements and attributes only, and with no
/// address a browser would run.
///
/// Lists of what is allowed, not of what is dangerous: an element, an attribute or a scheme that is on none of them is a fault.
struct HTMLRules {
  /// A whole page has a head and a frame around what a document may be made of.
  enum Part { case prose, page }

  private let bytes: [UInt8]
  private let part: Part
  private let isPublished: Bool
  private var position = 0
  private var open: [String] = []
  private var ids: Set<String> = []
  /// The first; behind it nothing can be told.
  private var violation: String?

  private static let proseElements: Set<String> = [
    "p", "h2", "h3", "h4", "h5", "h6", "a", "em", "strong", "code", "pre", "ul", "ol", "li", "blockquote", "br", "hr",
    "img", "input", "data", "span", "div", "table", "caption", "colgroup", "thead", "tbody", "tr", "th", "td", "dl",
    "dt",
    "dd", "aside",
  ]
  private static let proseAttributes: Set<String> = [
    "id", "class", "href", "src", "alt", "title", "value", "data-unit", "data-qualifier", "aria-label",
    "aria-labelledby", "role", "tabindex", "lang", "scope", "headers", "colspan", "rowspan", "span", "start", "type",
    "disabled", "checked", "data-search",
  ]
  private static let pageElements: Set<String> = [
    "html", "head", "title", "meta", "link", "script", "body", "header", "footer", "nav", "main", "article", "section",
    "figure", "figcaption",
    "h1",
    "time", "b", "button", "form",
  ]
  private static let pageAttributes: Set<String> = [
    "content", "name", "rel", "media", "charset", "hreflang", "datetime", "download", "width", "height", "async",
    "hidden",
    "aria-current", "aria-hidden", "aria-pressed", "data-action", "data-size", "action", "method", "autocomplete",
    "placeholder",
  ]

  /// - Parameter isPublished: whether there was no error; what has one may bear an id twice (of a table that stands twice).
  static func violations(in bytes: [UInt8], _ part: Part, isPublished: Bool) -> [String] {
    var rules = HTMLRules(bytes, part, isPublished)
    rules.read()
    return rules.violation.map { [$0] } ?? []
  }

  private init(_ bytes: [UInt8], _ part: Part, _ isPublished: Bool) {
    self.bytes = bytes
    self.part = part
    self.isPublished = isPublished
  }

  private mutating func read() {
    guard String(validating: bytes, as: UTF8.self) != nil else { return fail("the HTML is not UTF-8") }
    if part == .page, bytes.starts(with: "<!DOCTYPE html>".utf8) { position = "<!DOCTYPE html>".utf8.count }
    while position < bytes.count, violation == nil {
      guard bytes[position] == UInt8(ascii: "<") else {
        _ = text(upTo: UInt8(ascii: "<"))
        continue
      }
      position += 1
      if position < bytes.count, bytes[position] == UInt8(ascii: "/") { readEnd() } else { readStart() }
    }
    if let last = open.last { fail("<\(last)> is never closed") }
  }

  private mutating func readEnd() {
    position += 1
    let name = takeName()
    if open.popLast() != name { fail("</\(name)> closes another element") }
    expect(UInt8(ascii: ">"))
  }

  private mutating func readStart() {
    let name = takeName()
    if !Self.proseElements.contains(name), part == .prose || !Self.pageElements.contains(name) {
      return fail("the element <\(name)>")
    }
    var attributes: [String: String] = [:]
    while violation == nil, position < bytes.count, bytes[position] == 0x20 || bytes[position] == 0x0A {
      position += 1
      let attribute = takeName()
      expect(UInt8(ascii: "="))
      expect(UInt8(ascii: "\""))
      let value = text(upTo: UInt8(ascii: "\""))
      expect(UInt8(ascii: "\""))
      if attributes.updateValue(value, forKey: attribute) != nil { fail("\(attribute) twice in <\(name)>") }
    }
    check(attributes, of: name)
    if position < bytes.count, bytes[position] == UInt8(ascii: "/") {
      position += 1
      expect(UInt8(ascii: ">"))
    } else {
      expect(UInt8(ascii: ">"))
      open.append(name)
    }
  }

  private mutating func check(_ attributes: [String: String], of element: String) {
    for (name, value) in attributes.sorted(by: { $0.key < $1.key }) {
      if !Self.proseAttributes.contains(name), part == .prose || !Self.pageAttributes.contains(name) {
        fail("the attribute \(name) of <\(element)>")
      }
      if name == "href" || name == "src", !isHarmless(value, isSource: name == "src") {
        fail("the address \(value) of <\(element)>")
      }
      if name == "id",
        value.isEmpty || value.utf8.contains(where: { $0 <= 0x20 }) || !ids.insert(value).inserted && isPublished
      {
        fail("the id “\(value)”, which is empty, has a blank or stands twice")
      }
    }
    // Scripts come from the theme's own files; nothing of a document stands in one.
    if element == "script", attributes["src"]?.contains("assets/") != true {
      fail("a script that is no file of the theme")
    }
  }

  /// As a browser reads an address: a scheme is what stands before a colon that no `/`, `?` or `#` precedes.
  private func isHarmless(_ address: String, isSource: Bool) -> Bool {
    guard !address.utf8.contains(where: { $0 <= 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\\") }) else { return false }
    let head = address.utf8.prefix { !"/?#".utf8.contains($0) }
    if let colon = head.firstIndex(of: UInt8(ascii: ":")) {
      return !isSource && ["http", "https", "mailto", "tel"].contains(String(address[..<colon]).lowercased())
    }
    // The page that is shown at any address names the theme's files from the root.
    return !address.hasPrefix("//") && (!isSource || part == .page || !address.hasPrefix("/"))
  }

  private mutating func takeName() -> String {
    let start = position
    while position < bytes.count, bytes[position].isNameByte { position += 1 }
    if start == position { fail("no name") }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  /// Text or a value, its entities resolved; XML knows few, and no control characters.
  private mutating func text(upTo end: UInt8) -> String {
    var text: [UInt8] = []
    while position < bytes.count, bytes[position] != end {
      let byte = bytes[position]
      if byte == UInt8(ascii: "&") {
        let rest = bytes[position...]
        guard let entity = Self.entities.first(where: { rest.starts(with: $0.name.utf8) }) else {
          fail("a bare &")
          return ""
        }
        text.append(entity.byte)
        position += entity.name.utf8.count
        continue
      }
      if byte < 0x20 && byte != 0x0A && byte != 0x09 || byte == UInt8(ascii: "<") {
        fail("the byte \(byte) in text")
        return ""
      }
      text.append(byte)
      position += 1
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static let entities: [(name: String, byte: UInt8)] = [
    ("&amp;", UInt8(ascii: "&")), ("&lt;", UInt8(ascii: "<")), ("&gt;", UInt8(ascii: ">")),
    ("&quot;", UInt8(ascii: "\"")),
  ]

  private mutating func expect(_ byte: UInt8) {
    guard position < bytes.count, bytes[position] == byte else {
      return fail("expected \(Unicode.Scalar(byte))")
    }
    position += 1
  }

  private mutating func fail(_ message: String) {
    guard violation == nil else { return }
    let around = bytes[max(0, min(position, bytes.count) - 60)..<min(bytes.count, position + 30)]
    violation = "\(message) near “\(String(decoding: around, as: UTF8.self))”"
  }
}

extension UInt8 {
  fileprivate var isNameByte: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
      true
    default: false
    }
  }
}
