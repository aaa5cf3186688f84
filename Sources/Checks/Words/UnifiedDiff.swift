/// Two texts with the same number of lines, as `diff -u` shows what differs.
struct UnifiedDiff: CustomStringConvertible {
  let name: String
  private let old: [ArraySlice<UInt8>]
  private let new: [ArraySlice<UInt8>]
  /// Lines shown before and behind a change.
  private static let context = 3

  init(name: String, old: [UInt8], new: [UInt8]) {
    self.name = name
    self.old = Self.lines(of: old)
    self.new = Self.lines(of: new)
    precondition(self.old.count == self.new.count, "a fix never adds or removes a line")
  }

  var description: String {
    let changed = old.indices.filter { old[$0] != new[$0] }
    guard !changed.isEmpty else { return "" }
    var hunks: [ClosedRange<Int>] = []
    for line in changed {
      let hunk = max(0, line - Self.context)...min(old.count - 1, line + Self.context)
      if let last = hunks.last, hunk.lowerBound <= last.upperBound + 1 {
        hunks[hunks.count - 1] = last.lowerBound...hunk.upperBound
      } else {
        hunks.append(hunk)
      }
    }
    return "--- a/\(name)\n+++ b/\(name)\n" + hunks.map(show).joined()
  }

  private func show(_ hunk: ClosedRange<Int>) -> String {
    var lines = "@@ -\(hunk.lowerBound + 1),\(hunk.count) +\(hunk.lowerBound + 1),\(hunk.count) @@\n"
    var index = hunk.lowerBound
    while index <= hunk.upperBound {
      var end = index
      while end <= hunk.upperBound, (old[end] == new[end]) == (old[index] == new[index]) { end += 1 }
      if old[index] == new[index] {
        for line in index..<end { lines += show(" ", old[line]) }
      } else {
        for line in index..<end { lines += show("-", old[line]) }
        for line in index..<end { lines += show("+", new[line]) }
      }
      index = end
    }
    return lines
  }

  private func show(_ sign: String, _ line: ArraySlice<UInt8>) -> String {
    let words = sign + String(decoding: line, as: UTF8.self)
    return line.last == 0x0A ? words : words + "\n\\ No newline at end of file\n"
  }

  /// Each with its line feed.
  private static func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
      lines.append(bytes[start..<end])
      start = end
    }
    return lines
  }
}
