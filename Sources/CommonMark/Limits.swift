/// How much of anything a document may hold.
///
/// cmark cannot be interrupted, and some inputs take it minutes and gigabytes (CVE-2023-22483, -22484, -22486, -37463), so these
/// are counted on the source before it sees a byte. A real report has 12 kB, paragraphs of 3 kB, 8 columns, 300 cells, depth 5;
/// the worst 256 KiB within the limits cost 0.4 s.
package struct Limits: Sendable {
  /// Bytes of a file, front matter included.
  package var fileBytes = 256 * 1024
  /// Bytes between two blank lines, and of one table row.
  package var paragraphBytes = 16_000
  /// Columns of a table.
  package var tableColumns = 64
  /// Header columns × body rows, summed over the tables of a file.
  package var tableCells = 100_000
  /// Lines of nothing but `-`, `:`, `|` and blanks in one paragraph.
  package var delimiterLines = 8
  /// Quotations and lists inside each other.
  package var nesting = 32
  /// Bytes of the definition of a link, `[label]: address "title"`.
  package var definitionBytes = 2_000
  /// Bytes that references to such definitions may copy into the page.
  package var referenceBytes = 1_000_000
  /// Lists and mappings of YAML inside each other.
  package var dataNesting = 16
  /// Findings of one rule that a file may cause; one more says how many are not listed.
  package var repeatedFindings = 20

  package static let standard = Limits()

  package init() {}
}
