/// What a drawing is made of, read the way XML is: no tag left open, no attribute twice, nothing unescaped.
struct DrawnElement {
  var name: String
  var attributes: [String: String]
  /// Its own words and those of what stands in it.
  var text = ""
  /// The names of what it stands in, outermost first.
  var path: [String]
  var classes: [String] { attributes["class"]?.split(separator: " ").map(String.init) ?? [] }

  struct Fault: Error, CustomStringConvertible { var description: String }
}

/// - Returns: every element, in the order of the start tags.
func elements(of markup: String) throws -> [DrawnElement] {
  var elements: [DrawnElement] = []
  var open: [Int] = []
  var rest = Substring(markup).unicodeScalars
  func fault(_ what: String) -> DrawnElement.Fault { .init(description: "\(what) before “\(String(rest.prefix(60)))”") }
  func take(until ends: Set<Unicode.Scalar>) throws -> String {
    var text = String.UnicodeScalarView()
    while let scalar = rest.first, !ends.contains(scalar) {
      rest.removeFirst()
      guard scalar == "\n" || scalar == "\t" || scalar.value >= 0x20 else { throw fault("a control character") }
      guard scalar != "<", scalar != "\u{FFFE}", scalar != "\u{FFFF}" else { throw fault("what XML forbids") }
      guard scalar == "&" else {
        text.append(scalar)
        continue
      }
      let name = String(rest.prefix { $0 != ";" })
      guard let meant = ["amp": "&", "lt": "<", "gt": ">", "quot": "\""][name] as Unicode.Scalar? else {
        throw fault("an unknown reference")
      }
      rest = rest.dropFirst(name.unicodeScalars.count + 1)
      text.append(meant)
    }
    return String(text)
  }
  if markup.hasPrefix("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n") { rest = rest.dropFirst(39) }
  while !rest.isEmpty {
    guard rest.first == "<" else {
      let text = try take(until: ["<"])
      for index in open { elements[index].text += text }
      continue
    }
    rest.removeFirst()
    if rest.first == "/" {
      rest.removeFirst()
      let name = try take(until: [">"])
      guard let last = open.popLast(), elements[last].name == name else { throw fault("</\(name)> closes nothing") }
      rest.removeFirst()
      continue
    }
    let name = try take(until: [" ", "/", ">"])
    guard let first = name.unicodeScalars.first, first.properties.isAlphabetic else {
      throw fault("a tag without name")
    }
    var element = DrawnElement(name: name, attributes: [:], path: open.map { elements[$0].name })
    while rest.first == " " {
      rest.removeFirst()
      let key = try take(until: ["=", " ", ">", "/"])
      guard rest.popFirst() == "=", rest.popFirst() == "\"" else { throw fault("\(key) has no quoted value") }
      guard element.attributes.updateValue(try take(until: ["\""]), forKey: key) == nil else {
        throw fault("\(key) stands twice")
      }
      guard rest.popFirst() == "\"" else { throw fault("the value of \(key) does not end") }
    }
    let isEmpty = rest.first == "/"
    if isEmpty { rest.removeFirst() }
    guard rest.popFirst() == ">" else { throw fault("the tag \(name) does not end") }
    if !isEmpty { open.append(elements.count) }
    elements.append(element)
  }
  guard open.isEmpty else { throw DrawnElement.Fault(description: "left open: \(open.map { elements[$0].name })") }
  return elements
}
