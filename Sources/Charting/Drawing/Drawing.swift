import Markup

/// A chart being drawn: markup, and where its texts stand, so that a rule can look at them.
///
/// Lengths are sixteenths of a rem: 13 is the smallest text of the theme, and grows with the size that the reader chose.
package struct Drawing: Sendable {
  package enum Style: Sendable {
    /// For a page of the theme: classes, links, values that show on hover and focus.
    case themed
    /// For a file of its own: presentation attributes, no links, for their addresses would not travel with it.
    case standalone
  }

  package struct PlacedText: Hashable, Sendable {
    package var text: String
    package var box: Box
    /// Shown only while its point is pointed at or focused.
    package var isTip: Bool
  }

  /// What appears while a value is pointed at or focused: its words, in a place that is kept free or may be covered meanwhile.
  struct Tip {
    var words: String
    var box: Box
  }

  enum Anchor { case start, middle, end }

  static let textSize = 13.0
  /// The line box of Noto Sans CJK, the tallest of the usual faces: 1.16 em above the baseline and 0.29 below.
  static let lineHeight = 19.0
  private static let ascent = 1.16

  let style: Style
  package let width: Double
  /// Where the drawing ends; the kinds of charts move it down as they draw.
  package var height = 1.0
  /// Begins every identifier inside.
  let prefix: String
  /// Whether every link is a stop of the Tab key; otherwise only those that matter are, and the table has the rest.
  let stopsAtEveryLink: Bool

  package private(set) var markup = HTML()
  package private(set) var texts: [PlacedText] = []
  private(set) var patterns: Set<FillPattern> = []
  private var isInTip = false

  package init(style: Style, width: Double, prefix: String, stopsAtEveryLink: Bool = true) {
    (self.style, self.width, self.prefix, self.stopsAtEveryLink) = (style, width, prefix, stopsAtEveryLink)
  }

  /// Whether there is a column wide enough to say things beside each other.
  var isWide: Bool { width >= 480 }

  mutating func append(_ markup: HTML) { self.markup.append(markup) }

  /// How a shape is coloured, as attributes.
  func paint(_ paint: Paint) -> HTML {
    switch style {
    case .themed: "class=\"\(paint.classes)\""
    case .standalone: paint.attributes
    }
  }

  /// - Parameter y: the baseline.
  mutating func text(
    _ text: String, x: Double, y: Double, anchor: Anchor = .start, size: Double = textSize, _ paint: Paint = .text
  ) {
    var box = Self.box(of: text, x: x, y: y, anchor: anchor, size: size)
    if paint == .strong { box = box.widened(by: 1.08, anchor: anchor) }
    texts.append(PlacedText(text: text, box: box, isTip: isInTip))
    var attributes: HTML = ""
    switch anchor {
    case .start: break
    case .middle: attributes = " text-anchor=\"middle\""
    case .end: attributes = " text-anchor=\"end\""
    }
    if size != Self.textSize { attributes += " font-size=\"\(size)\"" }
    if paint == .strong { attributes += " font-weight=\"bold\"" }
    if paint == .label, style == .standalone {
      markup.append("<text x=\"\(x)\" y=\"\(y)\"\(attributes) \(self.paint(.halo))>\(text)</text>")
    }
    markup.append("<text x=\"\(x)\" y=\"\(y)\"\(attributes) \(self.paint(paint))>\(text)</text>")
  }

  static func box(of text: String, x: Double, y: Double, anchor: Anchor, size: Double = textSize) -> Box {
    let width = textWidth(text, size: size)
    let start =
      switch anchor {
      case .start: x
      case .middle: x - width / 2
      case .end: x - width
      }
    return Box(x: start, y: y - ascent * size, width: width, height: lineHeight * size / textSize)
  }

  /// The baseline of a line of text that begins at a height.
  static func baseline(below top: Double, size: Double = textSize) -> Double { top + ascent * size }

  /// The baseline of a line of text whose figures stand around a height.
  static func baseline(around middle: Double) -> Double { middle + 4.6 }

  mutating func line(_ from: Point, _ to: Point, width: Double = 1, dash: String? = nil, _ paint: Paint) {
    path("M\(from.x) \(from.y)L\(to.x) \(to.y)", width: width, dash: dash, paint)
  }

  mutating func path(_ outline: HTML, width: Double? = nil, dash: String? = nil, fill: HTML? = nil, _ paint: Paint) {
    var attributes: HTML = ""
    if let fill { attributes += " fill=\"\(fill)\"" }
    if let width { attributes += " stroke-width=\"\(width)\"" }
    if let dash { attributes += " stroke-dasharray=\"\(dash)\"" }
    markup.append("<path d=\"\(outline)\"\(attributes) \(self.paint(paint))/>")
  }

  /// - Parameter pattern: what the surface is filled with; the paint colours the rim then.
  mutating func rectangle(_ box: Box, pattern: FillPattern? = nil, dash: String? = nil, _ paint: Paint) {
    var attributes: HTML = ""
    if let pattern {
      patterns.insert(pattern)
      attributes += " fill=\"url(#\(pattern.id(prefix)))\""
    }
    if let dash { attributes += " stroke-dasharray=\"\(dash)\"" }
    markup.append(
      "<rect x=\"\(box.x)\" y=\"\(box.y)\" width=\"\(box.width)\" height=\"\(box.height)\"\(attributes) \(self.paint(paint))/>"
    )
  }

  /// What says nothing that the names of the points, the description and the table do not say as well.
  mutating func decoration(_ draw: (inout Drawing) -> Void) {
    markup.append(style == .themed ? "<g aria-hidden=\"true\">" : "<g>")
    draw(&self)
    markup.append("</g>\n")
  }

  /// One value: a link where it has a place to lead to, named in words.
  ///
  /// - Parameters:
  ///   - target: what can be pointed at.
  ///   - isStop: whether Tab stops here even where the chart has more links than anybody wants to tab through.
  mutating func point(
    name: String, href: String?, target: Box, isStop: Bool, tip: Tip? = nil,
    _ draw: (inout Drawing) -> Void
  ) {
    guard style == .themed else {
      markup.append("<g><title>\(name)</title>")
      draw(&self)
      markup.append("</g>\n")
      return
    }
    if let href {
      let stop: HTML = stopsAtEveryLink || isStop ? "" : " tabindex=\"-1\""
      markup.append("<a href=\"\(href)\" class=\"chart-point\" aria-label=\"\(name)\"\(stop)>")
    } else {
      markup.append("<g class=\"chart-point\" role=\"img\" aria-label=\"\(name)\">")
    }
    markup.append(
      "<rect class=\"chart-target\" x=\"\(target.x)\" y=\"\(target.y)\" width=\"\(target.width)\" height=\"\(target.height)\" rx=\"4\" fill=\"none\" pointer-events=\"all\"/>"
    )
    draw(&self)
    if let tip {
      markup.append("<g class=\"chart-tip\">")
      isInTip = true
      rectangle(tip.box, .paper)
      let limit = max(1, Int(tip.box.height / Self.lineHeight))
      let lines = wrapped(tip.words, width: tip.box.width, size: Self.textSize, lines: limit)
      for (index, line) in lines.enumerated() {
        text(line, x: tip.box.x, y: Self.baseline(below: tip.box.y + Double(index) * Self.lineHeight))
      }
      isInTip = false
      markup.append("</g>")
    }
    markup.append(href == nil ? "</g>\n" : "</a>\n")
  }
}

extension Box {
  /// For a bold face, which is wider than the table of widths.
  fileprivate func widened(by factor: Double, anchor: Drawing.Anchor) -> Box {
    let more = width * (factor - 1)
    let left =
      switch anchor {
      case .start: 0.0
      case .middle: more / 2
      case .end: more
      }
    return Box(x: x - left, y: y, width: width + more, height: height)
  }
}
