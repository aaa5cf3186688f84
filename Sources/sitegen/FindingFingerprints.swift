import Disclosure

/// By which a forge knows a finding again after lines above it came or went: rule, file and the words of the line, and not its number.
///
/// Equal ones on equal lines of one file are counted, so no two findings of a run share a fingerprint.
struct FindingFingerprints {
  private var uses: [UInt64: Int] = [:]

  /// - Parameters:
  ///   - file: as the forge knows it.
  ///   - line: the words of the line, empty where it has none (a picture).
  mutating func next(for finding: Diagnostic, file: String, line: String) -> String {
    var hash = Self.start
    for part in [finding.rule.description, file, line] {
      // The parts are kept apart by a byte that stands in none of them.
      hash = Self.adding(0xFF, to: part.utf8.reduce(hash) { Self.adding($1, to: $0) })
    }
    let number = (uses[hash] ?? 0) + 1
    uses[hash] = number
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits + "-\(number)"
  }

  /// FNV-1a, 64 bits: the same on every machine, and enough to tell some thousand lines apart.
  private static let start: UInt64 = 0xcbf2_9ce4_8422_2325

  private static func adding(_ byte: UInt8, to hash: UInt64) -> UInt64 { (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
}
