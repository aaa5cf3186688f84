import Disclosure

/// What an expression comes to in one report.
enum Evaluation {
  case value(BoundedNumber, Status, [Origin])
  /// Nothing is said: the table or the sentence is not there, or the cell is empty.
  case silent
  /// Something is said, and it is no number: nothing may stand in for it.
  case refused(Absence)
}

extension SeriesDefinition {
  /// The number in a report, by the expression of the edition it is in.
  ///
  /// A report may have its tables in different editions (济南 2023 printed table three in the form of 2019 and the others in that
  /// of 2021), so the editions of its tables are tried after its own.
  func reading(of report: ReportRecord, partYear: ReportingPeriod?) -> Reading {
    let own =
      if let edition = report.edition { generations.firstIndex { $0.edition == edition } } else {
        position(prescribedFor: report.year)
      }
    var isInForm = false
    var refusal: Absence?
    func value(at position: Int) -> Reading? {
      guard let expression = generations[position].expression else { return nil }
      isInForm = true
      switch self.value(of: expression, in: report) {
      case .value(let number, let status, let origins):
        return .point(
          Point(
            year: report.year, value: number.value, qualifier: number.qualifier, status: status, partYear: partYear,
            definitionClass: definitionClass(at: position), origins: origins))
      case .refused(let reason): refusal = refusal ?? reason
      case .silent: break
      }
      return nil
    }
    if let own, let found = value(at: own) { return found }
    for position in generations.indices.reversed() where position != own {
      let edition = generations[position].edition
      guard report.tables.indices.contains(where: { report.tables[$0].layout.edition == edition }) else { continue }
      if let found = value(at: position) { return found }
    }
    return .absence(refusal ?? (isInForm ? .notStated : .notInForm))
  }

  /// The first alternative that the report has.
  private func value(of expression: SeriesExpression, in report: ReportRecord) -> Evaluation {
    for alternative in expression.alternatives {
      switch value(of: alternative, in: report) {
      case .silent: continue
      case .value(let number, _, _) where number.value.mantissa < 0: return .refused(.unclear(.negative))
      case let found: return found
      }
    }
    return .silent
  }

  /// A sum with all its terms; where one is not there, there is no sum.
  private func value(of terms: [SeriesExpression.Term], in report: ReportRecord) -> Evaluation {
    var total = BoundedNumber.zero
    var status = Status.reported
    var origins: [Origin] = []
    var refusal: Absence?
    for term in terms {
      switch value(of: term.operand, in: report) {
      case .number(let quantity, let source):
        origins.append(Origin(year: report.year, source: source, quantity: quantity, isSubtracted: term.isSubtracted))
        status = status.orLessCertain(quantity.status)
        guard let value = number(quantity) else {
          refusal = refusal ?? .unclear(.otherUnit(quantity.unit))
          continue
        }
        let number = BoundedNumber(value: value, qualifier: quantity.qualifier)
        do throws(Absence.Unclarity) {
          total = term.isSubtracted ? try total.subtracting(number) : try total.adding(number)
        } catch {
          refusal = refusal ?? .unclear(error)
        }
      case .leftOut: continue
      case .silent: return .silent
      case .refused(let reason): refusal = refusal ?? reason
      }
    }
    if let refusal { return .refused(refusal) }
    return origins.isEmpty ? .silent : .value(total, status, origins)
  }

  /// The number in the unit of the series; `nil` where it counts something else.
  func number(_ quantity: Quantity) -> Decimal? {
    if case .money = quantity.amount {
      return MoneyUnit.isMoney(unit.zh)
        ? quantity.amount.comparable.shiftedDown(by: MoneyUnit.exponent(of: unit.zh)) : nil
    }
    let isSame = quantity.unit.isEmpty || quantity.unit == unit.zh || measureWords.contains(quantity.unit)
    return isSame && !MoneyUnit.isMoney(unit.zh) ? quantity.number : nil
  }

  private enum Statement {
    case number(Quantity, Origin.Source)
    /// A row or column that the form lets offices leave out adds nothing when it is left out.
    case leftOut
    case silent
    case refused(Absence)
  }

  private func value(of operand: SeriesExpression.Operand, in report: ReportRecord) -> Statement {
    switch operand {
    case .fact(let indicator): return fact(indicator, in: report)
    case .cell(let place):
      // By position: a copy of a table or a fact costs more than all the rest, and there are millions of questions.
      guard let table = report.tables.indices.first(where: { report.tables[$0].layout == place.layout }) else {
        return .silent
      }
      guard let cell = report.tables[table][position: place.row, place.column] else {
        return place.isOptional ? .leftOut : .silent
      }
      switch cell.figure {
      case .number(let quantity): return .number(quantity, .cell(place.address))
      case .blank: return .silent
      case .notApplicable: return .refused(.notApplicable)
      case .notPublished: return .refused(.notPublished)
      }
    }
  }

  /// What the sentences of a report say of one indicator.
  ///
  /// Offices say a number in round words first and exactly later (“5800 余条” … “5812 条”): bounds that the exact number keeps are
  /// no contradiction. Sentences that say different numbers are, and nobody may choose between them.
  private func fact(_ indicator: String, in report: ReportRecord) -> Statement {
    var exact: Fact?
    var bounds: [Fact] = []
    for index in report.facts.indices where report.facts[index]?.indicator == indicator {
      guard let fact = report.facts[index] else { continue }
      if fact.quantity.qualifier != .exactly {
        bounds.append(fact)
      } else if let exact, exact.quantity.amount.comparable != fact.quantity.amount.comparable {
        return .refused(.unclear(.contradiction))
      } else {
        exact = exact ?? fact
      }
    }
    guard let chosen = exact ?? bounds.first else { return .silent }
    let value = chosen.quantity.amount.comparable
    let agrees = bounds.allSatisfy { bound in
      let limit = bound.quantity.amount.comparable
      if exact == nil { return bound.quantity.qualifier == chosen.quantity.qualifier && limit == value }
      return bound.quantity.qualifier == .atLeast ? limit <= value : value <= limit
    }
    guard agrees else { return .refused(.unclear(.contradiction)) }
    return .number(chosen.quantity, .fact(indicator: indicator, anchor: chosen.anchor))
  }
}

extension Status {
  /// A sum is as certain as the least certain of what was added.
  fileprivate func orLessCertain(_ other: Status) -> Status {
    let order: [Status] = [.reported, .reconstructed, .implied]
    return order.last { $0 == self || $0 == other } ?? self
  }
}
