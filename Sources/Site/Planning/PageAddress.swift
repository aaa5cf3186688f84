import Disclosure

/// Where a page stands: a folder below the root of its language (`centres/zibo/`, the empty path for home), or one file (`404.html`).
package struct PageAddress: Hashable, Sendable {
  package let language: Language
  /// Ends in `/` or `.html`, or is empty.
  package let path: String
  /// The folder of the language below the root of the site: empty for the first language, `en/` for another.
  package let languageFolder: String

  /// `en/centres/zibo/index.html`
  package var file: String { languageFolder + path + (path.hasSuffix(".html") ? "" : "index.html") }

  /// As the canonical link, the feed and the sitemap name it: `en/centres/zibo/`.
  package var canonicalPath: String { languageFolder + path }

  /// The way from this page up to the root of the site: `../../`.
  var up: String { String(repeating: "../", count: depth) }

  /// How many folders below the root of the site the page stands.
  private var depth: Int {
    let slash = UInt8(ascii: "/")
    return languageFolder.utf8.count { $0 == slash } + path.utf8.count { $0 == slash }
  }

  /// A relative link to a page, naming its file, so that the folder opens from a disk too.
  func href(to other: PageAddress, fragment: String = "") -> String {
    let anchor = fragment.isEmpty ? "" : Self.fragment(fragment)
    if other.path == path, other.languageFolder == languageFolder {
      return anchor.isEmpty ? Self.lastPart(of: file) : anchor
    }
    // Every page has dozens of these, so it is written in one piece.
    var href = ""
    href.reserveCapacity(path.utf8.count + other.path.utf8.count + anchor.utf8.count + 32)
    for _ in 0..<depth { href += "../" }
    href += other.languageFolder
    href += other.path
    if !other.path.hasSuffix(".html") { href += "index.html" }
    href += anchor
    return href
  }

  /// The end of a link that leads to an element of a page: `#requests.received/total`.
  static func fragment(_ anchor: String) -> String { "#" + escaped(anchor, keeping: "/.-_~:@!$&'()*+,;=?") }

  /// A relative link to a file of the site: an asset, an attachment.
  func href(toFile path: String) -> String { up + Self.escaped(path, keeping: "/.-_~") }

  private static func lastPart(of path: String) -> String { String(path.split(separator: "/").last ?? "") }

  /// Percent-encodes everything but letters, digits and what is kept.
  static func escaped(_ text: String, keeping kept: String) -> String {
    func isKept(_ byte: UInt8) -> Bool {
      (97...122).contains(byte) || (65...90).contains(byte) || (48...57).contains(byte) || kept.utf8.contains(byte)
    }
    // Nearly every address is plain, and a page has hundreds.
    if text.utf8.allSatisfy(isKept) { return text }
    var escaped = ""
    for byte in text.utf8 {
      if isKept(byte) {
        escaped.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        escaped += "%" + (digits.utf8.count < 2 ? "0" : "") + digits
      }
    }
    return escaped
  }
}
