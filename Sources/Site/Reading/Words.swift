import Disclosure

/// Some words and the language they are in, which need not be that of the page.
struct Words {
  var text: String
  var language: Language

  /// What the interface says, in the language of the page.
  init(_ text: String, in language: Language) {
    self.text = text
    self.language = language
  }

  /// A name in Chinese, and in English for English pages where it has one.
  init(_ chinese: String, english: String?, on page: Language) {
    if page == .english, let english {
      (text, language) = (english, .english)
    } else {
      (text, language) = (chinese, .chinese)
    }
  }

  /// Words of the law or of a list that is in Chinese and English.
  init(_ both: Text, on page: Language) {
    (text, language) = (both(page), page.ofLabels)
  }
}
