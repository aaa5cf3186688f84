import CommonMark
import Disclosure
import Forms
import Markup
import Tables

/// The words of a document as HTML: segments replayed, with headings, links, facts, answers and tables drawn in their places.
struct ProseDrawing {
  let page: PageDrawing
  let body: Body
  /// Path of the document below `content/`.
  let path: String
  let facts: [Fact?]
  /// Statutory tables by the number of the table in the document.
  let tables: [Int: StatutoryTable]
  /// What stands below a statutory table, by the number of the table in the document.
  let tableNotes: [Int: HTML]
  /// What captions say beside a table's name.
  let context: HTML
  /// Where the words stand, on a page that only quotes them.
  let quotation: Quotation?

  init(
    _ page: PageDrawing, _ body: Body, path: String, facts: [Fact?] = [], tables: [Int: StatutoryTable] = [:],
    tableNotes: [Int: HTML] = [:], context: HTML = HTML(), quotation: Quotation? = nil
  ) {
    self.page = page
    self.body = body
    self.path = path
    self.facts = facts
    self.tables = tables
    self.tableNotes = tableNotes
    self.context = context
    self.quotation = quotation
  }

  func render() -> HTML {
    // A statutory table takes several kilobytes, of which most is its form.
    render(body.segments[...], capacity: body.buffer.count + 8192 * tables.count)
  }

  func render(_ segments: ArraySlice<Segment>, capacity: Int = 0) -> HTML {
    var html = HTML()
    html.reserveCapacity(capacity)
    for (position, segment) in zip(segments.indices, segments) {
      switch segment {
      case .html(let range):
        let next = position + 1 < segments.endIndex ? segments[position + 1] : nil
        html.appendRaw(body.buffer, withoutCaption(range, before: next))
      case .heading(let index): html += heading(index)
      case .linkStart(let index): html += linkStart(body.links[index])
      case .linkEnd: html += "</a>\(fileName(before: position, in: segments))"
      case .image(let index): html += image(body.links[index])
      case .factStart(let index): html += factStart(index)
      case .factEnd: html += quotation == nil ? "</data>" : "</data></a>"
      case .taskStart(let index): html += taskStart(index)
      case .taskEnd(let index): html += answer(to: index) == nil ? "</span>" : "</a>"
      case .table(let index): html += table(index)
      }
    }
    return html
  }

  /// A page has one `<h1>`, its title, so a document that starts at `#` is moved one level down.
  private func heading(_ index: Int) -> HTML {
    let heading = body.headings[index]
    let level = max(2, min(6, heading.level))
    let words = render(body.inlineSegments[heading.title])
    if let quotation { return quotedHeading(words, level: heading.level, quotation) }
    let label = page.strings(.headingAnchor, ["heading": heading.text])
    return
      ##"<h\##(level) id="\##(heading.id)">\##(words)<a class="heading-anchor" data-search="no" href="#\##(heading.id)" aria-label="\##(label)">#</a></h\##(level)>\##("\n")"##
  }

  private func linkStart(_ link: LinkUse) -> HTML {
    let title: HTML? = link.title.isEmpty ? nil : #" title="\#(link.title)""#
    return #"<a href="\#(address(of: link))"\#(title)>"#
  }

  /// The name of an attachment behind the link to it, so that readers see what they get and find it by its name; nothing where the
  /// words of the link say it.
  private func fileName(before end: Int, in segments: ArraySlice<Segment>) -> HTML {
    let start = segments[..<end].lastIndex { if case .linkStart = $0 { true } else { false } }
    guard let start, case .linkStart(let index) = segments[start], quotation == nil,
      case .file(let file) = page.plan.resolver.resolve(body.links[index].destination, from: path, isImage: false)
    else { return HTML() }
    let name = file.split(separator: "/").last.map(String.init) ?? file
    let words = render(segments[(start + 1)..<end])
    return words.string.contains(HTML(escaping: name).string)
      ? HTML() : #"<span class="file-name">\#(page.strings(.fileName, ["name": name]))</span>"#
  }

  private func address(of link: LinkUse) -> String {
    switch page.plan.resolver.resolve(link.destination, from: path, isImage: link.isImage) {
    case .page(let kind, let fragment): page.href(kind, fragment: fragment)
    case .file(let path): page.root + PageAddress.escaped(path, keeping: "/.-_~")
    case .outside(let address): PageAddress.escaped(address, keeping: "/.-_~:@!$&'()*+,;=?#[]%")
    // An error among the findings, so nothing with such a link is ever drawn for publication.
    case .unread, .broken: ""
    }
  }

  private func image(_ link: LinkUse) -> HTML {
    let title: HTML? = link.title.isEmpty ? nil : #" title="\#(link.title)""#
    return #"<img src="\#(address(of: link))" alt="\#(link.alt)"\#(title)/>"#
  }

  /// A fact is visible as one, carries its number for machines, and can be linked to.
  private func factStart(_ index: Int) -> HTML {
    guard index < facts.count, let fact = facts[index] else {
      let open: HTML = #"<data value="">"#
      return quotation.map { "\(quotedLink(to: $0.page))\(open)" } ?? open
    }
    let name = page.corpus.indicators[fact.indicator].map { page.strings($0.name) } ?? fact.indicator
    let qualifier: HTML? =
      fact.quantity.qualifier == .exactly ? nil : #" data-qualifier="\#(fact.quantity.qualifier.rawValue)""#
    let place: HTML? = quotation == nil ? #" id="\#(fact.anchor)""# : nil
    let open: HTML =
      #"<data class="fact"\#(place) value="\#(fact.quantity.digits)" data-unit="\#(fact.quantity.unit)"\#(qualifier) title="\#(name)">"#
    return quotation.map { "\(quotedLink(to: $0.address(fact.anchor)))\(open)" } ?? open
  }

  private func answer(to index: Int) -> TaskAnswer? {
    guard case .report(let centre, let year) = page.page.kind, let report = page.corpus.report(centre, year) else {
      return nil
    }
    return report.answers.first { $0.anchor == body.tasks[index].anchor }
  }

  private func taskStart(_ index: Int) -> HTML {
    guard let answer = answer(to: index), case .report(let centre, _) = page.page.kind,
      let plan = page.corpus.plan(centre, answer.planYear),
      let task = plan.tasks.first(where: { $0.id == answer.task })
    else { return "<span>" }
    let address = page.href(.plan(centre: centre, year: answer.planYear), fragment: task.anchor)
    return #"<a class="task-link" id="\#(answer.anchor)" href="\#(address)" title="\#(task.title)">"#
  }

  // MARK: tables

  /// The bold line above a statutory table (**第二十条第（一）项**) is there for readers of the Markdown; on the page the table's
  /// caption says it, so it is not said twice.
  private func withoutCaption(_ range: Range<Int>, before next: Segment?) -> Range<Int> {
    guard case .table(let index)? = next, let layout = tables[index]?.layout else { return range }
    let text = body.buffer[range]
    let (opening, closing) = (Array("<p><strong>".utf8), Array("</strong></p>\n".utf8))
    guard text.reversed().starts(with: closing.reversed()), let start = text.lastRange(of: opening) else {
      return range
    }
    let words = String(decoding: text[start.upperBound..<(text.endIndex - closing.count)], as: UTF8.self)
    let isCaption = words == layout.caption.zh || FoldedLabel(words) == FoldedLabel(layout.caption.zh)
    return isCaption ? range.lowerBound..<start.lowerBound : range
  }

  private func table(_ index: Int) -> HTML {
    if let quotation { return quotedTable(index, quotation) }
    if let statutory = tables[index] {
      let table = StatutoryTableDrawing(
        statutory, context: context, words: page.theme.tableWords(page.language),
        frames: page.theme.tableFrames(page.language)
      ).render()
      return "\(table)\(tableNotes[index])"
    }
    return plainTable(body.tables[index])
  }

  /// An ordinary table stays one: headings with scope, in a region that scrolls by itself.
  private func plainTable(_ table: TableBlock) -> HTML {
    let grid = table.grid
    // The first column names the rows where it has a heading of its own and holds words, not numbers.
    let hasRowHeads =
      grid.rows.allSatisfy { $0.cells.first.map { !$0.text.isEmpty && !Self.isNumeric($0.text) } ?? false }
      && grid.header.count > 1
    let heads = grid.header.indices.map { column -> HTML in
      let words = render(body.inlineSegments[table.headerCells[column]])
      if words.isEmpty { return "<td></td>" }
      return #"<th scope="col"\#(alignment(grid, column))>\#(words)</th>"#
    }
    let rows = table.rowCells.map { cells -> HTML in
      let cells = cells.enumerated().map { column, range -> HTML in
        let words = render(body.inlineSegments[range])
        return column == 0 && hasRowHeads
          ? #"<th scope="row">\#(words)</th>"# : "<td\(alignment(grid, column))>\(words)</td>"
      }
      return "<tr>\(cells)</tr>\n"
    }
    let heading = table.heading.map { body.headings[$0].text } ?? ""
    return """
      <div class="table-region" role="region" aria-label="\(page.strings(.tablePlain, ["heading": heading]))" tabindex="0">
      <table class="plain" id="\(table.anchor)">
      <thead><tr>\(heads)</tr></thead>
      <tbody>
      \(rows)</tbody>
      </table>
      </div>

      """
  }

  private func alignment(_ grid: Grid, _ column: Int) -> HTML? {
    switch grid.alignments.indices.contains(column) ? grid.alignments[column] : .none {
    case .none, .left: nil
    case .centre: #" class="centred""#
    case .right: #" class="number""#
    }
  }

  private static func isNumeric(_ text: String) -> Bool {
    text.utf8.allSatisfy { (48...57).contains($0) || [44, 46, 37, 43, 45].contains($0) }
  }
}

extension ArraySlice<UInt8> {
  fileprivate func lastRange(of pattern: [UInt8]) -> Range<Int>? {
    var start = endIndex - pattern.count
    while start >= startIndex {
      if self[start..<start + pattern.count].elementsEqual(pattern) { return start..<start + pattern.count }
      start -= 1
    }
    return nil
  }
}
