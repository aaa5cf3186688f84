import Disclosure

/// What is kept of all documents once their texts are gone: enough for what only several of them together can show.
package struct CheckedPortal: Sendable {
  package var centres: [CheckedCentre]

  package init(centres: [CheckedCentre]) { self.centres = centres }
}

/// One centre with its reports and plans, oldest first.
package struct CheckedCentre: Sendable {
  package var id: String
  package var name: String
  package var formerNames: [String]
  package var parent: String?
  package var successor: String?
  package var founded: DayOrYear?
  package var closed: DayOrYear?
  package var file: String
  package var reports: [CheckedReport]
  package var plans: [CheckedPlan]

  package init(
    id: String, name: String, formerNames: [String], parent: String?, successor: String?, founded: DayOrYear?,
    closed: DayOrYear?, file: String, reports: [CheckedReport], plans: [CheckedPlan]
  ) {
    self.id = id
    self.name = name
    self.formerNames = formerNames
    self.parent = parent
    self.successor = successor
    self.founded = founded
    self.closed = closed
    self.file = file
    self.reports = reports
    self.plans = plans
  }

  package func report(of year: Int) -> CheckedReport? { reports.first { $0.year == year } }
}

package struct CheckedReport: Sendable {
  package var year: Int
  package var file: String
  package var published: CalendarDate?
  package var signed: CalendarDate?
  package var period: ReportingPeriod?
  package var edition: String?
  package var tables: [StatutoryTable]
  package var facts: [Fact?]
  /// The tasks it answers: the year of the plan and the task, where.
  package var answers: [(planYear: Int, task: String, location: SourceLocation)]
  package var trace: DocumentTrace

  package init(
    year: Int, file: String, published: CalendarDate?, signed: CalendarDate?, period: ReportingPeriod?,
    edition: String?, tables: [StatutoryTable], facts: [Fact?],
    answers: [(planYear: Int, task: String, location: SourceLocation)], trace: DocumentTrace
  ) {
    self.year = year
    self.file = file
    self.published = published
    self.signed = signed
    self.period = period
    self.edition = edition
    self.tables = tables
    self.facts = facts
    self.answers = answers
    self.trace = trace
  }

  package func table(_ id: String) -> StatutoryTable? { tables.first { $0.layout.id == id } }

  /// Whether it counts less than its year.
  package var isPartYear: Bool { period.map { !$0.isWhole(year: year) } ?? false }
}

package struct CheckedPlan: Sendable {
  package var year: Int
  package var file: String
  package var published: CalendarDate?
  package var trace: DocumentTrace

  package init(year: Int, file: String, published: CalendarDate?, trace: DocumentTrace) {
    self.year = year
    self.file = file
    self.published = published
    self.trace = trace
  }
}
