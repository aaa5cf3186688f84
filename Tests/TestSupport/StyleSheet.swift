import Foundation

/// A style sheet of the theme as its rules: what the tests of the look need to know, and no more of CSS than the theme uses.
package struct StyleSheet {
  package struct Rule {
    /// The conditions of the `@media` blocks around the rule, outermost first.
    package var media: [String]
    package var selector: String
    package var declarations: [(name: String, value: String)]
  }

  package var rules: [Rule] = []

  /// Reads a file of `theme/assets/`.
  package init(asset name: String) throws {
    var root = URL(filePath: #filePath)
    while root.lastPathComponent != "Tests" { root.deleteLastPathComponent() }
    let assets = root.deletingLastPathComponent().appending(path: "theme/assets")
    self.init(try String(contentsOf: assets.appending(path: name), encoding: .utf8))
  }

  package init(_ text: String) {
    /// The blocks that are open, and what stands in each so far; the outermost is the file.
    var open: [(prelude: String, text: String)] = [("", "")]
    for character in text.replacing(#/\/\*[\s\S]*?\*\//#, with: "") {
      switch character {
      case "{":
        // What follows the last semicolon belongs to the block that opens here.
        var parts = open[open.count - 1].text.components(separatedBy: ";")
        let prelude = parts.removeLast().trimmingCharacters(in: .whitespacesAndNewlines)
        open[open.count - 1].text = parts.joined(separator: ";")
        open.append((prelude, ""))
      case "}":
        let block = open.removeLast()
        let declarations = block.text.components(separatedBy: ";").compactMap { declaration -> (String, String)? in
          let sides = declaration.split(separator: ":", maxSplits: 1).map {
            $0.trimmingCharacters(in: .whitespacesAndNewlines)
          }
          return sides.count == 2 ? (sides[0], sides[1]) : nil
        }
        if !declarations.isEmpty {
          rules.append(
            Rule(media: open.dropFirst().map(\.prelude), selector: block.prelude, declarations: declarations))
        }
      default: open[open.count - 1].text.append(character)
      }
    }
  }
}
