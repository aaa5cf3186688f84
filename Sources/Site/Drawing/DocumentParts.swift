import CommonMark
import Disclosure
import Markup

// What reports, plans and standing pages have in common: metadata, marks, notices, contents, the way to the original.
extension PageDrawing {
  /// Name and value, one pair a line; a pair without a value is left out unless the reader should know that it is not stated.
  func metadataList(_ pairs: [(Phrase, HTML?)]) -> HTML {
    let rows = pairs.compactMap { phrase, value -> HTML? in
      value.map { "<div><dt>\(strings[phrase])</dt><dd>\($0)</dd></div>\n" }
    }
    return rows.isEmpty ? HTML() : "<dl class=\"metadata\">\n\(rows)</dl>\n"
  }

  func date(_ date: CalendarDate?) -> HTML? {
    date.map { #"<time datetime="\#($0.iso)">\#($0.description)</time>"# }
  }

  /// 索引号、文号、成文日期、发布日期、发布机构: always shown, because "not stated" is an answer too.
  func issuancePairs(_ issuance: Issuance) -> [(Phrase, HTML?)] {
    let unknown: HTML = #"<span class="not-stated">\#(strings[.notStated])</span>"#
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

  /// The way to the signed original, or who holds it where its address is not known.
  func original(_ issuance: Issuance) -> HTML {
    let issuer = issuance.issuer ?? ""
    if let source = issuance.source {
      return
        #"<p class="original"><a class="original-link" href="\#(source)">\#(strings(.originalLink, ["issuer": issuer]))</a></p>\#("\n")"#
    }
    return issuer.isEmpty
      ? HTML() : #"<p class="original">\#(strings(.originalUnknown, ["issuer": issuer]))</p>\#("\n")"#
  }

  func digestNotice(_ issuance: Issuance) -> HTML {
    guard issuance.isDigest else { return HTML() }
    return notice("digest", title: .noticeDigestTitle, ["\(strings(.noticeDigest, ["issuer": issuance.issuer ?? ""]))"])
  }

  func noteNotice(_ notes: [String]) -> HTML { notice("note", title: .noticeNoteTitle, notes.map(foreign)) }

  /// The headings of a document, two levels deep.
  func contents(_ headings: [Heading]) -> HTML {
    let shown = headings.filter { $0.level <= 3 }
    guard shown.count > 1 else { return HTML() }
    var list: HTML = #"<ol class="contents-list">"#
    var isOpen = false
    var isNested = false
    for heading in shown {
      let link: HTML = ##"<a href="#\##(heading.id)">\##(foreign(heading.text))</a>"##
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
