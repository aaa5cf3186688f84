import CommonMark
import Disclosure
import Forms

@testable import Site

/// Front matter of every kind of document and the data files of a portal, up to the pages that show their values.
func frontMatterViolations(of input: [UInt8]) -> [String] {
  let portal = SamplePortal.shared
  let document = input.starts(with: "---".utf8) ? input : Array("---\n".utf8) + input + Array("\n---\n## 一、甲\n".utf8)
  let extent = SourceExtent(document)
  let read = readDocument(file: "a.md", bytes: document)
  var broken = read.places.compactMap(extent.problem)
  if read.frontMatter != readDocument(file: "a.md", bytes: document).frontMatter {
    broken.append("the same bytes gave other front matter")
  }
  for (path, kind) in kinds {
    let (found, findings) = portal.read(path, as: kind, document)
    broken += violations(in: findings, of: extent)
    if case .report(let report)? = found, !findings.containsErrors {
      broken += publicMarkdownViolations(report, of: document)
    }
  }
  broken += dataFileViolations(of: input)
  // Which page is looked at follows from the bytes, so that each input is looked at in one way only.
  let number = Int(input.reduce(UInt32(7)) { $0 &* 31 &+ UInt32($1) } % 1000)
  for (path, bytes) in [(kinds[number % kinds.count].0, document), ("site.yml", input)] {
    do {
      let (pages, findings) = try portal.page(number, with: [path: bytes])
      broken += violations(in: findings, of: nil)
      broken += pages.flatMap { HTMLRules.violations(in: $0, .page, isPublished: true) }
    } catch {
      broken.append("\(path): \(error)")
    }
  }
  return broken
}

private let kinds: [(String, ContentPath)] = [
  (SamplePortal.reportPath, SamplePortal.reportKind),
  ("centres/alpha/plans/2024.md", .plan(centre: "alpha", year: 2024)),
  ("centres/alpha/centre.md", .centre("alpha")),
  ("pages/about.md", .page("about")),
]

private func dataFileViolations(of input: [UInt8]) -> [String] {
  let extent = SourceExtent(input)
  let (node, findings) = readData(file: "a.yml", bytes: input)
  var broken = violations(in: findings, of: extent) + (node?.places.compactMap(extent.problem) ?? [])
  guard let node else { return broken }
  broken += violations(in: SiteConfiguration.reading(node, file: "a.yml").findings, of: extent)
  broken += violations(in: IndicatorList.reading(node, file: "a.yml", forms: .national).findings, of: extent)
  var decoder = EditionDecoder()
  if let edition = decoder.decode(node), !decoder.findings.containsErrors {
    _ = FormLibrary(FormLibrary.national.editions + [edition])
  }
  return broken + violations(in: decoder.findings, of: extent)
}

/// What readers take away can be put into another portal's content: it is read without a fault and says the same.
private func publicMarkdownViolations(_ report: Report, of document: [UInt8]) -> [String] {
  let portal = SamplePortal.shared
  guard let taken = portal.publicMarkdown(report, of: document) else { return [] }
  let (again, findings) = portal.read(SamplePortal.reportPath, as: SamplePortal.reportKind, taken)
  guard case .report(let twin)? = again, !findings.containsErrors else {
    return [
      "the public Markdown has a fault: \(findings.map(\.message.en)) in \(String(decoding: taken, as: UTF8.self))"
    ]
  }
  let isSame =
    twin.issuance == report.issuance && twin.source.notes == report.source.notes && twin.period == report.period
    && twin.source.headings.map(\.text) == report.source.headings.map(\.text)
    && !twin.source.isDraft && twin.source.aliases.isEmpty
  return isSame ? [] : ["the public Markdown says something else: \(String(decoding: taken, as: UTF8.self))"]
}
