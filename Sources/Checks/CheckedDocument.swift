import CommonMark
import Disclosure

/// One document as the rules see it while its text is in memory.
package struct CheckedDocument: Sendable {
  package var kind: ScannedText.Kind
  package var file: String
  /// The folder of the centre; empty for a standing page.
  package var centre: String
  package var year: Int?
  package var source: SourceText
  package var bodyStart: Int
  package var frontMatter: DataNode?
  package var body: Body
  package var title: String
  package var published: CalendarDate?
  package var signed: CalendarDate?
  package var period: ReportingPeriod?
  package var isDigest: Bool
  package var edition: String?
  /// The statutory tables, with the number of the table of the document that each was bound from.
  package var tables: [(number: Int, table: StatutoryTable)]
  /// One for each of `body.facts`, `nil` where it could not be read.
  package var facts: [Fact?]
  package var duties = Duties()
  /// What its sentences say of the quantities of the form: several rules ask for it.
  private(set) var prose = ProseClaims()

  /// Works out what several rules ask for; called once all else is set.
  package mutating func readProse() { prose = ProseClaims(of: self) }

  package init(_ kind: ScannedText.Kind, file: String, source: SourceText, bodyStart: Int, body: Body) {
    self.kind = kind
    self.file = file
    self.source = source
    self.bodyStart = bodyStart
    self.body = body
    (centre, title, isDigest, tables, facts) = ("", "", false, [], [])
  }

  /// Where the value of a key of the front matter stands, else the start of the file.
  package func location(ofKey key: String) -> SourceLocation {
    frontMatter?[key]?.location ?? SourceLocation(file: file)
  }

  package func table(_ id: String) -> StatutoryTable? { tables.first { $0.table.layout.id == id }?.table }

  /// The place of some bytes of a paragraph's text in the file.
  package func place(of range: Range<Int>, inParagraph index: Int) -> SourceLocation {
    let paragraph = body.paragraphs[index]
    return SourceAlignment(of: paragraph.text, startingAt: paragraph.location, in: source).location(of: range)
      ?? paragraph.location
  }
}
