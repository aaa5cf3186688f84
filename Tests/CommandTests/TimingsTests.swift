import Foundation
import Testing

/// What a build says of its own work, and what it keeps for the next one.
@Suite("Timings and the cache, from the command line") struct TimingsTests {
  /// The lines that tell a time: a number of milliseconds and what took it.
  private func timed(_ errors: String) -> [String] {
    errors.split(separator: "\n").compactMap { line in
      line.firstMatch(of: /^ *\d+\.\d\d ms  (.+)$/).map { String($0.1) }
    }
  }

  @Test func `--timings names every step once and the slowest pages, and nothing of the site changes`() throws {
    try withSite { folder in
      _ = try sitegen("build", "--output", "plain", in: folder)
      let run = try sitegen("build", "--output", "watched", "--timings", in: folder)
      #expect(run.status == 0)
      let lines = timed(run.errors)
      let steps = [
        "read the content", "plan the pages, check the links", "read the theme",
        "draw and write the pages", "make the search index, put all in place", "keep what the next build may use",
      ]
      #expect(Array(lines.prefix(6)) == steps, "\(run.errors)")
      #expect(lines.dropFirst(6).count == 10, "ten pages of more")
      #expect(lines.dropFirst(6).allSatisfy { FileManager.default.fileExists(atPath: "\(folder.path)/watched/\($0)") })
      #expect(
        try contents(of: folder.appending(path: "plain")) == contents(of: folder.appending(path: "watched")))
      let chinese = try sitegen("build", "--output", "watched", "--timings", "--lang", "zh", in: folder)
      #expect(timed(chinese.errors).contains("读取内容"))
    }
  }

  @Test func `a second build makes only what cannot be looked up, and --no-cache makes everything`() throws {
    try withSite { folder in
      func made(_ arguments: String...) throws -> Int {
        let run = try sitegen("build", "--timings", arguments.first ?? "--lang=en", in: folder)
        let line = try #require(run.errors.split(separator: "\n").first { $0.contains("files were made anew") })
        return try #require(Int(line.prefix { $0.isNumber }))
      }
      let all = try made("--no-cache")
      #expect(all > 44)
      #expect(!FileManager.default.fileExists(atPath: folder.path + "/.site-output.cache"))
      #expect(try made() == all, "there is nothing to look up yet")
      #expect(FileManager.default.fileExists(atPath: folder.path + "/.site-output.cache"))
      let again = try made()
      #expect(again < all - 44, "no page is drawn twice: \(again) of \(all)")
      let report = folder.appending(path: "content/centres/zibo/reports/2024.md")
      try Data(contentsOf: report).appending("\n\n又一段。\n").write(to: report)
      let changed = try made()
      #expect(again < changed && changed < all, "\(changed)")
      #expect(try made("--no-cache") == all)
    }
  }
}

extension Data {
  fileprivate func appending(_ text: String) -> Data { self + Data(text.utf8) }
}
