/// What a character is to the rules that make Markdown read as Chinese expects.
enum CharacterClass {
  /// Ends of text, spaces.
  case space
  /// Punctuation of East Asian width: 。、（）「」！
  case widePunctuation
  /// “ ” ‘ ’ — … ·, which Chinese and Latin text share: their neighbour tells whose they are.
  case sharedPunctuation
  case punctuation
  /// Han, kana, bopomofo, full-width letters and digits.
  case wideLetter
  /// Hangul reads like them to emphasis, but puts spaces between words.
  case hangul
  case letter

  var isPunctuation: Bool { self == .punctuation || self == .widePunctuation || self == .sharedPunctuation }

  init(_ scalar: Unicode.Scalar) {
    let value = scalar.value
    if value < 0x80 {
      let byte = UInt8(value)
      self = byte.isBlank ? .space : byte.isASCIIPunctuation ? .punctuation : .letter
      return
    }
    switch value {
    case 0xB7, 0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x2026: self = .sharedPunctuation
    case 0x1100...0x11FF, 0x3130...0x318F, 0xA960...0xA97F, 0xAC00...0xD7FF: self = .hangul
    // The commonest of all need no look into Unicode's tables.
    case 0x3400...0x4DBF, 0x4E00...0x9FFF: self = .wideLetter
    case 0x2E80...0x312F, 0x31A0...0x33FF, 0xF900...0xFAFF, 0xFE10...0xFE1F, 0xFE30...0xFE6F, 0xFF00...0xFFEF,
      0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF, 0x20000...0x3FFFD:
      self = value == 0x3000 ? .space : Self.isUnicodePunctuation(scalar) ? .widePunctuation : .wideLetter
    default:
      self =
        scalar.properties.isWhitespace ? .space : Self.isUnicodePunctuation(scalar) ? .punctuation : .letter
    }
  }

  /// The categories P* — what CommonMark means by a punctuation character beyond ASCII.
  private static func isUnicodePunctuation(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation:
      true
    default: false
    }
  }
}
