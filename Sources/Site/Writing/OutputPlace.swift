import Disclosure
import Glibc

/// Where a site is written, and the names beside it that a build uses while it works.
///
/// For the output `public/site` these are `public/.site.lock` and so on.
struct OutputPlace: Sendable {
  let path: String
  /// The folder that the site stands in: what is renamed, is renamed there.
  let parent: String
  private let name: String

  /// Held while a build works, and removed at its end.
  var lock: String { beside("lock") }
  /// What a build leaves to the next: a second tree of folders with the same files, so that the next makes only what changed.
  var spare: String { beside("spare") }
  /// The new site while it is written; the old one while it is made the spare or removed.
  var staging: String { beside("staging") }
  /// The old site for the moment of two renames, where a file system cannot exchange two folders.
  var aside: String { beside("aside") }

  private func beside(_ use: String) -> String { Self.beside(parent, name, use) }

  private static func beside(_ parent: String, _ name: String, _ use: String) -> String {
    parent == "/" ? "/.\(name).\(use)" : "\(parent)/.\(name).\(use)"
  }

  /// What the next build may use, beside an output as it was given, a link not followed.
  static func cache(of output: String) -> String {
    let (parent, name) = split(output)
    return beside(parent, name, "cache")
  }

  /// The folder that a path stands in, and its name there; slashes at the end count for nothing.
  static func split(_ path: String) -> (parent: String, name: String) {
    var trimmed = path[...]
    while trimmed.utf8.count > 1, trimmed.hasSuffix("/") { trimmed.removeLast() }
    guard let slash = trimmed.lastIndex(of: "/") else { return (".", String(trimmed)) }
    let parent = slash == trimmed.startIndex ? "/" : String(trimmed[..<slash])
    return (parent, String(trimmed[trimmed.index(after: slash)...]))
  }

  /// - Parameter sources: what the site is made from; the output may not stand among it, nor it in the output.
  /// - Throws: where no build may write at the path, with a way out.
  init(_ path: String, outside sources: [SourceTree]) throws {
    let path = try Self.resolved(path)
    self.path = path
    (parent, name) = Self.split(path)
    try checkSources(sources)
  }

  /// The path without slashes at its end, and a link to a folder as the folder it leads to.
  private static func resolved(_ path: String) throws -> String {
    var trimmed = path[...]
    while trimmed.utf8.count > 1, trimmed.hasSuffix("/") { trimmed.removeLast() }
    let last = trimmed.split(separator: "/").last.map(String.init) ?? ""
    guard !last.isEmpty, last != ".", last != ".." else {
      throw SystemError(
        path: path.isEmpty ? "--output" : path,
        reason: Text(zh: "不是可以写出网站的目录名", en: "is no name of a folder that a site can be written to"),
        fix: Text(
          zh: "写出目录本身的名称，如 --output site-output", en: "name the folder itself, for instance --output site-output"))
    }
    var status = stat()
    guard lstat(String(trimmed), &status) == 0, status.st_mode & S_IFMT == S_IFLNK else { return String(trimmed) }
    // The site takes the place of the folder behind the link, so that the link stays.
    guard let target = SourceTree.realPath(String(trimmed)) else {
      throw SystemError(
        path: String(trimmed), reason: Text(zh: "是指向不存在的目录的链接", en: "is a link that leads nowhere"),
        fix: Text(zh: "新建链接所指的目录，或换一个 --output", en: "create the folder it leads to, or choose another --output"))
    }
    return target
  }

  private func checkSources(_ sources: [SourceTree]) throws {
    guard let real = SourceTree.realPath(parent) else {
      let code = errno
      throw SystemError(
        path: parent, code: code, fix: code == ENOENT ? Text(zh: "先新建这个目录", en: "create this folder first") : nil)
    }
    let output = (real == "/" ? "" : real) + "/" + name
    for root in sources.compactMap(\.realRoot) {
      if output == root || output.hasPrefix(root == "/" ? root : root + "/") {
        throw SystemError(
          path: path, reason: Text(zh: "在内容或主题目录之中", en: "stands inside the content or the theme"),
          fix: Text(zh: "换一个 --output", en: "choose another --output"))
      }
      if root.hasPrefix(output + "/") {
        throw SystemError(
          path: path,
          reason: Text(zh: "内容或主题目录在其中，会被新网站取代", en: "holds the content or the theme, which the site would replace"),
          fix: Text(zh: "换一个 --output", en: "choose another --output"))
      }
    }
  }

  /// The site that stands there; nothing where nothing does.
  ///
  /// - Throws: where something else stands there. A folder that somebody else filled is never emptied.
  func formerSite() throws -> FormerSite? {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      throw SystemError(
        path: path, reason: Text(zh: "不是目录", en: "is not a folder"),
        fix: Text(zh: "换一个 --output", en: "choose another --output"))
    }
    var above = stat()
    if stat(parent, &above) == 0, above.st_dev != status.st_dev { throw SystemError.notExchangeable(path) }
    let site = try FormerSite(path)
    guard try OutputMarker.stands(in: site.descriptor) || SourceTree.names(in: path).isEmpty else {
      throw SystemError(
        path: path, reason: Text(zh: "其中有不是由生成得来的文件", en: "holds files that no build made"),
        fix: Text(
          zh: "换一个 --output，或先把其中的文件移走：程序不会清空别人的目录",
          en: "choose another --output, or move its files away first: a folder of others is never emptied"))
    }
    return site
  }

  /// Takes the spare as the staging folder.
  ///
  /// - Returns: whether there is one that can be used.
  func takeSpare() throws -> Bool {
    var status = stat()
    guard lstat(spare, &status) == 0 else { return false }
    // One of another user cannot be used; what is not ours at all stops the build here.
    guard status.st_uid == geteuid(), OutputMarker.stands(in: try FolderDescriptor(spare)) else {
      try removeSite(at: spare)
      return false
    }
    guard rename(spare, staging) == 0 else { throw failureBeside(errno) }
    return true
  }

  /// - Returns: whether the staging folder is the spare now.
  func leaveSpare() -> Bool { rename(staging, spare) == 0 }

  /// Why nothing can be made beside the output. Where the folder above may not be written, that folder is what is wrong.
  func failureBeside(_ code: Int32) -> SystemError {
    guard [EACCES, EPERM, EROFS].contains(code) else { return SystemError(path: path, code: code) }
    return SystemError(
      path: SourceTree.realPath(parent) ?? parent, code: code,
      fix: Text(
        zh: "新网站先写在输出目录旁边，所以这个目录要可写：设置权限，或换一个 --output",
        en: "the site is written beside its place first, so this folder has to be writable; or choose another --output")
    )
  }
}
