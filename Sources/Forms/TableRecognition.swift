import Disclosure

/// Which table of which edition a grid is, told from its labels alone.
struct TableRecognition {
  struct Candidate: Hashable {
    var layout: Int
    /// From 0 to 1: how much of the form's labels stands in the grid, and how much of the grid's labels in the form.
    var likeness: Double
  }

  /// Below this a grid is an ordinary table of the narrative.
  static let threshold = 0.5

  let library: FormLibrary

  /// The tables that a grid may be, likeliest first; equally likely ones in the order of the editions.
  func candidates(for grid: Grid, labels: GridLabels) -> [Candidate] {
    library.memory.candidates(of: labels) { recognise(grid) }
  }

  private func recognise(_ grid: Grid) -> [Candidate] {
    var found: [Int: (rows: Set<Int>, columns: Set<Int>, written: Int)] = [:]
    func note(_ text: String, as axes: Set<LabelIndex.Axis>) {
      var seen: Set<Int> = []
      for occurrence in library.labels.occurrences(of: FoldedLabel(text).words) where axes.contains(occurrence.axis) {
        let layout = library.layouts[occurrence.layout]
        switch occurrence.axis {
        case .row where layout.rows.nodes[occurrence.node].hasFigures:
          found[occurrence.layout, default: ([], [], 0)].rows.insert(occurrence.node)
        case .column where layout.columns.nodes[occurrence.node].hasFigures:
          found[occurrence.layout, default: ([], [], 0)].columns.insert(occurrence.node)
        case .row, .column: break
        case .corner, .unit: found[occurrence.layout, default: ([], [], 0)].written += 0
        }
        if seen.insert(occurrence.layout).inserted { found[occurrence.layout, default: ([], [], 0)].written += 1 }
      }
    }
    for cell in grid.header { note(cell.text, as: [.column, .corner, .unit]) }
    for row in grid.rows { if let first = row.cells.first { note(first.text, as: [.row]) } }

    return found.map { index, matches in
      let layout = library.layouts[index]
      let wanted = labelled(layout.rows) + labelled(layout.columns)
      // A label that stands several times in a form (结果维持) is matched as often as it is written, not as often as it
      // stands.
      let matched = min(
        Double(matches.rows.count + matches.columns.count), Double(matches.written))
      let written = Double(grid.header.filter { !$0.text.isEmpty }.count + (layout.hasRowLabels ? grid.rows.count : 0))
      let recall = min(1, matched / Double(max(1, wanted)))
      let precision = min(1, Double(matches.written) / max(1, written))
      return Candidate(
        layout: index, likeness: recall + precision == 0 ? 0 : 2 * recall * precision / (recall + precision))
    }
    .filter { $0.likeness >= Self.threshold }
    .sorted { ($1.likeness, $0.layout) < ($0.likeness, $1.layout) }
  }

  private func labelled(_ axis: LabelAxis) -> Int {
    axis.figureNodes.count { !axis.nodes[$0].label.zh.isEmpty && !axis.nodes[$0].isOptional }
  }
}
