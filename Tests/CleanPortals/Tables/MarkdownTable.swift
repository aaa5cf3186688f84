/// Rows of a GFM table.
struct MarkdownTable {
  private(set) var text: String

  init(_ headings: [String], textColumns: Int = 1) {
    let rule = headings.indices.map { $0 < textColumns ? "---" : "--:" }
    text = "| " + headings.joined(separator: " | ") + " |\n|" + rule.joined(separator: "|") + "|\n"
  }

  mutating func add(_ cells: [String]) { text += "| " + cells.joined(separator: " | ") + " |\n" }

  mutating func add(_ label: String, _ figures: [Int]) { add([label] + figures.map { "\($0)" }) }

  /// A group that has no figures of its own.
  mutating func add(group: String, columns: Int) {
    text += "| \(group) |" + String(repeating: " |", count: columns) + "\n"
  }
}
