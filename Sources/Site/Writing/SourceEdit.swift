import Glibc

/// Writes one file of the content anew, for the commands that edit it (`sign`, `check --fix`): all of it or nothing.
package enum SourceEdit {
  /// - Parameter file: a regular file, or a link to one, which then still leads there; its permissions are kept.
  /// - Throws: `SystemError`; the file is then as it was.
  package static func replace(_ file: String, with bytes: [UInt8]) throws {
    guard let real = SourceTree.realPath(file) else { throw SystemError(path: file, code: errno) }
    var status = stat()
    guard stat(real, &status) == 0 else { throw SystemError(path: file, code: errno) }
    let draft = "\(real).sitegen-\(getpid())"
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw SystemError(path: draft, code: errno) }
    do {
      try bytes.withUnsafeBytes { try NewFile.write($0, to: descriptor, named: draft) }
      guard fchmod(descriptor, status.st_mode & 0o7777) == 0, fsync(descriptor) == 0 else {
        throw SystemError(path: draft, code: errno)
      }
    } catch {
      close(descriptor)
      unlink(draft)
      throw error
    }
    close(descriptor)
    guard rename(draft, real) == 0 else {
      let code = errno
      unlink(draft)
      throw SystemError(path: file, code: code)
    }
  }
}
