import ArgumentParser
import CStart

@main
struct Sitegen: ParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "sitegen",
    abstract: "Turns a folder of disclosure reports into a static website. 把政府信息公开年报目录生成为静态网站。",
    discussion: """
      Exit codes 退出码:
        0  published 已发布
        1  the content has errors; nothing was written 内容有错误，未写出任何文件
        2  wrong usage, or the machine failed 用法错误或系统故障
        129, 130, 143  ended by SIGHUP, SIGINT, SIGTERM; the old site stays 被信号终止，原有网站保持不变
      """,
    version: version,
    subcommands: [Build.self, Check.self, Explain.self, Sign.self, New.self])

  /// What was typed after the name of the program. Swift's own list is empty where `/proc` is not mounted.
  private static var arguments: [String] {
    // SAFETY: the list was handed to the program at its start, ends with a null pointer and is never changed.
    guard var next = sitegen_arguments(), next.pointee != nil else { return [] }
    var arguments: [String] = []
    next += 1
    while let argument = next.pointee {
      arguments.append(String(cString: argument))
      next += 1
    }
    return arguments
  }

  /// The parser's own exit codes (64 for wrong usage) are folded into those that are documented.
  static func main() {
    do {
      var command = try parseAsRoot(arguments)
      try command.run()
    } catch let status as ExitStatus {
      exit(withError: ExitCode(status.code))
    } catch {
      let code = exitCode(for: error)
      let message = fullMessage(for: error)
      Terminal.standardOutput.write(code.isSuccess && !message.isEmpty ? message + "\n" : "")
      Terminal.standardError.write(code.isSuccess || message.isEmpty ? "" : message + "\n")
      exit(withError: code.isSuccess ? ExitCode.success : ExitCode(ExitStatus.failed.code))
    }
  }
}

/// How a run ended, for scripts.
enum ExitStatus: Error {
  case refused
  case failed
  case interrupted(signal: Int32)

  var code: Int32 {
    switch self {
    case .refused: 1
    case .failed: 2
    // As shells number it.
    case .interrupted(let signal): 128 + signal
    }
  }
}
