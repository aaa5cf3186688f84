/// One sentence in the two languages the program speaks, side by side so that neither is forgotten.
public struct Text: Hashable, Sendable {
  public var zh: String
  public var en: String

  public init(zh: String, en: String) {
    self.zh = zh
    self.en = en
  }

  /// The sentence with the word that was most likely meant behind it, where one is near.
  public func didYouMean(_ meant: String?) -> Text {
    guard let meant else { return self }
    return Text(zh: "\(zh)，是否想写“\(meant)”？", en: "\(en); did you mean “\(meant)”?")
  }

  /// In English for an English page or message, in Chinese for every other.
  public func callAsFunction(_ language: Language) -> String {
    language.ofLabels == .english ? en : zh
  }
}

/// A language of pages or messages, by its BCP 47 tag.
///
/// Messages are in Chinese or English. Pages may be in any language for which a theme has words.
public struct Language: RawRepresentable, Hashable, Sendable {
  public static let chinese = Language(known: "zh-Hans")
  public static let english = Language(known: "en")

  public let rawValue: String

  private init(known tag: String) { rawValue = tag }

  /// - Returns: `nil` for what is no tag: two or three small letters, then parts of one to eight letters and digits (`mn`, `zh-Hant`).
  public init?(rawValue: String) {
    let parts = rawValue.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    func isSmall(_ byte: UInt8) -> Bool { (97...122).contains(byte) }
    func isPlain(_ byte: UInt8) -> Bool { isSmall(byte) || (65...90).contains(byte) || (48...57).contains(byte) }
    guard let first = parts.first, (2...3).contains(first.count), first.allSatisfy(isSmall),
      parts.dropFirst().allSatisfy({ (1...8).contains($0.count) && $0.allSatisfy(isPlain) })
    else { return nil }
    self.rawValue = rawValue
  }

  /// A language of messages from the tags people type: `zh`, `zh-CN`, `zh_CN.UTF-8`, `en-GB` …
  public init?(tag: String) {
    let primary = tag.lowercased().prefix { $0.isLetter }
    switch primary {
    case "zh": self = .chinese
    case "en": self = .english
    default: return nil
    }
  }

  /// The language in which pages of this one show what is known in Chinese and English only: the labels of the law.
  public var ofLabels: Language { self == .english ? .english : .chinese }
}
