import Foundation
import Testing

@Suite("sitegen build, run as a program") struct BuildCommandTests {
  private struct Run {
    var status: Int32
    var output: String
    var errors: String
  }

  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The program stands beside the bundle of its tests, which on Linux is itself what runs.
  private static var program: URL {
    let tests = Bundle.main.executableURL ?? Bundle.main.bundleURL
    return tests.deletingLastPathComponent().appending(path: "sitegen")
  }

  private func sitegen(_ arguments: String..., in folder: URL, environment: [String: String] = [:]) throws -> Run {
    let process = Process()
    process.executableURL = Self.program
    process.arguments = arguments
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

  private func withSite(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "sitegen-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for part in ["content", "theme"] {
      // Of a link the folder behind it is copied, never the link: the tests change what they copied.
      let source = Self.root.appending(path: part).resolvingSymlinksInPath()
      try FileManager.default.copyItem(at: source, to: folder.appending(path: part))
    }
    try body(folder)
  }

  @Test func `a good site is published with a summary, and the status is 0`() throws {
    try withSite { folder in
      let run = try sitegen("build", in: folder)
      #expect(run.status == 0)
      #expect(
        run.output.hasPrefix("Published to site-output: 12 documents (0 drafts), 42 pages, 3 warnings, 1 note, "),
        "\(run.output)")
      #expect(FileManager.default.fileExists(atPath: folder.path + "/site-output/centres/zibo/reports/2024/index.html"))
      #expect(!run.errors.contains("\r"), "a log gets no progress line")
    }
  }

  @Test func `an error writes nothing, leaves the old site, and the status is 1`() throws {
    try withSite { folder in
      _ = try sitegen("build", in: folder)
      let page = folder.appending(path: "site-output/centres/zibo/reports/2024/index.html")
      let before = try Data(contentsOf: page)
      let report = folder.appending(path: "content/centres/zibo/reports/2024.md")
      let text = try String(contentsOf: report, encoding: .utf8).replacing(
        "fact:website-posts", with: "fact:website-post")
      try Data(text.utf8).write(to: report)
      let run = try sitegen("build", in: folder)
      #expect(run.status == 1)
      #expect(
        run.errors.contains("content/centres/zibo/reports/2024.md:")
          && run.errors.contains("did you mean “website-posts”? [unknown-indicator]"), "\(run.errors)")
      #expect(run.errors.hasSuffix("1 error, 3 warnings. Nothing was written; the site that was there is unchanged.\n"))
      #expect(try Data(contentsOf: page) == before)
    }
  }

  @Test func `messages are in the language asked for, else in that of the environment, else in Chinese`() throws {
    try withSite { folder in
      let chinese = try sitegen("build", "--lang", "zh", in: folder)
      #expect(chinese.output.hasPrefix("已发布到 site-output"))
      for language in ["zh_CN.UTF-8", "C"] {
        let run = try sitegen("build", in: folder, environment: ["LANG": language])
        #expect(run.output.hasPrefix("已发布到"), "\(language)")
      }
      let english = try sitegen("build", "--lang", "en", in: folder, environment: ["LANG": "zh_CN.UTF-8"])
      #expect(english.output.hasPrefix("Published"))
    }
  }

  @Test(arguments: [
    ["--jobs", "0"], ["--lang", "fr"], ["--base-url", "example.org"], ["--no-such-flag"], ["surplus"],
  ])
  func `wrong usage has the status 2 and says what is wrong`(arguments: [String]) throws {
    try withSite { folder in
      let run = try sitegen("build", arguments[0], arguments.count > 1 ? arguments[1] : "--lang=en", in: folder)
      #expect(run.status == 2)
      #expect(run.errors.contains("Error:") && run.errors.contains("Usage:"), "\(run.errors)")
    }
  }

  @Test func `what the machine refuses has the status 2, with the path`() throws {
    try withSite { folder in
      var run = try sitegen("build", "--content", "nowhere", in: folder)
      #expect(run.status == 2 && run.errors.contains("nowhere: No such file or directory"), "\(run.errors)")
      run = try sitegen("build", "--content", "nowhere", "--lang", "zh", in: folder)
      #expect(run.status == 2 && run.errors.contains("nowhere：没有这个文件或目录"), "\(run.errors)")
      try FileManager.default.createDirectory(at: folder.appending(path: "mine"), withIntermediateDirectories: true)
      try Data("x".utf8).write(to: folder.appending(path: "mine/file"))
      run = try sitegen("build", "--output", "mine", in: folder)
      #expect(run.status == 2 && run.errors.contains("mine: holds files that no build made"), "\(run.errors)")
      #expect(FileManager.default.fileExists(atPath: folder.path + "/mine/file"))
    }
  }

  @Test func `the address of the command line goes before that of the configuration`() throws {
    try withSite { folder in
      let run = try sitegen("build", "--base-url", "https://zwgk.example.gov.cn/r", in: folder)
      #expect(run.status == 0)
      let feed = try String(contentsOf: folder.appending(path: "site-output/feed.xml"), encoding: .utf8)
      #expect(feed.contains("https://zwgk.example.gov.cn/r/centres/zibo/reports/2024/"))
    }
  }

  @Test func `help has examples and exit codes, and shells can complete`() throws {
    try withSite { folder in
      let help = try sitegen("build", "--help", in: folder)
      #expect(help.status == 0 && help.output.contains("sitegen build --base-url https://"))
      let overview = try sitegen("--help", in: folder)
      #expect(overview.output.contains("1  the content has errors; nothing was written"))
      let version = try sitegen("--version", in: folder)
      #expect(version.output == "0.1.0\n")
      for shell in ["bash", "zsh", "fish"] {
        let script = try sitegen("--generate-completion-script", shell, in: folder)
        #expect(script.status == 0 && script.output.contains("base-url"), "\(shell)")
      }
    }
  }
}
