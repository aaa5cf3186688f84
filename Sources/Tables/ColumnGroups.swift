import Disclosure

/// The columns of a form as HTML groups them. Its `<colgroup>`s cannot nest, so they are the innermost groups: neighbours
/// directly under the same label, or under none.
struct ColumnGroups {
  /// How many columns each has, from left to right.
  let spans: [Int]
  private let axis: LabelAxis

  init(_ columns: LabelAxis) {
    axis = columns
    spans = Self.spans(of: columns.figureNodes, in: columns)
  }

  /// Whether a label stands over exactly one of the groups.
  func isOneGroup(_ node: Int) -> Bool {
    let below = axis.figureNodes.filter { axis.ancestors(of: $0).contains(node) }
    return Self.spans(of: below, in: axis).count == 1
  }

  private static func spans(of columns: [Int], in axis: LabelAxis) -> [Int] {
    var spans: [Int] = []
    var last: Int?
    for column in columns {
      if let last, axis.nodes[last].parent == axis.nodes[column].parent {
        spans[spans.count - 1] += 1
      } else {
        spans.append(1)
      }
      last = column
    }
    return spans
  }
}
