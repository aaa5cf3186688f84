/// The pages that put what belongs to several centres or years beside each other, reached by plain links.
package enum SideBySide: Hashable, Sendable {
  /// The choice of a centre; one beside its peers; two of them, the first in the order of the portal.
  case centres
  case centre(String)
  case pair(String, String)
  /// The choice of a region, by what its address calls it; its centres, in parts.
  case regions
  case region(String, part: Int)
  /// The choice of a year or a centre; the sections of all reports of a year, in parts; those of one centre.
  case sections
  case sectionsOfYear(Int, part: Int)
  case sectionsOfCentre(String)
  /// Every plan with how much of it later reports answer.
  case plans

  /// Below `compare/`. The ids of series stand there too, so none of them may be called like one of these folders.
  var path: String {
    switch self {
    case .centres: "centres/"
    case .centre(let id): "centres/\(id)/"
    case .pair(let one, let other): "centres/\(one)/\(other)/"
    case .regions: "regions/"
    case .region(let id, let part): "regions/\(id)/" + Self.folder(of: part)
    case .sections: "sections/"
    case .sectionsOfYear(let year, let part): "sections/\(year)/" + Self.folder(of: part)
    case .sectionsOfCentre(let id): "sections/centres/\(id)/"
    case .plans: "plans/"
    }
  }

  /// The first part stands where the whole would.
  private static func folder(of part: Int) -> String { part == 1 ? "" : "\(part)/" }
}

extension SideBySide {
  /// Above this many centres a page for each two of them would be thousands that nobody asked for: the script of a series' page
  /// compares any choice.
  static let centresInPairs = 12
  /// Centres beside one another on the page of one of them.
  static let peers = 8
  /// Rows of a region's table, and reports whose sections stand on one page.
  static let centresInPart = 60
  static let reportsInPart = 12

  static func parts(of count: Int, each size: Int) -> ClosedRange<Int> { 1...max(1, (count + size - 1) / size) }

  /// Every page there is something to compare on: nothing stands beside itself alone.
  static func all(of corpus: Corpus, _ regions: ComparedRegions) -> [SideBySide] {
    let centres = corpus.centres.map(\.id)
    var pages: [SideBySide] = []
    if centres.count > 1 {
      pages += [.centres] + centres.map { .centre($0) }
      if centres.count <= centresInPairs {
        for (index, one) in centres.enumerated() {
          pages += centres[(index + 1)...].map { .pair(one, $0) }
        }
      }
    }
    if regions.all.count > 1 {
      pages.append(.regions)
      for region in regions.all where region.centres.count > 1 {
        pages += parts(of: region.centres.count, each: centresInPart).map { .region(region.id, part: $0) }
      }
    }
    let byYear = Dictionary(grouping: corpus.reports, by: \.year).mapValues(\.count)
    let years = byYear.filter { $0.value > 1 }.keys.sorted()
    let several = centres.filter { corpus.reports(of: $0).count > 1 }
    if !years.isEmpty || !several.isEmpty {
      pages.append(.sections)
      for year in years {
        pages += parts(of: byYear[year] ?? 0, each: reportsInPart).map { .sectionsOfYear(year, part: $0) }
      }
      pages += several.map { .sectionsOfCentre($0) }
    }
    if !corpus.plans.isEmpty { pages.append(.plans) }
    return pages
  }
}
