import CExchange
import Disclosure
import Glibc

/// The folder a build publishes into: written afresh beside the old one and exchanged with it at the end, so that a failed build
/// leaves the previous site as it was.
struct OutputFolder {
  /// Tells a folder that a build made from one that somebody else filled.
  static let marker = ".sitegen"

  let path: String
  private let parent: String
  private let stagingPrefix: String
  private let staging: String

  /// - Parameter sources: what the site is made from; the output may not stand among it.
  /// - Throws: where the folder cannot be one that a build writes: it holds what no build made, its parent is not there.
  init(_ path: String, outside sources: [SourceTree]) throws {
    var trimmed = path[...]
    while trimmed.utf8.count > 1, trimmed.hasSuffix("/") { trimmed.removeLast() }
    self.path = String(trimmed)
    let name = trimmed.split(separator: "/").last.map(String.init) ?? "output"
    let folder = trimmed.lastIndex(of: "/").map { String(trimmed[..<$0]) }
    parent = folder.map { $0.isEmpty ? "/" : $0 } ?? "."
    stagingPrefix = ".\(name).staging-"
    staging = "\(parent)/\(stagingPrefix)\(getpid())"
    try checkParent(sources)
    try checkOwnership()
  }

  private func checkParent(_ sources: [SourceTree]) throws {
    guard let real = SourceTree.realPath(parent) else {
      throw SystemError(
        path: parent, code: errno, fix: Text(zh: "先新建这个目录", en: "create this folder first"))
    }
    for root in sources.compactMap(\.realRoot) where real == root || real.hasPrefix(root + "/") {
      throw SystemError(
        path: path, reason: Text(zh: "在内容或主题目录之中", en: "stands inside the content or the theme"),
        fix: Text(zh: "换一个 --output", en: "choose another --output"))
    }
  }

  /// A folder that somebody else filled is never emptied.
  private func checkOwnership() throws {
    var status = stat()
    guard lstat(path, &status) == 0 else { return }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      throw SystemError(
        path: path, reason: Text(zh: "不是目录", en: "is not a folder"),
        fix: Text(zh: "换一个 --output", en: "choose another --output"))
    }
    if access(path + "/" + Self.marker, F_OK) != 0, try !SourceTree.names(in: path).isEmpty {
      throw SystemError(
        path: path, reason: Text(zh: "其中有不是由生成得来的文件", en: "holds files that no build made"),
        fix: Text(
          zh: "换一个 --output，或先把其中的文件移走：程序不会清空别人的目录",
          en: "choose another --output, or move its files away first: a folder of others is never emptied"))
    }
  }

  /// What a killed build left beside the output: nobody is writing there any more.
  private func removeLeftovers() {
    for name in (try? SourceTree.names(in: parent)) ?? [] where name.hasPrefix(stagingPrefix) {
      guard let process = pid_t(name.dropFirst(stagingPrefix.count)), kill(process, 0) != 0, errno == ESRCH else {
        continue
      }
      Self.remove("\(parent)/\(name)")
    }
  }

  /// Writes all files and puts them in place of the old site. Nothing of the old site is touched before everything is written.
  ///
  /// - Returns: how many bytes were written.
  func publish(_ files: [OutputFile], jobs: Int, bytes: @Sendable (OutputFile) throws -> [UInt8]) throws -> Int {
    var isInPlace = false
    defer { if !isInPlace { Self.remove(staging) } }
    removeLeftovers()
    Self.remove(staging)
    try Self.makeFolder(staging)
    let folders = Set(files.flatMap { foldersAbove($0.path) }).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    for folder in folders { try Self.makeFolder(staging + "/" + folder) }
    let results = parallelMap(files, jobs: jobs) { file -> Result<Int, any Error> in
      Result {
        let content = try bytes(file)
        try Self.write(content, to: staging + "/" + file.path)
        return content.count
      }
    }
    let total = try results.reduce(0) { $0 + (try $1.get()) }
    try Self.write(
      Array("This folder was made by sitegen and is replaced by its next build.\n".utf8),
      to: staging + "/" + Self.marker)
    try exchange()
    isInPlace = true
    return total
  }

  /// One rename where there is no old site, one atomic exchange where there is.
  private func exchange() throws {
    var status = stat()
    if lstat(path, &status) != 0 {
      guard rename(staging, path) == 0 else { throw SystemError(path: path, code: errno) }
      return
    }
    let code = sitegen_exchange(staging, path)
    guard code == 0 else {
      guard code == EINVAL || code == ENOSYS else { throw SystemError(path: path, code: code) }
      // The file system cannot exchange: the old site stands aside for the moment of two renames.
      let aside = staging + ".old"
      guard rename(path, aside) == 0 else { throw SystemError(path: path, code: errno) }
      guard rename(staging, path) == 0 else {
        let code = errno
        rename(aside, path)
        throw SystemError(path: path, code: code)
      }
      Self.remove(aside)
      return
    }
    Self.remove(staging)
  }

  // MARK: the disk

  /// Everyone may read a site; the umask of the one who builds it must not keep the web server out.
  private static let (folderMode, fileMode): (mode_t, mode_t) = (0o755, 0o644)

  private static func makeFolder(_ path: String) throws {
    guard mkdir(path, folderMode) == 0 || errno == EEXIST else {
      throw SystemError(path: path, code: errno)
    }
    try checkMode(chmod(path, folderMode), path)
  }

  /// A memory stick has no modes to set, and refuses although the file is ours: what stands on it everyone can read.
  private static func checkMode(_ result: Int32, _ path: String) throws {
    guard result == 0 || errno == EPERM || errno == ENOTSUP else { throw SystemError(path: path, code: errno) }
  }

  private static func write(_ bytes: [UInt8], to path: String) throws {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, fileMode)
    guard descriptor >= 0 else { throw SystemError(path: path, code: errno) }
    do { try checkMode(fchmod(descriptor, fileMode), path) } catch {
      close(descriptor)
      throw error
    }
    var offset = 0
    while offset < bytes.count {
      let written = bytes.withUnsafeBytes {
        // SAFETY: offset stays below the count, so the pointer and the length lie inside the array.
        Glibc.write(descriptor, $0.baseAddress! + offset, $0.count - offset)
      }
      if written < 0 {
        let code = errno
        if code == EINTR { continue }
        close(descriptor)
        throw SystemError(path: path, code: code)
      }
      offset += written
    }
    // A full disk may be told only here.
    guard close(descriptor) == 0 else { throw SystemError(path: path, code: errno) }
  }

  /// Removes a folder that a build made; what cannot be removed is left for the next build to try again.
  private static func remove(_ path: String) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return }
    if status.st_mode & S_IFMT == S_IFDIR {
      for name in (try? SourceTree.names(in: path)) ?? [] { remove(path + "/" + name) }
      rmdir(path)
    } else {
      unlink(path)
    }
  }
}
