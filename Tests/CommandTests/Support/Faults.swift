import Foundation

/// Runs the program with `Tests/Fixtures/faults.c` between it and the C library, where something happens at one call.
struct Faults {
  /// What happens.
  enum Event {
    case kill, stop
    case error(Int32)
    case signal(Int32)
    case signalTwice(Int32)

    fileprivate var text: String {
      switch self {
      case .kill: "kill"
      case .stop: "stop"
      case .error(let number): "error:\(number)"
      case .signal(let number): "signal:\(number)"
      case .signalTwice(let number): "signals:\(number)"
      }
    }
  }

  /// One call that changes the disk.
  struct Call {
    var name: String
    var path: String
  }

  private static let library = Result { try compile() }

  /// The command that runs a program so.
  ///
  /// - Parameters:
  ///   - call: which call it happens at, from 1.
  ///   - calls: which calls are counted; by default all that change the disk.
  ///   - never: calls that always fail, with their error numbers.
  static func wrapper(
    _ event: Event? = nil, at call: Int = 0, of calls: [String] = [], never: [String: Int32] = [:], log: URL? = nil
  ) throws -> [String] {
    // Whoever runs the tests in the background may have had signals ignored, which programs inherit.
    var command = ["env", "--default-signal=INT,TERM,HUP", "LD_PRELOAD=\(try library.get().path)"]
    if let event { command += ["FAULT_DO=\(event.text)", "FAULT_AT=\(call)"] }
    if !calls.isEmpty { command.append("FAULT_CALLS=\(calls.joined(separator: ","))") }
    if !never.isEmpty { command.append("FAULT_NEVER=\(never.map { "\($0):\($1)" }.joined(separator: ","))") }
    if let log { command.append("FAULT_LOG=\(log.path)") }
    return command
  }

  /// The calls that a build of a version makes, in their order.
  static func calls(
    of site: SmallSite, _ version: SmallSite.Version, never: [String: Int32] = [:]
  ) throws -> [Call] {
    let log = site.folder.appending(path: "calls")
    defer { try? FileManager.default.removeItem(at: log) }
    let run = try site.build(version, jobs: 1, through: wrapper(never: never, log: log))
    guard run.status == 0 else { throw Failure(text: run.errors) }
    return try String(contentsOf: log, encoding: .utf8).split(separator: "\n").map { line in
      let words = line.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
      return Call(name: words[1], path: words[2])
    }
  }

  /// The numbers of calls that stand for all: of each name the first three, each eleventh and the last.
  static func sample(of calls: [Call]) -> [Int] {
    if isThorough { return Array(1...calls.count) }
    var seen: [String: Int] = [:]
    return calls.indices.filter { index in
      let name = calls[index].name
      seen[name, default: 0] += 1
      return seen[name]! <= 3 || seen[name]!.isMultiple(of: 11) || calls.lastIndex { $0.name == name } == index
    }.map { $0 + 1 }
  }

  /// `SITEGEN_THOROUGH=1` tries each call instead of some of each kind.
  static let isThorough = ProcessInfo.processInfo.environment["SITEGEN_THOROUGH"] != nil

  private static func compile() throws -> URL {
    let library = program.deletingLastPathComponent().appending(path: "libfaults.so")
    // Under another name first: another run of the tests may be using it.
    let draft = library.appendingPathExtension("\(ProcessInfo.processInfo.processIdentifier)")
    let run = try run(
      [
        "cc", "-shared", "-fPIC", "-O1", "-Wall", "-Wextra", "-Werror", "-o", draft.path,
        checkout.appending(path: "Tests/Fixtures/faults.c").path, "-ldl",
      ], in: checkout)
    guard run.status == 0 else { throw Failure(text: run.errors) }
    guard rename(draft.path, library.path) == 0 else { throw Failure(text: "rename") }
    return library
  }

  struct Failure: Error { var text: String }
}
