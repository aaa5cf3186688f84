import CommonMark
import Disclosure
import Forms

@testable import Indicators

extension FormLibrary {
  /// The three national editions.
  static let national = FormLibrary(
    BuiltInEditions.files.compactMap { file in
      var decoder = EditionDecoder()
      return readData(file: file.name, bytes: file.bytes).node.flatMap { decoder.decode($0) }
    })
}

/// What the narratives of the samples may state, with its unit.
let factUnits = [
  "website-posts": "条", "notices": "条", "news": "条", "requests-received": "件", "requests-received-change": "件",
  "fee": "元", "followers": "人",
]

func parsed(
  _ source: String, edition: String? = "2021", unit: String = "件", measureWords: Set<String> = []
) -> Result<SeriesExpression, Diagnostic> {
  let tables = edition.flatMap { FormLibrary.national.edition($0)?.tables } ?? []
  return SeriesExpressionParser(tables: tables, facts: factUnits, unit: unit, measureWords: measureWords)
    .parse(source, at: SourceLocation(file: "indicators.yml", line: 7, column: 10))
}

extension SeriesDefinition {
  /// A definition as a test states it: one expression for every edition, or one for each, and the editions that break.
  static func sample(
    _ forms: [String: String], everywhere: String? = nil, breaks: [String] = [], unit: String = "件",
    direction: Direction? = nil, measureWords: Set<String> = [], isStock: Bool = false, isOwn: Bool = false,
    change: String? = nil
  ) -> SeriesDefinition {
    SeriesDefinition(
      id: "sample", name: Text(zh: "样", en: "Sample"), unit: Unit(zh: unit, one: "item", many: "items"),
      definition: Text(zh: "样", en: "Sample"), group: .requests,
      generations: FormLibrary.national.editions.map { edition in
        let source = forms[edition.id] ?? everywhere
        let expression = source.map { source -> SeriesExpression in
          switch parsed(source, edition: edition.id, unit: unit, measureWords: measureWords) {
          case .success(let expression): return expression
          case .failure(let fault): preconditionFailure("the test's own expression is at fault: \(fault.message.en)")
          }
        }
        return Generation(
          of: edition, expression,
          breakReason: breaks.contains(edition.id) ? Text(zh: "自\(edition.id)", en: "since \(edition.id)") : nil)
      },
      direction: direction, measureWords: measureWords, isStock: isStock, isOwnToEachCentre: isOwn, changeFact: change)
  }

  /// Requests received, as the portal defines them.
  static let requests = sample(
    [
      "2014": "annex.requests.received/count or fact:requests-received",
      "2019": "requests.received/total or fact:requests-received",
      "2021": "requests.received/total or fact:requests-received",
    ], breaks: ["2019"], measureWords: ["条"], change: "requests-received-change")

  static let posts = sample([:], everywhere: "fact:website-posts", unit: "条")
}

extension ReportRecord {
  /// A report as a test states it: cells by address and facts by indicator, each in the words an office would write.
  static func sample(
    _ year: Int, _ edition: String? = "2021", cells: [String: String] = [:], facts: [(String, String)] = [],
    period: String? = nil, includes: [String] = [], tablesOf otherEdition: String? = nil
  ) -> ReportRecord {
    var tables: [StatutoryTable] = []
    for (address, text) in cells.sorted(by: { $0.key < $1.key }) {
      let place = SourceLocation(file: "\(year).md")
      guard let layouts = FormLibrary.national.edition(otherEdition ?? edition ?? "")?.tables,
        let layout = layouts.first(where: { address.hasPrefix($0.id + ".") })
      else { preconditionFailure("the test names a table that is not in the form: \(address)") }
      if !tables.contains(where: { $0.layout == layout }) { tables.append(StatutoryTable(layout: layout, at: place)) }
      let path = address.dropFirst(layout.id.count + 1).split(separator: "/").map(String.init)
      guard let row = layout.rows.position(of: path[0]), let column = layout.columns.position(of: path[1]),
        case .success(let figure) = layout.reader(position: row, column: column).cell(text),
        let index = tables.firstIndex(where: { $0.layout == layout })
      else { preconditionFailure("the test's own cell is at fault: \(address): \(text)") }
      tables[index][position: row, column] = .init(figure, at: place)
    }
    return ReportRecord(
      year: year, period: period.flatMap(ReportingPeriod.init(iso:)), edition: edition, tables: tables,
      facts: facts.enumerated().map { number, fact in .sample(fact.0, fact.1, anchor: "fact-\(fact.0)-\(number)") },
      includes: includes)
  }
}

extension Fact {
  static func sample(_ indicator: String, _ text: String, anchor: String) -> Fact {
    let unit = factUnits[indicator] ?? ""
    let reader = FigureText(
      unit: unit, kind: MoneyUnit.isMoney(unit) ? .money : .count, isSigned: indicator.hasSuffix("-change"))
    // A printed unit other than the indicator's is kept, as reading keeps it.
    let free = FigureText(unit: "", kind: .count)
    guard let quantity = try? reader.fact(text).get() else {
      guard let quantity = try? free.fact(text).get() else {
        preconditionFailure("the test's own fact is at fault: \(text)")
      }
      return Fact(indicator: indicator, anchor: anchor, quantity: quantity, location: SourceLocation(file: "a.md"))
    }
    return Fact(indicator: indicator, anchor: anchor, quantity: quantity, location: SourceLocation(file: "a.md"))
  }
}

extension CentreRecord {
  static func sample(
    _ reports: ReportRecord..., id: String = "alpha", founded: String? = nil, closed: String? = nil
  ) -> CentreRecord {
    CentreRecord(
      id: id, founded: founded.flatMap(DayOrYear.init), closed: closed.flatMap(DayOrYear.init), reports: reports)
  }
}

extension Reading {
  /// `5`, `≥5`, `~5`, each with `*` where it is implied, `^` where it counts part of the year; or the absence.
  var written: String {
    switch self {
    case .absence(let absence): "\(absence)"
    case .point(let point):
      (point.qualifier == .atLeast ? "≥" : point.qualifier == .almost ? "~" : "") + point.value.description
        + (point.status == .implied ? "*" : "") + (point.partYear == nil ? "" : "^")
    }
  }
}

extension Series {
  var written: [String] { years.map { self[$0]!.written } }

  /// The one reading of one report.
  static func reading(_ definition: SeriesDefinition, _ report: ReportRecord) -> Reading {
    Series(definition, of: .sample(report), in: report.year...report.year)[report.year]!
  }
}

func number(_ value: Int, scale: Int = 0) -> Decimal { Decimal(mantissa: value, scale: scale) }
