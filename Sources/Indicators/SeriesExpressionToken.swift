/// A word of an expression, and where it stands.
struct SeriesExpressionToken {
  var text: String
  /// In characters from the start of the source.
  var offset: Int

  /// Addresses, `or`, operators and brackets, each with its place.
  static func tokens(of source: String) -> [Self] {
    var tokens: [Self] = []
    var word = String.UnicodeScalarView()
    var start = 0
    func isBracket(_ scalar: Unicode.Scalar) -> Bool { scalar == "(" || scalar == ")" }
    for (offset, scalar) in source.unicodeScalars.enumerated() {
      guard isBracket(scalar) || scalar.properties.isWhitespace else {
        if word.isEmpty { start = offset }
        word.append(scalar)
        continue
      }
      if !word.isEmpty { tokens.append(Self(text: String(word), offset: start)) }
      word = String.UnicodeScalarView()
      if isBracket(scalar) { tokens.append(Self(text: String(scalar), offset: offset)) }
    }
    if !word.isEmpty { tokens.append(Self(text: String(word), offset: start)) }
    return tokens
  }
}
