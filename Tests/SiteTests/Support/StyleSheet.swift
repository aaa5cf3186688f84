import Foundation

/// A style sheet of the theme as its rules: what the tests of the look need to know, and no more of CSS than the theme uses.
struct StyleSheet {
  struct Rule {
    /// The conditions of the `@media` blocks around the rule, outermost first.
    var media: [String]
    var selector: String
    var declarations: [(name: String, value: String)]
  }

  var rules: [Rule] = []

  /// Reads a file of `theme/assets/`.
  init(asset name: String) throws {
    self.init(try String(contentsOf: Checkout.root.appending(path: "theme/assets/\(name)"), encoding: .utf8))
  }

  init(_ text: String) {
    var media: [String] = []
    var prelude = ""
    var isRule = false
    for character in text.replacing(#/\/\*[\s\S]*?\*\//#, with: "") {
      switch character {
      case "{" where prelude.contains("@media"):
        media.append(prelude.trimmingCharacters(in: .whitespacesAndNewlines))
        prelude = ""
      case "{":
        let selector = prelude.trimmingCharacters(in: .whitespacesAndNewlines)
        rules.append(Rule(media: media, selector: selector, declarations: []))
        (prelude, isRule) = ("", true)
      case "}" where isRule:
        rules[rules.count - 1].declarations = prelude.split(separator: ";").compactMap { declaration in
          let sides = declaration.split(separator: ":", maxSplits: 1).map {
            $0.trimmingCharacters(in: .whitespacesAndNewlines)
          }
          return sides.count == 2 ? (sides[0], sides[1]) : nil
        }
        (prelude, isRule) = ("", false)
      case "}":
        media.removeLast()
        prelude = ""
      default: prelude.append(character)
      }
    }
  }
}
