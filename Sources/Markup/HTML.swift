/// Ready HTML as UTF-8 bytes: text that escapes itself.
///
/// A literal is markup and passes as it is; an interpolated `String`, `Substring` or `Int` is text and is escaped; interpolated
/// `HTML` is markup again. So markup cannot leak in from a report, and nothing is escaped twice:
///
///     let name = "A & B"
///     let cell: HTML = "<td title=\"\(name)\">\(name)</td>"   // <td title="A &amp; B">A &amp; B</td>
///
/// Escaped text is safe between tags and inside double-quoted attributes. Our pages are well-formed XML too, so characters
/// that XML forbids (U+0000–U+001F but for tab, line feed and carriage return, U+FFFE, U+FFFF) are dropped.
package struct HTML: Hashable, Sendable {
  /// The markup, in UTF-8.
  package private(set) var bytes: [UInt8]

  package init() { bytes = [] }

  /// The text, escaped.
  package init(escaping text: some StringProtocol) {
    bytes = []
    appendEscaped(text)
  }

  /// Markup from a place that is trusted to be well formed: a layout, an icon, the segments of a document that was read.
  package static func raw(_ markup: String) -> HTML {
    var html = HTML()
    html.appendRaw(markup)
    return html
  }

  package static func raw(_ markup: [UInt8]) -> HTML {
    var html = HTML()
    html.bytes = markup
    return html
  }

  package var isEmpty: Bool { bytes.isEmpty }

  package var string: String { String(decoding: bytes, as: UTF8.self) }

  package mutating func reserveCapacity(_ capacity: Int) { bytes.reserveCapacity(capacity) }

  /// There is no `append` of a `String`: a literal is markup here, and must not turn into text by the choice of an overload.
  package mutating func append(_ other: HTML) { bytes.append(contentsOf: other.bytes) }

  package mutating func appendRaw(_ markup: String) { bytes.append(contentsOf: markup.utf8) }

  package mutating func appendRaw(_ markup: [UInt8]) { bytes.append(contentsOf: markup) }

  package mutating func appendRaw(_ markup: ArraySlice<UInt8>) { bytes.append(contentsOf: markup) }

  /// A part of a larger piece of markup; a slice of it would be counted and copied more slowly.
  package mutating func appendRaw(_ markup: [UInt8], _ range: Range<Int>) {
    markup.withUnsafeBufferPointer { bytes.append(contentsOf: UnsafeBufferPointer(rebasing: $0[range])) }
  }

  /// The digits of a number.
  package mutating func append(_ number: Int) {
    guard (0..<10).contains(number) else { return appendRaw(String(number)) }
    bytes.append(UInt8(ascii: "0") + UInt8(number))
  }

  package mutating func appendRaw(_ markup: UnsafeBufferPointer<UInt8>) { bytes.append(contentsOf: markup) }

  package mutating func appendEscaped(_ text: some StringProtocol) { bytes.appendEscaped(text) }

  /// - Parameter text: UTF-8 that is known to be valid.
  package mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>) { bytes.appendEscaped(text) }

  package static func += (left: inout HTML, right: HTML) { left.append(right) }

  package static func + (left: HTML, right: HTML) -> HTML {
    var sum = left
    sum.append(right)
    return sum
  }
}

extension HTML: CustomStringConvertible {
  package var description: String { string }
}

extension Sequence where Element == HTML {
  package func joined(separator: HTML = HTML()) -> HTML {
    var joined = HTML()
    var isFirst = true
    for part in self {
      if !isFirst { joined.append(separator) }
      joined.append(part)
      isFirst = false
    }
    return joined
  }
}
