/// A word that is written wrongly, the right one, and why.
///
/// Chinese is written without blanks, so a wrong word may also be the end of one right word and the start of the next
/// (公布｜署名 is no 布署): the context in which it is right stands beside it.
struct Typo: Sendable {
  let wrong: String
  let right: String
  let reason: String
  /// Words in front of it with which it is right.
  let unlessAfter: [String]
  /// Words behind it with which it is right.
  let unlessBefore: [String]
  /// Words behind it without which it is left alone; `#` is a digit.
  let onlyBefore: [String]
  /// Only where a clause starts: behind a mark, a blank, or at the start of a line.
  let startsClause: Bool
  /// Still in use, though the standard prefers the other.
  let isVariant: Bool

  init(
    _ wrong: String, _ right: String, _ reason: String, unlessAfter: String = "", unlessBefore: String = "",
    onlyBefore: String = "", startsClause: Bool = false, isVariant: Bool = false
  ) {
    (self.wrong, self.right, self.reason) = (wrong, right, reason)
    self.unlessAfter = unlessAfter.split(separator: " ").map(String.init)
    self.unlessBefore = unlessBefore.split(separator: " ").map(String.init)
    self.onlyBefore = onlyBefore.split(separator: " ").map(String.init)
    (self.startsClause, self.isVariant) = (startsClause, isVariant)
  }

  /// Never right, wherever it stands.
  var isNeverRight: Bool {
    unlessAfter.isEmpty && unlessBefore.isEmpty && onlyBefore.isEmpty && !startsClause && !isVariant
  }

  func isMade(at range: Range<Int>, in text: ScannedText) -> Bool {
    func stands(_ word: String) -> Bool {
      word == "#" ? text.isDigit(at: text.afterBlanks(range.upperBound)) : text.holds(word, at: range.upperBound)
    }
    if unlessBefore.contains(where: stands) { return false }
    if unlessAfter.contains(where: { text.holds($0, at: range.lowerBound - $0.utf8.count) }) { return false }
    if !onlyBefore.isEmpty, !onlyBefore.contains(where: stands) { return false }
    return !startsClause || !text.isHan(before: range.lowerBound)
  }
}
