import Foundation
import Testing

@testable import Site

@Suite("Publishing a folder") struct PublishingTests {
  private func files(below folder: String) throws -> Set<String> {
    Set(
      try FileManager.default.subpathsOfDirectory(atPath: folder).filter { path in
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: folder + "/" + path, isDirectory: &isFolder)
          && !isFolder.boolValue
      })
  }

  @Test func `what is written is what was drawn, and nothing else stands in the folder`() throws {
    try inTemporaryFolder { folder in
      let planned = try MiniSite().planned()
      let bytes = try planned.publish(to: folder + "/out", jobs: 2).bytes
      let drawn = try planned.drawn()
      #expect(try files(below: folder + "/out") == Set(drawn.keys).union([".sitegen"]))
      #expect(bytes == drawn.values.reduce(0) { $0 + $1.count })
      for (path, content) in drawn {
        #expect(FileManager.default.contents(atPath: folder + "/out/" + path) == Data(content), "\(path)")
      }
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["out"])
    }
  }

  @Test func `a second build takes the place of the first, and what is gone from the content is gone`() throws {
    try inTemporaryFolder { folder in
      _ = try MiniSite().planned().publish(to: folder + "/out", jobs: 1)
      var mini = MiniSite()
      mini.files["centres/alpha/plans/2024.md"] = nil
      _ = try mini.planned().publish(to: folder + "/out/", jobs: 1)
      #expect(try files(below: folder + "/out").allSatisfy { !$0.contains("plans") })
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == [".out.spare", "out"])
    }
  }

  @Test func `a folder that no build made is never touched`() throws {
    try inTemporaryFolder { folder in
      try FileManager.default.createDirectory(atPath: folder + "/out", withIntermediateDirectories: true)
      try Data("mine".utf8).write(to: URL(filePath: folder + "/out/thesis.txt"))
      #expect(throws: SystemError.self) { try MiniSite().planned().publish(to: folder + "/out", jobs: 1) }
      #expect(try files(below: folder) == ["out/thesis.txt"])
      try Data("x".utf8).write(to: URL(filePath: folder + "/file"))
      #expect(throws: SystemError.self) { try MiniSite().planned().publish(to: folder + "/file", jobs: 1) }
    }
  }

  @Test func `an empty folder is taken, and a missing parent is named`() throws {
    try inTemporaryFolder { folder in
      try FileManager.default.createDirectory(atPath: folder + "/out", withIntermediateDirectories: true)
      _ = try MiniSite().planned().publish(to: folder + "/out", jobs: 1)
      #expect(FileManager.default.fileExists(atPath: folder + "/out/index.html"))
      #expect { try MiniSite().planned().publish(to: folder + "/no/such/out", jobs: 1) } throws: { error in
        (error as? SystemError)?.path.hasPrefix(folder + "/no/such") == true
      }
    }
  }

  @Test func `what a killed build left is removed by the next, what somebody else made under its name is not`() throws {
    try inTemporaryFolder { folder in
      for file in [".sitegen", "centres/index.html"] {
        let url = URL(filePath: "\(folder)/.out.staging/\(file)")
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data().write(to: url)
      }
      try Data("4194999\n".utf8).write(to: URL(filePath: folder + "/.out.lock"))
      _ = try MiniSite().planned().publish(to: folder + "/out", jobs: 1)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["out"])

      try FileManager.default.createDirectory(atPath: folder + "/.out.staging", withIntermediateDirectories: true)
      try Data("mine".utf8).write(to: URL(filePath: folder + "/.out.staging/thesis.txt"))
      #expect {
        try MiniSite().planned().publish(to: folder + "/out", jobs: 1)
      } throws: { ($0 as? SystemError)?.path == folder + "/.out.staging" }
      #expect(FileManager.default.fileExists(atPath: folder + "/.out.staging/thesis.txt"))
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == [".out.staging", "out"])
    }
  }

  @Test func `the output may not stand inside the content, and slashes behind its name do not matter`() throws {
    try inTemporaryFolder { folder in
      let content = folder + "/content"
      for (path, text) in MiniSite().files {
        let url = URL(filePath: content).appending(path: path)
        try FileManager.default.createDirectory(
          at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
      }
      let theme = SourceTree(memory: try Checkout.theme.get(), name: "theme")
      let planned = try PlannedSite(
        content: SourceTree(folder: content), theme: [theme], settings: BuildSettings(rules: []))
      #expect(throws: SystemError.self) { try planned.publish(to: content + "/out", jobs: 1) }
      _ = try planned.publish(to: folder + "/out///", jobs: 1)
      _ = try planned.publish(to: folder + "/out///", jobs: 1)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == ["content", "out"])
    }
  }

  @Test func `a document that changes during the build stops it, and the old site stays`() throws {
    try inTemporaryFolder { folder in
      let content = folder + "/content"
      for (path, text) in MiniSite().files {
        let url = URL(filePath: content).appending(path: path)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
      }
      let theme = SourceTree(memory: try Checkout.theme.get(), name: "theme")
      let planned = try PlannedSite(
        content: SourceTree(folder: content), theme: [theme], settings: BuildSettings(rules: []))
      _ = try planned.publish(to: folder + "/out", jobs: 1)
      let before = try Data(contentsOf: URL(filePath: folder + "/out/index.html"))
      try Data(MiniSite.report("别的话").utf8).write(to: URL(filePath: content + "/centres/alpha/reports/2024.md"))
      #expect(throws: SystemError.self) { try planned.publish(to: folder + "/out", jobs: 1) }
      #expect(try Data(contentsOf: URL(filePath: folder + "/out/index.html")) == before)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == ["content", "out"])
    }
  }
}
