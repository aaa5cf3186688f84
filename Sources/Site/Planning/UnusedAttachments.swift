import Disclosure

/// Files that are published although no document leads to them: left over from an earlier version, or put there by mistake, which is
/// how a list with names and telephone numbers gets onto a public server.
struct UnusedAttachments {
  private let attachments: [String]
  private let displayPath: (String) -> String
  private let used: Set<String>

  /// As many findings as one centre is shown; an archive copied into the folder by mistake may have a hundred thousand files.
  private static let limit = 20

  init(_ corpus: Corpus, used: Set<String>) {
    attachments = corpus.attachments
    // `content/site.yml` without the name of the file is how findings name the folder.
    let content = corpus.siteFile.dropLast("site.yml".count)
    displayPath = { content + $0 }
    self.used = used
  }

  func findings() -> [Diagnostic] {
    let unused = attachments.filter { !used.contains($0) }
    return Dictionary(grouping: unused) { $0.split(separator: "/")[1] }.sorted { $0.key < $1.key }.flatMap { _, paths in
      paths.prefix(Self.limit).map(finding) + further(paths.dropFirst(Self.limit))
    }
  }

  private func finding(_ path: String) -> Diagnostic {
    Diagnostic(
      .warning, "unused-attachment", at: SourceLocation(file: displayPath(path)),
      Text(zh: "没有一份文件链接到这个附件，它却会公开发布", en: "no document links to this attachment, and yet it is published"),
      fix: Text(
        zh: "在应当引用它的文件中加上链接，不应公开的移出 files 目录", en: "link to it where it belongs, or move it out of the folder files"))
  }

  private func further(_ paths: ArraySlice<String>) -> [Diagnostic] {
    guard let first = paths.first else { return [] }
    return [
      Diagnostic(
        .warning, "unused-attachment", at: SourceLocation(file: displayPath(first)),
        Text(
          zh: "从这个附件起，本中心还有 \(paths.count) 个附件没有文件链接到",
          en: "from this attachment on, no document links to \(paths.count) more of this centre"),
        fix: Text(zh: "先处理已列出的，再运行一次", en: "see to those that are listed, then run it again"))
    ]
  }
}
