import CommonMark
import Disclosure

/// The text of one file as it was written: front matter, prose, tables, links and all.
///
/// Rules about words and leaks look at this and not at the parsed document, so nothing hides from them in a title, an address or a
/// block of code, and every place is exact.
package struct ScannedText: Sendable {
  package enum Kind: Hashable, Sendable {
    case centre, report, plan, page
    /// `site.yml`, `indicators.yml`, a form.
    case data
    /// The words taken out of an attachment.
    case attachment
  }

  package let kind: Kind
  /// The year of a report or a plan, by its path.
  package let year: Int?
  package let source: SourceText
  /// Offset of the first byte behind the front matter; in a data file the end.
  package let bodyStart: Int

  package init(_ kind: Kind, year: Int? = nil, source: SourceText, bodyStart: Int) {
    self.kind = kind
    self.year = year
    self.source = source
    self.bodyStart = bodyStart
  }

  package var bytes: [UInt8] { source.bytes }

  /// The line that an offset stands in, without its line feed.
  package func line(at offset: Int) -> Range<Int> {
    var start = offset
    while start > 0, bytes[start - 1] != 0x0A { start -= 1 }
    var end = offset
    while end < bytes.count, bytes[end] != 0x0A { end += 1 }
    return start..<end
  }

  package func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}

/// What a rule found in a text.
package struct TextFinding: Hashable, Sendable {
  /// Bytes of `ScannedText.bytes`, at the borders of characters, on one line.
  package var range: Range<Int>
  package var severity: Diagnostic.Severity
  package var message: Text
  package var fix: Text?
  /// What may stand there instead without altering a figure or the meaning: `--fix` writes it.
  package var replacement: String?
  /// The range holds what must not be shown in full anywhere.
  package var isSecret: Bool

  package init(
    _ severity: Diagnostic.Severity, at range: Range<Int>, _ message: Text, fix: Text? = nil,
    replacement: String? = nil,
    isSecret: Bool = false
  ) {
    self.severity = severity
    self.range = range
    self.message = message
    self.fix = fix
    self.replacement = replacement
    self.isSecret = isSecret
  }
}
