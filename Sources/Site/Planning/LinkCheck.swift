import CommonMark
import Disclosure

/// What is wrong with the links of all documents, and with the files that no link leads to. The resolver that is asked here is the
/// one that draws the links, so a link that is not reported works on the page.
struct LinkCheck {
  private let corpus: Corpus
  private let resolver: LinkResolver
  private let sources: [DocumentSource]

  init(_ corpus: Corpus, _ resolver: LinkResolver, sources: [DocumentSource]) {
    self.corpus = corpus
    self.resolver = resolver
    self.sources = sources
  }

  func findings() -> [Diagnostic] {
    var findings: [Diagnostic] = []
    var names = NamesInAnyCase(corpus, resolver.kinds)
    var anchors = AmbiguousAnchors(corpus)
    var used: Set<String> = []
    for source in sources {
      // Fourteen thousand broken links fit into a document, and a hundred thousand attachments into a portal: what is meant is
      // looked for as often as findings are listed.
      var looks = 0
      for link in source.links {
        switch resolver.resolve(link.destination, from: source.path, isImage: link.isImage) {
        case .file(let path): used.insert(path)
        case .page(let kind, let fragment):
          if let finding = anchors.finding(link, to: fragment, on: kind, from: source.path) { findings.append(finding) }
        case .broken(let problem):
          if let name = problem.target.flatMap({ names.name(like: $0, isImage: link.isImage) }) {
            used.insert(name.hasPrefix("/") ? String(name.dropFirst()) : name)
            findings.append(Self.wrongCase(link, name))
            continue
          }
          looks += problem.target != nil ? 1 : 0
          let meant = problem.target != nil && looks <= 20 ? resolver.nearestAttachment(to: link.destination) : nil
          findings.append(
            Diagnostic(.error, "broken-link", at: link.location, problem.message.didYouMean(meant), fix: problem.fix))
        case .outside, .unread: break
        }
      }
    }
    // The links of a document that could not be read are not known.
    return findings + (corpus.unread.isEmpty ? UnusedAttachments(corpus, used: used).findings() : [])
  }

  /// Systems in offices (Windows, macOS) find a file by its name in any case; web servers do not, so such a link works at the desk of
  /// its author and nowhere else.
  private static func wrongCase(_ link: LinkUse, _ name: String) -> Diagnostic {
    let meant = NamesInAnyCase.spelling(of: link.destination, as: name)
    return Diagnostic(
      .error, "wrong-case", at: link.location,
      Text(
        zh: "链接“\(link.destination)”的大小写与实际名称不符",
        en: "the link “\(link.destination)” differs from the real name in upper and lower case"
      ).didYouMean(meant),
      fix: Text(zh: "照实际名称改写大小写", en: "write the name as it is"))
  }
}
