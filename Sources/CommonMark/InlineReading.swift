import Disclosure

/// What is collected while the inlines of one paragraph, heading or cell are read.
struct LeafState {
  /// The block; none between blocks.
  var block: MarkdownNode?
  /// The source of a cell; that of other blocks follows from the block.
  var cell: Range<Int>?
  /// The plain words so far.
  var plain: [UInt8] = []
  /// Text that is not yet written: cmark cuts it at every character that might have meant something.
  var run: [UInt8] = []
  var runNodes: [(start: Int, node: MarkdownNode)] = []
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

  /// The plain words, without white space around them.
  var words: String { String(plain[trimmed(plain.indices, in: plain)]) }
}

extension BodyReader {
  mutating func enterInline(_ node: MarkdownNode) {
    if node.kind == .text {
      if leaf.imageDepth == 0 { leaf.runNodes.append((leaf.run.count, node)) }
      appendText(node.literal)
      return
    }
    endText()
    switch node.kind {
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
    endText()
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

  private mutating func appendText(_ literal: UnsafeBufferPointer<UInt8>) {
    if literal.contains(.sentinel) {
      leaf.run.append(contentsOf: literal.lazy.filter { $0 != .sentinel })
    } else {
      leaf.run.append(contentsOf: literal)
    }
  }

  /// Writes the text collected so far, its bare addresses as links.
  mutating func endText() {
    guard !leaf.run.isEmpty else {
      leaf.runNodes.removeAll(keepingCapacity: true)
      return
    }
    if leaf.imageDepth == 0 {
      var written = 0
      if leaf.openLinks.isEmpty {
        for address in bareAddresses(in: leaf.run) {
          leaf.run[written..<address.lowerBound].withUnsafeBufferPointer { out.text($0) }
          let link = LinkUse(
            destination: String(leaf.run[address]), title: "", alt: "", isImage: false,
            location: location(ofBareAddress: address), heading: section)
          out.mark(.linkStart(body.links.count))
          leaf.run[address].withUnsafeBufferPointer { out.text($0) }
          out.mark(.linkEnd(body.links.count))
          body.links.append(link)
          written = address.upperBound
        }
      }
      leaf.run[written...].withUnsafeBufferPointer { out.text($0) }
    } else {
      leaf.alt.append(contentsOf: leaf.run)
    }
    leaf.plain.append(contentsOf: leaf.run)
    leaf.run.removeAll(keepingCapacity: true)
    leaf.runNodes.removeAll(keepingCapacity: true)
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
      body.facts[index].text = words(from: start)
    case .task(let index, let start):
      out.mark(.taskEnd(index))
      body.tasks[index].text = words(from: start)
    case .words, nil: break
    }
  }

  private func words(from start: Int) -> String {
    String(leaf.plain[trimmed(start..<leaf.plain.count, in: leaf.plain)])
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
        destination: address, title: String(node.title.withoutSentinels), alt: String(alt), isImage: true, location: target,
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

  private mutating func location(ofBareAddress address: Range<Int>) -> SourceLocation {
    findPlaces()
    guard let piece = leaf.runNodes.last(where: { $0.start <= address.lowerBound }), let start = leaf.places?.texts[piece.node]
    else { return leafLocation() }
    let offset = start + address.lowerBound - piece.start
    return locator.location(of: offset..<offset + address.count)
  }

  private mutating func findPlaces() {
    guard leaf.places == nil, let block = leaf.block else { return }
    let source =
      leaf.cell.map { LeafSource(cell: $0, of: text) } ?? LeafSource(block: block, quoteDepth: quoteDepth, of: text)
    leaf.places = InlinePlaces(of: block, along: source)
  }
}
