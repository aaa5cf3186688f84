import Foundation
import TestSupport
import Testing

@testable import Site

@Suite("Taking over what did not change") struct TakeoverTests {
  private let first = ["index.html": "home", "a/one.html": "one", "a/b/two.html": "two", "c/three.html": "three"]

  @Test func `a file with the same bytes stays the same file with its time, and any other is a new one`() throws {
    try OutputSandbox.with { sandbox in
      try sandbox.publish(first)
      let before = try first.keys.reduce(into: [:]) { $0[$1] = try sandbox.status(sandbox.site + "/" + $1) }
      var second = first
      second["a/one.html"] = "ONE"
      second["c/three.html"] = "longer than three"
      second["d/four.html"] = "four"
      let published = try sandbox.publish(second)
      #expect(published.written == 3 && published.linked == 2)
      #expect(published.bytes == second.values.reduce(0) { $0 + $1.utf8.count })
      for (path, old) in before {
        let now = try sandbox.status(sandbox.site + "/" + path)
        #expect((now.st_ino == old.st_ino) == (second[path] == first[path]), "\(path)")
        if second[path] == first[path] { #expect(FileStamp(now) == FileStamp(old), "\(path)") }
      }
      #expect(try sandbox.tree(sandbox.site) == sandbox.wanted(second))
    }
  }

  @Test func `where nothing changed, the folder stays as it is and nothing is left beside it`() throws {
    try OutputSandbox.with { sandbox in
      try sandbox.publish(first)
      let before = try sandbox.status(sandbox.site)
      let published = try sandbox.publish(first)
      #expect(published.written == 0 && published.linked == 4)
      let after = try sandbox.status(sandbox.site)
      #expect(after.st_ino == before.st_ino && FileStamp(after) == FileStamp(before))
      #expect(try FileManager.default.contentsOfDirectory(atPath: sandbox.folder) == ["out"])
    }
  }

  @Test func `a file said to be unchanged is taken without being read`() throws {
    try OutputSandbox.with { sandbox in
      try sandbox.publish(first)
      var second = first
      second["index.html"] = "new home"
      // What the test gives for the file is not what stands there, so a look at it would show.
      second["a/one.html"] = "never asked for"
      try sandbox.publish(second, unchanged: ["a/one.html"])
      #expect(try sandbox.tree(sandbox.site)["a/one.html"] == "one")
      #expect(try sandbox.tree(sandbox.site)["index.html"] == "new home")
    }
  }

  @Test func `a file said to be unchanged that is gone stops the build`() throws {
    try OutputSandbox.with { sandbox in
      try sandbox.publish(first)
      try FileManager.default.removeItem(atPath: sandbox.site + "/a/one.html")
      let before = try sandbox.tree(sandbox.site)
      #expect { try sandbox.publish(first, unchanged: ["a/one.html"]) } throws: {
        ($0 as? SystemError)?.path == sandbox.site + "/a/one.html"
      }
      #expect(try sandbox.tree(sandbox.site) == before)
      #expect(try FileManager.default.contentsOfDirectory(atPath: sandbox.folder) == ["out"])
    }
  }

  @Test func `stamps are those of the files that stand there afterwards, in the order of the files`() throws {
    try OutputSandbox.with { sandbox in
      let steps: [([String: String], Set<String>)] = [
        (first, []), (first, []), (first.merging(["c/three.html": "3"]) { $1 }, ["index.html"]),
      ]
      for (contents, unchanged) in steps {
        let published = try sandbox.publish(contents, unchanged: unchanged)
        let folder = try OutputFolder(sandbox.site, outside: [])
        #expect(published.stamps == OutputSandbox.files(contents).map { folder.stamp(of: $0.path) })
        #expect(folder.stamp(of: "no/such/file") == nil && folder.stamp(of: "a") == nil)
      }
    }
  }

  @Test func `what somebody did to the site is undone, and nothing behind a link is touched or linked`() throws {
    let acts: [(name: String, act: (OutputSandbox) throws -> Void)] = [
      ("a file added", { try $0.write("mine", to: $0.site + "/a/extra.html") }),
      ("a folder added", { try $0.write("mine", to: $0.site + "/x/y/extra.html") }),
      (
        "an empty folder",
        { try FileManager.default.createDirectory(atPath: $0.site + "/z", withIntermediateDirectories: true) }
      ),
      ("a file removed", { try FileManager.default.removeItem(atPath: $0.site + "/a/one.html") }),
      ("a file changed", { try $0.write("ONE", to: $0.site + "/a/one.html") }),
      ("a mode changed", { chmod($0.site + "/a/one.html", 0o600) }),
      ("a folder closed", { chmod($0.site + "/a", 0o700) }),
      ("the site closed", { chmod($0.site, 0o700) }),
      (
        "one removed, one added",
        {
          try FileManager.default.moveItem(atPath: $0.site + "/a/one.html", toPath: $0.site + "/a/uno.html")
        }
      ),
      (
        "a file as a folder",
        {
          try FileManager.default.removeItem(atPath: $0.site + "/a/one.html")
          try $0.write("mine", to: $0.site + "/a/one.html/inside")
        }
      ),
      (
        "a file behind a link",
        {
          try FileManager.default.moveItem(atPath: $0.site + "/a/one.html", toPath: $0.folder + "/elsewhere")
          symlink($0.folder + "/elsewhere", $0.site + "/a/one.html")
        }
      ),
      (
        "a folder behind a link",
        {
          try FileManager.default.moveItem(atPath: $0.site + "/a", toPath: $0.folder + "/elsewhere")
          symlink($0.folder + "/elsewhere", $0.site + "/a")
        }
      ),
    ]
    for hasSpare in [false, true] {
      for (name, act) in acts {
        try OutputSandbox.with { sandbox in
          if hasSpare { try sandbox.publish(["a/one.html": "before", "old/x.html": "x"]) }
          try sandbox.publish(first)
          try act(sandbox)
          let elsewhere = sandbox.folder + "/elsewhere"
          let isElsewhere = FileManager.default.fileExists(atPath: elsewhere)
          try sandbox.publish(first)
          #expect(try sandbox.tree(sandbox.site) == sandbox.wanted(first), "\(name), \(hasSpare)")
          for path in first.keys {
            let status = try sandbox.status(sandbox.site + "/" + path)
            #expect(status.st_mode & 0o7777 == 0o644, "\(name): \(path)")
            // One name in the site, at most one in the spare, none anywhere else.
            #expect(status.st_nlink <= 2, "\(name): \(path)")
          }
          #expect(try sandbox.status(sandbox.site).st_mode & 0o7777 == 0o755, "\(name)")
          #expect(try sandbox.status(sandbox.site + "/a").st_mode & 0o7777 == 0o755, "\(name)")
          #expect(FileManager.default.fileExists(atPath: elsewhere) == isElsewhere, "\(name)")
          if isElsewhere, try sandbox.status(elsewhere).st_mode & S_IFMT == S_IFREG {
            #expect(try sandbox.status(elsewhere).st_nlink == 1, "\(name)")
          }
        }
      }
    }
  }
}
