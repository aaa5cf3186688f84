import Glibc

/// Asks for addresses of other sites through the system's `curl`, one process for each: the program itself speaks no HTTP and no TLS.
///
/// At most eight at once and two to one host, ten seconds and five redirects each. The arguments are a fixed list and no shell is
/// asked, so an address cannot become a command.
struct ExternalLinkTrial {
  /// For all addresses together.
  let limit: Duration

  /// There is no `curl`, or it may not be run.
  struct NoProgram: Error { var reason: String }

  private static let atOnce = 8
  private static let atOnceOfHost = 2

  private struct Request {
    var address: String
    var isWhole = false
    var host: String { ExternalLinkTrial.host(of: address) }
  }

  private struct Running {
    var request: Request
    var process: pid_t
    var pipe: Int32
    var output: [UInt8] = []
  }

  /// What became of each address; one that is missing was not tried to the end before the time was over.
  func answers(of addresses: [String]) throws(NoProgram) -> [String: ExternalLinkAnswer] {
    let end = ContinuousClock.now + limit
    var waiting = addresses.map { Request(address: $0) }
    var running: [Running] = []
    var answers: [String: ExternalLinkAnswer] = [:]
    defer { for process in running { Self.stop(process) } }
    while !waiting.isEmpty || !running.isEmpty {
      while running.count < Self.atOnce,
        let next = waiting.firstIndex(where: { request in
          running.count { $0.request.host == request.host } < Self.atOnceOfHost
        })
      {
        running.append(try Self.start(waiting.remove(at: next)))
      }
      let rest = end - ContinuousClock.now
      guard rest > .zero else { break }
      for index in Self.ready(running, within: rest).reversed() where !Self.read(&running[index]) {
        let ended = running.remove(at: index)
        let answer = Self.answer(of: ended)
        if answer.isWorthAnotherAsking, !ended.request.isWhole {
          waiting.insert(Request(address: ended.request.address, isWhole: true), at: 0)
        } else {
          answers[ended.request.address] = answer
        }
      }
    }
    return answers
  }

  private static func arguments(_ request: Request) -> [String] {
    [
      // First, so that no settings of a user are read.
      "curl", "--disable", "--silent", "--location", "--max-redirs", "5", "--max-time", "10", "--proto", "=http,https",
      "--proto-redir", "=http,https", "--globoff", "--user-agent", "sitegen-check", "--output", "/dev/null",
      "--write-out",
      "%{http_code}",
      // The first byte is enough where the head is not to be had.
    ] + (request.isWhole ? ["--range", "0-0"] : ["--head"]) + ["--url", encoded(request.address)]
  }

  private static func start(_ request: Request) throws(NoProgram) -> Running {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw NoProgram(reason: String(cString: strerror(errno))) }
    // No process that is started later keeps this one's pipe open.
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    // SAFETY: each argument is copied by strdup and freed below; the list ends with a null pointer.
    var arguments: [UnsafeMutablePointer<CChar>?] = arguments(request).map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var process = pid_t()
    let code = posix_spawnp(&process, "curl", &actions, nil, &arguments, environ)
    close(ends[1])
    guard code == 0 else {
      close(ends[0])
      throw NoProgram(reason: String(cString: strerror(code)))
    }
    return Running(request: request, process: process, pipe: ends[0])
  }

  /// Which have said something or ended.
  private static func ready(_ running: [Running], within time: Duration) -> [Int] {
    var pipes = running.map { pollfd(fd: $0.pipe, events: Int16(POLLIN), revents: 0) }
    let milliseconds = time.components.seconds * 1000 + time.components.attoseconds / 1_000_000_000_000_000
    // Interrupted by a signal, it is simply asked again.
    guard poll(&pipes, nfds_t(pipes.count), Int32(min(milliseconds + 1, 60_000))) > 0 else { return [] }
    return pipes.indices.filter { pipes[$0].revents != 0 }
  }

  /// - Returns: whether more may come.
  private static func read(_ running: inout Running) -> Bool {
    var buffer = [UInt8](repeating: 0, count: 256)
    let count = Glibc.read(running.pipe, &buffer, buffer.count)
    if count < 0, errno == EINTR { return true }
    guard count > 0 else { return false }
    running.output += buffer.prefix(count)
    return true
  }

  private static func answer(of ended: Running) -> ExternalLinkAnswer {
    let code = reap(ended)
    let status = Int(String(decoding: ended.output, as: UTF8.self)) ?? 0
    // Sent in full or not, what has begun to come is there.
    let isThere = ended.request.isWhole && (200..<300).contains(status)
    return code == 0 || isThere ? .status(status) : .failure(code: code)
  }

  private static func stop(_ running: Running) {
    kill(running.process, SIGKILL)
    _ = reap(running)
  }

  /// The exit code; of one that a signal ended, 128 and its number, as shells count.
  private static func reap(_ running: Running) -> Int32 {
    close(running.pipe)
    var status: Int32 = 0
    while waitpid(running.process, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }

  /// Bytes that no address may hold as they are; what is encoded already stays.
  private static func encoded(_ address: String) -> String {
    var text = ""
    for byte in address.utf8 {
      if byte > 0x20, byte < 0x7F {
        text.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        text += "%" + String(byte, radix: 16, uppercase: true)
      }
    }
    return text
  }

  /// `user@Host:80` of `http://user@Host:80/path` is `host`.
  static func host(of address: String) -> String {
    guard let start = address.firstRange(of: "://")?.upperBound else { return "" }
    let authority = address[start...].prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    let name = authority.split(separator: "@").last ?? ""
    return String(name.split(separator: ":").first ?? "").lowercased()
  }
}
