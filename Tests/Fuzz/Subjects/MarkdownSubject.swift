import CommonMark
import Disclosure

@testable import Site

/// The text of a report: read, bound, drawn; twice, with another document between, so that nothing stays in the arena.
func markdownViolations(of input: [UInt8]) -> [String] {
  let bytes = input.starts(with: "---".utf8) ? input : Array("---\ntitle: 甲\n---\n".utf8) + input
  let portal = SamplePortal.shared
  let document = readDocument(file: "a.md", bytes: bytes)
  let extent = SourceExtent(bytes)
  var broken = document.places.compactMap(extent.problem) + violations(in: document.findings, of: nil)
  broken += segmentViolations(in: document.body)
  _ = readDocument(file: "b.md", bytes: Array("# 甲\n\n| a | b |\n|---|---|\n| [c](d) | *e* |\n".utf8))
  let again = readDocument(file: "a.md", bytes: bytes)
  if again.body != document.body || again.findings != document.findings || again.frontMatter != document.frontMatter {
    broken.append("the same bytes gave another document")
  }
  let (read, findings) = portal.read(SamplePortal.reportPath, as: SamplePortal.reportKind, bytes)
  broken += violations(in: findings, of: extent)
  guard case .report(let report)? = read else { return broken }
  let html = portal.prose(report, document.body)
  broken += HTMLRules.violations(in: html, .prose, isPublished: !findings.containsErrors)
  if portal.prose(report, again.body) != html { broken.append("the same document was drawn otherwise") }
  return broken
}

/// The flow names each piece of HTML, each heading, link, fact, answer and table once, in order.
private func segmentViolations(in body: Body) -> [String] {
  var end = 0
  var links: [Int] = []
  var broken: [String] = []
  var named: [Segment: Int] = [:]
  // Headings and cells are written into the buffer where they stand, so the pieces of both lists make it up.
  let pieces = (body.segments + body.inlineSegments).compactMap { segment -> Range<Int>? in
    if case .html(let range) = segment { range } else { nil }
  }
  for range in pieces.sorted(by: { $0.lowerBound < $1.lowerBound }) {
    if range.lowerBound != end { broken.append("HTML from \(end) to \(range.lowerBound) is in no segment, or in two") }
    end = range.upperBound
  }
  if end != body.buffer.count { broken.append("\(body.buffer.count - end) bytes of HTML are in no segment") }
  for segment in body.segments + body.inlineSegments {
    named[segment, default: 0] += 1
    if case .linkStart(let index) = segment { links.append(index) }
    if case .linkEnd(let index) = segment, links.popLast() != index { broken.append("link \(index) ends in another") }
  }
  if named.contains(where: { $0.value > 1 }) { broken.append("a segment stands twice") }
  return broken
}
