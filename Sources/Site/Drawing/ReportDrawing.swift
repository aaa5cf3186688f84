import CommonMark
import Disclosure
import Markup

extension PageDrawing {
  /// A report: its metadata, what a reader must know first, the narrative with its facts, and the statutory tables.
  func reportContent(_ centreID: String, _ year: Int) throws -> (Layout, [String: Slot], title: Words) {
    guard let report = corpus.report(centreID, year), let centre = corpus.centre(centreID) else {
      preconditionFailure("the plan names documents of the corpus only")
    }
    let body = try body(of: report.source)
    // A statutory table is all of one language, that of its labels.
    let context: HTML =
      "\(foreign(name(of: centre))) · \(theme.strings(language.ofLabels)(.tableContext, ["year": String(year)]))"
    let tables = Dictionary(uniqueKeysWithValues: report.tables.map { ($0.number, $0.table) })
    let prose = ProseDrawing(
      self, body, path: report.source.path, facts: report.facts, tables: tables,
      tableNotes: acceptances(of: report), context: context)
    let years = corpus.reports(of: centreID).map(\.year)
    let notes = documentNotes(
      report.source,
      derivations: report.tables.map(\.table).compactMap { table in
        table.derivation.map { (foreign(table.layout.caption), $0) }
      })
    let balance = theme.shows("balance", in: .report) ? balance(of: report) : HTML()
    let checks = theme.shows("checks", in: .report) ? checkSection(of: report, body) : HTML()
    let slots: [String: Slot] = [
      "title": .text(report.issuance.title), "contentLang": .text(Language.chinese.rawValue),
      "badges": .html(badges(report)),
      "metadata": .html(
        metadataList(
          issuancePairs(report.issuance) + [
            (.period, report.period.map { periodWords($0) }),
            (.form, edition(of: report).map { "\(foreign($0.name)) \(foreign($0.instrument))" }),
            (.added, date(report.issuance.added)),
          ], isSearched: true)),
      "original": .html(original(report.issuance)), "notices": .html(notices(report)),
      "contents": .html(
        contents(
          report.source.headings,
          after: shown(
            [
              ("change", "year-change", .yearChange), balance.isEmpty ? nil : ("balance", "balance", .balance),
              ("checks", "checks", .checkResults),
              notes.isEmpty ? nil : ("notes", "notes", .notes), ("citation", "cite", .cite),
              ("downloads", "downloads", .downloads),
            ], in: .report))),
      "body": .html(prose.render()), "change": .drawn { yearChange(of: report, centre) }, "balance": .html(balance),
      "checks": .html(checks),
      "notes": .html(notes),
      "citation": .drawn { citation(Citation(type: "R/OL", issuance: report.issuance), cell: firstCell(of: report)) },
      "downloads": .drawn {
        downloads(PublicMarkdown(report, of: centre, address: plan.publicAddress(page.kind)).size)
      },
      "neighbours": .html(
        neighbours(
          years.last { $0 < year }.map { (.report(centre: centreID, year: $0), $0) },
          years.first { $0 > year }.map { (.report(centre: centreID, year: $0), $0) })),
    ]
    return (.report, slots, Words(report.issuance.title, in: .chinese))
  }

  /// An example of how a figure is addressed.
  private func firstCell(of report: Report) -> String? {
    guard let layout = (report.tables.first { $0.table.layout.hasRowLabels } ?? report.tables.first)?.table.layout,
      let row = layout.rows.figureNodes.first, let column = layout.columns.figureNodes.first
    else { return nil }
    return layout.address(row: row, column: column)
  }

  private func periodWords(_ period: ReportingPeriod) -> HTML {
    func time(_ date: CalendarDate) -> HTML { #"<time datetime="\#(date.iso)">\#(date.iso)</time>"# }
    return strings.markup(.periodRange, ["start": time(period.start), "end": time(period.end)])
  }

  private func edition(of report: Report) -> (name: Text, instrument: String)? {
    report.edition.flatMap { corpus.forms.edition($0) }.map { ($0.name, $0.instrument) }
  }

  func otherEditions(_ report: Report) -> [StatutoryTable] {
    report.tables.map(\.table).filter { $0.layout.edition != report.edition }
  }

  /// Said wherever a report that counts less than its year is listed.
  func partYearWords(_ report: Report) -> String? {
    guard report.isPartYear, let period = report.period else { return nil }
    return strings(.badgePartYear, ["start": period.start.iso, "end": period.end.iso])
  }

  private func badges(_ report: Report) -> HTML {
    var badges: [(name: String, words: String)] = []
    if report.issuance.isDigest { badges.append(("digest", strings[.badgeDigest])) }
    if let words = partYearWords(report) { badges.append(("part-year", words)) }
    if report.tables.contains(where: { $0.table.derivation != nil }) {
      badges.append(("reconstructed", strings[.badgeReconstructed]))
    }
    if !otherEditions(report).isEmpty { badges.append(("mixed-form", strings[.badgeMixedForm])) }
    return badgeList(badges)
  }

  private func notices(_ report: Report) -> HTML {
    var notices = HTML()
    if report.isPartYear, let period = report.period {
      notices += notice(
        "part-year", title: .noticePartYearTitle,
        ["\(strings(.noticePartYear, ["start": period.start.iso, "end": period.end.iso, "year": String(report.year)]))"]
      )
    }
    let derived = report.tables.map(\.table).filter { $0.derivation != nil }.map(\.layout)
    notices += notice(
      "reconstructed", title: .noticeReconstructedTitle,
      derived.map { layout in
        strings.markup(
          .noticeReconstructed,
          [
            "table": ##"<a href="#\##(layout.id)">\##(foreign(layout.caption))</a>"##,
            "notes": ##"<a href="#notes">\##(strings[.notes])</a>"##,
          ])
      })
    return notices + notice("form", title: .noticeFormTitle, formRemarks(report))
  }

  /// What is unusual about the form: tables of another edition, or an edition that is not the one for the year.
  private func formRemarks(_ report: Report) -> [HTML] {
    var remarks = otherEditions(report).map { table -> HTML in
      let other = corpus.forms.edition(table.layout.edition).map { foreign($0.name) } ?? "\(table.layout.edition)"
      return strings.markup(.noticeMixedForm, ["table": foreign(table.layout.caption), "form": other])
    }
    if let edition = report.edition.flatMap({ corpus.forms.edition($0) }), !edition.isPrescribed(for: report.year),
      let prescribed = corpus.forms.edition(for: report.year)
    {
      remarks.append(
        strings.markup(.noticeOtherForm, ["form": foreign(edition.name), "prescribed": foreign(prescribed.name)]))
    }
    return remarks
  }
}
