import Disclosure
import Glibc

/// Held by the one build that may write a site. The kernel lets go of it when the process ends, however that ends.
final class PublishingLock: Sendable {
  private let path: String
  private let descriptor: Int32

  /// - Throws: where another build holds it, or where the folder of the lock may not be written.
  init(_ place: OutputPlace) throws {
    path = place.lock
    try Interruption.begin()
    var isHeld = false
    defer { if !isHeld { Interruption.end() } }
    while true {
      let file = open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0o644)
      guard file >= 0 else { throw place.failureBeside(errno) }
      guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
        let code = errno
        defer { close(file) }
        if code == EWOULDBLOCK { throw Self.busy(place, holder: Self.holder(file)) }
        unlink(path)
        throw SystemError(path: path, code: code)
      }
      // Its last holder may have removed it between the two calls: then this lock is nobody's, and the next build would take
      // another one.
      var (held, named) = (stat(), stat())
      if fstat(file, &held) == 0, lstat(path, &named) == 0, held.st_ino == named.st_ino, held.st_dev == named.st_dev {
        descriptor = file
        isHeld = true
        break
      }
      close(file)
    }
    // Only told to the next who comes: where it cannot be written, the lock holds all the same.
    let process = Array("\(getpid())\n".utf8)
    ftruncate(descriptor, 0)
    _ = process.withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, 0) }
  }

  deinit {
    // In this order: once it is let go of, it may be the lock of another build.
    unlink(path)
    close(descriptor)
    Interruption.end()
  }

  private static func holder(_ file: Int32) -> Int? {
    var bytes = [UInt8](repeating: 0, count: 20)
    let count = bytes.withUnsafeMutableBytes { pread(file, $0.baseAddress, $0.count, 0) }
    return Int(String(decoding: bytes[..<max(0, count)], as: UTF8.self).prefix { $0.isNumber })
  }

  private static func busy(_ place: OutputPlace, holder: Int?) -> SystemError {
    let (zh, en) = holder.map { ("（进程 \($0)）", " (process \($0))") } ?? ("", "")
    return SystemError(
      path: place.path, reason: Text(zh: "另一个生成\(zh)正在写这个目录", en: "another build\(en) is writing this folder"),
      fix: Text(zh: "等它结束后再生成，或换一个 --output", en: "wait until it has ended, or choose another --output"))
  }
}
