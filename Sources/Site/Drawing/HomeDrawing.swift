import Disclosure
import Markup

extension PageDrawing {
  /// What this is, how much is here and whether it adds up, what is new, who publishes, and what is here for which year.
  var homeSlots: [String: Slot] {
    [
      "siteTitle": .text(siteTitle.text), "siteLang": .text(siteTitle.language.rawValue),
      "description": .text(site.description(for: language)?.text ?? ""),
      "contentLang": .text((site.description(for: language)?.language ?? language).rawValue),
      "summary": .drawn { summary },
      "balance": .drawn { portalBalance }, "comparison": .drawn { homeComparison }, "newest": .drawn { newest },
      "centres": .drawn { homeCentres },
      "years": .drawn { yearList }, "platform": .drawn { platform }, "coverage": .drawn { coverage },
      "coveragePage": .text(corpus.years.isEmpty ? "" : href(.coverage(.portal))),
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
    return items.isEmpty ? nothingHeld : "<ul class=\"document-list\">\n\(items)</ul>\n"
  }

  /// What a list says where a portal has nothing for it yet.
  var nothingHeld: HTML { "<p>\(strings[.holdingsNone])</p>\n" }

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
      standing.map { #"<li><a href="\#(href(.standing($0.id)))">\#(foreign(navigationName(of: $0)))</a></li>"# as HTML }
      + [#"<li><a href="\#(href(.reports))">\#(strings[.sectionReports])</a></li>"#]
    return "<ul class=\"platform-list\">\(items)</ul>\n"
  }

  /// How much is here, in numbers that each lead to what they count.
  private var summary: HTML {
    var figures: [(Phrase, SitePlan.Kind, String)] = [(.summaryCentres, .centres, String(corpus.centres.count))]
    figures.append((.summaryReports, .reports, String(corpus.reports.count)))
    if !corpus.plans.isEmpty { figures.append((.summaryPlans, .years, String(corpus.plans.count))) }
    if let first = corpus.years.last, let last = corpus.years.first {
      figures.append((.summaryYears, .years, strings.span(first, last)))
    }
    let items = figures.map { phrase, kind, figure -> HTML in
      #"<div><dt>\#(strings[phrase])</dt><dd><a class="summary-figure" href="\#(href(kind))">\#(figure)</a></dd></div>"#
    }
    return #"<dl class="summary-list">\#(items)</dl>\#("\n")"#
  }

  /// What is here: centre by year for a few centres, year by year in numbers for many.
  private var coverage: HTML {
    guard !corpus.years.isEmpty else { return HTML() }
    return isLarge ? coverageByYear : coverageByCentre
  }

  /// Years shown side by side; more would not fit a page, and each year has a page of its own.
  private static let coverageYears = 6

  private var coverageByCentre: HTML {
    let years = corpus.years.prefix(Self.coverageYears)
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
        if !links.isEmpty {
          return #"<td class="state-published">\#(links.joined(separator: "\(strings[.listSeparator])"))</td>"#
        }
        return emptyCell(centre, year, strings[.noReport])
      }
      return
        #"<tr><th scope="row"><a href="\#(href(.centre(centre.id)))">\#(foreign(shortName(of: centre)))</a></th>\#(cells)</tr>\#("\n")"#
    }
    return OverviewTable(
      id: "coverage", classes: "matrix", caption: "\(strings[.coverageCaption])",
      heads: ([strings[.centre]] + years.map(String.init)).map { .init(words: $0) }, groups: [.init(rows: rows)]
    ).render()
  }

  private var coverageByYear: HTML {
    let plans = Dictionary(grouping: corpus.plans, by: \.year)
    let rows = corpus.years.map { year -> HTML in
      let existing = corpus.centres.count { $0.existed(in: year) }
      let figures = [plan.reportsByYear[year]?.count ?? 0, plans[year]?.count ?? 0, existing]
      let cells = figures.map { #"<td class="number">\#($0)</td>"# as HTML }
      return
        #"<tr><th scope="row"><a href="\#(href(.year(year)))">\#(strings(.yearTitle, ["year": String(year)]))</a></th>\#(cells)</tr>\#("\n")"#
    }
    let numbers = [Phrase.report, .plan, .coverageCentres].map {
      OverviewTable.Head(words: strings[$0], isNumeric: true)
    }
    return OverviewTable(
      id: "coverage", classes: "matrix", caption: "\(strings[.coverageByYearCaption])",
      heads: [.init(words: strings[.year])] + numbers, groups: [.init(rows: rows)]
    ).render()
  }
}
