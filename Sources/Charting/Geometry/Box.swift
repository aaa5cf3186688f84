/// A rectangle, y downwards.
package struct Box: Hashable, Sendable {
  package var x: Double
  package var y: Double
  package var width: Double
  package var height: Double

  package init(x: Double, y: Double, width: Double, height: Double) {
    (self.x, self.y, self.width, self.height) = (x, y, width, height)
  }

  init(around centre: Point, radius: Double) {
    self.init(x: centre.x - radius, y: centre.y - radius, width: 2 * radius, height: 2 * radius)
  }

  package var right: Double { x + width }
  package var bottom: Double { y + height }

  /// Touching is not overlapping; a hundredth forgives the rounding of sums.
  package func overlaps(_ other: Box) -> Bool {
    x < other.right - 0.01 && other.x < right - 0.01 && y < other.bottom - 0.01 && other.y < bottom - 0.01
  }

  package func contains(_ other: Box) -> Bool {
    other.x >= x - 0.01 && other.y >= y - 0.01 && other.right <= right + 0.01 && other.bottom <= bottom + 0.01
  }

  /// Whether any of a straight line lies inside: it is cut down to the box, side by side (Liang and Barsky).
  func isCrossed(by line: Segment) -> Bool {
    var (enters, leaves) = (0.0, 1.0)
    let (dx, dy) = (line.end.x - line.start.x, line.end.y - line.start.y)
    for (direction, distance) in [
      (-dx, line.start.x - x), (dx, right - line.start.x), (-dy, line.start.y - y), (dy, bottom - line.start.y),
    ] {
      if direction == 0 {
        if distance < 0 { return false }
      } else if direction < 0 {
        enters = max(enters, distance / direction)
      } else {
        leaves = min(leaves, distance / direction)
      }
    }
    return enters < leaves
  }
}

package struct Point: Hashable, Sendable {
  package var x: Double
  package var y: Double
}

package struct Segment: Hashable, Sendable {
  package var start: Point
  package var end: Point
}
