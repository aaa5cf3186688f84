import Disclosure
import Glibc

/// Removes what a build made and nobody needs any more: an old site, and what a killed build left.
///
/// The marker goes last, so that what a kill leaves in the middle of it is still known as ours.
///
/// - Throws: where something stands there that no build made, which is left alone; or what the machine does not let go of.
func removeSite(at path: String) throws {
  let folder = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
  if folder < 0, errno == ENOENT { return }
  guard let site = OpenFolder(folder), site.has(OutputMarker.name) || site.isEmpty() else {
    throw SystemError(
      path: path, reason: Text(zh: "不是由生成得来的，但生成时要用这个名称", en: "was not made by a build, which needs this name"),
      fix: Text(zh: "把它移到别处", en: "move it away"))
  }
  site.removeEntries(except: { $0 == OutputMarker.name })
  // Where something is left, so is the marker: the next build is to know it.
  guard site.isEmpty(but: OutputMarker.name), unlinkat(site.descriptor, OutputMarker.name, 0) == 0 || errno == ENOENT,
    rmdir(path) == 0
  else {
    throw SystemError(
      path: path, reason: Text(zh: "是生成时留下的，但无法删除", en: "was left by a build and cannot be removed"),
      fix: Text(zh: "请有权限的人删除它", en: "have it removed by somebody who may"))
  }
}

/// Removes everything in a folder below another, except what is to stay.
func removeEntries(ofFolder path: String, in tree: FolderDescriptor, except stays: (String) -> Bool) {
  OpenFolder(path.isEmpty ? "." : path, in: tree.number)?.removeEntries(except: stays)
}

/// Removes a file, or a folder with all that is in it.
///
/// - Returns: whether something stood there.
@discardableResult
func removeEntry(_ path: String, in tree: FolderDescriptor) -> Bool {
  if unlinkat(tree.number, path, 0) == 0 { return true }
  guard errno == EISDIR, let folder = OpenFolder(path, in: tree.number) else { return errno != ENOENT }
  folder.removeEntries()
  unlinkat(tree.number, path, AT_REMOVEDIR)
  return true
}

/// A folder held open while what stands in it is removed.
private struct OpenFolder: ~Copyable {
  private let stream: OpaquePointer
  let descriptor: Int32

  /// `nil` where the descriptor is none, or that of something else.
  init?(_ descriptor: Int32) {
    guard descriptor >= 0 else { return nil }
    guard let stream = fdopendir(descriptor) else {
      close(descriptor)
      return nil
    }
    self.stream = stream
    self.descriptor = descriptor
  }

  init?(_ path: UnsafePointer<CChar>, in folder: Int32) {
    self.init(openat(folder, path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC))
  }

  deinit { closedir(stream) }

  func has(_ name: String) -> Bool { faccessat(descriptor, name, F_OK, AT_SYMLINK_NOFOLLOW) == 0 }

  func isEmpty(but other: String? = nil) -> Bool {
    rewinddir(stream)
    var isEmpty = true
    eachEntry { name, _ in isEmpty = isEmpty && other.map { strcmp(name, $0) == 0 } ?? false }
    return isEmpty
  }

  func removeEntries() { remove(where: { _ in true }) }

  func removeEntries(except stays: (String) -> Bool) {
    remove(where: { !stays(String(cString: $0)) })
  }

  private func remove(where goes: (UnsafePointer<CChar>) -> Bool) {
    var isProgress = true
    // Some file systems lose their place in a folder that changes while it is listed, so it is listed until nothing is left.
    while isProgress {
      isProgress = false
      rewinddir(stream)
      eachEntry { name, kind in
        guard goes(name) else { return }
        if kind != UInt8(DT_DIR), unlinkat(descriptor, name, 0) == 0 {
          isProgress = true
        } else if let folder = OpenFolder(name, in: descriptor) {
          folder.removeEntries()
          if unlinkat(descriptor, name, AT_REMOVEDIR) == 0 { isProgress = true }
        }
      }
    }
  }

  private func eachEntry(_ body: (_ name: UnsafePointer<CChar>, _ kind: UInt8) -> Void) {
    while let entry = readdir(stream) {
      // SAFETY: d_name is a NUL-terminated array inside the entry, which lives until the next readdir.
      let name = UnsafeRawPointer(entry).advanced(by: MemoryLayout<dirent>.offset(of: \.d_name)!)
        .assumingMemoryBound(to: CChar.self)
      if strcmp(name, ".") != 0, strcmp(name, "..") != 0 { body(name, entry.pointee.d_type) }
    }
  }
}
