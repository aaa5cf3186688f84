import Foundation
import Testing

@Suite("Two builds of one folder") struct TwoBuildsTests {
  @Test func `the second is told who is at work, and the first goes on`() throws {
    try SmallSite.with(attachments: 4) { site in
      try site.build(.old)
      // The lock is taken before the first folder of the new site is made.
      let first = try site.start(.new, jobs: 1, through: Faults.wrapper(.stop, at: 2, of: ["mkdir", "mkdirat"]))
      try first.waitUntilStopped()

      var second = try site.build(.new)
      #expect(second.status == 2)
      #expect(
        second.errors.contains(
          "sitegen: site-output: another build (process \(first.id)) is writing this folder\n  fix: wait"),
        "\(second.errors)")
      second = try sitegen("build", "--content", "content-new", "--lang", "zh", in: site.folder)
      #expect(
        second.errors.contains("sitegen: site-output：另一个生成（进程 \(first.id)）正在写这个目录\n  改法：等它结束"), "\(second.errors)")
      #expect(try site.standing() == .old)
      // Another folder beside it is another matter.
      #expect(try site.build(.new, to: "elsewhere").status == 0)

      first.send(SIGCONT)
      #expect(try first.wait().status == 0)
      #expect(try site.standing() == .new && site.leftovers() == [])
    }
  }

  @Test func `many at once: each either publishes or says why not, and the site is whole`() throws {
    try SmallSite.with(attachments: 20) { site in
      try site.build(.old)
      for _ in 0..<3 {
        let builds = try (0..<8).map { try site.start($0.isMultiple(of: 2) ? .new : .old) }
        let runs = try builds.map { try $0.wait() }
        #expect(runs.contains { $0.status == 0 })
        for run in runs {
          #expect(run.status == 0 || (run.status == 2 && run.errors.contains("another build")), "\(run.errors)")
        }
        #expect(try site.standing() != nil)
        #expect(try site.leftovers() == [])
      }
    }
  }
}
