import Foundation
import Testing

@testable import Site

@Suite("Where a site may be written") struct OutputPlaceTests {
  private let files = ["index.html": "home"]

  private func publish(_ path: String, outside sources: [SourceTree] = []) throws {
    _ = try OutputFolder(path, outside: sources).publish(OutputSandbox.files(files), jobs: 1) { _, _ in .bytes([1]) }
  }

  private func refusal(_ path: String, outside sources: [SourceTree] = []) -> SystemError? {
    do { try publish(path, outside: sources) } catch { return error as? SystemError }
    return nil
  }

  @Test(arguments: ["", "/", "//", ".", "./", "..", "a/.", "a/..", "/tmp/."])
  func `a path that is no name of a folder is refused with an example`(path: String) throws {
    let refusal = try #require(self.refusal(path))
    #expect(refusal.reason.en == "is no name of a folder that a site can be written to")
    #expect(refusal.path == (path.isEmpty ? "--output" : path))
    #expect(refusal.fix?.en.contains("--output site-output") == true && refusal.fix?.zh.contains("--output") == true)
  }

  @Test func `a link to a folder stays, and the site takes the place of the folder`() throws {
    try OutputSandbox.with { sandbox in
      symlink("real", sandbox.folder + "/link")
      #expect(refusal(sandbox.folder + "/link")?.reason.en == "is a link that leads nowhere")
      try FileManager.default.createDirectory(atPath: sandbox.folder + "/real", withIntermediateDirectories: true)
      for _ in 1...2 { try publish(sandbox.folder + "/link/") }
      #expect(try sandbox.status(sandbox.folder + "/link").st_mode & S_IFMT == S_IFLNK)
      #expect(try sandbox.tree(sandbox.folder + "/real").keys.sorted() == [".sitegen", "index.html"])
      try sandbox.write("mine", to: sandbox.folder + "/file")
      symlink("file", sandbox.folder + "/to-file")
      #expect(refusal(sandbox.folder + "/to-file")?.reason.en == "is not a folder")
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: sandbox.folder).sorted() == [
          "file", "link", "real", "to-file",
        ])
    }
  }

  @Test func `the content and the theme are never in the way of a site, by whatever name`() throws {
    try OutputSandbox.with { sandbox in
      // Even where somebody put the marker of a site there.
      for path in ["work/.sitegen", "work/content/.sitegen", "work/content/pages/a.md"] {
        try sandbox.write("x", to: sandbox.folder + "/" + path)
      }
      let sources = [SourceTree(folder: sandbox.folder + "/work/content/")]
      symlink("work", sandbox.folder + "/link")
      let before = try sandbox.tree(sandbox.folder)
      for path in ["work/content", "link/content", "work/content/new", "work/content/pages", "link/content/pages/x"] {
        #expect(
          refusal(sandbox.folder + "/" + path, outside: sources)?.reason.en == "stands inside the content or the theme",
          "\(path)")
      }
      for path in ["work", "link", "link/../work"] {
        #expect(
          refusal(sandbox.folder + "/" + path, outside: sources)?.reason.en.hasPrefix("holds the content or the theme")
            == true, "\(path)")
      }
      #expect(try sandbox.tree(sandbox.folder) == before)
      // A name that only begins alike is another folder.
      try publish(sandbox.folder + "/work/content-site", outside: sources)
    }
  }

  @Test func `a pipe or a file at the output is refused and stays`() throws {
    try OutputSandbox.with { sandbox in
      mkfifo(sandbox.folder + "/pipe", 0o600)
      #expect(refusal(sandbox.folder + "/pipe")?.reason.en == "is not a folder")
      #expect(refusal(sandbox.folder + "/pipe/site")?.reason.en == "Not a directory")
      let names = try FileManager.default.contentsOfDirectory(atPath: sandbox.folder)
      #expect(names == ["pipe"])
    }
  }
}
