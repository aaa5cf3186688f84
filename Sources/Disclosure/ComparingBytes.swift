/// Comparison by bytes. Swift compares texts by what they show, which costs a hundred times as much as soon as they are not ASCII;
/// of Han characters and punctuation there is one way to write each, so their bytes tell the same.
extension StringProtocol {
  @inlinable package func begins(with words: String) -> Bool { utf8.starts(with: words.utf8) }

  @inlinable package func ends(with words: String) -> Bool {
    utf8.count >= words.utf8.count && utf8.suffix(words.utf8.count).elementsEqual(words.utf8)
  }
}
