import CommonMark
import Disclosure
import Markup

// What reports, plans and standing pages have in common: metadata, marks, notices, contents, the way to the original.
extension PageDrawing {
  /// Name and value, one pair a line; a pair without a value is left out unless the reader should know that it is not stated.
  ///
  /// - Parameter isSearched: whether readers find the page by the values.
  func metadataList(_ pairs: [(Phrase, HTML?)], isSearched: Bool = false) -> HTML {
    let mark: HTML? = isSearched ? #" data-search="yes""# : nil
    let rows = pairs.compactMap { phrase, value -> HTML? in
      value.map { "<div><dt>\(strings[phrase])</dt><dd\(mark)>\($0)</dd></div>\n" }
    }
    return rows.isEmpty ? HTML() : "<dl class=\"metadata\">\n\(rows)</dl>\n"
  }

  func date(_ date: CalendarDate?) -> HTML? {
    date.map { #"<time datetime="\#($0.iso)">\#($0.description)</time>"# }
  }

  /// 索引号、文号、成文日期、发布日期、发布机构: always shown, because "not stated" is an answer too.
  func issuancePairs(_ issuance: Issuance) -> [(Phrase, HTML?)] {
    let unknown: HTML = #"<span class="not-stated" data-search="no">\#(strings[.notStated])</span>"#
    return [
      (.index, issuance.index.map { "\($0)" } ?? unknown),
      (.number, issuance.number.map(foreign) ?? unknown),
      (.signed, date(issuance.signed)),
      (.published, date(issuance.published) ?? unknown),
      (.issuer, issuance.issuer.map(foreign) ?? unknown),
    ]
  }

  func badgeList(_ badges: [(name: String, words: String)]) -> HTML {
    guard !badges.isEmpty else { return HTML() }
    let items = badges.map { #"<li class="badge badge-\#($0.name)">\#($0.words)</li>"# as HTML }
    return #"<ul class="badges">\#(items)</ul>\#("\n")"#
  }

  func notice(_ name: String, title: Phrase, _ paragraphs: [HTML]) -> HTML {
    guard !paragraphs.isEmpty else { return HTML() }
    let id = "notice-\(name)"
    let content: HTML =
      paragraphs.count == 1 ? "<p>\(paragraphs)</p>" : "<ul>\(paragraphs.map { "<li>\($0)</li>" as HTML })</ul>"
    return
      #"<aside class="notice notice-\#(name)" aria-labelledby="\#(id)"><h2 class="notice-title" id="\#(id)">\#(strings[title])</h2>\#(content)</aside>\#("\n")"#
  }

  /// That it is a digest, and the way to the signed original, or who holds it where its address is not known.
  func original(_ issuance: Issuance) -> HTML {
    let issuer = issuance.issuer ?? ""
    var parts: [HTML] = []
    if issuance.isDigest {
      parts.append("<strong>\(strings[.noticeDigestTitle])</strong>\(strings[.colon])\(strings[.noticeDigest])")
    }
    if let source = issuance.source {
      parts.append(
        #"<a class="original-link" href="\#(source)">\#(strings.markup(.originalLink, ["issuer": foreign(issuer)]))</a>"#
      )
    } else if !issuer.isEmpty {
      parts.append(strings.markup(.originalUnknown, ["issuer": foreign(issuer)]))
    }
    return parts.isEmpty
      ? HTML() : #"<p class="original document-source">\#(parts.joined(separator: " "))</p>\#("\n")"#
  }

  /// The headings of a document, two levels deep, among the sections that its page has before and after them.
  func contents(
    _ headings: [DocumentSource.Section], before: [(id: String, words: Phrase)] = [],
    after: [(id: String, words: Phrase)] = []
  ) -> HTML {
    func own(_ sections: [(id: String, words: Phrase)]) -> [(id: String, level: Int, words: HTML)] {
      sections.map { ($0.id, 2, "\(strings[$0.words])") }
    }
    let shown =
      own(before) + headings.filter { $0.level <= 3 }.map { ($0.id, Int($0.level), foreign($0.text)) } + own(after)
    guard shown.count > 1 else { return HTML() }
    var list: HTML = #"<ol class="contents-list">"#
    var isOpen = false
    var isNested = false
    for heading in shown {
      let link: HTML = ##"<a href="#\##(heading.id)">\##(heading.words)</a>"##
      if heading.level >= 3, isOpen {
        list += isNested ? "<li>\(link)</li>" : "<ol><li>\(link)</li>"
        isNested = true
      } else {
        if isNested { list += "</ol>" }
        if isOpen { list += "</li>" }
        list += "<li>\(link)"
        isOpen = true
        isNested = false
      }
    }
    if isNested { list += "</ol>" }
    return list + "</li></ol>\n"
  }

  /// The sections behind a document that the theme has a place for, each with the slot it stands in.
  func shown(_ sections: [(slot: String, id: String, words: Phrase)?], in layout: Layout) -> [(
    id: String, words: Phrase
  )] {
    sections.compactMap(\.self).filter { theme.shows($0.slot, in: layout) }.map { ($0.id, $0.words) }
  }

  /// The same kind of document of the years before and after, where they are here.
  func neighbours(_ previous: (SitePlan.Kind, Int)?, _ next: (SitePlan.Kind, Int)?) -> HTML {
    let items: [HTML] = [
      previous.map {
        #"<li class="previous"><a rel="prev" href="\#(href($0.0))">\#(strings(.previousYear, ["year": String($0.1)]))</a></li>"#
      },
      next.map {
        #"<li class="next"><a rel="next" href="\#(href($0.0))">\#(strings(.nextYear, ["year": String($0.1)]))</a></li>"#
      },
    ].compactMap { $0 }
    return items.isEmpty ? HTML() : #"<ul class="neighbour-list">\#(items)</ul>\#("\n")"#
  }
}
