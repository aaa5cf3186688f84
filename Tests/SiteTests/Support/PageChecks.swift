import Testing

/// Looks at one drawn page.
struct PageReader {
  let root: Element
  /// By `id`; a page with an id twice is refused when it is read.
  private let elements: [String: Element]

  init(_ bytes: [UInt8]) throws {
    root = try parseMarkup(bytes)
    var elements: [String: Element] = [:]
    for element in root.descendants {
      guard let id = element["id"] else { continue }
      if elements.updateValue(element, forKey: id) != nil {
        throw MarkupError(description: "the id \(id) stands twice")
      }
    }
    self.elements = elements
  }

  subscript(id: String) -> Element? { elements[id] }

  /// The words of the headers that a cell names, outermost first.
  func headers(of cell: Element) -> [String]? {
    var words: [String] = []
    for id in (cell["headers"] ?? "").split(separator: " ") {
      guard let header = elements[String(id)], header.name == "th" else { return nil }
      words.append(header.text)
    }
    return words
  }

  var main: Element? { root.all("main").first }
}

extension String {
  /// Without white space, so that “2024 年” and “2024年” are the same words.
  var folded: String { String(String.UnicodeScalarView(unicodeScalars.filter { !$0.properties.isWhitespace })) }

  /// Every run of digits, in order.
  var numerals: [String] { split { !("0"..."9").contains($0) }.map(String.init) }
}
