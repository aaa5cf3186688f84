import Disclosure

/// All editions a portal knows, with every label they print, so that a table can be recognised by its words.
package struct FormLibrary: Sendable {
  package let editions: [Edition]
  /// Every table of every edition, oldest edition first; the index is the table's number here.
  package let layouts: [TableLayout]
  let labels: LabelIndex
  let memory = LabelMemory()

  package init(_ editions: [Edition]) {
    self.editions = editions
    layouts = editions.flatMap(\.tables)
    labels = LabelIndex(layouts)
  }

  package func edition(_ id: String) -> Edition? { editions.first { $0.id == id } }

  /// The edition prescribed for a report year; of several the newest.
  package func edition(for year: Int) -> Edition? { editions.last { $0.isPrescribed(for: year) } }
}

/// Where each folded label stands in the forms. One look-up a written label serves all editions at once.
struct LabelIndex: Sendable {
  enum Axis: Hashable, Sendable { case row, column, corner, unit }

  struct Occurrence: Hashable, Sendable {
    var layout: Int
    var axis: Axis
    var node: Int
  }

  /// One way to write a label.
  struct Wording: Hashable, Sendable {
    var words: String
    /// The number in front of it, if it has one.
    var ordinal: Int?
    /// What the form's file lists as another wording; `nil` for the label itself.
    var alias: String?
    var hasGroups: Bool
  }

  /// The ways to write the labels of one axis of a form.
  struct Wordings: Sendable {
    let byNode: [[Wording]]
    /// Whose they may be, in the order of the form.
    let byWords: [String: [AxisBinding.Bound]]

    init(_ byNode: [[Wording]]) {
      self.byNode = byNode
      var byWords: [String: [AxisBinding.Bound]] = [:]
      for (node, wordings) in byNode.enumerated() {
        for wording in wordings { byWords[wording.words, default: []].append(.init(node: node, wording: wording)) }
      }
      self.byWords = byWords
    }
  }

  private let occurrences: [String: [Occurrence]]
  /// By layout.
  let rowWordings: [Wordings]
  let columnWordings: [Wordings]

  init(_ layouts: [TableLayout]) {
    var occurrences: [String: [Occurrence]] = [:]
    func enter(_ words: some Sequence<String>, _ layout: Int, _ axis: Axis, _ node: Int) {
      for word in words where !word.isEmpty {
        let occurrence = Occurrence(layout: layout, axis: axis, node: node)
        if occurrences[word]?.contains(occurrence) != true { occurrences[word, default: []].append(occurrence) }
      }
    }
    var rowWordings: [Wordings] = []
    var columnWordings: [Wordings] = []
    for (index, layout) in layouts.enumerated() {
      let rows = layout.rows.nodes.indices.map { Self.wordings(of: $0, on: layout.rows) }
      let columns = layout.columns.nodes.indices.map { Self.wordings(of: $0, on: layout.columns) }
      for (node, wordings) in rows.enumerated() { enter(wordings.map(\.words), index, .row, node) }
      for (node, wordings) in columns.enumerated() { enter(wordings.map(\.words), index, .column, node) }
      enter(([layout.corner.zh] + layout.cornerAliases).map { FoldedLabel($0).words }, index, .corner, 0)
      if let unit = layout.unitColumn { enter([FoldedLabel(unit.zh).words], index, .unit, 0) }
      rowWordings.append(Wordings(rows))
      columnWordings.append(Wordings(columns))
    }
    self.occurrences = occurrences
    self.rowWordings = rowWordings
    self.columnWordings = columnWordings
  }

  func occurrences(of words: String) -> [Occurrence] { occurrences[words] ?? [] }

  /// The label itself, its aliases, and either behind its groups (`行政复议：结果维持`), as some offices write it.
  private static func wordings(of node: Int, on axis: LabelAxis) -> [Wording] {
    let label = axis.nodes[node].label.zh
    let own = FoldedLabel(label)
    var wordings: [Wording] = []
    func add(_ words: String, _ ordinal: Int?, alias: String?, hasGroups: Bool) {
      guard !words.isEmpty, !wordings.contains(where: { $0.words == words }) else { return }
      wordings.append(Wording(words: words, ordinal: ordinal, alias: alias, hasGroups: hasGroups))
    }
    add(own.words, own.ordinal, alias: nil, hasGroups: false)
    for alias in axis.nodes[node].aliases {
      let folded = FoldedLabel(alias)
      add(folded.words, folded.ordinal ?? own.ordinal, alias: alias, hasGroups: false)
    }
    let groups = axis.ancestors(of: node).map { axis.nodes[$0].label.zh }
    for start in groups.indices {
      for alias in [nil] + axis.nodes[node].aliases.map(Optional.some) {
        let parts = groups[start...] + [alias ?? label]
        // The number in front is then that of the outermost group; those behind it are written or left out.
        let outermost = FoldedLabel(groups[start]).ordinal
        add(FoldedLabel(parts.joined()).words, outermost, alias: alias, hasGroups: true)
        add(parts.map { FoldedLabel($0).words }.joined(), outermost, alias: alias, hasGroups: true)
      }
    }
    return wordings
  }
}
