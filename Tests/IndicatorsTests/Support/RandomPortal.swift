import Disclosure
import TestSupport

@testable import Indicators

/// Centres with reports in any form, of any part of a year, with figures of every kind, in any tangle of inclusions.
struct RandomPortal {
  var centres: [CentreRecord] = []
  let years = 2016...2025
  let lastDue = 2024

  init(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let ids = (0..<Int.random(in: 1...7, using: &random)).map { "c\($0)" }
    for id in ids {
      let founded =
        random.chance(30) ? DayOrYear(random.pick(["2017", "2018-05-29", "2020-01-01", "2023-11-30"])) : nil
      let closed = random.chance(15) ? DayOrYear(random.pick(["2024", "2024-03-31"])) : nil
      let reports = years.compactMap { year in
        random.chance(65) ? Self.report(year, among: ids, &random) : nil
      }
      centres.append(CentreRecord(id: id, founded: founded, closed: closed, reports: reports))
    }
  }

  static let definitions: [SeriesDefinition] = [
    .requests, .posts,
    .sample(
      [
        "2014": "annex.requests.answered.withheld/count", "2019": "sum(requests.outcomes.withheld.*/total)",
        "2021": "sum(requests.outcomes.withheld.*/total)",
      ], breaks: ["2019", "2021"]),
    .sample(["2021": "requests.received/total - requests.received/natural-person"], direction: .less),
    .sample([:], everywhere: "fact:notices + fact:news or fact:website-posts", breaks: ["2019"], unit: "条"),
  ]

  func series(_ definition: SeriesDefinition) -> [Series] {
    centres.map { Series(definition, of: $0, in: years, lastDue: lastDue) }
  }

  private static func report(_ year: Int, among ids: [String], _ random: inout SeededGenerator) -> ReportRecord {
    let usual = year < 2019 ? "2014" : year < 2021 ? "2019" : "2021"
    let edition = random.chance(85) ? usual : random.pick(["2014", "2019", "2021"])
    let addresses =
      edition == "2014"
      ? ["annex.requests.received/count", "annex.requests.answered.withheld/count"]
      : ["requests.received/total", "requests.received/natural-person"]
        + [
          "state-secrets", "prohibited-by-law", "security-and-stability", "third-party-rights", "internal-affairs",
          "process-information", "enforcement-files", "administrative-queries",
        ].map { "requests.outcomes.withheld.\($0)/total" }
    var cells: [String: String] = [:]
    for address in addresses where random.chance(96) {
      let number = "\(Int.random(in: 0...(random.chance(50) ? 9 : 400), using: &random))"
      cells[address] = random.chance(94) ? number : random.pick(["", "不适用", "未公布"])
    }
    var facts: [(String, String)] = []
    for indicator in ["website-posts", "notices", "news", "requests-received"] {
      for _ in 0..<random.pick([0, 1, 1, 1, 2]) {
        let number = Int.random(in: 0...60, using: &random)
        let unit = indicator == "requests-received" ? "件" : "条"
        facts.append(
          (
            indicator,
            random.pick(["\(number) \(unit)", "\(number) \(unit)", "\(number) 余\(unit)", "近 \(number) \(unit)"])
          ))
      }
    }
    if random.chance(40) { facts.append(("requests-received-change", random.pick(["减少 4 件", "增加 2 件", "减少 0 件"]))) }
    return .sample(
      year, edition, cells: cells, facts: facts,
      period: random.chance(15) ? "\(year)-05-29/\(year)-12-31" : nil,
      includes: random.chance(20) ? (0..<Int.random(in: 1...2, using: &random)).map { _ in random.pick(ids) } : [])
  }
}
