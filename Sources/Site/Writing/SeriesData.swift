import Disclosure
import Indicators

/// The numbers of one series as a table to take away: a line for each centre and year, with the place each number came from, and for a year
/// without a number the reason.
///
/// UTF-8 with a byte order mark and the line ends of RFC 4180, so that spreadsheets open it as it is.
struct SeriesData {
  static let columns = [
    "series", "centre", "centre_name", "year", "value", "unit", "qualifier", "status", "period_start", "period_end",
    "definition_class", "absence", "source",
  ]

  private let plan: SitePlan
  private let definition: SeriesDefinition

  init(_ plan: SitePlan, _ id: String) {
    guard let definition = plan.comparison[id] else { preconditionFailure("the plan names series of the corpus only") }
    self.plan = plan
    self.definition = definition
  }

  var csv: [UInt8] {
    var text = "\u{FEFF}" + Self.columns.joined(separator: ",") + "\r\n"
    for centre in plan.corpus.centres {
      let series = plan.series(definition, of: centre)
      for year in series.years {
        guard let reading = series[year] else { continue }
        text += fields(reading, year, centre).map(Self.quoted).joined(separator: ",") + "\r\n"
      }
    }
    return Array(text.utf8)
  }

  private func fields(_ reading: Reading, _ year: Int, _ centre: Centre) -> [String] {
    let subject = [definition.id, centre.id, Self.guarded(centre.name), String(year)]
    switch reading {
    case .absence(let absence): return subject + ["", definition.unit.zh, "", "", "", "", "", absence.name, ""]
    case .point(let point):
      return subject + [
        point.value.description, definition.unit.zh, point.qualifier.name, point.status.name,
        point.partYear?.start.iso ?? "", point.partYear?.end.iso ?? "", String(point.definitionClass), "",
        point.origins.map { origin in
          let report = SitePlan.Kind.report(centre: centre.id, year: origin.year)
          let address =
            plan.publicAddress(report) ?? plan.address(report, in: plan.corpus.site.languages[0]).canonicalPath
          return address + "#" + origin.anchor
        }.joined(separator: " "),
      ]
    }
  }

  /// A spreadsheet takes what begins so for a formula.
  private static func guarded(_ text: String) -> String {
    guard let first = text.utf8.first, "=+-@\t\r".utf8.contains(first) else { return text }
    return "'" + text
  }

  private static func quoted(_ text: String) -> String {
    guard text.utf8.contains(where: { "\",\r\n".utf8.contains($0) }) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}

// Names of the file, which stay the same in every language.

extension Qualifier {
  fileprivate var name: String {
    switch self {
    case .exactly: "exactly"
    case .atLeast: "at-least"
    case .almost: "almost"
    }
  }
}

extension Status {
  fileprivate var name: String {
    switch self {
    case .reported: "reported"
    case .reconstructed: "reconstructed"
    case .implied: "implied"
    }
  }
}

extension Absence {
  fileprivate var name: String {
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
