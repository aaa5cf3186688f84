import Foundation
import Testing

/// A server on this machine whose addresses answer in every way; it keeps a list of what it was asked.
private final class LinkServer {
  private let process = Process()
  /// Whoever runs the tests may have had signals ignored, so the server ends when this is closed, by a test or by its death.
  private let life = Pipe()
  private let folder: URL
  let port: Int
  /// One at which nobody listens.
  let closedPort: Int

  init(in folder: URL) throws {
    self.folder = folder.appending(path: "server")
    try FileManager.default.createDirectory(at: self.folder, withIntermediateDirectories: true)
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", checkout.appending(path: "Tests/Fixtures/link_server.py").path, self.folder.path]
    process.standardInput = life
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    while !FileManager.default.fileExists(atPath: self.folder.path + "/ports"), process.isRunning { usleep(10_000) }
    let ports = try String(contentsOf: self.folder.appending(path: "ports"), encoding: .utf8).split(separator: " ")
    (port, closedPort) = (Int(ports[0])!, Int(ports[1])!)
  }

  deinit { try? life.fileHandleForWriting.close() }

  func address(_ path: String) -> String { "http://127.0.0.1:\(port)/\(path)" }

  /// What it was asked since the last time, in the order of the alphabet, since several ask at once.
  func asked() throws -> [String] {
    let file = folder.appending(path: "asked")
    guard FileManager.default.fileExists(atPath: file.path) else { return [] }
    defer { try? FileManager.default.removeItem(at: file) }
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(String.init).sorted()
  }

  /// How many it served at once at most.
  func most() throws -> Int {
    Int(try String(contentsOf: folder.appending(path: "most"), encoding: .utf8)) ?? 0
  }
}

private let hasCurlAndPython = ["curl", "python3"].allSatisfy { name in
  (try? run([name, "--version"], in: FileManager.default.temporaryDirectory))?.status == 0
}

@Suite("Links to other sites", .enabled(if: hasCurlAndPython, "SKIPPED: needs curl and python3"))
struct CheckExternalTests {
  /// A portal whose plan links to addresses, one a paragraph, from line 9 on.
  ///
  /// - Parameter links: paths of the server, or whole addresses with `PORT` for its port and `CLOSED` for one where nobody listens.
  private func withLinks(_ links: [String], _ test: (CheckPortal, LinkServer) throws -> Void) throws {
    try CheckPortal.with(body: "", attachment: nil) { portal in
      let server = try LinkServer(in: portal.folder)
      let body = links.map { link in
        let address = link.hasPrefix("http://") ? link : server.address(link)
        return "见[那里](\(address))。\n\n".replacing("PORT", with: "\(server.port)").replacing(
          "CLOSED", with: "\(server.closedPort)")
      }
      try portal.write(try portal.text(of: CheckPortal.document) + body.joined(), to: CheckPortal.document)
      try test(portal, server)
    }
  }

  /// `severity: message` of what was found outside, the port left out.
  private func outside(
    _ portal: CheckPortal, _ server: LinkServer, _ more: String..., environment: [String: String] = [:]
  )
    throws -> [String]
  {
    let run = try run(
      [program.path, "check", "--lang", "en", "--external", "--rule", "outside-link", "--format", "json"] + more,
      in: portal.folder, environment: environment)
    #expect(run.status == 0, "\(run.errors)")
    let report = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    return (report?["findings"] as? [[String: Any]] ?? []).map { finding in
      let words = (finding["message"] as? [String: String])?["en"] ?? ""
      return "\(finding["severity"] ?? ""): \(words)".replacing(":\(server.port)/", with: "/").replacing(
        ":\(server.closedPort)/", with: ":closed/")
    }
  }

  @Test(
    arguments: [
      ("ok", nil), ("ok#part", nil), ("moved", nil), ("headless", nil), ("shy", nil), ("odd", nil), ("ok/清单", nil),
      ("ok?a=1&b=%20", nil), ("gone", "warning: the link “http://127.0.0.1/gone” leads to no page (404)"),
      ("broken", "warning: the link “http://127.0.0.1/broken” leads to a site that fails (500)"),
      ("closed", "note: the link “http://127.0.0.1/closed” leads to a site that lets no program in (403)"),
      ("loop", "warning: the link “http://127.0.0.1/loop” is sent on more than five times"),
    ] as [(String, String?)])
  func `an address is judged by what its server answers in the end`(path: String, finding: String?) throws {
    try withLinks([path]) { portal, server in
      let found = try outside(portal, server)
      #expect(found == [finding].compactMap(\.self))
    }
  }

  @Test func `a host that refuses, one that is not found and one that is slow are reported`() throws {
    try withLinks(["http://127.0.0.1:CLOSED/a", "http://no-such-host.invalid/", "slow"]) {
      portal, server in
      let found = try outside(portal, server)
      #expect(
        found == [
          "warning: the link “http://127.0.0.1:closed/a” leads to a host that refuses",
          "warning: the link “http://no-such-host.invalid/” names a host that is not found",
          "warning: the link “http://127.0.0.1/slow” is not answered within ten seconds",
        ])
    }
  }

  @Test func `the network is used only when it is asked for`() throws {
    try withLinks(["gone"]) { portal, server in
      #expect(try portal.check().status == 0)
      #expect(try server.asked().isEmpty)
      #expect(try portal.check("--external", "--rule", "broken-link").status == 0)
      #expect(try server.asked().isEmpty)
      let run = try portal.check("--rule", "outside-link")
      #expect(run.status == 2 && run.errors.contains("looked for with --external only"))
    }
  }

  @Test func `an address is asked for once however often it is linked to, and reported at every place`() throws {
    try withLinks(["gone", "gone#a", "ok", "ok#b"]) {
      portal, server in
      let lines = try portal.findings("--external", "--rule", "outside-link").compactMap { $0["line"] as? Int }
      #expect(lines == [10, 12])
      #expect(try server.asked() == ["GET /gone", "HEAD /gone", "HEAD /ok"])
    }
  }

  @Test func `what opened is not asked for again within a day, what did not is`() throws {
    try withLinks(["ok", "gone"]) { portal, server in
      let first = try outside(portal, server)
      #expect(first.count == 1)
      _ = try server.asked()
      let second = try outside(portal, server)
      #expect(second == first)
      #expect(try server.asked() == ["GET /gone", "HEAD /gone"])
      let cache = ".site-output.links"
      let kept = try portal.text(of: cache)
      #expect(kept.hasSuffix(" \(server.address("ok"))\n") && !kept.contains("gone"))
      // A day and a bit ago.
      let time = try #require(Int(kept.prefix { $0 != " " }))
      try portal.write("\(time - 90_000) \(server.address("ok"))\n", to: cache)
      _ = try outside(portal, server)
      #expect(try server.asked() == ["GET /gone", "HEAD /gone", "HEAD /ok"])
      // Damaged, and from a clock that went wrong: as if it were not there.
      try portal.write("words\n\(time + 90_000) \(server.address("ok"))\n", to: cache)
      _ = try outside(portal, server)
      #expect(try server.asked().contains("HEAD /ok"))
    }
  }

  @Test func `the list of what opened is never published`() throws {
    try withLinks(["ok"]) { portal, server in
      _ = try outside(portal, server)
      #expect(FileManager.default.fileExists(atPath: portal.folder.path + "/.site-output.links"))
      #expect(try sitegen("build", in: portal.folder).status == 0)
      let published = try FileManager.default.subpathsOfDirectory(atPath: portal.folder.path + "/site-output")
      #expect(!published.isEmpty && !published.contains { $0.contains("links") })
    }
  }

  @Test func `without curl a note says that nothing was tried, whatever is left out`() throws {
    try withLinks(["gone", "ok"]) { portal, server in
      let nothing = ["PATH": portal.folder.path]
      let found = try outside(portal, server, "--severity", "error", environment: nothing)
      #expect(
        found == [
          "note: curl cannot be run (No such file or directory), so 2 outside addresses were not tried"
        ])
      #expect(try server.asked().isEmpty)
    }
  }

  @Test func `when the time is over a note says how many were not tried`() throws {
    try withLinks(["slow/1", "slow/2", "slow/3", "http://127.0.0.2:PORT/ok"]) {
      portal, server in
      let found = try outside(portal, server, "--external-limit", "2")
      #expect(
        found == [
          "note: time ran out: 3 of 4 outside addresses were not tried"
        ])
    }
  }

  @Test func `one host is asked two things at once, and all hosts together eight`() throws {
    try withLinks((1...5).map { "pause/\($0)" }) { portal, server in
      let found = try outside(portal, server)
      #expect(found.isEmpty)
      #expect(try server.most() == 2)
    }
    let everywhere = (1...6).flatMap { host in (1...3).map { "http://127.0.0.\(host):PORT/pause/\($0)" } }
    try withLinks(everywhere) { portal, server in
      let found = try outside(portal, server)
      #expect(found.isEmpty)
      let most = try server.most()
      #expect((3...8).contains(most), "\(most)")
    }
  }

  @Test func `addresses of the front matter are tried too, and found at their value`() throws {
    try CheckPortal.with(body: "无。", attachment: nil) { portal in
      let server = try LinkServer(in: portal.folder)
      let plan = try portal.text(of: CheckPortal.document)
      try portal.write(
        plan.replacing("published:", with: "source: \(server.address("gone"))\npublished:"), to: CheckPortal.document)
      let centre = "content/centres/alpha/centre.md"
      try portal.write(
        try portal.text(of: centre).replacing("founded:", with: "website: \"\(server.address("broken"))\"\nfounded:"),
        to: centre)
      let findings = try portal.findings("--external", "--rule", "outside-link")
      #expect(findings.compactMap { $0["file"] as? String } == [centre, CheckPortal.document])
      #expect(findings.compactMap { $0["line"] as? Int } == [3, 3])
      #expect(findings.compactMap { $0["column"] as? Int } == [11, 9])
      #expect(try portal.findings("--external", "--rule", "outside-link", CheckPortal.document).count == 1)
    }
  }

  @Test func `an address is never taken for an option or a command`() throws {
    try withLinks(["ok?$(touch${IFS}made)&;touch`x`", "ok/{a,b}[1-3]"]) { portal, server in
      let found = try outside(portal, server)
      #expect(found.isEmpty)
      #expect(!FileManager.default.fileExists(atPath: portal.folder.path + "/made"))
      #expect(try server.asked().count == 2)
    }
  }

  @Test func `a dead link that its author accepts is a note with the reason`() throws {
    try withLinks(["gone"]) { portal, server in
      let plan = try portal.text(of: CheckPortal.document)
      try portal.write(
        plan.replacing("见[那里]", with: "<!-- sitegen-allow outside-link: 原文已撤下，保留出处 -->\n见[那里]"),
        to: CheckPortal.document)
      let findings = try portal.findings("--external", "--rule", "outside-link")
      #expect(findings.compactMap { $0["accepted"] as? String } == ["原文已撤下，保留出处"])
    }
  }
}
