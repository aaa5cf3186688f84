/// What search takes for the same text: compatibility forms and case (NFKC), brackets, quotation marks, dashes, the traditional
/// characters of a small table, spaces that are not between two Latin words, and the commas of thousands.
///
/// Works on UTF-16 units, the units in which a browser compares strings. `docs/search-format.md` has the rules in words.
enum Folding {
  /// What the client cannot know by itself: pairs of a character and what it is taken for, in one string.
  static var variants: String { pairs(PackageResources.variants_txt) }

  /// The same of traditional characters and of radicals; few queries and few texts have any.
  static var traditional: String { pairs(PackageResources.traditional_txt) }

  private static func pairs(_ table: [UInt8]) -> String {
    String(decoding: table, as: UTF8.self).split(separator: "\n").joined()
  }

  /// Appends a text as it is searched.
  ///
  /// - Parameter text: UTF-8; what is none becomes U+FFFD.
  /// - Returns: whether it has characters that the table of traditional ones changes.
  @discardableResult static func fold(_ text: ArraySlice<UInt8>, into folded: inout [UInt16]) -> Bool {
    var run = Run(table: table, start: folded.count)
    text.withUnsafeBufferPointer { bytes in
      var index = 0
      while index < bytes.count {
        let byte = UInt32(bytes[index])
        if byte < 0x80 {
          run.append(byte, to: &folded)
          index += 1
        } else if byte & 0xF0 == 0xE0, index + 2 < bytes.count {
          // Nearly all of a Chinese text.
          run.append(
            (byte & 0xF) << 12 | UInt32(bytes[index + 1] & 0x3F) << 6 | UInt32(bytes[index + 2] & 0x3F), to: &folded)
          index += 3
        } else {
          let rest = UnsafeBufferPointer(rebasing: bytes[index..<min(index + 4, bytes.count)])
          var iterator = rest.makeIterator()
          var decoder = Unicode.UTF8()
          guard case .scalarValue(let scalar) = decoder.decode(&iterator) else {
            run.append(0xFFFD, to: &folded)
            index += 1
            continue
          }
          run.append(scalar.value, to: &folded)
          index += UTF8.width(scalar)
        }
      }
    }
    if run.hasComma { removeThousands(in: &folded, from: run.start) }
    return run.hasTraditional
  }

  /// What has to be known of the characters before.
  private struct Run {
    let table: FoldingTable
    let start: Int
    var hasSpace = false
    var hasComma = false
    var hasTraditional = false

    mutating func append(_ scalar: UInt32, to folded: inout [UInt16]) {
      guard scalar < 0x1_0000 else {
        append(unit: UInt16(0xD800 + ((scalar - 0x1_0000) >> 10)), to: &folded)
        append(unit: UInt16(0xDC00 + ((scalar - 0x1_0000) & 0x3FF)), to: &folded)
        return
      }
      if table.isTraditional[Int(scalar)] { hasTraditional = true }
      let image = table.images[Int(scalar)]
      if image < FoldingTable.nothing { return append(unit: UInt16(image), to: &folded) }
      guard image != FoldingTable.nothing else { return }
      for unit in table.expansions[Int(image - FoldingTable.several)] { append(unit: unit, to: &folded) }
    }

    private mutating func append(unit: UInt16, to folded: inout [UInt16]) {
      if unit == 0x20 {
        hasSpace = true
        return
      }
      if hasSpace {
        if folded.count > start, isLatin(unit), isLatin(folded[folded.count - 1]) { folded.append(0x20) }
        hasSpace = false
      }
      if unit == 0x2C { hasComma = true }
      folded.append(unit)
    }
  }

  /// A comma between a digit and exactly three digits says nothing.
  private static func removeThousands(in folded: inout [UInt16], from start: Int) {
    var kept = start
    for index in start..<folded.count {
      if folded[index] == 0x2C, index > start, isDigit(folded[index - 1]), index + 3 < folded.count,
        folded[(index + 1)...(index + 3)].allSatisfy(isDigit), index + 4 == folded.count || !isDigit(folded[index + 4])
      {
        continue
      }
      folded[kept] = folded[index]
      kept += 1
    }
    folded.removeLast(folded.count - kept)
  }

  private static func isDigit(_ unit: UInt16) -> Bool { (0x30...0x39).contains(unit) }

  /// Letters and digits of words that are written apart.
  private static func isLatin(_ unit: UInt16) -> Bool {
    isDigit(unit) || (0x61...0x7A).contains(unit) || (0xDF...0x24F).contains(unit)
  }

  private static let table = FoldingTable()
}

/// What becomes of each character of the basic plane.
private struct FoldingTable: Sendable {
  static let nothing: UInt32 = 0x1_0000
  static let several: UInt32 = 0x1_0001

  private(set) var images = Array(UInt32(0)..<0x1_0000)
  private(set) var expansions: [[UInt16]] = []
  /// Whether the table of traditional characters has a part in it.
  private(set) var isTraditional = Array(repeating: false, count: 0x1_0000)

  init() {
    for code in 0x41...0x5A { images[code] += 0x20 }
    let traditional = Self.pairs(PackageResources.traditional_txt)
    let variants = Self.pairs(PackageResources.variants_txt) + traditional
    let variant = Dictionary(variants.map { ($0.old, $0.new[0]) }) { first, _ in first }
    let isTraditional = Set(traditional.map(\.old))
    for (old, new) in Self.pairs(PackageResources.compatibility_txt) {
      set(old, to: new.map { variant[$0] ?? $0 })
      self.isTraditional[Int(old)] = new.contains(where: isTraditional.contains)
    }
    for (old, new) in variants { set(old, to: new) }
    for old in isTraditional { self.isTraditional[Int(old)] = true }
    // White space of every kind is a space; what shows nothing is nothing.
    for code in Array(0...0x1F) + [0x85, 0xA0, 0x1680, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000] + Array(0x2000...0x200A)
    {
      images[code] = 0x20
    }
    for code in [0xAD, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2060, 0xFEFF] { images[code] = Self.nothing }
  }

  private mutating func set(_ old: UInt16, to new: [UInt16]) {
    if new.count == 1 {
      images[Int(old)] = UInt32(new[0])
    } else {
      images[Int(old)] = Self.several + UInt32(expansions.count)
      expansions.append(new)
    }
  }

  private static func pairs(_ table: [UInt8]) -> [(old: UInt16, new: [UInt16])] {
    table.split(separator: UInt8(ascii: "\n")).map { line in
      let units = Array(String(decoding: line, as: UTF8.self).utf16)
      return (units[0], Array(units[1...]))
    }
  }
}
