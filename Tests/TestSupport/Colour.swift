import Foundation

/// A colour of the screen, as the accessibility guidelines and colour science compute with it.
package struct Colour: Hashable {
  /// Red, green and blue, each from 0 to 1, linear in light.
  package var linear: [Double]

  /// `#rrggbb`, the only way the theme writes a colour.
  package init?(hex: some StringProtocol) {
    guard hex.count == 7, hex.hasPrefix("#"), let value = UInt32(hex.dropFirst(), radix: 16) else { return nil }
    linear = [16, 8, 0].map { shift in
      let channel = Double((value >> UInt32(shift)) & 0xff) / 255
      return channel <= 0.04045 ? channel / 12.92 : pow((channel + 0.055) / 1.055, 2.4)
    }
  }

  private init(linear: [Double]) { self.linear = linear }

  /// Relative luminance, WCAG 2.2.
  private var luminance: Double { 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2] }

  /// Contrast ratio, WCAG 2.2: from 1 (the same) to 21 (black on white).
  package func contrast(with other: Colour) -> Double {
    let (light, dark) = (max(luminance, other.luminance), min(luminance, other.luminance))
    return (light + 0.05) / (dark + 0.05)
  }

  /// How far apart two colours look, in OKLab; about 0.02 is the least an eye tells apart side by side.
  package func difference(from other: Colour) -> Double {
    zip(perceived, other.perceived).map { ($0 - $1) * ($0 - $1) }.reduce(0, +).squareRoot()
  }

  private var perceived: [Double] {
    let cones = Self.product(
      [
        [0.4122214708, 0.5363325363, 0.0514459929], [0.2119034982, 0.6806995451, 0.1073969566],
        [0.0883024619, 0.2817188376, 0.6299787005],
      ], linear
    ).map(cbrt)
    return Self.product(
      [
        [0.2104542553, 0.7936177850, -0.0040720468], [1.9779984951, -2.4285922050, 0.4505937099],
        [0.0259040371, 0.7827717662, -0.8086757660],
      ], cones)
  }

  /// The ways of seeing colour: all of them, without red, without green, without blue (Machado, Oliveira, Fernandes 2009).
  package enum Sight: CaseIterable {
    case full, protanopia, deuteranopia, tritanopia

    fileprivate var matrix: [[Double]] {
      switch self {
      case .full: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
      case .protanopia:
        [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
      case .deuteranopia:
        [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
      case .tritanopia:
        [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]
      }
    }
  }

  package func seen(with sight: Sight) -> Colour {
    Colour(linear: Self.product(sight.matrix, linear).map { min(1, max(0, $0)) })
  }

  private static func product(_ matrix: [[Double]], _ vector: [Double]) -> [Double] {
    matrix.map { zip($0, vector).map(*).reduce(0, +) }
  }
}
