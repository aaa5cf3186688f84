import Foundation
import Testing

@Suite("No network in a build") struct NetworkTests {
  @Test(.enabled(if: Tools.hasNetworkNamespaces, "SKIPPED: needs root and network namespaces"))
  func `a build gives the same site on a machine without a network`() throws {
    try SmallSite.with(attachments: 2) { site in
      // Not even the loopback address answers there.
      let run = try site.build(.new, through: ["unshare", "-n"])
      #expect(run.status == 0, "\(run.errors)")
      #expect(try site.standing() == .new)
    }
  }

  @Test(.enabled(if: Tools.hasTracing, "SKIPPED: needs strace and the right to trace"))
  func `a build opens no socket`() throws {
    try withSite { folder in
      let log = folder.appending(path: "trace")
      let tracing = ["strace", "-f", "-qq", "-e", "trace=%network", "-e", "signal=none", "-o", log.path]
      // What the trace has of a program that does ask for the network, so that silence means something.
      _ = try run(tracing + ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/9 || true"], in: folder)
      #expect(try String(contentsOf: log, encoding: .utf8).contains("socket("))

      #expect(try sitegen("build", "--base-url", "https://example.gov.cn/", in: folder, through: tracing).status == 0)
      let calls = try String(contentsOf: log, encoding: .utf8)
      #expect(calls.isEmpty, "\(calls)")
    }
  }
}
