extension SplitMix64 {
  /// A sentence out of a pattern: `{甲|乙|}` stands for one of its choices, which may hold choices of their own.
  ///
  /// One pattern with five places of four choices gives a thousand sentences, so that reports do not repeat each other, which the
  /// notice on the format names as a fault (内容雷同).
  mutating func expanded(_ pattern: String) -> String {
    var output: [UInt8] = []
    expand(Array(pattern.utf8)[...], into: &output)
    return String(decoding: output, as: UTF8.self)
  }

  private mutating func expand(_ pattern: ArraySlice<UInt8>, into output: inout [UInt8]) {
    var index = pattern.startIndex
    while index < pattern.endIndex {
      guard pattern[index] == UInt8(ascii: "{") else {
        output.append(pattern[index])
        index += 1
        continue
      }
      var choices: [ArraySlice<UInt8>] = []
      var depth = 0
      var start = index + 1
      scan: while true {
        switch pattern[index] {
        case UInt8(ascii: "{"): depth += 1
        case UInt8(ascii: "|") where depth == 1:
          choices.append(pattern[start..<index])
          start = index + 1
        case UInt8(ascii: "}"):
          depth -= 1
          if depth == 0 { break scan }
        default: break
        }
        index += 1
        precondition(
          index < pattern.endIndex, "a pattern leaves a brace open: \(String(decoding: pattern, as: UTF8.self))")
      }
      choices.append(pattern[start..<index])
      expand(pick(choices), into: &output)
      index += 1
    }
  }
}
