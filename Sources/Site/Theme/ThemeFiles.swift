import Disclosure

/// The files of a theme, gathered from its folders: a later folder goes before an earlier one file by file, so one that is laid over
/// a theme holds only what it changes.
struct ThemeFiles {
  /// A file, and the folder it really comes from.
  struct File: Sendable {
    let tree: SourceTree
    let path: String

    var displayPath: String { tree.displayPath(path) }
  }

  struct Template {
    let name: String
    let file: String
    let text: String
    let tags: TemplateTags
  }

  let folders: [SourceTree]
  /// Everything that stands in the folders, in their order.
  private(set) var all: [File] = []
  /// Every template, those that a later folder replaces included.
  private(set) var written: [Template] = []
  private(set) var findings: [Diagnostic] = []

  /// The templates that pages are drawn with, by name.
  var templates: [String: Template] { written.reduce(into: [:]) { $0[$1.name] = $1 } }

  /// The styles, images and scripts that are published, by the bytes of their paths.
  var assets: [File] {
    let byPath = all.filter(\.isAsset).reduce(into: [String: File]()) { $0[$1.path] = $1 }
    return byPath.values.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  init(in folders: [SourceTree]) throws {
    self.folders = folders
    for tree in folders {
      for (path, entry) in try tree.entries() {
        let file = File(tree: tree, path: path)
        guard entry == .file else {
          report(
            "theme", file, Text(zh: "主题中只能有普通文件", en: "a theme is made of ordinary files"),
            fix: Text(zh: "移走它", en: "move it away"))
          continue
        }
        all.append(file)
        if file.isTemplate { try add(file) }
      }
    }
  }

  private mutating func add(_ file: File) throws {
    let bytes = try file.tree.read(file.path)
    let text = String(decoding: bytes, as: UTF8.self)
    if !text.utf8.elementsEqual(bytes) {
      report(
        "encoding", file, Text(zh: "模板不是 UTF-8", en: "the template is not UTF-8"),
        fix: Text(zh: "另存为 UTF-8", en: "save it as UTF-8"))
    }
    let name = String(file.path.dropFirst("templates/".count).dropLast(".html".count))
    written.append(
      Template(
        name: name, file: file.displayPath, text: text, tags: TemplateTags(text, file: file.displayPath)))
  }

  private mutating func report(_ rule: RuleID, _ file: File, _ message: Text, fix: Text) {
    findings.append(Diagnostic(.error, rule, at: SourceLocation(file: file.displayPath), message, fix: fix))
  }
}

extension ThemeFiles.File {
  var isTemplate: Bool { path.hasPrefix("templates/") && path.hasSuffix(".html") }
  var isAsset: Bool { path.hasPrefix("assets/") }
  /// A file of words, for whatever language.
  var isWords: Bool { path.hasPrefix("strings/") && path.hasSuffix(".yml") }
}
