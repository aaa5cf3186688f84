import Disclosure
import Indicators

/// Says a series in a sentence, with the words of the theme in one language.
struct SeriesTelling {
  private let strings: Strings
  private let unit: SeriesDefinition.Unit

  init(_ strings: Strings, _ unit: SeriesDefinition.Unit) {
    self.strings = strings
    self.unit = unit
  }

  func sentence(_ clauses: [SeriesSentence.Clause]) -> String {
    let text = strings(.toldSentence, ["clauses": clauses.map(words).joined(separator: strings[.semicolon])])
    // Chinese has no capitals; where a language has, a sentence begins with one.
    return text.prefix(1).uppercased() + text.dropFirst()
  }

  private func words(_ clause: SeriesSentence.Clause) -> String {
    switch clause {
    case .newest(let point, let change): newest(point, change)
    case .noNumber(let span): strings(.toldNoNumber, ["years": years(Array(span))])
    case .always(let value, let all): strings(.toldAlways, ["years": years(all), "amount": amount(value)])
    case .extremes(let most, let mostYears, let least, let leastYears, let count):
      strings(
        .toldExtremes,
        [
          "count": String(count), "most": amount(most), "mostyears": years(mostYears), "least": amount(least),
          "leastyears": years(leastYears),
        ])
    case .broken(let before, let after):
      strings(.toldBroken, ["before": String(before), "after": String(after)])
    case .partYear(let year, let period):
      strings(
        .toldPartYear, ["year": String(year), "first": period.start.iso, "last": period.end.iso])
    case .implied(let point):
      strings(
        .toldImplied,
        [
          "year": String(point.year), "amount": amount(point.value),
          "source": String(point.origins.last?.year ?? point.year + 1),
        ])
    case .reconstructed(let all): strings(.toldReconstructed, ["years": years(all)])
    case .gap(let all, let absence): strings(.toldGap, ["years": years(all), "reason": strings[absence.reason]])
    }
  }

  private func newest(_ point: SeriesPoint, _ change: SeriesChange?) -> String {
    let text = strings(
      point.qualifier == .exactly ? .toldNewest : .toldNewestBound,
      ["year": String(point.year), "amount": amount(point.value, point.qualifier)])
    guard let change else { return text }
    let before = String(change.from.year)
    guard change.difference.mantissa != 0 else {
      return strings(.toldSame, ["newest": text, "before": before])
    }
    let isMore = change.difference.mantissa > 0
    let size = isMore ? change.difference : change.difference.negated
    let told = strings(
      isMore ? .toldMore : .toldFewer,
      ["newest": text, "before": before, "amount": amount(size)])
    guard let percentage = change.percentage else { return told }
    let share = percentage.mantissa < 0 ? percentage.negated : percentage
    return strings(.toldPercentage, ["told": told, "percentage": share.description])
  }

  // MARK: numbers and years

  private func amount(_ value: Decimal, _ qualifier: Qualifier = .exactly) -> String {
    let isOne = value == Decimal(mantissa: 1, scale: 0)
    let name = strings.language == .english ? (isOne ? unit.one : unit.many) : unit.zh
    let plain = strings(.toldAmount, ["value": value.description, "unit": name])
    return switch qualifier {
    case .exactly: plain
    case .atLeast: strings(.seriesAtLeast, ["value": plain])
    case .almost: strings(.seriesAlmost, ["value": plain])
    }
  }

  /// `2018、2020—2022 年`, `2018 and 2020–2022`.
  private func years(_ years: [Int]) -> String {
    var runs: [ClosedRange<Int>] = []
    for year in years {
      if let last = runs.last, last.upperBound + 1 == year {
        runs[runs.count - 1] = last.lowerBound...year
      } else {
        runs.append(year...year)
      }
    }
    let spans = runs.map { strings.span($0.lowerBound, $0.upperBound) }
    let head = spans.dropLast().joined(separator: strings[.listSeparator])
    let last = spans.last ?? ""
    return strings(.toldYears, ["years": head.isEmpty ? last : strings(.toldAnd, ["head": head, "last": last])])
  }
}

extension PageDrawing {
  func told(_ series: Series) -> String {
    SeriesTelling(strings, series.definition.unit).sentence(SeriesSentence(series).clauses)
  }
}

extension Absence {
  /// Why there is no number, as a sentence says it.
  fileprivate var reason: Phrase {
    switch self {
    case .noReport: .reasonNoReport
    case .notDue: .reasonNotDue
    case .notStated: .reasonNotStated
    case .notInForm: .reasonNotInForm
    case .notApplicable: .reasonNotApplicable
    case .notPublished: .reasonNotPublished
    case .notFounded: .reasonNotFounded
    case .closed: .reasonClosed
    case .unclear(.contradiction): .reasonContradiction
    case .unclear(.otherUnit): .reasonOtherUnit
    case .unclear(.mixedBounds): .reasonMixedBounds
    case .unclear(.negative): .reasonNegative
    case .unclear(.tooLarge): .reasonTooLarge
    }
  }
}
