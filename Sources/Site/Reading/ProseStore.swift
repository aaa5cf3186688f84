import CommonMark
import Glibc
import Synchronization

/// The prose of documents on its way from reading to drawing: some of it in memory, the rest in a file without a name.
///
/// Memory then does not grow with the words of a portal, and nothing is parsed twice. What could be kept in neither (no folder was
/// given, a full disk, a file system that knows no such files) is read once more when its page is drawn. A class, because all threads
/// keep and take.
final class ProseStore: Sendable {
  private struct State: ~Copyable {
    var kept: [String: Body] = [:]
    var keptBytes = 0
    /// Below zero where nothing can be written.
    var descriptor: Int32
    var places: [String: Place] = [:]
    var end = 0
  }

  private struct Place {
    /// The name findings give the document.
    var file: String
    var offset: Int
    var count: Int
  }

  private let state: Mutex<State>
  private let limit: Int

  /// - Parameters:
  ///   - folder: where the file may lie; it has no name there and is gone with the process, however that ends.
  ///   - limit: how many bytes are kept in memory.
  init(in folder: String?, limit: Int = 32 << 20) {
    self.limit = limit
    let descriptor = folder.map { open($0, Self.nameless | O_RDWR | O_CLOEXEC, 0o600) } ?? -1
    state = Mutex(State(descriptor: descriptor))
  }

  deinit {
    let descriptor = state.withLock { $0.descriptor }
    if descriptor >= 0 { close(descriptor) }
  }

  /// - Parameters:
  ///   - body: as `Body.slimmed(withoutTables:)` leaves it.
  ///   - path: of the document below `content/`.
  func keep(_ body: Body, of path: String, file: String) {
    let size = body.footprint
    let isKept = state.withLock { state in
      guard state.keptBytes + size <= limit else { return false }
      state.keptBytes += size
      state.kept[path] = body
      return true
    }
    guard !isKept, state.withLock({ $0.descriptor >= 0 }) else { return }
    var record = RecordWriter(file: file)
    body.store(in: &record)
    let bytes = record.bytes
    // A place of its own for every document, so that threads write side by side.
    let (descriptor, offset) = state.withLock { state in
      defer { state.end += bytes.count }
      return (state.descriptor, state.end)
    }
    guard Self.write(bytes, to: descriptor, at: offset) else { return }
    state.withLock { $0.places[path] = Place(file: file, offset: offset, count: bytes.count) }
  }

  /// `nil` where it was not kept.
  func body(of path: String) -> Body? {
    let (kept, place, descriptor) = state.withLock { ($0.kept[path], $0.places[path], $0.descriptor) }
    if let kept { return kept }
    guard let place, let bytes = readBytes(place.count, from: descriptor, at: place.offset) else { return nil }
    return bytes.withUnsafeBytes { bytes in
      var record = RecordReader(bytes, file: place.file)
      guard let body = try? record.value(Body.self), record.isAtEnd else { return nil }
      return body
    }
  }

  /// `O_TMPFILE`, a macro that Swift does not see: `__O_TMPFILE`, the same on x86-64 and aarch64, with `O_DIRECTORY`.
  private static let nameless = 0o20_000_000 | O_DIRECTORY

  private static func write(_ bytes: [UInt8], to descriptor: Int32, at offset: Int) -> Bool {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        // SAFETY: `written` stays below the count, so the pointer and the length lie inside the array.
        pwrite(descriptor, $0.baseAddress! + written, $0.count - written, off_t(offset + written))
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      written += count
    }
    return true
  }
}
