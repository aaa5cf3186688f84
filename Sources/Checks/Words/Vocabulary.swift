/// All words that the rules about words look for, so that one walk through a text finds them.
enum Vocabulary {
  /// What a word is of, by its number in the list of its kind.
  enum Meaning: Hashable, Sendable {
    case typo(Int)
    case placeholder(Int)
    case instrument(Int)
    case regulation
    case doubledMark
  }

  static let words: [(bytes: [UInt8], meaning: Meaning)] =
    Typo.all.enumerated().map { (Array($0.element.wrong.utf8), .typo($0.offset)) }
    + Placeholder.all.enumerated().map { (Array($0.element.utf8), .placeholder($0.offset)) }
    + Instrument.all.enumerated().map { (Array($0.element.name.utf8), .instrument($0.offset)) }
    + [(Array(Instrument.regulation.name.utf8), .regulation)]
    + doubledMarks.map { (Array($0.utf8), .doubledMark) }

  /// Two marks of which one is too many. Two question or exclamation marks are a matter of tone.
  private static let doubledMarks: [String] = {
    let marks = ["，", "。", "；", "、", "："]
    return marks.flatMap { first in marks.map { first + $0 } }
  }()
}
