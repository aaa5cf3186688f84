import Glibc

/// The site that stands at the output while the next one is made: what did not change is taken over from it.
final class FormerSite: Sendable {
  let descriptor: FolderDescriptor

  init(_ path: String) throws { descriptor = try FolderDescriptor(path) }

  /// How a file stands there now, links not followed; `nil` where it is nothing that a build writes.
  func status(of path: String) -> stat? {
    var status = stat()
    guard fstatat(descriptor.number, path, &status, AT_SYMLINK_NOFOLLOW) == 0, status.st_mode & S_IFMT == S_IFREG
    else { return nil }
    return status
  }

  /// Whether a file of that length has exactly these bytes. One that cannot be read has not: it is written anew.
  func holds(_ bytes: [UInt8], at path: String) -> Bool {
    var offset = 0
    do {
      try read(path) { chunk in
        guard offset + chunk.count <= bytes.count else { throw Difference() }
        // SAFETY: the line above holds both ranges inside their memory.
        let isEqual = bytes.withUnsafeBytes { memcmp($0.baseAddress! + offset, chunk.baseAddress!, chunk.count) == 0 }
        guard isEqual else { throw Difference() }
        offset += chunk.count
      }
    } catch { return false }
    return offset == bytes.count
  }

  /// Whether a file has exactly the bytes of a source.
  ///
  /// - Throws: `SystemError` where the source cannot be read.
  func holds(_ source: String, of tree: SourceTree, at path: String) throws -> Bool {
    let file = openat(descriptor.number, path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    guard file >= 0 else { return false }
    defer { close(file) }
    var offset = 0
    do {
      try tree.read(source) { piece in
        guard let own = readBytes(piece.count, from: file, at: offset),
          // SAFETY: both hold `piece.count` bytes.
          own.withUnsafeBytes({ memcmp($0.baseAddress!, piece.baseAddress!, piece.count) == 0 })
        else { throw Difference() }
        offset += piece.count
      }
    } catch is Difference { return false }
    var status = stat()
    return fstat(file, &status) == 0 && Int(status.st_size) == offset
  }

  /// Reads a file piece by piece; a piece is never empty.
  func read(_ path: String, _ body: (UnsafeRawBufferPointer) throws -> Void) throws {
    let file = openat(descriptor.number, path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    guard file >= 0 else { throw SystemError(path: descriptor.name(of: path), code: errno) }
    defer { close(file) }
    try withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 16) { buffer in
      while true {
        // SAFETY: read writes at most as many bytes as the buffer has.
        let count = Glibc.read(file, buffer.baseAddress, buffer.count)
        if count < 0, errno == EINTR { continue }
        guard count >= 0 else { throw SystemError(path: descriptor.name(of: path), code: errno) }
        if count == 0 { return }
        try body(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
      }
    }
  }

  private struct Difference: Error {}
}
