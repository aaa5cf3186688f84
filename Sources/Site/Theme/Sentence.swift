import Markup

/// A phrase of the interface, cut at its slots: `{year} 年` is a slot and some words.
struct Sentence: Sendable {
  private enum Part {
    case words(String)
    case slot(String)
  }

  private var parts: [Part] = []

  /// A slot is a name of small letters in braces; any other brace is a word like others.
  init(_ phrase: String) {
    var rest = phrase[...]
    while let match = rest.firstMatch(of: /{([a-z]+)}/) {
      if match.range.lowerBound > rest.startIndex { parts.append(.words(String(rest[..<match.range.lowerBound]))) }
      parts.append(.slot(String(match.1)))
      rest = rest[match.range.upperBound...]
    }
    if !rest.isEmpty { parts.append(.words(String(rest))) }
  }

  /// The names in braces.
  var slots: Set<String> {
    Set(parts.compactMap { if case .slot(let name) = $0 { name } else { nil } })
  }

  /// - Parameter value: what stands in a slot; one that nothing fills stays as it was written.
  func filled(_ value: (String) -> String?) -> String {
    var text = ""
    for part in parts {
      switch part {
      case .words(let words): text += words
      case .slot(let name): text += value(name) ?? "{\(name)}"
      }
    }
    return text
  }

  /// The same with markup in the slots; its own words are text.
  func markup(_ value: (String) -> HTML?) -> HTML {
    var html = HTML()
    for part in parts {
      switch part {
      case .words(let words): html.appendEscaped(words)
      case .slot(let name): html += value(name) ?? "{\(name)}"
      }
    }
    return html
  }
}
