import Disclosure

/// One series of one centre: for each year a number, or the reason why there is none.
package struct Series: Hashable, Sendable {
  /// Two neighbouring points that count different things: drawn, explained, and never joined.
  package struct Break: Hashable, Sendable {
    /// The last year before it that has a number, and the first one behind it.
    package var before: Int
    package var after: Int
    package var reasons: [Text]
  }

  package let definition: SeriesDefinition
  package let centre: String
  package let years: ClosedRange<Int>
  /// One for each year.
  private var readings: [Reading]
  /// Which centres the report of each year says it includes.
  private var includes: [Int: [String]] = [:]

  /// - Parameters:
  ///   - years: which to tell of.
  ///   - lastDue: the last year whose report had to be published by the day the portal speaks of as today; `nil` if that is not known.
  package init(_ definition: SeriesDefinition, of centre: CentreRecord, in years: ClosedRange<Int>, lastDue: Int? = nil)
  {
    self.definition = definition
    self.centre = centre.id
    self.years = years
    readings = years.map { year in
      if let index = centre.position(of: year) {
        return definition.reading(
          of: centre.reports[index], partYear: definition.partYear(of: centre.reports[index], centre))
      }
      if let founded = centre.founded, year < founded.year { return .absence(.notFounded) }
      if let closed = centre.closed, year > closed.year { return .absence(.closed) }
      return .absence(lastDue.map { year > $0 } ?? false ? .notDue : .noReport)
    }
    for report in centre.reports where !report.includes.isEmpty { includes[report.year] = report.includes }
    addImpliedPoints(of: centre)
  }

  /// `nil` for a year beyond the range.
  package subscript(year: Int) -> Reading? {
    years.contains(year) ? readings[year - years.lowerBound] : nil
  }

  /// Oldest first.
  package var points: [Point] { readings.compactMap(\.point) }

  package var newest: Point? { readings.lazy.compactMap(\.point).last }

  package var breaks: [Break] {
    zip(points, points.dropFirst()).compactMap { before, after in
      guard before.definitionClass != after.definitionClass else { return nil }
      return Break(
        before: before.year, after: after.year,
        reasons: definition.breakReasons(between: before.definitionClass, and: after.definitionClass))
    }
  }

  /// Sub-centres that the centre's report of a year counts in.
  package func included(in year: Int) -> [String] { includes[year] ?? [] }

  mutating func imply(_ point: Point) { readings[point.year - years.lowerBound] = .point(point) }
}

extension SeriesDefinition {
  /// The days a report counts, where they are not the whole year.
  ///
  /// A centre cannot have counted days before it was founded or after it was closed, so those dates bound the period of a report
  /// that states none. Of a state at the end of the period only the last day matters.
  func partYear(of report: ReportRecord, _ centre: CentreRecord) -> ReportingPeriod? {
    guard let period = centre.partYear(of: report) else { return nil }
    let endsWithYear = (period.end.year, period.end.month, period.end.day) == (report.year, 12, 31)
    return isStock && endsWithYear ? nil : period
  }
}

extension CentreRecord {
  /// The days a report counts, where they are not the whole year.
  package func partYear(of report: ReportRecord) -> ReportingPeriod? {
    guard let days = report.period ?? period(in: report.year) else { return nil }
    return days.isWhole(year: report.year) ? nil : days
  }

  /// The days of a year on which it existed, where dates tell that these are not all.
  fileprivate func period(in year: Int) -> ReportingPeriod? {
    func day(_ date: DayOrYear?) -> CalendarDate? {
      if case .day(let day)? = date, day.year == year { day } else { nil }
    }
    let (start, end) = (day(founded), day(closed))
    guard start != nil || end != nil, let first = start ?? CalendarDate(year: year, month: 1, day: 1),
      let last = end ?? CalendarDate(year: year, month: 12, day: 31)
    else { return nil }
    return ReportingPeriod(from: first, to: last)
  }
}
