import Markup

extension Chart {
  /// The chart on a page: two titles, the drawing, what is to be seen in it in words, notes, source, the way to the table.
  ///
  /// Text in a drawing that is scaled is scaled with it. So there are two drawings, for a column of a phone and for one of text, and the style
  /// sheet shows the one there is room for; the other is away for ears and Tab key too.
  package func figure(_ caption: ChartCaption, words: ChartWords) -> HTML {
    let id = caption.id
    var figure: HTML =
      "<figure class=\"chart\" role=\"group\" aria-labelledby=\"\(id)-message\" id=\"\(id)\">\n<figcaption>\n"
    let heading = HTML.raw("h\(caption.headingLevel)")
    figure += "<\(heading) class=\"chart-message\" id=\"\(id)-message\">\(caption.message)</\(heading)>\n"
    figure += "<p class=\"chart-subtitle\" id=\"\(id)-subtitle\">\(caption.subtitle)</p>\n</figcaption>\n"
    // Named and described by words that everybody sees: a `<title>` inside would only pop up wherever the pointer rests.
    let naming: HTML = "aria-labelledby=\"\(id)-message \(id)-subtitle\" aria-describedby=\"\(id)-description\""
    // A picture hides what is in it from ears; links have to be heard, so what holds them is a group around the drawing, as HTML lets no
    // drawing be one itself.
    let (group, picture): (HTML?, HTML?) =
      linkCount > 0 ? (" role=\"group\" \(naming)", nil) : (nil, " role=\"img\" \(naming)")
    for (name, width) in [("narrow", narrowWidth), ("wide", wideWidth)] {
      figure +=
        "<div class=\"chart-\(HTML.raw(name))\"\(group)>\(svg(picture, width: width, prefix: "\(id)-\(name)", words: words))</div>\n"
    }
    figure += "<p class=\"chart-description\" id=\"\(id)-description\">\(caption.description)</p>\n"
    let notes = self.notes + (leftOut > 0 ? [words.leftToTable(leftOut)] : [])
    if !notes.isEmpty {
      figure += "<ul class=\"chart-notes\">\(notes.map { "<li>\($0)</li>" as HTML })</ul>\n"
    }
    let source = caption.source.map { part -> HTML in
      if let href = part.href { "<a href=\"\(href)\">\(part.text)</a>" } else { "\(part.text)" }
    }
    let table: HTML = caption.tableID.map { " <a class=\"chart-to-table\" href=\"#\($0)\">\(words.seeTable)</a>" } ?? ""
    figure += "<p class=\"chart-source\">\(source)\(table)</p>\n"
    return figure + "</figure>\n"
  }

  private func svg(_ picture: HTML?, width: Double, prefix: String, words: ChartWords) -> HTML {
    var drawing = Drawing(style: .themed, width: width, prefix: prefix, stopsAtEveryLink: linkCount <= mostStops)
    draw(in: &drawing, words: words)
    return
      "<svg\(picture) viewBox=\"0 0 \(drawing.width) \(drawing.height)\" font-size=\"\(Drawing.textSize)\" fill=\"currentColor\">\n\(drawing.definitions)\(drawing.markup)</svg>"
  }
}

/// 18 rem: what a screen of 320 px leaves between its margins. The style sheet lets it grow by a quarter.
package let narrowWidth = 288.0
/// 40 rem: the column of text, and A4 between its margins.
package let wideWidth = 640.0

extension Drawing {
  /// The patterns that are used.
  var definitions: HTML {
    patterns.isEmpty ? HTML() : "<defs>\(patterns.sorted().map { $0.definition(in: self) })</defs>\n"
  }
}
