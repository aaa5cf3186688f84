import Glibc

/// How a file stood on the disk when it was written: a later build links it only while this is still true.
struct FileStamp: Hashable, Sendable {
  /// In bytes.
  var size: Int
  /// In nanoseconds since 1970.
  var modified: Int
  var inode: UInt64

  init(size: Int, modified: Int, inode: UInt64) {
    self.size = size
    self.modified = modified
    self.inode = inode
  }

  init(_ status: stat) {
    self.init(
      size: Int(status.st_size), modified: Int(status.st_mtim.tv_sec) * 1_000_000_000 + Int(status.st_mtim.tv_nsec),
      inode: UInt64(status.st_ino))
  }
}
