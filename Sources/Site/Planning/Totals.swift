import Disclosure
import Indicators

/// Whose numbers are summed up on a page.
package enum TotalsScope: Hashable, Sendable {
  case portal
  /// A province, by what its address calls it.
  case region(String)
  /// A centre with all that stand below it.
  case family(String)

  var path: String {
    switch self {
    case .portal: "compare/totals/"
    case .region(let id): "compare/totals/regions/\(id)/"
    case .family(let id): "compare/totals/centres/\(id)/"
    }
  }

  /// One centre alone has no sum, and a region that is all of the portal has the portal's.
  static func all(of corpus: Corpus, _ regions: ComparedRegions, children: [String: [Centre]]) -> [TotalsScope] {
    guard corpus.centres.count > 1 else { return [] }
    return [.portal]
      + regions.all.filter { $0.isSummedUp(in: corpus) }.map { .region($0.id) }
      + corpus.centres.filter { children[$0.id] != nil }.map { .family($0.id) }
  }
}

extension ComparedRegion {
  func isSummedUp(in corpus: Corpus) -> Bool {
    province != nil && centres.count > 1 && centres.count < corpus.centres.count
  }
}

/// The series of several centres, each summed up for every year.
struct Totals {
  /// The sum of one series in one year, without its parts: of all years they would be too many to keep.
  struct Sum {
    var amount: Decimal?
    var qualifier: Qualifier?
    /// How many of those that had something to count are in it.
    var counted: Int
    var expected: Int
    var hasPartYears: Bool
    /// Whether a number is in it that the report of the next year implies.
    var hasImplied: Bool

    init(_ rollUp: RollUp) {
      amount = rollUp.sum
      qualifier = rollUp.qualifier
      counted = rollUp.parts.count { $0.role.isInSum }
      expected = rollUp.parts.count { $0.role != .nothingToCount }
      hasPartYears = !rollUp.partYears.isEmpty
      hasImplied = rollUp.counted.contains { $0.status == .implied }
    }
  }

  struct Line {
    var definition: SeriesDefinition
    /// In the year the page is about, with all parts.
    var rollUp: RollUp
    /// Oldest first, one for each year of the portal.
    var sums: [Sum]

    /// Whether any centre has a number in any year.
    var hasNumbers: Bool { sums.contains { $0.counted > 0 } }
  }

  let centres: [Centre]
  /// The newest year of which at least half of the reports are here, else that with most of them.
  let year: Int
  let years: ClosedRange<Int>
  /// How many of the centres that existed in it have their report here.
  let reports: (held: Int, existing: Int)
  /// The newest year of which every report is here.
  let completeYear: Int?
  let lines: [Line]

  init(of centres: [Centre], in plan: SitePlan) {
    self.centres = centres
    let years = plan.comparison.years
    self.years = years
    let held = years.map { year in centres.count { plan.corpus.report($0.id, year) != nil } }
    let existing = years.map { year in centres.count { $0.existed(in: year) } }
    let most = held.max() ?? 0
    let newest =
      held.indices.last { held[$0] > 0 && 2 * held[$0] >= existing[$0] } ?? held.lastIndex { $0 == most } ?? 0
    year = years.lowerBound + newest
    reports = (held[newest], existing[newest])
    completeYear = held.indices.last { held[$0] > 0 && held[$0] >= existing[$0] }.map { years.lowerBound + $0 }
    let isPortal = centres.count == plan.corpus.centres.count
    let records = isPortal ? [] : plan.comparison.records(of: centres)
    lines = plan.comparison.definitions.map { definition in
      let series =
        isPortal ? plan.comparison.series(definition) : records.map { plan.comparison.series(definition, of: $0) }
      let rollUps = years.map { RollUp(of: series, in: $0) }
      return Line(
        definition: definition, rollUp: rollUps[newest], sums: rollUps.map { Sum($0) })
    }
  }
}

extension RollUp.Role {
  /// Whether its number is in the sum, by itself or with that of another centre.
  var isInSum: Bool {
    switch self {
    case .counted, .included: true
    case .otherDefinition, .missing, .nothingToCount: false
    }
  }
}

extension SitePlan {
  func centres(in scope: TotalsScope) -> [Centre] {
    switch scope {
    case .portal: return corpus.centres
    case .region(let id): return regions[id]?.centres ?? []
    case .family(let id):
      var family: Set<String> = []
      var pending = [id]
      while let one = pending.popLast() {
        if family.insert(one).inserted { pending += (children[one] ?? []).map(\.id) }
      }
      return corpus.centres.filter { family.contains($0.id) }
    }
  }
}
