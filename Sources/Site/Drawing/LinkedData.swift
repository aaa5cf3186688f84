import Disclosure
import Indicators
import Markup

/// What a page is, for programs that read JSON-LD in the words of schema.org: the portal's data, a series, a report.
///
/// A block of data is no script, and the content policy lets it stand. Names for good need the portal's own address; without one there
/// is no block. Which place a centre is responsible for is known by its name alone, so no area is claimed.
struct LinkedData {
  private let page: PageDrawing
  private let title: String

  init(_ page: PageDrawing, title: String) {
    self.page = page
    self.title = title
  }

  func render() -> HTML? {
    guard let base = page.plan.baseURL, let value = value(base.address) else { return nil }
    return #"<script type="application/ld+json">\#(value.inMarkup())</script>"#
  }

  private func value(_ base: String) -> JSON? {
    switch page.page.kind {
    case .data: return portal(base)
    case .indicator(let id): return page.plan.comparison[id].map { series($0, base) }
    case .report(let centre, let year): return page.corpus.report(centre, year).map { report($0, base) }
    default: return nil
    }
  }

  private func portal(_ base: String) -> JSON {
    dataset(
      .data, description: page.strings[.dataNote],
      measured: page.plan.comparison.definitions.map { page.strings($0.name) }, years: page.plan.comparison.years,
      files: page.plan.dataFiles.map { (base + $0.path, $0.format) })
  }

  private func series(_ definition: SeriesDefinition, _ base: String) -> JSON {
    let kind = SitePlan.Kind.indicator(definition.id)
    return dataset(
      kind, description: page.strings(definition.definition), measured: [page.strings(definition.name)],
      years: page.plan.comparison.years,
      files: RowWriter.Format.allCases.map { (base + SitePlan.path(of: kind) + "data.\($0)", $0) })
  }

  private func dataset(
    _ kind: SitePlan.Kind, description: String, measured: [String], years: ClosedRange<Int>,
    files: [(address: String, format: RowWriter.Format)]
  ) -> JSON {
    let hasYears = !page.corpus.reports.isEmpty
    return JSON.present([
      ("@context", "https://schema.org"), ("@type", "Dataset"), ("@id", page.plan.publicAddress(kind).map(JSON.text)),
      ("name", .text(title)), ("description", .text(description)), ("inLanguage", .text(page.language.rawValue)),
      ("creator", publisher), ("isAccessibleForFree", .bool(true)),
      ("temporalCoverage", hasYears ? .text("\(years.lowerBound)/\(years.upperBound)") : nil),
      ("variableMeasured", measured.isEmpty ? nil : .list(measured.map(JSON.text))),
      ("distribution", .list(files.map { download("DataDownload", $0.address, $0.format.mediaType) })),
    ])
  }

  private func report(_ report: Report, _ base: String) -> JSON {
    let issuance = report.issuance
    let folder = base + SitePlan.path(of: page.page.kind)
    return JSON.present([
      ("@context", "https://schema.org"), ("@type", "Report"),
      ("@id", page.plan.publicAddress(page.page.kind).map(JSON.text)), ("name", .text(issuance.title)),
      ("inLanguage", .text(Language.chinese.rawValue)),
      ("datePublished", issuance.published.map { .text($0.iso) }),
      ("temporalCoverage", period(of: report)), ("author", issuance.issuer.map(Self.organisation)),
      ("publisher", publisher), ("identifier", issuance.index.map(JSON.text)),
      ("reportNumber", issuance.number.map(JSON.text)), ("isBasedOn", issuance.source.map(JSON.text)),
      (
        "encoding",
        .list(
          [PublicMarkdown.path(of: page.page.kind).map { download("MediaObject", base + $0, "text/markdown") }]
            .compactMap(\.self)
            + RowWriter.Format.allCases.map { download("MediaObject", folder + "figures.\($0)", $0.mediaType) })
      ),
    ])
  }

  private func period(of report: Report) -> JSON {
    guard let days = page.plan.countedDays(of: report) else { return .text(String(report.year)) }
    return .text("\(days.start.iso)/\(days.end.iso)")
  }

  private var publisher: JSON { Self.organisation(page.site.organisation(for: page.language).text) }

  private static func organisation(_ name: String) -> JSON {
    .object([("@type", "Organization"), ("name", .text(name))])
  }

  private func download(_ type: String, _ address: String, _ mediaType: String) -> JSON {
    .object([("@type", .text(type)), ("contentUrl", .text(address)), ("encodingFormat", .text(mediaType))])
  }
}
