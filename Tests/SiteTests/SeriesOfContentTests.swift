import Disclosure
import Forms
import Indicators
import Testing

@testable import Site

/// The series of `content/indicators.yml` over the five originals.
@Suite("The series of the content") struct SeriesOfContentTests {
  private let corpus: Corpus

  init() throws {
    corpus = try Corpus(reading: SourceTree(memory: try Checkout.content.get(), name: "content"), jobs: 1, rules: [])
  }

  private func series(_ id: String, _ centre: String) throws -> Series {
    let definition = try #require(corpus.indicators.series.first { $0.id == id }, "there is no series \(id)")
    let owner = try #require(corpus.centre(centre))
    return Series(definition, of: CentreRecord(owner, corpus.reports(of: centre)), in: 2018...2024)
  }

  private func value(_ id: String, _ centre: String, _ year: Int) throws -> String {
    switch try #require(series(id, centre)[year]) {
    case .point(let point): (point.qualifier == .exactly ? "" : "\(point.qualifier) ") + point.value.description
    case .absence(let absence): "\(absence)"
    }
  }

  @Test func `requests received`() throws {
    #expect(
      try (2018...2024).map { try value("requests-received", "zibo", $0) } == [
        "1", "noReport", "noReport", "noReport", "noReport", "5", "1",
      ])
    #expect(try series("requests-received", "zibo")[2023]?.point?.status == .implied)
    #expect(try value("requests-received", "jinan", 2023) == "5")
    #expect(
      try (2018...2024).map { try value("requests-received", "wuzhong", $0) } == Array(
        repeating: "notFounded", count: 6) + ["0"])
    #expect(try series("requests-received", "wuzhong")[2024]?.point?.partYear != nil)
  }

  /// 淄博 2018 and 2024, 济南 2023, 吴忠 2024. Every number stands in the originals; `expected-figures.tsv` holds them too, cell by cell.
  private static let stated:
    [(id: String, zibo2018: String, zibo2024: String, jinan2023: String, wuzhong2024: String)] = [
      ("requests-received", "1", "1", "5", "0"),
      ("requests-from-natural-persons", "notInForm", "0", "5", "0"),
      ("requests-from-organisations", "notInForm", "1", "0", "0"),
      ("requests-from-businesses", "notInForm", "1", "0", "0"), ("requests-from-research", "notInForm", "0", "0", "0"),
      ("requests-from-public-benefit", "notInForm", "0", "0", "0"),
      ("requests-from-legal-services", "notInForm", "0", "0", "0"),
      ("requests-from-others", "notInForm", "0", "0", "0"),
      ("requests-answered", "1", "1", "5", "0"), ("requests-disclosed", "1", "0", "0", "0"),
      ("requests-partly-disclosed", "0", "0", "0", "0"), ("requests-withheld", "0", "1", "0", "0"),
      ("requests-unavailable", "0", "0", "5", "0"), ("requests-not-processed", "notInForm", "0", "0", "0"),
      ("requests-otherwise-disposed", "0", "0", "0", "0"),
      ("requests-answered-on-time", "0", "notInForm", "notInForm", "notInForm"),
      ("reconsiderations", "0", "0", "0", "0"), ("reconsiderations-upheld", "0", "0", "0", "0"),
      ("reconsiderations-corrected", "0", "0", "0", "0"), ("reconsiderations-other", "0", "0", "0", "0"),
      ("reconsiderations-pending", "notInForm", "0", "0", "0"), ("litigation", "0", "0", "0", "0"),
      ("litigation-upheld", "0", "0", "0", "0"), ("litigation-corrected", "0", "0", "0", "0"),
      ("litigation-other", "0", "0", "0", "0"), ("litigation-pending", "notInForm", "0", "0", "0"),
      ("normative-documents-issued", "0", "0", "0", "0"),
      ("normative-documents-repealed", "notInForm", "0", "0", "0"),
      ("normative-documents-in-force", "notInForm", "0", "0", "0"),
      ("administrative-fees", "notInForm", "0", "0", "0"), ("disclosure-fees", "0", "0", "0", "0"),
      ("website-posts", "8477", "28449", "notStated", "notStated"), ("wechat-posts", "38", "241", "notStated", "49"),
      ("wechat-followers", "notStated", "7981", "notStated", "notStated"),
      ("interpretations", "0", "27", "notStated", "notStated"),
      ("press-conferences", "8", "1", "notStated", "notStated"),
      ("training-sessions", "15", "1", "notStated", "notStated"),
      ("open-days", "notStated", "17", "notStated", "notStated"),
      ("service-ratings", "notStated", "1875", "notStated", "notStated"),
      ("trade-notices", "8405", "notStated", "2733", "atLeast 5800"),
    ]

  @Test(arguments: stated)
  func `every series has what the originals state`(
    id: String, zibo2018: String, zibo2024: String, jinan2023: String, wuzhong2024: String
  ) throws {
    #expect(try value(id, "zibo", 2018) == zibo2018)
    #expect(try value(id, "zibo", 2024) == zibo2024)
    #expect(try value(id, "jinan", 2023) == jinan2023)
    #expect(try value(id, "wuzhong", 2024) == wuzhong2024)
  }

  @Test func `every series is held by a line above, and has its words in both languages`() {
    #expect(corpus.indicators.series.map(\.id).sorted() == Self.stated.map(\.id).sorted())
    for series in corpus.indicators.series {
      #expect(series.name.zh != series.name.en && series.definition.zh != series.definition.en, "\(series.id)")
      #expect(series.unit.one.utf8.allSatisfy { $0 < 0x80 }, "\(series.id)")
      #expect(series.generations.contains { $0.expression != nil }, "\(series.id)")
      // A break before the first edition that has a number would part nothing from nothing.
      let first = series.generations.firstIndex { $0.expression != nil } ?? 0
      #expect(series.generations[...first].allSatisfy { $0.breakReason == nil }, "\(series.id)")
    }
  }

  @Test func `the outcomes of each report add up to their total`() throws {
    let parts = [
      "requests-disclosed", "requests-partly-disclosed", "requests-withheld", "requests-unavailable",
      "requests-not-processed", "requests-otherwise-disposed",
    ]
    for (centre, year) in [("zibo", 2018), ("zibo", 2024), ("jinan", 2023), ("wuzhong", 2024)] {
      let sum = try parts.reduce(Decimal(mantissa: 0, scale: 0)) { total, id in
        guard let point = try series(id, centre)[year]?.point else { return total }
        return try #require(total.adding(point.value))
      }
      #expect(try series("requests-answered", centre)[year]?.point?.value == sum, "\(centre) \(year)")
    }
  }

  @Test func `every origin of every point is an anchor of its report`() throws {
    var count = 0
    for definition in corpus.indicators.series {
      for centre in corpus.centres {
        let series = Series(definition, of: CentreRecord(centre, corpus.reports(of: centre.id)), in: 2018...2024)
        for origin in series.points.flatMap(\.origins) {
          count += 1
          let report = try #require(corpus.report(centre.id, origin.year))
          switch origin.source {
          case .fact(_, let anchor):
            #expect(report.facts.contains { $0?.anchor == anchor && $0?.quantity == origin.quantity })
          case .cell(let address):
            let figures = report.tables.map(\.table).flatMap { table in
              table.layout.rows.figureNodes.enumerated().flatMap { row, rowNode in
                table.layout.columns.figureNodes.enumerated().compactMap { column, columnNode in
                  table.layout.address(row: rowNode, column: columnNode) == address
                    ? table[position: row, column]?.figure.quantity : nil
                }
              }
            }
            #expect(figures == [origin.quantity], "\(definition.id) \(address)")
          }
        }
      }
    }
    // Two reports of 淄博 and one each of 济南 and 吴忠, most of them with most series.
    #expect(count > 150)
  }
}
