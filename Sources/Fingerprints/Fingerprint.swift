import CHash

/// Tells whether bytes are still those that were read: XXH3 over 128 bits, 20 GB/s. Not a defence against forgery.
package struct Fingerprint: Hashable, Sendable {
  package var low: UInt64
  package var high: UInt64

  package init(low: UInt64, high: UInt64) { (self.low, self.high) = (low, high) }

  package init(_ bytes: [UInt8]) {
    let digest = bytes.withUnsafeBytes { sitegen_hash($0.baseAddress, $0.count) }
    (low, high) = (digest.low, digest.high)
  }
}
