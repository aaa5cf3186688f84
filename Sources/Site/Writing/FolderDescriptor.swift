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

  /// Sets the mode of a folder in it, or its own, where that is another: the umask takes from what is asked for, and the folder
  /// above may give to it.
  func setMode(_ mode: mode_t, of path: String = "") throws {
    let folder = path.isEmpty ? "." : path
    var status = stat()
    guard fstatat(number, folder, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
      throw SystemError(path: name(of: path), code: errno)
    }
    if FilePermissions(status).mode == mode || fchmodat(number, folder, mode, 0) == 0 { return }
    guard FilePermissions.isForgiven(errno) else { throw SystemError(path: name(of: path), code: errno) }
  }
}
