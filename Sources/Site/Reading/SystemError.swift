import Disclosure
import Glibc

/// What the machine refused: a full disk, a folder that may not be read. It always names the path.
package struct SystemError: Error, Hashable {
  package private(set) var path: String
  package var reason: Text
  /// What to do about it, where that is known.
  package var fix: Text?

  package init(path: String, reason: Text, fix: Text? = nil) {
    // A name may hold anything, line ends and escape sequences too.
    self.path = path.onOneLine()
    self.reason = reason
    self.fix = fix
  }

  /// What the system answered, by its error number.
  init(path: String, code: Int32, fix: Text? = nil) {
    self.init(path: path, reason: Self.reason(code), fix: fix ?? Self.fix(code))
  }

  /// The way out, where the number alone tells it. These numbers come from writing only.
  private static func fix(_ code: Int32) -> Text? {
    switch code {
    case ENOSPC, EDQUOT:
      Text(
        zh: "腾出空间后重新生成；原有网站保持不变", en: "free some space and build again; the site that was there is unchanged")
    case EROFS: Text(zh: "换一个可写的位置", en: "choose a place that can be written")
    default: nil
    }
  }

  /// The system's own words for an error number, and ours in Chinese for those that a publisher meets.
  private static func reason(_ code: Int32) -> Text {
    let system = String(cString: strerror(code))
    let chinese: [Int32: String] = [
      ENOENT: "没有这个文件或目录", EACCES: "没有访问权限", EPERM: "不允许此操作", ENOSPC: "磁盘已满", EDQUOT: "磁盘配额已用完",
      EROFS: "文件系统只读", ENOTDIR: "不是目录", EISDIR: "是目录，不是文件", EEXIST: "已经存在", EIO: "磁盘读写出错", EMFILE: "打开的文件太多",
      ENAMETOOLONG: "名称太长", EXDEV: "不在同一个文件系统", EBUSY: "正被占用",
    ]
    return Text(zh: chinese[code] ?? system, en: system)
  }
}
