import Checks
import CommonMark
import Disclosure
import Markup

// The same section of several reports beside each other: those of one year, or those of one centre over the years.
extension PageDrawing {
  func sectionSlots(of year: Int, part: Int) throws -> [String: Slot] {
    // Neighbours of a region stand together.
    let reports = plan.reportsByYearAndRegion[year] ?? []
    let size = SideBySide.reportsInPart
    let columns = try reports.dropFirst((part - 1) * size).prefix(size).map { index in
      let report = corpus.reports[index]
      let name = corpus.centre(report.centre).map { foreign(shortName(of: $0)) } ?? HTML()
      return try SectionColumn(report, name: name, self)
    }
    let parts = SideBySide.parts(of: reports.count, each: size)
    let years = corpus.years.filter { plan.has(.sideBySide(.sectionsOfYear($0, part: 1))) }
    func kind(_ year: Int) -> (SitePlan.Kind, Int) { (.sideBySide(.sectionsOfYear(year, part: 1)), year) }
    var slots = sectionSlots(columns)
    slots["parts"] = .html(partLinks(part, of: parts) { .sectionsOfYear(year, part: $0) })
    slots["neighbours"] = .html(neighbours(years.first { $0 < year }.map(kind), years.last { $0 > year }.map(kind)))
    return slots
  }

  func sectionSlots(ofCentre id: String) throws -> [String: Slot] {
    sectionSlots(
      try corpus.reports(of: id).reversed().map { report in
        try SectionColumn(report, name: "\(strings(.yearTitle, ["year": String(report.year)]))", self)
      })
  }

  private func sectionSlots(_ columns: [SectionColumn]) -> [String: Slot] {
    // In the order of the newest form among them; an older one may have sections of its own behind.
    var titles: [String] = []
    for edition in Set(columns.compactMap(\.edition)).sorted(by: >) {
      for section in ReportSections.titles(of: edition) ?? [] where !titles.contains(section.title) {
        titles.append(section.title)
      }
    }
    let sections = titles.enumerated().map { index, title -> HTML in
      let cells = columns.filter { ReportSections.titles(of: $0.edition) != nil }.map { $0.cell(title, self) }
      return """
        <section class="side-section" aria-labelledby="section-\(index + 1)">
        <h2 id="section-\(index + 1)">\(foreign(title))</h2>
        <div class="side-grid">
        \(cells)</div>
        </section>

        """
    }
    let links = titles.enumerated().map { index, title -> HTML in
      ##"<li><a href="#section-\##(index + 1)">\##(foreign(title))</a></li>"##
    }
    let others = columns.filter { ReportSections.titles(of: $0.edition) == nil }.map { $0.headings(self) }
    return [
      "note": .text(strings[.sectionsNote]),
      "contents": .html(links.isEmpty ? HTML() : "<ol class=\"side-contents\">\(links)</ol>\n"),
      "sections": .html(sections.isEmpty ? "<p>\(strings[.sectionsNone])</p>\n" : sections.joined()),
      "others": .html(others.isEmpty ? HTML() : others.joined()),
    ]
  }

  /// All years and all centres of which several reports are here.
  var sectionChoice: [String: Slot] {
    let years = corpus.years.filter { plan.has(.sideBySide(.sectionsOfYear($0, part: 1))) }.map { year -> HTML in
      let count = plan.reportsByYear[year]?.count ?? 0
      return
        #"<li><a href="\#(href(.sideBySide(.sectionsOfYear(year, part: 1))))">\#(strings(.yearTitle, ["year": String(year)]))</a> <span class="group-count">\#(count)</span></li>"#
    }
    let centres = corpus.centres.filter { plan.has(.sideBySide(.sectionsOfCentre($0.id))) }
    let byYear: HTML? =
      years.isEmpty ? nil : "<h2>\(strings[.sectionsByYear])</h2>\n<ul class=\"group-list\">\(years)</ul>\n"
    let byCentre: HTML? =
      centres.isEmpty
      ? nil
      : "<h2>\(strings[.sectionsByCentre])</h2>\n\(centreLinks(centres, headingLevel: 3) { .sectionsOfCentre($0.id) })"
    return ["note": .text(strings[.sideSectionsNote]), "groups": .html("\(byYear)\(byCentre)")]
  }
}

/// One report among those whose sections stand beside each other.
private struct SectionColumn {
  let report: Report
  /// What tells it apart: its centre, or its year.
  let name: HTML
  /// A report without tables is taken to be in the form of its year.
  let edition: String?
  private let body: Body
  private let found: ReportSections

  init(_ report: Report, name: HTML, _ page: PageDrawing) throws {
    self.report = report
    self.name = name
    body = try page.body(of: report.source)
    edition = report.edition ?? page.corpus.forms.edition(for: report.year)?.id
    found = ReportSections(of: body, edition: edition)
  }

  private func address(_ anchor: String, _ page: PageDrawing) -> String {
    page.href(.report(centre: report.centre, year: report.year), fragment: anchor)
  }

  func cell(_ title: String, _ page: PageDrawing) -> HTML {
    guard let section = found[title] else {
      return """
        <article class="side-column"><h3><a href="\(address("", page))">\(name)</a></h3>
        <p class="side-none">\(page.strings[.sectionsMissing])</p></article>

        """
    }
    let heading = body.headings[section.heading]
    let prose = ProseDrawing(
      page, body, path: report.source.path, facts: report.facts,
      tables: Dictionary(uniqueKeysWithValues: report.tables.map { ($0.number, $0.table) }),
      quotation: Quotation(page: address("", page), levelsDown: 3 - heading.level))
    // A title that is worded as the form words it stands above all columns already.
    let own: HTML? =
      heading.text == title ? nil : #"<p class="side-own-title" lang="zh-Hans">\#(heading.text)</p>\#("\n")"#
    return """
      <article class="side-column"><h3><a href="\(address(heading.id, page))">\(name)</a></h3>
      \(own)<div class="prose" lang="zh-Hans">
      \(prose.render(section.segments))</div></article>

      """
  }

  /// Of a report whose form prescribes no sections: its own, each a link.
  func headings(_ page: PageDrawing) -> HTML {
    let top = report.source.headings.map(\.level).min() ?? 2
    let items = report.source.headings.filter { $0.level == top }.map { heading -> HTML in
      #"<li><a href="\#(address(heading.id, page))">\#(page.foreign(heading.text))</a></li>"#
    }
    return """
      <h3><a href="\(address("", page))">\(name)</a></h3>
      <ul class="side-headings">\(items)</ul>

      """
  }
}
