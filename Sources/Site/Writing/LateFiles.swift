import Synchronization

/// Files of a site that are known only while others are made, such as those named by what they hold.
///
/// A class, because all threads add to it.
final class LateFiles: Sendable {
  private let files: Mutex<[String: FileFate?]> = Mutex([:])
  private let write: @Sendable (String, OutputContent) throws -> FileFate

  /// - Parameter write: brings a file into the new site, or finds it in the former one.
  init(write: @escaping @Sendable (String, OutputContent) throws -> FileFate) { self.write = write }

  /// Adds a file; one that was added before is the same, for its name says what it holds.
  func add(_ path: String, _ content: OutputContent) throws {
    guard files.withLock({ $0.updateValue(nil, forKey: path) == nil }) else { return }
    let fate = try write(path, content)
    files.withLock { $0[path] = fate }
  }

  /// In the order of their paths.
  var all: [(path: String, fate: FileFate)] {
    files.withLock { files in
      files.compactMap { path, fate in fate.map { (path, $0) } }.sorted {
        $0.path.utf8.lexicographicallyPrecedes($1.path.utf8)
      }
    }
  }
}
