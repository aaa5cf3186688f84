import Disclosure
import Testing

@testable import Indicators

/// Laws over portals made up from seeds; a failure names its seed.
@Suite("Series of any portal") struct SeriesPropertyTests {
  private static let seeds: ClosedRange<UInt64> = 1...150

  private func forEverySeries(_ body: (Series, CentreRecord, UInt64) throws -> Void) rethrows {
    for seed in Self.seeds {
      let portal = RandomPortal(seed: seed)
      for definition in RandomPortal.definitions {
        for (series, centre) in zip(portal.series(definition), portal.centres) { try body(series, centre, seed) }
      }
    }
  }

  private func sum(_ numbers: [Decimal]) -> Decimal { numbers.reduce(number(0)) { $0.adding($1)! } }

  @Test func `a number is the sum of its origins, and a year without origins has none`() {
    var count = 0
    forEverySeries { series, _, seed in
      for point in series.points {
        count += 1
        #expect(!point.origins.isEmpty, "seed \(seed)")
        let origins = point.origins.map { $0.isSubtracted ? $0.quantity.number.negated : $0.quantity.number }
        #expect(sum(origins) == point.value, "seed \(seed), \(point)")
      }
    }
    #expect(count > 5000)
  }

  @Test func `a zero is stated as one, and nothing missing becomes one`() {
    var count = 0
    forEverySeries { series, centre, seed in
      for point in series.points where point.value == number(0) {
        count += 1
        let reports = Set(point.origins.map(\.year))
        #expect(reports.isSubset(of: Set(centre.reports.map(\.year))), "seed \(seed)")
        #expect(point.status == .implied || reports == [point.year], "seed \(seed), \(point)")
      }
      for year in series.years where !centre.reports.contains(where: { $0.year == year }) {
        #expect(series[year]?.point.map { $0.status == .implied } ?? true, "seed \(seed), \(year)")
      }
    }
    #expect(count > 100)
  }

  @Test func `there is never a change over a break, with a part-year or with a bound`() {
    var (changes, refusals) = (0, 0)
    forEverySeries { series, _, seed in
      for from in series.years {
        for to in series.years where from != to {
          switch series.change(from: from, to: to) {
          case .failure(let reason):
            refusals += 1
            if case .noNumber(let year) = reason { #expect(series[year]?.point == nil, "seed \(seed)") }
          case .success(let change):
            changes += 1
            #expect(change.from.definitionClass == change.to.definitionClass, "seed \(seed)")
            #expect(
              [change.from, change.to].allSatisfy { $0.partYear == nil && $0.qualifier == .exactly }, "seed \(seed)")
            #expect(change.from.value.adding(change.difference) == change.to.value, "seed \(seed)")
            if change.percentage != nil {
              #expect(min(change.from.value, change.to.value) >= number(10), "seed \(seed)")
            }
          }
        }
      }
      for one in series.breaks {
        guard case .failure = series.change(from: one.before, to: one.after) else {
          Issue.record("seed \(seed): a change over the break \(one)")
          continue
        }
        #expect(!one.reasons.isEmpty, "seed \(seed)")
      }
    }
    #expect(changes > 1000 && refusals > 1000)
  }

  @Test func `the sum of the parts is the whole, and every part has its place`() {
    var (sums, gaps) = (0, 0)
    for seed in Self.seeds {
      let portal = RandomPortal(seed: seed)
      for definition in RandomPortal.definitions {
        let all = portal.series(definition)
        for year in portal.years {
          let whole = RollUp(of: all, in: year)
          #expect(whole.parts.map(\.centre) == all.map(\.centre), "seed \(seed)")
          let counted = whole.parts.filter { $0.role == .counted }
          #expect(counted.allSatisfy { $0.reading.point != nil }, "seed \(seed)")
          #expect((whole.sum == nil) == counted.isEmpty, "seed \(seed) \(year)")
          guard let total = whole.sum else { continue }
          sums += 1
          #expect(sum(counted.compactMap(\.reading.point?.value)) == total, "seed \(seed) \(year)")
          #expect(Set(counted.compactMap(\.reading.point?.definitionClass)).count == 1, "seed \(seed) \(year)")
          if !whole.missing.isEmpty {
            gaps += 1
            #expect(whole.qualifier == .atLeast || whole.qualifier == nil, "seed \(seed) \(year)")
          }
          // A number that stands in another is not in the sum, and the one it stands in has a number.
          for case .included(let holder) in whole.parts.map(\.role) {
            #expect(whole.parts.contains { $0.centre == holder && $0.reading.point != nil }, "seed \(seed) \(year)")
          }
        }
      }
    }
    #expect(sums > 1000 && gaps > 100)
  }

  @Test func `ranks follow the numbers, and every centre is ranked or has a reason`() {
    var ranked = 0
    for seed in Self.seeds {
      let portal = RandomPortal(seed: seed)
      for definition in RandomPortal.definitions {
        let all = portal.series(definition)
        for year in portal.years {
          let ranking = Ranking(of: all, in: year)
          ranked += ranking.entries.count
          #expect(
            (ranking.entries.map(\.centre) + ranking.unranked.map(\.centre)).sorted() == all.map(\.centre).sorted(),
            "seed \(seed)")
          for entry in ranking.entries {
            let ahead = ranking.entries.filter { other in
              definition.direction == .less
                ? other.point.value < entry.point.value : entry.point.value < other.point.value
            }
            #expect(entry.rank == ahead.count + 1, "seed \(seed) \(year)")
          }
        }
      }
    }
    #expect(ranked > 1000)
  }

  @Test
  func `a sentence begins with the newest number or with there being none, and names every year without one once`() {
    forEverySeries { series, _, seed in
      let clauses = SeriesSentence(series).clauses
      #expect(clauses == SeriesSentence(series).clauses, "seed \(seed)")
      #expect(Set(clauses).count == clauses.count, "seed \(seed)")
      switch clauses.first {
      case .newest(let point, _): #expect(point == series.newest, "seed \(seed)")
      case .noNumber: #expect(series.newest == nil, "seed \(seed)")
      default: Issue.record("seed \(seed): \(clauses)")
      }
      let gaps = clauses.flatMap { clause -> [Int] in if case .gap(let years, _) = clause { years } else { [] } }
      #expect(gaps.sorted() == series.years.filter { series[$0]?.point == nil }, "seed \(seed)")
    }
  }
}
