import Disclosure
import Markup

/// The newest documents as an Atom feed, under the portal's address.
///
/// An entry's `updated` is the day this portal took the document in, else its publication; a document that states neither cannot be
/// dated without inventing something, so it is left out.
struct Feed {
  let plan: SitePlan
  let language: Language
  let strings: Strings
  /// At most this many entries, newest first.
  static let limit = 50

  func render(base: BaseURL) -> HTML? {
    let site = plan.corpus.site
    let entries = self.entries
    guard let newest = entries.first?.updated ?? plan.corpus.asOf else { return nil }
    let title = language == .english ? site.english ?? site.title : site.title
    let home = base.address + plan.address(.home, in: language).canonicalPath
    let items = entries.map { entry -> HTML in
      let address = base.address + plan.address(entry.document.kind, in: language).canonicalPath
      let published: HTML? = entry.document.issuance.published.map { "<published>\(Self.stamp($0))</published>" }
      let summary: HTML? = entry.document.source.description.map { "<summary>\($0)</summary>" }
      let author: HTML? = entry.document.issuance.issuer.map { "<author><name>\($0)</name></author>" }
      return """
        <entry><title>\(entry.document.issuance.title)</title><link href="\(address)"/><id>\(address)</id><updated>\(Self.stamp(entry.updated))</updated>\(published)\(author)\(summary)</entry>

        """
    }
    return """
      <?xml version="1.0" encoding="utf-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="\(language.rawValue)">
      <title>\(strings(.feedTitle, ["site": title]))</title>
      <link href="\(home)"/>
      <link rel="self" href="\(home)feed.xml"/>
      <id>\(home)</id>
      <updated>\(Self.stamp(newest))</updated>
      <author><name>\(site.organisation(for: language).text)</name></author>
      \(items)</feed>

      """
  }

  private typealias Entry = (document: SitePlan.Issued, updated: CalendarDate)

  private var entries: [Entry] {
    let dated = plan.issued.compactMap { document -> Entry? in
      document.issuance.dateInPortal.map { (document, $0) }
    }
    return Array(
      dated.enumerated().sorted { ($1.element.updated, $0.offset) < ($0.element.updated, $1.offset) }.map(\.element)
        .prefix(Self.limit))
  }

  /// Law counts in days of Beijing time, eight hours ahead of UTC all year.
  private static func stamp(_ date: CalendarDate) -> String { "\(date.iso)T\(date.clock ?? "00:00"):00+08:00" }
}

/// Every page with its address, for search engines; pages in several languages name each other.
struct Sitemap {
  let plan: SitePlan

  func render(base: BaseURL) -> HTML {
    let languages = plan.corpus.site.languages
    let pages = plan.pages.filter {
      switch $0.kind {
      case .notFound, .moved: false
      default: true
      }
    }
    let urls = pages.map { page -> HTML in
      let alternates: [HTML] =
        languages.count < 2
        ? []
        : languages.map { language in
          let address = base.address + plan.address(page.kind, in: language).canonicalPath
          return #"<xhtml:link rel="alternate" hreflang="\#(language.rawValue)" href="\#(address)"/>"#
        }
      let modified: HTML? = lastModified(page.kind).map { "<lastmod>\($0.iso)</lastmod>" }
      return "<url><loc>\(base.address + page.address.canonicalPath)</loc>\(modified)\(alternates)</url>\n"
    }
    return """
      <?xml version="1.0" encoding="utf-8"?>
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
      \(urls)</urlset>

      """
  }

  private func lastModified(_ kind: SitePlan.Kind) -> CalendarDate? {
    switch kind {
    case .report(let centre, let year):
      plan.corpus.report(centre, year)?.issuance.dateInPortal
    case .plan(let centre, let year):
      plan.corpus.plan(centre, year)?.issuance.dateInPortal
    default: nil
    }
  }
}
