import Checks
import Disclosure

/// How it stands with one document: the report or the plan of a centre and a year.
enum CoverageState: Hashable, Sendable {
  /// A report, and whether it was published in time. It is the function that the rule `publication-date` asks, so that no page says
  /// otherwise than the check.
  case report(Timeliness)
  /// A plan: the law says of none by when it is to be published.
  case plan
  /// The centre existed, and this portal does not have it. Whether it was published elsewhere nobody can say from here.
  case missing
  case notDue
  case notFounded
  case closed
}

extension SitePlan {
  /// Every year that coverage tells of: those between have no page, but a report that misses.
  var coveredYears: [Int] {
    guard let first = corpus.years.last, let last = corpus.years.first else { return [] }
    return (first...last).reversed()
  }

  func reportState(of centre: Centre, in year: Int) -> CoverageState {
    if let report = corpus.report(centre.id, year) {
      return .report(corpus.site.duties.timeliness(of: report.issuance.published, year: year))
    }
    return stateWithout(centre, year, lastDue: comparison.lastDue)
  }

  /// A plan is due at some time in its year, so only that of a year to come is not due.
  func planState(of centre: Centre, in year: Int) -> CoverageState {
    corpus.plan(centre.id, year) != nil ? .plan : stateWithout(centre, year, lastDue: corpus.asOf?.year)
  }

  private func stateWithout(_ centre: Centre, _ year: Int, lastDue: Int?) -> CoverageState {
    if let founded = centre.founded, year < founded.year { return .notFounded }
    if let closed = centre.closed, year > closed.year { return .closed }
    return lastDue.map { year > $0 } ?? false ? .notDue : .missing
  }
}

/// The reports and plans of some centres for one year, counted.
struct CoverageCount {
  /// Reports that are here or ought to be.
  private(set) var due = 0
  private(set) var onTime = 0
  private(set) var late = 0
  private(set) var dayNotStated = 0
  private(set) var partYear = 0
  private(set) var plans = 0
  /// Centres whose report is not here, in the order of the portal.
  private(set) var missing: [Centre] = []

  var reports: Int { onTime + late + dayNotStated }

  init(of centres: [Centre], in year: Int, _ plan: SitePlan) {
    for centre in centres {
      switch plan.reportState(of: centre, in: year) {
      case .report(.onTime): onTime += 1
      case .report(.late): late += 1
      case .report(.dayNotStated): dayNotStated += 1
      case .missing: missing.append(centre)
      case .plan, .notDue, .notFounded, .closed: break
      }
      if plan.corpus.report(centre.id, year)?.isPartYear ?? false { partYear += 1 }
      if plan.corpus.plan(centre.id, year) != nil { plans += 1 }
    }
    due = reports + missing.count
  }
}

/// Which centres a page of coverage tells of.
package enum CoverageScope: Hashable, Sendable {
  /// All of them, or where they are too many for one table, all regions.
  case portal
  /// Those of a region, by what its address calls it; of a region with very many a part of them, counted from one.
  case region(String, part: Int)

  /// Above this many centres a table for all of them would be slow to load and tiresome to read.
  static let centresOnOnePage = 60
  static let centresInPart = 100

  var path: String {
    switch self {
    case .portal: "coverage/"
    case .region(let id, let part): "coverage/\(id)/" + (part == 1 ? "" : "\(part)/")
    }
  }

  static func all(of corpus: Corpus, _ regions: ComparedRegions) -> [CoverageScope] {
    if corpus.years.isEmpty || corpus.centres.isEmpty { return [] }
    guard corpus.centres.count > centresOnOnePage else { return [.portal] }
    return [.portal]
      + regions.all.flatMap { region in
        (1...parts(of: region)).map { .region(region.id, part: $0) }
      }
  }

  static func parts(of region: ComparedRegion) -> Int {
    (region.centres.count + centresInPart - 1) / centresInPart
  }

  static func centres(of region: ComparedRegion, part: Int) -> [Centre] {
    Array(region.centres.dropFirst((part - 1) * centresInPart).prefix(centresInPart))
  }
}
