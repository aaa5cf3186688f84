import Disclosure

/// All editions a portal knows, with every label they print, so that a table can be recognised by its words.
package struct FormLibrary: Sendable {
  package let editions: [Edition]
  /// Every table of every edition, oldest edition first; the index is the table's number here.
  package let layouts: [TableLayout]
  let labels: LabelIndex

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

  private let occurrences: [String: [Occurrence]]
  /// The folded labels of each axis, for naming the label that was meant: by layout, then by node.
  let rowWords: [[[String]]]
  let columnWords: [[[String]]]

  init(_ layouts: [TableLayout]) {
    var occurrences: [String: [Occurrence]] = [:]
    func enter(_ words: [String], _ layout: Int, _ axis: Axis, _ node: Int) {
      for word in words where !word.isEmpty {
        let occurrence = Occurrence(layout: layout, axis: axis, node: node)
        if occurrences[word]?.contains(occurrence) != true { occurrences[word, default: []].append(occurrence) }
      }
    }
    var rowWords: [[[String]]] = []
    var columnWords: [[[String]]] = []
    for (index, layout) in layouts.enumerated() {
      let rows = layout.rows.nodes.indices.map { Self.wordings(of: $0, on: layout.rows) }
      let columns = layout.columns.nodes.indices.map { Self.wordings(of: $0, on: layout.columns) }
      for (node, words) in rows.enumerated() { enter(words, index, .row, node) }
      for (node, words) in columns.enumerated() { enter(words, index, .column, node) }
      enter(([layout.corner.zh] + layout.cornerAliases).map { FoldedLabel($0).words }, index, .corner, 0)
      if let unit = layout.unitColumn { enter([FoldedLabel(unit.zh).words], index, .unit, 0) }
      rowWords.append(rows)
      columnWords.append(columns)
    }
    self.occurrences = occurrences
    self.rowWords = rowWords
    self.columnWords = columnWords
  }

  func occurrences(of words: String) -> [Occurrence] { occurrences[words] ?? [] }

  /// The label itself, its aliases, and the label behind its groups (`行政复议：结果维持`), as some offices write it.
  private static func wordings(of node: Int, on axis: LabelAxis) -> [String] {
    let own = [axis.nodes[node].label.zh] + axis.nodes[node].aliases
    var wordings = own
    let ancestors = axis.ancestors(of: node)
    for start in ancestors.indices {
      let groups = ancestors[start...].map { axis.nodes[$0].label.zh }.joined()
      wordings += own.map { groups + $0 }
    }
    return wordings.map { FoldedLabel($0).words }.filter { !$0.isEmpty }
  }
}
