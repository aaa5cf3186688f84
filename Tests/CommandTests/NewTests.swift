import Embedded
import Foundation
import Testing

@testable import sitegen

@Suite("sitegen new") struct NewTests {
  @Test func `a new site builds at once, with nothing to mend but the address it has not got yet`() throws {
    try withFolder { folder in
      let made = try sitegen("new", "site", "portal", in: folder)
      #expect(made.status == 0 && made.errors.isEmpty, "\(made.errors)")
      #expect(made.output.hasPrefix("Made \(EmbeddedFolder.starter().count) files in portal.\n"), "\(made.output)")
      let portal = folder.appending(path: "portal")
      let built = try sitegen("build", in: portal)
      #expect(built.status == 0, "\(built.errors)")
      #expect(built.output.contains(" 0 warnings, 1 note, "), "\(built.output)")
      #expect(built.errors.contains("[base-url]"), "\(built.errors)")
      let published = try sitegen("build", "--base-url", "https://www.example.gov.cn/zwgk/", in: portal)
      #expect(published.status == 0 && published.errors.isEmpty, "\(published.errors)")
    }
  }

  @Test func `all that a new site says of its centre calls it an example`() throws {
    try withFolder { folder in
      _ = try sitegen("new", "site", "portal", in: folder)
      let centre = try contents(of: folder.appending(path: "portal/content/centres"))
      #expect(centre.count == 3)
      for (path, bytes) in centre {
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(text.contains("（示例）") && text.contains("note: "), "\(path)")
      }
    }
  }

  @Test func `a new theme is the one inside the program, and changes nothing until it is changed`() throws {
    try withFolder { folder in
      _ = try sitegen("new", "site", "portal", in: folder)
      let portal = folder.appending(path: "portal")
      #expect(try sitegen("build", "--output", "before", in: portal).status == 0)
      #expect(try sitegen("new", "theme", "theme", in: portal).status == 0)
      #expect(try contents(of: portal.appending(path: "theme")) == EmbeddedFolder.theme().mapValues { Data($0) })
      #expect(try sitegen("build", "--output", "after", in: portal).status == 0)
      #expect(
        try contents(of: portal.appending(path: "after")) == contents(of: portal.appending(path: "before")))
    }
  }

  @Test(arguments: ["site", "theme"])
  func `a folder that holds something is left as it is, with the status 2 and a way out`(kind: String) throws {
    try withFolder { folder in
      let theirs = folder.appending(path: "README.md")
      try Data("theirs".utf8).write(to: theirs)
      let run = try sitegen("new", kind, ".", in: folder)
      #expect(run.status == 2)
      #expect(
        run.errors
          == "sitegen: .: holds files already\n  fix: choose another name, or move its files away first: none is overwritten\n"
      )
      let chinese = try sitegen("new", kind, ".", "--lang", "zh", in: folder)
      #expect(chinese.errors == "sitegen: .：其中已有文件\n  改法：换一个目录名，或先把其中的文件移走：程序不会覆盖它们\n")
      #expect(try contents(of: folder).keys.sorted() == ["README.md"])
    }
  }

  @Test func `an empty folder, and a fresh clone, may be filled`() throws {
    try withFolder { folder in
      let empty = folder.appending(path: "empty")
      let clone = folder.appending(path: "clone")
      try FileManager.default.createDirectory(at: empty, withIntermediateDirectories: false)
      try FileManager.default.createDirectory(at: clone.appending(path: ".git"), withIntermediateDirectories: true)
      for name in ["empty", "clone/"] {
        let run = try sitegen("new", "site", name, in: folder)
        #expect(run.status == 0, "\(name): \(run.errors)")
        #expect(FileManager.default.fileExists(atPath: folder.appending(path: name).path + "/content/site.yml"))
      }
    }
  }

  @Test
  func `a file of that name, a link that leads nowhere and a missing folder above are named, and nothing is made`()
    throws
  {
    try withFolder { folder in
      try Data().write(to: folder.appending(path: "file"))
      try FileManager.default.createSymbolicLink(
        atPath: folder.appending(path: "link").path, withDestinationPath: "nowhere")
      for (name, reason) in [
        ("file", "file: is there already, and is not a folder"),
        ("link", "link: is there already, and is not a folder"),
        ("no/such", "no/such: No such file or directory\n  fix: create the folder above it first"),
      ] {
        let run = try sitegen("new", "site", name, in: folder)
        #expect(run.status == 2 && run.errors.contains(reason), "\(run.errors)")
      }
      #expect(try contents(of: folder).keys.sorted() == ["file"])
    }
  }

  @Test(arguments: [["new", "site"], ["new", "portal", "x"], ["new", "site", "x", "--lang=fr"]])
  func `wrong usage has the status 2`(arguments: [String]) throws {
    try withFolder { folder in
      let run = try sitegen(
        arguments[0], arguments[1], arguments.count > 2 ? arguments[2] : "--lang=en",
        arguments.count > 3 ? arguments[3] : "--lang=en", in: folder)
      #expect(run.status == 2)
      #expect(run.errors.contains("Error:"), "\(run.errors)")
    }
  }
}
