import Glibc

/// A file of the site while it is written.
struct NewFile: ~Copyable {
  /// -1 once it is closed.
  private var descriptor: Int32
  private let name: String

  /// - Precondition: nothing stands at the path.
  init(_ path: String, in folder: FolderDescriptor) throws {
    name = folder.name(of: path)
    descriptor = openat(
      folder.number, path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, FilePermissions.fileMode)
    guard descriptor >= 0 else { throw SystemError(path: name, code: errno) }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  func write(_ bytes: UnsafeRawBufferPointer) throws { try Self.write(bytes, to: descriptor, named: name) }

  /// All of the bytes, however few the system takes at once.
  static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32, named name: String) throws {
    var offset = 0
    while offset < bytes.count {
      // SAFETY: the offset stays below the count, so pointer and length lie inside the bytes.
      let written = Glibc.write(descriptor, bytes.baseAddress! + offset, bytes.count - offset)
      if written < 0, errno == EINTR { continue }
      guard written >= 0 else { throw SystemError(path: name, code: errno) }
      offset += written
    }
  }

  /// Gives the file the time of another. A file system that keeps no times loses this one: the site is right all the same.
  func takeTime(of other: stat) {
    var times = [other.st_atim, other.st_mtim]
    futimens(descriptor, &times)
  }

  /// - Returns: how the file stands on the disk now.
  mutating func finish() throws -> stat {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw SystemError(path: name, code: errno) }
    if FilePermissions(status).mode != FilePermissions.fileMode {
      guard fchmod(descriptor, FilePermissions.fileMode) == 0 || FilePermissions.isForgiven(errno),
        fstat(descriptor, &status) == 0
      else { throw SystemError(path: name, code: errno) }
    }
    let closing = descriptor
    descriptor = -1
    // A full disk may be told only here.
    guard close(closing) == 0 else { throw SystemError(path: name, code: errno) }
    return status
  }
}
