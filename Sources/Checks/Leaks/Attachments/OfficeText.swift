import Disclosure

extension AttachmentReading {
  /// A document that is a zip of XML files: docx, xlsx, pptx, ofd, odt, ods, odp.
  ///
  /// Every XML file in it is read, not only those that are shown: comments, headers, notes and properties stand in files of their own.
  static func office(_ path: String) -> AttachmentReading {
    var reading = AttachmentReading()
    let names: [String]
    switch Tool.unzip.output(["-Z1"], path: path) {
    case .success(let list):
      names = list.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
    case .failure(let failure):
      reading.gaps = [.tool(failure)]
      return reading
    }
    let parts = names.filter { isText($0) }
    if parts.count > limit { reading.gaps.append(.tooManyParts) }
    if names.contains(where: { $0.contains("/embeddings/") }) { reading.gaps.append(.embedded) }
    var sheets: [(name: String, bytes: [UInt8])] = []
    var strings: [[UInt8]] = []
    for name in parts.prefix(limit) {
      switch Tool.unzip.output(["-p"], path: path, then: [escaped(name)]) {
      case .success(let bytes):
        if name.hasPrefix("xl/worksheets/") {
          sheets.append((name, bytes))
        } else if name == "xl/sharedStrings.xml" {
          strings = WorkbookText.strings(bytes)
        } else if name.hasPrefix("docProps/") || name == "meta.xml" || name.hasSuffix("OFD.xml") {
          reading.addProperties(bytes)
        } else {
          reading.texts.append(paragraphs(of: bytes, in: name))
        }
      case .failure(let failure): if !reading.gaps.contains(.tool(failure)) { reading.gaps.append(.tool(failure)) }
      }
    }
    reading.addPictures(names.filter(isPicture), of: path)
    reading.texts += sheets.map { WorkbookText.text(ofSheet: $0.bytes, named: $0.name, strings) }
    return reading
  }

  /// More parts than any report has; each is a run of a program.
  private static let limit = 200

  private static func isText(_ name: String) -> Bool {
    let looks = [
      "styles", "theme", "fontTable", "settings", "numbering", "_rels", "webSettings", "[Content_Types]", "calcChain",
    ]
    return (name.hasSuffix(".xml") || name.hasSuffix(".vml")) && !looks.contains { name.contains($0) }
  }

  private static func isPicture(_ name: String) -> Bool {
    [".jpg", ".jpeg", ".tif", ".tiff", ".png", ".heic"].contains { name.lowercased().hasSuffix($0) }
  }

  /// Photographs keep what the camera wrote when they are put into a document.
  private mutating func addPictures(_ names: [String], of path: String) {
    if names.count > Self.limit, !gaps.contains(.tooManyParts) { gaps.append(.tooManyParts) }
    for name in names.prefix(Self.limit) {
      switch Tool.exiftool.output(Self.exifOptions + ["-"], ofPart: Self.escaped(name), inZip: path) {
      case .success(let bytes): addProperties(lines: bytes)
      case .failure(let failure):
        if !gaps.contains(.tool(failure)) { gaps.append(.tool(failure)) }
        if case .absent = failure { return }
      }
    }
  }

  /// Names of tags as they are and in front of each value, repeated ones too.
  static let exifOptions = ["-s2", "-a", "-charset", "UTF8"]

  /// `unzip` takes the names of parts as patterns.
  private static func escaped(_ name: String) -> String {
    name.reduce(into: "") { words, character in
      if "[]*?\\".contains(character) { words.append("\\") }
      words.append(character)
    }
  }

  private static func paragraphs(of bytes: [UInt8], in name: String) -> AttachmentText {
    var text = AttachmentText()
    var words = XMLWords(bytes)
    var number = 1
    let part = name.split(separator: "/").last.map { String($0.prefix { $0 != "." }) } ?? name
    func place() -> Text { Text(zh: "\(part) 第 \(number) 段", en: "\(part), paragraph \(number)") }
    text.begin(place())
    while let next = words.next() {
      switch next {
      case .text(let raw): if raw.contains(where: { $0 > 0x20 }) || isInLine(raw) { text.add(XMLWords.resolved(raw)) }
      case .tag(let tag, _):
        switch String(decoding: tag, as: UTF8.self) {
        case "/p", "/h", "/TextCode", "/comment":
          text.add(UInt8(ascii: "\n"))
          number += 1
          text.begin(place())
        case "br", "cr": text.add(UInt8(ascii: "\n"))
        case "tab", "/tc", "/table-cell": text.add(UInt8(ascii: "\t"))
        default: break
        }
      }
    }
    return text
  }

  /// A blank between two runs of a line, not the indentation of the file.
  private static func isInLine(_ blank: ArraySlice<UInt8>) -> Bool { !blank.contains(UInt8(ascii: "\n")) }

  /// Title, author, company, who saved it last: one line each, and the names of people among them.
  private mutating func addProperties(_ bytes: [UInt8]) {
    var text = AttachmentText()
    var words = XMLWords(bytes)
    var property = ""
    while let next = words.next() {
      switch next {
      case .tag(let name, _): property = String(decoding: name, as: UTF8.self)
      case .text(let raw):
        let value = XMLWords.resolved(raw)
        guard !property.hasPrefix("/"), value.contains(where: { $0 > 0x20 }) else { continue }
        add(value, of: property, to: &text)
      }
    }
    texts.append(text)
  }

  /// One property of a file, as a line of its own and as a trace where it names a person.
  mutating func add(_ value: [UInt8], of property: String, to text: inout AttachmentText) {
    text.begin(Text(zh: "属性 \(property)", en: "property \(property)"))
    text.add(value)
    text.add(UInt8(ascii: "\n"))
    let name = String(decoding: value, as: UTF8.self)
    if Self.personal.contains(property), Self.isPersonsName(name) {
      traces.append(.person(property: property, name: name))
    }
  }

  /// The properties that hold the name of somebody, in all formats.
  private static let personal: Set<String> = [
    "creator", "lastModifiedBy", "Manager", "manager", "initial-creator", "Author", "Creator", "Artist", "OwnerName",
    "CameraOwnerName",
    "XPAuthor", "By-line",
  ]

  /// Two to four Chinese characters that are no office: what is longer is an organisation or a program.
  private static func isPersonsName(_ words: String) -> Bool {
    let scalars = words.unicodeScalars.filter { $0 != " " }
    return (2...4).contains(scalars.count) && scalars.allSatisfy { (0x4E00...0x9FFF).contains($0.value) }
      && !["中心", "办公", "科", "局", "用户", "公司", "部", "处", "委"].contains { words.contains($0) }
  }
}
