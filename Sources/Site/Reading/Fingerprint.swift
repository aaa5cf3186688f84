import CHash

/// Tells whether bytes are still those that were read: XXH3 over 128 bits, 20 GB/s. Not a defence against forgery.
package struct Fingerprint: Hashable, Sendable {
  var low: UInt64
  var high: UInt64

  init(low: UInt64, high: UInt64) { (self.low, self.high) = (low, high) }

  init(_ bytes: [UInt8]) {
    let digest = bytes.withUnsafeBytes { sitegen_hash($0.baseAddress, $0.count) }
    (low, high) = (digest.low, digest.high)
  }
}
