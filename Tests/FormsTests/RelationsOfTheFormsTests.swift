import Disclosure
import Forms
import Testing

/// The relations of `forms.json`, typed from there with the addresses of the editions, each sum written out.
///
/// Not relations between cells, and so not here: T3-N1 (a whole number, not negative: how a cell is read), C1-E1 (规章 is
/// zero for bodies that cannot make any: depends on the body), T4-D1 (a derived figure), and of B1-Y1 the second half,
/// which has a term the form does not print.
@Suite("Cross-footing relations of the forms (勾稽关系)") struct RelationsOfTheFormsTests {
  struct Stated {
    var id: String
    var direction: Relation.Direction
    var statement: String
    var severity = Diagnostic.Severity.error
  }

  static let annex: [Stated] = [
    down("A-R1", "requests.received = requests.received.(in-person + fax + online + letter + other)"),
    down("A-R2", "requests.concluded = requests.concluded.(on-time + extended)"),
    down(
      "A-R3",
      "requests.answered = requests.answered.(already-public + disclosed + partly-disclosed + withheld"
        + " + not-responsible + non-existent + correction-asked + other-procedure)"
    ),
    down(
      "A-R4",
      "requests.answered.withheld = "
        + "requests.answered.withheld.(state-secrets + trade-secrets + privacy + security + not-information"
        + " + other-law)"
    ),
    down("A-R5", "reconsideration = reconsideration.(upheld + corrected + other)"),
    down("A-R5", "litigation = litigation.(upheld + corrected + other)"),
    down("A-R5", "complaints = complaints.(upheld + corrected + other)"),
    down("A-R6", "archives = archives.(paper + electronic)"),
    down("A-R6", "organisation.staff = organisation.staff.(full-time + part-time)"),
    down("A-R7", "disclosure.total >= disclosure.channels.gazette"),
    down("A-R7", "disclosure.total >= disclosure.channels.website"),
    down("A-R7", "disclosure.total >= disclosure.channels.weibo"),
    down("A-R7", "disclosure.total >= disclosure.channels.wechat"),
    down("A-R7", "disclosure.total >= disclosure.channels.other"),
    down("A-R8", "disclosure.total <= disclosure.channels.(gazette + website + weibo + wechat + other)", .warning),
    down("A-R7", "disclosure.total.normative <= disclosure.total"),
    down("A-R7", "responses.channels.press-conferences.led <= responses.channels.press-conferences"),
    down("A-R7", "responses.channels.interviews.led <= responses.channels.interviews"),
    down("A-R9", "requests.concluded = requests.answered", .warning),
  ]

  static let items: [Stated] = [
    across("B5-N1", "previous-items + change >= 0"),
    across("B5-Y1", "previous-items = last(previous-items) + last(change)", .warning),
  ]

  static func requests(other: String) -> [Stated] {
    [
      down("T3-R1", "received + carried-in = outcomes.total + carried-out"),
      down(
        "T3-R2",
        "outcomes.total = outcomes.(disclosed + partly-disclosed)"
          + " + outcomes.withheld.(state-secrets + prohibited-by-law + security-and-stability + third-party-rights"
          + " + internal-affairs + process-information + enforcement-files + administrative-queries)"
          + " + outcomes.unavailable.(not-held + not-ready-made + still-unclear)"
          + " + outcomes.not-processed.(petitions + repeated + publications + excessive + confirmation) + \(other)"
      ),
      across(
        "T3-R3", "total = natural-person + organisation.(business + research + public-benefit + legal-services + other)"
      ),
      down("T3-Y1", "carried-in = last(carried-out)"),
    ]
  }

  static let reviews: [Stated] = ["reconsideration", "litigation.direct", "litigation.after-reconsideration"].map {
    across("T4-R1", "\($0).total = \($0).(upheld + corrected + other + pending)")
  }

  static let stated: [(edition: String, table: String, relations: [Stated])] = [
    ("2014", "annex", annex),
    ("2019", "documents", [across("B1-Y1", "published-in-all >= newly-published", .warning)]),
    ("2019", "licensing", items), ("2019", "enforcement", items), ("2019", "fees", items), ("2019", "procurement", []),
    ("2019", "requests", requests(other: "outcomes.other")), ("2019", "reviews", reviews),
    ("2021", "documents", [across("C1-Y1", "in-force = last(in-force) + issued - repealed", .warning)]),
    ("2021", "licensing", []), ("2021", "enforcement", []), ("2021", "fees", []),
    ("2021", "requests", requests(other: "outcomes.other.(not-corrected + fee-unpaid + other)")),
    ("2021", "reviews", reviews),
  ]

  @Test(arguments: stated)
  func `each table has every relation of the survey and no other`(
    edition: String, table: String, relations: [Stated]
  ) {
    let written = FormLibrary.national.layout(edition, table).relations.map {
      "\($0.direction) \($0.severity): \(text($0.left)) \($0.comparison.rawValue) \(text($0.right))"
    }
    let expected = relations.map { "\($0.direction) \($0.severity): \(Self.writtenOut($0.statement))" }
    #expect(written.sorted() == expected.sorted())
  }

  @Test func `all tables are held against the survey`() {
    #expect(
      Set(Self.stated.map { "\($0.edition) \($0.table)" })
        == Set(FormLibrary.national.layouts.map { "\($0.edition) \($0.id)" }))
  }

  @Test func `table three sums nineteen leaf rows in 2019 and twenty-one in 2021`() {
    for (edition, leaves) in [("2019", 19), ("2021", 21)] {
      let relation = FormLibrary.national.layout(edition, "requests").relations.first {
        $0.source.contains("sum(outcomes.*)")
      }
      #expect(relation?.right.first?.paths.count == leaves)
    }
  }

  private func text(_ terms: [Relation.Term]) -> String {
    let parts = terms.flatMap { term in
      (term.paths.isEmpty ? ["0"] : term.paths).map {
        (term.sign < 0 ? "- " : "+ ") + (term.isLastYear ? "last(\($0))" : $0)
      }
    }
    let text = parts.joined(separator: " ")
    return text.hasPrefix("+ ") ? String(text.dropFirst(2)) : text
  }

  /// `a.(b + c)` as `a.b + a.c`.
  private static func writtenOut(_ statement: String) -> String {
    statement.replacing(/([a-z.\-]+)\.\(([^)]*)\)/) { match in
      match.2.split(separator: " + ").map { "\(match.1).\($0)" }.joined(separator: " + ")
    }
  }

  private static func down(_ id: String, _ statement: String, _ severity: Diagnostic.Severity = .error) -> Stated {
    Stated(id: id, direction: .down, statement: statement, severity: severity)
  }

  private static func across(_ id: String, _ statement: String, _ severity: Diagnostic.Severity = .error) -> Stated {
    Stated(id: id, direction: .across, statement: statement, severity: severity)
  }
}
