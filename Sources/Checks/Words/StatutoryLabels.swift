import Disclosure
import Forms

/// The labels of the national forms as they stand in cells of a report's tables, whatever their width, blanks and marks: a label is
/// read without those, and shown as the form prints it.
enum StatutoryLabels {
  /// The words of every row label.
  static let rows = words(of: \.rows)

  /// Whether a place lies in a cell that holds a label and nothing else, or labels joined to a path (行政复议:结果维持).
  ///
  /// - Parameter line: the line the place stands on.
  static func contain(_ offset: Int, in text: ScannedText, _ line: Range<Int>) -> Bool {
    let bar = UInt8(ascii: "|")
    guard text.kind == .report, text.bytes[line].first == bar,
      let start = text.bytes[line.lowerBound..<offset].lastIndex(of: bar)
    else { return false }
    let end = text.bytes[offset..<line.upperBound].firstIndex(of: bar) ?? line.upperBound
    return text.string(start + 1..<end).unicodeScalars.split { $0 == ":" || $0 == "：" }.allSatisfy {
      let words = FoldedLabel(String($0)).words
      return rows.contains(words) || columns.contains(words)
    }
  }

  private static let columns = words(of: \.columns)

  private static func words(of axis: (TableLayout) -> LabelAxis) -> Set<String> {
    Set(
      FormLibrary.national.layouts.flatMap { axis($0).nodes.flatMap { [$0.label.zh] + $0.aliases } }.map {
        FoldedLabel($0).words
      })
  }
}
