import CProgram
import Fingerprints

/// Puts together everything that something was made from, so that a change of any of it gives another fingerprint.
struct CacheKey {
  private var bytes: [UInt8] = []

  /// Every part carries its length, so that no two lists of parts read alike.
  mutating func add(_ text: String) {
    add(text.utf8.count)
    bytes += text.utf8
  }

  mutating func add(_ number: Int) { withUnsafeBytes(of: number.littleEndian) { bytes += $0 } }

  mutating func add(_ fingerprint: Fingerprint) {
    withUnsafeBytes(of: fingerprint.low.littleEndian) { bytes += $0 }
    withUnsafeBytes(of: fingerprint.high.littleEndian) { bytes += $0 }
  }

  var fingerprint: Fingerprint { Fingerprint(bytes) }
}

/// Which program this is: what another one kept is of no use to it.
enum ProgramIdentity {
  /// The build ID that the linker made from the whole program; `nil` where it made none, and nothing is kept then.
  static let current: Fingerprint? = {
    var id = [UInt8](repeating: 0, count: 64)
    let count = sitegen_build_id(&id, id.count)
    return count == 0 ? nil : Fingerprint(Array(id.prefix(count)))
  }()
}
