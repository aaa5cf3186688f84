import Testing

@testable import Site

@Suite("The figures of the five originals, read back from the built pages") struct OriginalFiguresTests {
  @Test func `there are 741 of them`() throws {
    let figures = try OriginalFigures().figures
    #expect(figures.count == 741)
    let perDocument = Dictionary(grouping: figures, by: \.document).mapValues(\.count)
    #expect(
      perDocument == [
        "zibo/reports/2018": 91, "zibo/reports/2024": 229, "jinan/reports/2023": 208, "wuzhong/reports/2024": 213,
      ])
  }

  @Test(arguments: OriginalFigures.documents + OriginalFigures.profiles)
  func `a page says what the original says`(document: String) throws {
    let pages = try site(try Checkout.content.get()).drawn()
    let page = try #require(pages[OriginalFigures.file(of: document)])
    let differences = try OriginalFigures().differences(of: document, page: page)
    #expect(differences.isEmpty, "\(differences.joined(separator: "\n"))")
  }

  /// Numbers that are no statement of a document: when the portal took it in, where it stands in lists, words for search engines.
  private static let unstated = ["added:", "order:", "keywords:", "description:"]

  @Test(arguments: OriginalFigures.documents + OriginalFigures.profiles)
  func `changing any one number of the content is noticed`(document: String) throws {
    // Only what the page shows: several hundred sites are read here.
    let centre = document.prefix { $0 != "/" }
    let content = try Checkout.content.get().filter { $0.key.hasPrefix("centres/\(centre)/") || !$0.key.contains("/") }
    let path = OriginalFigures.profiles.contains(document) ? "centres/\(document)/centre.md" : "centres/\(document).md"
    let bytes = try #require(content[path])
    let expected = try OriginalFigures()
    // The ordinal of a row label is no figure; changing one is a finding of its own (label-ordinal).
    let findings = Set(try site(content).findings.map(\.message))
    var changed = 0
    for position in Self.lastDigits(of: bytes) {
      var copy = content
      var altered = bytes
      altered[position] = altered[position] == UInt8(ascii: "9") ? UInt8(ascii: "0") : altered[position] + 1
      copy[path] = altered
      let built = try site(copy)
      changed += 1
      if built.findings.contains(where: { $0.severity != .note && !findings.contains($0.message) }) { continue }
      let page = try #require(try built.drawn(only: OriginalFigures.file(of: document)))
      let line = String(decoding: bytes[..<position].suffix(60), as: UTF8.self)
      #expect(!expected.differences(of: document, page: page).isEmpty, "a changed number passed: …\(line)")
    }
    #expect(changed > 0 || document == "jinan" || document == "wuzhong")
  }

  /// The last digit of every run of digits outside link targets and the lines that state nothing.
  private static func lastDigits(of bytes: [UInt8]) -> [Int] {
    var found: [Int] = []
    var lineStart = 0
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      defer { lineStart += line.count + 1 }
      let text = String(decoding: line, as: UTF8.self)
      if unstated.contains(where: text.hasPrefix) { continue }
      var isTarget = false
      for index in line.indices {
        if line[index] == UInt8(ascii: "("), index > line.startIndex, line[index - 1] == UInt8(ascii: "]") {
          isTarget = true
        }
        if line[index] == UInt8(ascii: ")") { isTarget = false }
        let isDigit = (48...57).contains(line[index])
        let isLast = index + 1 == line.endIndex || !(48...57).contains(line[index + 1])
        if isDigit, isLast, !isTarget { found.append(lineStart + index - line.startIndex) }
      }
    }
    return found
  }
}
