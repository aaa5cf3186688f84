/// The lines of a source file, by number from 1; a line ends with LF, CR LF or CR, as the readers count them.
struct SourceLines {
  private let bytes: [UInt8]
  /// Where each line begins.
  private let starts: [Int]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var starts = [0]
    for (index, byte) in bytes.enumerated() {
      let isEnd =
        byte == UInt8(ascii: "\n") || (byte == UInt8(ascii: "\r") && !bytes[(index + 1)...].starts(with: [10]))
      if isEnd { starts.append(index + 1) }
    }
    self.starts = starts
  }

  /// `nil` behind the last line, and for a file with nothing in it.
  subscript(number: Int) -> String? {
    guard !bytes.isEmpty, (1...starts.count).contains(number) else { return nil }
    let end = number < starts.count ? starts[number] : bytes.count
    let line = bytes[starts[number - 1]..<end]
    return String(decoding: line.reversed().drop { $0 == 10 || $0 == 13 }.reversed(), as: UTF8.self)
  }
}
