import CommonMark
import Disclosure

/// Links to a part of a page whose name several parts bear: a reader is taken to the first, whichever was meant.
///
/// Parts of one name are numbered while they are read (the second of `s-1` is `s-1-2`), so the page itself is sound, and nothing is
/// said where nobody links to them.
struct AmbiguousAnchors {
  /// Parts of one name.
  struct Namesakes {
    /// In the order of the document.
    var words: [String]
    /// By what the others can be linked to.
    var others: [String]
  }

  private let corpus: Corpus
  /// By the page, since many links lead to one.
  private var known: [SitePlan.Kind: [String: Namesakes]] = [:]

  init(_ corpus: Corpus) { self.corpus = corpus }

  mutating func finding(_ link: LinkUse, to fragment: String, on kind: SitePlan.Kind, from path: String) -> Diagnostic?
  {
    guard !fragment.isEmpty else { return nil }
    let all = known[kind] ?? namesakes(on: kind)
    known[kind] = all
    guard let namesakes = all[fragment] else { return nil }
    let words = namesakes.words.prefix(3)
    let others = namesakes.others.prefix(3).map { "#\($0)" }
    return Diagnostic(
      .warning, "duplicate-id", at: link.location,
      Text(
        zh:
          "链接“\(link.destination)”所指的位置有 \(namesakes.words.count) 处同名（\(words.map { "“\($0)”" }.joined(separator: "、"))），只会跳到第一处",
        en:
          "the link “\(link.destination)” names \(namesakes.words.count) places (\(words.map { "“\($0)”" }.joined(separator: ", "))) and leads to the first"
      ),
      fix: Text(
        zh: "改正重复的标题或序号；要指后面的，写 \(others.joined(separator: " 或 "))",
        en: "correct the repeated heading or number; for a later place write \(others.joined(separator: " or "))"))
  }

  private func namesakes(on kind: SitePlan.Kind) -> [String: Namesakes] {
    switch kind {
    case .report(let centre, let year):
      guard let report = corpus.report(centre, year) else { return [:] }
      return Self.headings(report.source.headings).merging(Self.facts(report.facts)) { heading, _ in heading }
    case .plan(let centre, let year):
      guard let plan = corpus.plan(centre, year) else { return [:] }
      return Self.headings(plan.source.headings).merging(Self.facts(plan.facts)) { heading, _ in heading }
    case .centre(let id): return Self.headings(corpus.centre(id)?.source.headings ?? [])
    case .standing(let id): return Self.headings(corpus.pages.first { $0.id == id }?.source.headings ?? [])
    case .home, .centres, .years, .year, .reports, .compare, .indicator, .coverage, .totals, .sideBySide, .data,
      .search,
      .checks,
      .check, .notFound, .moved:
      return [:]
    }
  }

  /// A figure that a report states several times is one figure; only different ones under one name are ambiguous.
  private static func facts(_ facts: [Fact?]) -> [String: Namesakes] {
    var namesakes: [String: Namesakes] = [:]
    for (_, group) in Dictionary(grouping: facts.compactMap(\.self), by: \.indicator) {
      let words = group.map { "\($0.quantity.digits) \($0.quantity.unit)" }
      guard Set(words).count > 1 else { continue }
      namesakes[group[0].anchor] = Namesakes(words: words, others: group.dropFirst().map(\.anchor))
    }
    return namesakes
  }

  /// Headings that were numbered because an earlier one bears their name.
  static func headings(_ headings: [DocumentSource.Section]) -> [String: Namesakes] {
    let first = Dictionary(headings.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var namesakes: [String: Namesakes] = [:]
    for (heading, depth) in zip(headings, depths(of: headings)) {
      let parts = heading.id.split(separator: "-")
      let name = parts.dropLast().joined(separator: "-")
      guard parts.last?.allSatisfy(\.isNumber) == true, let bearer = first[name] else { continue }
      // `s-1-2` is the second 一、 where the heading itself has one ordinal only; `工作建议-2` is the second 工作建议 where the
      // words are the same.
      let isNumbered = depth.map { parts.count - 1 > $0 } ?? (folded(heading.text) == folded(bearer.text))
      guard isNumbered else { continue }
      namesakes[name, default: Namesakes(words: [bearer.text], others: [])].words.append(heading.text)
      namesakes[name]?.others.append(heading.id)
    }
    return namesakes
  }

  /// How many ordinals a heading is addressed by, its own and those above; nothing for one that is addressed by its words.
  private static func depths(of headings: [DocumentSource.Section]) -> [Int?] {
    var above: [(level: UInt8, depth: Int)] = []
    return headings.map { heading in
      while let last = above.last, last.level >= heading.level { above.removeLast() }
      let parts = heading.id.split(separator: "-")
      let hasOrdinal = parts.count > 1 && parts[0] == "s" && parts.dropFirst().allSatisfy { $0.allSatisfy(\.isNumber) }
      let depth = (above.last?.depth ?? 0) + (hasOrdinal ? 1 : 0)
      above.append((heading.level, depth))
      return hasOrdinal ? depth : nil
    }
  }

  private static func folded(_ words: String) -> String { words.filter { $0.isLetter || $0.isNumber }.lowercased() }
}
