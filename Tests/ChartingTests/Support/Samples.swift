import Charting
import TestSupport

extension ChartWords {
  static let chinese = ChartWords(
    language: "zh-CN", implied: "由另一份文件推得", partYear: "不足一年", atLeast: "至少", almost: "接近", noValue: "未见数据",
    sameScale: { "各图同一尺度：\($0)" }, leftToTable: { "另有 \($0) 项未画出，见数据表" }, seeTable: "查看数据表",
    scales: [(4, "万"), (8, "亿")], unit: { "单位：\($0)\($1)" }, range: { "\($0)–\($1)" })
}

extension ChartCaption {
  static let sample = ChartCaption(
    id: "received", message: "2018 至 2024 年至多收到 5 件", subtitle: "收到的申请，三个中心，2018–2024 年，件",
    description: "2018 年 1 件，2024 年 1 件。", source: [SourcePart("来源："), SourcePart("2024 年报告", href: "r.html#c")],
    tableID: "received-table")
}

/// A chart of a random kind: few rows or three hundred, names of two characters or fifty, values that are huge, equal or nothing at all.
struct RandomCharts {
  var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  mutating func name() -> String {
    let syllables = Array("淄博济南吴忠市公共资源交易中心（沂源分中心）高新技术产业开发区 Centre WWWW of 2024、“x”")
    return (0..<generator.pick([1, 2, 4, 12, 30, 60])).map { _ in String(generator.pick(syllables)) }.joined()
  }

  /// One way of being distributed for a whole chart.
  mutating func values() -> (inout SeededGenerator) -> Double {
    let kinds: [@Sendable (inout SeededGenerator) -> Double] = [
      { _ in 0 }, { _ in 7 }, { Double(Int.random(in: 0...9, using: &$0)) },
      { Double(Int.random(in: 0...30_000, using: &$0)) },
      { Double(Int.random(in: 0...9_000_000_000_000, using: &$0)) },
      { $0.chance(90) ? Double(Int.random(in: 0...3, using: &$0)) : 1_000_000 },
      { Double(Int.random(in: -40...40, using: &$0)) },
    ]
    return generator.pick(kinds)
  }

  mutating func marks() -> PointMarks {
    generator.chance(80) ? [] : PointMarks(rawValue: Int.random(in: 1...15, using: &generator))
  }

  mutating func series(_ years: ClosedRange<Int>, _ value: (inout SeededGenerator) -> Double) -> LineSeries {
    let name = name()
    let points = years.compactMap { year -> LinePoint? in
      guard generator.chance(80) else { return nil }
      let number = value(&generator)
      return LinePoint(
        year, ChartValue(String(Int(number)), number), marks: marks(), href: generator.chance(70) ? "#\(year)" : nil,
        name: "\(name) \(year) 年：\(Int(number)) 件")
    }
    let breaks = years.filter { _ in generator.chance(8) }.map {
      SeriesBreak($0, label: self.name(), explanation: "口径不同")
    }
    return LineSeries(name, points: points, breaks: breaks)
  }

  mutating func lineChart() -> LineChart {
    let years = span()
    let value = values()
    let series = (0..<generator.pick([0, 1, 2, 3, 6, 9])).map { _ in self.series(years, value) }
    let events = (0..<generator.pick([0, 1, 3])).map { _ in
      ChartEvent(
        year: Int.random(in: years, using: &generator), part: Double.random(in: 0...1, using: &generator), label: name()
      )
    }
    return LineChart(series, years: years, events: events, unit: "件", isCount: generator.chance(50))
  }

  mutating func rows() -> [BarRow] {
    let value = values()
    return (0..<generator.pick([0, 1, 2, 17, 120, 300, 340])).map { index in
      let number = generator.chance(85) ? value(&generator) : nil
      return BarRow(
        name(), number.map { ChartValue(String(Int($0)), $0) }, absence: generator.chance(50) ? name() : nil,
        marks: marks(), href: "#\(index)", name: "第 \(index) 行：\(name())", isHighlighted: generator.chance(5))
    }
  }

  mutating func stackedBars() -> StackedBars {
    let value = values()
    let parts = (0..<Int.random(in: 1...6, using: &generator)).map { _ in name() }
    let rows = (0..<generator.pick([0, 1, 5, 80])).map { _ in
      StackRow(
        name(), total: "共 \(Int.random(in: 0...1_000_000, using: &generator)) 件",
        parts: parts.map { part in
          guard generator.chance(90) else { return nil }
          let number = abs(value(&generator))
          return StackRow.Part(ChartValue(String(Int(number)), number), href: "#p", name: "\(part) \(Int(number)) 件")
        }, marks: marks())
    }
    return StackedBars(parts: parts, rows, unit: "件")
  }

  mutating func smallMultiples() -> SmallMultiples {
    let years = span()
    let value = values()
    return SmallMultiples(
      (0..<generator.pick([0, 1, 3, 10, 70])).map { _ in .init(series(years, value), href: "#", name: name()) },
      years: years, unit: "件", isCount: true)
  }

  mutating func chart() -> any Chart {
    switch Int.random(in: 0..<5, using: &generator) {
    case 0: lineChart()
    case 1: BarChart(rows(), unit: "件")
    case 2: stackedBars()
    case 3: smallMultiples()
    default: DotPlot(rows(), unit: "件", isCount: generator.chance(50))
    }
  }

  private mutating func span() -> ClosedRange<Int> {
    let last = Int.random(in: 2010...2030, using: &generator)
    return (last - generator.pick([0, 1, 5, 11, 29]))...last
  }
}
