import Disclosure
import Glibc

/// The file that tells a folder which a build made from one that somebody else filled.
enum OutputMarker {
  static let name = ".sitegen"
  private static let text = Array("This folder was made by sitegen and is replaced by its next build.\n".utf8)
  private static let draft = name + ".new"

  /// Writes the marker, in place of one that may be there: at no moment is there none.
  ///
  /// - Returns: how the marker stands on the disk; it keeps the time of the former one.
  static func write(in folder: FolderDescriptor, former: FormerSite?) throws -> stat {
    let isNew = !stands(in: folder)
    var file = try NewFile(isNew ? name : draft, in: folder)
    try text.withUnsafeBytes { try file.write($0) }
    if let former, let status = former.status(of: name), former.holds(text, at: name) { file.takeTime(of: status) }
    let status = try file.finish()
    guard isNew || renameat(folder.number, draft, folder.number, name) == 0 else {
      throw SystemError(path: folder.name(of: name), code: errno)
    }
    return status
  }

  static func stands(in folder: FolderDescriptor) -> Bool {
    faccessat(folder.number, name, F_OK, AT_SYMLINK_NOFOLLOW) == 0
  }
}
