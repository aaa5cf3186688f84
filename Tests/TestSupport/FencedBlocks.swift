import Foundation

/// The fenced blocks of one language in a page of `docs/`, as a reader would copy them.
package func fencedBlocks(
  _ language: String, of page: String, from source: String = #filePath
) throws -> [String] {
  var root = URL(filePath: source)
  while root.lastPathComponent != "Tests" { root.deleteLastPathComponent() }
  let page = root.deletingLastPathComponent().appending(path: "docs").appending(path: page)
  let text = String(decoding: try Data(contentsOf: page), as: UTF8.self)
  return text.components(separatedBy: "\n```\(language)\n").dropFirst().map {
    $0.components(separatedBy: "\n```")[0] + "\n"
  }
}
