@testable import Search

/// A second reader of the index, written from docs/search-format.md and as plain as can be: every shard is read, every list checked.
struct IndexReader {
  struct Gram {
    var documents: [Int]
    /// Sections and rank, and how often; nothing where the string stands in few documents.
    var lists: [(place: Int, count: Int)]?
    var positions: [[Int]]?
    /// Of each position where there are several in a document.
    var places: [[Int]] = []
  }

  private let files: [String: [UInt16]]
  let few: Int
  let depth: Int
  private(set) var grams: [(key: [UInt16], gram: Gram)] = []
  private(set) var textNames: [String] = []

  init(_ files: [SearchFile]) {
    let contents = Dictionary(uniqueKeysWithValues: files.map { ($0.path, Self.content(of: $0)) })
    self.files = contents
    var root = Literal(contents["index.js"] ?? [])
    precondition(root.number() == 1)
    (few, depth) = (root.number(), root.number())
    let table = root.number()
    _ = root.string()
    for _ in 0..<root.number() { (_, _) = (root.string(), root.string()) }
    for _ in 0..<2 { for _ in 0..<root.number() { _ = root.string() } }
    let count = root.number()
    for _ in 0..<3 * count { _ = root.number() }
    _ = (root.take(10), root.take(10))
    for _ in 0..<root.number() {
      var names = Literal(contents["parts/\(root.take(10)).js"] ?? [])
      for _ in 0..<min(table, count - textNames.count) { textNames.append(names.take(10)) }
    }
    for page in root.directory() {
      var shards = Literal(contents["parts/\(page.name).js"] ?? [])
      let listed = shards.directory()
      precondition(listed.first.map(\.key) == page.key)
      for shard in listed {
        let start = grams.count
        readShard(contents["parts/\(shard.name).js"] ?? [])
        precondition(grams[start].key == shard.key)
      }
    }
  }

  /// What a file hands to the client, with its escapes resolved.
  private static func content(of file: SearchFile) -> [UInt16] {
    let units = Array(String(decoding: file.bytes, as: UTF8.self).utf16)
    let name = file.path == "index.js" ? "index" : String(file.path.dropFirst(6).dropLast(3))
    let head = Array("sitegenSearch(\"\(name)\",\"".utf16)
    let tail = Array("\");\n".utf16)
    precondition(units.starts(with: head) && units.suffix(tail.count).elementsEqual(tail), file.path)
    var content: [UInt16] = []
    var index = head.count
    while index < units.count - tail.count {
      if units[index] == 0x5C, units[index + 1] == 0x75 {
        content.append(UInt16(String(decoding: units[(index + 2)..<(index + 6)], as: UTF16.self), radix: 16)!)
        index += 6
      } else {
        if units[index] == 0x5C { index += 1 }
        content.append(units[index])
        index += 1
      }
    }
    return content
  }

  private mutating func readShard(_ content: [UInt16]) {
    var shard = Literal(content)
    var key: [UInt16] = []
    while !shard.isAtEnd {
      let (shared, count) = (shard.number(), shard.number())
      key = key.prefix(shared) + shard.units(count)
      let size = shard.number()
      var next = 0
      let documents = (0..<size).map { _ in
        next += shard.number() + 1
        return next - 1
      }
      guard size > few else {
        grams.append((key, Gram(documents: documents)))
        continue
      }
      func column() -> [Int] {
        shard.number() == 0 ? (0..<size).map { _ in shard.number() } : Array(repeating: shard.number(), count: size)
      }
      let places = column()
      let counts = column().map { $0 + 1 }
      var gram = Gram(documents: documents, lists: Array(zip(places, counts)))
      if key.count == depth {
        gram.positions = counts.map { count in
          var position = 0
          var own: [Int] = []
          defer { gram.places.append(own) }
          return (0..<count).map { _ in
            position += shard.number()
            if count > 1 { own.append(shard.number()) }
            return position
          }
        }
      }
      grams.append((key, gram))
    }
  }

  /// What the index says of a string of at most `depth` units: where it stands, or documents that have to be looked into.
  func find(_ text: [UInt16]) -> (gram: Gram, isExact: Bool)? {
    let index = grams.firstIndex { !$0.key.lexicographicallyPrecedes(text) } ?? grams.count
    if index < grams.count, grams[index].key.starts(with: text) {
      return (grams[index].gram, grams[index].gram.lists != nil || grams[index].key == text)
    }
    guard index > 0, text.starts(with: grams[index - 1].key), grams[index - 1].gram.lists == nil else { return nil }
    return (grams[index - 1].gram, false)
  }
}

/// Numbers and strings one after the other.
struct Literal {
  private let content: [UInt16]
  private var index = 0

  init(_ content: [UInt16]) { self.content = content }

  var isAtEnd: Bool { index >= content.count }

  mutating func number() -> Int {
    if content[index] == 0x21 {
      index += 1
      let high = number()
      return high * 7936 + digit()
    }
    return digit()
  }

  private mutating func digit() -> Int {
    var code = Int(content[index])
    index += 1
    if code >= 0xA1 { code -= 0x22 }
    if code > 0x5C { code -= 1 }
    return code - 0x23
  }

  mutating func units(_ count: Int) -> [UInt16] {
    defer { index += count }
    return Array(content[index..<index + count])
  }

  mutating func take(_ count: Int) -> String { String(decoding: units(count), as: UTF16.self) }

  mutating func string() -> String { take(number()) }

  mutating func directory() -> [(key: [UInt16], name: String)] {
    var key: [UInt16] = []
    return (0..<number()).map { _ in
      let (shared, count) = (number(), number())
      key = key.prefix(shared) + units(count)
      return (key, take(10))
    }
  }
}
