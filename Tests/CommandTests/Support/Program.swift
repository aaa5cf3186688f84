import Foundation

/// How a run of the program ended, and what it said.
struct Run {
  /// The exit status; that of a killed program is the number of the signal.
  var status: Int32
  /// Whether it did not exit by itself.
  var isKilled: Bool
  var output: String
  var errors: String
}

let checkout = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent()

/// The program stands beside the bundle of its tests, which on Linux is itself what runs.
var program: URL {
  let tests = Bundle.main.executableURL ?? Bundle.main.bundleURL
  return tests.deletingLastPathComponent().appending(path: "sitegen")
}

/// A program that runs while a test goes on.
final class StartedProgram {
  private let process = Process()
  private let streams: URL

  /// - Parameters:
  ///   - umask: what the one who runs it keeps from new files, in octal digits.
  ///   - environment: laid over that of the tests.
  init(
    _ command: [String], in folder: URL, environment: [String: String] = [:], umask: String = "022"
  ) throws {
    streams = FileManager.default.temporaryDirectory.appending(path: "sitegen-streams-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: streams, withIntermediateDirectories: true)
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", #"umask "$0" && exec "$@""#, umask] + command
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging(["LANG": "en_GB.UTF-8", "LC_ALL": ""]) { $1 }
      .merging(environment) { $1 }
    // Files, not pipes: a pipe that nobody empties would stop the program.
    process.standardOutput = try handle("out")
    process.standardError = try handle("err")
    try process.run()
  }

  deinit { try? FileManager.default.removeItem(at: streams) }

  var id: pid_t { process.processIdentifier }

  func send(_ signal: Int32) { kill(id, signal) }

  /// The kernel tells the state by a letter in the process's own file, behind the name, which may hold anything in brackets.
  func waitUntilStopped() throws {
    while true {
      let status = try String(contentsOfFile: "/proc/\(id)/stat", encoding: .utf8)
      let state = status.split(separator: ")").last?.split(separator: " ").first
      if state == "T" { return }
      // An ended program waits to be asked how; it stops no more.
      guard state != "Z" else { throw Unstopped(run: try wait()) }
      usleep(5000)
    }
  }

  struct Unstopped: Error { var run: Run }

  func wait() throws -> Run {
    process.waitUntilExit()
    return Run(
      status: process.terminationStatus, isKilled: process.terminationReason == .uncaughtSignal,
      output: try String(contentsOf: streams.appending(path: "out"), encoding: .utf8),
      errors: try String(contentsOf: streams.appending(path: "err"), encoding: .utf8))
  }

  private func handle(_ name: String) throws -> FileHandle {
    let file = streams.appending(path: name)
    try Data().write(to: file)
    return try FileHandle(forWritingTo: file)
  }
}

/// Runs a command as a shell would.
func run(
  _ command: [String], in folder: URL, environment: [String: String] = [:], umask: String = "022"
) throws -> Run {
  try StartedProgram(command, in: folder, environment: environment, umask: umask).wait()
}

/// Runs `sitegen` as a shell would.
///
/// - Parameter wrapper: a command that runs the program, such as `env`, and its arguments.
func sitegen(
  _ arguments: String..., in folder: URL, environment: [String: String] = [:], umask: String = "022",
  through wrapper: [String] = []
) throws -> Run {
  try run(wrapper + [program.path] + arguments, in: folder, environment: environment, umask: umask)
}

/// An empty folder for a test.
func withFolder(_ body: (URL) throws -> Void) throws {
  let folder = FileManager.default.temporaryDirectory.appending(path: "sitegen-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  try body(folder)
}

/// A folder with the content and the theme of the checkout, for a test to change.
func withSite(_ body: (URL) throws -> Void) throws {
  try withFolder { folder in
    for part in ["content", "theme"] {
      // Of a link the folder behind it is copied, never the link: the tests change what they copied.
      let source = checkout.appending(path: part).resolvingSymlinksInPath()
      try FileManager.default.copyItem(at: source, to: folder.appending(path: part))
    }
    try body(folder)
  }
}
