import CommonMark
import Disclosure
import Tables

/// Where a link of a document leads: to a page of the site, to a file, outside, or nowhere.
struct LinkResolver: Sendable {
  enum Destination: Hashable, Sendable {
    case page(SitePlan.Kind, fragment: String)
    case file(String)
    case outside(String)
    /// A document that could not be read: that is a finding already, the link to it is none.
    case unread
    case broken(Problem)
  }

  struct Problem: Hashable, Sendable {
    var message: Text
    var fix: Text
    /// Where nothing stands: a path below `content/`, or an address of the site with its slash in front. What was meant may bear a
    /// name like it; to find that costs a look at all names, so it is done where the finding is made.
    var target: String? = nil
  }

  let corpus: Corpus
  let kinds: Set<SitePlan.Kind>
  private let attachments: Set<String>

  init(corpus: Corpus, kinds: Set<SitePlan.Kind>) {
    self.corpus = corpus
    self.kinds = kinds
    attachments = Set(corpus.attachments)
  }

  /// - Parameter path: the document's own path below `content/`.
  func resolve(_ destination: String, from path: String, isImage: Bool) -> Destination {
    if destination.utf8.contains(UInt8(ascii: ":")),
      ["http:", "https:", "mailto:", "tel:"].contains(where: destination.lowercased().hasPrefix)
    {
      return .outside(destination)
    }
    // Addresses with blanks or Chinese may be written as they are or percent-encoded.
    let parts = destination.utf8.split(separator: UInt8(ascii: "#"), maxSplits: 1, omittingEmptySubsequences: false)
      .map { Self.decoded(Substring($0)) }
    let (address, fragment) = (parts.first ?? "", parts.count > 1 ? parts[1] : "")
    if address.isEmpty {
      guard let own = ContentPath(path).flatMap(Self.kind) else { return broken(destination, at: path) }
      return check(own, fragment, destination)
    }
    if address.hasPrefix("/") { return absolute(address, fragment, destination, isImage: isImage) }
    guard let target = Self.joined(folderOf: path, address) else {
      return .broken(
        Problem(
          message: Text(
            zh: "链接“\(destination)”指向内容目录之外", en: "the link “\(destination)” leads out of the content folder"),
          fix: Text(zh: "只链接内容目录中的文件，或写完整网址", en: "link to files of the content folder, or write a whole address")))
    }
    if attachments.contains(target) { return .file(target) }
    let content = ContentPath(target)
    if let content {
      if corpus.unread.contains(content) { return .unread }
      if corpus.drafts.contains(content) { return draft(destination) }
    }
    guard !isImage, let content, let kind = Self.kind(content), kinds.contains(kind) else {
      return broken(destination, at: target)
    }
    return check(kind, fragment, destination)
  }

  /// An address of the site: `/centres/zibo/`.
  private func absolute(_ address: String, _ fragment: String, _ destination: String, isImage: Bool) -> Destination {
    let folders = address.split(separator: "/").map(String.init).filter { $0 != "index.html" }
    let kind: SitePlan.Kind?
    switch folders.count {
    case 0: kind = .home
    case 1:
      kind =
        ["centres": .centres, "years": .years, "reports": .reports, "checks": .checks][folders[0]]
        ?? .standing(folders[0])
    case 2 where folders[0] == "centres": kind = .centre(folders[1])
    case 2 where folders[0] == "checks": kind = .check(RuleID(stringLiteral: folders[1]))
    case 2 where folders[0] == "years": kind = Int(folders[1]).map { .year($0) }
    case 4 where folders[0] == "centres" && folders[2] == "reports":
      kind = Int(folders[3]).map { .report(centre: folders[1], year: $0) }
    case 4 where folders[0] == "centres" && folders[2] == "plans":
      kind = Int(folders[3]).map { .plan(centre: folders[1], year: $0) }
    default: kind = nil
    }
    let file = folders.joined(separator: "/")
    if attachments.contains(file) { return .file(file) }
    if let content = kind.flatMap(Self.content) {
      if corpus.unread.contains(content) { return .unread }
      if corpus.drafts.contains(content) { return draft(destination) }
    }
    guard !isImage, let kind, kinds.contains(kind) else { return broken(destination, at: "/" + file) }
    return check(kind, fragment, destination)
  }

  private func check(_ kind: SitePlan.Kind, _ fragment: String, _ destination: String) -> Destination {
    if let content = Self.content(kind), corpus.unread.contains(content) { return .unread }
    if fragment.isEmpty || hasAnchor(fragment, on: kind) { return .page(kind, fragment: fragment) }
    return .broken(
      Problem(
        message: Text(
          zh: "链接“\(destination)”所指的页面上没有“#\(fragment)”",
          en: "the page of the link “\(destination)” has no “#\(fragment)”"),
        fix: Text(
          zh: "章节写 #s-2 或 #s-2-1，数据写 #fact-…，表格单元写 #requests.received/total",
          en: "sections are #s-2 or #s-2-1, facts #fact-…, cells #requests.received/total")))
  }

  private func hasAnchor(_ fragment: String, on kind: SitePlan.Kind) -> Bool {
    func inHeadings(_ source: DocumentSource?) -> Bool { source?.headings.contains { $0.id == fragment } ?? false }
    switch kind {
    case .report(let centre, let year):
      guard let report = corpus.report(centre, year) else { return false }
      return inHeadings(report.source) || report.facts.contains { $0?.anchor == fragment }
        || report.answers.contains { $0.anchor == fragment }
        || report.tables.contains { Tables.hasAnchor(fragment, in: $0.table) }
    case .plan(let centre, let year):
      guard let plan = corpus.plan(centre, year) else { return false }
      return inHeadings(plan.source) || plan.facts.contains { $0?.anchor == fragment }
    case .centre(let id): return inHeadings(corpus.centre(id)?.source)
    case .standing(let id): return inHeadings(corpus.pages.first { $0.id == id }?.source)
    case .home, .centres, .years, .year, .reports, .compare, .indicator, .data, .search, .checks, .check, .notFound,
      .moved,
      .sideBySide:
      return false
    case .coverage, .totals: return false
    }
  }

  private func draft(_ destination: String) -> Destination {
    .broken(
      Problem(
        message: Text(zh: "链接“\(destination)”指向的文件是草稿", en: "the link “\(destination)” leads to a draft"),
        fix: Text(zh: "去掉链接，或先发布那份文件", en: "remove the link, or publish the draft first")))
  }

  /// Percent-encoded bytes as the characters they are; what is no valid encoding stays as it is.
  private static func decoded(_ text: Substring) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return String(text) }
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16), value >= 0x20
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(validating: bytes, as: UTF8.self) ?? String(text)
  }

  private func broken(_ destination: String, at target: String) -> Destination {
    .broken(
      Problem(
        message: Text(zh: "链接“\(destination)”没有着落", en: "the link “\(destination)” leads nowhere"),
        fix: Text(
          zh: "写目标文件的相对路径（../plans/2025.md）或站内地址（/centres/zibo/）",
          en: "write the path of the file (../plans/2025.md) or an address of the site (/centres/zibo/)"),
        target: target))
  }

  /// The attachment that was most likely meant.
  func nearestAttachment(to destination: String) -> String? {
    Spelling.nearest(
      to: destination, among: corpus.attachments.map { $0.split(separator: "/").dropFirst(2).joined(separator: "/") })
  }

  static func kind(_ path: ContentPath) -> SitePlan.Kind? {
    switch path {
    case .page(let id): .standing(id)
    case .centre(let id): .centre(id)
    case .report(let centre, let year): .report(centre: centre, year: year)
    case .plan(let centre, let year): .plan(centre: centre, year: year)
    case .site, .indicators, .form, .attachment: nil
    }
  }

  private static func content(_ kind: SitePlan.Kind) -> ContentPath? {
    switch kind {
    case .standing(let id): .page(id)
    case .centre(let id): .centre(id)
    case .report(let centre, let year): .report(centre: centre, year: year)
    case .plan(let centre, let year): .plan(centre: centre, year: year)
    case .home, .centres, .years, .year, .reports, .compare, .indicator, .coverage, .totals, .sideBySide, .data,
      .search,
      .checks,
      .check, .notFound, .moved:
      nil
    }
  }

  /// A relative path seen from a file; `nil` where it climbs out of the content.
  private static func joined(folderOf path: String, _ relative: String) -> String? {
    // By bytes: taking a text apart by its characters costs ten times as much, and links are many.
    let slash = UInt8(ascii: "/")
    var folders = Array(path.utf8.split(separator: slash).dropLast())
    for part in relative.utf8.split(separator: slash) {
      if part.elementsEqual(".".utf8) { continue }
      if part.elementsEqual("..".utf8) {
        if folders.popLast() == nil { return nil }
      } else {
        folders.append(part)
      }
    }
    var joined = ""
    for folder in folders {
      if !joined.isEmpty { joined += "/" }
      joined += Substring(folder)
    }
    return joined
  }
}
