import Disclosure
import Markup

extension PageDrawing {
  /// One year: every centre, with its documents of that year or why there are none.
  func yearContent(_ year: Int) -> (Layout, [String: Slot], title: String) {
    let rows = corpus.centres.map { centre -> HTML in
      #"<tr><th scope="row"><a href="\#(href(.centre(centre.id)))">\#(name(of: centre))</a></th>\#(reportCell(centre, year))\#(planCell(centre, year))</tr>\#("\n")"#
    }
    let title = strings(.yearTitle, ["year": String(year)])
    let table = matrix(
      caption: strings(.yearCaption, ["year": String(year)]),
      heads: [strings[.centre], strings[.report], strings[.plan]], rows: rows)
    let years = corpus.years
    let slots: [String: Slot] = [
      "title": .text(title), "documents": .html(table),
      "neighbours": .html(
        neighbours(years.first { $0 < year }.map { (.year($0), $0) }, years.last { $0 > year }.map { (.year($0), $0) })),
    ]
    return (.year, slots, title)
  }

  /// Every annual report, each year by itself, as the platform's fourth part lists them.
  var reportsTable: HTML {
    let years = Set(corpus.reports.map(\.year)).sorted(by: >)
    let rows = years.flatMap { year in
      corpus.centres.compactMap { centre -> HTML? in
        guard let report = corpus.report(centre.id, year) else { return nil }
        return
          #"<tr><th scope="row">\#(strings(.yearTitle, ["year": String(year)]))</th><td>\#(name(of: centre))</td>\#(reportCell(centre, report.year))</tr>\#("\n")"#
      }
    }
    return matrix(
      caption: strings[.sectionReports], heads: [strings[.year], strings[.centre], strings[.report]], rows: rows)
  }

  func standingContent(_ id: String) throws -> (Layout, [String: Slot], title: String) {
    guard let standing = corpus.pages.first(where: { $0.id == id }) else {
      preconditionFailure("the plan names documents of the corpus only")
    }
    let prose = ProseDrawing(self, try body(of: standing.source), path: standing.source.path)
    let slots: [String: Slot] = [
      "title": .text(title(of: standing)), "contentLang": .text(Language.chinese.rawValue),
      "metadata": .html(metadataList([(.published, date(standing.published)), (.added, date(standing.added))])),
      "contents": .html(contents(standing.source.headings)), "body": .html(prose.render()),
    ]
    return (.standing, slots, title(of: standing))
  }
}
