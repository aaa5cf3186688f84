/// What the address of a link is, as far as a reader can be sent there.
enum LinkAddress: Hashable {
  /// `http`, `https`, `mailto`, `tel`, a path or a fragment.
  case place
  case fact(String)
  case task(String)
  /// A scheme that is not allowed, or something that hides one.
  case refused

  /// - Parameter address: as cmark resolved it: entities and backslashes done, nothing percent-encoded.
  init(_ address: String) {
    // Nearly every link of a report is a fact with a plain name.
    if address.utf8.starts(with: "fact:".utf8), address.utf8.dropFirst(5).allSatisfy({ $0.isPlainName }) {
      self = .fact(String(Substring(address.utf8.dropFirst(5))))
      return
    }
    let bytes = Array(address.utf8)
    // Browsers drop tabs and line feeds inside an address and blanks around it, and read `\` as `/`.
    guard !address.unicodeScalars.contains(where: { $0.value < 0x20 || isForbidden($0) }), !bytes.contains(.backslash),
      bytes.first != 0x20, bytes.last != 0x20, !bytes.starts(with: "//".utf8)
    else {
      self = .refused
      return
    }
    let head = bytes.prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    guard let colon = head.firstIndex(of: UInt8(ascii: ":")) else {
      self = Self.hidesScheme(head) ? .refused : .place
      return
    }
    let scheme = String(head[..<colon].map(\.lowercased))
    let rest = String(bytes[(colon + 1)...])
    switch scheme {
    case "http", "https": self = Self.namesHost(bytes[(colon + 1)...]) ? .place : .refused
    case "mailto", "tel": self = rest.isEmpty ? .refused : .place
    case "fact": self = .fact(rest)
    case "task": self = .task(rest)
    default: self = .refused
    }
  }

  /// Whether an image may come from there: from a path beside the document, never from the root or another host.
  static func isRelativePath(_ address: String) -> Bool {
    guard case .place = LinkAddress(address), let first = address.utf8.first else { return false }
    let head = address.utf8.prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    return first != UInt8(ascii: "/") && first != UInt8(ascii: "#") && first != UInt8(ascii: "?")
      && !head.contains(UInt8(ascii: ":"))
  }

  /// `javascript%3A…` and `javascript&colon;…` are no schemes, but nothing honest looks like them.
  private static func hidesScheme(_ head: ArraySlice<UInt8>) -> Bool {
    let text = String(head.map(\.lowercased))
    return text.contains("%3a") || (text.contains("&") && text.contains(";"))
      || text.contains("%09") || text.contains("%0a") || text.contains("%0d") || text.contains("%00")
  }

  private static func namesHost(_ rest: ArraySlice<UInt8>) -> Bool {
    guard rest.starts(with: "//".utf8), let first = rest.dropFirst(2).first else { return false }
    return first >= 0x80 || first.isASCIIDigit || first.isASCIILetter || first == UInt8(ascii: "[")
  }
}
