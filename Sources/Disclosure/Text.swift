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

  public func callAsFunction(_ language: Language) -> String {
    language == .english ? en : zh
  }
}

/// A language of messages and pages, by its BCP 47 tag.
public enum Language: String, Hashable, Sendable, CaseIterable {
  case chinese = "zh-Hans"
  case english = "en"

  /// Understands the tags people type: `zh`, `zh-CN`, `zh_CN.UTF-8`, `en-GB` …
  public init?(tag: String) {
    let primary = tag.lowercased().prefix { $0.isLetter }
    switch primary {
    case "zh": self = .chinese
    case "en": self = .english
    default: return nil
    }
  }
}
