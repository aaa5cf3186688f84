import CExchange
import Disclosure
import Glibc

/// The folder a build publishes into: written afresh beside the old one and exchanged with it at the end, so that a failed build
/// leaves the previous site as it was.
struct OutputFolder {
  /// Tells a folder that a build made from one that somebody else filled.
  static let marker = ".sitegen"

  let path: String
  private let staging: String

  /// - Throws: where the folder holds something that no build made.
  init(_ path: String) throws {
    let trimmed = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    self.path = trimmed
    let name = trimmed.split(separator: "/").last.map(String.init) ?? "output"
    let parent = trimmed.contains("/") ? String(trimmed[..<trimmed.lastIndex(of: "/")!]) : "."
    staging = (parent.isEmpty ? "/" : parent + "/") + ".\(name).staging-\(getpid())"
    var status = stat()
    guard lstat(trimmed, &status) == 0 else { return }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      throw SystemError(
        path: trimmed, reason: "is not a folder", fix: Text(zh: "换一个 --output", en: "choose another --output"))
    }
    if access(trimmed + "/" + Self.marker, F_OK) != 0, try !Self.names(in: trimmed).isEmpty {
      throw SystemError(
        path: trimmed, reason: "holds files that no build made",
        fix: Text(
          zh: "换一个 --output，或先把其中的文件移走：程序不会清空别人的目录",
          en: "choose another --output, or move its files away first: a folder of others is never emptied"))
    }
  }

  /// Writes all files and puts them in place of the old site. Nothing of the old site is touched before everything is written.
  ///
  /// - Returns: how many bytes were written.
  func publish(_ files: [OutputFile], jobs: Int, bytes: @Sendable (OutputFile) throws -> [UInt8]) throws -> Int {
    var isInPlace = false
    defer { if !isInPlace { Self.remove(staging) } }
    Self.remove(staging)
    try Self.makeFolder(staging)
    let folders = Set(files.flatMap { Self.parents(of: $0.path) }).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
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
      guard rename(staging, path) == 0 else { throw SystemError(path: path, reason: SourceTree.reason(errno)) }
      return
    }
    let code = sitegen_exchange(staging, path)
    guard code == 0 else {
      guard code == EINVAL || code == ENOSYS else { throw SystemError(path: path, reason: SourceTree.reason(code)) }
      // The file system cannot exchange: the old site stands aside for the moment of two renames.
      let aside = staging + ".old"
      guard rename(path, aside) == 0 else { throw SystemError(path: path, reason: SourceTree.reason(errno)) }
      guard rename(staging, path) == 0 else {
        let reason = SourceTree.reason(errno)
        rename(aside, path)
        throw SystemError(path: path, reason: reason)
      }
      Self.remove(aside)
      return
    }
    Self.remove(staging)
  }

  // MARK: the disk

  private static func parents(of path: String) -> [String] {
    let parts = path.split(separator: "/").dropLast()
    return parts.indices.map { parts[...$0].joined(separator: "/") }
  }

  private static func makeFolder(_ path: String) throws {
    guard mkdir(path, 0o755) == 0 || errno == EEXIST else {
      throw SystemError(path: path, reason: SourceTree.reason(errno))
    }
  }

  private static func write(_ bytes: [UInt8], to path: String) throws {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw SystemError(path: path, reason: SourceTree.reason(errno)) }
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
        throw SystemError(path: path, reason: SourceTree.reason(code))
      }
      offset += written
    }
    // A full disk may be told only here.
    guard close(descriptor) == 0 else { throw SystemError(path: path, reason: SourceTree.reason(errno)) }
  }

  private static func names(in folder: String) throws -> [String] {
    guard let stream = opendir(folder) else { throw SystemError(path: folder, reason: SourceTree.reason(errno)) }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        // SAFETY: d_name is a NUL-terminated array inside the entry, which lives until the next readdir.
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  /// Removes a folder that a build made; what cannot be removed is left for the next build to try again.
  private static func remove(_ path: String) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return }
    if status.st_mode & S_IFMT == S_IFDIR {
      for name in (try? names(in: path)) ?? [] { remove(path + "/" + name) }
      rmdir(path)
    } else {
      unlink(path)
    }
  }
}
