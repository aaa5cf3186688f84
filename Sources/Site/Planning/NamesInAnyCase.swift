import Disclosure

/// The names that links can lead to, found whatever their case.
struct NamesInAnyCase {
  private let corpus: Corpus
  private let kinds: Set<SitePlan.Kind>
  /// The first name of each that differ in case only. Made when the first link is broken: nearly every portal has none.
  private lazy var names = Self.names(corpus, kinds)

  init(_ corpus: Corpus, _ kinds: Set<SitePlan.Kind>) {
    self.corpus = corpus
    self.kinds = kinds
  }

  /// - Parameter target: a path below `content/`, or an address of the site with its slash in front.
  /// - Returns: the name of the same kind that differs from it in case only; an image is never a page.
  mutating func name(like target: String, isImage: Bool) -> String? {
    guard let name = names[target.lowercased()], name != target else { return nil }
    return isImage && !isAttachment(name) ? nil : name
  }

  private func isAttachment(_ name: String) -> Bool {
    let path = name.hasPrefix("/") ? String(name.dropFirst()) : name
    if case .attachment = ContentPath(path) { return true }
    return false
  }

  private static func names(_ corpus: Corpus, _ kinds: Set<SitePlan.Kind>) -> [String: String] {
    let documents =
      corpus.centres.map(\.source.path) + corpus.reports.map(\.source.path) + corpus.plans.map(\.source.path)
      + corpus.pages.map(\.source.path)
    let addresses = kinds.map { "/" + SitePlan.path(of: $0).split(separator: "/").joined(separator: "/") }.sorted()
    let all = corpus.attachments + corpus.attachments.map { "/" + $0 } + documents + addresses
    return Dictionary(all.map { ($0.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The address as its author should have written it: what leads up (`../`) and the fragment stay.
  static func spelling(of destination: String, as name: String) -> String {
    let parts = destination.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let fragment = parts.count > 1 ? "#" + parts[1] : ""
    let address = parts.first ?? ""
    if address.hasPrefix("/") { return name + (address.hasSuffix("/") ? "/" : "") + fragment }
    let folders = address.split(separator: "/")
    let leading = folders.lastIndex { $0 == ".." || $0 == "." }.map { $0 + 1 } ?? 0
    let own = name.split(separator: "/").suffix(folders.count - leading)
    return (folders[..<leading] + own).joined(separator: "/") + fragment
  }
}
