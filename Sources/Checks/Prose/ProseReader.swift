import CommonMark
import Disclosure

/// Reads the sentences of one paragraph into claims, clause by clause.
///
/// A number counts as a statement of a quantity only where every word beside it is understood: what is unknown, denied, planned,
/// counted over other years or by other bodies silences the clause, since a false alarm costs more than a missed slip.
struct ProseReader {
  let year: Int
  let paragraph: Int
  private(set) var claims: [ProseClaim] = []
  /// Changes against last year, with the words they stand in.
  private(set) var changes: [(measures: [Measure], kind: ChangeClaim.Kind, amount: ProseNumber, range: Range<Int>)] = []

  private let sentences: ProseSentences
  /// Which year the words speak of.
  private enum Scope { case thisYear, lastYear, other }
  private var scope = Scope.thisYear
  private var topic: ProseTopic
  /// Whether what is counted is counted among something: behind 其中 and inside brackets.
  private var isPart = false
  private var isMuted = false
  /// Whether the clause before was nothing but the year: “2023 年，收到申请 8 件”.
  private var isYearAlone = false
  /// The kinds of case that the sentence has named: a result behind two of them (“其中尚未审结的共 2 件”) is one of both.
  private var cases: ProseWord.Subject = []
  /// The quantities the sentence has stated so far, the newest last; empty behind a number that was not understood.
  private var stated: [Measure] = []
  private var isAfterChange = false
  private var sentence: Int

  init(_ sentences: ProseSentences, paragraph: Int, year: Int, topic: ProseTopic, firstSentence: Int) {
    self.sentences = sentences
    self.paragraph = paragraph
    self.year = year
    self.topic = topic
    sentence = firstSentence
    for tokens in sentences.sentences { read(sentence: tokens) }
  }

  /// The number of the first sentence of the next paragraph.
  var nextSentence: Int { sentence }

  private mutating func read(sentence tokens: [ProseToken]) {
    (isMuted, isPart, stated, isAfterChange, isYearAlone) = (Self.isPartOfYear(tokens), false, [], false, false)
    cases = []
    // “全年”, and any sentence behind one about last year alone, speaks of this year again; another year goes on to be spoken of.
    if scope == .lastYear { scope = .thisYear }
    var (start, depth) = (0, 0)
    for (index, token) in tokens.enumerated() {
      guard case .mark(let mark) = token.kind, mark != .list else { continue }
      read(clause: tokens[start..<index], isInBrackets: depth > 0)
      start = index + 1
      switch mark {
      case .open: depth += 1
      case .close: depth = max(0, depth - 1)
      case .semicolon: (isPart, stated, isAfterChange, cases) = (false, [], false, [])
      default: break
      }
    }
    read(clause: tokens[start...], isInBrackets: depth > 0)
    sentence += 1
  }

  /// Months: “1 至 6 月”, “截至 9 月底”. The first of January and the last of December bound a whole year.
  private static func isPartOfYear(_ tokens: [ProseToken]) -> Bool {
    for (index, token) in tokens.enumerated() {
      guard let number = token.number, number.unit == "月" else { continue }
      let day = index + 1 < tokens.count ? tokens[index + 1].number : nil
      let date = (number.value.mantissa, day?.unit == "日" ? day?.value.mantissa : nil)
      if date != (1, 1), date != (12, 31) { return true }
    }
    return false
  }

  private mutating func read(clause tokens: ArraySlice<ProseToken>, isInBrackets: Bool) {
    guard !tokens.isEmpty else { return }
    let counts = tokens.indices.filter { tokens[$0].number.map(Self.isCount) ?? false }
    let comparison = comparison(in: tokens)
    let spokenOf = updateScope(tokens, comparison)
    if tokens.contains(where: { $0.word == .others }) { isMuted = true }
    if tokens.contains(where: { $0.word == .ofWhich }) { isPart = true }
    defer { if !isMuted, comparison == nil { updateTopic(tokens, hasCount: !counts.isEmpty) } }
    let isUnreal = tokens.contains { $0.word == .unreal }
    guard !isMuted, !isUnreal, let spokenOf, spokenOf != .other else {
      if !counts.isEmpty { (stated, isAfterChange) = ([], false) }
      return
    }
    if let comparison {
      readChange(in: tokens, comparedAt: comparison)
      return
    }
    if isAfterChange, readFurtherChange(in: tokens) { return }
    isAfterChange = false
    if readNothing(in: tokens, spokenOf) { return }
    if readAll(in: tokens, counts, spokenOf) { return }
    if !counts.isEmpty { readCounts(in: tokens, counts, spokenOf, isPart: isPart || isInBrackets) }
  }

  private static func isCount(_ number: ProseNumber) -> Bool {
    switch number.unit {
    case "年", "月", "日", "号", "天", "工作日", "个工作日", "个月", "倍", "个百分点": false
    default: true
    }
  }

  // MARK: Years

  /// Where a clause starts to compare with last year (较上年, 与 2023 年相比, 同比).
  private func comparison(in tokens: ArraySlice<ProseToken>) -> Int? {
    tokens.indices.first { index in
      guard tokens[index].word == .than || tokens[index].word == .and else { return false }
      var next = index + 1
      while next < tokens.endIndex, tokens[next].word == .filler { next += 1 }
      guard next < tokens.endIndex else { return false }
      let isBefore = tokens[next].word == .lastYear || tokens[next].kind == .year(year - 1)
      // “2023 年和 2022 年” lists years, “与上年持平” compares.
      return isBefore
        && (tokens[index].word == .than
          || tokens[next...].contains {
            $0.word == .than || $0.word == .level || $0.word == .increase || $0.word == .decrease
          })
    }
  }

  /// The year a clause speaks of; `nil` where it names several.
  private mutating func updateScope(_ tokens: ArraySlice<ProseToken>, _ comparison: Int?) -> Scope? {
    var named: [Scope] = []
    for index in tokens.indices {
      if let comparison, index >= comparison { break }
      switch tokens[index].kind {
      case .year(let named_):
        // “2023 年结转”, “结转至 2025 年”: the year belongs to the word.
        if isCarried(index, in: tokens) { continue }
        named.append(named_ == year ? .thisYear : named_ == year - 1 ? .lastYear : .other)
      case .word(.thisYear): named.append(.thisYear)
      case .word(.lastYear): named.append(.lastYear)
      case .word(.longer): named.append(.other)
      case .word(.shorter): if !isWholeYear(tokens) { named.append(.other) }
      default: break
      }
    }
    // What follows a remark on last year may speak of either; only behind the bare year it goes on about it.
    let isLeft = named.isEmpty && scope == .lastYear && !isYearAlone && comparison == nil
    isYearAlone = tokens.allSatisfy { $0.word == .filler || $0.word == .lastYear || Self.isYear($0) }
    if isLeft { return nil }
    if let last = named.last { scope = last }
    // A comparison with nothing else said is one of this year.
    if comparison != nil, named.isEmpty, scope == .lastYear { scope = .thisYear }
    return named.contains { $0 != named.last } ? nil : scope
  }

  private func isCarried(_ index: Int, in tokens: ArraySlice<ProseToken>) -> Bool {
    index + 1 < tokens.endIndex && tokens[index + 1].word == .carried
      || index > tokens.startIndex && tokens[index - 1].word == .carried
  }

  /// 截至 12 月 31 日, 截至 2024 年底.
  private func isWholeYear(_ tokens: ArraySlice<ProseToken>) -> Bool {
    tokens.contains { $0.number?.unit == "月" && $0.number?.value.mantissa == 12 }
  }

  private mutating func updateTopic(_ tokens: ArraySlice<ProseToken>, hasCount: Bool) {
    cases.formUnion(ClauseMeaning(tokens).subject.intersection([.reconsideration, .litigation]))
    if cases.isSuperset(of: [.reconsideration, .litigation]) {
      topic = .none
    } else if let topic = ProseTopic(ClauseMeaning(tokens)) {
      self.topic = topic
    } else if hasCount, stated.isEmpty {
      topic = .none
    }
  }

  // MARK: Changes

  private mutating func readChange(in tokens: ArraySlice<ProseToken>, comparedAt comparison: Int) {
    let before = tokens[tokens.startIndex..<comparison]
    guard !tokens.contains(where: { $0.word == .respectively || $0.word == .each }) else { return forget() }
    let meaning = ClauseMeaning(before)
    var measures: [Measure]
    if meaning.isEmpty {
      // Something else is compared: “网站访问量较上年增长”.
      guard !before.contains(where: \.isUnknown), !before.contains(where: { $0.word == .channel }) else {
        return forget()
      }
      // “全年收到 5 件比上年多 1 件” without a comma has its number before it.
      measures = stated.reversed()
    } else {
      guard !before.contains(where: { Self.silences($0) }) else { return forget() }
      if let count = before.lastIndex(where: { $0.number != nil }) {
        readCounts(in: before, [count], .thisYear, isPart: isPart)
        measures = stated.last.map { [$0] } ?? []
      } else {
        measures = meaning.measure(topic: topic, isPart: isPart).map { [$0] } ?? []
      }
    }
    guard !measures.isEmpty else { return forget() }
    readAmount(in: tokens[comparison...], of: measures)
    isAfterChange = true
  }

  /// “…，下降 80%” behind “较上年减少 4 件”.
  private mutating func readFurtherChange(in tokens: ArraySlice<ProseToken>) -> Bool {
    guard let first = tokens.first(where: { $0.word != .filler && $0.word != .equals }),
      first.word == .increase || first.word == .decrease, !stated.isEmpty
    else { return false }
    readAmount(in: tokens, of: stated.reversed())
    return true
  }

  private mutating func forget() { (stated, isAfterChange) = ([], false) }

  private mutating func readAmount(in tokens: ArraySlice<ProseToken>, of measures: [Measure]) {
    guard !tokens.contains(where: { $0.word == .becoming || $0.word == .not || $0.word == .incomplete }) else { return }
    if let level = tokens.first(where: { $0.word == .level }) {
      guard !tokens.contains(where: { $0.isUnknown || $0.number != nil }) else { return }
      let zero = ProseNumber(value: Decimal(mantissa: 0, scale: 0), unit: "")
      changes.append((measures, .unchanged, zero, sentences.text.range(of: level.range)))
      return
    }
    var sign = 0
    var isNear = false
    for token in tokens {
      switch token.kind {
      case .word(.increase): (sign, isNear) = (1, true)
      case .word(.decrease): (sign, isNear) = (-1, true)
      case .word(.filler), .word(.equals), .mark(.list): break
      case .number(let number):
        guard number.firmness == .exactly, Self.isCount(number) else { return }
        let range = sentences.text.range(of: token.range)
        if sign == 0 {
          // “较上年的 5 件减少 4 件”
          if !number.isPercentage { changes.append((measures, .lastYear, number, range)) }
        } else if isNear {
          var signed = number
          if sign < 0 { signed.value = number.value.negated }
          changes.append((measures, number.isPercentage ? .percentage : .difference, signed, range))
          isNear = false
        }
      case .unknown: if sign != 0 { return }
      default: break
      }
    }
  }

  // MARK: Nothing, and all

  private static func silences(_ token: ProseToken) -> Bool {
    switch token.word {
    case .not, .besides, .channel, .respectively, .unreal, .incomplete, .increase, .decrease, .becoming, .longer,
      .shorter, .nothing:
      true
    default: token.isUnknown
    }
  }

  /// 未收到政府信息公开申请; 无因此引发的行政复议、行政诉讼; 行政复议：无.
  private mutating func readNothing(in tokens: ArraySlice<ProseToken>, _ spokenOf: Scope) -> Bool {
    guard let index = tokens.firstIndex(where: { $0.word == .nothing }) else { return false }
    guard !tokens.contains(where: { $0.number != nil || $0.word == .besides || $0.word == .ofWhich }) else {
      return true
    }
    let (before, after) = (tokens[tokens.startIndex..<index], tokens[(index + 1)...])
    // 未收到 is two words at one place.
    let own = ClauseMeaning(after.filter { $0.range == tokens[index].range })
    let rest = after.filter { $0.range != tokens[index].range }
    let behind = ClauseMeaning(rest)
    let words: ArraySlice<ProseToken>
    if behind.hasNoun {
      guard !before.contains(where: { $0.word == .channel || $0.word == .not }), before.last?.isUnknown != true else {
        return true
      }
      words = after
    } else {
      // The nouns stand before it: “行政复议、行政诉讼案件均未发生”.
      guard ClauseMeaning(before).hasNoun, !rest.contains(where: { Self.silences($0) }) else { return true }
      words = before
    }
    guard !words.contains(where: { Self.silences($0) || $0.word == .lastYear && spokenOf == .thisYear }) else {
      return true
    }
    let place = sentences.text.range(of: tokens[index].range)
    // “对没有申请的单位”: what follows 的 is spoken of, and no request.
    let lastNoun = words.lastIndex { if case .subject = $0.word { true } else { false } } ?? words.startIndex
    let mayBeBare =
      own.subject.isEmpty && !before.contains(where: \.isUnknown) && !words[lastNoun...].contains(where: isOf)
    for measure in measuresOfNothing(ClauseMeaning(words), verb: own.subject, mayBeBare: mayBeBare) {
      add(measure, .nothing, place, spokenOf, isPart: isPart)
    }
    return true
  }

  /// Of several nouns each is denied; of a request only that it came in (“没有办结的申请” is no denial of that).
  ///
  /// - Parameter mayBeBare: whether 无 and 没有 without a verb may mean that none came in.
  private func measuresOfNothing(_ meaning: ClauseMeaning, verb: ProseWord.Subject, mayBeBare: Bool) -> [Measure] {
    guard meaning.outcomes.isEmpty, meaning.applicants.isEmpty else { return [] }
    let cases = meaning.subject.intersection([.reconsideration, .litigation, .complaint])
    guard cases.isEmpty else {
      let rest = meaning.subject.subtracting([
        .reconsideration, .litigation, .complaint, .direct, .afterReconsideration,
      ])
      return [ProseWord.Subject.reconsideration, .litigation, .complaint].filter(cases.contains).compactMap { kind in
        var meaning = meaning
        // 举报投诉 beside the two is denied as they are; what caused the cases is not.
        meaning.subject = kind == .complaint ? .complaint : rest.union(kind)
        return meaning.measure(topic: .none, isPart: false)
      }
    }
    if meaning.subject.contains(.request) {
      switch meaning.subject.subtracting(.request) {
      case [], [.received]: return !isPart && (verb.contains(.received) || mayBeBare) ? [.received] : []
      case [.carriedIn], [.carriedOut], [.processingFee], [.processingFee, .charged]: break
      default: return []
      }
    }
    return meaning.measure(topic: .none, isPart: isPart).map { [$0] } ?? []
  }

  /// 均为自然人: nobody else applied.
  private mutating func readAll(in tokens: ArraySlice<ProseToken>, _ counts: [Int], _ spokenOf: Scope) -> Bool {
    guard let all = tokens.firstIndex(where: { $0.word == .all }), spokenOf == .thisYear,
      let applicant = tokens[all...].firstIndex(where: { if case .applicant = $0.word { true } else { false } }),
      case .applicant(let measure)? = tokens[applicant].word
    else { return false }
    let between = tokens[(all + 1)..<applicant]
    guard tokens[applicant...].dropFirst().allSatisfy({ if case .applicant = $0.word { false } else { true } }),
      !between.contains(where: { Self.silences($0) || $0.number != nil }), !isPart
    else { return true }
    let before = tokens[tokens.startIndex..<all]
    guard !before.contains(where: { Self.silences($0) }), ClauseMeaning(before).outcomes.isEmpty else { return true }
    let subject = ClauseMeaning(before).subject
    guard subject.isSubset(of: [.request, .received, .filed]) else { return true }
    let place = sentences.text.range(of: tokens[all].range.lowerBound..<tokens[applicant].range.upperBound)
    if let count = counts.first, count < all {
      // “5 件均为自然人提交”: all of those five, which are all only where five came in.
      guard counts.count == 1, let number = tokens[count].number else { return true }
      if subject.contains(.received) {
        readCounts(in: before, [count], spokenOf, isPart: false)
      } else {
        guard topic == .requests || subject.contains(.request) else { return true }
        guard let received = claims.last(where: { $0.measure == .received && $0.yearOffset == 0 })?.exactNumber,
          received == number.value
        else { return true }
      }
      add(.received, .all(of: measure), place, spokenOf, isPart: false)
    } else if counts.isEmpty, stated == [.received] || subject.contains(.request) && stated.isEmpty {
      add(.received, .all(of: measure), place, spokenOf, isPart: false)
      stated.removeLast()
    }
    return true
  }

  // MARK: Numbers

  private mutating func readCounts(
    in tokens: ArraySlice<ProseToken>, _ counts: [Int], _ spokenOf: Scope, isPart: Bool
  ) {
    var start = tokens.startIndex
    for (order, index) in counts.enumerated() {
      guard let number = tokens[index].number else { continue }
      let left = tokens[min(start, index)..<index]
      let end = order + 1 < counts.count ? counts[order + 1] : tokens.endIndex
      let behind = tokens[(index + 1)..<end]
      let right = behind.prefix { $0.kind != .mark(.list) }
      start = index + 1
      let range = sentences.text.range(of: tokens[index].range)
      guard !number.isPercentage else { continue }
      var measures: [Measure] = []
      if let pair = eachOfTwo(left) {
        measures = pair
      } else if let measure = measureBefore(number: left, right, isPart: isPart) {
        measures = [measure]
      } else if let measure = measureBehind(number: left, right, isPart: isPart) {
        measures = [measure]
        start = right.endIndex
      } else if spokenOf == .lastYear, stated.count == 1,
        left.allSatisfy({ $0.word == .lastYear || $0.word == .filler || $0.word == .equals || Self.isYear($0) }),
        !left.isEmpty, right.allSatisfy({ $0.word == .filler })
      {
        // “收到 1 件，上年为 5 件”
        measures = stated
      }
      measures = measures.filter { Self.fits(number, $0) && Self.isStated(number, left, right) }
      if measures.isEmpty { stated = [] }
      for measure in measures { add(measure, .number(number), range, spokenOf, isPart: isPart) }
    }
  }

  private static func isYear(_ token: ProseToken) -> Bool { if case .year = token.kind { true } else { false } }

  /// Whether a number has a unit that such things are counted in.
  private static func fits(_ number: ProseNumber, _ measure: Measure) -> Bool {
    if measure.isMoney { return number.yuan != nil || number.unit.isEmpty && number.value.mantissa == 0 }
    guard number.value.scale == 0 else { return false }
    if measure == .proactive { return number.unit == "条" || number.unit == "件" }
    return ["件", "条", "份", "宗", "项", "起", "例", "次", "个", "件次", "部", "笔", ""].contains(number.unit)
  }

  /// A number without a unit states something only behind 为 or right behind its noun, and before a mark.
  private static func isStated(
    _ number: ProseNumber, _ left: ArraySlice<ProseToken>, _ right: ArraySlice<ProseToken>
  ) -> Bool {
    number.unit.isEmpty ? right.isEmpty && left.last.map { !$0.isUnknown } ?? false : true
  }

  /// 行政复议、行政诉讼均为 0 件; 行政复议和行政诉讼各 1 件.
  private func eachOfTwo(_ left: ArraySlice<ProseToken>) -> [Measure]? {
    guard left.contains(where: { $0.word == .all || $0.word == .each }), !left.contains(where: { Self.silences($0) })
    else { return nil }
    let meaning = ClauseMeaning(left)
    let nouns = meaning.subject.intersection([.reconsideration, .litigation, .complaint])
    guard nouns.isSuperset(of: [.reconsideration, .litigation]) || nouns.contains(.complaint),
      meaning.subject.subtracting(nouns).isSubset(of: [.request, .received, .filed]), meaning.outcomes.isEmpty,
      meaning.applicants.isEmpty
    else { return nil }
    return [
      (ProseWord.Subject.reconsideration, Measure.reconsiderations), (.litigation, .litigation),
      (.complaint, .complaints),
    ]
    .filter { nouns.contains($0.0) }.map(\.1)
  }

  /// 收到政府信息公开申请 5 件; 自然人 3 件; 行政复议 1 件.
  private func measureBefore(
    number left: ArraySlice<ProseToken>, _ right: ArraySlice<ProseToken>, isPart: Bool
  ) -> Measure? {
    guard !left.contains(where: { $0.word == .channel || $0.word == .each }) else { return nil }
    // “收到申请 1 件的登记 1 件”: what happens when there is one.
    if let next = right.first, next.word == .filler, sentences.text.bytes[next.range].elementsEqual("的".utf8) {
      return nil
    }
    let gap = left.lastIndex { $0.isUnknown }
    let region = gap.map { left[($0 + 1)...] } ?? left
    guard !region.contains(where: { Self.silences($0) }) else { return nil }
    var meaning = ClauseMeaning(region)
    addCarried(region, to: &meaning)
    guard !meaning.isEmpty else { return nil }
    let isReview = !meaning.subject.isDisjoint(with: [.reconsideration, .litigation])
    if gap != nil {
      // What is unknown may say whose or which: only behind 中心, 共 or the like does it say nothing about the count.
      guard let first = region.first, Self.isBridge(first), isReview || !meaning.subject.isDisjoint(with: .verbs) else {
        return nil
      }
    }
    // “收到 5 件来信”: the noun stands behind the number, and is another one.
    if !meaning.hasNoun
      || meaning.subject.subtracting(.verbs).isEmpty && meaning.outcomes.isEmpty && meaning.applicants.isEmpty
    {
      guard let next = right.first(where: { $0.word != .filler }) else {
        return meaning.measure(topic: topic, isPart: isPart)
      }
      if next.word != .all { return nil }
    }
    let follows = ClauseMeaning(right)
    let hasAll = right.contains { $0.word == .all }
    if !hasAll, meaning.subject.isDisjoint(with: [.received, .accepted]) {
      guard follows.isEmpty, !right.contains(where: { $0.word == .not }) else { return nil }
    }
    if isReview, meaning.subject.isSuperset(of: [.reconsideration, .litigation]),
      meaning.subject.isDisjoint(with: [.direct, .afterReconsideration])
    {
      // Of the two together the number says how many only with 共.
      let isBoth = meaning.subject.subtracting([.reconsideration, .litigation, .request, .received, .filed]).isEmpty
      return isBoth && region.contains { $0.word == .total } ? .reviews : nil
    }
    return meaning.measure(topic: topic, isPart: isPart)
  }

  /// 的
  private func isOf(_ token: ProseToken) -> Bool {
    token.word == .filler && sentences.text.bytes[token.range].elementsEqual("的".utf8)
  }

  /// Words behind which a count starts anew: 中心, 共, 全年.
  private static func isBridge(_ token: ProseToken) -> Bool {
    switch token.word {
    case .filler, .total, .thisYear, .equals, .lastYear: true
    default: if case .year = token.kind { true } else { false }
    }
  }

  /// 收到 5 件政府信息公开申请; 有 3 件不予公开.
  private func measureBehind(
    number left: ArraySlice<ProseToken>, _ right: ArraySlice<ProseToken>, isPart: Bool
  ) -> Measure? {
    guard !left.contains(where: { $0.word == .channel || $0.word == .each }) else { return nil }
    let gap = left.lastIndex { $0.isUnknown }
    let region = gap.map { left[($0 + 1)...] } ?? left
    guard !region.contains(where: { Self.silences($0) || $0.word == .all }) else { return nil }
    if gap != nil { guard let first = region.first, Self.isBridge(first) else { return nil } }
    // Only what stands close behind the number is its noun.
    guard
      let noun = right.firstIndex(where: { token in
        switch token.word {
        case .filler, .equals, .all, .total: false
        case .subject(let subject): !subject.isSubset(of: [.filed, .received])
        default: true
        }
      })
    else { return nil }
    let near = right[right.startIndex...noun]
    guard !near.contains(where: { Self.silences($0) || $0.word == .all }) else { return nil }
    let verbs = ClauseMeaning(region)
    guard verbs.outcomes.isEmpty, verbs.applicants.isEmpty, verbs.subject.isSubset(of: .verbs) else { return nil }
    // “对现行有效的 3 件规范性文件进行清理”: some of them.
    guard !verbs.subject.contains(.inForce) else { return nil }
    var meaning = ClauseMeaning(near)
    addCarried(right, to: &meaning)
    guard meaning.hasNoun else { return nil }
    if verbs.subject.isEmpty {
      // “有 3 件申请涉及…” counts some requests; a result, an applicant or a case behind the number is what it counts.
      let isCase = !meaning.subject.isDisjoint(with: [.reconsideration, .litigation])
      guard
        !meaning.outcomes.isEmpty || !meaning.applicants.isEmpty || isCase
          || !meaning.subject.isDisjoint(with: [.carriedIn, .carriedOut])
      else { return nil }
      // “2 件不予公开决定被纠正”: more is said of them.
      guard
        right[(noun + 1)...].allSatisfy({
          $0.word == .filler || $0.word == .subject(.request) || $0.word == .subject(.filed)
        })
      else { return nil }
    }
    meaning.subject.formUnion(verbs.subject)
    if meaning.subject.isSuperset(of: [.reconsideration, .litigation]),
      meaning.subject.isDisjoint(with: [.direct, .afterReconsideration])
    {
      return nil
    }
    return meaning.measure(topic: topic, isPart: isPart)
  }

  /// “2023 年结转”, “结转至 2025 年”.
  private func addCarried(_ tokens: ArraySlice<ProseToken>, to meaning: inout ClauseMeaning) {
    guard let carried = tokens.firstIndex(where: { $0.word == .carried }) else { return }
    if carried > tokens.startIndex, tokens[carried - 1].kind == .year(year - 1) { meaning.subject.insert(.carriedIn) }
    if carried + 1 < tokens.endIndex, tokens[carried + 1].kind == .year(year + 1) {
      meaning.subject.insert(.carriedOut)
    }
  }

  private mutating func add(
    _ measure: Measure, _ statement: ProseClaim.Statement, _ range: Range<Int>, _ spokenOf: Scope, isPart: Bool
  ) {
    claims.append(
      ProseClaim(
        measure: measure, statement: statement, yearOffset: spokenOf == .lastYear ? -1 : 0,
        place: .words(range, paragraph: paragraph), isPart: isPart, sentence: sentence))
    if spokenOf == .thisYear { stated.append(measure) }
  }
}
