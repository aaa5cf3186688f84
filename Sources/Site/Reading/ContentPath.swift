import CommonMark
import Disclosure

/// What a file is, told from its path below `content/` alone.
package enum ContentPath: Hashable, Sendable {
  case site
  case indicators
  case form
  case page(String)
  case centre(String)
  case report(centre: String, year: Int)
  case plan(centre: String, year: Int)
  case attachment(centre: String, name: String)

  /// `nil` where the path has no place in the picture of `docs/content.md`.
  package init?(_ path: String) {
    let parts = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
      .map { String(Substring($0)) }
    switch parts.count {
    case 1 where path == "site.yml": self = .site
    case 1 where path == "indicators.yml": self = .indicators
    case 2 where parts[0] == "forms" && parts[1].hasSuffix(".yml") && Self.isVisible(parts[1]): self = .form
    case 2 where parts[0] == "pages":
      guard let name = Self.slug(parts[1], extension: ".md") else { return nil }
      self = .page(name)
    case 3 where parts[0] == "centres" && parts[2] == "centre.md":
      guard Self.isSlug(parts[1]) else { return nil }
      self = .centre(parts[1])
    case 4... where parts[0] == "centres" && parts[2] == "files":
      guard Self.isSlug(parts[1]),
        parts[3...].allSatisfy({ !$0.isEmpty && $0 != "." && $0 != ".." && Self.isVisible($0) })
      else { return nil }
      self = .attachment(centre: parts[1], name: parts[3...].joined(separator: "/"))
    case 4 where parts[0] == "centres" && ["reports", "plans"].contains(parts[2]):
      guard Self.isSlug(parts[1]), let name = Self.slug(parts[3], extension: ".md"), name.utf8.count == 4,
        let year = Int(name),
        (1990...2199).contains(year)
      else { return nil }
      self = parts[2] == "reports" ? .report(centre: parts[1], year: year) : .plan(centre: parts[1], year: year)
    default: return nil
    }
  }

  /// A name that shows as another (\u{202E}fdp.exe as exe.pdf) would be a download under a false one.
  private static func isVisible(_ name: String) -> Bool {
    !name.unicodeScalars.contains { $0.value < 0x20 || isForbidden($0) }
  }

  private static func slug(_ name: String, extension suffix: String) -> String? {
    guard name.hasSuffix(suffix) else { return nil }
    let stem = String(name.dropLast(suffix.count))
    return isSlug(stem) ? stem : nil
  }

  /// Slugs become folders of the site, so they are of letters that every file system and every address takes alike.
  static func isSlug(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.count <= 64 && !text.hasPrefix("-")
      && text.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
  }
}
