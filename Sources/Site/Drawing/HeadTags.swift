import Disclosure
import Markup

/// What a page says in its `<head>`: the tags of 《政府网站发展指引》 (国办发〔2017〕47号), canonical and alternate links.
///
/// A tag without a known value is left out, never invented. `PubDate` carries the hour only where it is known.
struct HeadTags {
  private let page: PageDrawing
  private let title: String

  init(_ page: PageDrawing, title: String) {
    self.page = page
    self.title = title
  }

  func render() -> HTML {
    var tags: [HTML] = []
    func meta(_ name: String, _ content: String?) {
      if let content, !content.isEmpty { tags.append(#"<meta name="\#(name)" content="\#(content)"/>"#) }
    }
    let site = page.site
    meta("SiteName", page.siteTitle.text)
    meta("SiteDomain", site.domain)
    meta("SiteIDCode", site.siteCode)
    if let column {
      meta("ColumnName", column.name)
      meta("ColumnDescription", column.description ?? site.description(for: page.language)?.text)
      meta("ColumnKeywords", (column.keywords.isEmpty ? site.keywords : column.keywords).joined(separator: ","))
      meta("ColumnType", column.name)
    }
    if let article {
      meta("ArticleTitle", title)
      meta("PubDate", article.issuance.published?.description)
      meta("ContentSource", article.issuance.issuer)
      meta("Keywords", article.source.keywords.joined(separator: ","))
      meta("Description", article.source.description)
      meta("Url", article.issuance.source)
    }
    meta(
      "description",
      article?.source.description ?? column?.description
        ?? (page.page.kind == .home ? site.description(for: page.language)?.text : nil))
    tags += links
    if let data = LinkedData(page, title: title).render() { tags.append(data) }
    return tags.joined(separator: "\n")
  }

  private var links: [HTML] {
    if case .moved(_, let target) = page.page.kind {
      // A former address leads on without a script, and tells search engines where the document is now.
      let refresh: HTML = #"<meta http-equiv="refresh" content="0; url=\#(page.href(target.kind))"/>"#
      let canonical = page.plan.baseURL.map {
        #"<link rel="canonical" href="\#($0.address + page.plan.address(target.kind, in: page.language).canonicalPath)"/>"#
          as HTML
      }
      return [refresh, #"<meta name="robots" content="noindex"/>"#] + [canonical].compactMap { $0 }
    }
    guard page.page.kind != .notFound else { return [#"<meta name="robots" content="noindex"/>"#] }
    guard let base = page.plan.baseURL else { return [] }
    var links: [HTML] = [#"<link rel="canonical" href="\#(base.address + page.page.address.canonicalPath)"/>"#]
    if page.site.languages.count > 1 {
      for language in page.site.languages {
        let address = base.address + page.plan.address(page.page.kind, in: language).canonicalPath
        links.append(#"<link rel="alternate" hreflang="\#(language.rawValue)" href="\#(address)"/>"#)
      }
    }
    let feed = page.root + page.plan.folder(of: page.language) + "feed.xml"
    links.append(
      #"<link rel="alternate" type="application/atom+xml" title="\#(page.strings(.feedTitle, ["site": page.siteTitle.text]))" href="\#(feed)"/>"#
    )
    let search = page.root + page.plan.folder(of: page.language) + OpenSearchDescription.path
    links.append(
      #"<link rel="search" type="application/opensearchdescription+xml" title="\#(page.siteTitle.text)" href="\#(search)"/>"#
    )
    return links
  }

  private var article: (issuance: Issuance, source: DocumentSource)? {
    switch page.page.kind {
    case .report(let centre, let year): page.corpus.report(centre, year).map { ($0.issuance, $0.source) }
    case .plan(let centre, let year): page.corpus.plan(centre, year).map { ($0.issuance, $0.source) }
    default: nil
    }
  }

  /// The column a page stands in; the home page is in none.
  private var column: (name: String, description: String?, keywords: [String])? {
    switch page.page.kind {
    case .home, .notFound, .moved: return nil
    case .centres: return (page.strings[.centresTitle], nil, [])
    case .years, .year: return (page.strings[.yearsTitle], nil, [])
    case .reports: return (page.strings[.sectionReports], nil, [])
    case .compare, .indicator, .totals, .sideBySide: return (page.strings[.compareTitle], nil, [])
    case .coverage: return (page.strings[.coverageTitle], nil, [])
    case .data: return (page.strings[.dataTitle], nil, [])
    case .search: return (page.strings[.searchTitle], nil, [])
    case .checks, .check: return (page.strings[.checksTitle], nil, [])
    case .report: return (page.strings[.sectionReports], nil, [])
    case .plan: return (page.strings[.plan], nil, [])
    case .centre(let id):
      guard let centre = page.corpus.centre(id) else { return nil }
      return (page.name(of: centre).text, centre.source.description, centre.source.keywords)
    case .standing(let id):
      guard let standing = page.corpus.pages.first(where: { $0.id == id }) else { return nil }
      return (page.navigationName(of: standing).text, standing.source.description, standing.source.keywords)
    }
  }
}
