import Checks
import Foundation
import Synchronization
import Testing

@testable import Site

/// The checkout the tests run in.
enum Checkout {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
    .deletingLastPathComponent()

  static func lines(of fixture: String) throws -> [[String]] {
    let text = try String(contentsOf: root.appending(path: "Tests/Fixtures/\(fixture)"), encoding: .utf8)
    return text.split(separator: "\n").dropFirst().map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }

  /// A folder of the checkout in memory, so that tests can change a file of it.
  static func files(in folder: String) throws -> [String: [UInt8]] {
    let tree = SourceTree(folder: root.appending(path: folder).path)
    return try tree.entries().reduce(into: [:]) { $0[$1.path] = try tree.read($1.path) }
  }

  static let content = Result { try files(in: "content") }
  static let theme = Result { try files(in: "theme") }
}

/// The real theme over content that a test gives.
///
/// - Parameter rules: none for the most part, so that a test about one thing need not be a report without any fault.
func site(
  _ content: [String: [UInt8]], baseURL: String? = nil, jobs: Int = 1, cache: BuildCache? = nil,
  observer: BuildObserver? = nil, rules: [Rule] = []
) throws -> PlannedSite {
  try PlannedSite(
    content: SourceTree(memory: content, name: "content"),
    theme: [SourceTree(memory: try Checkout.theme.get(), name: "theme")],
    settings: BuildSettings(
      baseURL: baseURL.flatMap(BaseURL.init), jobs: jobs, cache: cache, observer: observer, rules: rules))
}

/// A folder that is there while `body` runs.
func inTemporaryFolder(_ body: (String) throws -> Void) throws {
  let folder = FileManager.default.temporaryDirectory.appending(path: "sitegen-\(UUID().uuidString)").path
  try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(atPath: folder) }
  try body(folder)
}

/// What the last build into a folder kept.
func cache(beside output: String) throws -> BuildCache {
  let cache: BuildCache? = BuildCache(beside: output)
  return try #require(cache, "this program has no build ID, so nothing can be kept")
}

/// Publishes into a folder with what the last build into it kept.
///
/// - Returns: what was published, and the paths of the files that were made for it and not kept.
func publishAgain(_ content: [String: [UInt8]], to output: String, jobs: Int = 1) throws -> (
  site: PlannedSite, published: Publication, made: Set<String>
) {
  let made = Mutex<Set<String>>([])
  let observer = BuildObserver(make: { path, make in
    made.withLock { _ = $0.insert(path) }
    return try make()
  })
  let site = try site(content, cache: try cache(beside: output), observer: observer)
  let published = try site.publish(to: output, jobs: jobs)
  return (site, published, made.withLock(\.self))
}
