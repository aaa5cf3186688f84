/// The colour tokens of the theme as one mode resolves them.
package struct Palette {
  package enum Mode: String, CaseIterable, Sendable { case light, dark, lightMoreContrast, darkMoreContrast, paper }

  /// Every token that is a colour in this mode, by name without its dashes.
  package private(set) var colours: [String: Colour] = [:]

  package init(_ mode: Mode) throws {
    let screen = try StyleSheet(asset: "tokens.css").rules
    var values: [String: String] = [:]
    func take(_ rules: [StyleSheet.Rule], from media: [String] = []) {
      for rule in rules where rule.selector == ":root" && rule.media == media {
        for (name, value) in rule.declarations where name.hasPrefix("--") { values[name] = value }
      }
    }
    take(screen)
    switch mode {
    case .light, .dark: break
    case .lightMoreContrast, .darkMoreContrast: take(screen, from: ["@media (prefers-contrast: more)"])
    case .paper: take(screen, from: ["@media print"])
    }
    let isDark = mode == .dark || mode == .darkMoreContrast
    values["--light"] = nil
    values["--dark"] = nil
    for (name, value) in values {
      if let colour = Self.colour(value, isDark: isDark, in: values) { colours[String(name.dropFirst(2))] = colour }
    }
  }

  /// Follows `var(--light, A) var(--dark, B)` and `var(--other)` to a colour; `transparent` shows the paper below it.
  private static func colour(_ value: String, isDark: Bool, in values: [String: String]) -> Colour? {
    if let modes = value.wholeMatch(of: #/var\(--light, (.+?)\) var\(--dark, (.+?)\)/#) {
      return Colour(hex: isDark ? modes.2 : modes.1)
    }
    if let other = value.wholeMatch(of: #/var\((--[a-z-]+[0-9]?)\)/#) {
      return values[String(other.1)].flatMap { colour($0, isDark: isDark, in: values) }
    }
    if value == "transparent" { return values["--paper"].flatMap { colour($0, isDark: isDark, in: values) } }
    return Colour(hex: value)
  }
}
