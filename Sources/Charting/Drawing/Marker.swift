import Markup

/// The sign at a value: each series has a shape of its own, each kind of value a way to fill it.
struct Marker {
  var series: Int
  var marks: PointMarks
  var centre: Point
  var radius = 5.0

  func draw(in drawing: inout Drawing) {
    let isHollow = !marks.isDisjoint(with: [.implied, .partYear])
    drawing.path(
      outline(), width: isHollow ? 1.8 : 1, dash: marks.contains(.implied) ? "3 1.5" : nil,
      isHollow ? .hollow(series) : .mark(series))
    if marks.contains(.partYear) { drawing.path(outline(onlyRight: true), width: 0.5, .mark(series)) }
    if marks.contains(.atLeast) { arrow(in: &drawing, up: true) }
    if marks.contains(.almost) { arrow(in: &drawing, up: false) }
  }

  /// What the sign covers, its arrows included.
  var box: Box {
    var box = Box(around: centre, radius: radius + 1.5)
    if marks.contains(.atLeast) {
      box.y -= 9
      box.height += 9
    }
    if marks.contains(.almost) { box.height += 9 }
    return box
  }

  private func arrow(in drawing: inout Drawing, up: Bool) {
    let sign = up ? -1.0 : 1.0
    let (start, tip) = (centre.y + sign * (radius + 1), centre.y + sign * (radius + 9))
    drawing.path(
      "M\(centre.x) \(start)V\(tip)M\(centre.x - 3.5) \(tip - sign * 4)L\(centre.x) \(tip)L\(centre.x + 3.5) \(tip - sign * 4)",
      width: 1.8, .line(series))
  }

  private func outline(onlyRight: Bool = false) -> HTML {
    let shape = (series - 1) % 6
    if shape == 0 {
      let (top, bottom) = (centre.y - radius, centre.y + radius)
      let right: HTML = "M\(centre.x) \(top)A\(radius) \(radius) 0 0 1 \(centre.x) \(bottom)"
      return onlyRight ? right + "Z" : right + "A\(radius) \(radius) 0 0 1 \(centre.x) \(top)Z"
    }
    var corners = Self.shapes[shape].map { Point(x: centre.x + $0.x * radius, y: centre.y + $0.y * radius) }
    if onlyRight { corners = Self.rightHalf(of: corners, at: centre.x) }
    var outline = HTML()
    for (index, corner) in corners.enumerated() {
      outline += index == 0 ? "M\(corner.x) \(corner.y)" : "L\(corner.x) \(corner.y)"
    }
    return outline + "Z"
  }

  /// Square, triangle, diamond, triangle on its tip, cross: of about the same weight to the eye. The first is the circle, drawn as such.
  private static let shapes: [[Point]] = [
    [],
    corners((-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)),
    corners((0, -1.15), (1.1, 0.85), (-1.1, 0.85)),
    corners((0, -1.25), (1.25, 0), (0, 1.25), (-1.25, 0)),
    corners((-1.1, -0.85), (1.1, -0.85), (0, 1.15)),
    corners(
      (-0.4, -1.2), (0.4, -1.2), (0.4, -0.4), (1.2, -0.4), (1.2, 0.4), (0.4, 0.4), (0.4, 1.2), (-0.4, 1.2),
      (-0.4, 0.4), (-1.2, 0.4), (-1.2, -0.4), (-0.4, -0.4)),
  ]

  private static func corners(_ corners: (Double, Double)...) -> [Point] { corners.map { Point(x: $0.0, y: $0.1) } }

  /// The outline cut along an upright line (Sutherland and Hodgman).
  private static func rightHalf(of corners: [Point], at x: Double) -> [Point] {
    var half: [Point] = []
    for (index, corner) in corners.enumerated() {
      let next = corners[(index + 1) % corners.count]
      if corner.x >= x { half.append(corner) }
      if (corner.x < x) != (next.x < x) {
        let share = (x - corner.x) / (next.x - corner.x)
        half.append(Point(x: x, y: corner.y + share * (next.y - corner.y)))
      }
    }
    return half
  }
}

/// The dash of each series: solid first, then patterns that differ in length and rhythm.
func dash(ofSeries number: Int) -> String? {
  [nil, "8 3", "2 3", "10 3 2 3", "14 4", "5 2 2 2 2 2"][(number - 1) % 6]
}

/// A line that ends in an implied value says so over its whole length.
let impliedDash = "2 4"
