/// Spaces between figures and Chinese, where a drafter sets them: `2023 年 12 件`.
enum Spacing {
  /// - Parameter text: Markdown; rows of tables and headings stay as they are, for a label is a label.
  static func spaced(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.hasPrefix("|") || $0.hasPrefix("#") ? String($0) : spacedLine($0) }
      .joined(separator: "\n")
  }

  private static func spacedLine(_ line: Substring) -> String {
    let scalars = Array(line.unicodeScalars)
    var output = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      if index > 0, isSpaceDue(before: index, in: scalars) { output.append(" ") }
      output.append(scalar)
    }
    return String(output)
  }

  private static func isSpaceDue(before index: Int, in scalars: [Unicode.Scalar]) -> Bool {
    let (before, here) = (scalars[index - 1], scalars[index])
    if isDigit(before), isIdeograph(here) { return here != "号" }
    guard isIdeograph(before) else { return false }
    // The figure may stand in a link: `信息 [12 条](fact:…)`.
    let first = here == "[" ? index + 1 : index
    guard first < scalars.count, isDigit(scalars[first]) else { return false }
    // Numbers of houses and of documents (255号) stand close.
    let end = scalars[first...].firstIndex { !isDigit($0) } ?? scalars.endIndex
    return end == scalars.endIndex || scalars[end] != "号"
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
  private static func isIdeograph(_ scalar: Unicode.Scalar) -> Bool { ("\u{4E00}"..."\u{9FFF}").contains(scalar) }
}
