import Disclosure
import Fingerprints
import Glibc
import Synchronization

/// Writes the next build's cache while this one runs: records as the documents are read, so that they need not wait in memory.
///
/// Nothing depends on it: where it cannot be written (a full disk, a folder without permission), the site is published all the same
/// and the next build starts anew. A class, because all threads write.
package final class CacheWriting: Sendable {
  private struct State: ~Copyable {
    var descriptor: Int32
    var buffer: [UInt8] = []
    var offset = 0
    var documents: [(path: String, entry: BuildCache.Entry)] = []
  }

  private let former: BuildCache
  /// Beside the cache, under a name that tells who writes it.
  private let path: String
  private let state: Mutex<State>

  /// - Returns: `nil` where no file can be written there.
  init?(_ former: BuildCache) {
    self.former = former
    path = "\(former.path)-\(getpid())"
    Self.removeLeftovers(of: former.path)
    unlink(path)
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return nil }
    state = Mutex(State(descriptor: descriptor))
    state.withLock { state in Self.append(BuildCache.magic, to: &state) }
  }

  deinit {
    let descriptor = state.withLock { $0.descriptor }
    if descriptor >= 0 {
      close(descriptor)
      unlink(path)
    }
  }

  /// What killed builds left: nobody is writing there any more.
  private static func removeLeftovers(of path: String) {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let folder = path.dropLast(name.count)
    for other in (try? SourceTree.names(in: folder.isEmpty ? "." : String(folder))) ?? []
    where other.hasPrefix(name + "-") {
      guard let process = pid_t(other.dropFirst(name.count + 1)), kill(process, 0) != 0, errno == ESRCH else {
        continue
      }
      unlink(folder + other)
    }
  }

  func add(_ record: UnsafeRawBufferPointer, of path: String, _ fingerprint: Fingerprint) {
    let head = BuildCache.head(of: record)
    state.withLock { state in
      let entry = BuildCache.Entry(fingerprint: fingerprint, offset: state.offset, count: record.count)
      state.documents.append((path, entry))
      Self.append(head, to: &state)
      Self.append(record, to: &state)
    }
  }

  /// Puts the new cache in place of the old one, once the site stands.
  ///
  /// - Parameter files: what each file of the site was made from, those without a key left out.
  func finish(readingKey: Fingerprint, files: [(path: String, made: BuildCache.Made)]) {
    state.withLock { state in
      var index = RecordWriter(file: "")
      index.write(former.program)
      index.write(readingKey)
      index.write(state.documents) { record, document in
        record.write(document.path)
        record.write(document.entry.fingerprint)
        record.write(document.entry.offset)
        record.write(document.entry.count)
      }
      index.write(files) { record, file in
        record.write(file.path)
        record.write(file.made.key)
        record.write(file.made.stamp.size)
        record.write(file.made.stamp.modified)
        record.write(unsigned: file.made.stamp.inode)
      }
      let start = UInt64(state.offset)
      index.bytes.withUnsafeBytes { record in
        Self.append(BuildCache.head(of: record), to: &state)
        Self.append(record, to: &state)
      }
      withUnsafeBytes(of: start.littleEndian) { Self.append($0, to: &state) }
      Self.flush(&state)
      guard state.descriptor >= 0 else { return }
      close(state.descriptor)
      state.descriptor = -1
      if rename(path, former.path) != 0 { unlink(path) }
    }
  }

  private static func append(_ bytes: some Collection<UInt8>, to state: inout State) {
    state.buffer.append(contentsOf: bytes)
    state.offset += bytes.count
    if state.buffer.count >= 1 << 20 { flush(&state) }
  }

  /// After a failure nothing more is written, and `finish` finds no file to put in place.
  private static func flush(_ state: inout State) {
    var written = 0
    while written < state.buffer.count, state.descriptor >= 0 {
      let count = state.buffer.withUnsafeBytes {
        // SAFETY: `written` stays below the count, so the pointer and the length lie inside the array.
        write(state.descriptor, $0.baseAddress! + written, $0.count - written)
      }
      if count < 0, errno == EINTR { continue }
      if count < 0 {
        close(state.descriptor)
        state.descriptor = -1
      }
      written += max(0, count)
    }
    state.buffer.removeAll(keepingCapacity: true)
  }
}
