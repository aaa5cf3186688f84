import Foundation
import Testing

/// The tests run as root in many places, whom nothing is forbidden: here the program runs as nobody.
@Suite("A user who may not do everything", .enabled(if: Tools.canBeNobody, "SKIPPED: needs root to become nobody"))
struct OtherUserTests {
  /// A small site that belongs to nobody, with the program where nobody can start it.
  private func withSite(_ body: (_ site: SmallSite, _ build: (String...) throws -> Run) throws -> Void) throws {
    try SmallSite.with(attachments: 4) { site in
      let copy = site.folder.appending(path: "program")
      try FileManager.default.copyItem(at: program, to: copy)
      let prepared = try site.shell("chown -R nobody . && chmod 755 . program")
      try #require(prepared.status == 0, "\(prepared.errors)")
      try body(site) { try run(Tools.asNobody + [copy.path, "build"] + $0, in: site.folder) }
    }
  }

  @Test func `builds as anybody else does`() throws {
    try withSite { site, build in
      for version in SmallSite.Version.allCases {
        let run = try build("--content", "content-\(version.rawValue)")
        #expect(run.status == 0, "\(run.errors)")
        #expect(try site.standing() == version && site.leftovers() == [])
      }
    }
  }

  @Test func `is told which folder has to be writable, and the old site stays`() throws {
    try withSite { site, build in
      try #require(try build("--content", "content-old").status == 0)
      try #require(try site.shell("chown root . && chmod 755 .").status == 0)
      let run = try build("--content", "content-new")
      #expect(
        run.status == 2
          && run.errors.contains(
            "sitegen: \(site.folder.resolvingSymlinksInPath().path): Permission denied\n  fix: the site is written beside"
          ),
        "\(run.errors)")
      #expect(try site.standing() == .old && site.leftovers() == [])
    }
  }

  @Test func `is told which file of the content or the theme may not be read`() throws {
    try withSite { site, build in
      try #require(try build("--content", "content-old").status == 0)
      for path in ["content-new/centres/alpha/files/0/1.txt", "content-new/site.yml", "theme/assets/document.css"] {
        try #require(try site.shell("chown root \(path) && chmod 600 \(path)").status == 0)
        let run = try build("--content", "content-new")
        #expect([1, 2].contains(run.status), "\(path): \(run.status)")
        #expect(run.errors.contains(path) && run.errors.contains("ermission denied"), "\(path): \(run.errors)")
        #expect(try site.standing() == .old && site.leftovers() == [], "\(path)")
        try #require(try site.shell("chown nobody \(path) && chmod 644 \(path)").status == 0)
      }
    }
  }

  @Test func `takes over a site of root, and what cannot be removed is named by the next build`() throws {
    try withSite { site, build in
      try site.build(.old)
      let run = try build("--content", "content-new")
      #expect(run.status == 0, "\(run.errors)")
      #expect(try site.standing() == .new)
      let owners = try site.shell("find site-output -not -user nobody")
      #expect(owners.output.isEmpty, "\(owners.output)")
      let next = try build("--content", "content-old")
      #expect(
        next.status == 2 && next.errors.contains("./.site-output.staging: was left by a build and cannot be removed"),
        "\(next.errors)")
      #expect(try site.standing() == .new)
    }
  }

  @Test func `a site of somebody else is built over by root as root's own`() throws {
    try withSite { site, build in
      try #require(try build("--content", "content-old").status == 0)
      #expect(try site.build(.new).status == 0)
      #expect(try site.standing() == .new && site.leftovers() == [])
      let owners = try site.shell("find site-output -not -user root")
      #expect(owners.output.isEmpty, "\(owners.output)")
    }
  }
}
