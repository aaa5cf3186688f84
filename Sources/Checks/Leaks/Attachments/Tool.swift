import Glibc
import Synchronization

/// A program of the system that opens a kind of file this one does not.
///
/// It is started without a shell, with nothing of ours but a fixed list of arguments and the path, and it is stopped when it takes too long or
/// says too much: an attachment may be made to do either.
enum Tool: String, Sendable {
  case unzip, pdftotext, pdfinfo, exiftool, iconv

  /// The Debian package that brings it.
  var package: String {
    switch self {
    case .unzip: "unzip"
    case .pdftotext, .pdfinfo: "poppler-utils"
    case .exiftool: "libimage-exiftool-perl"
    case .iconv: "libc-bin"
    }
  }

  enum Failure: Error, Hashable {
    case absent(Tool)
    case tookTooLong
    case saidTooMuch
    /// It could not read the file: damaged, encrypted, or no such file.
    case refused
  }

  /// 20 seconds, 16 MiB.
  static let limits = (seconds: 20, bytes: 16 << 20)

  /// What it writes to its standard output.
  ///
  /// - Parameter path: a file; one that begins with a hyphen is no option, because all are given from the folder on.
  func output(
    _ options: [String], path: String, then: [String] = [], seconds: Int = limits.seconds,
    bytes limit: Int = limits.bytes
  ) -> Result<[UInt8], Failure> {
    let file = path.hasPrefix("/") ? path : "./" + path
    guard let process = Process(rawValue, options + [file] + then) else { return .failure(.absent(self)) }
    return process.output(seconds: seconds, atMost: limit)
  }

  /// What it writes about a file within a zip, which it is handed as it is unpacked.
  func output(_ options: [String], ofPart name: String, inZip path: String) -> Result<[UInt8], Failure> {
    let file = path.hasPrefix("/") ? path : "./" + path
    guard let unpacking = Process("unzip", ["-p", file, name]) else { return .failure(.absent(.unzip)) }
    guard let process = Process(rawValue, options, reading: unpacking) else {
      unpacking.abandon()
      return .failure(.absent(self))
    }
    defer { unpacking.abandon() }
    return process.output(seconds: Self.limits.seconds, atMost: Self.limits.bytes)
  }
}

/// One run of a program.
private struct Process {
  private let id: pid_t
  private let output: Int32

  /// - Returns: `nil` where there is no such program.
  ///
  /// - Parameter source: whose output it reads; nothing where there is none.
  init?(_ name: String, _ arguments: [String], reading source: Process? = nil) {
    // One at a time: a program that starts while the ends of this pipe are still inherited would keep it open.
    let started = Self.starting.withLock { _ in Self.start([name] + arguments, input: source?.output) }
    guard let (id, output) = started else { return nil }
    (self.id, self.output) = (id, output)
  }

  private static let starting = Mutex(())

  private static func start(_ words: [String], input: Int32?) -> (pid_t, Int32)? {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    if let input {
      posix_spawn_file_actions_adddup2(&actions, input, 0)
    } else {
      posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    }
    posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    // A group of its own, so that what it starts ends with it.
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
    // The same words in every country, and UTF-8 in names.
    let path = getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin"
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    let settings = ["PATH=\(path)", "LC_ALL=C.UTF-8"]
    var environment: [UnsafeMutablePointer<CChar>?] = settings.map { strdup($0) } + [nil]
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
      close(ends[1])
      for word in arguments + environment { free(word) }
    }
    var id = pid_t()
    guard posix_spawnp(&id, words[0], &actions, &attributes, &arguments, &environment) == 0 else {
      close(ends[0])
      return nil
    }
    return (id, ends[0])
  }

  func output(seconds: Int, atMost limit: Int) -> Result<[UInt8], Tool.Failure> {
    defer { close(output) }
    var collected: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let end = Self.now() + seconds * 1000
    while true {
      let left = end - Self.now()
      var waiting = pollfd(fd: output, events: Int16(POLLIN), revents: 0)
      guard left > 0, poll(&waiting, 1, Int32(left)) != 0 else { return stop(because: .tookTooLong) }
      let count = read(output, &buffer, buffer.count)
      // A signal to this program ends a wait; the next one goes on with it.
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      collected += buffer[..<count]
      if collected.count > limit { return stop(because: .saidTooMuch) }
    }
    let status = wait()
    return status == 0 ? .success(collected) : .failure(.refused)
  }

  /// Ends it, whatever it was about to say.
  func abandon() {
    close(output)
    kill(-id, SIGKILL)
    _ = wait()
  }

  private func stop(because failure: Tool.Failure) -> Result<[UInt8], Tool.Failure> {
    kill(-id, SIGKILL)
    _ = wait()
    return .failure(failure)
  }

  /// Its exit status; one that a signal ended did not do what it was asked.
  private func wait() -> Int32 {
    var status: Int32 = 0
    while waitpid(id, &status, 0) < 0 { guard errno == EINTR else { return -1 } }
    return status
  }

  /// Milliseconds of a clock that nobody sets.
  private static func now() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }
}
