import Glibc

/// A folder held open: what is done through it is done in this folder, whatever its name comes to mean meanwhile.
final class FolderDescriptor: Sendable {
  let number: Int32
  /// How messages call it.
  let name: String

  /// - Parameter name: how messages call the folder, where that is not its path.
  init(_ path: String, named name: String? = nil) throws {
    self.name = name ?? path
    number = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard number >= 0 else { throw SystemError(path: self.name, code: errno) }
  }

  deinit { close(number) }

  /// How messages call what stands in it.
  func name(of path: String) -> String { path.isEmpty ? name : "\(name)/\(path)" }

  func status() throws -> stat {
    var status = stat()
    guard fstat(number, &status) == 0 else { throw SystemError(path: name, code: errno) }
    return status
  }
}
