import Disclosure
import Indicators

/// Comparable series as rows: a line for each centre and year, with the place each number came from, and for a year without a number
/// the reason.
struct SeriesRows {
  private let plan: SitePlan
  private var writer: RowWriter

  init(_ plan: SitePlan, _ format: RowWriter.Format) {
    self.plan = plan
    writer = RowWriter(format, columns: DataTable.indicators.columns)
  }

  consuming func finished() -> [UInt8] { writer.finished() }

  mutating func append(_ definition: SeriesDefinition) {
    let unit = definition.unit.zh
    // What nearly every number says of itself.
    let usual = RowWriter.piece(writer.format) {
      $0.text(unit)
      $0.text(Qualifier.exactly.rawValue)
      $0.text(Status.reported.rawValue)
      for _ in 0..<2 { $0.text(nil) }
    }
    for (centre, series) in zip(plan.corpus.centres, plan.comparison.series(definition)) {
      let start = RowWriter.piece(writer.format) {
        $0.text(definition.id)
        $0.text(centre.id)
        $0.text(centre.name)
      }
      let address = Array(plan.dataAddress(.centre(centre.id)).utf8)
      for year in series.years {
        writer.piece(start)
        writer.number(year)
        switch series[year] {
        case .point(let point)?: append(point, unit, usual, centre: address)
        case .absence(let absence)?: append(absence, unit)
        case nil: preconditionFailure("a series tells of each of its years")
        }
        writer.endRow()
      }
    }
  }

  private mutating func append(_ absence: Absence, _ unit: String) {
    writer.number(nil)
    writer.text(unit)
    for _ in 0..<4 { writer.text(nil) }
    writer.number(nil)
    writer.text(absence.name)
    writer.text(nil)
  }

  /// - Parameters:
  ///   - usual: the cells from unit to period of a number without anything particular.
  ///   - centre: the address of its page, below which those of its reports are.
  private mutating func append(_ point: SeriesPoint, _ unit: String, _ usual: [UInt8], centre: [UInt8]) {
    writer.number(point.value)
    if point.qualifier == .exactly, point.status == .reported, point.partYear == nil {
      writer.piece(usual)
    } else {
      writer.text(unit)
      writer.text(point.qualifier.rawValue)
      writer.text(point.status.rawValue)
      writer.text(point.partYear?.start.iso)
      writer.text(point.partYear?.end.iso)
    }
    writer.number(point.definitionClass)
    writer.text(nil)
    writer.addresses { bytes in
      var year: Int?
      for origin in point.origins {
        if year != nil { bytes.append(UInt8(ascii: " ")) }
        // Of a sum of many cells every one stands on the same page.
        if origin.year != year {
          bytes += centre
          bytes += SitePlan.reportFolder(origin.year).utf8
          year = origin.year
        }
        bytes.append(UInt8(ascii: "#"))
        bytes += origin.anchor.utf8
      }
    }
  }
}

extension Absence {
  /// What open data call it.
  var name: String {
    switch self {
    case .noReport: "no-report"
    case .notDue: "not-due"
    case .notStated: "not-stated"
    case .notInForm: "not-in-form"
    case .notApplicable: "not-applicable"
    case .notPublished: "not-published"
    case .notFounded: "not-founded"
    case .closed: "closed"
    case .unclear: "unclear"
    }
  }
}

/// What the series are, and what yields each of them in an edition of the form: so much that their numbers can be computed again from
/// the figures alone.
struct DefinitionRows {
  private var writer: RowWriter

  static func series(_ definitions: [SeriesDefinition], _ format: RowWriter.Format) -> [UInt8] {
    var rows = DefinitionRows(writer: RowWriter(format, columns: DataTable.series.columns))
    for definition in definitions { rows.append(definition) }
    return rows.writer.finished()
  }

  static func expressions(_ definitions: [SeriesDefinition], _ format: RowWriter.Format) -> [UInt8] {
    var rows = DefinitionRows(writer: RowWriter(format, columns: DataTable.expressions.columns))
    for definition in definitions {
      for generation in definition.generations { rows.append(generation, of: definition) }
    }
    return rows.writer.finished()
  }

  private mutating func append(_ definition: SeriesDefinition) {
    writer.text(definition.id)
    writer.text(definition.name.zh)
    writer.text(definition.name.en)
    writer.text(definition.group.rawValue)
    writer.text(definition.unit.zh)
    writer.text(definition.unit.many)
    writer.text(definition.measureWords.sorted().joined(separator: " "))
    writer.text(definition.direction?.rawValue)
    writer.truth(definition.isStock)
    writer.truth(definition.isOwnToEachCentre)
    writer.text(definition.changeFact)
    writer.text(definition.parts.joined(separator: " "))
    writer.text(definition.definition.zh)
    writer.text(definition.definition.en)
    writer.endRow()
  }

  private mutating func append(_ generation: SeriesDefinition.Generation, of definition: SeriesDefinition) {
    writer.text(definition.id)
    writer.text(generation.edition)
    writer.number(generation.firstYear.map(String.init))
    writer.number(generation.lastYear.map(String.init))
    writer.text(generation.expression?.inFull)
    writer.number(definition.definitionClass(of: generation.edition).map(String.init))
    writer.text(generation.breakReason?.zh)
    writer.text(generation.breakReason?.en)
    writer.endRow()
  }
}

extension SeriesExpression {
  /// The expression with every sum written out: addresses with ` + ` and ` - ` between them, ` or ` between alternatives, and a `?` behind
  /// a cell that a form lets offices leave out.
  fileprivate var inFull: String {
    alternatives.map { terms in
      terms.enumerated().map { index, term in
        let sign = index == 0 ? "" : term.isSubtracted ? " - " : " + "
        return sign + term.operand.inFull
      }.joined()
    }.joined(separator: " or ")
  }
}

extension SeriesExpression.Operand {
  fileprivate var inFull: String {
    switch self {
    case .cell(let place): place.isOptional ? place.address + "?" : place.address
    case .fact(let indicator): "fact:" + indicator
    }
  }
}
