import Checks
import CommonMark
import Disclosure

extension DocumentReading {
  /// A document as the rules see it.
  func checkedDocument(_ document: Document, _ read: ReadDocument, _ source: SourceText) -> CheckedDocument {
    let kind: ScannedText.Kind =
      switch document {
      case .centre: .centre
      case .report: .report
      case .plan: .plan
      case .page: .page
      }
    var checked = CheckedDocument(
      kind, file: document.source.file, source: source, bodyStart: read.bodyStart, body: read.body)
    checked.frontMatter = read.frontMatter
    checked.duties = duties
    switch document {
    case .centre(let centre):
      checked.centre = centre.id
      checked.title = centre.name
    case .report(let report):
      checked.centre = report.centre
      checked.year = report.year
      checked.state(report.issuance)
      checked.period = report.period
      checked.edition = report.edition
      checked.tables = report.tables.map { ($0.number, $0.table) }
      checked.facts = report.facts
    case .plan(let plan):
      checked.centre = plan.centre
      checked.year = plan.year
      checked.state(plan.issuance)
      checked.facts = plan.facts
    case .page(let page):
      checked.title = page.title
      checked.published = page.published
    }
    checked.readProse()
    return checked
  }
}

extension CheckedDocument {
  fileprivate mutating func state(_ issuance: Issuance) {
    title = issuance.title
    published = issuance.published
    signed = issuance.signed
    isDigest = issuance.isDigest
  }
}

extension CheckedPortal {
  /// All documents of a corpus as the rules about several of them see them.
  init(_ corpus: Corpus) {
    self.init(
      centres: corpus.centres.map { centre in
        CheckedCentre(
          id: centre.id, name: centre.name, formerNames: centre.formerNames, parent: centre.parent?.id,
          successor: centre.successor?.id, founded: centre.founded,
          reports: corpus.reports(of: centre.id).map(CheckedReport.init),
          plans: corpus.plans(of: centre.id).map(CheckedPlan.init))
      })
  }
}

extension CheckedReport {
  fileprivate init(_ report: Report) {
    self.init(
      year: report.year, file: report.source.file, period: report.period, tables: report.tables.map(\.table),
      trace: report.source.trace)
  }
}

extension CheckedPlan {
  fileprivate init(_ plan: Plan) {
    self.init(
      year: plan.year,
      tasks: plan.tasks.map { task in
        Task(
          id: task.id,
          promises: task.commitments.map { commitment in
            switch commitment {
            case .cadence(let cadence, let words): Promise(count: cadence.rawValue, unit: nil, words: words)
            case .atLeast(let count, let unit, let words): Promise(count: count, unit: unit, words: words)
            }
          })
      }, trace: plan.source.trace)
  }
}
