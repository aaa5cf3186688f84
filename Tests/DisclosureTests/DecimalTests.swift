import Disclosure
import TestSupport
import Testing

@Suite("Exact decimal numbers") struct DecimalTests {
  @Test func `equal numbers are equal values, whatever zeros they were written with`() {
    #expect(Decimal(mantissa: 2600, scale: 3) == Decimal(mantissa: 26, scale: 1))
    #expect(Decimal(mantissa: 0, scale: 5) == Decimal(mantissa: 0, scale: 0))
    #expect(Decimal(mantissa: 100, scale: 0) != Decimal(mantissa: 1, scale: 0))
  }

  @Test(
    arguments: [
      (26, 1, "2.6"), (-26, 1, "-2.6"), (5, 3, "0.005"), (-5, 3, "-0.005"), (0, 2, "0"), (8405, 0, "8405"),
      (592_372_449, 4, "59237.2449"), (92, 3, "0.092"),
    ])
  func `a number prints its digits and nothing else`(mantissa: Int, scale: Int, printed: String) {
    #expect(Decimal(mantissa: mantissa, scale: scale).description == printed)
  }

  @Test func `a tenth and two tenths are three tenths`() {
    let sum = Decimal(mantissa: 1, scale: 1).adding(Decimal(mantissa: 2, scale: 1))
    #expect(sum == Decimal(mantissa: 3, scale: 1))
  }

  @Test func `sums across scales are exact`() {
    #expect(
      Decimal(mantissa: 592_372_449, scale: 4).adding(Decimal(mantissa: 92, scale: 3))
        == Decimal(mantissa: 592_373_369, scale: 4))
    #expect(Decimal(mantissa: 5, scale: 0).adding(Decimal(mantissa: -5, scale: 0)) == Decimal(mantissa: 0, scale: 0))
  }

  @Test func `a sum that does not fit is no sum`() {
    #expect(Decimal(mantissa: .max, scale: 0).adding(Decimal(mantissa: 1, scale: 0)) == nil)
    #expect(Decimal(mantissa: .max, scale: 0).adding(Decimal(mantissa: 1, scale: 1)) == nil)
  }

  @Test func `the point moves without loss, or not at all`() {
    #expect(Decimal(mantissa: 26, scale: 1).shiftedUp(by: 6) == Decimal(mantissa: 2_600_000, scale: 0))
    #expect(Decimal(mantissa: 2_600_000, scale: 0).shiftedDown(by: 6) == Decimal(mantissa: 26, scale: 1))
    #expect(Decimal(mantissa: 1, scale: 9).shiftedUp(by: 4) == Decimal(mantissa: 1, scale: 5))
    #expect(Decimal(mantissa: .max, scale: 0).shiftedUp(by: 1) == nil)
    #expect(Decimal(mantissa: 1, scale: 0).shiftedUp(by: 19) == nil)
  }

  @Test func `order is that of the numbers`() {
    #expect(Decimal(mantissa: 9, scale: 1) < Decimal(mantissa: 1, scale: 0))
    #expect(Decimal(mantissa: -1, scale: 0) < Decimal(mantissa: -9, scale: 1))
    #expect(!(Decimal(mantissa: 26, scale: 1) < Decimal(mantissa: 260, scale: 2)))
  }

  @Test func `numbers that share no scale are still in order`() {
    // 9.2 with eighteen places and 9.3 with one: brought to one scale the second does not fit.
    let finer = Decimal(mantissa: 9_200_000_000_000_000_001, scale: 18)
    let coarser = Decimal(mantissa: 93, scale: 1)
    #expect(finer < coarser)
    #expect(!(coarser < finer))
    let tiny = Decimal(mantissa: 1, scale: 30)
    #expect(tiny < Decimal(mantissa: 1, scale: 0))
    #expect(Decimal(mantissa: 0, scale: 0) < tiny)
    #expect(Decimal(mantissa: -1, scale: 0) < tiny)
    #expect(!(tiny < Decimal(mantissa: 0, scale: 0)))
    #expect(tiny.negated < Decimal(mantissa: 0, scale: 0))
  }

  @Test func `seeded: order and sums agree with whole numbers of the finest scale`() {
    var random = SeededGenerator(seed: 20_250_117)
    for _ in 0..<2000 {
      let scales = (Int.random(in: 0...6, using: &random), Int.random(in: 0...6, using: &random))
      let mantissas = (
        Int.random(in: -1_000_000...1_000_000, using: &random), Int.random(in: -1_000_000...1_000_000, using: &random)
      )
      let a = Decimal(mantissa: mantissas.0, scale: scales.0)
      let b = Decimal(mantissa: mantissas.1, scale: scales.1)
      func millionths(_ mantissa: Int, _ scale: Int) -> Int {
        (scale..<6).reduce(mantissa) { number, _ in number * 10 }
      }
      let (left, right) = (millionths(mantissas.0, scales.0), millionths(mantissas.1, scales.1))
      #expect((a < b) == (left < right), "\(a) < \(b)")
      #expect((a == b) == (left == right), "\(a) == \(b)")
      #expect(a.adding(b) == Decimal(mantissa: left + right, scale: 6), "\(a) + \(b)")
    }
  }
}
