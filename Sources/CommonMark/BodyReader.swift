import Disclosure

/// Parses a body and turns its tree into HTML, headings, tables, facts and findings, in one walk without recursion.
func readBody(_ text: MarkedText) -> (body: Body, findings: [Diagnostic]) {
  guard !text.bytes.isEmpty else { return (Body(), []) }
  var tree = MarkdownTree(parsing: text.bytes)
  var reader = BodyReader(text: text)
  while let step = tree.next() {
    switch step.event {
    case .enter: reader.enter(step.node)
    case .exit: reader.exit(step.node)
    }
  }
  return reader.finish()
}

/// The walk: blocks stand in this file, inlines in `InlineReading.swift`, tables in `TableReading.swift`.
struct BodyReader {
  let text: MarkedText
  var locator: Locator
  var body = Body()
  var findings: [Diagnostic] = []
  var out: SegmentWriter
  /// The paragraph, heading or cell whose inlines are being read.
  var leaf = LeafState()
  var table: TableState
  var quoteDepth = 0
  private var titleStart = 0
  private var numbering: [(level: Int, number: [Int])] = []

  init(text: MarkedText) {
    self.text = text
    locator = Locator(text)
    table = TableState(location: locator.location(of: 0..<0))
    out = SegmentWriter(capacity: text.bytes.count * 3 / 2)
  }

  /// The section that what is read now stands in.
  var section: Int? { body.headings.indices.last }

  mutating func enter(_ node: MarkdownNode) {
    switch node.kind {
    case .paragraph:
      leaf.start(node)
      if !node.isInTightList {
        out.startLine()
        out.raw("<p>")
      }
    case .heading:
      leaf.start(node)
      out.startLine()
      titleStart = out.beginInline()
    case .blockQuote:
      quoteDepth += 1
      out.startLine()
      out.raw("<blockquote>\n")
    case .list: enterList(node)
    case .item: enterItem(node)
    case .codeBlock: write(codeBlock: node)
    case .htmlBlock: write(htmlBlock: node)
    case .thematicBreak:
      out.startLine()
      out.raw("<hr/>\n")
    case .table: enterTable(node)
    case .tableRow: enterRow(node)
    case .tableCell: enterCell(node)
    case .document, .other: break
    default: enterInline(node)
    }
  }

  mutating func exit(_ node: MarkdownNode) {
    switch node.kind {
    case .paragraph:
      if !node.isInTightList { out.raw("</p>\n") }
      let words = leaf.words
      if !words.isEmpty {
        body.paragraphs.append(Paragraph(text: words, location: location(of: node), heading: section))
      }
    case .heading: exitHeading(node)
    case .blockQuote:
      quoteDepth -= 1
      out.startLine()
      out.raw("</blockquote>\n")
    case .list: if node.isOrderedList { out.raw("</ol>\n") } else { out.raw("</ul>\n") }
    case .item: out.raw("</li>\n")
    case .table: exitTable()
    case .tableRow: exitRow(node)
    case .tableCell: exitCell()
    case .emphasis, .strong, .link, .image: exitInline(node)
    default: break
    }
  }

  mutating func finish() -> (body: Body, findings: [Diagnostic]) {
    out.finish()
    body.buffer = out.buffer
    body.segments = out.flow
    body.inlineSegments = out.inline
    for (index, id) in uniqueNames(body.headings.map(\.id)).enumerated() { body.headings[index].id = id }
    for (index, anchor) in uniqueNames(body.facts.map(\.anchor)).enumerated() { body.facts[index].anchor = anchor }
    for (index, anchor) in uniqueNames(body.tasks.map(\.anchor)).enumerated() { body.tasks[index].anchor = anchor }
    return (body, findings)
  }

  private mutating func enterList(_ node: MarkdownNode) {
    out.startLine()
    if !node.isOrderedList {
      out.raw("<ul>\n")
    } else if node.listStart == 1 {
      out.raw("<ol>\n")
    } else {
      out.raw("<ol start=\"")
      out.raw(node.listStart)
      out.raw("\">\n")
    }
  }

  private mutating func enterItem(_ node: MarkdownNode) {
    out.startLine()
    out.raw("<li>")
    guard node.isTaskItem else { return }
    out.raw("<input type=\"checkbox\" disabled=\"disabled\"")
    if isTicked(node) { out.raw(" checked=\"checked\"") }
    out.raw("/> ")
  }

  /// The box is the first bracket behind the item's marker.
  private func isTicked(_ item: MarkdownNode) -> Bool {
    let line = text.line(item.startLine)
    let start = min(line.lowerBound + max(0, item.startColumn - 1), line.upperBound)
    guard let bracket = text.bytes[start..<line.upperBound].firstIndex(of: UInt8(ascii: "[")) else { return false }
    return bracket + 1 < line.upperBound && text.bytes[bracket + 1].lowercased == UInt8(ascii: "x")
  }

  private mutating func exitHeading(_ node: MarkdownNode) {
    let title = out.endInline(since: titleStart)
    let words = leaf.words
    let level = node.headingLevel
    while let last = numbering.last, last.level >= level { numbering.removeLast() }
    let above = numbering.last?.number ?? []
    let ordinal = leadingOrdinal(of: words)
    let number = ordinal.map { above + [$0] } ?? []
    // A heading without an ordinal hands on the number of the section it stands in.
    numbering.append((level, ordinal == nil ? above : number))
    body.headings.append(
      Heading(
        level: level, id: ordinal == nil ? slug(of: words) : "s-" + number.map { String($0) }.joined(separator: "-"),
        text: words, ordinal: ordinal, number: number, title: title, location: location(of: node)))
    out.mark(.heading(body.headings.count - 1))
  }

  private mutating func write(codeBlock node: MarkdownNode) {
    out.startLine()
    let language = node.fenceInfo.withoutSentinels.prefix { !$0.isBlank }
    if language.isEmpty {
      out.raw("<pre><code>")
    } else {
      out.raw("<pre><code class=\"language-")
      language.withUnsafeBufferPointer { out.text($0) }
      out.raw("\">")
    }
    node.literal.withoutSentinels.withUnsafeBufferPointer { out.text($0) }
    out.raw("</code></pre>\n")
  }

  /// From the first character of a block to the end of its line.
  mutating func location(of block: MarkdownNode) -> SourceLocation {
    guard let start = contentStart(of: block, in: text) else { return locator.location(of: 0..<0) }
    return locator.location(of: trimmed(start..<text.line(block.firstLine).upperBound, in: text.bytes))
  }
}

extension MarkdownNode {
  fileprivate var isInTightList: Bool {
    guard let list = parent?.parent, list.kind == .list else { return false }
    return list.isTightList
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The bytes the author wrote: every U+0001 is ours.
  var withoutSentinels: [UInt8] { contains(.sentinel) ? filter { $0 != .sentinel } : Array(self) }
}
