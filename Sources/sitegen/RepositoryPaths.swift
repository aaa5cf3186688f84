import Glibc

/// Files as a forge knows them: seen from the root of the repository, wherever in it the command runs.
struct RepositoryPaths {
  /// Nothing where the folder stands in no repository: then the folder itself counts as the root.
  private let root: [Substring]
  private let folder: [Substring]

  /// - Parameter folder: the absolute path of the folder that findings are named from.
  init(folder: String, isRoot: (String) -> Bool) {
    let parts = Self.parts(of: folder)
    let above = (0...parts.count).reversed().map { parts.prefix($0) }
    root = Array(above.first { isRoot("/" + $0.joined(separator: "/")) } ?? parts[...])
    self.folder = parts
  }

  /// Of the folder that the command runs in. In a further work tree of Git `.git` is a file, so its kind does not matter.
  static var ofWorkingFolder: RepositoryPaths {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    // SAFETY: the call is told the size of the buffer and ends what it writes with a zero.
    let isKnown = getcwd(&buffer, buffer.count) != nil
    let folder = isKnown ? String(decoding: buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self) : "/"
    return RepositoryPaths(folder: folder) { access($0 + "/.git", F_OK) == 0 }
  }

  /// `content/site.yml` seen from the root; `nil` for a file outside the repository.
  func path(of file: String) -> String? {
    let absolute = absolute(file)
    guard absolute.count > root.count, absolute.starts(with: root) else { return nil }
    return absolute.dropFirst(root.count).joined(separator: "/")
  }

  /// The path as an address: relative to the root inside the repository, whole outside it.
  func address(of file: String) -> (uri: String, isRelative: Bool) {
    guard let path = path(of: file) else {
      return ("file:///" + Self.encoded(absolute(file).joined(separator: "/")), false)
    }
    return (Self.encoded(path), true)
  }

  private func absolute(_ file: String) -> [Substring] {
    var parts = file.utf8.first == UInt8(ascii: "/") ? [] : folder
    for part in Self.parts(of: file) {
      if part == ".." { _ = parts.popLast() } else if part != "." { parts.append(part) }
    }
    return parts
  }

  private static func parts(of path: String) -> [Substring] { path.split(separator: "/") }

  /// Every byte but letters, digits, `-._~` and slashes percent-encoded.
  private static func encoded(_ path: String) -> String {
    var text = ""
    for byte in path.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"), UInt8(ascii: "/"):
        text.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        text += "%" + (digits.utf8.count == 1 ? "0" : "") + digits
      }
    }
    return text
  }
}
