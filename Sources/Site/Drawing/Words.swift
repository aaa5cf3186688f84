import Disclosure
import Markup

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

extension PageDrawing {
  /// Words of another language than the page's say so, for those who listen.
  func foreign(_ words: Words) -> HTML {
    words.language == language
      ? "\(words.text)" : #"<span lang="\#(words.language.rawValue)">\#(words.text)</span>"#
  }

  /// Chinese words, of a document or an office.
  func foreign(_ text: String) -> HTML { foreign(Words(text, in: .chinese)) }

  /// A label of the law, a name from a list.
  func foreign(_ text: Text) -> HTML { foreign(Words(text, on: language)) }

  // MARK: names

  var siteTitle: Words { Words(site.title, english: site.english, on: language) }

  func name(of centre: Centre) -> Words { Words(centre.name, english: centre.english, on: language) }

  func shortName(of centre: Centre) -> Words { Words(centre.short, english: centre.english, on: language) }

  func title(of page: StandingPage) -> Words { Words(page.title, english: page.english, on: language) }

  func title(of target: SitePlan.Target) -> Words {
    switch target {
    case .centre(let id): corpus.centre(id).map(name) ?? own(id)
    case .report(let centre, let year): Words(corpus.report(centre, year)?.issuance.title ?? "", in: .chinese)
    case .plan(let centre, let year): Words(corpus.plan(centre, year)?.issuance.title ?? "", in: .chinese)
    case .standing(let id): corpus.pages.first { $0.id == id }.map(title) ?? own(id)
    }
  }

  /// What the interface says.
  func own(_ text: String) -> Words { Words(text, in: language) }
}

extension StandingPage.Section {
  /// What the interface calls the part of the platform that a page stands for.
  var phrase: Phrase {
    switch self {
    case .guide: .sectionGuide
    case .policies: .sectionPolicies
    case .catalogue: .sectionCatalogue
    case .about: .sectionAbout
    case .accessibility: .sectionAccessibility
    }
  }
}
