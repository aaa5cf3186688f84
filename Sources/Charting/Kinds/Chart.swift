/// Something that draws itself at any width; the figure and the file around it are the same for all.
package protocol Chart: Sendable {
  /// What was given and is not drawn, because no reader could tell it apart: the table has it.
  var leftOut: Int { get }
  /// Explanations too long for the drawing.
  var notes: [String] { get }
  var linkCount: Int { get }
  func draw(in drawing: inout Drawing, words: ChartWords)
}

extension Chart {
  package var leftOut: Int { 0 }
  package var notes: [String] { [] }
}

/// More links than this in one chart are not tabbed through one by one: those that matter are, the table has all.
let mostStops = 40
