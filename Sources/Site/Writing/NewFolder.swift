import Disclosure
import Glibc

/// A folder somebody starts to work in. It is filled once, and nothing that is there is ever overwritten.
package struct NewFolder {
  let path: String

  package init(_ path: String) {
    var trimmed = path[...]
    while trimmed.utf8.count > 1, trimmed.hasSuffix("/") { trimmed.removeLast() }
    self.path = String(trimmed)
  }

  /// Writes the files, by their paths below the folder; what was made is taken away again if that fails half-way.
  ///
  /// The folder may be there already if it is empty; of a fresh clone, `.git` may stand in it. Modes are those that the umask
  /// leaves: the files belong to the one who made them.
  package func fill(with files: [String: [UInt8]]) throws {
    try checkEmpty()
    var made: [String] = []
    do {
      try makeFolder(path, noting: &made)
      for (name, bytes) in files.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
        for folder in foldersAbove(name) {
          try makeFolder(path + "/" + folder, noting: &made)
        }
        try write(bytes, to: path + "/" + name, noting: &made)
      }
    } catch {
      // What cannot be taken away is left: the error that is told is the one that matters.
      for path in made.reversed() { remove(path) }
      throw error
    }
  }

  private func checkEmpty() throws {
    var status = stat()
    guard lstat(path, &status) == 0 else { return }
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
      throw SystemError(
        path: path, reason: Text(zh: "已经存在，且不是目录", en: "is there already, and is not a folder"),
        fix: Text(zh: "换一个目录名", en: "choose another name"))
    }
    guard try SourceTree.names(in: path).allSatisfy({ $0 == ".git" }) else {
      throw SystemError(
        path: path, reason: Text(zh: "其中已有文件", en: "holds files already"),
        fix: Text(
          zh: "换一个目录名，或先把其中的文件移走：程序不会覆盖它们", en: "choose another name, or move its files away first: none is overwritten"
        ))
    }
  }

  private func makeFolder(_ path: String, noting made: inout [String]) throws {
    if mkdir(path, 0o777) == 0 {
      made.append(path)
    } else if errno != EEXIST {
      let isMissingParent = errno == ENOENT
      throw SystemError(
        path: path, code: errno,
        fix: isMissingParent ? Text(zh: "先新建上一级目录", en: "create the folder above it first") : nil)
    }
  }

  private func write(_ bytes: [UInt8], to path: String, noting made: inout [String]) throws {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw SystemError(path: path, code: errno) }
    made.append(path)
    var rest = bytes[...]
    while !rest.isEmpty {
      // SAFETY: the pointer and the count are those of one slice for the length of the call.
      let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if written < 0 {
        let code = errno
        if code == EINTR { continue }
        close(descriptor)
        throw SystemError(path: path, code: code)
      }
      rest = rest.dropFirst(written)
    }
    // A full disk may be told only here.
    guard close(descriptor) == 0 else { throw SystemError(path: path, code: errno) }
  }
}
