import Disclosure

/// What is wrong with the templates of a theme: unknown names and missing layouts, which the engine would leave silently empty.
struct ThemeCheck {
  private let templates: [String: ThemeFiles.Template]
  private let phrases: [[String: String]]
  /// The folder that a missing layout is missed in.
  private let base: SourceTree

  init(_ files: ThemeFiles, words: [Strings]) {
    templates = files.templates
    phrases = words.map(\.phrases)
    base = files.folders[0]
  }

  var findings: [Diagnostic] {
    var findings = templates.keys.sorted().flatMap { templates[$0]?.tags.findings ?? [] } + circles
    var reported: Set<SourceLocation> = []
    for layout in Layout.allCases {
      guard let template = templates[layout.rawValue] else {
        findings.append(
          Diagnostic(
            .error, "theme", at: SourceLocation(file: base.displayPath("templates/\(layout.rawValue).html")),
            Text(zh: "缺少模板 \(layout.rawValue).html", en: "the template \(layout.rawValue).html is missing"),
            fix: Text(
              zh: "补上它；只改动一部分的主题，列在完整的主题之后，如 --theme theme --theme our-theme",
              en:
                "add it; a folder that changes parts of a theme stands behind a whole one, as in --theme theme --theme our-theme"
            )
          ))
        continue
      }
      // A layout and everything it includes may use the slots of that layout.
      var pending = [layout.rawValue]
      var seen: Set<String> = []
      var used: Set<String> = []
      while let name = pending.popLast() {
        guard seen.insert(name).inserted, let found = templates[name]?.tags.tags else { continue }
        used.formUnion(found.filter { $0.kind == .raw || $0.kind == .value }.map(\.name))
        for tag in found {
          if tag.kind == .partial, templates[tag.name] != nil { pending.append(tag.name) }
          if !reported.contains(tag.location), let finding = problem(with: tag, in: layout) {
            reported.insert(tag.location)
            findings.append(finding)
          }
        }
      }
      findings += missingSlots(layout, used: used, file: template.file)
    }
    return findings
  }

  private func problem(with tag: TemplateTags.Tag, in layout: Layout) -> Diagnostic? {
    if tag.kind == .partial {
      if templates[tag.name] != nil { return nil }
      return unknown(
        tag.name, at: tag.location, among: templates.keys.sorted(), what: Text(zh: "没有模板", en: "there is no template"))
    }
    if let key = tag.phrase {
      guard let language = phrases.first(where: { $0[key] == nil }) else { return nil }
      return unknown(
        key, at: tag.location, among: language.keys.sorted(),
        what: Text(zh: "界面文字中没有", en: "the words of the interface lack"))
    }
    if tag.name != ".", !layout.slots.contains(tag.name) {
      return unknown(
        tag.name, at: tag.location, among: layout.slots.sorted(),
        what: Text(zh: "布局 \(layout.rawValue) 没有", en: "the layout \(layout.rawValue) does not offer"))
    }
    return wrongBraces(tag, layout)
  }

  /// Text in triple braces would let markup in; ready HTML in double braces would show its tags.
  private func wrongBraces(_ tag: TemplateTags.Tag, _ layout: Layout) -> Diagnostic? {
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
  private var circles: [Diagnostic] {
    var findings: [Diagnostic] = []
    var finished: Set<String> = []
    func visit(_ name: String, path: [String]) {
      guard !finished.contains(name) else { return }
      for tag in templates[name]?.tags.tags ?? [] where tag.kind == .partial {
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
    for name in templates.keys.sorted() { visit(name, path: []) }
    return findings
  }

  /// Slots without which a page would be published empty or without its tags.
  private func missingSlots(_ layout: Layout, used: Set<String>, file: String) -> [Diagnostic] {
    layout.requiredSlots.filter { !used.contains($0) }.map { slot in
      Diagnostic(
        .error, "theme", at: SourceLocation(file: file),
        Text(
          zh: "布局 \(layout.rawValue) 没有用到 {{{\(slot)}}}",
          en: "the layout \(layout.rawValue) does not use {{{\(slot)}}}"),
        fix: Text(zh: "加上它，否则页面是空的或缺少必需的标签", en: "add it: without it pages are empty or lack the tags they need"))
    }
  }

  private func unknown(
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
