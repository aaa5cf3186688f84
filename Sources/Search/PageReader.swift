/// Reads what is searched from a page as it is published, and names every element that a result may lead to.
///
/// Searched is what stands in elements with `data-search="yes"`, but for what is hidden, drawn or marked `data-search="no"`. The page
/// is well-formed HTML, as templates and drawings make it; from anything else some text is read, and nothing is lost.
package struct PageReader {
  /// Ids of headings that begin a statutory section, and its number.
  private let sections: [[UInt8]: UInt8]
  private let page: [UInt8]
  private var index = 0
  private var open: [Element] = []
  private var section: UInt8 = 0
  private var number = 0
  /// Ids to write, and the places of the page to write them at.
  private var names: [(offset: Int, id: [UInt8])] = []
  /// The text of all blocks, and where that of the next one begins.
  private var text: [UInt8] = []
  private var start = 0
  private var found: [(anchor: ArraySlice<UInt8>, place: SearchedText.Place, section: UInt8, text: Range<Int>)] = []

  private struct Element {
    var name: Tag
    /// Where its id is to be written, just behind its name.
    var nameEnd: Int
    var id: ArraySlice<UInt8>
    var place: SearchedText.Place
    var isSkipped: Bool
  }

  /// - Parameter sections: the number of the statutory section by the id of its heading.
  /// - Returns: the page with an `id` on every element that holds searched text, and that text.
  package static func read(_ page: [UInt8], sections: [[UInt8]: UInt8] = [:]) -> (page: [UInt8], text: SearchedText) {
    var reader = PageReader(page, sections)
    while let start = reader.nextRegion() { reader.readRegion(at: start) }
    return (reader.named, reader.searched)
  }

  private init(_ page: [UInt8], _ sections: [[UInt8]: UInt8]) {
    self.page = page
    self.sections = sections
  }

  // MARK: regions

  private static let mark = Array(#" data-search="yes""#.utf8)

  /// The `<` of the next element that is searched.
  private mutating func nextRegion() -> Int? {
    guard let mark = page.firstRange(of: Self.mark, from: index) else { return nil }
    return page[..<mark].lastIndex(of: UInt8(ascii: "<"))
  }

  private mutating func readRegion(at start: Int) {
    index = start
    section = 0
    repeat {
      switch page[index] {
      case UInt8(ascii: "<"): readTag()
      default: readText()
      }
    } while index < page.count && !open.isEmpty
    flush()
    open = []
  }

  private var isSkipping: Bool { open.last?.isSkipped ?? false }

  private mutating func readText() {
    let end = page[index...].firstIndex(of: UInt8(ascii: "<")) ?? page.count
    defer { index = end }
    if !isSkipping { Entities.append(page, index..<end, to: &text, from: start) }
  }

  // MARK: tags

  private mutating func readTag() {
    let next = index + 1 < page.count ? page[index + 1] : 0
    if next == UInt8(ascii: "/") {
      let nameEnd = self.nameEnd(from: index + 2)
      close(Tag(page[(index + 2)..<nameEnd]))
      index = (page[nameEnd...].firstIndex(of: UInt8(ascii: ">")) ?? page.count - 1) + 1
    } else if next == UInt8(ascii: "!") || next == UInt8(ascii: "?") {
      index = (page[index...].firstIndex(of: UInt8(ascii: ">")) ?? page.count - 1) + 1
    } else {
      openElement()
    }
  }

  private func nameEnd(from start: Int) -> Int {
    var end = start
    while end < page.count, page[end] > 0x20, page[end] != UInt8(ascii: ">"), page[end] != UInt8(ascii: "/") {
      end += 1
    }
    return end
  }

  private mutating func openElement() {
    let nameEnd = self.nameEnd(from: index + 1)
    let tag = Tag(page[(index + 1)..<nameEnd])
    let attributes = readAttributes(from: nameEnd)
    index = attributes.end
    if !tag.isInline { flush() }
    if tag.isBreak, !isSkipping { text.append(0x20) }
    if tag.isVoid || attributes.isClosed { return }
    let above = open.last
    let place = tag.place ?? above?.place ?? .prose
    if tag.isHeading, let number = sections[Array(attributes.id)] { section = number }
    open.append(
      Element(
        name: tag, nameEnd: nameEnd, id: attributes.id, place: place,
        isSkipped: above?.isSkipped == true || attributes.isHidden || tag.isDrawn))
  }

  private mutating func close(_ tag: Tag) {
    guard let last = open.lastIndex(where: { $0.name == tag }) else { return }
    if !tag.isInline { flush() }
    open.removeSubrange(last...)
  }

  private struct Attributes {
    var id: ArraySlice<UInt8> = []
    var isHidden = false
    var isClosed = false
    var end = 0
  }

  private func readAttributes(from start: Int) -> Attributes {
    var attributes = Attributes()
    var at = start
    while at < page.count, page[at] != UInt8(ascii: ">") {
      if page[at] <= 0x20 || page[at] == UInt8(ascii: "/") {
        attributes.isClosed = page[at] == UInt8(ascii: "/")
        at += 1
        continue
      }
      let nameStart = at
      while at < page.count, page[at] > 0x20, page[at] != UInt8(ascii: "="), page[at] != UInt8(ascii: ">"),
        page[at] != UInt8(ascii: "/")
      {
        at += 1
      }
      let name = page[nameStart..<at]
      var value: ArraySlice<UInt8> = []
      if at + 1 < page.count, page[at] == UInt8(ascii: "=") {
        let quote = page[at + 1]
        let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
        let valueStart = at + (isQuoted ? 2 : 1)
        at = valueStart
        while at < page.count, isQuoted ? page[at] != quote : page[at] > 0x20 && page[at] != UInt8(ascii: ">") {
          at += 1
        }
        value = page[valueStart..<min(at, page.count)]
        if isQuoted { at += 1 }
      }
      switch name.count {
      case 2 where name.elementsEqual("id".utf8): attributes.id = value
      case 6 where name.elementsEqual("hidden".utf8): attributes.isHidden = true
      case 11 where name.elementsEqual("aria-hidden".utf8) && value.elementsEqual("true".utf8),
        11 where name.elementsEqual("data-search".utf8) && value.elementsEqual("no".utf8):
        attributes.isHidden = true
      default: break
      }
    }
    attributes.end = min(at + 1, page.count)
    return attributes
  }

  // MARK: what was found

  /// Ends the text of a block.
  private mutating func flush() {
    guard text.count > start else { return }
    if text.last == 0x20 { text.removeLast() }
    if text.count > start, text[start] == 0x20 { start += 1 }
    defer { start = text.count }
    guard text.count > start, let holder = open.lastIndex(where: { !$0.name.isInline }) else { return }
    if open[holder].id.isEmpty {
      number += 1
      let id = Array("p-\(number)".utf8)
      names.append((open[holder].nameEnd, id))
      open[holder].id = id[...]
    }
    found.append((open[holder].id, open[holder].place, section, start..<text.count))
  }

  private var searched: SearchedText {
    SearchedText(
      blocks: found.map {
        SearchedText.Block(anchor: $0.anchor, place: $0.place, section: $0.section, text: text[$0.text])
      })
  }

  /// The page with the ids that were given.
  private var named: [UInt8] {
    guard !names.isEmpty else { return page }
    var result: [UInt8] = []
    result.reserveCapacity(page.count + names.count * 12)
    var copied = 0
    for (offset, id) in names.sorted(by: { $0.offset < $1.offset }) {
      result += page[copied..<offset]
      result += #" id=""#.utf8
      result += id
      result.append(UInt8(ascii: "\""))
      copied = offset
    }
    result += page[copied...]
    return result
  }
}

extension [UInt8] {
  fileprivate func firstRange(of pattern: [UInt8], from start: Int) -> Int? {
    guard count - start >= pattern.count else { return nil }
    return withUnsafeBufferPointer { bytes in
      let last = bytes.count - pattern.count
      var at = start
      while at <= last {
        if bytes[at + 1] == pattern[1], bytes[at] == pattern[0],
          (2..<pattern.count).allSatisfy({ bytes[at + $0] == pattern[$0] })
        {
          return at
        }
        at += 1
      }
      return nil
    }
  }
}
