import Foundation
import Testing

@Suite("sitegen build, run as a program") struct BuildCommandTests {
  @Test func `a good site is published with a summary, and the status is 0`() throws {
    try withSite { folder in
      let run = try sitegen("build", in: folder)
      #expect(run.status == 0)
      #expect(
        run.output.hasPrefix("Published to site-output: 13 documents (0 drafts), ")
          && run.output.contains(" pages, 4 warnings, 12 notes, "), "\(run.output)")
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
      #expect(run.errors.hasSuffix("1 error, 4 warnings. Nothing was written; the site that was there is unchanged.\n"))
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
