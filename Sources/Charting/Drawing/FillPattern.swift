import Markup

/// What tells surfaces apart without their colour: on grey paper, in forced colours, for any sight.
enum FillPattern: Hashable, Comparable {
  /// The n-th part of a whole.
  case part(Int)
  /// Not the whole year.
  case hatch(Int)

  func id(_ prefix: String) -> String {
    switch self {
    case .part(let number): "\(prefix)-part\(number)"
    case .hatch(let number): "\(prefix)-hatch\(number)"
    }
  }

  func definition(in drawing: Drawing) -> HTML {
    let ground: HTML
    let strokes: HTML
    switch self {
    case .hatch(let number):
      ground = drawing.paint(.paper)
      strokes = "<path d=\"M-2 2L2 -2M0 8L8 0M6 10L10 6\" stroke-width=\"2\" \(drawing.paint(.patternLine(number)))/>"
    case .part(let number):
      ground = drawing.paint(.mark(number))
      strokes = "<path d=\"\(Self.outlines[number - 1])\" stroke-width=\"1.5\" \(drawing.paint(.pattern))/>"
    }
    return
      "<pattern id=\"\(id(drawing.prefix))\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\"><rect width=\"8\" height=\"8\" stroke-width=\"0\" \(ground)/>\(strokes)</pattern>"
  }

  /// Full, rising, dotted, crossed, upright, falling; each a tile of 8 by 8 whose edges meet.
  private static let outlines: [HTML] = [
    "", "M-2 2L2 -2M0 8L8 0M6 10L10 6", "M1 2h2M5 6h2", "M0 4h8M4 0v8", "M2 0v8M6 0v8", "M-2 6L2 10M0 0L8 8M6 -2L10 2",
  ]
}
