import Foundation

/// A run of the whole program that may take so much memory and time, and no more.
struct BoundedRun {
  let status: Int32
  let errors: String

  /// The program stands beside the bundle of its tests.
  private static let program = (Bundle.main.executableURL ?? Bundle.main.bundleURL).deletingLastPathComponent()
    .appending(
      path: "sitegen"
    ).path

  /// `sitegen build` in a folder with `content/` and the theme of the checkout.
  ///
  /// - Parameter megabytes: of address space; a run that needs more dies. The seconds only end one that hangs.
  init(in folder: String, megabytes: Int = 1024, seconds: Int = 240) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = [
      "-c", "ulimit -v \(megabytes * 1024) && ulimit -t \(seconds) && ulimit -c 0 && exec \"$0\" \"$@\"", Self.program,
      "build", "--theme",
      Checkout.root.appending(path: "theme").path, "--lang", "en", "--jobs", "2",
    ]
    process.currentDirectoryURL = URL(filePath: folder)
    process.environment = ["SWIFT_BACKTRACE": "enable=no", "PATH": "/usr/bin:/bin"]
    let log = folder + "/messages.txt"
    try Data().write(to: URL(filePath: log))
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle(forWritingAtPath: log)
    try process.run()
    process.waitUntilExit()
    // Beside a status of its own, a program ends by a signal.
    status = process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus
    errors = String(decoding: FileManager.default.contents(atPath: log) ?? Data(), as: UTF8.self)
  }
}
