import CommonMark
import Disclosure
import Forms
import Foundation

@testable import Indicators

/// The reports of the content, read as the program reads them, as far as series need it.
enum Originals {
  static let zibo = centre("zibo")
  static let jinan = centre("jinan")
  static let wuzhong = centre("wuzhong")

  private static func centre(_ id: String) -> CentreRecord {
    let folder = content.appending(path: "centres/\(id)")
    let profile = read(folder.appending(path: "centre.md"))
    let reports = (try? FileManager.default.contentsOfDirectory(atPath: folder.appending(path: "reports").path)) ?? []
    precondition(!reports.isEmpty, "the content has no reports of \(id)")
    return CentreRecord(
      id: id, founded: profile.frontMatter?["founded"]?.text.flatMap(DayOrYear.init),
      reports: reports.compactMap { name in
        Int(name.dropLast(3)).map { report(read(folder.appending(path: "reports/\(name)")), year: $0) }
      })
  }

  private static func report(_ document: ReadDocument, year: Int) -> ReportRecord {
    let binding = ReportBinding(
      document.body.tables.map(\.grid), year: year, library: .national,
      reportLocation: SourceLocation(file: "\(year).md"))
    var tables = binding.tables.map(\.table)
    for entry in document.frontMatter?["reconstructed"]?.entries ?? [] {
      for index in tables.indices where tables[index].layout.id == entry.key {
        tables[index].reconstruct(because: entry.value.text ?? "")
      }
    }
    return ReportRecord(
      year: year, period: document.frontMatter?["period"]?.text.flatMap(ReportingPeriod.init(iso:)),
      edition: binding.edition?.id, tables: tables,
      facts: document.body.facts.compactMap { mark in
        guard let unit = units[mark.indicator] else { return nil }
        let isSigned = mark.indicator.hasSuffix("-change")
        let kind: FigureText.Kind = MoneyUnit.isMoney(unit) ? .money : .count
        let reader = FigureText(unit: unit, kind: kind, isSigned: isSigned)
        let free = FigureText(unit: "", kind: kind, isSigned: isSigned)
        guard let quantity = (try? reader.fact(mark.text).get()) ?? (try? free.fact(mark.text).get()) else {
          return nil
        }
        return Fact(
          indicator: mark.indicator, anchor: mark.anchor, quantity: quantity, location: mark.location)
      })
  }

  /// Units of the indicators of `content/indicators.yml`.
  private static let units: [String: String] = {
    var units: [String: String] = [:]
    let file = content.appending(path: "indicators.yml")
    let root = readData(file: "indicators.yml", bytes: bytes(of: file)).node
    for entry in root?["indicators"]?.entries ?? [] { units[entry.key] = entry.value["unit"]?.text }
    return units
  }()

  private static func read(_ file: URL) -> ReadDocument {
    readDocument(file: file.lastPathComponent, bytes: bytes(of: file))
  }

  private static func bytes(of file: URL) -> [UInt8] {
    guard let data = try? Data(contentsOf: file) else { preconditionFailure("cannot read \(file.path)") }
    return Array(data)
  }

  private static let content: URL = {
    var root = URL(filePath: #filePath)
    while root.lastPathComponent != "Tests" { root.deleteLastPathComponent() }
    return root.deletingLastPathComponent().appending(path: "content")
  }()
}
