import CommonMark
import Disclosure

extension Rule {
  /// The parts that a sentence names do not exceed its whole, and make it up where the sentence says that they do.
  ///
  /// 共 12 件，其中 A 10 件、B 3 件; A 10 件、B 3 件，共 12 件; A 占 60%、B 占 45%. Ways in which one thing may be counted twice
  /// (channels, kinds of people), bounds and lists that end with 等 are left alone.
  static let proseSum = Rule(
    "prose-sum",
    .document { document in
      guard document.kind == .report else { return [] }
      return document.body.paragraphs.enumerated().flatMap { index, paragraph -> [Diagnostic] in
        guard ProseSums.mayHaveAny(paragraph.text) else { return [] }
        let sentences = ProseSentences(paragraph.text)
        return sentences.sentences.compactMap { ProseSums(sentence: $0, of: sentences.text).fault }.map { fault in
          finding(fault, at: document.place(of: sentences.text.range(of: fault.range), inParagraph: index))
        }
      }
    })

  private static func finding(_ fault: ProseSums.Fault, at place: SourceLocation) -> Diagnostic {
    let sum = fault.parts.map { "\($0.value)" }.joined(separator: " + ")
    let total = fault.parts.reduce(Decimal(mantissa: 0, scale: 0)) { $0.adding($1.value) ?? $0 }
    let whole = "\(fault.whole.value)"
    let unit = fault.whole.unit
    let relation = total == fault.whole.value ? "=" : total < fault.whole.value ? "<" : ">"
    let shown = fault.parts.count == 1 ? "" : " = \(total)"
    return Diagnostic(
      .error, "prose-sum", at: place,
      Text(
        zh: "各项 \(sum)\(shown)，\(relation) \(unit == "%" ? "100%" : "总数 \(whole)")（单位：\(unit)）",
        en: "the parts \(sum)\(shown) \(relation) \(unit == "%" ? "100%" : "the whole \(whole)") (unit: \(unit))"),
      fix: Text(
        zh: "与盖章原件核对这一句的各个数；各项可以重复计数的，在句中写明",
        en:
          "compare the numbers of this sentence with the signed original; if a thing may be counted twice, say so in it"
      ))
  }
}
