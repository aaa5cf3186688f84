import CommonMark
import Disclosure

/// One task of a work plan: a heading `### （三）…` below a heading `## 二、…`, addressed `2.3`.
package struct PlanTask: Hashable, Sendable {
  /// `2.3`: the third task of the second section.
  package var id: String
  /// The heading it stands below: `二、主要任务`.
  package var section: String
  package var title: String
  package var anchor: String
  package var commitments: [Commitment]
  package var location: SourceLocation
}

/// What a task promises in words that can be counted later.
package enum Commitment: Hashable, Sendable {
  /// 每季度, 按月 …, with the words as they stand.
  case cadence(Cadence, words: String)
  /// 不少于 3 种
  case atLeast(Int, unit: String, words: String)

  package var words: String {
    switch self {
    case .cadence(_, let words), .atLeast(_, _, let words): words
    }
  }
}

/// How often something is to be done, by how many times a year that is.
package enum Cadence: Int, Hashable, Sendable, CaseIterable {
  case yearly = 1
  case halfYearly = 2
  case quarterly = 4
  case monthly = 12
  case weekly = 52
  case daily = 365
}

extension PlanTask {
  /// The tasks of a plan, from its headings and the paragraphs below them.
  static func tasks(in body: Body) -> [PlanTask] {
    var section = ""
    return body.headings.enumerated().compactMap { index, heading in
      if heading.level == 2 { section = heading.text }
      guard heading.level == 3, heading.number.count == 2 else { return nil }
      let below = body.paragraphs.filter { $0.heading == index }.map(\.text)
      var commitments: [Commitment] = []
      for text in [heading.text] + below {
        for commitment in Commitment.commitments(in: text) where !commitments.contains(commitment) {
          commitments.append(commitment)
        }
      }
      return PlanTask(
        id: heading.number.map(String.init).joined(separator: "."), section: section, title: heading.text,
        anchor: heading.id, commitments: commitments, location: heading.location)
    }
  }
}

extension Commitment {
  /// Every cadence and every lower bound that a text states, in reading order.
  static func commitments(in text: String) -> [Commitment] {
    var found: [Commitment] = []
    let bytes = Array(text.utf8)
    var index = 0
    while index + 2 < bytes.count {
      // All these words begin with one of four characters; nearly every place is passed over here.
      switch (bytes[index], bytes[index + 1], bytes[index + 2]) {
      case (0xE6, 0xAF, 0x8F), (0xE6, 0x8C, 0x89), (0xE4, 0xB8, 0x8D), (0xE8, 0x87, 0xB3): break  // 每 按 不 至
      default:
        index += 1
        continue
      }
      // Lines may be broken and blanks set anywhere between Chinese characters.
      let rest = String(decoding: bytes[index...].prefix(60), as: UTF8.self).filter { !$0.isWhitespace }
      guard let (commitment, length) = commitment(at: rest[...]) else {
        index += 3
        continue
      }
      found.append(commitment)
      var left = length
      while left > 0, index < bytes.count {
        let width = bytes[index] < 0x80 ? 1 : bytes[index] < 0xE0 ? 2 : bytes[index] < 0xF0 ? 3 : 4
        if let scalar = String(decoding: bytes[index..<min(index + width, bytes.count)], as: UTF8.self).unicodeScalars
          .first,
          !scalar.properties.isWhitespace
        {
          left -= 1
        }
        index += width
      }
    }
    return found
  }

  /// What a text begins with, and by how many characters it says so.
  private static func commitment(at text: Substring) -> (Commitment, length: Int)? {
    // Longer words first, so that 每季度 is not read as 每季.
    if let (words, cadence) = cadenceWords.first(where: { text.begins(with: $0.0) }) {
      return (.cadence(cadence, words: words), words.unicodeScalars.count)
    }
    guard let words = ["不得少于", "不少于", "不低于", "至少"].first(where: text.begins) else { return nil }
    let digits = text.dropFirst(words.count).prefix { $0.isASCII && $0.isNumber }
    // The unit is the word behind the number, one character but for 人次 and the like.
    let rest = text[digits.endIndex...]
    let unit = ["人次", "篇次", "场次"].first(where: rest.begins) ?? String(rest.prefix(1))
    guard let count = Int(digits), unit.first?.isLetter == true else { return nil }
    let whole = "\(words)\(digits)\(unit)"
    return (.atLeast(count, unit: unit, words: whole), whole.unicodeScalars.count)
  }

  private static let cadenceWords: [(String, Cadence)] = [
    ("每半年", .halfYearly), ("按半年", .halfYearly), ("每个季度", .quarterly), ("每季度", .quarterly), ("按季度", .quarterly),
    ("每季", .quarterly),
    ("按季", .quarterly), ("每个月", .monthly), ("每月", .monthly), ("按月", .monthly), ("每周", .weekly), ("按周", .weekly),
    ("每天", .daily), ("每日", .daily),
    ("每年度", .yearly), ("每年", .yearly), ("按年", .yearly),
  ]
}
