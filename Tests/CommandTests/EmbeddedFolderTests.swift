import Embedded
import Foundation
import Testing

@testable import sitegen

@Suite("What travels inside the program") struct EmbeddedFolderTests {
  /// What an editor leaves behind is no file of a folder.
  private func isLeftover(_ path: String) -> Bool { ["~", ".DS_Store", ".swp"].contains { path.hasSuffix($0) } }

  @Test(arguments: ["theme", "starter"])
  func `a folder inside the program is byte for byte that of the sources`(folder: String) throws {
    let inside = folder == "theme" ? EmbeddedFolder.theme() : EmbeddedFolder.starter()
    let sources = try contents(of: checkout.appending(path: folder)).filter { !isLeftover($0.key) }
    #expect(!sources.isEmpty)
    #expect(
      inside.keys.sorted() == sources.keys.sorted(),
      "files came or went in \(folder)/: run `bash scripts/embed.sh` and build again")
    for (path, bytes) in sources {
      #expect(inside[path].map { Data($0) } == bytes, "\(folder)/\(path) is another file inside the program")
    }
  }

  @Test func `without a theme folder the site is that of the theme in the sources, byte for byte`() throws {
    try withSite { folder in
      #expect(try sitegen("build", "--theme", "theme", "--output", "given", in: folder).status == 0)
      #expect(try sitegen("build", "--output", "found", in: folder).status == 0)
      try FileManager.default.removeItem(at: folder.appending(path: "theme"))
      #expect(try sitegen("build", "--output", "inside", in: folder).status == 0)
      let given = try contents(of: folder.appending(path: "given"))
      #expect(given.count > 50)
      #expect(try contents(of: folder.appending(path: "found")) == given)
      #expect(try contents(of: folder.appending(path: "inside")) == given)
    }
  }

  @Test func `a folder given with --theme needs only what it changes`() throws {
    try withSite { folder in
      try FileManager.default.removeItem(at: folder.appending(path: "theme"))
      let words = folder.appending(path: "ours/strings/zh-Hans.yml")
      try FileManager.default.createDirectory(at: words.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data("nav-home: 专栏首页\n".utf8).write(to: words)
      let run = try sitegen("build", "--theme", "ours", in: folder)
      #expect(run.status == 0, "\(run.errors)")
      let home = try String(contentsOf: folder.appending(path: "site-output/index.html"), encoding: .utf8)
      #expect(home.contains("专栏首页"))
    }
  }

  @Test func `the folder theme beside the content is used where none is given, and only then`() throws {
    try withSite { folder in
      let years = folder.appending(path: "theme/templates/years.html")
      try Data("<p>of the folder theme</p>{{{years}}}".utf8).write(to: years)
      let ours = folder.appending(path: "ours/strings/en.yml")
      try FileManager.default.createDirectory(at: ours.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data("nav-home: Start\n".utf8).write(to: ours)
      for (arguments, isUsed) in [(["--lang", "en"], true), (["--theme", "ours"], false)] {
        let run = try sitegen("build", arguments[0], arguments[1], in: folder)
        #expect(run.status == 0, "\(run.errors)")
        let page = try String(contentsOf: folder.appending(path: "site-output/years/index.html"), encoding: .utf8)
        #expect(page.contains("of the folder theme") == isUsed)
      }
    }
  }
}
