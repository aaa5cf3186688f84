import Markup

extension Chart {
  /// The chart as a file of its own, with its titles, notes and source in it: light, without links, and coloured by presentation attributes,
  /// which no content security policy takes away.
  package func standalone(_ caption: ChartCaption, words: ChartWords) -> HTML {
    let page = standaloneDrawing(caption, words: words)
    let margin = 24.0
    let (width, height) = (page.width + 2 * margin, page.height + 2 * margin)
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <svg xmlns="http://www.w3.org/2000/svg" role="img" xml:lang="\(words.language)" width="\(width)" height="\(height)" viewBox="0 0 \(width) \(height)" font-family="\(standaloneFaces)" font-size="\(Drawing.textSize)">
      <title>\(caption.message) \(caption.subtitle)</title>
      <desc>\(caption.description)</desc>
      \(page.definitions)<rect width="\(width)" height="\(height)" \(page.paint(.paper))/>
      <g transform="translate(\(margin) \(margin))">
      \(page.markup)</g>
      </svg>

      """
  }

  package func standaloneDrawing(_ caption: ChartCaption, words: ChartWords) -> Drawing {
    var drawing = Drawing(style: .standalone, width: wideWidth, prefix: caption.id)
    drawing.paragraph(caption.message, size: 18, .strong)
    drawing.paragraph(caption.subtitle, .soft)
    drawing.height += 10
    draw(in: &drawing, words: words)
    drawing.height += 4
    for note in notes + (leftOut > 0 ? [words.leftToTable(leftOut)] : []) { drawing.paragraph(note, .soft) }
    drawing.paragraph(caption.source.map(\.text).joined(), .soft)
    return drawing
  }
}

extension Drawing {
  fileprivate mutating func paragraph(_ text: String, size: Double = textSize, _ paint: Paint) {
    // A bold face is wider than the table of widths.
    let room = paint == .strong ? width / 1.08 : width
    for line in wrapped(text, width: room, size: size, lines: 8) {
      self.text(line, x: 0, y: Self.baseline(below: height, size: size), size: size, paint)
      height += Self.lineHeight * size / Self.textSize
    }
  }
}

/// The faces whose widths the layout knows; the quotation marks stay outside, for this stands in an attribute.
private let standaloneFaces: HTML =
  "PingFang SC, Hiragino Sans GB, Microsoft YaHei, Noto Sans CJK SC, Noto Sans SC, Liberation Sans, Arial, sans-serif"
