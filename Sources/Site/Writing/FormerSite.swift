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

  /// Looks at each folder that a new site wants.
  ///
  /// - Returns: for each whether it stands there as a build makes one, all the way down; and whether all do, with as many
  ///   entries as are wanted. Where all wanted files stand there too, there is then nothing else.
  func compare(
    with folders: SiteFolders, permissions: FilePermissions, jobs: Int
  ) throws -> (stands: [Bool], isSameCount: Bool) {
    let found = try parallelTry(folders.folders, jobs: jobs) { entryCount(of: $0.path, permissions) }
    var stands: [Bool] = []
    stands.reserveCapacity(found.count)
    for (folder, count) in zip(folders.folders, found) {
      // A folder behind a link is none of ours, nor is what stands in it.
      stands.append(count != nil && (folder.parent.map { stands[$0] } ?? true))
    }
    return (stands, !stands.contains(false) && zip(folders.folders, found).allSatisfy { $0.entries == $1 })
  }

  /// `nil` where there is no folder as a build makes it.
  private func entryCount(of path: String, _ permissions: FilePermissions) -> Int? {
    let folder = openat(
      descriptor.number, path.isEmpty ? "." : path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard folder >= 0 else { return nil }
    var status = stat()
    guard fstat(folder, &status) == 0, FilePermissions(status) == permissions, let stream = fdopendir(folder) else {
      close(folder)
      return nil
    }
    defer { closedir(stream) }
    var count = 0
    while readdir(stream) != nil { count += 1 }
    // The folder itself and the one above it are listed too.
    return count - 2
  }

  private struct Difference: Error {}
}
