import Disclosure

/// The sums inside one sentence, and the first of them that cannot be right.
struct ProseSums {
  struct Fault: Hashable {
    var whole: ProseNumber
    var parts: [ProseNumber]
    /// From the first of the numbers to the last, in folded text.
    var range: Range<Int>
  }

  private(set) var fault: Fault?
  private let tokens: [ProseToken]
  private let text: FoldedProse

  init(sentence tokens: [ProseToken], of text: FoldedProse) {
    self.tokens = tokens
    self.text = text
    guard tokens.count(where: { $0.number != nil }) >= 2 else { return }
    fault = partsOfWhole() ?? totalOfParts() ?? shares()
  }

  /// Whether a paragraph has a word without which there is no sum: 其中, 分别, 分为, 合计, 共计, 总计, 占, or 共 before a number.
  static func mayHaveAny(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var index = 0
      while index + 6 <= bytes.count {
        let byte = bytes[index]
        guard byte == 0xE5 || byte == 0xE6 else {
          index += byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
          continue
        }
        let next = (bytes[index + 3], bytes[index + 4], bytes[index + 5])
        switch (byte, bytes[index + 1], bytes[index + 2]) {
        case (0xE5, 0x85, 0xB6): if next == (0xE4, 0xB8, 0xAD) { return true }  // 其中
        case (0xE5, 0x88, 0x86): if next == (0xE5, 0x88, 0xAB) || next == (0xE4, 0xB8, 0xBA) { return true }  // 分别 分为
        case (0xE5, 0x90, 0x88), (0xE6, 0x80, 0xBB): if next == (0xE8, 0xAE, 0xA1) { return true }  // 合计 总计
        case (0xE5, 0x8D, 0xA0): return true  // 占
        case (0xE5, 0x85, 0xB1):  // 共
          if next.0 < 0x80 || next.0 == 0xEF || next == (0xE8, 0xAE, 0xA1) || next == (0xE6, 0x9C, 0x89)
            || ProseVocabulary.standard.mayBeNumber(next)
          {
            return true
          }
        default: break
        }
        index += 3
      }
      return false
    }
  }

  // MARK: 共 N 件，其中 …

  private func partsOfWhole() -> Fault? {
    guard
      let opening = tokens.firstIndex(where: { $0.word == .ofWhich || $0.word == .respectively }), opening > 0
    else { return nil }
    let before = wholes(before: opening)
    guard let last = before.last else { return nil }
    let candidates = before.filter { $0.number.unit == last.number.unit }
    let parts = parts(from: opening + 1, unit: last.number.unit)
    guard !parts.isEmpty, let sum = Self.sum(parts.map(\.number)) else { return nil }
    let words = tokens[opening...parts[parts.count - 1].index]
    guard !isOpen(words), !ClauseMeaning(words).countsRowsTwice else { return nil }
    let isComplete = tokens[opening].word == .respectively && parts.count > 1 || isCompleteSplit(words)
    // Which of several numbers before it is the whole is not always clear: then the largest, or all of a list together.
    let isList = candidates.count > 1 && !tokens[candidates[0].index..<last.index].contains { $0.kind == .mark(.comma) }
    guard
      let bound = isList ? Self.sum(candidates.map(\.number)) : candidates.map(\.number.value).max()
    else { return nil }
    let isTooLarge = bound < sum && (parts.count == 1 || !Self.people.contains(last.number.unit))
    let isTooSmall = isComplete && candidates.count == 1 && sum < bound
    guard isTooLarge || isTooSmall else { return nil }
    let whole = candidates.max { $0.number.value < $1.number.value } ?? last
    return Fault(
      whole: whole.number, parts: parts.map(\.number),
      range: tokens[whole.index].range.lowerBound..<tokens[parts[parts.count - 1].index].range.upperBound)
  }

  /// Exact counts before 其中 that are no change against last year, since the last semicolon.
  private func wholes(before opening: Int) -> [(index: Int, number: ProseNumber)] {
    var found: [(index: Int, number: ProseNumber)] = []
    var depth = 0
    for index in 0..<opening {
      switch tokens[index].kind {
      case .mark(.semicolon): found = []
      case .mark(.open): depth += 1
      case .mark(.close): depth = max(0, depth - 1)
      case .number(let number):
        guard Self.isCount(number), depth == 0, !isChange(index) else { continue }
        // A bound is no whole that parts could exceed, unless it is an upper one.
        guard number.firmness == .exactly else { return [] }
        found.append((index, number))
      default: break
      }
    }
    return found
  }

  /// The counts behind 其中, up to where the sentence goes on with something else.
  private func parts(from start: Int, unit: String) -> [(index: Int, number: ProseNumber)] {
    var found: [(index: Int, number: ProseNumber)] = []
    var depth = 0
    var kind: Kind?
    // Whether the clause has said nothing yet, and where the last mark stands.
    var (isClauseStart, lastMark) = (false, start)
    for index in start..<tokens.count {
      let token = tokens[index]
      if depth == 0, let own = Kind(token) {
        if kind == nil { kind = own }
        if kind != own {
          // “…、10 件为自然人”: the number right before it is of the other list too.
          if let last = found.last, last.index > lastMark { found.removeLast() }
          return found
        }
      }
      switch token.kind {
      case .mark(.open): depth += 1
      case .mark(.close):
        // The bracket that 其中 stands in is closed.
        if depth == 0 { return found }
        depth -= 1
      case .mark(.semicolon), .word(.ofWhich), .word(.respectively), .word(.besides), .word(.thisYear),
        .word(.lastYear), .year:
        return found
      case .mark(.comma):
        // A clause without a number ends the list: “…，全部办结，…”.
        if let last = found.last, last.index < lastMark { return found }
        (isClauseStart, lastMark) = (!found.isEmpty, index)
      case .mark(.list): lastMark = index
      // “…，召开会议 5 次”: a clause that starts with something done is no part of the list.
      case .word(.subject(let subject)) where isClauseStart && subject.isSubset(of: .verbs): return found
      case .word(.total) where !found.isEmpty: return found
      case .unknown where isClauseStart && startsWithVerb(token): return found
      case .number(let number):
        guard depth == 0, !isChange(index), Self.isCount(number), !number.isPercentage else { continue }
        // Another unit is another list.
        guard number.unit == unit else { return found }
        guard number.firmness == .exactly else { return [] }
        found.append((index, number))
        isClauseStart = false
      case .word(.filler): break
      default: isClauseStart = false
      }
    }
    return found
  }

  /// By what a list divides its whole: by applicant, by result, by what was done. Two divisions of one whole are two lists.
  private enum Kind {
    case applicants, outcomes, work, cases, results

    init?(_ token: ProseToken) {
      switch token.word {
      case .applicant: self = .applicants
      case .outcome: self = .outcomes
      case .subject(let subject):
        if !subject.isDisjoint(with: [.upheld, .corrected, .otherResult, .pending]) {
          self = .results
        } else if !subject.isDisjoint(with: [.direct, .afterReconsideration, .reconsideration, .litigation]) {
          self = .cases
        } else if !subject.isDisjoint(with: [.concluded, .answered, .handled, .accepted]) {
          self = .work
        } else {
          return nil
        }
      default: return nil
      }
    }
  }

  /// Whether 自然人 and 法人或其他组织, or 按时 and 延期 are the parts: then there is no third.
  private func isCompleteSplit(_ words: ArraySlice<ProseToken>) -> Bool {
    let meaning = ClauseMeaning(words)
    return Set(meaning.applicants) == [.receivedByNaturalPersons, .receivedByOrganisations] && meaning.outcomes.isEmpty
      || meaning.subject.isSuperset(of: [.onTime, .extended])
  }

  // MARK: … 共 N 件

  private func totalOfParts() -> Fault? {
    guard
      let total = tokens.indices.first(where: { index in
        tokens[index].word == .total && index > 2 && nextNumber(behind: index) != nil
      }), let end = nextNumber(behind: total), let whole = tokens[end].number, whole.firmness == .exactly,
      Self.isCount(whole)
    else { return nil }
    // Between the last part and 共 only a mark may stand: else something else is summed.
    var parts: [(index: Int, number: ProseNumber)] = []
    var index = total - 1
    while index >= 0, Self.isPause(tokens[index]) { index -= 1 }
    guard index >= 0, tokens[index].number != nil else { return nil }
    while index >= 0 {
      let token = tokens[index]
      // Numbers of several years are no parts of one whole.
      if case .year = token.kind { break }
      if case .mark(.semicolon) = token.kind { break }
      if token.word == .ofWhich || token.word == .total || token.word == .respectively { break }
      if let number = token.number {
        guard number.unit == whole.unit, number.firmness == .exactly, !isChange(index) else { break }
        parts.insert((index, number), at: 0)
      }
      index -= 1
    }
    guard parts.count >= 2, !isOpen(tokens[parts[0].index...end]), !isOpen(tokens[max(0, index)...end]) else {
      return nil
    }
    guard !tokens[max(0, index)...end].contains(where: { $0.word == .lastYear || $0.word == .than }) else { return nil }
    // The first numbers of the sentence may not belong to the list: any run that ends before 共 will do.
    for start in 0..<parts.count where Self.sum(parts[start...].map(\.number)) == whole.value { return nil }
    return Fault(
      whole: whole, parts: parts.map(\.number),
      range: tokens[parts[0].index].range.lowerBound..<tokens[end].range.upperBound)
  }

  private func nextNumber(behind total: Int) -> Int? {
    var index = total + 1
    while index < tokens.count,
      tokens[index].word == .filler || tokens[index].word == .equals || tokens[index].word == .total
    {
      index += 1
    }
    return index < tokens.count && tokens[index].number != nil ? index : nil
  }

  private static func isPause(_ token: ProseToken) -> Bool {
    switch token.kind {
    case .mark(.comma), .mark(.list), .word(.filler), .word(.and), .word(.total): true
    default: false
    }
  }

  // MARK: A 占 60%，B 占 45%

  /// Shares of one whole: rounded, they may come to 101.
  private func shares() -> Fault? {
    var parts: [(index: Int, number: ProseNumber)] = []
    for (index, token) in tokens.enumerated() {
      guard let number = token.number, number.isPercentage, number.firmness == .exactly else { continue }
      guard index > 0,
        tokens[index - 1].isUnknown || tokens[index - 1].word == .filler || tokens[index - 1].word == .equals,
        precededByShare(index)
      else { return nil }
      parts.append((index, number))
    }
    guard parts.count >= 2, let first = parts.first, let last = parts.last else { return nil }
    guard !isOpen(tokens[first.index...last.index]), !isOpen(tokens[...first.index]),
      let sum = Self.sum(parts.map(\.number)),
      sum > Decimal(mantissa: 101, scale: 0),
      // The same share of several wholes (“自然人占 60%；法人占 40%”) starts anew.
      !tokens.contains(where: {
        $0.kind == .mark(.semicolon) || $0.word == .lastYear
          || $0.word == .ofWhich && $0.range.lowerBound > tokens[first.index].range.lowerBound
      })
    else { return nil }
    return Fault(
      whole: ProseNumber(value: Decimal(mantissa: 100, scale: 0), unit: "%"), parts: parts.map(\.number),
      range: tokens[first.index].range.lowerBound..<tokens[last.index].range.upperBound)
  }

  private func precededByShare(_ index: Int) -> Bool {
    var next = index - 1
    while next >= 0, tokens[next].word == .filler || tokens[next].word == .equals || tokens[next].word == .total {
      next -= 1
    }
    guard next >= 0, tokens[next].isUnknown else { return false }
    return words(of: tokens[next]).hasSuffix("占") || words(of: tokens[next]).hasSuffix("占比")
  }

  // MARK: What silences

  private static let people: Set<String> = ["人", "名", "位", "家", "人次"]

  private static func isCount(_ number: ProseNumber) -> Bool {
    switch number.unit {
    case "", "%", "年", "月", "日", "号", "天", "工作日", "个工作日", "个月", "倍", "个百分点", "期": false
    default: true
    }
  }

  /// Whether a number is how many more or fewer than before.
  private func isChange(_ index: Int) -> Bool {
    var next = index - 1
    while next >= 0, tokens[next].word == .filler { next -= 1 }
    guard next >= 0 else { return false }
    switch tokens[next].word {
    case .increase, .decrease, .becoming, .than, .lastYear: return true
    default: return false
    }
  }

  /// Whether the words of a list leave it open, or count one thing by several ways.
  private func isOpen(_ words: some Collection<ProseToken>) -> Bool {
    words.contains { token in
      switch token.word {
      case .incomplete, .channel, .not, .besides, .longer, .shorter, .unreal: return true
      default:
        guard token.isUnknown else { return false }
        let words = self.words(of: token)
        return Self.overlapping.contains { words.contains($0) }
      }
    }
  }

  /// What one thing may be besides being another.
  private static let overlapping = [
    "重点", "重大", "全流程", "电子化", "远程", "首次", "原创", "转发", "转载", "阅读", "点击", "访问", "浏览", "推送", "属于", "关于", "有关", "最高",
    "最多", "平均",
    "同时", "节约", "增值", "增收", "溢价", "预算", "兼", "党员", "女", "以上",
  ]

  private func startsWithVerb(_ token: ProseToken) -> Bool {
    let words = words(of: token)
    return Self.verbs.contains { words.hasPrefix($0) }
  }

  private static let verbs = [
    "举办", "召开", "开展", "组织", "完成", "回应", "编制", "推送", "转发", "报送", "接待", "解答", "梳理", "整改", "调整", "优化", "新增", "修订", "发放",
    "收集", "征集", "汇总", "采用", "发布", "更新", "公布", "公开", "走访", "培训", "参加", "解读", "刊发", "刊登", "审核", "检查", "自查", "建成", "设立",
  ]

  private func words(of token: ProseToken) -> String { String(decoding: text.bytes[token.range], as: UTF8.self) }

  private static func sum(_ numbers: [ProseNumber]) -> Decimal? {
    var total = Decimal(mantissa: 0, scale: 0)
    for number in numbers {
      guard let next = total.adding(number.value) else { return nil }
      total = next
    }
    return total
  }
}
