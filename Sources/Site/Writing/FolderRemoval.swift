import Disclosure
import Glibc

/// Removes what a build made and nobody needs any more: the old site, and what a killed build left.
///
/// The marker goes last, so that what a kill leaves in the middle of it is still known as ours.
///
/// - Throws: where something stands there that no build made; it is left alone. What the machine does not let go of is left
///   to the next build to try again.
func removeSite(at path: String) throws {
  let folder = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
  if folder < 0, errno == ENOENT { return }
  guard let site = OpenFolder(folder), site.has(OutputMarker.name) || site.isEmpty else {
    throw SystemError(
      path: path, reason: Text(zh: "不是由生成得来的，但生成时要用这个名称", en: "was not made by a build, which needs this name"),
      fix: Text(zh: "把它移到别处", en: "move it away"))
  }
  site.removeEntries(except: OutputMarker.name)
  unlinkat(site.descriptor, OutputMarker.name, 0)
  rmdir(path)
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

  deinit { closedir(stream) }

  func has(_ name: String) -> Bool { faccessat(descriptor, name, F_OK, AT_SYMLINK_NOFOLLOW) == 0 }

  var isEmpty: Bool {
    rewinddir(stream)
    var isEmpty = true
    eachEntry { name, _ in isEmpty = isEmpty && strcmp(name, OutputMarker.name) == 0 }
    return isEmpty
  }

  func removeEntries(except kept: String? = nil) {
    var isProgress = true
    // Some file systems lose their place in a folder that changes while it is listed, so it is listed until it is empty.
    while isProgress {
      isProgress = false
      rewinddir(stream)
      eachEntry { name, kind in
        if let kept, strcmp(name, kept) == 0 { return }
        if kind != UInt8(DT_DIR), unlinkat(descriptor, name, 0) == 0 {
          isProgress = true
        } else if let folder = OpenFolder(openat(descriptor, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)) {
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
