import CommonMark
import Disclosure

/// A small document in which 📍 shows a place; the mark itself is no part of the text.
struct MarkedSource {
  let text: String
  /// The places of the marks, in reading order, as `line:column`.
  let places: [String]

  init(_ marked: String) {
    var text = String.UnicodeScalarView()
    var places: [String] = []
    var (line, column) = (1, 1)
    for scalar in marked.unicodeScalars {
      if scalar == "📍" {
        places.append("\(line):\(column)")
        continue
      }
      text.append(scalar)
      (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
    }
    self.text = String(text)
    self.places = places
  }
}

extension SourceLocation {
  var place: String { "\(line):\(column)" }
}

extension [Diagnostic] {
  var rules: [String] { map(\.rule.description) }
}

func read(_ markdown: String) -> ReadDocument { readDocument(file: "a.md", bytes: Array(markdown.utf8)) }

/// The body as plain HTML, as cmark would write it.
func html(_ markdown: String) -> String { ReferenceWriter(read(markdown).body).html }
