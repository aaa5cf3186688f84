import CommonMark
import Disclosure

/// A report or plan as a Markdown file for readers to take away: its text as it is, under a front matter written anew.
///
/// Only keys that are meant for the public are written, in one fixed order; sign-offs, remarks among editors, former addresses and
/// comments stay behind. The file can be put into another portal's `content/` as it is.
struct PublicMarkdown {
  private let issuance: Issuance
  private let source: DocumentSource
  private let period: ReportingPeriod?
  private let derivations: [(table: String, derivation: String)]
  /// Who and what the document is, for people who meet the file alone.
  private let heading: String

  /// - Parameter address: where the page of the document stands, if that is known.
  init(_ report: Report, of centre: Centre, address: String?) {
    issuance = report.issuance
    source = report.source
    period = report.period
    derivations = report.tables.map(\.table).compactMap { table in table.derivation.map { (table.layout.id, $0) } }
    heading = Self.heading(centre, report.year, address)
  }

  init(_ plan: Plan, of centre: Centre, address: String?) {
    issuance = plan.issuance
    source = plan.source
    period = nil
    derivations = []
    heading = Self.heading(centre, plan.year, address)
  }

  /// Its path below the site: beside the page, under a name that says what it is once it lies in somebody's downloads.
  static func path(of kind: SitePlan.Kind) -> String? {
    switch kind {
    case .report(let centre, let year): "centres/\(centre)/reports/\(year)/\(centre)-\(year)-report.md"
    case .plan(let centre, let year): "centres/\(centre)/plans/\(year)/\(centre)-\(year)-plan.md"
    default: nil
    }
  }

  /// - Parameter document: the bytes of the document in `content/`, as they were read.
  func render(_ document: [UInt8]) -> [UInt8] { head + publicText(file: source.file, bytes: document) }

  /// How many bytes `render` gives.
  var size: Int { head.count + source.publicTextBytes }

  private var head: [UInt8] {
    var lines = ["---", "# " + heading]
    func key(_ name: String, _ value: String?) {
      if let value { lines.append("\(name): \(Self.quoted(value))") }
    }
    key("title", issuance.title)
    key("published", issuance.published?.description)
    key("signed", issuance.signed?.description)
    key("added", issuance.added?.description)
    key("period", period.map { "\($0.start.iso)/\($0.end.iso)" })
    key("index", issuance.index)
    key("number", issuance.number)
    key("issuer", issuance.issuer)
    key("source", issuance.source)
    if issuance.isDigest { lines.append("digest: true") }
    if !derivations.isEmpty {
      lines.append("reconstructed:")
      for (table, derivation) in derivations { lines.append("  \(table): \(Self.quoted(derivation))") }
    }
    if !source.notes.isEmpty {
      lines.append("note:")
      for note in source.notes { lines.append("  - \(Self.quoted(note))") }
    }
    lines.append("---")
    return Array(lines.joined(separator: "\n").utf8) + [UInt8(ascii: "\n")]
  }

  private static func heading(_ centre: Centre, _ year: Int, _ address: String?) -> String {
    let words = [centre.name, String(year), address].compactMap(\.self).joined(separator: " · ")
    // A comment of YAML ends with its line.
    return words.utf8.contains(UInt8(ascii: "\n")) ? words.replacing("\n", with: " ") : words
  }

  /// A double-quoted scalar, which YAML never takes for a number, a date or a comment.
  private static func quoted(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 < 0x20 || $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: "\"") }) else {
      return "\"\(text)\""
    }
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": escaped += "\\\\"
      case "\"": escaped += "\\\""
      case "\n": escaped += "\\n"
      case "\t": escaped += "\\t"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return "\"\(escaped)\""
  }
}

extension SitePlan {
  /// The file of a report or plan, from the bytes that were checked.
  func publicMarkdown(_ kind: Kind, tree: SourceTree) throws -> [UInt8] {
    let address = publicAddress(kind)
    switch kind {
    case .report(let centre, let year):
      guard let report = corpus.report(centre, year), let centre = corpus.centre(centre) else { break }
      return PublicMarkdown(report, of: centre, address: address).render(
        try PageDrawing.bytes(of: report.source, in: tree))
    case .plan(let centre, let year):
      guard let plan = corpus.plan(centre, year), let centre = corpus.centre(centre) else { break }
      return PublicMarkdown(plan, of: centre, address: address).render(try PageDrawing.bytes(of: plan.source, in: tree))
    default: break
    }
    preconditionFailure("the plan names documents of the corpus only")
  }
}
