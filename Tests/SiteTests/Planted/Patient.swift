import CleanPortals
import Disclosure

@testable import Site

/// A small synthetic portal without a mistake, into which a test plants one: two centres, two years.
struct Patient {
  var files: [String: String]
  /// The report that mistakes are planted in, that of the year before, and one of another centre.
  let report: String
  let lastYear: String
  let neighbour: String
  let centre: String
  let neighbourCentre: String
  let year: Int

  /// Where a mistake was planted: the file, and the line counted from 1; nothing for what is said of the file as a whole.
  struct Place {
    var file: String
    var line: Int?
  }

  /// - Parameter number: another one gives other figures, other words and, in turn, other editions of the form.
  init(_ number: Int, years: [Int]) {
    year = years[number % years.count]
    let portal = CleanPortal(seed: UInt64(7000 + number), centres: 2, years: year - 1...year)
    files = Dictionary(uniqueKeysWithValues: portal.files.map { ($0.path, $0.text) })
    let own = portal.reports.filter { $0.centre == portal.reports[0].centre }
    let others = portal.reports.filter { $0.centre != portal.reports[0].centre }
    (report, lastYear, neighbour) = (own[1].path, own[0].path, others[1].path)
    (centre, neighbourCentre) = (own[0].centre, others[0].centre)
  }

  func lines(of path: String) -> [String] {
    (files[path] ?? "").split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  func name(of centre: String) -> String {
    let line = lines(of: "centres/\(centre)/centre.md").first { $0.hasPrefix("name: ") } ?? ""
    return String(line.dropFirst(6))
  }

  // MARK: planting

  mutating func set(_ path: String, _ lines: [String]) { files[path] = lines.joined(separator: "\n") }

  /// Replaces one line; nothing happens, and `nil` comes back, where the change leaves it as it is.
  mutating func change(_ line: Int, of path: String? = nil, _ change: (String) -> String?) -> Place? {
    let path = path ?? report
    var lines = lines(of: path)
    guard lines.indices.contains(line), let changed = change(lines[line]), changed != lines[line] else { return nil }
    lines[line] = changed
    set(path, lines)
    return Place(file: path, line: line + 1)
  }

  /// Replaces the first line that the change changes.
  mutating func changeFirst(of path: String? = nil, _ change: (String) -> String?) -> Place? {
    for line in lines(of: path ?? report).indices {
      if let place = self.change(line, of: path, change) { return place }
    }
    return nil
  }

  /// A paragraph of its own in section one, behind the first heading.
  mutating func insert(_ text: String, in path: String? = nil) -> Place {
    let path = path ?? report
    var lines = lines(of: path)
    let heading = lines.firstIndex { $0.hasPrefix("## ") } ?? lines.count - 1
    let first = heading + 2
    let inserted = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    lines.insert(contentsOf: [""] + inserted + [""], at: first - 1)
    set(path, lines)
    return Place(file: path, line: first + inserted.count)
  }

  /// The lines of the table of requests, from the first row of figures to the last.
  func requestRows(of path: String? = nil) -> Range<Int> {
    let lines = lines(of: path ?? report)
    guard let first = lines.firstIndex(where: { $0.hasPrefix("|") && $0.contains("本年新收政府信息公开申请数量") }) else {
      return 0..<0
    }
    let end = lines[first...].firstIndex { !$0.hasPrefix("|") } ?? lines.endIndex
    return first..<end
  }

  // MARK: finding

  /// Everything that reading, planning and all rules report.
  func findings() throws -> [Diagnostic] {
    let tree = SourceTree(memory: files.mapValues { Array($0.utf8) }, name: "content")
    let corpus = try Corpus(reading: tree, jobs: 1, rules: PlantedMistakes.rules)
    let plan = SitePlan(of: corpus, baseURL: BaseURL("https://example.com/"))
    return (corpus.findings + plan.findings).waived(by: corpus.waivers)
  }
}

extension String {
  /// The cells of a row of a table, without the lines between them.
  var cells: [String] {
    get { split(separator: "|", omittingEmptySubsequences: false).dropFirst().dropLast().map(String.init) }
    set { self = "|" + newValue.joined(separator: "|") + "|" }
  }

  /// With one character replaced, counted among those that meet a condition.
  func adding(_ amount: Int, toNumberBehind words: String) -> String? {
    guard let start = range(of: words)?.upperBound,
      let first = self[start...].firstIndex(where: \.isNumber)
    else { return nil }
    let digits = self[first...].prefix { $0.isASCII && $0.isNumber }
    guard let number = Int(digits) else { return nil }
    return String(self[..<first]) + "\(number + amount)" + String(self[digits.endIndex...])
  }
}
