import Disclosure

/// Which label of the form each written label is: by its words, and where the form repeats words (其他, 总计), by the
/// order.
struct AxisBinding {
  struct Written {
    var text: String
    var location: SourceLocation
  }

  /// What a written label is: a node of the form, and which of its wordings.
  struct Bound: Sendable {
    var node: Int
    var wording: LabelIndex.Wording
  }

  /// What each written label is, `nil` where it is none of the form's.
  fileprivate(set) var bound: [Bound?] = []
  /// Positions of written labels that are near a label of the form but not it, or stand once too often.
  fileprivate(set) var refused: Set<Int> = []
  /// Nodes that a near miss means: they are reported at the label, so they are not missing as well.
  fileprivate(set) var meant: Set<Int> = []
  fileprivate(set) var findings: [Diagnostic] = []

  init(_ written: [Written], axis: LabelAxis, wordings: LabelIndex.Wordings, isRow: Bool) {
    var reading = AxisReading(axis: axis, wordings: wordings, isRow: isRow)
    reading.bind(written)
    self = reading.binding
  }

  /// A binding without findings that was made before.
  init(known: [Bound?]) { bound = known }

  fileprivate init() {}
}

/// The work of binding one axis.
private struct AxisReading {
  typealias Written = AxisBinding.Written
  typealias Bound = AxisBinding.Bound

  var binding = AxisBinding()
  let axis: LabelAxis
  /// The ways to write each node.
  let wordings: LabelIndex.Wordings
  let isRow: Bool

  mutating func bind(_ written: [Written]) {
    var taken: Set<Int> = []
    var last: (node: Int, position: Int)?
    binding.bound = Array(repeating: nil, count: written.count)
    for (position, label) in written.enumerated() {
      let folded = FoldedLabel(label.text)
      guard let candidates = wordings.byWords[folded.words] else { continue }
      let free = candidates.filter { !taken.contains($0.node) }
      guard !free.isEmpty else {
        binding.findings.append(duplicate(label))
        binding.refused.insert(position)
        continue
      }
      // The same words may stand several times in a form: the next one in order is meant, of those the one with that
      // ordinal.
      let ahead = free.filter { $0.node > (last?.node ?? -1) }
      let pool = ahead.isEmpty ? free : ahead
      let chosen = pool.first { folded.ordinal == nil || $0.wording.ordinal == folded.ordinal } ?? pool[0]
      if let last, chosen.node < last.node { binding.findings.append(outOfOrder(label, after: written[last.position])) }
      if let ordinal = folded.ordinal, let expected = chosen.wording.ordinal, ordinal != expected {
        binding.findings.append(otherOrdinal(label, chosen.node))
      }
      binding.bound[position] = chosen
      taken.insert(chosen.node)
      last = (chosen.node, position)
    }
    nameNearMisses(written, taken: taken)
  }

  /// A label that the form does not know, but nearly: it is not bound, because binding it would be a guess.
  private mutating func nameNearMisses(_ written: [Written], taken: Set<Int>) {
    for (position, label) in written.enumerated()
    where binding.bound[position] == nil && !binding.refused.contains(position) {
      let folded = FoldedLabel(label.text).words
      guard folded.unicodeScalars.count >= 2 else { continue }
      let free = wordings.byNode.indices.filter { !taken.contains($0) }
      let nearest = Spelling.nearest(to: folded, among: free.flatMap { wordings.byNode[$0].map(\.words) })
      let candidates = free.filter { wordings.byNode[$0].contains { $0.words == nearest } }
      // Where the form repeats the words, each near miss means another of them.
      guard let node = candidates.first(where: { !binding.meant.contains($0) }) ?? candidates.first else { continue }
      binding.refused.insert(position)
      binding.meant.insert(node)
      let form = axis.nodes[node].label
      binding.findings.append(
        Diagnostic(
          .error, "near-label", at: label.location,
          Text(
            zh: "\(name.zh)标题“\(label.text)”不是表式中的标题，是否应为“\(form.zh)”？",
            en: "the \(name.en) label “\(label.text)” is not in the form; is “\(form.zh)” meant?"),
          fix: Text(
            zh: "改成表式原文“\(form.zh)”；若原件确系如此印制，请告知以列为别名",
            en: "write “\(form.zh)”, or add the wording to the form's aliases if the original prints it so")))
    }
  }

  // MARK: findings

  private var name: Text { isRow ? Text(zh: "行", en: "row") : Text(zh: "列", en: "column") }

  private func duplicate(_ label: Written) -> Diagnostic {
    Diagnostic(
      .error, "duplicate-label", at: label.location,
      Text(zh: "\(name.zh)标题“\(label.text)”重复出现", en: "the \(name.en) label “\(label.text)” stands twice"),
      fix: Text(
        zh: "核对原件，删去重复的一\(name.zh)，或改正写错的标题",
        en: "compare with the original; remove the repeated \(name.en) or correct its label"))
  }

  private func outOfOrder(_ label: Written, after previous: Written) -> Diagnostic {
    Diagnostic(
      .error, "label-order", at: label.location,
      Text(
        zh: "“\(label.text)”排在“\(previous.text)”之后，而表式中在其之前，标题可能对调了",
        en: "“\(label.text)” stands after “\(previous.text)”, but before it in the form: the labels may be swapped"),
      fix: Text(
        zh: "按表式的法定顺序排列；先核对数字属于哪个标题", en: "follow the order of the form; first check which label the figures belong to")
    )
  }

  private func otherOrdinal(_ label: Written, _ node: Int) -> Diagnostic {
    Diagnostic(
      .warning, "label-ordinal", at: label.location,
      Text(
        zh: "“\(label.text)”的序号与表式“\(axis.nodes[node].label.zh)”不同",
        en: "the ordinal of “\(label.text)” differs from the form's “\(axis.nodes[node].label.zh)”"),
      fix: Text(
        zh: "核对原件；按文字对应，数字不受影响",
        en: "compare with the original; the words bind the \(name.en), its figures are not affected"))
  }
}
