import Foundation

/// How a run of the program ended, and what it said.
struct Run {
  var status: Int32
  var output: String
  var errors: String
}

private let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent()

/// The program stands beside the bundle of its tests, which on Linux is itself what runs.
private var program: URL {
  let tests = Bundle.main.executableURL ?? Bundle.main.bundleURL
  return tests.deletingLastPathComponent().appending(path: "sitegen")
}

/// Runs `sitegen` as a shell would.
///
/// - Parameter umask: what the one who runs it keeps from new files, in octal digits.
func sitegen(
  _ arguments: String..., in folder: URL, environment: [String: String] = [:], umask: String = "022"
) throws -> Run {
  let process = Process()
  process.executableURL = URL(filePath: "/bin/sh")
  process.arguments = ["-c", #"umask "$0" && exec "$@""#, umask, program.path] + arguments
  process.currentDirectoryURL = folder
  process.environment = ProcessInfo.processInfo.environment.merging(["LANG": "en_GB.UTF-8", "LC_ALL": ""]) { $1 }
    .merging(environment) { $1 }
  // Files, not pipes: a pipe that nobody empties would stop the program.
  let streams = ["out", "err"].map { folder.appending(path: ".\($0)") }
  for stream in streams { try Data().write(to: stream) }
  process.standardOutput = try FileHandle(forWritingTo: streams[0])
  process.standardError = try FileHandle(forWritingTo: streams[1])
  try process.run()
  process.waitUntilExit()
  return Run(
    status: process.terminationStatus, output: try String(contentsOf: streams[0], encoding: .utf8),
    errors: try String(contentsOf: streams[1], encoding: .utf8))
}

/// A folder with the content and the theme of the checkout, for a test to change.
func withSite(_ body: (URL) throws -> Void) throws {
  let folder = FileManager.default.temporaryDirectory.appending(path: "sitegen-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  for part in ["content", "theme"] {
    // Of a link the folder behind it is copied, never the link: the tests change what they copied.
    let source = root.appending(path: part).resolvingSymlinksInPath()
    try FileManager.default.copyItem(at: source, to: folder.appending(path: part))
  }
  try body(folder)
}
