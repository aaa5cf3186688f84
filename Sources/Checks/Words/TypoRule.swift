import Disclosure

extension Rule {
  /// Words that are written wrongly in such reports again and again; official sites are inspected for 严重错别字.
  static let typo = Rule(
    "typo",
    .words { scan in
      let found = scan.words { if case .typo(let number) = $0 { number } else { nil } }
      var end = 0
      return found.compactMap { number, range in
        let typo = Typo.all[number]
        // Of two that overlap the first is told.
        guard range.lowerBound >= end, typo.isMade(at: range, in: scan.text), !scan.text.isQuotedInFrontMatter(range)
        else { return nil }
        end = range.upperBound
        return TextFinding(
          typo.isNeverRight ? .error : .warning, at: range,
          Text(zh: "“\(typo.wrong)”应为“\(typo.right)”：\(typo.reason)", en: "“\(typo.wrong)” should be “\(typo.right)”"),
          fix: Text(
            zh: "改为“\(typo.right)”；照录原件的，在说明中指出",
            en: "write “\(typo.right)”, or say in a note that the original has it so"))
      }
    })
}
