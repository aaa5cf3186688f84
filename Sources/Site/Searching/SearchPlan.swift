import Checks
import Disclosure
import Forms
import Markup
import Search
import Tables

/// What is searched in a portal: its pages in the order of their numbers, and the names they are narrowed down by.
///
/// Documents are numbered by year, so that a new one changes little of what says where older ones stand.
struct SearchPlan: Sendable {
  enum Kind: String, CaseIterable, Sendable {
    case report, plan, centre, page
  }

  /// Where the index stands, below the root of the site; its page stands in the same place.
  static let folder = "search/"
  static let root = folder + "index.js"
  static let parts = folder + "parts"

  let documents: [SearchDocument]
  private let numbers: [SitePlan.Kind: Int]
  private let plan: SitePlan

  init(_ plan: SitePlan) {
    self.plan = plan
    let corpus = plan.corpus
    let centres = Dictionary(corpus.centres.enumerated().map { ($1.id, $0) }) { first, _ in first }
    func document(_ title: String, _ kind: SitePlan.Kind, _ name: Kind, centre: String? = nil, year: Int? = nil) -> (
      SitePlan.Kind, SearchDocument
    ) {
      let number = Kind.allCases.firstIndex(of: name) ?? 0
      return (
        kind,
        SearchDocument(
          title: title, path: SitePlan.path(of: kind), centre: centre.flatMap { centres[$0] }, year: year, kind: number)
      )
    }
    let undated =
      corpus.centres.map { document($0.name, .centre($0.id), .centre, centre: $0.id) }
      + corpus.pages.map { document($0.title, .standing($0.id), .page) }
    let dated =
      corpus.reports.map {
        document(
          $0.issuance.title, .report(centre: $0.centre, year: $0.year), .report, centre: $0.centre, year: $0.year)
      }
      + corpus.plans.map {
        document($0.issuance.title, .plan(centre: $0.centre, year: $0.year), .plan, centre: $0.centre, year: $0.year)
      }
    let all = undated + dated.sorted { ($0.1.year ?? 0, $0.1.path) < ($1.1.year ?? 0, $1.1.path) }
    documents = all.map(\.1)
    numbers = Dictionary(all.enumerated().map { ($1.0, $0) }) { first, _ in first }
  }

  /// Whether the words of a page are searched; they are in every language, and indexed in the first.
  static func isSearched(_ kind: SitePlan.Kind) -> Bool {
    switch kind {
    case .report, .plan, .centre, .standing: true
    default: false
    }
  }

  /// The number of a page in the index; nothing for one in a further language, which has the same words.
  func number(of page: SitePlan.Page) -> Int? {
    page.address.language == plan.corpus.site.languages[0] ? numbers[page.kind] : nil
  }

  var names: SearchIndexing.Names {
    SearchIndexing.Names(
      centres: plan.corpus.centres.map { ($0.id, $0.name) }, kinds: Kind.allCases.map(\.rawValue),
      sections: RequiredSection.inOrder.map(\.title))
  }

  /// The words and ids of the statutory forms that the portal's reports use.
  func vocabulary(_ theme: Theme) -> SearchVocabulary {
    let layouts = plan.corpus.reports.reduce(into: [TableLayout]()) { layouts, report in
      for table in report.tables.map(\.table.layout) where !layouts.contains(table) { layouts.append(table) }
    }
    let language = plan.corpus.site.languages[0]
    var blocks: [SearchedText.Block] = []
    for layout in layouts.sorted(by: { ($0.edition, $0.id) < ($1.edition, $1.id) }) {
      let drawing = StatutoryTableDrawing(
        StatutoryTable(layout: layout, at: SourceLocation(file: "")), context: HTML(),
        words: theme.tableWords(language),
        frames: theme.tableFrames(language))
      let region: HTML = #"<div id="form" data-search="yes">\#(drawing.render())</div>"#
      blocks += PageReader.read(region.bytes).text.blocks
    }
    let small = (0...20).map { Array(String($0).utf8)[...] }
    return SearchVocabulary(blocks.map(\.anchor) + small + blocks.map(\.text))
  }
}

extension SitePlan {
  /// The number of the statutory section that each heading of a page begins.
  func searchedSections(of kind: SitePlan.Kind) -> [[UInt8]: UInt8] {
    guard case .report(let centre, let year) = kind, let report = corpus.report(centre, year),
      let required = ReportSections.titles(of: report.edition)
    else { return [:] }
    let headings = report.source.headings
    let places = RequiredSection.places(of: required, in: headings, level: { Int($0.level) }, text: \.text)
    return places.enumerated().reduce(into: [:]) { sections, place in
      guard let heading = place.element else { return }
      sections[Array(headings[heading].id.utf8)] = UInt8(place.offset + 1)
      // What follows on the same level and is no section belongs to none.
      for other in headings.indices where headings[other].level <= headings[heading].level && !places.contains(other) {
        sections[Array(headings[other].id.utf8)] = 0
      }
    }
  }
}
