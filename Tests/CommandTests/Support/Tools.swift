import Foundation

/// What the tests need of the machine beside the program. A test without its tool is skipped, and says so with the reason.
enum Tools {
  static let hasMounts = works(["unshare", "-m", "sh", "-c", "mount -t tmpfs none /tmp"])
  static let hasOverlays = works([
    "unshare", "-m", "sh", "-c",
    """
    mount -t tmpfs none /tmp && cd /tmp && mkdir lower upper work merged &&
      mount -t overlay overlay -o lowerdir=lower,upperdir=upper,workdir=work merged
    """,
  ])
  static let hasNetworkNamespaces = works(["unshare", "-n", "true"])
  static let hasTracing = works(["strace", "-f", "-e", "trace=network", "-o", "/dev/null", "true"])
  /// Only who may do everything can become nobody; and nobody must be able to start what the tests built.
  static let canBeNobody = works(asNobody + ["true"])

  static let asNobody = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--no-new-privs"]

  private static func works(_ command: [String]) -> Bool {
    (try? run(command, in: FileManager.default.temporaryDirectory))?.status == 0
  }
}

extension SmallSite {
  /// Runs a script of the shell in the folder; `$SITEGEN` is the program.
  ///
  /// - Parameter wrapper: what runs the shell.
  func shell(_ script: String, through wrapper: [String] = []) throws -> Run {
    try run(
      wrapper + ["sh", "-eu", "-c", script], in: folder, environment: ["SITEGEN": program.path])
  }
}
