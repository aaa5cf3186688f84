import Disclosure

/// One way to read a quantity off a form: some cells added up, some taken away.
struct MeasureReading: Hashable, Sendable {
  /// The number, money in yuan.
  var number: Decimal
  /// The first cell it is read from.
  var location: SourceLocation
}

extension Measure {
  /// Every way to read it off the tables of a report, by the way's number; the first is what the words say, the others are what
  /// offices are known to mean by them. `nil` where the table, a cell or the row is not there or blank: then there is nothing to compare.
  func readings(in tables: [StatutoryTable]) -> [MeasureReading?] {
    Self.ways[self, default: []].map { $0.reading(in: tables) }
  }

  /// Cells of one table by row and column. A group of rows stands for all its rows.
  struct Way: Sendable {
    var table: String
    var added: [(row: String, column: String)]
    var taken: [(row: String, column: String)] = []

    func reading(in tables: [StatutoryTable]) -> MeasureReading? {
      guard let table = tables.first(where: { $0.layout.id == table }) else { return nil }
      var sum = Decimal(mantissa: 0, scale: 0)
      var place: SourceLocation?
      for (cells, isTaken) in [(added, false), (taken, true)] {
        for (row, column) in cells {
          let rows = table.layout.rows.position(of: row) == nil ? table.layout.rows.topmostFigures(below: row) : [row]
          let columns =
            table.layout.columns.position(of: column) == nil
            ? table.layout.columns.topmostFigures(below: column) : [column]
          guard !rows.isEmpty, !columns.isEmpty else { return nil }
          for row in rows {
            for column in columns {
              guard let cell = table[row, column], let number = cell.figure.quantity?.amount.comparable,
                let next = sum.adding(isTaken ? number.negated : number)
              else { return nil }
              sum = next
              place = place ?? cell.location
            }
          }
        }
      }
      return place.map { MeasureReading(number: sum, location: $0) }
    }
  }

  private static func requests(_ row: String, _ column: String = "total") -> Way {
    Way(table: "requests", added: [(row, column)])
  }

  private static func reviews(_ added: String..., without taken: String...) -> Way {
    Way(table: "reviews", added: added.map { ("cases", $0) }, taken: taken.map { ("cases", $0) })
  }

  private static func annex(_ row: String) -> Way { Way(table: "annex", added: [(row, "count")]) }

  private static let ways: [Measure: [Way]] = {
    var ways: [Measure: [Way]] = [
      .received: [requests("received"), annex("requests.received")],
      .carriedIn: [requests("carried-in")],
      .carriedOut: [requests("carried-out")],
      .receivedByNaturalPersons: [requests("received", "natural-person")],
      .receivedByOrganisations: [requests("received", "organisation")],
      .receivedByBusinesses: [requests("received", "organisation.business")],
      .receivedByResearch: [requests("received", "organisation.research")],
      .receivedByPublicBenefit: [requests("received", "organisation.public-benefit")],
      .receivedByLegalServices: [requests("received", "organisation.legal-services")],
      // What was received this year and concluded in it leaves out what was carried in.
      .concluded: [
        requests("outcomes.total"),
        Way(table: "requests", added: [("outcomes.total", "total")], taken: [("carried-in", "total")]),
        annex("requests.concluded"), annex("requests.answered"),
      ],
      .onTime: [annex("requests.concluded.on-time")],
      .extended: [annex("requests.concluded.extended")],
      // The names that the law gives to a case: every result, and 尚未审结 as a part of the whole.
      .reconsiderations: [
        reviews("reconsideration.total"), reviews("reconsideration.total", without: "reconsideration.pending"),
        annex("reconsideration"),
      ],
      .reconsiderationsClosed: [reviews("reconsideration.total", without: "reconsideration.pending")],
      .litigation: [
        reviews("litigation.direct.total", "litigation.after-reconsideration.total"),
        reviews(
          "litigation.direct.total", "litigation.after-reconsideration.total",
          without: "litigation.direct.pending", "litigation.after-reconsideration.pending"),
        annex("litigation"),
      ],
      .litigationClosed: [
        reviews(
          "litigation.direct.total", "litigation.after-reconsideration.total",
          without: "litigation.direct.pending", "litigation.after-reconsideration.pending")
      ],
      .reviews: [
        reviews("reconsideration.total", "litigation.direct.total", "litigation.after-reconsideration.total"),
        reviews(
          "reconsideration.total", "litigation.direct.total", "litigation.after-reconsideration.total",
          without: "reconsideration.pending", "litigation.direct.pending",
          "litigation.after-reconsideration.pending"),
      ],
      .direct: [
        reviews("litigation.direct.total"), reviews("litigation.direct.total", without: "litigation.direct.pending"),
      ],
      .afterReconsideration: [
        reviews("litigation.after-reconsideration.total"),
        reviews("litigation.after-reconsideration.total", without: "litigation.after-reconsideration.pending"),
      ],
      .licences: [Way(table: "licensing", added: [("licences", "decisions")])],
      .penalties: [Way(table: "enforcement", added: [("penalties", "decisions")])],
      .compulsion: [Way(table: "enforcement", added: [("compulsion", "decisions")])],
      .administrativeFees: [Way(table: "fees", added: [("fees", "amount")])],
      .proactive: [annex("disclosure.total")],
      .complaints: [annex("complaints")],
    ]
    let outcomes: [(Measure, String)] = [
      (.disclosed, "disclosed"), (.partlyDisclosed, "partly-disclosed"), (.withheld, "withheld"),
      (.unavailable, "unavailable"), (.notProcessed, "not-processed"), (.otherDisposition, "other"),
      (.stateSecrets, "withheld.state-secrets"), (.prohibitedByLaw, "withheld.prohibited-by-law"),
      (.securityAndStability, "withheld.security-and-stability"),
      (.thirdPartyRights, "withheld.third-party-rights"), (.internalAffairs, "withheld.internal-affairs"),
      (.processInformation, "withheld.process-information"), (.enforcementFiles, "withheld.enforcement-files"),
      (.administrativeQueries, "withheld.administrative-queries"), (.notHeld, "unavailable.not-held"),
      (.notReadyMade, "unavailable.not-ready-made"), (.stillUnclear, "unavailable.still-unclear"),
      (.petitions, "not-processed.petitions"), (.repeated, "not-processed.repeated"),
      (.publications, "not-processed.publications"), (.excessive, "not-processed.excessive"),
      (.confirmation, "not-processed.confirmation"), (.notCorrected, "other.not-corrected"),
      (.feeUnpaid, "other.fee-unpaid"),
    ]
    for (measure, row) in outcomes { ways[measure] = [requests("outcomes.\(row)")] }
    let results: [(String, Measure, Measure, Measure, Measure)] = [
      ("upheld", .reconsiderationsUpheld, .litigationUpheld, .directUpheld, .afterUpheld),
      ("corrected", .reconsiderationsCorrected, .litigationCorrected, .directCorrected, .afterCorrected),
      ("other", .reconsiderationsOther, .litigationOther, .directOther, .afterOther),
      ("pending", .reconsiderationsPending, .litigationPending, .directPending, .afterPending),
    ]
    for (result, reconsiderations, litigation, direct, after) in results {
      ways[reconsiderations] = [reviews("reconsideration.\(result)")]
      ways[litigation] = [reviews("litigation.direct.\(result)", "litigation.after-reconsideration.\(result)")]
      ways[direct] = [reviews("litigation.direct.\(result)")]
      ways[after] = [reviews("litigation.after-reconsideration.\(result)")]
    }
    for (result, reconsiderations, litigation, _, _) in results where result != "pending" {
      ways[reconsiderations]?.append(annex("reconsideration.\(result)"))
      ways[litigation]?.append(annex("litigation.\(result)"))
    }
    for (row, issued, repealed, inForce) in [
      ("rules", Measure.rulesIssued, Measure.rulesRepealed, Measure.rulesInForce),
      ("normative-documents", .normativeIssued, .normativeRepealed, .normativeInForce),
    ] {
      ways[issued] = [Way(table: "documents", added: [(row, "issued")])]
      ways[repealed] = [Way(table: "documents", added: [(row, "repealed")])]
      ways[inForce] = [Way(table: "documents", added: [(row, "in-force")])]
    }
    // Offices say 受理 and 办理 of what came in, with or without what was left from last year, and of what they finished.
    ways[.taken] = [
      requests("received"), Way(table: "requests", added: [("received", "total"), ("carried-in", "total")]),
      annex("requests.received"),
    ]
    ways[.handled] =
      [requests("received"), Way(table: "requests", added: [("received", "total"), ("carried-in", "total")])]
      + ways[.concluded, default: []]
    return ways
  }()
}
