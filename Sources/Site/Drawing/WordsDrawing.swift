import Disclosure
import Markup

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
