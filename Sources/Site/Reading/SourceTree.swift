import Disclosure
import Glibc

/// A folder of source files: one on disk, or one in memory for tests. Paths are relative, with `/`.
package struct SourceTree: Sendable {
  /// What stands at a path.
  package enum Entry: Hashable, Sendable {
    case file
    /// A symbolic link that leads out of the folder or nowhere.
    case strayLink(target: String)
    /// A device, a pipe, a socket: nothing that can be published.
    case special
    /// A folder that may not be read, with the system's reason.
    case unreadable(reason: Text)
  }

  private enum Storage: Sendable {
    case folder(String)
    case memory([String: [UInt8]])
  }

  private let storage: Storage
  /// How the folder is named in messages: `content`.
  package let name: String

  package init(folder: String) {
    storage = .folder(folder)
    name = folder.hasSuffix("/") && folder.count > 1 ? String(folder.dropLast()) : folder
  }

  package init(memory files: [String: [UInt8]], name: String) {
    storage = .memory(files)
    self.name = name
  }

  /// The path as messages and findings name it.
  package func displayPath(_ path: String) -> String { path.isEmpty ? name : "\(name)/\(path)" }

  /// Where a file stands on the disk, for programs that read it themselves; `nil` where the tree is in memory.
  package func diskPath(_ path: String) -> String? {
    if case .folder(let folder) = storage { "\(folder)/\(path)" } else { nil }
  }

  /// Everything below the folder in the order of the paths' bytes, so that no order of the disk reaches the output.
  ///
  /// Hidden files (`.git`, `.DS_Store`) and editors' leftovers (`~`) are no content.
  package func entries() throws -> [(path: String, entry: Entry)] {
    switch storage {
    case .memory(let files):
      return files.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { ($0, .file) }
    case .folder(let root):
      guard let real = Self.realPath(root), Self.isFolder(root) else {
        throw SystemError(path: root, code: errno == 0 ? ENOTDIR : errno)
      }
      var found: [(path: String, entry: Entry)] = []
      var pending = [""]
      while let folder = pending.popLast() {
        let names: [String]
        do { names = try Self.names(in: root + "/" + folder) } catch let error as SystemError {
          found.append((folder, .unreadable(reason: error.reason)))
          continue
        }
        for name in names where !name.hasPrefix(".") && !name.hasSuffix("~") {
          let path = folder.isEmpty ? name : folder + "/" + name
          let full = root + "/" + path
          var status = stat()
          guard lstat(full, &status) == 0 else {
            // A name in another encoding was repaired when it was read, so it leads nowhere now; anything else has a reason.
            let reason =
              name.unicodeScalars.contains("\u{FFFD}")
              ? Self.unreadableName : SystemError(path: full, code: errno).reason
            found.append((path, .unreadable(reason: reason)))
            continue
          }
          var kind = status.st_mode & S_IFMT
          if kind == S_IFLNK {
            // A link may lead anywhere inside the folder, but nothing outside may be published through it.
            guard let target = Self.realPath(full), target == real || target.hasPrefix(real + "/"),
              stat(full, &status) == 0
            else {
              found.append((path, .strayLink(target: Self.linkTarget(full) ?? "?")))
              continue
            }
            kind = status.st_mode & S_IFMT
            if kind == S_IFDIR {
              // Following links between folders could go round for ever.
              found.append((path, .strayLink(target: Self.linkTarget(full) ?? "?")))
              continue
            }
          }
          switch kind {
          case S_IFDIR: pending.append(path)
          case S_IFREG: found.append((path, .file))
          default: found.append((path, .special))
          }
        }
      }
      return found.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }
  }

  /// The folder itself with every link resolved; `nil` for one in memory.
  var realRoot: String? {
    if case .folder(let root) = storage { Self.realPath(root) } else { nil }
  }

  package func contains(_ path: String) -> Bool {
    switch storage {
    case .memory(let files): return files[path] != nil
    case .folder(let root): return access(root + "/" + path, F_OK) == 0
    }
  }

  /// - Parameter limit: of a longer file this many bytes and one are read, which tells that it is longer: a file of many gigabytes
  ///   (most of which may be a hole) is not taken into memory to be refused.
  package func read(_ path: String, atMost limit: Int = .max - 1) throws -> [UInt8] {
    switch storage {
    case .memory(let files):
      guard let bytes = files[path] else { throw SystemError(path: displayPath(path), code: ENOENT) }
      return bytes
    case .folder(let root):
      let full = root + "/" + path
      let (descriptor, status) = try Self.open(full, below: root)
      defer { close(descriptor) }
      var bytes: [UInt8] = []
      var size = Int(status.st_size)
      while bytes.count <= limit {
        let wanted = min(max(size - bytes.count, 1), limit - bytes.count) + 1
        var failure: Int32 = 0
        let chunk = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, count in
          // SAFETY: the buffer holds `wanted` bytes and read writes at most that many.
          let got = Glibc.read(descriptor, buffer.baseAddress, wanted)
          failure = got < 0 ? errno : 0
          count = max(0, got)
        }
        if failure == EINTR { continue }
        guard failure == 0 else { throw SystemError(path: full, code: failure) }
        if chunk.isEmpty { return bytes }
        if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
        size = max(size, bytes.count)
      }
      return bytes
    }
  }

  /// Reads a file of any size piece by piece; a piece is never empty.
  package func read(_ path: String, _ body: (UnsafeRawBufferPointer) throws -> Void) throws {
    switch storage {
    case .memory:
      let bytes = try read(path)
      if !bytes.isEmpty { try bytes.withUnsafeBytes(body) }
    case .folder(let root):
      let full = root + "/" + path
      let (descriptor, _) = try Self.open(full, below: root)
      defer { close(descriptor) }
      try withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 16) { buffer in
        while true {
          // SAFETY: read writes at most as many bytes as the buffer has.
          let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
          if count < 0, errno == EINTR { continue }
          guard count >= 0 else { throw SystemError(path: full, code: errno) }
          if count == 0 { return }
          try body(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
        }
      }
    }
  }

  /// Opens a plain file of the folder.
  private static func open(_ path: String, below root: String) throws -> (descriptor: Int32, status: stat) {
    var status = stat()
    // What a link leads out of the folder is nobody's content: not even a line of it is shown in a finding.
    if lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFLNK {
      guard let real = realPath(root), let target = realPath(path), target.hasPrefix(real + "/") else {
        throw SystemError(path: path, reason: Text(zh: "是指向目录之外的链接", en: "is a link that leads out of the folder"))
      }
    }
    // Without O_NONBLOCK, opening a pipe would wait for somebody to write into it.
    let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw SystemError(path: path, code: errno) }
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      let code = status.st_mode & S_IFMT == S_IFREG ? errno : 0
      close(descriptor)
      throw code == 0
        ? SystemError(path: path, reason: Text(zh: "不是普通文件", en: "is not a file"))
        : SystemError(path: path, code: code)
    }
    return (descriptor, status)
  }

  static func names(in folder: String) throws -> [String] {
    guard let stream = opendir(folder) else { throw SystemError(path: folder, code: errno) }
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

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  static func realPath(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  private static func linkTarget(_ path: String) -> String? {
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = buffer.withUnsafeMutableBytes { readlink(path, $0.baseAddress!, $0.count) }
    return count < 0 ? nil : String(decoding: buffer[..<count], as: UTF8.self)
  }

  static let unreadableName = Text(zh: "名称不是 UTF-8 编码", en: "the name is not UTF-8")
}
