import Disclosure
import Forms

@testable import Site

/// Each line as a label, a figure, a fact, a date, a path and an address.
func labelViolations(of input: [UInt8]) -> [String] {
  let lines = String(decoding: input, as: UTF8.self).split(separator: "\n", maxSplits: 16).map(String.init)
  var broken: [String] = []
  for (index, line) in lines.enumerated() {
    broken += labelViolations(of: line) + figureViolations(of: line) + dateViolations(of: line)
    broken += pathViolations(of: line)
    if index > 0 { broken += spellingViolations(of: line, and: lines[index - 1]) }
  }
  return broken
}

private func labelViolations(of line: String) -> [String] {
  let folded = FoldedLabel(line)
  var broken: [String] = []
  if folded.words.unicodeScalars.contains(where: {
    $0.properties.isWhitespace || $0.properties.generalCategory == .control
  }) {
    broken.append("a blank in the words “\(folded.words)”")
  }
  if let ordinal = folded.ordinal, ordinal < 0 { broken.append("the ordinal \(ordinal)") }
  // Converters leave blanks between all characters.
  let spaced = String(String.UnicodeScalarView(line.unicodeScalars.flatMap { [$0, " "] }))
  if FoldedLabel(spaced) != folded { broken.append("“\(line)” is another label with blanks in it") }
  return broken
}

/// A number that was understood is written as digits that mean the same number.
private func figureViolations(of line: String) -> [String] {
  var broken: [String] = []
  for kind in FigureText.Kind.allCases {
    for unit in ["", "件", "万元"] where kind == .money || unit != "万元" {
      let reader = FigureText(unit: unit, kind: kind, isSigned: true)
      for quantity in [try? reader.cell(line).get().quantity, try? reader.fact(line).get()].compactMap({ $0 }) {
        let again = try? reader.cell(quantity.digits + quantity.unit).get().quantity
        if again?.amount.comparable != quantity.amount.comparable {
          broken.append("“\(line)” is \(quantity), but “\(quantity.digits)\(quantity.unit)” is \(again as Any)")
        }
      }
    }
  }
  return broken
}

private func dateViolations(of line: String) -> [String] {
  var broken: [String] = []
  if let date = CalendarDate(iso: line), CalendarDate(iso: date.description) != date {
    broken.append("the date \(date)")
  }
  if let day = DayOrYear(line), DayOrYear(day.description) != day { broken.append("the day \(day.description)") }
  if let period = ReportingPeriod(iso: line),
    ReportingPeriod(iso: "\(period.start.iso)/\(period.end.iso)")?.start != period.start || period.end < period.start
  {
    broken.append("the period \(line)")
  }
  return broken
}

/// No path and no address leaves its folder.
private func pathViolations(of line: String) -> [String] {
  var broken: [String] = []
  if ContentPath(line) != nil {
    let parts = line.split(separator: "/", omittingEmptySubsequences: false)
    if parts.contains(where: { ["", ".", ".."].contains($0) }) || line.utf8.contains(where: { $0 < 0x20 }) {
      broken.append("the path “\(line)” is taken")
    }
  }
  // A fragment is refused as the source of an image before it is resolved.
  for isImage in line.hasPrefix("#") ? [false] : [false, true] {
    switch SamplePortal.shared.resolves(line, isImage: isImage) {
    case .file(let path):
      if !SamplePortal.shared.corpus.attachments.contains(path) { broken.append("“\(line)” leads to \(path)") }
    case .page(let kind, _):
      if isImage { broken.append("an image “\(line)” is the page \(kind)") }
    case .outside, .unread, .broken: break
    }
  }
  if let base = BaseURL(line) {
    if !base.address.hasSuffix("/") || base.path.contains("..") { broken.append("the address \(base.address)") }
  }
  let escaped = PageAddress.escaped(line, keeping: "/.-_~")
  if !escaped.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && !"<>\"'&\\".utf8.contains($0) }) {
    broken.append("“\(escaped)” in an address")
  }
  return broken
}

private func spellingViolations(of left: String, and right: String) -> [String] {
  let limit = 3
  let there = Spelling.distance(left, right, limit: limit)
  let back = Spelling.distance(right, left, limit: limit)
  let isFar = abs(left.unicodeScalars.count - right.unicodeScalars.count) > limit
  return there == back && there <= limit + 1 && (!isFar || there == limit + 1)
    ? [] : ["from “\(left)” to “\(right)” are \(there) steps, and \(back) back"]
}
