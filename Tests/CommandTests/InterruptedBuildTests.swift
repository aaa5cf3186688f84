import Foundation
import Testing

@Suite("A build that is asked to end") struct InterruptedBuildTests {
  private static let line = "sitegen: interrupted; nothing was published, and the site that was there is unchanged\n"

  private static let signals: [(Int32, Int32)] = [(SIGINT, 130), (SIGTERM, 143), (SIGHUP, 129)]

  /// Where in a build the signal comes: at the first of these calls in it, and how many later.
  private static func position(of name: String, later: Int = 0, in calls: [Faults.Call]) throws -> Int {
    try #require(calls.firstIndex { $0.name == name }) + 1 + later
  }

  @Test(arguments: signals)
  func `stops, tidies up, says so in one line, and the old site stays`(signal: Int32, status: Int32) throws {
    try SmallSite.with(attachments: 20) { site in
      try site.build(.old)
      let calls = try Faults.calls(of: site, .new)
      let places = [
        try Self.position(of: "mkdir", in: calls), try Self.position(of: "write", later: 4, in: calls),
        try Self.position(of: "linkat", in: calls), try Self.position(of: "linkat", later: 10, in: calls),
      ]
      for place in places {
        try site.stand(.old, withSpare: false)
        let run = try site.build(.new, jobs: 1, through: Faults.wrapper(.signal(signal), at: place))
        #expect(run.status == status && !run.isKilled, "\(calls[place - 1]): \(run.status)")
        #expect(run.errors.hasSuffix(Self.line) && run.output.isEmpty, "\(run.errors)")
        #expect(try site.standing() == .old && site.leftovers() == [], "\(calls[place - 1])")
      }
    }
  }

  @Test func `ends at once while it only reads`() throws {
    try SmallSite.with(attachments: 1) { site in
      try site.build(.old)
      let run = try site.build(.new, jobs: 1, through: Faults.wrapper(.signal(SIGTERM), at: 5, of: ["read"]))
      #expect(run.status == 143 && run.errors == Self.line, "\(run.status) \(run.errors)")
      #expect(try site.standing() == .old && site.leftovers() == [])
    }
  }

  @Test func `is too late once the new site stands`() throws {
    try SmallSite.with(attachments: 4) { site in
      try site.build(.old)
      let calls = try Faults.calls(of: site, .new)
      try site.stand(.old, withSpare: false)
      let after = try Self.position(of: "renameat2", later: 1, in: calls)
      let run = try site.build(.new, jobs: 1, through: Faults.wrapper(.signal(SIGTERM), at: after))
      #expect(run.status == 0 && run.output.hasPrefix("Published"), "\(run.status) \(run.errors)")
      #expect(try site.standing() == .new && site.leftovers() == [])
    }
  }

  @Test func `ends at once when asked again, and the next build tidies up`() throws {
    try SmallSite.with(attachments: 4) { site in
      try site.build(.old)
      let calls = try Faults.calls(of: site, .new)
      try site.stand(.old, withSpare: false)
      let place = try Self.position(of: "write", in: calls)
      let run = try site.build(.new, jobs: 1, through: Faults.wrapper(.signalTwice(SIGINT), at: place))
      #expect(run.status == 130 && !run.isKilled)
      #expect(try site.standing() == .old)
      #expect(try Set(site.leftovers()) == [".site-output.lock", ".site-output.staging"])
      #expect(try site.build(.new).status == 0)
      #expect(try site.standing() == .new && site.leftovers() == [])
    }
  }

  @Test func `a signal that is ignored, as under nohup, stays ignored`() throws {
    try SmallSite.with(attachments: 1) { site in
      let wrapper = try Faults.wrapper(.signal(SIGHUP), at: 9) + ["env", "--ignore-signal=HUP"]
      // The library is loaded into both; what happens to the inner `env` is nothing at all.
      let run = try site.build(.old, jobs: 1, through: wrapper)
      #expect(run.status == 0, "\(run.errors)")
      #expect(try site.standing() == .old && site.leftovers() == [])
    }
  }

  @Test func `the line is in Chinese too`() throws {
    try SmallSite.with(attachments: 1) { site in
      let wrapper = try Faults.wrapper(.signal(SIGINT), at: 9)
      let run = try sitegen("build", "--content", "content-old", "--lang", "zh", in: site.folder, through: wrapper)
      #expect(run.status == 130 && run.errors.hasSuffix("sitegen：已中断，没有发布，原有网站保持不变\n"), "\(run.errors)")
    }
  }

  @Test func `a reader that goes away is no reason to stop`() throws {
    try SmallSite.with(attachments: 1) { site in
      // The note about the address goes to a pipe that nobody reads any more.
      let run = try run(
        ["bash", "-c", #""$@" 2> >(true); echo $?"#, "bash"] + [program.path] + site.arguments(.old), in: site.folder)
      #expect(run.output.hasSuffix("\n0\n"), "\(run.output)")
      #expect(try site.standing() == .old)
    }
  }
}
