import CommonMark
import Disclosure

extension Rule {
  /// What a work plan promised in numbers (每季度, 不少于 3 种) against what the report of the year tells where it answers the task.
  ///
  /// Only answers that tell a number in a unit that fits are counted: an answer without one says nothing of how often. A report that counts
  /// less than its year is left out, as nobody says which part of the promise falls into it.
  static let cadence = Rule(
    "cadence",
    .portal { portal in
      portal.centres.flatMap { centre in
        centre.plans.flatMap { plan -> [Diagnostic] in
          guard let report = centre.report(of: plan.year), !report.isPartYear else { return [] }
          return plan.tasks.flatMap { findings(of: $0, in: plan, report) }
        }
      }
    })

  private static func findings(of task: CheckedPlan.Task, in plan: CheckedPlan, _ report: CheckedReport) -> [Diagnostic]
  {
    let answers = report.trace.answers.filter { $0.planYear == plan.year && $0.task == task.id }
    return task.promises.compactMap { promise in
      let counted = answers.flatMap { answer in
        answer.counts.filter { promise.accepts($0.unit) }.map { (answer.location, $0.count) }
      }
      guard let place = counted.first?.0 else { return nil }
      let told = counted.reduce(0) { $0 + $1.1 }
      guard told < promise.count else { return nil }
      return Diagnostic(
        .warning, "cadence", at: place,
        Text(
          zh: "\(plan.year) 年要点任务 \(task.id) 要求“\(promise.words)”（全年 \(promise.count)），这里共 \(told)",
          en:
            "task \(task.id) of the \(plan.year) plan asks for “\(promise.words)” (\(promise.count) in the year), \(told) told here"
        ),
        fix: Text(zh: "核对次数；确未完成的，在年报中如实说明原因", en: "check the number; if fewer were done, say in the report why"))
    }
  }
}

/// An answer to a task, with the numbers it tells.
package struct CountedAnswer: Hashable, Sendable {
  package struct Count: Hashable, Sendable {
    package var count: Int
    package var unit: String

    package init(count: Int, unit: String) {
      self.count = count
      self.unit = unit
    }
  }

  package var planYear: Int
  package var task: String
  package var counts: [Count]
  package var location: SourceLocation

  package init(planYear: Int, task: String, counts: [Count], location: SourceLocation) {
    self.planYear = planYear
    self.task = task
    self.counts = counts
    self.location = location
  }

  static func all(of document: CheckedDocument) -> [CountedAnswer] {
    document.body.tasks.compactMap { mark in
      let parts = mark.reference.split(separator: "/")
      guard parts.count == 2, let year = Int(parts[0]) else { return nil }
      let counts = counts(in: mark.text)
      guard !counts.isEmpty else { return nil }
      return CountedAnswer(planYear: year, task: String(parts[1]), counts: counts, location: mark.location)
    }
  }

  /// Numbers with the character behind them: `4 次`, `三期`, `12 篇`. Dates and ordinals have other characters there, or 第 before them.
  private static func counts(in text: String) -> [Count] {
    let scalars = Array(text.unicodeScalars.lazy.filter { !$0.properties.isWhitespace })
    var found: [Count] = []
    var index = 0
    while index < scalars.count {
      let start = index
      while index < scalars.count, value(of: scalars[index]) != nil, index - start < 6 { index += 1 }
      guard index > start else {
        index += 1
        continue
      }
      guard index < scalars.count, start == 0 || scalars[start - 1] != "第" else { continue }
      let values = scalars[start..<index].compactMap(value)
      if let count = count(of: values) { found.append(Count(count: count, unit: String(scalars[index]))) }
    }
    return found
  }

  private static func value(of scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "0"..."9": Int(scalar.value) - 0x30
    case "０"..."９": Int(scalar.value) - 0xFF10
    case "两": 2
    case "十": 10
    default: numerals.firstIndex(of: scalar)
    }
  }

  private static let numerals = Array("〇一二三四五六七八九".unicodeScalars)

  /// 12 and 十二 are twelve; 二十 is twenty.
  private static func count(of values: [Int]) -> Int? {
    guard let ten = values.firstIndex(of: 10) else { return values.reduce(0) { $0 * 10 + $1 } }
    let (tens, ones) = (values[..<ten], values[(ten + 1)...])
    guard tens.count <= 1, ones.count <= 1, ones.first != 10 else { return nil }
    return (tens.first ?? 1) * 10 + (ones.first ?? 0)
  }
}
