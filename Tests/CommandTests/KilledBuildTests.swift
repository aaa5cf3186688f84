import Foundation
import TestSupport
import Testing

/// What is promised: whenever a build is killed, the site that stands is wholly the old or wholly the new one, and the next build
/// succeeds and leaves nothing lying about.
@Suite("A build that is killed") struct KilledBuildTests {
  /// How many builds are killed by the clock; `SITEGEN_KILLS` asks for more.
  private static let count = ProcessInfo.processInfo.environment["SITEGEN_KILLS"].flatMap { Int($0) } ?? 200
  private static let lanes = 4

  @Test(arguments: 0..<lanes) func `at any moment, leaves the old site or the new one`(lane: Int) throws {
    try SmallSite.with(attachments: 45) { site in
      var random = SeededGenerator(seed: UInt64(lane))
      try site.build(.old)
      var standing = SmallSite.Version.old
      var (halfway, finished) = (0, 0)
      // As long as the last build that was left alone, so that kills fall into it however busy the machine is.
      var length = 0.2
      for _ in 0..<(Self.count / Self.lanes) {
        let next: SmallSite.Version = standing == .old ? .new : .old
        let killed = try site.start(next)
        Thread.sleep(forTimeInterval: Double.random(in: 0..<length, using: &random))
        killed.send(SIGKILL)
        _ = try killed.wait()

        let left = try #require(try site.standing(), "neither the old nor the new site")
        #expect(left == standing || left == next)
        halfway += try site.leftovers().contains(".site-output.staging") ? 1 : 0
        finished += left == next ? 1 : 0

        standing = left == .old ? .new : .old
        let start = Date.now
        let repair = try site.build(standing)
        length = Date.now.timeIntervalSince(start)
        #expect(repair.status == 0, "\(repair.errors)")
        #expect(try site.standing() == standing)
        #expect(try site.leftovers() == [])
      }
      #expect(halfway > 0, "no build was killed while it wrote: \(finished) of \(Self.count / Self.lanes) had finished")
    }
  }

  /// How the file system is, and what the last builds left for the next.
  enum Setting: CaseIterable {
    case empty, spare, withoutLinksAndExchange

    var never: [String: Int32] { self == .withoutLinksAndExchange ? ["linkat": EPERM, "renameat2": EINVAL] : [:] }
  }

  @Test(arguments: Setting.allCases)
  func `before each of the calls that change the disk, leaves the old site or the new one`(setting: Setting) throws {
    try SmallSite.with(attachments: 4) { site in
      try site.stand(.old, withSpare: setting == .spare)
      let calls = try Faults.calls(of: site, .new, never: setting.never)
      #expect(calls.contains { $0.name == (setting == .withoutLinksAndExchange ? "write" : "renameat2") })
      var ends: Set<SmallSite.Version?> = []
      try site.stand(.old, withSpare: setting == .spare)
      for number in Faults.sample(of: calls) {
        let call = calls[number - 1]
        let run = try site.build(.new, jobs: 1, through: Faults.wrapper(.kill, at: number, never: setting.never))
        #expect(run.isKilled && run.status == SIGKILL, "\(call)")
        let left = try site.standing()
        ends.insert(left)
        if left == nil {
          // Between the two renames of a file system without exchange the old site stands aside, whole.
          #expect(setting == .withoutLinksAndExchange, "\(call)")
          #expect(try snapshot(site.folder.appending(path: ".site-output.aside")) == site.expected[.old], "\(call)")
        }
        let repair = try site.build(.old)
        #expect(repair.status == 0, "\(call): \(repair.errors)")
        #expect(try site.standing() == .old, "\(call)")
        #expect(try site.leftovers() == [], "\(call)")
        try site.settle(withSpare: setting == .spare)
      }
      #expect(ends.isSuperset(of: [.old, .new]))
    }
  }
}
