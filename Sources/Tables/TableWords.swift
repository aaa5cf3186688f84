import Disclosure
import Markup

/// The words a drawn table needs beside those of the law; they come from the theme, per language.
package struct TableWords: Sendable {
  package var language: Language
  /// What stands, and is spoken, in a cell without a number: 空白, 不适用, 未公布.
  package var blank: String
  package var notApplicable: String
  package var notPublished: String
  /// Spoken after a derived figure: 重建.
  package var reconstructed: String
  /// Heading of a column beyond the form whose own heading is empty.
  package var surplusColumn: String
  /// Caption of the rows beyond the form.
  package var surplusRows: String
  /// `{number} 余`, `近 {number}`
  package var atLeast: String
  package var almost: String
  /// `单位：{unit}`
  package var unit: String
  /// Names of the form's units in the language of the page (`件`: `cases`); a unit without one is shown as the form has it.
  package var unitNames: [String: String] = [:]
  /// What stands between a term and its explanation, and between two of them.
  package var colon: String
  package var semicolon: String

  package init(
    language: Language, blank: String, notApplicable: String, notPublished: String, reconstructed: String,
    surplusColumn: String, surplusRows: String, atLeast: String, almost: String, unit: String, colon: String,
    semicolon: String
  ) {
    self.language = language
    self.blank = blank
    self.notApplicable = notApplicable
    self.notPublished = notPublished
    self.reconstructed = reconstructed
    self.surplusColumn = surplusColumn
    self.surplusRows = surplusRows
    self.atLeast = atLeast
    self.almost = almost
    self.unit = unit
    self.colon = colon
    self.semicolon = semicolon
  }

  /// Words of the office or the form on a page of another language say so, for those who listen.
  func foreign(_ text: String) -> HTML {
    language == .chinese || text.isEmpty ? "\(text)" : #"<span lang="zh-Hans">\#(text)</span>"#
  }
}
