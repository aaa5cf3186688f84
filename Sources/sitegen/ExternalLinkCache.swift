import Glibc
import Site

/// The addresses that opened within the last day, so that a second run asks only for what is new or did not open. A fault is never
/// remembered: what is reported was always tried just now.
///
/// One line an address, the seconds since 1970 in front. The file stands beside the site that a build makes, is never published, and
/// may be deleted.
struct ExternalLinkCache {
  static let standardPath = ".site-output.links"
  private static let day = 86_400

  private let path: String
  private let now: Int
  private var times: [String: Int] = [:]

  init(path: String = standardPath, now: Int = time(nil)) {
    self.path = path
    self.now = now
    // Without the file, everything is tried anew.
    let bytes = (try? SourceTree(folder: ".").read(path, atMost: 10_000_000)) ?? []
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      let parts = line.split(separator: UInt8(ascii: " "), maxSplits: 1)
      guard parts.count == 2, let time = Int(String(decoding: parts[0], as: UTF8.self)), (now - Self.day...now) ~= time
      else { continue }
      times[String(decoding: parts[1], as: UTF8.self)] = time
    }
  }

  func opened(_ address: String) -> Bool { times[address] != nil }

  mutating func add(_ address: String) { times[address] = now }

  /// Written under another name first, so that nobody ever reads half of it. Where the folder cannot be written nothing is
  /// remembered, which costs time and no truth.
  func write() {
    guard !times.isEmpty else { return }
    let draft = "\(path).\(getpid())"
    guard let file = fopen(draft, "wx") else { return }
    let text = times.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)\n" }.joined()
    let isWritten = fputs(text, file) >= 0
    let isClosed = fclose(file) == 0
    if !(isWritten && isClosed && rename(draft, path) == 0) { unlink(draft) }
  }
}
