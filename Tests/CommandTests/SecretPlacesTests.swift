import Disclosure
import Testing

@testable import sitegen

@Suite("Lines are printed without their secrets") struct SecretPlacesTests {
  private func finding(
    _ rule: RuleID, line: Int = 3, column: Int, length: Int, isSecret: Bool = true, file: String = "content/a.md"
  ) -> Diagnostic {
    var finding = Diagnostic(
      .error, rule, at: SourceLocation(file: file, line: line, column: column, length: length),
      Text(zh: "甲", en: "a"))
    finding.isSecret = isSecret
    return finding
  }

  @Test func `every secret of a line is covered, whichever finding shows it`() {
    let secrets = SecretPlaces(of: [
      finding("citizen-id", column: 3, length: 4), finding("mobile-number", column: 8, length: 3),
      finding("typo", column: 1, length: 1, isSecret: false),
    ])
    #expect(secrets.covered("甲乙1234，567丙", file: "content/a.md", number: 3) == "甲乙●●●●，●●●丙")
  }

  @Test func `other lines and other files are shown as they are`() {
    let secrets = SecretPlaces(of: [finding("citizen-id", column: 1, length: 2)])
    #expect(secrets.covered("12", file: "content/a.md", number: 4) == "12")
    #expect(secrets.covered("12", file: "content/b.md", number: 3) == "12")
  }

  @Test func `behind the last secret that is listed nothing is shown`() {
    let secrets = SecretPlaces(of: [
      finding("citizen-id", column: 1, length: 2), finding("further-findings", column: 4, length: 1),
    ])
    #expect(secrets.covered("12，34，56", file: "content/a.md", number: 3) == "●●，●●●●●")
    #expect(secrets.covered("78", file: "content/a.md", number: 4) == nil)
    #expect(secrets.covered("78", file: "content/a.md", number: 2) == "78")
  }

  @Test func `a line in another encoding is not shown, since nobody knows its columns`() {
    let secrets = SecretPlaces(of: [finding("citizen-id", column: 1, length: 2)])
    #expect(secrets.covered("\u{FFFD}12", file: "content/a.md", number: 3) == nil)
  }

  @Test func `a place beyond the line covers nothing else`() {
    let secrets = SecretPlaces(of: [finding("citizen-id", column: 9, length: 5)])
    #expect(secrets.covered("甲", file: "content/a.md", number: 3) == "甲")
  }
}
