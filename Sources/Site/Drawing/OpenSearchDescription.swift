import Disclosure
import Markup

/// How browsers add the search of a portal to theirs (OpenSearch 1.1). It names the portal's own address, so where that is not
/// known there is none.
struct OpenSearchDescription {
  /// Below the folder of its language.
  static let path = SearchPlan.folder + "opensearch.xml"

  let plan: SitePlan
  let language: Language
  let strings: Strings

  func render(base: BaseURL) -> HTML {
    let site = plan.corpus.site
    let title = language == .english ? site.english ?? site.title : site.title
    let page = base.address + plan.address(.search, in: language).canonicalPath
    // The lengths are those of the specification.
    return """
      <?xml version="1.0" encoding="utf-8"?>
      <OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
      <ShortName>\(String(title.prefix(16)))</ShortName>
      <LongName>\(String(title.prefix(48)))</LongName>
      <Description>\(strings[.searchTitle])\(strings[.colon])\(title)</Description>
      <Language>\(language.rawValue)</Language>
      <InputEncoding>UTF-8</InputEncoding>
      <OutputEncoding>UTF-8</OutputEncoding>
      <Image type="image/svg+xml">\(base.address)assets/favicon.svg</Image>
      <Url type="text/html" template="\(page)?q={searchTerms}"/>
      </OpenSearchDescription>

      """
  }
}
