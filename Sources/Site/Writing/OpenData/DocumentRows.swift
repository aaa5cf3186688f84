import Disclosure
import Indicators

/// Documents, centres and the figures that documents state in their text, as rows.
struct DocumentRows {
  private let plan: SitePlan
  private var writer: RowWriter

  init(_ plan: SitePlan, _ table: DataTable, _ format: RowWriter.Format) {
    self.plan = plan
    writer = RowWriter(format, columns: table.columns)
  }

  consuming func finished() -> [UInt8] { writer.finished() }

  // MARK: documents

  mutating func appendDocuments() {
    for report in plan.corpus.reports {
      begin(.report(centre: report.centre, year: report.year), report.issuance, centre: report.centre, report.year)
      // The edition by which its series are read: without a statutory table the one prescribed for the year.
      writer.text(report.edition ?? plan.corpus.forms.edition(for: report.year)?.id)
      let period = plan.countedDays(of: report)
      writer.text(period?.start.iso ?? "\(report.year)-01-01")
      writer.text(period?.end.iso ?? "\(report.year)-12-31")
      end(.report(centre: report.centre, year: report.year), report.issuance)
    }
    for document in plan.corpus.plans {
      let kind = SitePlan.Kind.plan(centre: document.centre, year: document.year)
      begin(kind, document.issuance, centre: document.centre, document.year)
      for _ in 0..<3 { writer.text(nil) }
      end(kind, document.issuance)
    }
  }

  private mutating func begin(_ kind: SitePlan.Kind, _ issuance: Issuance, centre: String, _ year: Int) {
    if case .plan = kind { writer.text("plan") } else { writer.text("report") }
    writer.text(centre)
    writer.number(year)
    writer.text(issuance.title)
    writer.text(issuance.issuer)
    writer.text(issuance.index)
    writer.text(issuance.number)
    writer.text(issuance.signed?.iso)
    writer.text(issuance.published?.iso)
    writer.text(issuance.added?.iso)
  }

  private mutating func end(_ kind: SitePlan.Kind, _ issuance: Issuance) {
    writer.truth(issuance.isDigest)
    writer.text(issuance.source)
    writer.text(plan.dataAddress(kind))
    writer.text(PublicMarkdown.path(of: kind).map { (plan.baseURL?.address ?? "") + $0 })
    writer.endRow()
  }

  // MARK: centres

  mutating func appendCentres() {
    for centre in plan.corpus.centres {
      writer.text(centre.id)
      writer.text(centre.name)
      writer.text(centre.short)
      writer.text(centre.english)
      writer.text(centre.region)
      writer.text(centre.parent?.id)
      writer.text(centre.successor?.id)
      writer.text(centre.formerNames.joined(separator: "；"))
      writer.text(centre.founded?.description)
      writer.text(centre.closed?.description)
      writer.text(centre.code)
      writer.text(centre.address)
      writer.text(centre.postcode)
      writer.text(centre.telephone)
      writer.text(centre.email)
      writer.text(centre.website)
      writer.text(plan.dataAddress(.centre(centre.id)))
      writer.endRow()
    }
  }

  // MARK: facts

  mutating func appendFacts(in part: DataFile.Part) {
    for report in plan.reports(in: part) {
      append(
        report.facts, of: .report(centre: report.centre, year: report.year), centre: report.centre, report.year,
        plan.countedDays(of: report))
    }
    for document in plan.corpus.plans {
      if case .year(let year) = part, year != document.year { continue }
      append(
        document.facts, of: .plan(centre: document.centre, year: document.year), centre: document.centre, document.year,
        nil)
    }
  }

  private mutating func append(
    _ facts: [Fact?], of kind: SitePlan.Kind, centre: String, _ year: Int, _ period: ReportingPeriod?
  ) {
    let format = writer.format
    let start = RowWriter.piece(format) {
      if case .plan = kind { $0.text("plan") } else { $0.text("report") }
      $0.text(centre)
      $0.number(year)
    }
    let days = RowWriter.piece(format) {
      $0.text(period?.start.iso)
      $0.text(period?.end.iso)
    }
    let page = plan.dataAddress(kind)
    for case let fact? in facts {
      writer.piece(start)
      writer.text(fact.indicator)
      writer.text(fact.anchor)
      writer.text(plan.corpus.indicators[fact.indicator]?.name.zh)
      writer.append(.number(fact.quantity), unit: "")
      writer.piece(days)
      writer.addresses {
        $0 += page.utf8
        $0.append(UInt8(ascii: "#"))
        $0 += fact.anchor.utf8
      }
      writer.endRow()
    }
  }
}

extension SitePlan {
  /// The days a report counts, where they are not the whole year: as it states them, or as its centre was founded or closed in it.
  func countedDays(of report: Report) -> ReportingPeriod? {
    guard let centre = corpus.centre(report.centre) else { return report.period }
    return CentreRecord(centre, []).partYear(of: ReportRecord(year: report.year, period: report.period))
  }

  /// Where a page stands, for people who meet a file alone: in full where the address of the portal is known, else from its root.
  func dataAddress(_ kind: Kind) -> String {
    publicAddress(kind) ?? address(kind, in: corpus.site.languages[0]).canonicalPath
  }
}
