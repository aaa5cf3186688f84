import Disclosure
import Markup

extension PageDrawing {
  /// One year: every centre, with its documents of that year or why there are none.
  func yearContent(_ year: Int) -> (Layout, [String: Slot], title: Words) {
    let title = strings(.yearTitle, ["year": String(year)])
    let provinces = isLarge ? CentreGroup.grouping(corpus.centres) : []
    let groups = provinces.count < 2 ? [CentreGroup(province: nil, centres: corpus.centres)] : provinces
    let table = OverviewTable(
      id: "documents", classes: "matrix", caption: "\(strings(.yearCaption, ["year": String(year)]))",
      heads: [strings[.centre], strings[.report], strings[.plan]].map { .init(words: $0) },
      groups: groups.map { group in
        .init(
          head: groups.count < 2 ? HTML() : name(of: group),
          rows: group.centres.map { centre in
            #"<tr><th scope="row"><a href="\#(href(.centre(centre.id)))">\#(foreign(name(of: centre)))</a></th>\#(reportCell(centre, year))\#(planCell(centre, year))</tr>\#("\n")"#
          })
      }
    ).render()
    let years = corpus.years
    let slots: [String: Slot] = [
      "title": .text(title), "coverage": .drawn { yearCoverage(year) }, "documents": .html(table),
      "series": .drawn { yearRankings(year) },
      "neighbours": .html(
        neighbours(years.first { $0 < year }.map { (.year($0), $0) }, years.last { $0 > year }.map { (.year($0), $0) })),
    ]
    return (.year, slots, own(title))
  }

  /// How many reports of the year are here and in time, whose are missing, and the way to the whole of it.
  private func yearCoverage(_ year: Int) -> HTML {
    let count = CoverageCount(of: corpus.centres, in: year, plan)
    var missing = count.missing.prefix(Self.namedMissing).map { centre -> HTML in
      #"<a href="\#(href(.centre(centre.id)))">\#(foreign(shortName(of: centre)))</a>"#
    }
    let left = count.missing.count - missing.count
    if left > 0 { missing.append("\(strings(.seriesMoreCentres, ["count": String(left)]))") }
    let names = missing.joined(separator: "\(strings[.listSeparator])")
    let named: HTML? =
      missing.isEmpty ? nil : "<p>\(strings[.coverageMissing])\(strings[.colon])\(names)</p>\n"
    return """
      <p>\(coverageSentence(count))</p>
      \(named)<p><a href="\(href(.coverage(.portal)))">\(strings[.coverageAll])</a></p>

      """
  }

  /// Centres without a report that are named; more would be a page by themselves, and coverage has them all.
  private static let namedMissing = 10

  /// Every annual report, year by year, as the platform's fourth part lists them.
  var reportsTable: HTML {
    let years = plan.reportsByYear.keys.sorted(by: >)
    guard !years.isEmpty else { return nothingHeld }
    let groups = years.map { year -> OverviewTable.Group in
      let reports = plan.reportsByYear[year] ?? []
      let rows = reports.compactMap { report -> HTML? in
        corpus.centre(report.centre).map { centre in
          #"<tr><th scope="row">\#(foreign(name(of: centre)))</th>\#(reportCell(centre, year))</tr>\#("\n")"#
        }
      }
      return .init(
        head: #"<a href="\#(href(.year(year)))">\#(strings(.yearTitle, ["year": String(year)]))</a>"#, rows: rows)
    }
    return OverviewTable(
      id: "reports", classes: "matrix", caption: "\(strings[.reportsCaption])",
      heads: [strings[.centre], strings[.report]].map { .init(words: $0) }, groups: groups
    ).render()
  }

  func standingContent(_ id: String) throws -> (Layout, [String: Slot], title: Words) {
    guard let standing = corpus.pages.first(where: { $0.id == id }) else {
      preconditionFailure("the plan names documents of the corpus only")
    }
    let title = title(of: standing)
    let prose = ProseDrawing(self, try body(of: standing.source), path: standing.source.path)
    let slots: [String: Slot] = [
      "title": .text(title.text), "titleLang": .text(title.language.rawValue),
      "contentLang": .text(Language.chinese.rawValue),
      "metadata": .html(metadataList([(.published, date(standing.published)), (.added, date(standing.added))])),
      "contents": .html(contents(standing.source.headings)), "body": .html(prose.render()),
    ]
    return (.standing, slots, title)
  }
}
