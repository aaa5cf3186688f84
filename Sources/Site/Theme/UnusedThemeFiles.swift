import Disclosure

extension ThemeFiles {
  /// What stands in the folders and is used by nothing. Under a misspelt name a file or a word would change nothing, and nobody
  /// would be told; so each is a warning, with the name that was meant where one is near.
  func unused(words: [Strings]) throws -> [Diagnostic] {
    // What a replaced template uses is no mistake of the folder that offers it.
    let tags = written.flatMap(\.tags.tags)
    let included = Set(tags.filter { $0.kind == .partial }.map(\.name))
    return emptyFolders + unusedTemplates(Layout.allCases.map(\.rawValue) + included)
      + unusedWords(words, inTemplates: Set(tags.compactMap(\.phrase))) + misplaced
      + (try unusedAssets())
  }

  /// Folders in which nothing is of a theme: most likely another one was meant.
  private var emptyFolders: [Diagnostic] {
    folders.filter(isEmpty).map { folder in
      warning(
        SourceLocation(file: folder.name),
        Text(zh: "这个目录中没有主题文件", en: "there is nothing of a theme in this folder"),
        fix: Text(
          zh: "主题的文件放在 templates/、assets/ 和 strings/ 之下",
          en: "what belongs to a theme stands in templates/, assets/ and strings/"))
    }
  }

  private func isEmpty(_ folder: SourceTree) -> Bool {
    !all.contains { $0.tree.name == folder.name && ($0.isTemplate || $0.isAsset || $0.isWords) }
  }

  private func unusedTemplates(_ known: [String]) -> [Diagnostic] {
    written.filter { !known.contains($0.name) }.map { template in
      warning(
        SourceLocation(file: template.file),
        Text(
          zh: "“\(template.name)”不是布局，也没有模板用到它",
          en: "“\(template.name)” is no layout, and no template includes it"
        ).didYouMean(Spelling.nearest(to: template.name, among: known.sorted())),
        fix: Text(
          zh: "改正文件名，或在模板中写 {{> \(template.name)}}",
          en: "correct the name of the file, or write {{> \(template.name)}} in a template"))
    }
  }

  private func unusedWords(_ words: [Strings], inTemplates: Set<String>) -> [Diagnostic] {
    let known = inTemplates.union(Phrase.allCases.map(\.rawValue))
    return words.flatMap { strings in
      strings.places.filter { !known.contains($0.key) }.sorted { $0.value < $1.value }.map { key, place in
        warning(
          place,
          Text(zh: "“\(key)”没有用处", en: "“\(key)” is said nowhere")
            .didYouMean(Spelling.nearest(to: key, among: known.sorted())),
          fix: Text(
            zh: "改正名称，或在模板中写 {{strings.\(key)}}",
            en: "correct the name, or write {{strings.\(key)}} in a template"))
      }
    }
  }

  /// Files in none of the three folders, and words of no language. Notes beside them (`README.md`, `LICENSE`) are nobody's mistake.
  private var misplaced: [Diagnostic] {
    let known = Set(
      all.filter { $0.isTemplate || $0.isAsset || isWords($0.path) }.map(\.path)
        + [Language.chinese, .english].map { "strings/\($0.rawValue).yml" })
    return all.filter { file in
      let isNote = !file.path.contains("/") && [".md", ".txt", "LICENSE"].contains(where: file.path.hasSuffix)
      return !known.contains(file.path) && !isNote && !isEmpty(file.tree)
    }.map { file in
      warning(
        SourceLocation(file: file.displayPath),
        Text(zh: "主题用不到这个文件", en: "a theme has no use for this file")
          .didYouMean(Spelling.nearest(to: file.path, among: known.sorted())),
        fix: Text(
          zh: "主题的文件是 templates/….html、assets/… 和 strings/<语言>.yml",
          en: "a theme is made of templates/….html, assets/… and strings/<language>.yml"))
    }
  }

  /// The words of a language, whether or not the portal has pages in it; `zh-hans` is none but a slip of `zh-Hans`.
  private func isWords(_ path: String) -> Bool {
    guard path.hasPrefix("strings/"), path.hasSuffix(".yml"),
      let language = Language(rawValue: String(path.dropFirst("strings/".count).dropLast(".yml".count)))
    else { return false }
    return ![Language.chinese, .english].contains {
      $0 != language && $0.rawValue.lowercased() == language.rawValue.lowercased()
    }
  }

  /// Assets that no template, style sheet or script names.
  private func unusedAssets() throws -> [Diagnostic] {
    let assets = all.filter(\.isAsset)
    var texts = written.map(\.text)
    for file in assets where [".css", ".js", ".svg"].contains(where: file.path.hasSuffix) {
      texts.append(String(decoding: try file.tree.read(file.path), as: UTF8.self))
    }
    func isNamed(_ file: File) -> Bool { texts.contains { $0.contains(file.path.fileName) } }
    let named = Set(assets.filter(isNamed).map(\.path))
    return assets.filter { !named.contains($0.path) }.map { file in
      warning(
        SourceLocation(file: file.displayPath),
        Text(zh: "没有模板、样式或脚本用到这个文件", en: "no template, style sheet or script names this file")
          .didYouMean(Spelling.nearest(to: file.path, among: named.sorted())),
        fix: Text(zh: "改正文件名，或在用到它的地方写上", en: "correct the name of the file, or name it where it is wanted"))
    }
  }

  private func warning(_ place: SourceLocation, _ message: Text, fix: Text) -> Diagnostic {
    Diagnostic(.warning, "theme", at: place, message, fix: fix)
  }
}

extension TemplateTags.Tag {
  /// The key of the word the tag says, if it says one.
  var phrase: String? { name.hasPrefix("strings.") ? String(name.dropFirst("strings.".count)) : nil }
}

extension String {
  /// The last part of a path.
  fileprivate var fileName: Substring { split(separator: "/").last ?? self[...] }
}
