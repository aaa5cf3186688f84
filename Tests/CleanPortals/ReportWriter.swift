/// Writes one report: its figures, the figures of the year before, and chance for everything that may be said in several ways.
///
/// Each kind of sentence is one method below `Sentences/`. A method states only what the figures say, so whichever sentences are
/// chosen, in whatever order, the report agrees with its tables, with itself and with the report before it.
struct ReportWriter {
  let office: Office
  let now: YearFigures
  let last: YearFigures
  /// A work plan of the centre for the same year stands in the portal.
  let hasPlan: Bool
  /// The report of the year before stands in the portal.
  let hasReportBefore: Bool
  var random: SplitMix64
  /// How the centre calls itself in this report.
  let me: String
  /// Whether a space stands between figures and Chinese: a drafter does one or the other, not both.
  let isSpaced: Bool

  init(
    _ office: Office, _ now: YearFigures, after last: YearFigures, hasPlan: Bool, hasReportBefore: Bool,
    seed: SplitMix64
  ) {
    (self.office, self.now, self.last) = (office, now, last)
    (self.hasPlan, self.hasReportBefore) = (hasPlan, hasReportBefore)
    random = seed
    me = random.pick(["中心", "本中心", "我中心", office.place + "公共资源交易中心"])
    isSpaced = random.chance(30)
  }

  var year: Int { now.year }
  var work: WorkFigures { now.work }

  mutating func say(_ pattern: String) -> String { random.expanded(pattern) }

  /// `12件`.
  func n(_ figure: Int, _ unit: String) -> String { "\(figure)\(unit)" }

  /// `2023年`.
  func y(_ year: Int) -> String { "\(year)年" }

  /// A small number in words, a larger one in digits: `三次`, `17场`.
  mutating func word(_ figure: Int, _ unit: String) -> String {
    figure > 0 && figure <= 12 && random.chance(50) ? Numbers.chinese(figure) + unit : n(figure, unit)
  }

  /// A figure that is marked as a fact more often than not; a portal is never complete.
  mutating func fact(_ figure: Int, _ unit: String, _ id: String) -> String {
    fact(n(figure, unit), id)
  }

  mutating func fact(_ words: String, _ id: String) -> String {
    random.chance(65) ? "[\(words)](fact:\(id))" : words
  }

  /// A bound that is true of the figure and near it: `8400余条`, `近2.9万条`, `约380条`.
  mutating func roughly(_ figure: Int, _ unit: String) -> String {
    guard figure >= 100 else { return n(figure, unit) }
    var scale = 1
    while figure / scale >= 100 { scale *= 10 }
    let (low, high) = (figure / scale * scale, (figure / scale + 1) * scale)
    if low == figure { return n(figure, unit) }
    func shown(_ bound: Int) -> String {
      bound < 10_000 ? "\(bound)" : Numbers.decimal(bound, places: 4) + "万"
    }
    if (high - figure) * 3 <= scale { return random.pick(["近", "约", "接近"]) + shown(high) + unit }
    if (figure - low) * 3 <= scale, random.chance(30) { return "约" + shown(low) + unit }
    return random.chance(60)
      ? shown(low) + random.pick(["余", "多"]) + unit : random.pick(["逾", "超过", "超"]) + shown(low) + unit
  }

  /// How the figure compares with that of the year before, in one of the ways that are true.
  mutating func change(_ figure: Int, _ before: Int, _ unit: String) -> String {
    if figure == before {
      return say("{与上年持平|与\(y(year - 1))持平|与上一年度{持平|相同}|同上年数量一致}")
    }
    let (difference, more) = (abs(figure - before), figure > before)
    let amount = n(difference, unit)
    var ways = [
      more ? "{较|比}上年{增加|多}\(amount)" : "{较|比}上年{减少|少}\(amount)",
      more ? "同比增加\(amount)" : "同比减少\(amount)",
      more ? "较\(y(year - 1))的\(n(before, unit))增加\(amount)" : "较\(y(year - 1))的\(n(before, unit))减少\(amount)",
      "上年为\(n(before, unit))", "上一年度为\(n(before, unit))",
    ]
    if before >= 8 {
      let percent = Numbers.percent(difference, of: before)
      if percent != "0%" {
        ways.append(more ? "同比{增长|上升}\(percent)" : "同比下降\(percent)")
        ways.append(more ? "{较|比}上年增长{了|}\(percent)" : "{较|比}上年下降{了|}\(percent)")
      }
    }
    return say(random.pick(ways))
  }

  /// A day of the report's year: `6月15日`.
  ///
  /// Never in a month or a week where the public holidays of some year lie, for then nobody publishes or holds a meeting.
  mutating func someDay(_ months: ClosedRange<Int> = 3...11) -> String {
    let month = random.pick([3, 4, 5, 7, 8, 10, 11, 12].filter(months.contains))
    let day = random.workingDay(year, month, 9...28)
    return "\(day.month)月\(day.day)日"
  }

  /// A sentence of figures with their names, those that are zero left out: `甲3件、乙2件`.
  func list(_ parts: [(name: String, figure: Int)], _ unit: String) -> String {
    parts.filter { $0.figure > 0 }.map { "\($0.name)\(n($0.figure, unit))" }.joined(separator: "、")
  }

  /// Sentences as one paragraph, as `一是…；二是…`, or as a list.
  mutating func paragraph(_ sentences: [String], lists: Bool = true) -> String {
    let sentences = random.shuffled(sentences.filter { !$0.isEmpty })
    // A sentence that holds a full stop or starts with a link of its own does not go into a series.
    let plain = sentences.allSatisfy { $0.split(separator: "。").count == 1 && !$0.contains("；") }
    switch random.number(0...5) {
    case 0 where plain && sentences.count > 1:
      let joined = sentences.enumerated().map {
        Numbers.chinese($0.offset + 1, beforeMeasure: false) + "是" + $0.element.dropLast()
      }
      return joined.joined(separator: "；") + "。"
    case 1 where lists && sentences.count > 1:
      return sentences.map { "- \($0)" }.joined(separator: "\n")
    default: return sentences.joined()
    }
  }
}
