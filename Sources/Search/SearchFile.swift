import CHash

/// One file of the index, below its folder.
package struct SearchFile: Sendable {
  package var path: String
  package var bytes: [UInt8]

  /// A part that is named by what it holds.
  init(holding content: NumberText) {
    let name = Self.name(of: content.bytes)
    self.init(path: "parts/\(name).js", named: name, content)
  }

  /// The file with a fixed name.
  init(root content: NumberText) { self.init(path: "index.js", named: "index", content) }

  /// A classic script that hands one string to the client.
  private init(path: String, named name: String, _ content: NumberText) {
    self.path = path
    bytes = Array("sitegenSearch(\"\(name)\",\"".utf8) + content.bytes + Array("\");\n".utf8)
  }

  /// Name of a part without folder and ending.
  var name: String { String(path.dropFirst("parts/".count).dropLast(".js".count)) }

  static let nameCount = 10

  /// Fifty bits of the content's hash, as letters and digits.
  private static func name(of content: [UInt8]) -> String {
    let digits = Array("0123456789abcdefghijkmnpqrstuvwx".utf8)
    let hash = content.withUnsafeBytes { sitegen_hash($0.baseAddress, $0.count).low }
    return String(decoding: (0..<nameCount).map { digits[Int(hash >> (UInt64($0) * 5) & 31)] }, as: UTF8.self)
  }
}
