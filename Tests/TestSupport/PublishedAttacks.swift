/// The inputs of the advisories published for cmark-gfm, written from their descriptions, at any size.
///
/// The library of Debian 12 (0.29.0.gfm.6) has the faults of 2023 still: what keeps them harmless are our limits, and that
/// `autolink`, `strikethrough` and footnotes are never switched on.
package struct PublishedAttack: Sendable, CustomStringConvertible {
  package let cve: String
  package let what: String
  /// The rule that refuses it at full size.
  package let rule: String
  /// How often the pattern is repeated for about 200 kB, and for what is still within the limits.
  package let full: Int
  package let small: Int
  private let write: @Sendable (Int) -> String

  package var description: String { "\(cve), \(what)" }
  package var atFullSize: String { write(full) }
  package var withinLimits: String { write(small) }

  private init(
    _ cve: String, _ what: String, _ rule: String, full: Int, small: Int, _ write: @escaping @Sendable (Int) -> String
  ) {
    (self.cve, self.what, self.rule, self.full, self.small, self.write) = (cve, what, rule, full, small, write)
  }

  /// A pattern that makes up one long paragraph.
  private init(
    _ cve: String, _ what: String, rule: String = "paragraph-too-long", before: String = "", repeated unit: String,
    after: String = ""
  ) {
    let size = unit.utf8.count
    self.init(cve, what, rule, full: 200_000 / size, small: 15_800 / size) {
      before + String(repeating: unit, count: $0) + after + "\n"
    }
  }

  package static let all: [PublishedAttack] = [
    PublishedAttack(
      "CVE-2020-5238", "a line looked at again for every table", rule: "control-character",
      repeated: "aaa\rbbb\n-\u{B}\n"),
    PublishedAttack("CVE-2020-5238", "the same without control characters", "delimiter-lines", full: 16_000, small: 8) {
      String(repeating: "aaa\rbbb\n-\t\n", count: $0)
    },
    PublishedAttack("CVE-2022-24724", "more columns than sixteen bits count", "table-too-wide", full: 65_537, small: 64)
    {
      "|" + String(repeating: "|", count: $0) + "\n|" + String(repeating: "-|", count: $0) + "\n"
    },
    PublishedAttack("CVE-2022-39209", "images that never close, under autolink", repeated: "![l"),
    PublishedAttack("CVE-2023-22483", "processing instructions", before: "-1", repeated: "<?x", after: "y"),
    PublishedAttack("CVE-2023-22483", "delimiter lines that match no header", "delimiter-lines", full: 25_000, small: 4)
    {
      String(repeating: "|-\nt>|-\n", count: $0) + "y\n"
    },
    PublishedAttack("CVE-2023-22483", "emphasis of two kinds", "paragraph-too-long", full: 25_000, small: 1_900) {
      String(repeating: "*t ", count: $0) + String(repeating: "_t*_ ", count: $0) + "\n"
    },
    PublishedAttack("CVE-2023-22483", "a row of empty cells", before: "x\n| - |\n", repeated: "|", after: "y"),
    PublishedAttack("CVE-2023-22483", "autolinks behind an underscore", repeated: "z_www."),
    PublishedAttack(
      "CVE-2023-22483", "titles of definitions that never close", before: "[f]:u\n\"\n", repeated: "[f]\n",
      after: "[f]:u \"t"),
    PublishedAttack("CVE-2023-22483", "brackets behind an autolink", before: "www.", repeated: ")"),
    PublishedAttack("CVE-2023-22483", "lines of colons", before: ":-\n", repeated: ":\n", after: ":-"),
    PublishedAttack("CVE-2023-22483", "addresses that never close", repeated: "<http://s"),
    PublishedAttack("CVE-2023-22483", "strikethrough", before: "~e", repeated: ",z~~"),
    PublishedAttack("CVE-2023-22483", "quotations inside each other", "nesting-too-deep", full: 100_000, small: 32) {
      String(repeating: ">", count: $0) + String(repeating: ".", count: $0) + "\n"
    },
    PublishedAttack("CVE-2023-22484", "comments that never close", before: "</", repeated: "<!--"),
    PublishedAttack(
      "CVE-2023-22485", "a scheme read before the start of the text", "paragraph-too-long", full: 40_000, small: 3_000
    ) {
      String(repeating: "://a ", count: $0) + "\n"
    },
    PublishedAttack("CVE-2023-22486", "links inside images that never close", repeated: "![[]()"),
    PublishedAttack("CVE-2023-24824", "emphasis deep in quotations", "nesting-too-deep", full: 60_000, small: 32) {
      String(repeating: ">", count: $0) + String(repeating: "a*", count: $0) + "\n"
    },
    PublishedAttack("CVE-2023-24824", "empty lines deep in lists", "nesting-too-deep", full: 60_000, small: 32) {
      String(repeating: " -", count: $0) + "x" + String(repeating: "\n", count: $0)
    },
    PublishedAttack("CVE-2023-26485", "underscores on both sides", "paragraph-too-long", full: 100_000, small: 7_900) {
      String(repeating: "_", count: $0) + "." + String(repeating: "_", count: $0) + "\n"
    },
    PublishedAttack("CVE-2023-26485", "items without words", before: "1.\n", repeated: " 2.\n"),
    PublishedAttack("CVE-2023-26485", "items without words before a text", repeated: " -\n", after: "x"),
    PublishedAttack("CVE-2023-37463", "a wide header", "table-too-wide", full: 50_000, small: 64) {
      "|" + String(repeating: "x|", count: $0) + "\n|" + String(repeating: "-|", count: $0) + "\n"
    },
    PublishedAttack("CVE-2023-37463", "short rows below a wide header", "table-too-wide", full: 33_000, small: 64) {
      "|" + String(repeating: "x|", count: $0) + "\n|" + String(repeating: "-|", count: $0) + "\n"
        + String(repeating: "a\n", count: $0)
    },
    PublishedAttack("CVE-2023-37463", "footnotes that nobody uses", "paragraph-too-long", full: 20_000, small: 2_600) {
      String(repeating: "[^1]:\n", count: $0) + String(repeating: "\n", count: $0)
    },
  ]
}
