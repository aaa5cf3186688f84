import Markup

/// What a stroke or a surface is for. On a page the style sheet gives it a colour by its class, so that dark mode, forced colours and paper
/// have their own; a picture on its own carries the light colours as presentation attributes.
enum Paint: Hashable {
  case text, soft, strong
  /// Text that may stand over a line: a rim of paper around it.
  case label
  /// That rim by itself, for a picture on its own: what draws it may not know `paint-order`.
  case halo
  case grid, axis, event, definitionBreak, leader
  /// The surface below everything.
  case paper
  case line(Int)
  /// With a rim of paper, so that neighbours do not run into one.
  case mark(Int)
  /// A mark with paper inside.
  case hollow(Int)
  /// The rim around a surface that has a pattern.
  case rim(Int)
  /// The paper-coloured strokes of a pattern.
  case pattern
  case patternLine(Int)

  var classes: HTML {
    switch self {
    case .text: "chart-text"
    case .soft: "chart-soft"
    case .strong: "chart-strong"
    case .label: "chart-label"
    case .grid: "chart-grid"
    case .axis: "chart-axis"
    case .event: "chart-event"
    case .definitionBreak: "chart-break"
    case .leader: "chart-leader"
    case .paper, .halo: "chart-paper"
    case .line(let series): "chart-line chart-s\(series)"
    case .mark(let series): "chart-mark chart-s\(series)"
    case .hollow(let series): "chart-hollow chart-s\(series)"
    case .rim(let series): "chart-rim chart-s\(series)"
    case .pattern: "chart-pattern"
    case .patternLine(let series): "chart-pattern-line chart-s\(series)"
    }
  }

  var attributes: HTML {
    switch self {
    case .text, .strong, .label: "fill=\"\(LightPalette.ink)\""
    case .soft: "fill=\"\(LightPalette.soft)\""
    case .grid: "fill=\"none\" stroke=\"\(LightPalette.grid)\""
    case .axis, .event, .definitionBreak, .leader: "fill=\"none\" stroke=\"\(LightPalette.axis)\""
    case .paper: "fill=\"\(LightPalette.paper)\""
    case .halo:
      "fill=\"none\" stroke=\"\(LightPalette.paper)\" stroke-width=\"3\" stroke-linejoin=\"round\""
    case .line(let series): "fill=\"none\" stroke=\"\(LightPalette.series(series))\""
    case .mark(let series): "fill=\"\(LightPalette.series(series))\" stroke=\"\(LightPalette.paper)\""
    case .hollow(let series): "fill=\"\(LightPalette.paper)\" stroke=\"\(LightPalette.series(series))\""
    case .rim(let series): "stroke=\"\(LightPalette.series(series))\""
    case .pattern: "fill=\"none\" stroke=\"\(LightPalette.paper)\""
    case .patternLine(let series): "fill=\"none\" stroke=\"\(LightPalette.series(series))\""
    }
  }
}

/// The light values of the theme's tokens, for pictures on their own; a test holds them against `tokens.css`.
package enum LightPalette {
  package static let paper = "#ffffff"
  package static let ink = "#1a1c1e"
  package static let soft = "#54585c"
  package static let axis = "#7b8085"
  package static let grid = "#d8d8d4"
  package static let data = ["#074fac", "#be5709", "#2d947d", "#841565", "#493605", "#946bdb"]

  /// - Parameter number: from 1, as the tokens and classes count.
  static func series(_ number: Int) -> String { data[(number - 1) % data.count] }
}

/// How many lines or parts are told apart by colour, dash, marker and pattern together.
package let distinctSeries = LightPalette.data.count
