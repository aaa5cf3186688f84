import Disclosure

extension Series {
  /// “较上年减少 4 件” in the report of a year gives the number of the year before, where that year has none of its own.
  ///
  /// Only from exact numbers of whole years: a report of seven months does not say which months it compares with. Not for the year a
  /// centre was founded or closed, as nobody says which days the number would count; and never against a statement that nothing
  /// applied or that the report contradicts itself.
  mutating func addImpliedPoints(of centre: CentreRecord) {
    guard let indicator = definition.changeFact else { return }
    for year in years {
      guard let absence = self[year]?.absence, absence.maySpeakLater, year != centre.founded?.year,
        year != centre.closed?.year,
        centre.position(of: year).map({ definition.partYear(of: centre.reports[$0], centre) == nil }) ?? true,
        let later = centre.position(of: year + 1),
        let point = impliedPoint(by: centre.reports[later], indicator, centre)
      else { continue }
      imply(point)
    }
  }

  private func impliedPoint(by later: ReportRecord, _ indicator: String, _ centre: CentreRecord) -> Point? {
    let partYear = definition.partYear(of: later, centre)
    guard partYear == nil, let stated = definition.reading(of: later, partYear: nil).point,
      stated.qualifier == .exactly
    else { return nil }
    let changes = later.facts.compactMap { $0?.indicator == indicator ? $0 : nil }
    guard let change = changes.first, change.quantity.qualifier == .exactly,
      changes.allSatisfy({ $0.quantity.amount == change.quantity.amount && $0.quantity.qualifier == .exactly }),
      let difference = definition.number(change.quantity), let value = stated.value.adding(difference.negated),
      value.mantissa >= 0
    else { return nil }
    let origin = Origin(
      year: later.year, source: .fact(indicator: indicator, anchor: change.anchor), quantity: change.quantity,
      isSubtracted: true)
    return Point(
      year: later.year - 1, value: value, status: .implied, definitionClass: stated.definitionClass,
      origins: stated.origins + [origin])
  }
}

extension Absence {
  /// Whether a later document may say what was not to be had that year.
  fileprivate var maySpeakLater: Bool {
    switch self {
    case .noReport, .notStated, .notInForm, .notPublished: true
    case .notDue, .notApplicable, .notFounded, .closed, .unclear: false
    }
  }
}
