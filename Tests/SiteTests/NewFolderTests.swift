import Foundation
import Testing

@testable import Site

@Suite("A folder somebody starts to work in") struct NewFolderTests {
  private func withFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "sitegen-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }

  /// The last of them cannot be written: its name is too long for any file system.
  private let files: [String: [UInt8]] = [
    "a.txt": [1], "b/c/d.txt": [2], "z" + String(repeating: "z", count: 300): [3],
  ]

  @Test func `a folder that cannot be filled whole is taken away again`() throws {
    try withFolder { folder in
      let new = folder.appending(path: "new").path
      #expect(throws: SystemError.self) { try NewFolder(new).fill(with: files) }
      #expect(!FileManager.default.fileExists(atPath: new))
    }
  }

  @Test func `an empty folder that was there stays, and so does its .git`() throws {
    try withFolder { folder in
      let git = folder.appending(path: ".git/config")
      try FileManager.default.createDirectory(at: git.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data("theirs".utf8).write(to: git)
      #expect(throws: SystemError.self) { try NewFolder(folder.path).fill(with: files) }
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [".git"])
      #expect(try String(contentsOf: git, encoding: .utf8) == "theirs")
    }
  }
}
