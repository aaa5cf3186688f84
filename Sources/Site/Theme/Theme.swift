import Disclosure
import Markup
import Mustache
import Tables

/// Everything the reader sees: layouts, styles and words, read once and checked at load.
package struct Theme: Sendable {
  private let frames: PageFrames
  private let languages: [Language: Strings]
  /// Every table of every page asks for these, so they are put together once.
  private let tableWords: [Language: TableWords]
  /// And what is drawn once in them for the tables of all pages.
  private let tableFrames: [Language: TableFrames]
  /// The styles, images and scripts, all under `assets/`; each knows the folder it comes from.
  let assets: [ThemeFiles.File]

  func strings(_ language: Language) -> Strings {
    languages[language] ?? Strings(language: language)
  }

  func tableWords(_ language: Language) -> TableWords {
    tableWords[language.ofLabels] ?? TableWords.reading(strings(language.ofLabels))
  }

  func tableFrames(_ language: Language) -> TableFrames { tableFrames[language.ofLabels] ?? TableFrames() }

  /// - Parameter folders: a whole theme first; each further one is laid over those before it, file by file and word by word.
  /// - Returns: `nil` where a template cannot be used; every fault of the theme stands in the findings.
  /// - Precondition: there is at least one folder.
  package static func reading(_ folders: [SourceTree], languages: [Language]) throws -> (
    theme: Theme?, findings: [Diagnostic]
  ) {
    precondition(!folders.isEmpty, "a theme is read from at least one folder")
    let files = try ThemeFiles(in: folders)
    var findings = files.findings
    var strings: [Language: Strings] = [:]
    // A table is all of one language, that of its labels, so its words are read in that one too.
    for language in languages + Set(languages.map(\.ofLabels)).subtracting(languages) {
      let (read, problems) = try Strings.reading(language, of: folders)
      strings[language] = read
      findings += problems
    }
    let words = strings.keys.sorted { $0.rawValue < $1.rawValue }.compactMap { strings[$0] }
    findings += ThemeCheck(files, words: words).findings
    findings += try files.unused(words: words)
    guard !findings.containsErrors else { return (nil, findings) }
    var library = MustacheLibrary()
    for (name, template) in files.templates.sorted(by: { $0.key < $1.key }) {
      do { try library.register(template.text, named: name) } catch {
        findings.append(
          Diagnostic(
            .error, "theme", at: SourceLocation(file: template.file),
            Text(zh: "模板无法解析：\(error)", en: "the template cannot be parsed: \(error)")))
      }
    }
    if findings.containsErrors { return (nil, findings) }
    let tableWords = strings.mapValues(TableWords.reading)
    let frames = PageFrames(library: library, templates: files.templates.mapValues(\.tags.tags))
    return (
      Theme(
        frames: frames, languages: strings, tableWords: tableWords,
        tableFrames: tableWords.mapValues { _ in TableFrames() },
        assets: files.assets), findings
    )
  }

  /// Whether a layout, or a template that it includes, shows a slot; what nobody shows need not be drawn.
  func shows(_ slot: String, in layout: Layout) -> Bool { frames.shows(slot, in: layout) }

  /// A layout with its slots filled. A slot without a value is left out, so that `{{#slot}}` can tell.
  func render(_ layout: Layout, _ slots: [String: Slot], _ language: Language) -> HTML {
    var values: [String: HTML] = [:]
    for (name, slot) in slots where frames.shows(name, in: layout) {
      let value: HTML =
        switch slot {
        case .text(let text): HTML(escaping: text)
        case .html(let html): html
        case .drawn(let draw): draw()
        }
      if !value.isEmpty { values[name] = value }
    }
    return frames.frame(layout, filled: Set(values.keys), strings(language)).filled(values)
  }
}
