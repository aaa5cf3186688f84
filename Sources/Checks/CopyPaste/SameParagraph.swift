import Disclosure
import Fingerprints

extension Rule {
  /// Paragraphs that stand word for word in an earlier report of the centre, or in another centre's report of the year.
  ///
  /// The format notice of 2021 names 内容雷同、敷衍塞责 among its faults. Looked at are paragraphs of a hundred characters and more behind the
  /// first heading: shorter ones and the introduction are worded by law and may repeat.
  static let sameParagraph = Rule(
    "same-paragraph",
    .portal { portal in
      var seen: [Fingerprint: (centre: String, name: String, year: Int)] = [:]
      var findings: [Diagnostic] = []
      let reports = portal.centres.flatMap { centre in centre.reports.map { (centre, $0) } }
      // Within a year in the order of the portal; the later one is told of the earlier.
      for (centre, report) in reports.enumerated().sorted(by: {
        ($0.element.1.year, $0.offset) < ($1.element.1.year, $1.offset)
      }).map(\.element) {
        for paragraph in report.trace.longParagraphs {
          guard let first = seen[paragraph.fingerprint] else {
            seen[paragraph.fingerprint] = (centre.id, centre.name, report.year)
            continue
          }
          findings.append(
            finding(
              at: paragraph.location, Text(zh: first.name, en: first.name), first.year,
              isOwn: first.centre == centre.id))
        }
      }
      return findings
    })

  private static func finding(at place: SourceLocation, _ name: Text, _ year: Int, isOwn: Bool) -> Diagnostic {
    Diagnostic(
      .warning, "same-paragraph", at: place,
      isOwn
        ? Text(
          zh: "这一段与本中心 \(year) 年年报一字不差", en: "this paragraph is word for word that of the centre's report of \(year)")
        : Text(
          zh: "这一段与\(name.zh) \(year) 年年报一字不差",
          en: "this paragraph is word for word that of the \(year) report of \(name.en)"),
      fix: Text(zh: "按本年实际情况改写；确属相同的说明理由", en: "write what was done this year; if it really is the same, say why"))
  }
}

/// A paragraph long enough to be somebody's own words.
package struct LongParagraph: Hashable, Sendable {
  package var fingerprint: Fingerprint
  package var location: SourceLocation

  package init(fingerprint: Fingerprint, location: SourceLocation) {
    self.fingerprint = fingerprint
    self.location = location
  }

  /// In characters.
  static let length = 100

  static func all(of document: CheckedDocument) -> [LongParagraph] {
    guard document.kind == .report else { return [] }
    return document.body.paragraphs.compactMap { paragraph in
      // A Chinese character is three bytes: most paragraphs are ruled out without being counted.
      guard paragraph.heading != nil, paragraph.text.utf8.count >= length else { return nil }
      let words = withoutBlanks(paragraph.text)
      guard words.count(where: { $0 & 0xC0 != 0x80 }) >= length else { return nil }
      return LongParagraph(fingerprint: Fingerprint(words), location: paragraph.location)
    }
  }

  /// Every paragraph of every report comes by here: `filter` over the view of a string took twenty times as long.
  private static func withoutBlanks(_ text: String) -> [UInt8] {
    var text = text
    return text.withUTF8 { bytes in
      Array(unsafeUninitializedCapacity: bytes.count) { words, count in
        for byte in bytes where byte > 0x20 {
          words[count] = byte
          count += 1
        }
      }
    }
  }
}
