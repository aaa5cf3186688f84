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
  package var reports: [CheckedReport]
  package var plans: [CheckedPlan]

  package init(
    id: String, name: String, formerNames: [String], parent: String?, successor: String?, founded: DayOrYear?,
    reports: [CheckedReport], plans: [CheckedPlan]
  ) {
    self.id = id
    self.name = name
    self.formerNames = formerNames
    self.parent = parent
    self.successor = successor
    self.founded = founded
    self.reports = reports
    self.plans = plans
  }

  package func report(of year: Int) -> CheckedReport? { reports.first { $0.year == year } }
}

package struct CheckedReport: Sendable {
  package var year: Int
  package var file: String
  package var period: ReportingPeriod?
  package var tables: [StatutoryTable]
  package var trace: DocumentTrace

  package init(year: Int, file: String, period: ReportingPeriod?, tables: [StatutoryTable], trace: DocumentTrace) {
    self.year = year
    self.file = file
    self.period = period
    self.tables = tables
    self.trace = trace
  }

  package func table(_ id: String) -> StatutoryTable? { tables.first { $0.layout.id == id } }

  /// Whether it counts less than its year.
  package var isPartYear: Bool { period.map { !$0.isWhole(year: year) } ?? false }
}

package struct CheckedPlan: Sendable {
  package struct Task: Sendable {
    /// `2.3`
    package var id: String
    package var promises: [Promise]

    package init(id: String, promises: [Promise]) {
      self.id = id
      self.promises = promises
    }
  }

  /// How much of something a task says there will be in the year.
  package struct Promise: Sendable {
    package var count: Int
    /// 种, 次 …; nothing for a cadence, which any act may fill.
    package var unit: String?
    package var words: String

    package init(count: Int, unit: String?, words: String) {
      self.count = count
      self.unit = unit
      self.words = words
    }

    private static let acts: Set<String> = ["次", "期", "篇", "批", "轮", "场", "回"]

    func accepts(_ unit: String) -> Bool {
      if let own = self.unit { own.hasPrefix(unit) } else { Self.acts.contains(unit) }
    }
  }

  package var year: Int
  package var tasks: [Task]
  package var trace: DocumentTrace

  package init(year: Int, tasks: [Task], trace: DocumentTrace) {
    self.year = year
    self.tasks = tasks
    self.trace = trace
  }
}
