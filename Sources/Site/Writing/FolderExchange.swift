import CExchange
import Disclosure
import Glibc

/// Puts the new site in the place of the old one, in one step where the file system can.
extension OutputPlace {
  /// - Parameter isTaken: whether a folder stands at the output.
  func exchange(isTaken: Bool) throws {
    guard isTaken else {
      guard rename(staging, path) == 0 else { throw failure(errno) }
      return
    }
    let code = sitegen_exchange(staging, path)
    if code == 0 { return }
    guard Self.cannotExchange.contains(code) else { throw failure(code) }
    // The old site stands aside for the moment of two renames.
    guard rename(path, aside) == 0 else { throw failure(errno) }
    guard rename(staging, path) == 0 else {
      let code = errno
      rename(aside, path)
      throw failure(code)
    }
    // What is removed as the old site stands where a build looks for its leftovers.
    rename(aside, staging)
  }

  /// Puts the old site back where a build was killed between the two renames.
  func restore() {
    if access(aside, F_OK) == 0, access(path, F_OK) != 0 { rename(aside, path) }
  }

  /// How kernels and file systems say that they know no exchange.
  private static let cannotExchange: Set<Int32> = [EINVAL, ENOSYS, ENOTSUP]

  private func failure(_ code: Int32) -> SystemError {
    guard code == EBUSY || code == EXDEV else { return SystemError(path: path, code: code) }
    return .notExchangeable(path)
  }
}

extension SystemError {
  /// A folder that other file systems hold in its place: a mount point, or one of the lower layers of a container.
  static func notExchangeable(_ path: String) -> SystemError {
    SystemError(
      path: path,
      reason: Text(
        zh: "是挂载点或在另一个文件系统上，不能整体替换",
        en: "is a mount point or on another file system, so it cannot be exchanged as a whole"),
      fix: Text(
        zh: "换成它下面的一个目录，如 --output \(path)/site", en: "choose a folder inside it, for instance --output \(path)/site"))
  }
}
