import Disclosure

extension Rule {
  /// Half-width marks amid Han characters, marks typed twice, brackets and quotation marks that are never closed (GB/T 15834).
  static let punctuation = Rule(
    "punctuation",
    .words { scan in HalfWidthMarks.findings(in: scan) + doubledMarks(in: scan) + UnclosedBrackets.findings(in: scan) })

  private static func doubledMarks(in scan: WordScan) -> [TextFinding] {
    var end = 0
    return scan.words { $0 == .doubledMark ? 0 : nil }.compactMap { _, range in
      // Three in a row are one fault.
      defer { end = range.upperBound }
      guard range.lowerBound >= end else { return nil }
      let marks = scan.text.string(range)
      return TextFinding(
        .warning, at: range, Text(zh: "标点重复：“\(marks)”", en: "two marks in a row: “\(marks)”"),
        fix: Text(zh: "只留一个", en: "leave one of them"))
    }
  }
}
