import Disclosure
import Markup

extension PageDrawing {
  /// What this is, what is new, who publishes, and what is here for which year.
  var homeSlots: [String: Slot] {
    [
      "siteTitle": .text(siteTitle), "description": .text(site.description ?? ""),
      "contentLang": .text(Language.chinese.rawValue), "newest": .html(newest),
      "centres": .html(centreList(corpus.centres)),
      "years": .html(yearList), "platform": .html(platform), "coverage": .html(coverage),
    ]
  }

  /// The newest documents: by the year they are about, then by the day on them.
  private var newest: HTML {
    let ordered = plan.issued.enumerated().sorted { left, right in
      let (a, b) = (left.element, right.element)
      let (newer, older) = (a.issuance.published ?? a.issuance.signed, b.issuance.published ?? b.issuance.signed)
      if a.year != b.year { return a.year > b.year }
      if newer?.iso != older?.iso { return (newer?.iso ?? "") > (older?.iso ?? "") }
      return left.offset < right.offset
    }
    let items = ordered.prefix(8).map { _, document -> HTML in
      let day = document.issuance.published ?? document.issuance.signed
      let meta: [HTML] = [document.issuance.issuer.map(foreign), date(day)].compactMap { $0 }
      return
        #"<li><a href="\#(href(document.kind))">\#(foreign(document.issuance.title))</a><span class="document-meta">\#(meta.joined(separator: " · "))</span></li>\#("\n")"#
    }
    return items.isEmpty ? HTML() : "<ul class=\"document-list\">\n\(items)</ul>\n"
  }

  var yearList: HTML {
    let items = corpus.years.map { year -> HTML in
      #"<li><a href="\#(href(.year(year)))">\#(strings(.yearTitle, ["year": String(year)]))</a></li>"#
    }
    return items.isEmpty ? HTML() : "<ul class=\"year-list\">\(items)</ul>\n"
  }

  /// The four fixed parts of a 政府信息公开 platform (国办公开办函〔2019〕61号), those that are here.
  private var platform: HTML {
    let order: [StandingPage.Section] = [.guide, .policies, .catalogue]
    let standing = order.compactMap { section in corpus.pages.first { $0.section == section } }
    let items =
      standing.map { #"<li><a href="\#(href(.standing($0.id)))">\#(navigationName(of: $0))</a></li>"# as HTML }
      + [#"<li><a href="\#(href(.reports))">\#(strings[.sectionReports])</a></li>"#]
    return "<ul class=\"platform-list\">\(items)</ul>\n"
  }

  /// Centre by year, both kinds of documents.
  private var coverage: HTML {
    let years = corpus.years
    guard !years.isEmpty else { return HTML() }
    let rows = corpus.centres.map { centre -> HTML in
      let cells = years.map { year -> HTML in
        let links: [HTML] = [
          corpus.report(centre.id, year).map { _ in
            #"<a href="\#(href(.report(centre: centre.id, year: year)))">\#(strings[.report])</a>"#
          },
          corpus.plan(centre.id, year).map { _ in
            #"<a href="\#(href(.plan(centre: centre.id, year: year)))">\#(strings[.plan])</a>"#
          },
        ].compactMap { $0 }
        if !links.isEmpty { return #"<td class="state-published">\#(links.joined(separator: "<br/>"))</td>"# }
        return emptyCell(centre, year, strings[.noReport])
      }
      return
        #"<tr><th scope="row"><a href="\#(href(.centre(centre.id)))">\#(shortName(of: centre))</a></th>\#(cells)</tr>\#("\n")"#
    }
    return matrix(caption: strings[.coverageCaption], heads: [strings[.centre]] + years.map(String.init), rows: rows)
  }
}
