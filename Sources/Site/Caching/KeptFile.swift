import Glibc

/// A file that is read in pieces as long as the value lives. It is not mapped: memory would then grow with all that is looked
/// at, and a file that somebody cuts short meanwhile would end the program.
final class KeptFile: Sendable {
  let count: Int
  private let descriptor: Int32

  /// `nil` where there is no such file, or none that can be read.
  init?(_ path: String) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      return nil
    }
    self.descriptor = descriptor
    count = Int(status.st_size)
  }

  deinit { close(descriptor) }

  /// `nil` where the file does not hold so many.
  func bytes(at offset: Int, count: Int) -> [UInt8]? {
    guard offset >= 0, count >= 0, offset <= self.count, count <= self.count - offset else { return nil }
    return readBytes(count, from: descriptor, at: offset)
  }
}

/// So many bytes of an open file, from any thread; `nil` where it does not give them.
func readBytes(_ count: Int, from descriptor: Int32, at offset: Int) -> [UInt8]? {
  let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
    while filled < count {
      // SAFETY: `filled` stays below the capacity that was asked for.
      let more = pread(descriptor, buffer.baseAddress! + filled, count - filled, off_t(offset + filled))
      if more < 0, errno == EINTR { continue }
      guard more > 0 else { return }
      filled += more
    }
  }
  return bytes.count == count ? bytes : nil
}
