import Foundation
import TestSupport
import Testing

/// The output is a function of content, theme and program. The matrix is stated in `docs/publishing.md`.
@Suite("The same bytes, whatever the surroundings") struct DeterminismTests {
  /// What is changed of the surroundings: variables, the umask, what the program is run by, and its own options.
  struct Surroundings: CustomTestStringConvertible {
    var name: String
    var environment: [String: String] = [:]
    var umask = "022"
    var wrapper: [String] = []
    var arguments: [String] = []

    var testDescription: String { name }
  }

  private static let matrix: [Surroundings] =
    ["UTC", "Asia/Shanghai", "America/St_Johns", "no such zone"].map {
      .init(name: "TZ=\($0)", environment: ["TZ": $0])
    }
    + ["C", "zh_CN.UTF-8", "tr_TR.UTF-8"].map { .init(name: "LANG=\($0)", environment: ["LANG": $0]) }
    + ["POSIX", "zh_CN.GB18030", "tr_TR.UTF-8", "de_DE.UTF-8"].map {
      .init(name: "LC_ALL=\($0)", environment: ["LC_ALL": $0])
    }
    + ["000", "077", "777"].map { .init(name: "umask \($0)", umask: $0) }
    + ["1", "2", "7"].map { .init(name: "--jobs \($0)", arguments: ["--jobs", $0]) }
    + ["zh", "en"].map { .init(name: "--lang \($0)", arguments: ["--lang", $0]) }
    + [
      .init(name: "an empty environment", wrapper: ["env", "-i"]),
      .init(name: "hash seed fixed", environment: ["SWIFT_DETERMINISTIC_HASHING": "1"]),
      .init(name: "hash seed at random", environment: ["SWIFT_DETERMINISTIC_HASHING": ""]),
    ]

  /// The example portal, built once as a user would.
  private static let reference = Result {
    var files: [String: Data] = [:]
    try withSite { folder in
      let run = try sitegen("build", in: folder)
      guard run.status == 0 else { throw Failure(text: run.errors) }
      files = try snapshot(folder.appending(path: "site-output"))
    }
    return files
  }

  private struct Failure: Error { var text: String }

  @Test(arguments: matrix) func `variables, umask, threads and seeds do not reach the site`(
    surroundings: Surroundings
  ) throws {
    try withSite { folder in
      let run = try run(
        surroundings.wrapper + [program.path, "build"] + surroundings.arguments, in: folder,
        environment: surroundings.environment, umask: surroundings.umask)
      #expect(run.status == 0, "\(run.errors)")
      try expectReference(folder.appending(path: "site-output"))
    }
  }

  @Test func `the date of the machine does not reach the site`() throws {
    try withSite { folder in
      for seconds in ["-2000000000", "2000000000"] {
        let wrapper = try Faults.wrapper() + ["env", "FAULT_CLOCK=\(seconds)"]
        let date = try run(wrapper + ["date", "+%Y"], in: folder)
        try #require(Int(date.output.prefix(4)).map { $0 < 2000 || $0 > 2080 } == true, "\(date.output)")
        #expect(try sitegen("build", in: folder, through: wrapper).status == 0)
        try expectReference(folder.appending(path: "site-output"))
        try FileManager.default.removeItem(at: folder.appending(path: "site-output"))
      }
    }
  }

  @Test func `names of the folders and the folder it is started in do not reach the site`() throws {
    try withSite { folder in
      let deep = folder.appending(path: "甲 乙/深")
      try FileManager.default.createDirectory(at: deep, withIntermediateDirectories: true)
      for (from, to) in [("content", "甲 乙/文稿"), ("theme", "甲 乙/深/外观")] {
        try FileManager.default.moveItem(at: folder.appending(path: from), to: folder.appending(path: to))
      }
      let run = try sitegen(
        "build", "--content", folder.path + "/甲 乙/文稿/", "--theme", "外观", "--output", folder.path + "/公开", in: deep)
      #expect(run.status == 0, "\(run.errors)")
      try expectReference(folder.appending(path: "公开"))
    }
  }

  @Test(arguments: 0..<4)
  func `the order and the time in which the files were made do not reach the site`(seed: UInt64) throws {
    try withFolder { folder in
      var random = SeededGenerator(seed: seed)
      for part in ["content", "theme"] {
        let source = checkout.appending(path: part).resolvingSymlinksInPath()
        var files = try snapshot(source).filter { !$0.key.hasSuffix("/") }.sorted { $0.key < $1.key }
        files.shuffle(using: &random)
        for (path, bytes) in files {
          let file = folder.appending(path: part).appending(path: path)
          try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
          try bytes.write(to: file)
          let time = Date(timeIntervalSince1970: Double.random(in: 0..<4e9, using: &random))
          try FileManager.default.setAttributes([.modificationDate: time], ofItemAtPath: file.path)
        }
      }
      #expect(try sitegen("build", in: folder).status == 0)
      try expectReference(folder.appending(path: "site-output"))
    }
  }

  @Test(.enabled(if: Tools.canBeNobody, "SKIPPED: needs root to become nobody"))
  func `who builds does not reach the site`() throws {
    try withSite { folder in
      try FileManager.default.copyItem(at: program, to: folder.appending(path: "program"))
      try #require(try run(["sh", "-c", "chown -R nobody . && chmod 755 . program"], in: folder).status == 0)
      let run = try run(Tools.asNobody + ["./program", "build"], in: folder)
      #expect(run.status == 0, "\(run.errors)")
      try expectReference(folder.appending(path: "site-output"))
    }
  }

  @Test func `a site that stood there before does not reach the new one`() throws {
    try withSite { folder in
      #expect(try sitegen("build", in: folder).status == 0)
      #expect(try sitegen("build", "--base-url", "https://example.gov.cn/a/", in: folder).status == 0)
      #expect(try sitegen("build", in: folder).status == 0)
      try expectReference(folder.appending(path: "site-output"))
    }
  }

  private func expectReference(_ folder: URL) throws {
    let (wanted, found) = (try Self.reference.get(), try snapshot(folder))
    #expect(wanted.count > 40)
    #expect(Set(found.keys) == Set(wanted.keys))
    let different = wanted.keys.filter { found[$0] != wanted[$0] }.sorted()
    #expect(different.isEmpty, "\(different)")
  }
}
