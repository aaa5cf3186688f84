import Disclosure

/// What one series of one centre says, part by part: the newest number and its change, the extremes, and all that keeps numbers from
/// being compared. Arithmetic only, and nothing that judges: whether a number is good is for readers to say.
///
/// The words are those of the theme, so that a portal speaks of its numbers in every language it has.
package struct SeriesSentence: Hashable, Sendable {
  package enum Clause: Hashable, Sendable {
    /// The newest number, with its change against the number before it where these compare.
    case newest(Point, change: SeriesChange?)
    case noNumber(ClosedRange<Int>)
    /// The same number in all years that compare.
    case always(Decimal, [Int])
    case extremes(most: Decimal, [Int], least: Decimal, [Int], comparable: Int)
    case broken(before: Int, after: Int)
    case partYear(Int, ReportingPeriod)
    case implied(Point)
    case reconstructed([Int])
    case gap([Int], Absence)
  }

  /// In the order they are said.
  package let clauses: [Clause]

  package init(_ series: Series) {
    clauses =
      Self.newest(of: series) + Self.extremes(of: series)
      + series.breaks.map { .broken(before: $0.before, after: $0.after) } + Self.partYears(of: series)
      + Self.uncertain(of: series) + Self.gaps(in: series)
  }

  private static func newest(of series: Series) -> [Clause] {
    guard let newest = series.newest else { return [.noNumber(series.years)] }
    // The change against the number before it; what hinders the comparison has a clause of its own.
    let change = series.points.dropLast().last.flatMap { try? series.change(from: $0.year, to: newest.year).get() }
    return [.newest(newest, change: change)]
  }

  /// Of at least three numbers that may be compared with the newest; of two the change says it all.
  private static func extremes(of series: Series) -> [Clause] {
    guard let newest = series.newest, newest.hindrance == nil else { return [] }
    let compared = series.points.filter { $0.definitionClass == newest.definitionClass && $0.hindrance == nil }
    guard compared.count >= 3, let most = compared.map(\.value).max(), let least = compared.map(\.value).min() else {
      return []
    }
    func years(_ value: Decimal) -> [Int] { compared.filter { $0.value == value }.map(\.year) }
    if most == least { return [.always(most, years(most))] }
    return [.extremes(most: most, years(most), least: least, years(least), comparable: compared.count)]
  }

  private static func partYears(of series: Series) -> [Clause] {
    series.points.compactMap { point in point.partYear.map { .partYear(point.year, $0) } }
  }

  private static func uncertain(of series: Series) -> [Clause] {
    let reconstructed = series.points.filter { $0.status == .reconstructed }.map(\.year)
    return series.points.filter { $0.status == .implied }.map(Clause.implied)
      + (reconstructed.isEmpty ? [] : [.reconstructed(reconstructed)])
  }

  /// Years without a number, those of one reason together, in the order in which each reason first appears.
  private static func gaps(in series: Series) -> [Clause] {
    var order: [Absence] = []
    var years: [Absence: [Int]] = [:]
    for year in series.years {
      guard let absence = series[year]?.absence else { continue }
      if years[absence] == nil { order.append(absence) }
      years[absence, default: []].append(year)
    }
    return order.map { .gap(years[$0] ?? [], $0) }
  }
}
