import Foundation
import Testing

/// A real disk fails when it likes. Here each call that changes the disk fails once, in turn.
@Suite("A machine that fails") struct FailingCallTests {
  /// Without these there is no new site: the build has to stop.
  private static let needed: Set<String> = ["create", "write", "close", "mkdir", "mkdirat", "renameat2", "flock"]

  @Test(arguments: [false, true])
  func `an error of the disk leaves the old site whole and names the place`(hasSpare: Bool) throws {
    try SmallSite.with(attachments: 4) { site in
      try site.stand(.old, withSpare: hasSpare)
      let calls = try Faults.calls(of: site, .new)
      try site.stand(.old, withSpare: hasSpare)
      let errors: [(Int32, String)] = [
        (EIO, "Input/output error"), (ENOSPC, "No space left on device"), (EDQUOT, "Disk quota exceeded"),
        (EACCES, "Permission denied"),
      ]
      for number in Faults.sample(of: calls) {
        let call = calls[number - 1]
        let (code, words) = errors[number % errors.count]
        let run = try site.build(.new, jobs: 1, through: Faults.wrapper(.error(code), at: number))
        let context = "\(call) \(words): \(run.errors)"
        #expect(!run.isKilled, "\(context)")
        if run.status == 0 {
          // The cache is a convenience, and a tool that cannot be asked about an attachment is told on the terminal.
          let isSpare = call.path.contains(".site-output.cache") || call.path.hasPrefix("pipe:")
          #expect(!Self.needed.contains(call.name) || isSpare, "\(context)")
          #expect(try site.standing() == .new, "\(context)")
        } else {
          #expect(run.status == 2, "\(context)")
          #expect(try site.standing() == .old, "\(context)")
          let places = ["site-output", "./.site-output", site.folder.resolvingSymlinksInPath().path]
          #expect(
            run.errors.contains(words) && places.contains { run.errors.contains("sitegen: \($0)") }, "\(context)")
        }
        // What could not be removed once is removed by the next build.
        if !["unlink", "unlinkat", "rmdir"].contains(call.name) { #expect(try site.leftovers() == [], "\(context)") }
        let isClean = try site.leftovers().isEmpty
        if run.status == 0 || !isClean { try site.build(.old) }
        try site.settle(withSpare: hasSpare)
        #expect(try site.standing() == .old, "\(context)")
        #expect(try site.leftovers() == [], "\(context)")
      }
    }
  }

  @Test(arguments: [(EIO, "磁盘读写出错"), (ENOSPC, "磁盘已满"), (EDQUOT, "磁盘配额已用完")])
  func `the message is in Chinese too, with the file and a way out`(code: Int32, words: String) throws {
    try SmallSite.with(attachments: 1) { site in
      let wrapper = try Faults.wrapper(.error(code), at: 3, of: ["write"])
      let run = try sitegen("build", "--content", "content-old", "--lang", "zh", in: site.folder, through: wrapper)
      #expect(run.status == 2)
      #expect(run.errors.contains("sitegen: site-output/") && run.errors.contains("：\(words)"), "\(run.errors)")
      #expect(code == EIO || run.errors.contains("改法：腾出空间"), "\(run.errors)")
      #expect(try site.standing() == nil && site.leftovers() == [])
    }
  }

  @Test func `a file of the content that cannot be read any more is named`() throws {
    try SmallSite.with(attachments: 1) { site in
      try site.build(.old)
      let reads = ["read"]
      let log = site.folder.appending(path: "reads")
      _ = try site.build(.new, jobs: 1, through: Faults.wrapper(of: reads, log: log))
      // Each eleventh is enough to meet every kind of file.
      let count = try String(contentsOf: log, encoding: .utf8).split(separator: "\n").count
      try site.build(.old)
      var named: Set<Substring> = []
      for number in stride(from: 1, through: count, by: 11) {
        let run = try site.build(.new, jobs: 1, through: Faults.wrapper(.error(EIO), at: number, of: reads))
        // A file of the old site that cannot be read is written anew.
        if run.status == 0 {
          #expect(try site.standing() == .new, "\(number)")
          try site.build(.old)
          continue
        }
        #expect(run.status == 2 || run.status == 1, "\(number): \(run.errors)")
        #expect(run.errors.contains("Input/output error"), "\(number): \(run.errors)")
        #expect(try site.standing() == .old && site.leftovers() == [], "\(number)")
        named.formUnion(run.errors.split(separator: "\n").compactMap { $0.split(separator: "/").first })
      }
      #expect(named.contains { $0.contains("content-new") } && named.contains { $0.contains("theme") }, "\(named)")
    }
  }

  @Test func `a file that vanishes while the site is written is named, and the old site stays`() throws {
    try SmallSite.with(attachments: 4) { site in
      try site.build(.old)
      for path in [
        "content-new/centres/alpha/files/0/1.txt", "theme/assets/document.css",
      ] {
        let file = site.folder.appending(path: path)
        let bytes = try Data(contentsOf: file)
        let build = try site.start(.new, jobs: 1, through: Faults.wrapper(.stop, at: 1, of: ["mkdir"]))
        try build.waitUntilStopped()
        try FileManager.default.removeItem(at: file)
        build.send(SIGCONT)
        let run = try build.wait()
        #expect(run.status == 2 && run.errors.contains("sitegen: \(path): No such file or directory"), "\(run.errors)")
        #expect(try site.standing() == .old && site.leftovers() == [])
        try bytes.write(to: file)
      }
    }
  }

  @Test func `a memory stick, without links, exchange and modes, still gets the site, and keeps its times`() throws {
    try SmallSite.with(attachments: 4) { site in
      let wrapper = try Faults.wrapper(never: [
        "linkat": EPERM, "renameat2": EINVAL, "fchmod": EPERM, "fchmodat": EPERM,
      ])
      func times() throws -> [String: Date] {
        try site.expected[.old]!.keys.filter {
          site.expected[.new]![$0] == site.expected[.old]![$0] && !$0.hasSuffix("/")
        }
        .reduce(into: [:]) {
          let file = site.folder.appending(path: "site-output/\($1)").path
          $0[$1] = try FileManager.default.attributesOfItem(atPath: file)[.modificationDate] as? Date
        }
      }
      #expect(try site.build(.old, through: wrapper).status == 0)
      let before = try times()
      for version in [SmallSite.Version.new, .old, .old, .new] {
        let run = try site.build(version, through: wrapper)
        #expect(run.status == 0, "\(run.errors)")
        #expect(try site.standing() == version)
        #expect(try site.leftovers() == [])
        #expect(try times() == before)
        #expect(!FileManager.default.fileExists(atPath: site.folder.path + "/.site-output.spare"))
      }
    }
  }
}
