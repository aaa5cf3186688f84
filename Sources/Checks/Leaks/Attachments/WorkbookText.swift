import Disclosure

/// The cells of a sheet (SpreadsheetML), a row to a line, so that rules see the words beside a number.
enum WorkbookText {
  /// The texts that cells share, in their order.
  static func strings(_ bytes: [UInt8]) -> [[UInt8]] {
    var strings: [[UInt8]] = []
    var words = XMLWords(bytes)
    var current: [UInt8]?
    while let next = words.next() {
      switch next {
      case .tag(let name, _):
        if name.elementsEqual("si".utf8) { current = [] }
        if name.elementsEqual("/si".utf8), let text = current {
          strings.append(text)
          current = nil
        }
      case .text(let raw): current? += XMLWords.resolved(raw)
      }
    }
    return strings
  }

  static func text(ofSheet bytes: [UInt8], named file: String, _ strings: [[UInt8]]) -> AttachmentText {
    var text = AttachmentText()
    var words = XMLWords(bytes)
    let sheet = file.split(separator: "/").last.map { String($0.prefix { $0 != "." }) } ?? file
    var isShared = false
    var isCell = false
    while let next = words.next() {
      switch next {
      case .tag(let name, let attributes):
        switch String(decoding: name, as: UTF8.self) {
        case "c":
          let cell = XMLWords.attribute("r", in: attributes) ?? ""
          isShared = XMLWords.attribute("t", in: attributes) == "s"
          isCell = true
          text.begin(Text(zh: "工作表 \(sheet) \(cell)", en: "sheet \(sheet), cell \(cell)"))
        case "/c":
          isCell = false
          text.add(UInt8(ascii: "\t"))
        case "/row": text.add(UInt8(ascii: "\n"))
        default: break
        }
      case .text(let raw):
        let value = XMLWords.resolved(raw)
        if isCell, isShared, let index = Int(String(decoding: value, as: UTF8.self)), strings.indices.contains(index) {
          // A line break within a cell is none of the sheet.
          text.add(strings[index].map { $0 == 0x0A ? 0x20 : $0 })
        } else if value.contains(where: { $0 > 0x20 }) {
          text.add(value)
        }
      }
    }
    return text
  }
}
