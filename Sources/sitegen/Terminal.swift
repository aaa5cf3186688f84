import Glibc

/// One of the two streams a command speaks on.
struct Terminal: Sendable {
  static let standardOutput = Terminal(descriptor: STDOUT_FILENO)
  static let standardError = Terminal(descriptor: STDERR_FILENO)

  private let descriptor: Int32

  /// Whether a person is watching; a log gets no progress and no colour.
  var isInteractive: Bool { isatty(descriptor) == 1 && getenv("TERM").map { String(cString: $0) } != "dumb" }

  /// Colour where a person is watching and has not asked for none (no-color.org).
  var hasColour: Bool { isInteractive && getenv("NO_COLOR") == nil }

  func write(_ text: String) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      // SAFETY: the pointer and the count are those of one array for the length of the call.
      let written = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if written < 0, errno == EINTR { continue }
      // Nobody listens any more (a closed pipe): there is nobody to tell.
      guard written > 0 else { return }
      bytes = bytes.dropFirst(written)
    }
  }
}
