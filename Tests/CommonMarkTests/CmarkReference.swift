import CCmarkGFM

/// What cmark itself makes of a text, with the extensions and options that we use.
func cmarkHTML(_ bytes: [UInt8]) -> String {
  _ = registered
  let parser = cmark_parser_new(CMARK_OPT_DEFAULT)!
  defer { cmark_parser_free(parser) }
  cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension("table"))
  cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension("tasklist"))
  // SAFETY: cmark copies what it is fed, and its answer ends with a zero byte and is freed here.
  bytes.withUnsafeBytes { cmark_parser_feed(parser, $0.baseAddress?.assumingMemoryBound(to: CChar.self), $0.count) }
  let document = cmark_parser_finish(parser)
  defer { cmark_node_free(document) }
  let html = cmark_render_html(document, CMARK_OPT_DEFAULT, cmark_parser_get_syntax_extensions(parser))!
  defer { cmark_get_default_mem_allocator().pointee.free(html) }
  return String(cString: html)
}

private let registered: Void = cmark_gfm_core_extensions_ensure_registered()

/// cmark's HTML in our spelling: void elements closed as XML does it, attributes of task boxes with values.
func inOurSpelling(_ html: String) -> String {
  html.replacing("<br />", "<br/>").replacing("<hr />", "<hr/>")
    .replacing(
      "<input type=\"checkbox\" checked=\"\" disabled=\"\" />",
      "<input type=\"checkbox\" disabled=\"disabled\" checked=\"checked\"/>"
    )
    .replacing("<input type=\"checkbox\" disabled=\"\" />", "<input type=\"checkbox\" disabled=\"disabled\"/>")
    // Only images still end so: text has no bare `>`.
    .replacing("\" />", "\"/>")
}

extension String {
  func replacing(_ old: String, _ new: String) -> String {
    var result = ""
    var rest = self[...]
    while let first = rest.firstRange(of: old) {
      result += rest[..<first.lowerBound]
      result += new
      rest = rest[first.upperBound...]
    }
    return result + rest
  }
}

extension Substring {
  fileprivate func firstRange(of needle: String) -> Range<Index>? {
    let (here, needle) = (Array(utf8), Array(needle.utf8))
    guard here.count >= needle.count else { return nil }
    for start in 0...here.count - needle.count
    where here[start] == needle[0] && here[start..<start + needle.count].elementsEqual(needle) {
      return utf8.index(startIndex, offsetBy: start)..<utf8.index(startIndex, offsetBy: start + needle.count)
    }
    return nil
  }
}

/// Line feeds between two Chinese characters are gone, markup between them passed over: the one difference between our HTML
/// and cmark's that generated documents may show. Applied to both.
func withoutChineseLineEnds(_ html: String) -> String {
  let scalars = Array(html.unicodeScalars)
  // For each place, the nearest character of text before it.
  var kept = String.UnicodeScalarView()
  var previous: Unicode.Scalar?
  var isInTag = false
  for (index, scalar) in scalars.enumerated() {
    if scalar == "<" { isInTag = true }
    if scalar == "\n", !isInTag, let left = previous, let right = nextText(in: scalars, after: index),
      isChinese(left, right)
    {
      continue
    }
    kept.append(scalar)
    if !isInTag, scalar != "\n" { previous = scalar }
    if scalar == ">" { isInTag = false }
  }
  return String(kept)
}

private func nextText(in scalars: [Unicode.Scalar], after index: Int) -> Unicode.Scalar? {
  var index = index + 1
  var isInTag = false
  while index < scalars.count {
    if scalars[index] == "<" { isInTag = true }
    if !isInTag, scalars[index] != "\n" { return scalars[index] }
    if scalars[index] == ">" { isInTag = false }
    index += 1
  }
  return nil
}

private func isChinese(_ left: Unicode.Scalar, _ right: Unicode.Scalar) -> Bool {
  func isWide(_ scalar: Unicode.Scalar) -> Bool {
    (0x3001...0x9FFF).contains(scalar.value) || (0xFF01...0xFF60).contains(scalar.value) || scalar.value > 0x1FFFF
  }
  func isQuote(_ scalar: Unicode.Scalar) -> Bool { "“”—…".unicodeScalars.contains(scalar) }
  return isWide(left) && (isWide(right) || isQuote(right)) || isQuote(left) && isWide(right)
}

/// Links whose words are their address are only the words: bare addresses are links to us and text to cmark. Applied to both.
func withoutAddressesAsLinks(_ html: String) -> String {
  var kept = ""
  for (index, part) in html.split(separator: "<a href=\"http", omittingEmptySubsequences: false).enumerated() {
    guard index > 0 else {
      kept += part
      continue
    }
    let address = part.prefix { $0 != "\"" }
    let words = "\">http\(address)</a>"
    let rest = part.dropFirst(address.count)
    kept += rest.hasPrefix(words) ? "http\(address)" + rest.dropFirst(words.count) : "<a href=\"http" + part
  }
  return kept
}
