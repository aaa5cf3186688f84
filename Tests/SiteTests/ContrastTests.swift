import Foundation
import TestSupport
import Testing

/// Contrast is computed from the tokens, so that a browser need not be asked and a new colour cannot slip by.
@Suite("The colours of the theme") struct ContrastTests {
  /// What stands on what. Text needs 4.5:1 (WCAG 1.4.3); the focus, data, borders that carry meaning and the underline of
  /// links need 3:1 (1.4.11).
  private struct Pairing {
    var tokens: [String]
    var grounds: [String]
    var least: Double
  }

  private let pairings = [
    Pairing(
      tokens: ["ink"], grounds: ["paper", "surface", "surface-strong", "wash", "highlight", "shade"], least: 4.5),
    Pairing(tokens: ["ink-soft"], grounds: ["paper", "surface", "wash", "highlight", "shade"], least: 4.5),
    Pairing(
      tokens: ["accent", "link", "link-visited"],
      grounds: ["paper", "surface", "wash", "highlight", "shade"], least: 4.5),
    Pairing(tokens: ["line-strong", "accent-rule", "link-rule"], grounds: ["paper", "surface"], least: 3),
    Pairing(tokens: ["focus"], grounds: ["focus-gap", "paper", "surface", "surface-strong", "highlight"], least: 3),
    Pairing(tokens: (1...6).map { "data-\($0)" }, grounds: ["paper", "surface"], least: 3),
  ]

  /// Hairlines that only separate: what they part reads the same without them.
  private let separating: Set = ["line", "data-grid"]

  @Test(arguments: Palette.Mode.allCases)
  func `every colour keeps its contrast on every ground it stands on`(_ mode: Palette.Mode) throws {
    let colours = try Palette(mode).colours
    var compared = 0
    for pairing in pairings {
      for token in pairing.tokens {
        for ground in pairing.grounds {
          let ratio = try #require(colours[token]).contrast(with: try #require(colours[ground]))
          #expect(ratio >= pairing.least, "\(mode.rawValue): --\(token) on --\(ground) is \(ratio):1")
          compared += 1
        }
      }
    }
    print("contrast, \(mode.rawValue): \(compared) pairs of \(colours.count) colours hold")
  }

  @Test func `every colour token is in a pair or said to separate only`() throws {
    let paired = pairings.reduce(into: separating) { $0.formUnion($1.tokens + $1.grounds) }
    for mode in Palette.Mode.allCases {
      #expect(Set(try Palette(mode).colours.keys) == paired, "\(mode.rawValue)")
    }
  }

  @Test(arguments: [Palette.Mode.light, .dark])
  func `data colours are told apart by every kind of sight`(_ mode: Palette.Mode) throws {
    let colours = try Palette(mode).colours
    let data = try (1...6).map { try #require(colours["data-\($0)"]) }
    for sight in Colour.Sight.allCases {
      for (first, one) in data.enumerated() {
        for (second, other) in data.enumerated().dropFirst(first + 1) {
          let difference = one.seen(with: sight).difference(from: other.seen(with: sight))
          #expect(difference > 0.1, "\(mode.rawValue), \(sight): data-\(first + 1) and data-\(second + 1)")
        }
      }
    }
  }

  @Test func `dark reaches the screen only, by the system's choice or by the reader's`() throws {
    let dark = try StyleSheet(asset: "tokens.css").rules.filter { rule in
      rule.declarations.contains { $0.name == "--dark" && $0.value == "initial" }
    }
    #expect(
      dark.map { $0.media + [$0.selector] } == [
        ["@media screen and (prefers-color-scheme: dark)", #":root:not([data-theme="light"])"#],
        ["@media screen", #":root[data-theme="dark"]"#],
      ])
  }

  @Test(arguments: ["style.css", "document.css", "tables.css", "charts.css", "print.css"])
  func `a style sheet names colours by their tokens only`(_ name: String) throws {
    #expect(coloursNamed(in: try StyleSheet(asset: name)) == [])
  }

  @Test func `a colour named without a token is found wherever it stands`() {
    let sheet = StyleSheet(
      "a { color: #fff; border: 1px solid Red /* red */ } @media print { b { background: rgb(0 0 0); --ink: #000 } }")
    #expect(
      coloursNamed(in: sheet) == [
        "a color: #fff", "a border: 1px solid Red", "b background: rgb(0 0 0)", "b --ink: #000",
      ])
  }

  @Test func `the script leaves colours to the style sheets`() throws {
    let script = try String(
      contentsOf: Checkout.root.appending(path: "theme/assets/controls.js"), encoding: .utf8)
    #expect(script.firstMatch(of: #/#[0-9a-fA-F]{3,8}\b|rgba?\(|\.style\b|cssText/#) == nil)
  }

  @Test func `contrast is the ratio of the guidelines`() throws {
    let white = try #require(Colour(hex: "#ffffff"))
    for (hex, ratio) in [("#000000", 21.0), ("#777777", 4.48), ("#767676", 4.54), ("#ff0000", 4.0), ("#ffffff", 1)] {
      let contrast = try #require(Colour(hex: hex)).contrast(with: white)
      #expect(abs(contrast - ratio) < 0.005, "\(hex): \(contrast)")
    }
    #expect(Colour(hex: "#fff") == nil && Colour(hex: "red") == nil)
  }
}

/// Every declaration that says a colour itself. Tokens may: they are what the others ask.
private func coloursNamed(in sheet: StyleSheet) -> [String] {
  let literal = #/(#[0-9a-fA-F]{3,8}\b|\b(rgba?|hsla?|hwb|lab|lch|oklab|oklch|color|color-mix|light-dark)\()/#
  return sheet.rules.flatMap { rule in
    rule.declarations.compactMap { property, value in
      let words = value.lowercased().split { !$0.isLetter && $0 != "-" }.map(String.init)
      let isColour = value.firstMatch(of: literal) != nil || !namedColours.isDisjoint(with: words)
      return isColour ? "\(rule.selector) \(property): \(value)" : nil
    }
  }
}

/// The colours that CSS knows by name.
private let namedColours = Set(
  """
  aliceblue antiquewhite aqua aquamarine azure beige bisque black blanchedalmond blue blueviolet brown burlywood cadetblue chartreuse
  chocolate coral cornflowerblue cornsilk crimson cyan darkblue darkcyan darkgoldenrod darkgray darkgreen darkgrey darkkhaki darkmagenta
  darkolivegreen darkorange darkorchid darkred darksalmon darkseagreen darkslateblue darkslategray darkslategrey darkturquoise darkviolet
  deeppink deepskyblue dimgray dimgrey dodgerblue firebrick floralwhite forestgreen fuchsia gainsboro ghostwhite gold goldenrod gray green
  greenyellow grey honeydew hotpink indianred indigo ivory khaki lavender lavenderblush lawngreen lemonchiffon lightblue lightcoral lightcyan
  lightgoldenrodyellow lightgray lightgreen lightgrey lightpink lightsalmon lightseagreen lightskyblue lightslategray lightslategrey
  lightsteelblue lightyellow lime limegreen linen magenta maroon mediumaquamarine mediumblue mediumorchid mediumpurple mediumseagreen
  mediumslateblue mediumspringgreen mediumturquoise mediumvioletred midnightblue mintcream mistyrose moccasin navajowhite navy oldlace olive
  olivedrab orange orangered orchid palegoldenrod palegreen paleturquoise palevioletred papayawhip peachpuff peru pink plum powderblue purple
  rebeccapurple red rosybrown royalblue saddlebrown salmon sandybrown seagreen seashell sienna silver skyblue slateblue slategray slategrey
  snow springgreen steelblue tan teal thistle tomato turquoise violet wheat white whitesmoke yellow yellowgreen
  """.split { $0 == " " || $0 == "\n" }.map(String.init))
