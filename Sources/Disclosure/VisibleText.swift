extension String {
  /// The text as one line that says what it shows and disturbs no terminal or log: whoever names a file or writes a value does not
  /// thereby write a line of ours, colour it or turn it round.
  ///
  /// Line ends and tabs become blanks, other invisible controls `U+FFFD`; what is longer than `limit` characters is cut.
  public func onOneLine(limit: Int = 1000) -> String {
    guard utf8.count > limit || utf8.contains(where: mayBeInvisible) else { return self }
    var shown = String.UnicodeScalarView()
    for (count, scalar) in unicodeScalars.enumerated() {
      if count == limit {
        shown.append("…")
        break
      }
      switch scalar.value {
      case 0x09, 0x0A, 0x0D: shown.append(" ")
      case 0..<0x20, 0x7F...0x9F, 0x061C, 0x200F, 0x2028...0x202E, 0x2066...0x2069: shown.append("\u{FFFD}")
      default: shown.append(scalar)
      }
    }
    return String(shown)
  }
}

/// Whether the first byte of one of the characters above may be this one; nearly all text has none.
private func mayBeInvisible(_ byte: UInt8) -> Bool {
  byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte == 0xD8 || byte == 0xE2
}

extension Text {
  func onOneLine() -> Text { Text(zh: zh.onOneLine(), en: en.onOneLine()) }
}
