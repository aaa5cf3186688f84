import Foundation
import TestSupport
import Testing

@testable import Site

/// The old tree of folders stays beside the site for the next build.
@Suite("What a build leaves to the next") struct SpareTests {
  private let first = ["index.html": "home", "a/one.html": "one", "a/b/two.html": "two", "c/three.html": "three"]
  private let second = ["index.html": "home", "a/one.html": "ONE", "a/b/two.html": "two", "d/four.html": "four"]

  /// The spare has nothing that the site has not, and nobody else may look into it.
  private func expectSound(_ sandbox: OutputSandbox, _ context: String = "") throws {
    guard FileManager.default.fileExists(atPath: sandbox.spare) else { return }
    #expect(try sandbox.status(sandbox.spare).st_mode & 0o7777 == 0o700, "\(context)")
    for (path, text) in try sandbox.tree(sandbox.spare) where path != OutputMarker.name {
      #expect(try sandbox.tree(sandbox.site)[path] == text, "\(context): \(path)")
      if !path.hasSuffix("/") {
        let (own, other) = (
          try sandbox.status(sandbox.spare + "/" + path), try sandbox.status(sandbox.site + "/" + path)
        )
        #expect(own.st_ino == other.st_ino, "\(context): \(path)")
      }
    }
  }

  @Test func `what was withdrawn or replaced is in no folder beside the site either`() throws {
    try OutputSandbox.with { sandbox in
      try sandbox.publish(first)
      try sandbox.publish(second)
      #expect(try Set(sandbox.tree(sandbox.spare).keys) == [".sitegen", "index.html", "a/", "a/b/", "a/b/two.html"])
      try expectSound(sandbox)
    }
  }

  @Test func `it is safe to delete, and goes with the site`() throws {
    try OutputSandbox.with { sandbox in
      try sandbox.publish(first)
      try sandbox.publish(second)
      try FileManager.default.removeItem(atPath: sandbox.spare)
      try sandbox.publish(first)
      #expect(try sandbox.tree(sandbox.site) == sandbox.wanted(first))
      try FileManager.default.removeItem(atPath: sandbox.site)
      try sandbox.publish(second)
      #expect(try sandbox.tree(sandbox.site) == sandbox.wanted(second))
      #expect(try FileManager.default.contentsOfDirectory(atPath: sandbox.folder) == ["out"])
    }
  }

  @Test func `a folder of that name that no build made stops the build and is left alone`() throws {
    try OutputSandbox.with { sandbox in
      try sandbox.publish(first)
      try sandbox.write("mine", to: sandbox.spare + "/thesis.txt")
      #expect { try sandbox.publish(second) } throws: { ($0 as? SystemError)?.path == sandbox.spare }
      #expect(try sandbox.tree(sandbox.spare) == ["thesis.txt": "mine"])
      #expect(try sandbox.tree(sandbox.site) == sandbox.wanted(first))
    }
  }

  @Test func `a failed build leaves the old site and nothing half done`() throws {
    struct Failure: Error {}
    try OutputSandbox.with { sandbox in
      for contents in [first, second, first] { try sandbox.publish(contents) }
      #expect(throws: Failure.self) {
        try OutputFolder(sandbox.site, outside: []).publish(OutputSandbox.files(second), jobs: 2) { file, _ in
          if file.path == "d/four.html" { throw Failure() }
          return .bytes(Array(second[file.path]!.utf8))
        }
      }
      #expect(try sandbox.tree(sandbox.site) == sandbox.wanted(first))
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: sandbox.folder).filter { $0 != ".out.spare" } == ["out"])
      try expectSound(sandbox)
    }
  }

  @Test(arguments: 0..<8)
  func `any site after any other is exactly what was wanted, whatever somebody did beside it`(seed: UInt64) throws {
    try OutputSandbox.with { sandbox in
      var random = SeededGenerator(seed: seed)
      var contents = first
      for round in 0..<60 {
        for _ in 0..<Int.random(in: 0...4, using: &random) { change(&contents, &random) }
        if random.chance(30) { try disturb(sandbox, &random) }
        let former = try? sandbox.status(sandbox.site).st_ino
        try sandbox.publish(contents, jobs: random.pick([1, 3]))
        #expect(try sandbox.tree(sandbox.site) == sandbox.wanted(contents), "round \(round)")
        // While nothing changes in the site, nobody looks at the spare.
        if try sandbox.status(sandbox.site).st_ino != former { try expectSound(sandbox, "round \(round)") }
      }
    }
  }

  /// Files come, go and change; now and then a file becomes a folder or the other way round.
  private func change(_ contents: inout [String: String], _ random: inout SeededGenerator) {
    let parts = ["a", "b", "c"]
    let path = (0..<Int.random(in: 1...3, using: &random)).map { _ in random.pick(parts) }.joined(separator: "/")
    if contents[path] != nil, random.chance(50) {
      contents[path] = nil
      return
    }
    for other in contents.keys where other.hasPrefix(path + "/") || path.hasPrefix(other + "/") {
      contents[other] = nil
    }
    contents[path] = String(repeating: "x", count: Int.random(in: 0...3, using: &random))
  }

  /// Somebody works in the site or the spare by hand.
  private func disturb(_ sandbox: OutputSandbox, _ random: inout SeededGenerator) throws {
    let top = random.pick([sandbox.site, sandbox.spare])
    guard let paths = try? FileManager.default.subpathsOfDirectory(atPath: top).sorted(),
      let path = paths.filter({ $0 != OutputMarker.name }).randomElement(using: &random)
    else { return }
    let full = top + "/" + path
    switch Int.random(in: 0..<5, using: &random) {
    case 0: try FileManager.default.removeItem(atPath: full)
    case 1: chmod(full, 0o700)
    case 2:
      try FileManager.default.removeItem(atPath: full)
      try sandbox.write("mine", to: full + "/inside/deep")
    case 3:
      try FileManager.default.removeItem(atPath: full)
      symlink("/etc", full)
    default: try sandbox.write("mine", to: (full as NSString).deletingLastPathComponent + "/added")
    }
  }
}
