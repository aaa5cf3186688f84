import Checks
import Foundation
import TestSupport
import Testing

@testable import Site

/// A build that keeps what did not change gives the same bytes as one that makes everything anew.
@Suite("A build with a cache", .serialized) struct IncrementalTests {
  /// How many edits: `SITEGEN_EDITS=20000 swift test --filter IncrementalTests` tries more of them.
  private static let edits = ProcessInfo.processInfo.environment["SITEGEN_EDITS"].flatMap(Int.init) ?? 2000

  /// All but one: its documents are too short to have every section of the form, and a site with an error is not published.
  private static let rules = Rule.all.filter { $0.id != "sections" }

  private func planned(_ edits: RandomEdits, cache: BuildCache?) throws -> PlannedSite {
    try PlannedSite(
      content: SourceTree(memory: edits.content, name: "content"),
      theme: [SourceTree(memory: edits.theme, name: "theme")],
      settings: BuildSettings(baseURL: edits.baseURL.flatMap(BaseURL.init), jobs: 2, cache: cache, rules: Self.rules))
  }

  /// The files that stand below a folder, but for the marker of the program.
  private func standing(in folder: String) throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder) where path != ".sitegen" {
      if let data = FileManager.default.contents(atPath: folder + "/" + path) { files[path] = Array(data) }
    }
    return files
  }

  @Test func `after any edits it finds the same faults and publishes the same bytes as a clean build`() throws {
    try inTemporaryFolder { folder in
      let output = folder + "/out"
      var edits = RandomEdits(of: MiniSite(), theme: try leanTheme(), seed: 20_261_121)
      var history: [String] = []
      var published = 0
      var (number, builds) = (0, 0)
      var good = edits
      while number < Self.edits {
        // One edit between two builds is as common as several; the first build is of the portal as it was.
        for _ in 0..<(builds == 0 ? 0 : edits.count(upTo: 5)) {
          history.append(edits.next())
          number += 1
        }
        builds += 1
        let clean = try planned(edits, cache: nil)
        let cache = try cache(beside: output)
        let cached = try planned(edits, cache: cache)
        let last = history.suffix(3).joined(separator: ", ")
        try #require(cached.findings == clean.findings, "edit \(number): \(last)")
        if clean.findings.containsErrors {
          edits.takeBack(to: good)
          continue
        }
        good = edits
        _ = try cached.publish(to: output, jobs: 2)
        published += 1
        let (wanted, found) = (try clean.drawn(), try standing(in: output))
        try #require(Set(found.keys) == Set(wanted.keys), "edit \(number): \(last)")
        for (path, bytes) in wanted { try #require(found[path] == bytes, "edit \(number), \(path): \(last)") }
      }
      // Many states of a portal under such hands are faulty; enough of them must not be, or this shows nothing.
      #expect(published > builds / 4, "\(published) of \(builds) builds, \(number) edits")
    }
  }

  /// The layouts of the real theme without its styles, which take time to read and change nothing here.
  private func leanTheme() throws -> [String: [UInt8]] {
    try Checkout.theme.get().filter { !$0.key.hasPrefix("assets/") }
  }

  @Test
  func `nothing is drawn again where nothing changed, and only a centre's pages and the lists where one report did`()
    throws
  {
    try inTemporaryFolder { folder in
      let output = folder + "/out"
      var mini = MiniSite.ofTwoCentres
      func build() throws -> Set<String> {
        let (site, published, made) = try publishAgain(mini.bytes, to: output)
        let index = try FileManager.default.contentsOfDirectory(atPath: output + "/search/parts").count + 1
        #expect(published.written + published.kept == site.fileCount + index)
        return made
      }
      #expect(try build().count > 10)
      #expect(try build().allSatisfy { !$0.hasSuffix("index.html") }, "an unchanged site is not drawn")
      mini["centres/beta/reports/2024.md"] += "\n\n又一段。\n"
      let drawn = try build()
      #expect(drawn.contains("centres/beta/reports/2024/index.html") && drawn.contains("index.html"))
      #expect(!drawn.contains("centres/alpha/reports/2024/index.html"))
    }
  }

  @Test(arguments: [0, 5, 40, 400, -1, -9, -60])
  func `a damaged cache is as good as none`(offset: Int) throws {
    try inTemporaryFolder { folder in
      let output = folder + "/out"
      func build() throws {
        let site = try site(MiniSite().bytes, cache: try cache(beside: output))
        _ = try site.publish(to: output, jobs: 1)
      }
      try build()
      let wanted = try standing(in: output)
      let path = folder + "/.out.cache"
      var bytes = Array(try #require(FileManager.default.contents(atPath: path)))
      let index = offset < 0 ? bytes.count + offset : offset
      bytes[index] ^= 0x55
      try Data(bytes).write(to: URL(filePath: path))
      try build()
      #expect(try standing(in: output) == wanted)
      try Data(bytes.prefix(bytes.count / 2)).write(to: URL(filePath: path))
      try build()
      #expect(try standing(in: output) == wanted)
      try FileManager.default.removeItem(atPath: path)
      try build()
      #expect(try standing(in: output) == wanted)
    }
  }

  @Test func `a page that somebody changed in the output is made anew`() throws {
    try inTemporaryFolder { folder in
      let output = folder + "/out"
      func build() throws {
        let site = try site(MiniSite().bytes, cache: try cache(beside: output))
        _ = try site.publish(to: output, jobs: 1)
      }
      try build()
      let wanted = try standing(in: output)
      try Data("changed".utf8).write(to: URL(filePath: output + "/index.html"))
      try FileManager.default.removeItem(atPath: output + "/years/2024/index.html")
      try build()
      #expect(try standing(in: output) == wanted)
    }
  }

  @Test func `the cache stands beside the site, for its owner alone, and nothing of a build without one is kept`()
    throws
  {
    try inTemporaryFolder { folder in
      let site = try site(MiniSite().bytes, cache: try cache(beside: folder + "/out/"))
      _ = try site.publish(to: folder + "/out/", jobs: 1)
      #expect(Set(try FileManager.default.contentsOfDirectory(atPath: folder)).contains(".out.cache"))
      let attributes = try FileManager.default.attributesOfItem(atPath: folder + "/.out.cache")
      #expect(attributes[.posixPermissions] as? Int == 0o600)
      #expect(try standing(in: folder + "/out").keys.allSatisfy { !$0.contains("cache") })
      _ = try MiniSite().planned().publish(to: folder + "/other", jobs: 1)
      #expect(!FileManager.default.fileExists(atPath: folder + "/.other.cache"))
    }
  }
}
