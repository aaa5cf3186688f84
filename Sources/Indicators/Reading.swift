import Disclosure

/// What a series has for one centre and one year: a number that knows where it came from, or the reason why there is none.
package enum Reading: Hashable, Sendable {
  case point(Point)
  case absence(Absence)

  package var point: Point? { if case .point(let point) = self { point } else { nil } }
  package var absence: Absence? { if case .absence(let absence) = self { absence } else { nil } }
}

/// One number of a series.
package struct Point: Hashable, Sendable {
  package var year: Int
  /// In the unit of the series, exact.
  package var value: Decimal
  package var qualifier: Qualifier
  /// Reported, reconstructed, or implied by the report of the year after; of several operands the least certain.
  package var status: Status
  /// The days it counts, where they are not the whole year. It is never scaled up to one.
  package var partYear: ReportingPeriod?
  /// Points of one class count the same thing; see `SeriesDefinition.definitionClass`.
  package var definitionClass: Int
  /// Every cell and sentence it was computed from, in the order of the expression.
  package var origins: [Origin]

  package init(
    year: Int, value: Decimal, qualifier: Qualifier = .exactly, status: Status = .reported,
    partYear: ReportingPeriod? = nil, definitionClass: Int = 0, origins: [Origin] = []
  ) {
    self.year = year
    self.value = value
    self.qualifier = qualifier
    self.status = status
    self.partYear = partYear
    self.definitionClass = definitionClass
    self.origins = origins
  }
}

/// A cell or a sentence that a point was computed from.
package struct Origin: Hashable, Sendable {
  package enum Source: Hashable, Sendable {
    /// The address of a cell, `requests.received/total`, which is its anchor too.
    case cell(String)
    case fact(indicator: String, anchor: String)
  }

  /// Of the report it stands in; of an implied point that of the year after.
  package var year: Int
  package var source: Source
  /// As it is stated there, with its own unit.
  package var quantity: Quantity
  package var isSubtracted: Bool

  package init(year: Int, source: Source, quantity: Quantity, isSubtracted: Bool = false) {
    self.year = year
    self.source = source
    self.quantity = quantity
    self.isSubtracted = isSubtracted
  }

  /// The fragment of the report's page by which it is linked to.
  package var anchor: String {
    switch source {
    case .cell(let address): address
    case .fact(_, let anchor): anchor
    }
  }
}

/// Why a series has no number for a year. None of these is zero.
package enum Absence: Hashable, Sendable {
  /// The centre existed and its report is not here.
  case noReport
  /// The report is not due yet.
  case notDue
  /// The report is here and leaves it blank, or does not speak of it.
  case notStated
  /// The form the report is in does not ask for it.
  case notInForm
  /// 不适用
  case notApplicable
  /// 未公布
  case notPublished
  /// The centre did not exist yet.
  case notFounded
  /// The centre existed no more.
  case closed
  case unclear(Unclarity)

  /// Why what stands there gives no one number.
  package enum Unclarity: Error, Hashable, Sendable {
    /// Two sentences say different numbers.
    case contradiction
    /// A number in a unit that is not the series'.
    case otherUnit(String)
    /// Lower and upper bounds added up bound nothing.
    case mixedBounds
    /// A difference below zero of what cannot be less than nothing.
    case negative
    /// More digits than an exact number can have here.
    case tooLarge
  }

  /// Whether there was something to count: a year before a centre existed does not miss.
  package var isMissing: Bool {
    switch self {
    case .noReport, .notStated, .notInForm, .notPublished, .unclear: true
    case .notDue, .notApplicable, .notFounded, .closed: false
    }
  }
}
