extension Sequence where Element == Diagnostic {
  /// The first findings of each rule in each file, and one line that says how many more there are.
  ///
  /// A file of 250 kB can break one rule eighty thousand times: nobody reads that, and printing it would take longer than the
  /// build. What was shortened already is left as it is, so this may be done in every step that collects findings.
  ///
  /// - Parameter limit: how many of one rule and severity a file is shown.
  public func shortened(to limit: Int = 20) -> [Diagnostic] {
    var counts: [FindingKind: Int] = [:]
    for finding in self { counts[FindingKind(finding), default: 0] += 1 }
    if counts.values.allSatisfy({ $0 <= limit }) { return Array(self) }
    var seen: [FindingKind: Int] = [:]
    return compactMap { finding in
      let kind = FindingKind(finding)
      let place = seen[kind, default: 0]
      seen[kind] = place + 1
      if place < limit || kind.rule == .furtherFindings { return finding }
      return place == limit ? .further((counts[kind] ?? 0) - limit, like: finding) : nil
    }
  }
}

private struct FindingKind: Hashable {
  let file: String
  let rule: RuleID
  let severity: Diagnostic.Severity

  init(_ finding: Diagnostic) {
    file = finding.location.file
    rule = finding.rule
    severity = finding.severity
  }
}

extension RuleID {
  static let furtherFindings: RuleID = "further-findings"
}

extension Diagnostic {
  /// Stands at the first of those that are not listed, and is as grave as they are.
  public static func further(_ count: Int, like first: Diagnostic) -> Diagnostic {
    var finding = Diagnostic(
      first.severity, .furtherFindings, at: first.location,
      Text(
        zh: "从此处起，本文件还有 \(count) 处 [\(first.rule)] 没有列出",
        en: "from here on, \(count) more of [\(first.rule)] in this file are not listed"),
      fix: Text(zh: "先改正已列出的各处，再运行一次", en: "mend those that are listed, then run it again"))
    finding.isSecret = first.isSecret
    return finding
  }
}
