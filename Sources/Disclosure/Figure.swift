/// One cell of a statutory table, or one figure of a narrative, as the office wrote it.
///
/// Zero, blank, "not applicable" and "not published" are different statements in law, so they are different cases.
public enum Figure: Hashable, Sendable {
  /// A number; zero is a number.
  case number(Quantity)
  /// The cell is there and nothing stands in it.
  case blank
  /// 不适用
  case notApplicable
  /// 未公布
  case notPublished

  public var quantity: Quantity? { if case .number(let quantity) = self { quantity } else { nil } }
}

/// A number with its unit, how firmly it was said, and by whom.
public struct Quantity: Hashable, Sendable {
  public var amount: Amount
  /// The unit as printed beside the number (`条`, `人次`, `万元`), or that of the form's row; empty where neither states
  /// one.
  public var unit: String
  public var qualifier: Qualifier
  public var status: Status

  public init(_ amount: Amount, unit: String = "", qualifier: Qualifier = .exactly, status: Status = .reported) {
    self.amount = amount
    self.unit = unit
    self.qualifier = qualifier
    self.status = status
  }
}

/// How firmly a number was said.
public enum Qualifier: String, Hashable, Sendable, CaseIterable {
  case exactly
  /// 余、多、以上、逾、超: the number is a lower bound.
  case atLeast = "at-least"
  /// 近: the number is an upper bound that was nearly reached.
  case almost
}

/// Whose number it is.
public enum Status: String, Hashable, Sendable, CaseIterable {
  /// The document states it.
  case reported
  /// A damaged original allows only this reading.
  case reconstructed
  /// Another document states it ("较上年减少 4 件").
  case implied
}

/// An exact amount: never a binary fraction.
public enum Amount: Hashable, Sendable {
  case count(Int)
  /// Money in fen: 2.6 万元 is 2 600 000 fen. It is printed in the unit it was written in.
  case money(fen: Int)
  case decimal(Decimal)

  public var isZero: Bool { self.comparable.mantissa == 0 }

  /// The amount as one kind of number, money in yuan, so that sums can be compared exactly.
  public var comparable: Decimal {
    switch self {
    case .count(let count): Decimal(mantissa: count, scale: 0)
    case .money(let fen): Decimal(mantissa: fen, scale: 2)
    case .decimal(let decimal): decimal
    }
  }
}

/// An exact decimal number, `mantissa × 10^-scale`, without trailing zeros so that equal numbers are equal values.
public struct Decimal: Hashable, Sendable, Comparable, CustomStringConvertible {
  public let mantissa: Int
  public let scale: Int

  public init(mantissa: Int, scale: Int) {
    var (mantissa, scale) = (mantissa, scale)
    while scale > 0, mantissa.isMultiple(of: 10) {
      mantissa /= 10
      scale -= 1
    }
    self.mantissa = mantissa
    self.scale = scale
  }

  /// The sum, or `nil` where it does not fit.
  public func adding(_ other: Decimal) -> Decimal? {
    let common = max(scale, other.scale)
    guard let left = rescaled(to: common), let right = other.rescaled(to: common) else { return nil }
    let (sum, overflow) = left.addingReportingOverflow(right)
    return overflow ? nil : Decimal(mantissa: sum, scale: common)
  }

  public var negated: Decimal { Decimal(mantissa: -mantissa, scale: scale) }

  /// The number with its point moved to the left: always exact.
  public func shiftedDown(by places: Int) -> Decimal { Decimal(mantissa: mantissa, scale: scale + places) }

  /// The number with its point moved to the right, or `nil` where it does not fit.
  public func shiftedUp(by places: Int) -> Decimal? {
    if places <= scale { return Decimal(mantissa: mantissa, scale: scale - places) }
    guard let factor = Self.power(places - scale) else { return nil }
    let (product, overflow) = mantissa.multipliedReportingOverflow(by: factor)
    return overflow ? nil : Decimal(mantissa: product, scale: 0)
  }

  public static func < (left: Self, right: Self) -> Bool {
    let common = max(left.scale, right.scale)
    guard let leftFactor = power(common - left.scale), let rightFactor = power(common - right.scale) else {
      // More than eighteen places apart: what is not zero on the coarser scale is larger than all on the finer one.
      return left.scale < right.scale
        ? left.mantissa < 0 || left.mantissa == 0 && right.mantissa > 0
        : right.mantissa > 0 || right.mantissa == 0 && left.mantissa < 0
    }
    // In twice the width nothing overflows.
    let (a, b) = (
      left.mantissa.multipliedFullWidth(by: leftFactor), right.mantissa.multipliedFullWidth(by: rightFactor)
    )
    return (a.high, a.low) < (b.high, b.low)
  }

  public var description: String {
    guard scale > 0 else { return String(mantissa) }
    let digits = String(mantissa.magnitude)
    let padded = String(repeating: "0", count: max(0, scale + 1 - digits.utf8.count)) + digits
    return (mantissa < 0 ? "-" : "") + padded.dropLast(scale) + "." + padded.suffix(scale)
  }

  private func rescaled(to scale: Int) -> Int? {
    guard let factor = Self.power(scale - self.scale) else { return nil }
    let (product, overflow) = mantissa.multipliedReportingOverflow(by: factor)
    return overflow ? nil : product
  }

  private static func power(_ exponent: Int) -> Int? {
    (0...18).contains(exponent) ? (0..<exponent).reduce(1) { product, _ in product * 10 } : nil
  }
}

extension Quantity {
  /// The number in the unit it was written in: money is kept in fen.
  public var number: Decimal {
    if case .money = amount {
      amount.comparable.shiftedDown(by: MoneyUnit.exponent(of: unit))
    } else {
      amount.comparable
    }
  }

  /// The same as plain digits: `8405`, `2.6`, `-4`.
  public var digits: String { number.description }
}

/// The units money is stated in, as powers of ten of the yuan.
public enum MoneyUnit {
  /// 0 for 元, 4 for 万元, 8 for 亿元; 0 for what is no money at all.
  public static func exponent(of unit: String) -> Int { known(unit) ?? 0 }

  public static func isMoney(_ unit: String) -> Bool { known(unit) != nil }

  private static func known(_ unit: String) -> Int? {
    // By bytes: two Chinese texts that differ are compared slowly otherwise, and this is asked of every cell.
    let bytes = unit.utf8
    guard bytes.count == 3 || bytes.count == 6 else { return nil }
    return bytes.elementsEqual("元".utf8)
      ? 0 : bytes.elementsEqual("万元".utf8) ? 4 : bytes.elementsEqual("亿元".utf8) ? 8 : nil
  }
}
