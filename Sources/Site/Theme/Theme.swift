import Disclosure
import Markup
import Mustache
import Tables

/// Everything the reader sees: layouts, styles and words, read once and checked at load.
package struct Theme: Sendable {
  private let library: MustacheLibrary
  private let languages: [Language: Strings]
  /// Every table of every page asks for these, so they are put together once.
  private let tableWords: [Language: TableWords]
  /// Paths of the styles, images and scripts below the theme folder, all under `assets/`.
  let assets: [String]

  func strings(_ language: Language) -> Strings {
    languages[language] ?? Strings(language: language, phrases: [:])
  }

  func tableWords(_ language: Language) -> TableWords {
    tableWords[language] ?? TableWords.reading(strings(language))
  }

  /// - Returns: `nil` where a template cannot be used; every fault of the theme stands in the findings.
  package static func reading(_ tree: SourceTree, languages: [Language]) throws -> (
    theme: Theme?, findings: [Diagnostic]
  ) {
    var findings: [Diagnostic] = []
    var templates: [String: String] = [:]
    var assets: [String] = []
    for (path, entry) in try tree.entries() {
      let place = SourceLocation(file: tree.displayPath(path))
      guard entry == .file else {
        findings.append(
          Diagnostic(
            .error, "theme", at: place, Text(zh: "主题中只能有普通文件", en: "a theme is made of ordinary files"),
            fix: Text(zh: "移走它", en: "move it away")))
        continue
      }
      if path.hasPrefix("templates/"), path.hasSuffix(".html") {
        let bytes = try tree.read(path)
        let text = String(decoding: bytes, as: UTF8.self)
        if !text.utf8.elementsEqual(bytes) {
          findings.append(
            Diagnostic(
              .error, "encoding", at: place, Text(zh: "模板不是 UTF-8", en: "the template is not UTF-8"),
              fix: Text(zh: "另存为 UTF-8", en: "save it as UTF-8")))
        }
        templates[String(path.dropFirst("templates/".count).dropLast(".html".count))] = text
      } else if path.hasPrefix("assets/") {
        assets.append(path)
      }
    }
    var strings: [Language: Strings] = [:]
    for language in languages {
      let (read, problems) = try Strings.reading(language, of: tree)
      strings[language] = read
      findings += problems
    }
    findings += check(templates, phrases: strings.values.map(\.phrases), tree: tree)
    guard !findings.containsErrors else { return (nil, findings) }
    var library = MustacheLibrary()
    for name in templates.keys.sorted() {
      do { try library.register(templates[name] ?? "", named: name) } catch {
        findings.append(
          Diagnostic(
            .error, "theme", at: SourceLocation(file: tree.displayPath("templates/\(name).html")),
            Text(zh: "模板无法解析：\(error)", en: "the template cannot be parsed: \(error)")))
      }
    }
    if findings.containsErrors { return (nil, findings) }
    let tableWords = strings.mapValues(TableWords.reading)
    return (Theme(library: library, languages: strings, tableWords: tableWords, assets: assets), findings)
  }

  /// A layout with its slots filled. A slot without a value is left out, so that `{{#slot}}` can tell.
  func render(_ layout: Layout, _ slots: [String: Slot], _ language: Language) -> HTML {
    var context: [String: Any] = ["strings": strings(language).phrases]
    for (name, slot) in slots {
      switch slot {
      case .text(let text): if !text.isEmpty { context[name] = text }
      case .html(let html): if !html.isEmpty { context[name] = html.string }
      }
    }
    guard let rendered = library.render(context, withTemplate: layout.rawValue) else {
      preconditionFailure("the layout \(layout.rawValue) was checked when the theme was read")
    }
    return .raw(rendered)
  }

  /// Unknown names and missing layouts: the engine would leave them silently empty.
  private static func check(_ templates: [String: String], phrases: [[String: String]], tree: SourceTree)
    -> [Diagnostic]
  {
    var findings: [Diagnostic] = []
    let tags = templates.reduce(into: [String: TemplateTags]()) {
      $0[$1.key] = TemplateTags($1.value, file: tree.displayPath("templates/\($1.key).html"))
    }
    for name in tags.keys.sorted() { findings += tags[name]?.findings ?? [] }
    findings += circles(tags)
    var reported: Set<SourceLocation> = []
    for layout in Layout.allCases {
      guard tags[layout.rawValue] != nil else {
        findings.append(
          Diagnostic(
            .error, "theme", at: SourceLocation(file: tree.displayPath("templates/\(layout.rawValue).html")),
            Text(zh: "缺少模板 \(layout.rawValue).html", en: "the template \(layout.rawValue).html is missing"),
            fix: Text(zh: "从自带主题复制一份", en: "copy it from the theme that comes with the program")))
        continue
      }
      // A layout and everything it includes may use the slots of that layout.
      var pending = [layout.rawValue]
      var seen: Set<String> = []
      var used: Set<String> = []
      while let name = pending.popLast() {
        guard seen.insert(name).inserted, let found = tags[name] else { continue }
        for tag in found.tags {
          if tag.kind == .raw || tag.kind == .value { used.insert(tag.name) }
          if tag.kind == .partial {
            if tags[tag.name] != nil {
              pending.append(tag.name)
            } else if reported.insert(tag.location).inserted {
              findings.append(
                unknown(
                  tag.name, at: tag.location, among: tags.keys.sorted(),
                  what: Text(zh: "没有模板", en: "there is no template")))
            }
          } else if tag.name.hasPrefix("strings.") {
            let key = String(tag.name.dropFirst("strings.".count))
            for language in phrases where language[key] == nil && !reported.contains(tag.location) {
              reported.insert(tag.location)
              findings.append(
                unknown(
                  key, at: tag.location, among: language.keys.sorted(),
                  what: Text(zh: "界面文字中没有", en: "the words of the interface lack")))
            }
          } else if tag.name != ".", !layout.slots.contains(tag.name), reported.insert(tag.location).inserted {
            findings.append(
              unknown(
                tag.name, at: tag.location, among: layout.slots.sorted(),
                what: Text(zh: "布局 \(layout.rawValue) 没有", en: "the layout \(layout.rawValue) does not offer")))
          } else if let finding = wrongBraces(tag, layout), reported.insert(tag.location).inserted {
            findings.append(finding)
          }
        }
      }
      findings += missingSlots(layout, used: used, file: tree.displayPath("templates/\(layout.rawValue).html"))
    }
    return findings
  }

  /// Text in triple braces would let markup in; ready HTML in double braces would show its tags.
  private static func wrongBraces(_ tag: TemplateTags.Tag, _ layout: Layout) -> Diagnostic? {
    let text: Text
    switch tag.kind {
    case .raw where layout.textSlots.contains(tag.name):
      text = Text(zh: "“\(tag.name)”是文字，应写 {{\(tag.name)}}", en: "“\(tag.name)” is text: write {{\(tag.name)}}")
    case .value where layout.rawSlots.contains(tag.name):
      text = Text(
        zh: "“\(tag.name)”是现成的 HTML，应写 {{{\(tag.name)}}}", en: "“\(tag.name)” is ready HTML: write {{{\(tag.name)}}}")
    default: return nil
    }
    return Diagnostic(
      .error, "theme", at: tag.location, text, fix: Text(zh: "改正花括号的个数", en: "correct the number of braces"))
  }

  /// Templates that include each other: the engine would never come back.
  private static func circles(_ tags: [String: TemplateTags]) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    var finished: Set<String> = []
    func visit(_ name: String, path: [String]) {
      guard !finished.contains(name) else { return }
      for tag in tags[name]?.tags ?? [] where tag.kind == .partial {
        if (path + [name]).contains(tag.name) {
          let circle = (path + [name, tag.name]).joined(separator: " → ")
          findings.append(
            Diagnostic(
              .error, "theme", at: tag.location,
              Text(zh: "模板互相包含：\(circle)", en: "templates include each other: \(circle)"),
              fix: Text(zh: "删去其中一处 {{> …}}", en: "remove one {{> …}} of the circle")))
        } else {
          visit(tag.name, path: path + [name])
        }
      }
      finished.insert(name)
    }
    for name in tags.keys.sorted() { visit(name, path: []) }
    return findings
  }

  /// Slots without which a page would be published empty or without its tags.
  private static func missingSlots(_ layout: Layout, used: Set<String>, file: String) -> [Diagnostic] {
    layout.requiredSlots.filter { !used.contains($0) }.map { slot in
      Diagnostic(
        .error, "theme", at: SourceLocation(file: file),
        Text(
          zh: "布局 \(layout.rawValue) 没有用到 {{{\(slot)}}}",
          en: "the layout \(layout.rawValue) does not use {{{\(slot)}}}"),
        fix: Text(zh: "加上它，否则页面是空的或缺少必需的标签", en: "add it: without it pages are empty or lack the tags they need"))
    }
  }

  private static func unknown(
    _ name: String, at location: SourceLocation, among known: [String], what: Text
  ) -> Diagnostic {
    let meant = Spelling.nearest(to: name, among: known)
    return Diagnostic(
      .error, "theme", at: location,
      Text(zh: "\(what.zh)“\(name)”", en: "\(what.en) “\(name)”").didYouMean(meant),
      fix: Text(
        zh: "可用的有：\(known.prefix(24).joined(separator: "、"))",
        en: "there are: \(known.prefix(24).joined(separator: ", "))"))
  }
}
