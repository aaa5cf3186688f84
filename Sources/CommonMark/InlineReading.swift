import Disclosure

/// What is collected while the inlines of one paragraph, heading or cell are read.
struct LeafState {
  /// The block; none between blocks.
  var block: MarkdownNode?
  /// The source of a cell; that of other blocks follows from the block.
  var cell: Range<Int>?
  /// The plain words so far.
  var plain: [UInt8] = []
  var openLinks: [OpenLink] = []
  /// The images around this place, and the words of the outermost so far.
  var imageDepth = 0
  var alt: [UInt8] = []
  /// Where in `plain` the last image ended.
  var imageEnd: Int?
  /// Found when first asked for.
  var places: InlinePlaces?

  enum OpenLink {
    case link(Int)
    case fact(Int, wordsFrom: Int)
    case task(Int, wordsFrom: Int)
    /// Only its words are kept: an address that is refused, or an address in angle brackets inside another link.
    case words
  }

  /// Empty, for the next block; its memory is used again.
  mutating func start(_ block: MarkdownNode, cell: Range<Int>? = nil) {
    self.block = block
    self.cell = cell
    // Asked first, since nearly all are empty and emptying them costs more than asking.
    if !plain.isEmpty { plain.removeAll(keepingCapacity: true) }
    if !openLinks.isEmpty { openLinks.removeAll(keepingCapacity: true) }
    if !alt.isEmpty { alt.removeAll(keepingCapacity: true) }
    imageDepth = 0
    imageEnd = nil
    if places != nil { places = nil }
  }

  /// The plain words, without white space around them.
  var words: String { words(from: 0) }

  func words(from start: Int) -> String {
    let range = trimmed(start..<plain.count, in: plain)
    return plain.withUnsafeBufferPointer { String(valid: UnsafeBufferPointer(rebasing: $0[range])) }
  }
}

extension BodyReader {
  mutating func enterInline(_ node: MarkdownNode) {
    switch node.kind {
    case .text: write(text: node)
    case .softBreak: softBreak(node)
    case .lineBreak:
      if leaf.imageDepth == 0 { out.raw("<br/>\n") }
      appendPlain([0x20])
    case .code: write(code: node.literal.withoutSentinels)
    case .htmlInline: write(htmlInline: node)
    case .emphasis: if leaf.imageDepth == 0 { out.raw("<em>") }
    case .strong: if leaf.imageDepth == 0 { out.raw("<strong>") }
    case .link: if leaf.imageDepth == 0 { enterLink(node) }
    case .image: leaf.imageDepth += 1
    default: break
    }
  }

  mutating func exitInline(_ node: MarkdownNode) {
    if node.kind == .image {
      leaf.imageDepth -= 1
      if leaf.imageDepth == 0 { exitImage(node) }
      return
    }
    guard leaf.imageDepth == 0 else { return }
    switch node.kind {
    case .emphasis: out.raw("</em>")
    case .strong: out.raw("</strong>")
    case .link: exitLink()
    default: break
    }
  }

  /// Bare addresses become links. cmark has joined neighbouring texts, so an address is never cut.
  private mutating func write(text node: MarkdownNode) {
    let literal = node.literal
    if text.isMarked, literal.contains(.sentinel) {
      literal.withoutSentinels.withUnsafeBufferPointer { write(words: $0, of: node) }
    } else {
      write(words: literal, of: node)
    }
  }

  private mutating func write(words: UnsafeBufferPointer<UInt8>, of node: MarkdownNode) {
    leaf.plain.append(contentsOf: words)
    guard leaf.imageDepth == 0 else {
      leaf.alt.append(contentsOf: words)
      return
    }
    var written = 0
    if leaf.openLinks.isEmpty {
      for address in bareAddresses(in: words) {
        out.text(UnsafeBufferPointer(rebasing: words[written..<address.range.lowerBound]))
        let shown = UnsafeBufferPointer(rebasing: words[address.range])
        out.mark(.linkStart(body.links.count))
        out.text(shown)
        out.mark(.linkEnd(body.links.count))
        body.links.append(
          LinkUse(
            destination: String(shown), title: "", alt: "", isImage: false, location: location(of: address, in: node),
            heading: section))
        written = address.range.upperBound
      }
    }
    out.text(UnsafeBufferPointer(rebasing: words[written...]))
  }

  private mutating func appendPlain(_ bytes: [UInt8]) {
    leaf.plain.append(contentsOf: bytes)
    if leaf.imageDepth > 0 { leaf.alt.append(contentsOf: bytes) }
  }

  private mutating func softBreak(_ node: MarkdownNode) {
    let previous = leaf.imageEnd == leaf.plain.count ? nil : leaf.plain.scalar(before: leaf.plain.count)?.scalar
    guard isSpaceNeeded(after: previous, before: node.nextScalar) else { return }
    if leaf.imageDepth == 0 { out.raw("\n") }
    appendPlain([0x20])
  }

  private mutating func write(code: [UInt8]) {
    if leaf.imageDepth == 0 {
      out.raw("<code>")
      code.withUnsafeBufferPointer { out.text($0) }
      out.raw("</code>")
    }
    appendPlain(code)
  }

  private mutating func enterLink(_ node: MarkdownNode) {
    guard leaf.openLinks.isEmpty else {
      leaf.openLinks.append(.words)
      return
    }
    let address = String(node.address.withoutSentinels)
    let (words, target) = locations(of: node)
    switch LinkAddress(address) {
    case .place:
      out.mark(.linkStart(body.links.count))
      leaf.openLinks.append(.link(body.links.count))
      body.links.append(
        LinkUse(
          destination: address, title: String(node.title.withoutSentinels), alt: "", isImage: false, location: target,
          heading: section))
    case .fact(let id):
      out.mark(.factStart(body.facts.count))
      leaf.openLinks.append(.fact(body.facts.count, wordsFrom: leaf.plain.count))
      body.facts.append(
        FactMark(
          indicator: id, text: "", anchor: anchor("fact-", id), location: words, heading: section,
          isInTable: leaf.cell != nil))
    case .task(let reference):
      out.mark(.taskStart(body.tasks.count))
      leaf.openLinks.append(.task(body.tasks.count, wordsFrom: leaf.plain.count))
      body.tasks.append(
        TaskMark(reference: reference, text: "", anchor: anchor("task-", reference), location: words, heading: section))
    case .refused:
      leaf.openLinks.append(.words)
      findings.append(refusedLink(address, at: target))
    }
  }

  private mutating func exitLink() {
    switch leaf.openLinks.popLast() {
    case .link(let index): out.mark(.linkEnd(index))
    case .fact(let index, let start):
      out.mark(.factEnd(index))
      body.facts[index].text = leaf.words(from: start)
    case .task(let index, let start):
      out.mark(.taskEnd(index))
      body.tasks[index].text = leaf.words(from: start)
    case .words, nil: break
    }
  }

  private mutating func exitImage(_ node: MarkdownNode) {
    let address = String(node.address.withoutSentinels)
    let alt = leaf.alt
    leaf.alt = []
    leaf.imageEnd = leaf.plain.count
    let target = locations(of: node).address
    guard LinkAddress.isRelativePath(address) else {
      findings.append(refusedImage(address, at: target))
      alt.withUnsafeBufferPointer { out.text($0) }
      return
    }
    out.mark(.image(body.links.count))
    body.links.append(
      LinkUse(
        destination: address, title: String(node.title.withoutSentinels), alt: String(alt), isImage: true,
        location: target,
        heading: section))
  }
}

extension BodyReader {
  /// Where an inline of this leaf stands, if it can be told.
  mutating func place(of node: MarkdownNode) -> InlinePlaces.Place? {
    findPlaces()
    return leaf.places?.places[node]
  }

  /// The place of the whole leaf, for what cannot be found in it.
  mutating func leafLocation() -> SourceLocation {
    if let cell = leaf.cell { return locator.location(of: cell) }
    guard let block = leaf.block else { return locator.location(of: 0..<0) }
    return location(of: block)
  }

  /// Where the words of a link stand, and where its address, or the whole of it where the address stands elsewhere.
  private mutating func locations(of node: MarkdownNode) -> (words: SourceLocation, address: SourceLocation) {
    guard let place = place(of: node) else { return (leafLocation(), leafLocation()) }
    let whole = place.destination == nil ? locator.location(of: place.whole) : nil
    let words = locator.location(of: place.words)
    return (words, whole ?? locator.location(of: place.destination ?? place.whole))
  }

  private mutating func location(of address: BareAddress, in node: MarkdownNode) -> SourceLocation {
    findPlaces()
    guard let colons = leaf.places?.colons[node], address.ordinal < colons.count else { return leafLocation() }
    let start = colons[address.ordinal] - address.schemeLength
    return locator.location(of: start..<start + address.range.count)
  }

  private mutating func findPlaces() {
    guard leaf.places == nil, let block = leaf.block else { return }
    let source =
      leaf.cell.map { LeafSource(cell: $0, of: text) } ?? LeafSource(block: block, quoteDepth: quoteDepth, of: text)
    leaf.places = InlinePlaces(of: block, along: source)
  }
}
