import Foundation
import Testing

@Suite("sitegen build with several theme folders") struct ThemeFoldersTests {
  private func write(_ files: [String: String], below folder: URL) throws {
    for (path, text) in files {
      let file = folder.appending(path: path)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
  }

  private func text(_ path: String, in folder: URL) throws -> String {
    try String(contentsOf: folder.appending(path: path), encoding: .utf8)
  }

  @Test func `--theme may be given again, and what the later folder has goes before`() throws {
    try withSite { folder in
      try write(["templates/years.html": "<p>own</p>{{{years}}}"], below: folder.appending(path: "our/theme"))
      let run = try sitegen("build", "--theme", "theme", "--theme", "our/theme/", in: folder)
      #expect(run.status == 0, "\(run.errors)")
      #expect(try text("site-output/years/index.html", in: folder).contains("<p>own</p>"))
    }
  }

  @Test func `a fault in a later folder is shown with its own line, even where that folder stands in another`() throws {
    try withSite { folder in
      try write(
        ["templates/years.html": "<p>own</p>\n{{titel}}{{{years}}}"], below: folder.appending(path: "content-theme"))
      try write(["our/strings/en.yml": "nav-hom: Start"], below: folder.appending(path: "content-theme"))
      let run = try sitegen(
        "build", "--theme", "theme", "--theme", "content-theme", "--theme", "content-theme/our", in: folder)
      #expect(run.status == 1)
      #expect(
        run.errors.contains(
          """
          content-theme/templates/years.html:2:1: error: the layout years does not offer “titel”; did you mean “title”? [theme]
              2 | {{titel}}{{{years}}}
                | ^
          """), "\(run.errors)")
      #expect(
        run.errors.contains(
          """
          content-theme/our/strings/en.yml:1:1: warning: “nav-hom” is said nowhere; did you mean “nav-home”? [theme]
              1 | nav-hom: Start
                | ^^^^^^^
          """), "\(run.errors)")
    }
  }

  @Test func `a picture that nothing names is reported without printing its bytes`() throws {
    try withSite { folder in
      let image = folder.appending(path: "our/assets/seal.png")
      try FileManager.default.createDirectory(at: image.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data([0x89, 0x50, 0x4E, 0x47, 0x00, 0xFF]).write(to: image)
      let run = try sitegen("build", "--theme", "theme", "--theme", "our", in: folder)
      #expect(run.status == 0)
      #expect(run.errors.contains("our/assets/seal.png:1:1: warning: "))
      #expect(!run.errors.contains("PNG"))
    }
  }

  @Test func `a folder that is not there is named, and nothing is written`() throws {
    try withSite { folder in
      let run = try sitegen("build", "--theme", "theme", "--theme", "ours", in: folder)
      #expect(run.status == 2 && run.errors.contains("ours: No such file or directory"), "\(run.errors)")
      #expect(!FileManager.default.fileExists(atPath: folder.path + "/site-output"))
    }
  }

  @Test func `the output may not stand in any of the folders`() throws {
    try withSite { folder in
      try write(["strings/en.yml": "nav-home: Start"], below: folder.appending(path: "our"))
      let run = try sitegen("build", "--theme", "theme", "--theme", "our", "--output", "our/out", in: folder)
      #expect(run.status == 2 && run.errors.contains("stands inside the content or the theme"), "\(run.errors)")
    }
  }
}
