/// What was found, as officials show it: enough to recognise it by, too little to use it.
enum Masking {
  /// `3703**********0015`: the first and the last four.
  static func number(_ digits: some Collection<UInt8>, first: Int = 4, last: Int = 4) -> String {
    guard digits.count > first + last else { return String(repeating: "*", count: digits.count) }
    return String(decoding: digits.prefix(first), as: UTF8.self)
      + String(repeating: "*", count: digits.count - first - last)
      + String(decoding: digits.suffix(last), as: UTF8.self)
  }

  /// Words up to a place, and stars for the rest.
  static func words(_ shown: String) -> String { shown + "***" }
}
