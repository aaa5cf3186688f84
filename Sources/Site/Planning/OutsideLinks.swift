import CommonMark
import Disclosure

/// An address of another site, and where a document gives it.
package struct OutsideLink: Hashable, Sendable {
  package var address: String
  package var location: SourceLocation
}

extension Corpus {
  /// Every `http` and `https` address that readers are sent to: the links of the documents, and `source` and `website` of their front
  /// matter. In the order of the documents.
  ///
  /// - Parameter tree: what the corpus was read from, to find the lines of the front matter again.
  package func outsideLinks(in tree: SourceTree) -> [OutsideLink] {
    centres.flatMap { Self.links($0.source, "website", $0.website, in: tree) }
      + reports.flatMap { Self.links($0.source, "source", $0.issuance.source, in: tree) }
      + plans.flatMap { Self.links($0.source, "source", $0.issuance.source, in: tree) }
      + pages.flatMap { Self.links($0.source, "source", nil, in: tree) }
  }

  private static func links(_ source: DocumentSource, _ key: String, _ value: String?, in tree: SourceTree)
    -> [OutsideLink]
  {
    let stated = value.map { OutsideLink(address: $0, location: place(of: key, saying: $0, in: source, tree)) }
    return (stated.map { [$0] } ?? [])
      + source.links.filter { isWeb($0.destination) }.map {
        OutsideLink(address: $0.destination, location: $0.location)
      }
  }

  private static func isWeb(_ address: String) -> Bool {
    let start = address.prefix(8).lowercased()
    return start.hasPrefix("http://") || start == "https://"
  }

  /// The value behind a key of the front matter; the start of the file where it is written in a way that spans lines.
  private static func place(of key: String, saying value: String, in source: DocumentSource, _ tree: SourceTree)
    -> SourceLocation
  {
    // A file that went away since it was read is shown without its line.
    let bytes = (try? tree.read(source.path, atMost: Limits.standard.fileBytes)) ?? []
    for (index, line) in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated()
    where line.starts(with: (key + ":").utf8) {
      let words = String(decoding: line, as: UTF8.self)
      guard let start = words.firstRange(of: value)?.lowerBound else { break }
      return SourceLocation(
        file: source.file, line: index + 1,
        column: words.unicodeScalars.distance(from: words.startIndex, to: start) + 1,
        length: value.unicodeScalars.count)
    }
    return SourceLocation(file: source.file)
  }
}
