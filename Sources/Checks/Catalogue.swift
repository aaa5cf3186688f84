import Disclosure

extension Rule {
  /// Every rule there is, in the order in which people are shown them: what this program is for comes first.
  package static let all: [Rule] = groups.flatMap(\.rules)

  /// The rules by what they are about.
  package static let groups: [(group: RuleGroup, rules: [Rule])] = [
    (.crossFooting, [.crossFooting]),
    (
      .shape,
      reading(
        "missing-row", "missing-column", "missing-cell", "missing-label", "extra-row", "extra-column", "extra-cell",
        "duplicate-label", "duplicate-table", "label-order", "label-ordinal", "near-label", "figure-in-group",
        "not-a-number", "ambiguous-mark", "unit", "edition-year", "mixed-editions", "missing-table", "unknown-table",
        "form-file")
    ),
    (.carryOver, [.carryOver, .rollUp]),
    (
      .prose,
      [.proseTable, .proseLastYear, .proseSum, .contradiction]
        + reading("unknown-indicator", "indicator-id", "fact-outside-report", "task-outside-report", "task-reference")
    ),
    (.copyPaste, [.otherYear, .otherCentre, .sameParagraph, .placeholderText, .citation]),
    (.duties, [.sections, .period, .publicationDate, .dates, .cadence, .waiver, .unusedWaiver]),
    (.signOff, [.signOff]),
    (.leaks, reading("placeholder") + leaks + [.attachment, .attachmentUnread]),
    (
      .links,
      reading(
        "broken-link", "wrong-case", "duplicate-id", "unused-attachment", "link-scheme", "image-source", "alias",
        "base-url")
        + [.outsideLink]
    ),
    (.words, [.typo, .documentNumber, .punctuation, .ocrResidue]),
    (
      .files,
      reading(
        "front-matter", "missing-key", "unknown-key", "wrong-value", "unknown-centre", "outside-lifetime",
        "misplaced-file", "missing-file", "empty-file", "path-collision", "raw-html", "control-character", "encoding",
        "file-too-large", "paragraph-too-long", "nesting-too-deep", "reference-too-long", "delimiter-lines",
        "table-too-wide", "table-too-large", "symbolic-link", "not-a-file", "unreadable", "further-findings")
    ),
    (.theme, reading("theme")),
  ]

  /// Rules that reading and planning report.
  private static func reading(_ ids: RuleID...) -> [Rule] { ids.map { Rule($0, .reading) } }
}

/// What a rule is about.
package enum RuleGroup: String, Sendable, CaseIterable {
  case crossFooting = "cross-footing"
  case shape
  case carryOver = "carry-over"
  case prose
  case copyPaste = "copy-paste"
  case duties
  case signOff = "sign-off"
  case leaks
  case links
  case words
  case files
  case theme
}
