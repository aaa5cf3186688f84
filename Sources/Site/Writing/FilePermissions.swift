import Glibc

/// Who may do what with a file or folder of the site: what two names of one file share.
struct FilePermissions: Hashable, Sendable {
  var mode: mode_t
  var owner: uid_t

  init(_ status: stat) {
    mode = status.st_mode & 0o7777
    owner = status.st_uid
  }

  /// Everyone may read a site; the umask of the one who builds it must not keep the web server out.
  static let (folderMode, fileMode): (mode_t, mode_t) = (0o755, 0o644)
  /// Of a folder beside the output: a web server may serve that place, and what is not published is nobody's to read.
  static let closedMode: mode_t = 0o700

  /// A memory stick has no modes to set, and refuses although the file is ours: what stands on it everyone can read.
  static func isForgiven(_ code: Int32) -> Bool { code == EPERM || code == ENOTSUP }
}
