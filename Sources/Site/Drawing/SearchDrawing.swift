import Checks
import Disclosure
import Markup

// The page that searches, and for readers without a script the way to every document.
extension PageDrawing {
  var searchSlots: [String: Slot] {
    [
      "title": .text(strings[.searchTitle]), "assets": .text(root + "assets/"),
      "folder": .text(root + SearchPlan.folder),
      // The words that are searched are those of the first language, and so are the pages that have them.
      "pages": .text(root), "documents": .html(searchedDocuments),
    ]
  }

  /// Up to so many documents are listed one by one; the pages of more centres list theirs.
  private static let listedDocuments = 300

  private var searchedDocuments: HTML {
    guard plan.hasData || !corpus.pages.isEmpty else { return nothingHeld }
    return documentsByCentre + documentsByYear + documentsBySubject
  }

  private func part(_ id: String, _ title: Phrase, _ content: HTML) -> HTML {
    """
    <section aria-labelledby="\(id)">
    <h3 id="\(id)">\(strings[title])</h3>
    \(content)
    </section>

    """
  }

  private var documentsByCentre: HTML {
    guard !corpus.centres.isEmpty else { return HTML() }
    let isListed = plan.issued.count <= Self.listedDocuments
    let items = corpus.centres.map { centre -> HTML in
      let reports = corpus.reports(of: centre.id).map(\.year)
      let plans = corpus.plans(of: centre.id).map(\.year)
      let link: HTML = #"<a href="\#(href(.centre(centre.id)))">\#(foreign(name(of: centre)))</a>"#
      guard isListed, !(reports + plans).isEmpty else { return "<li>\(link)</li>\n" }
      func documents(_ years: [Int], _ name: Phrase, _ kind: (Int) -> SitePlan.Kind) -> [HTML] {
        years.sorted(by: >).map { year in
          let words = "\(strings(.yearTitle, ["year": String(year)])) \(strings[name])"
          return #"<li><a href="\#(href(kind(year)))">\#(words)</a></li>"#
        }
      }
      let own =
        documents(reports, .report) { .report(centre: centre.id, year: $0) }
        + documents(plans, .plan) { .plan(centre: centre.id, year: $0) }
      return "<li>\(link)\n<ul>\(own)</ul></li>\n"
    }
    return part("documents-by-centre", .searchByCentre, "<ul class=\"search-centres\">\n\(items)</ul>")
  }

  private var documentsByYear: HTML {
    guard !corpus.years.isEmpty else { return HTML() }
    let items = corpus.years.reversed().map { year -> HTML in
      #"<li><a href="\#(href(.year(year)))">\#(strings(.yearTitle, ["year": String(year)]))</a></li>"#
    }
    return part("documents-by-year", .searchByYear, #"<ul class="search-years">\#(items)</ul>"#)
  }

  /// Subjects are the kinds of documents, the sections of all reports beside each other, the series, and what stands by itself.
  private var documentsBySubject: HTML {
    var subjects: [(SitePlan.Kind, HTML)] = []
    if !corpus.reports.isEmpty { subjects.append((.reports, "\(strings[.sectionReports])")) }
    if !corpus.plans.isEmpty, plan.has(.sideBySide(.plans)) {
      subjects.append((.sideBySide(.plans), heading(of: .plans)))
    }
    if plan.has(.sideBySide(.sections)) { subjects.append((.sideBySide(.sections), heading(of: .sections))) }
    if plan.has(.compare) { subjects.append((.compare, "\(strings[.compareTitle])")) }
    subjects += corpus.pages.map { (.standing($0.id), foreign(navigationName(of: $0))) }
    guard !subjects.isEmpty else { return HTML() }
    let items = subjects.map { kind, words -> HTML in #"<li><a href="\#(href(kind))">\#(words)</a></li>"# }
    return part("documents-by-subject", .searchBySubject, #"<ul class="search-subjects">\#(items)</ul>"#)
  }
}
