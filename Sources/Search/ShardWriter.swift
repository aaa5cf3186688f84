/// Cuts the strings of the index into shards, and lists what begins where.
///
/// A shard ends where the hash of the next string says so, once it has a fair size. So where strings come or go, only the shards
/// around them change, and all others keep their names.
struct ShardWriter {
  /// Bytes before compression below which no shard ends, and above which each does.
  static let sizes = 5_000..<24_000
  /// One string in so many may begin a shard.
  private static let chance: UInt64 = 32

  /// The first string of each shard, and the name of its file.
  private(set) var shards: [(key: [UInt16], name: String)] = []
  private let emit: (SearchFile) throws -> Void
  private var shard = NumberText()
  private var first: [UInt16] = []
  private var last: [UInt16] = []

  init(emit: @escaping (SearchFile) throws -> Void) { self.emit = emit }

  mutating func append(_ run: GramRun) throws {
    var keyStart = 0
    var bodyStart = 0
    for gram in run.grams {
      let key = run.keys[keyStart..<gram.keyEnd]
      let body = run.bodies.bytes[bodyStart..<gram.bodyEnd]
      (keyStart, bodyStart) = (gram.keyEnd, gram.bodyEnd)
      if ends(before: key, body.count) { try finishShard() }
      if shard.bytes.isEmpty {
        first = Array(key)
        last = []
      }
      shard.append(key, after: last)
      shard.appendRaw(body)
      last = Array(key)
    }
  }

  private func ends(before key: ArraySlice<UInt16>, _ count: Int) -> Bool {
    let size = shard.bytes.count
    guard size > 0 else { return false }
    if size + count > Self.sizes.upperBound { return true }
    // Multiplication by a large odd number mixes well enough: the highest bits depend on every character.
    let hash = key.reduce(UInt64(0x9E37_79B9_7F4A_7C15)) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
    return size >= Self.sizes.lowerBound && (hash &* 0x9E37_79B9_7F4A_7C15) >> 32 % Self.chance == 0
  }

  mutating func finishShard() throws {
    guard !shard.bytes.isEmpty else { return }
    let file = SearchFile(holding: shard)
    shards.append((first, file.name))
    shard.removeAll()
    try emit(file)
  }

  // MARK: the directory

  /// How many shards one page of the directory lists.
  private static let page = 64

  /// Writes the directory; its pages are listed as the shards are, by what begins them.
  mutating func finish() throws -> [(key: [UInt16], name: String)] {
    try finishShard()
    var pages: [(key: [UInt16], name: String)] = []
    for start in stride(from: 0, to: shards.count, by: Self.page) {
      let listed = shards[start..<min(start + Self.page, shards.count)]
      let file = SearchFile(holding: Self.list(listed))
      pages.append((listed[start].key, file.name))
      try emit(file)
    }
    return pages
  }

  /// Strings and names, each string behind how much of the one before it begins with.
  static func list(_ entries: some Collection<(key: [UInt16], name: String)>) -> NumberText {
    var text = NumberText()
    var last: [UInt16] = []
    text.append(entries.count)
    for (key, name) in entries {
      text.append(key, after: last)
      text.append(name.utf16)
      last = key
    }
    return text
  }
}
