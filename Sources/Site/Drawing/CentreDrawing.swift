import Disclosure
import Markup

extension PageDrawing {
  /// A centre: its documents by year, its sub-centres, its profile.
  func centreContent(_ id: String) throws -> (Layout, [String: Slot], title: Words) {
    guard let centre = corpus.centre(id) else { preconditionFailure("the plan names documents of the corpus only") }
    let title = name(of: centre)
    let prose =
      centre.hasBody ? ProseDrawing(self, try body(of: centre.source), path: centre.source.path).render() : HTML()
    let slots: [String: Slot] = [
      "title": .text(title.text), "titleLang": .text(title.language.rawValue),
      "contentLang": .text(Language.chinese.rawValue),
      "english": .text(language == .chinese ? centre.english ?? "" : ""), "profile": .html(profile(centre)),
      "notes": .html(documentNotes(centre.source)), "documents": .html(documentsTable(of: centre)),
      "series": .drawn { centreSeries(centre) },
      "children": .html(centreList(plan.children[id] ?? []) + totalsLink(of: id)), "body": .html(prose),
    ]
    return (.centre, slots, title)
  }

  /// A centre with sub-centres has a page of what they come to together.
  private func totalsLink(of id: String) -> HTML {
    guard plan.children[id] != nil, !plan.comparison.isEmpty else { return HTML() }
    return #"<p><a href="\#(href(.totals(.family(id))))">\#(strings[.totalsOfFamily])</a></p>\#("\n")"#
  }

  private func profile(_ centre: Centre) -> HTML {
    func link(_ reference: Centre.Reference?) -> HTML? {
      reference.flatMap { corpus.centre($0.id) }.map {
        #"<a href="\#(href(.centre($0.id)))">\#(foreign(name(of: $0)))</a>"#
      }
    }
    return metadataList(
      [
        (.region, centre.region.map(foreign)), (.parent, link(centre.parent)), (.address, centre.address.map(foreign)),
        (.postcode, centre.postcode.map { "\($0)" }),
        (.telephone, centre.telephone.map { #"<a href="tel:\#($0)">\#($0)</a>"# }),
        (.email, centre.email.map { #"<a href="mailto:\#($0)">\#($0)</a>"# }),
        (.website, centre.website.map { #"<a href="\#($0)">\#($0)</a>"# }),
        (.hours, centre.hours.map(foreign)), (.creditCode, centre.code.map { "\($0)" }),
        (.founded, centre.founded.map { "\($0.description)" }),
        (.closed, centre.closed.map { "\($0.description)" }),
        (
          .formerNames,
          centre.formerNames.isEmpty ? nil : foreign(centre.formerNames.joined(separator: strings[.listSeparator]))
        ), (.successor, link(centre.successor)),
      ], isSearched: true)
  }

  /// Year by year what is here; a year without a document says so, and one before the centre existed says that.
  private func documentsTable(of centre: Centre) -> HTML {
    let held = corpus.reports(of: centre.id).map(\.year) + corpus.plans(of: centre.id).map(\.year)
    guard let first = held.min(), let last = held.max() else { return "<p>\(strings[.noReport])</p>\n" }
    let rows = (first...last).reversed().map { year -> HTML in
      let name = strings(.yearTitle, ["year": String(year)])
      // Only a year of which something is here has a page of its own.
      let head: HTML = corpus.years.contains(year) ? #"<a href="\#(href(.year(year)))">\#(name)</a>"# : "\(name)"
      let cells = reportCell(centre, year) + planCell(centre, year)
      return "<tr><th scope=\"row\">\(head)</th>\(cells)</tr>\n"
    }
    return OverviewTable(
      id: "documents", classes: "matrix",
      caption: strings.markup(.documentsCaption, ["centre": foreign(name(of: centre))]),
      heads: [strings[.year], strings[.report], strings[.plan]].map { .init(words: $0) }, groups: [.init(rows: rows)]
    ).render()
  }

  // MARK: cells of overviews

  func reportCell(_ centre: Centre, _ year: Int) -> HTML {
    guard let report = corpus.report(centre.id, year) else { return emptyCell(centre, year, strings[.noReport]) }
    let address = href(.report(centre: centre.id, year: year))
    let mark: HTML? = partYearWords(report).map { #" <span class="badge badge-part-year">\#($0)</span>"# }
    return #"<td class="state-published"><a href="\#(address)">\#(foreign(report.issuance.title))</a>\#(mark)</td>"#
  }

  func planCell(_ centre: Centre, _ year: Int) -> HTML {
    guard let plan = corpus.plan(centre.id, year) else { return emptyCell(centre, year, strings[.noPlan]) }
    let address = href(.plan(centre: centre.id, year: year))
    return #"<td class="state-published"><a href="\#(address)">\#(foreign(plan.issuance.title))</a></td>"#
  }

  func emptyCell(_ centre: Centre, _ year: Int, _ words: String) -> HTML {
    centre.existed(in: year)
      ? #"<td class="state-none">\#(words)</td>"# : #"<td class="state-not-existing">\#(strings[.notExisting])</td>"#
  }
}
