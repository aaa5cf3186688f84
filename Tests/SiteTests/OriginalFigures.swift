import Testing

@testable import Site

/// What the originals state, typed from them, and whether the built pages say the same.
struct OriginalFigures {
  struct Expected {
    var document: String
    var place: String
    var value: String
    var unit: String
    var status: String
  }

  let figures: [Expected]
  let passages: [(document: String, passage: String)]
  /// Every other number on a page — dates, notes, contact details — in reading order.
  let numerals: [String: String]

  init() throws {
    figures = try Checkout.lines(of: "expected-figures.tsv").map {
      Expected(document: $0[0], place: $0[1], value: $0[2], unit: $0[3], status: $0[4])
    }
    passages = try Checkout.lines(of: "expected-passages.tsv").map { ($0[0], $0[1]) }
    numerals = Dictionary(uniqueKeysWithValues: try Checkout.lines(of: "expected-numerals.tsv").map { ($0[0], $0[1]) })
  }

  static let documents = [
    "zibo/reports/2018", "zibo/reports/2024", "jinan/reports/2023", "wuzhong/reports/2024", "zibo/plans/2025",
  ]
  static let profiles = ["zibo", "jinan", "wuzhong"]

  static func file(of document: String) -> String { "centres/\(document)/index.html" }

  /// What a page says otherwise than its original; empty where all is well.
  func differences(of document: String, page bytes: [UInt8]) -> [String] {
    let page: PageReader
    do { page = try PageReader(bytes) } catch { return ["\(document): \(error)"] }
    var found: [String] = []
    var seen: Set<String> = []
    for expected in figures where expected.document == document {
      let id = expected.place.replacing("fact:", with: "fact-")
      seen.insert(id)
      guard let element = page[id] else {
        found.append("\(document) \(expected.place): not on the page")
        continue
      }
      let problem = element.name == "data" ? fact(element, expected) : cell(element, expected, page)
      if let problem { found.append("\(document) \(expected.place): \(problem)") }
    }
    // And nothing beyond: every figure of the page is among those that are expected.
    for element in page.root.descendants
    where element.classes.contains("fact") || element.name == "td" && element.classes.contains("number") {
      if let id = element["id"], !seen.contains(id) {
        found.append("\(document) \(id): is on the page, but not in the original")
      }
    }
    guard let main = page.main else { return found + ["\(document): no main part"] }
    let text = main.text.folded
    for (owner, passage) in passages where owner == document {
      if !text.contains(passage.folded) { found.append("\(document): “\(passage)” is not on the page") }
    }
    let other = Self.otherNumerals(of: main)
    if let expected = numerals[document], other != expected {
      found.append("\(document): other numbers are\n  \(other)\nexpected\n  \(expected)")
    }
    return found
  }

  /// The numbers of a page that are no figure: outside facts and statutory tables, and outside the sections that the program
  /// computes, which have tests of their own.
  static func otherNumerals(of main: Element) -> String {
    let leftOut: Set = [
      "fact", "statutory", "year-change", "balance", "check-results", "table-note-accepted", "cite", "downloads",
      "centre-series",
    ]
    return main.text { !leftOut.isDisjoint(with: $0.classes) }.numerals.joined(separator: " ")
  }

  private func fact(_ element: Element, _ expected: Expected) -> String? {
    if element["value"] != expected.value { return "\(element["value"] ?? "nothing") instead of \(expected.value)" }
    let digits = expected.value.replacing("-", with: "")
    if expected.value != "0", element.text.folded.numerals.joined(separator: ".") != digits {
      return "reads “\(element.text)” instead of \(digits)"
    }
    if !expected.unit.isEmpty, !element.text.folded.hasSuffix(expected.unit) {
      return "reads “\(element.text)”, unit \(expected.unit) expected"
    }
    let status = element["data-qualifier"] ?? "reported"
    return status == expected.status ? nil : "\(status) instead of \(expected.status)"
  }

  private func cell(_ element: Element, _ expected: Expected, _ page: PageReader) -> String? {
    let shown = element.text { $0.classes.contains("mark-reconstructed") }.folded
    if shown != expected.value { return "“\(shown)” instead of “\(expected.value)”" }
    let status =
      element.classes.contains("reconstructed")
      ? "reconstructed" : element.classes.contains("blank") ? "blank" : "reported"
    if status != expected.status { return "\(status) instead of \(expected.status)" }
    guard let headers = page.headers(of: element), !headers.isEmpty else {
      return "its headers are not all on the page"
    }
    if !expected.unit.isEmpty {
      // The unit stands in a column of its own, in the cell that shares all headers of the row.
      let row = (element["headers"] ?? "").split(separator: " ").dropLast().joined(separator: " ")
      let unit = page.root.all("td").first {
        $0.classes.contains("unit") && ($0["headers"] ?? "") == "\(row) annex/unit"
      }
      if unit?.text != expected.unit { return "its unit reads “\(unit?.text ?? "")”, \(expected.unit) expected" }
    }
    return nil
  }
}
