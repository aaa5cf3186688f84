import Disclosure

/// What one series of one centre says, in a sentence: the newest number and its change, the extremes, and all that keeps numbers
/// from being compared. Arithmetic only, and no adjective: whether a number is good is for readers to say.
package struct SeriesSentence: Hashable, Sendable {
  /// In the order they are said.
  private let clauses: [Text]

  package init(_ series: Series) {
    let words = SeriesWords(series.definition.unit)
    clauses =
      Self.newest(of: series, words) + Self.extremes(of: series, words)
      + series.breaks.map { words.broken(before: $0.before, after: $0.after) } + Self.partYears(of: series, words)
      + Self.uncertain(of: series, words) + Self.gaps(in: series, words)
  }

  package var text: Text { SeriesWords.sentence(of: clauses) }

  private static func newest(of series: Series, _ words: SeriesWords) -> [Text] {
    guard let newest = series.newest else { return [words.noNumber(in: series.years)] }
    // The change against the number before it; what hinders the comparison has a clause of its own.
    let change = series.points.dropLast().last.flatMap { try? series.change(from: $0.year, to: newest.year).get() }
    return [words.newest(newest, change: change)]
  }

  /// Of at least three numbers that may be compared with the newest; of two the change says it all.
  private static func extremes(of series: Series, _ words: SeriesWords) -> [Text] {
    guard let newest = series.newest, newest.hindrance == nil else { return [] }
    let compared = series.points.filter { $0.definitionClass == newest.definitionClass && $0.hindrance == nil }
    guard compared.count >= 3, let most = compared.map(\.value).max(), let least = compared.map(\.value).min() else {
      return []
    }
    func years(_ value: Decimal) -> [Int] { compared.filter { $0.value == value }.map(\.year) }
    if most == least { return [words.always(most, in: years(most))] }
    return [words.extremes(most: most, in: years(most), least: least, in: years(least), of: compared.count)]
  }

  private static func partYears(of series: Series, _ words: SeriesWords) -> [Text] {
    series.points.compactMap { point in point.partYear.map { words.partYear(point.year, $0) } }
  }

  private static func uncertain(of series: Series, _ words: SeriesWords) -> [Text] {
    let reconstructed = series.points.filter { $0.status == .reconstructed }.map(\.year)
    return series.points.filter { $0.status == .implied }.map(words.implied)
      + (reconstructed.isEmpty ? [] : [words.reconstructed(reconstructed)])
  }

  /// Years without a number, those of one reason together, in the order in which each reason first appears.
  private static func gaps(in series: Series, _ words: SeriesWords) -> [Text] {
    var order: [Text] = []
    var years: [Text: [Int]] = [:]
    for year in series.years {
      guard let absence = series[year]?.absence else { continue }
      let reason = words.reason(absence)
      if years[reason] == nil { order.append(reason) }
      years[reason, default: []].append(year)
    }
    return order.map { words.gap(years[$0] ?? [], because: $0) }
  }
}
