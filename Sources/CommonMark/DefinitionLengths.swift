/// The lengths of link definitions, `[label]: address "title"`: each use of the label copies address and title into the page.
struct DefinitionLengths {
  private(set) var longest = 0
  /// The line where the longest one ends.
  private(set) var longestLine = 0

  private var line = 0
  private var current = 0
  private var state = State.outside

  private enum State {
    case outside
    /// The address may stand on the next line.
    case address
    /// A title may start on the next line.
    case done
    /// A title goes on until a line ends with this byte.
    case title(close: UInt8)
  }

  mutating func take(line: Int, _ bytes: [UInt8], _ range: Range<Int>, isBlank: Bool) {
    self.line = line
    if isBlank {
      state = .outside
      return
    }
    let content = trimmed(range, in: bytes)
    if let colon = definitionColon(bytes, content) {
      current = 0
      state = .address
      read(bytes, trimmed(colon + 1..<content.upperBound, in: bytes))
      return
    }
    switch state {
    case .outside: return
    case .address: read(bytes, content)
    case .done:
      guard let first = content.first, let close = closing(bytes[first]) else {
        state = .outside
        return
      }
      add(content.count)
      state = ends(bytes, content.dropFirst(), close) ? .outside : .title(close: close)
    case .title(let close):
      add(content.count)
      if ends(bytes, content, close) { state = .outside }
    }
  }

  private mutating func add(_ count: Int) {
    current += count + 1
    if current > longest {
      longest = current
      longestLine = line
    }
  }

  /// Address, and perhaps a title, from here to the end of the line.
  private mutating func read(_ bytes: [UInt8], _ content: Range<Int>) {
    guard !content.isEmpty else { return }
    add(content.count)
    var index = content.lowerBound
    while index < content.upperBound, !bytes[index].isBlank { index += 1 }
    let rest = trimmed(index..<content.upperBound, in: bytes)
    if let first = rest.first, let close = closing(bytes[first]), !ends(bytes, rest.dropFirst(), close) {
      state = .title(close: close)
    } else {
      state = rest.isEmpty ? .done : .outside
    }
  }

  /// The first `]:` of the line: a label may have started on the line before.
  private func definitionColon(_ bytes: [UInt8], _ content: Range<Int>) -> Int? {
    bytes.withUnsafeBytes { all in
      let line = UnsafeRawBufferPointer(rebasing: all[content])
      var index = 0
      while let bracket = firstOffset(of: UInt8(ascii: "]"), in: line, from: index) {
        index = bracket + 1
        if index < line.count, line[index] == UInt8(ascii: ":") { return content.lowerBound + index }
      }
      return nil
    }
  }

  private func closing(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): byte
    case UInt8(ascii: "("): UInt8(ascii: ")")
    default: nil
    }
  }

  private func ends(_ bytes: [UInt8], _ content: Range<Int>, _ close: UInt8) -> Bool {
    content.last.map { bytes[$0] == close } ?? false
  }
}
